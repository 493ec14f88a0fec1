import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// What an entry of `accepted.yaml` lets through the gate of a release, and what it does not.
struct AcceptanceTests {
  private static let draft = "content/privacy/2026-08-01.md"
  private static let version = "document: privacy, version: 2026-08-01"

  /// The example site with a draft that promises a longer notice than it keeps, and that does not show
  /// the day on which it takes effect.
  private static func site(accepting entries: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    var text = try folder.text("content/privacy/2026-06-01.md")
    for (old, new) in [
      ("effective: 2026-06-01", "effective: 2026-08-01"),
      ("updated: 2026-01-12", "updated: 2026-05-01"),
      (
        "period: 30 days rolling, keeps: {rolling: 30 days}",
        "period: 60 days rolling, keeps: {rolling: 60 days}"
      ),
      (
        "\ncontroller:",
        "\nchanges:\n  - {subject: retention.serverLogs, prospectiveOnly: yes, "
          + "section: how-long-we-keep-it}\n\ncontroller:"
      ),
      ("materialChanges: 30 days", "materialChanges: 90 days"),
      ("subprocessors: 30 days", "subprocessors: 90 days"),
      ("It is valid from {{effective}}; its words", "Its words"),
    ] {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    try folder.write(draft, text)
    try folder.write("content/accepted.yaml", entries)
    return folder
  }

  private static func entry(_ rule: String, _ reason: String) -> String {
    "- {rule: \(rule), \(version), reason: \(reason)}\n"
  }

  private static func release(
    _ folder: borrowing TemporaryFolder, adopts: Bool = false, on day: String = "2026-07-02",
    told: String? = nil
  ) throws -> Release.Result {
    // Only a document's first texts can be adopted.
    if adopts { try folder.write("content/ledger.jsonl", "") }
    let day = try #require(CalendarDate(adopts ? "2026-08-01" : day))
    return try Release(
      root: Root(folder.path), document: try #require(DocumentID("privacy")),
      version: try #require(VersionID("2026-08-01")),
      notified: try adopts ? nil : told.map { try #require(CalendarDate($0)) } ?? day,
      isAdoption: adopts, on: day
    ).run()
  }

  private static func open(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.filter { $0.severity == .error && $0.acceptance == nil }.map(\.code)
  }

  /// Rules that only ask for the day to be printed.
  private static let shown = ["date/effective", "caloppa/b4-effective"]

  @Test func `who accepts that a day is not printed accepts nothing of the notice before it`()
    throws
  {
    let shown = Self.shown.map { Self.entry($0, "The day stands on the page") }.joined()
    let folder = try Self.site(accepting: shown)
    let refused = try Self.release(folder)
    #expect(refused.line == nil)
    #expect(Self.open(refused.diagnostics) == ["release/too-early"])
    #expect(try !folder.text("content/ledger.jsonl").contains("2026-08-01"))
    // Nor does anything else that could be written there: a promise is kept.
    try folder.write(
      "content/accepted.yaml",
      shown
        + ["date/material-notice", "promise/material-30d", "release/too-early"].map {
          Self.entry($0, "Told in person")
        }.joined())
    #expect(try Self.open(Self.release(folder).diagnostics) == ["release/too-early"])
    try folder.write("content/accepted.yaml", shown)
    let released = try Self.release(folder, told: "2026-05-03")
    #expect(released.line != nil, "\(DiagnosticText().render(released.diagnostics))")
  }

  @Test func `what is open is shown beside what is accepted at the same place`() throws {
    let folder = try Self.site(
      accepting: Self.shown.map { Self.entry($0, "The day stands on the page") }.joined())
    let found = try Self.release(folder).diagnostics.filter {
      $0.range.file.path == Self.draft && ($0.acceptance != nil || $0.severity == .error)
    }
    let places = Set(found.map(\.range))
    #expect(places.count == 1)
    #expect(Set(found.map(\.code)) == Set(Self.shown + ["release/too-early"]))
    #expect(found.grouped.contains { $0.lead.code == "release/too-early" && $0.others.isEmpty })
  }

  @Test func `a baseline written before a release opens no gate, and says so`() throws {
    let folder = try Self.site(
      accepting: "- baseline: {\(Self.version), on: 2026-07-02, reason: Too soon}\n")
    #expect(try Self.release(folder).line == nil)
    let check = try Self.check(folder, on: "2026-07-02")
    #expect(Self.open(check).contains("date/effective"))
    let warnings = check.filter { $0.code.hasPrefix("accepted/") }
    #expect(
      DiagnosticText().render(warnings) == """
        content/accepted.yaml:1:42: warning: privacy 2026-08-01 is not in the ledger, so that the entry \
        accepts nothing [accepted/not-adopted]
        1 | - baseline: {document: privacy, version: 2026-08-01, on: 2026-07-02, reason: Too soon}
          |                                          ^^^^^^^^^^
          = help: run 'legalsite release privacy 2026-08-01 --adopt' again, or remove the entry

        """)
  }

  @Test func `an adoption enters one baseline, which accepts what is found until it expires`()
    throws
  {
    let folder = try Self.site(accepting: "# Nothing yet.\n[]\n")
    let adopted = try Self.release(folder, adopts: true)
    #expect(adopted.line != nil, "\(DiagnosticText().render(adopted.diagnostics))")
    #expect(adopted.acceptedCount > 1)
    let line =
      "- baseline: {\(Self.version), on: 2026-08-01, reason: "
      + "\"The text was published before it was checked; the next version mends it.\"}\n"
    #expect(try folder.text("content/accepted.yaml") == "# Nothing yet.\n" + line)
    let check = try Self.check(folder, on: "2026-08-01")
    // The other documents are not adopted, so that links to them lead nowhere.
    let found = check.filter {
      $0.range.file.path == Self.draft && !$0.code.hasPrefix("reference/")
    }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.acceptance?.baseline == "2026-08-01" })
    #expect(check.filter { $0.code.hasPrefix("accepted/") } == [])
    // A decision about one of the findings stands before that about all of them.
    let single = Self.entry("date/effective", "The day stands on the page")
    try folder.write(
      "content/accepted.yaml", single + line.replacing("}", with: ", until: 2026-12-31}"))
    let own = try Self.check(folder, on: "2026-08-01").filter { $0.code == "date/effective" }
    #expect(own.map(\.acceptance?.reason) == ["The day stands on the page"])
    let later = try Self.check(folder, on: "2027-01-01")
    let open = later.filter { $0.range.file.path == Self.draft && $0.acceptance == nil }
    #expect(!open.isEmpty && !open.contains { $0.code == "date/effective" })
    #expect(later.filter { $0.code.hasPrefix("accepted/") }.map(\.code) == ["accepted/expired"])
  }

  @Test func `a baseline that covers nothing any more is said`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    try folder.write(
      "content/accepted.yaml",
      "- baseline: {document: terms, version: 2026-06-01, on: 2026-06-01, reason: Before}\n")
    let unused = try Self.check(folder, on: "2026-06-15").filter { $0.code == "accepted/unused" }
    #expect(unused.map(\.summary) == ["nothing is found that this baseline accepts"])
    #expect(unused.map(\.severity) == [.warning])
  }

  @Test func `what stands in the way of a baseline stops the adoption before it writes`() throws {
    let folder = try Self.site(accepting: "[{rule: a/b, reason: In brackets}]\n")
    let refused = try Self.release(folder, adopts: true)
    #expect(refused.line == nil)
    #expect(refused.diagnostics.map(\.code) == ["release/accepted-file"])
    #expect(try folder.text("content/accepted.yaml") == "[{rule: a/b, reason: In brackets}]\n")
    #expect(try !folder.text("content/ledger.jsonl").contains("2026-08-01"))
  }

  private static func check(
    _ folder: borrowing TemporaryFolder, on day: String
  ) throws -> [Diagnostic] {
    try Build(root: Root(folder.path), asOf: try #require(CalendarDate(day))).check().diagnostics
  }
}
