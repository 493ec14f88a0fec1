import Foundation
import LegalModel
import LegalPipeline
import LegalChanges
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// Comparing versions of a whole site: what is shown, what is owed, and what is let through.
struct ComparisonTests {
  /// The example site with a draft that keeps server logs longer.
  private static func site(declares: Bool = true) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let period = "period: 30 days rolling, keeps: {rolling: 30 days}"
    let text = try folder.text("content/privacy/2026-06-01.md")
    try #require(text.contains(period))
    let declaration =
      "changes:\n  - {subject: retention.serverLogs, prospectiveOnly: yes, "
      + "section: how-long-we-keep-it}\n\ncontroller:"
    try folder.write(
      "content/privacy/2026-08-01.md",
      text.replacing(period, with: "period: 60 days rolling, keeps: {rolling: 60 days}")
        .replacing("effective: 2026-06-01", with: "effective: 2026-08-01")
        .replacing("updated: 2026-01-12", with: "updated: 2026-07-01")
        .replacing("\ncontroller:", with: declares ? "\n" + declaration : "\ncontroller:"))
    return folder
  }

  private static func release(
    _ folder: borrowing TemporaryFolder, told: String, on day: String
  ) throws -> Release.Result {
    try Release(
      root: Root(folder.path), document: try #require(DocumentID("privacy")),
      version: try #require(VersionID("2026-08-01")), notified: CalendarDate(told),
      isAdoption: false, on: try #require(CalendarDate(day))
    ).run()
  }

  // MARK: The gate

  @Test func `a release one day too early is refused with the first day that is allowed`() throws {
    let folder = try Self.site()
    let result = try Self.release(folder, told: "2026-07-03", on: "2026-07-03")
    #expect(result.line == nil)
    let refusals = result.diagnostics.filter { $0.severity == .error && $0.acceptance == nil }
    #expect(refusals.map(\.code) == ["release/too-early"])
    #expect(
      refusals.first?.help == [
        "told on 2026-07-03, it may take effect on 2026-08-02 at the earliest"
      ])
    #expect(try !folder.text("content/ledger.jsonl").contains("2026-08-01"))
  }

  @Test func `on the day it is accepted, and takes effect on its own`() throws {
    let folder = try Self.site()
    let result = try Self.release(folder, told: "2026-07-02", on: "2026-07-02")
    #expect(result.line != nil, "\(DiagnosticText().render(result.diagnostics))")
    for (day, current) in [
      ("2026-07-31", "2026-06-01"), ("2026-08-01", "2026-08-01"), ("2026-08-02", "2026-08-01"),
    ] {
      let build = Build(root: Root(folder.path), asOf: try #require(CalendarDate(day)))
      #expect(try build.build(nil).count != nil)
      let manifest = try folder.text("public/legal/manifest.json")
      let privacy = try #require(manifest.split(separator: "\"id\": \"privacy\"").first)
      #expect(privacy.contains("\"current\": \"\(current)\""), "\(day)")
    }
  }

  @Test func `nobody was told, and a retroactive change is undeclared: both are said`() throws {
    let folder = try Self.site(declares: false)
    let result = try Release(
      root: Root(folder.path), document: try #require(DocumentID("privacy")),
      version: try #require(VersionID("2026-08-01")), notified: nil, isAdoption: false,
      on: try #require(CalendarDate("2026-07-02"))
    ).run()
    #expect(result.line == nil)
    let refusals = result.diagnostics.filter { $0.severity == .error && $0.acceptance == nil }
    #expect(refusals.map(\.code) == ["release/not-told", "change/retention-longer-old"])
    #expect(refusals.allSatisfy { $0.help.contains { $0.contains("2026-08-01 at the earliest") } })
  }

  @Test
  func
    `a check finds an undeclared retroactive change in a draft, and a declaration about nothing`()
    throws
  {
    let day = try #require(CalendarDate("2026-07-02"))
    let undeclared = try Self.site(declares: false)
    let found = try Build(root: Root(undeclared.path), asOf: day).check().diagnostics
    #expect(found.filter { $0.code == "change/retention-longer-old" }.map(\.severity) == [.error])
    let declared = try Self.site()
    let text = try declared.text("content/privacy/2026-08-01.md")
    try declared.write(
      "content/privacy/2026-08-01.md",
      text.replacing("subject: retention.serverLogs", with: "subject: retention.serverLog"))
    let unused = try Build(root: Root(declared.path), asOf: day).check().diagnostics
      .filter { $0.code == "changes/unused" }
    #expect(unused.map(\.help) == [["did you mean 'retention.serverLogs'?"]])
  }

  @Test func `a not that is gone from words without data is said where it stood`() throws {
    let folder = try Self.site()
    let text = try folder.text("content/privacy/2026-08-01.md")
    let sentence = "Metronom is not directed at people under"
    try #require(text.contains(sentence))
    try folder.write(
      "content/privacy/2026-08-01.md",
      text.replacing(sentence, with: "Metronom is directed at people under"))
    let day = try #require(CalendarDate("2026-07-02"))
    let found = try Build(root: Root(folder.path), asOf: day).check().diagnostics
      .filter { $0.code == "changes/weighty-words" }
    #expect(
      found.map(\.summary) == [
        "1 word changed. Among them is a negation: the data says nothing of it"
      ])
    #expect(
      found.map { $0.range.file.text(in: $0.range.bytes) } == ["## 11. Children’s privacy"])
  }

  // MARK: What is shown

  @Test func `a comparison reads like this in a terminal, a comment and a program`() throws {
    let folder = try Self.site()
    let comparing = Comparing(
      root: Root(folder.path), asOf: try #require(CalendarDate("2026-07-01")))
    let result = try comparing.versions(
      of: try #require(DocumentID("privacy")), from: nil, to: nil)
    let comparison = try #require(result.comparison)
    let terminal = RedlineTerminal(width: 100, usesColor: false)
    #expect(
      try Golden.mismatch(terminal.render(comparison), with: "diff.txt") == nil)
    #expect(
      try Golden.mismatch(RedlineMarkdown.render(comparison, limit: 60_000), with: "diff.md") == nil
    )
    #expect(
      try Golden.mismatch(RedlineJSON.json(comparison).pretty, with: "diff.json") == nil)
  }

  @Test func `the notice owed says what changes, what it means, when, and how to object`() throws {
    let folder = try Self.site()
    let owed = Announcing(
      root: Root(folder.path), document: try #require(DocumentID("privacy")), version: nil,
      told: CalendarDate("2026-07-02"), asOf: try #require(CalendarDate("2026-07-01")))
    let notice = try #require(try owed.run().notice)
    #expect(notice.isOwed)
    #expect(notice.dueDates.map(\.latest) == [CalendarDate("2026-07-02")])
    #expect(try Golden.mismatch(notice.plainText, with: "notice.txt") == nil)
  }

  @Test
  func
    `each version has its changes, each superseded one everything since, and feeds tell of them`()
    throws
  {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let build = Build(
      root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
    #expect(try build.build(nil).count != nil)
    let files = try folder.tree("public/legal").keys
    for document in ExampleSite.documents {
      let changes = ExampleSite.versions.dropFirst().map { "\(document)/\($0)/changes/index.html" }
      let found = files.filter { $0.hasPrefix("\(document)/") && $0.contains("/changes/") }
      #expect(found.sorted() == changes.sorted())
      let since = ExampleSite.versions.prefix(3).map { "\(document)/since/\($0)/index.html" }
      #expect(files.filter { $0.hasPrefix("\(document)/since/") }.sorted() == since.sorted())
    }
    let page = try folder.text("public/legal/terms/2025-03-31/changes/index.html")
    #expect(page.contains("<h2 id=\"amendments\">Table of amendments</h2>"))
    #expect(page.contains("<ins>"))
    let versions = try folder.text("public/legal/terms/versions/index.html")
    #expect(versions.contains("Which versions changed which section"))
    #expect(
      try Golden.mismatch(try folder.text("public/legal/feed.json"), with: "feed.json") == nil)
    let atom = try folder.text("public/legal/feed.xml")
    #expect(atom.contains("<updated>2025-03-31T00:00:00Z</updated>"))
    #expect(!atom.contains("2026-06-01T"))
  }

  @Test func `a text may link to the changes, to everything since, and to the feed`() throws {
    let folder = try Self.site()
    let text = try folder.text("content/privacy/2026-08-01.md")
    let links = [
      "/legal/privacy/since/2025-03-31/", "/legal/privacy/2026-06-01/changes/", "/legal/feed.xml",
      "/legal/privacy/since/2026-08-01/",
    ]
    try folder.write(
      "content/privacy/2026-08-01.md",
      text + links.map { "\nRead [what changed](\($0)).\n" }.joined())
    let day = try #require(CalendarDate("2026-07-01"))
    let broken = try Build(root: Root(folder.path), asOf: day).check(nil).diagnostics
      .filter { $0.code == "reference/broken-link" }
    #expect(broken.map { $0.range.file.text(in: $0.range.bytes) } == [links[3]])
  }

  // MARK: The command

  private static let statuses: [(String, Int32)] = [
    ("a.md b.md", 0), ("a.md b.md --exit-code", 1), ("a.md a.md --exit-code", 0),
    ("a.md b.md --fail-on text", 1), ("a.md b.md --fail-on material", 0),
    ("a.md c.md --fail-on text", 0), ("a.md missing.md", 1), ("nothing", 1),
    ("a.md b.md --classes wrong", 64),
  ]

  @Test(arguments: statuses)
  func `the exit status says what a pipeline wants to know`(
    arguments: String, status: Int32
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "We keep logs for 30 days.\n")
    try folder.write("b.md", "We keep logs for 60 days.\n")
    try folder.write("c.md", "We keep *logs* for 30 days.\n")
    try folder.write("content/site.yaml", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: FaultTests.program)
    process.arguments = ["diff"] + arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
  }
}
