import Foundation
import LegalModel
import LegalPipeline
import LegalRuleEngine
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// What rules mean for a check, a build and a release.
struct RulesTests {
  private static let rule = "gdpr/13-1-c-basis"
  private static let day = CalendarDate("2026-07-01")

  /// The example site with a draft of a policy in which one purpose has lost its legal basis.
  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let basis = "bases: [{basis: contract, section: legal-bases}], dpv: \"dpv:AccountManagement\""
    let text = try folder.text("content/privacy/2026-06-01.md")
    try #require(text.contains(basis))
    try folder.write(
      "content/privacy/2026-08-01.md",
      text.replacing(basis, with: "bases: [], dpv: \"dpv:AccountManagement\"")
        .replacing("effective: 2026-06-01", with: "effective: 2026-08-01")
        .replacing("updated: 2026-01-12", with: "updated: 2026-07-01"))
    return folder
  }

  private static func check(_ folder: borrowing TemporaryFolder) throws -> [Diagnostic] {
    try Build(root: Root(folder.path), asOf: try #require(day)).check().diagnostics
  }

  private static func release(_ folder: borrowing TemporaryFolder) throws -> Release.Result {
    try Release(
      root: Root(folder.path), document: try #require(DocumentID("privacy")),
      version: try #require(VersionID("2026-08-01")), notified: day, isAdoption: false,
      on: try #require(day)
    ).run()
  }

  private static func accept(
    _ folder: borrowing TemporaryFolder, rule: String = rule, until: String = "2027-01-01",
    subject: String = "account"
  ) throws {
    try folder.write(
      "content/accepted.yaml",
      """
      - rule: \(rule)
        document: privacy
        version: 2026-08-01
        subject: \(subject)
        reason: The basis is added before the version takes effect.
        until: \(until)
      - rule: consistency/purpose-basis
        document: privacy
        version: 2026-08-01
        subject: account
        reason: The basis is added before the version takes effect.

      """)
  }

  @Test func `a draft with an error of a rule is not released, and the site is built all the same`()
    throws
  {
    let folder = try Self.site()
    let found = try Self.check(folder).filter { $0.code == Self.rule }
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.subject) == ["account"])
    let refused = try Self.release(folder)
    #expect(refused.line == nil)
    #expect(refused.diagnostics.contains { $0.code == Self.rule && $0.severity == .error })
    let result = try Build(root: Root(folder.path), asOf: try #require(Self.day)).build()
    #expect(result.count != nil)
    #expect(
      result.diagnostics.contains { $0.code == Self.rule && $0.severity == .warning })
  }

  @Test func `what somebody decided to live with is shown as such, and released`() throws {
    let folder = try Self.site()
    try Self.accept(folder)
    let diagnostics = try Self.check(folder)
    let found = diagnostics.filter { $0.code == Self.rule }
    #expect(found.map(\.acceptance?.until) == ["2027-01-01"])
    #expect(!diagnostics.hasErrors)
    #expect(try Self.release(folder).line != nil)
    // Once it is released, nothing in it is an error any more.
    #expect(try Self.check(folder).allSatisfy { $0.severity != .error || $0.acceptance != nil })
  }

  @Test func `a decision that has expired is said, and the finding is back`() throws {
    let folder = try Self.site()
    try Self.accept(folder, until: "2026-06-30")
    let diagnostics = try Self.check(folder)
    #expect(diagnostics.hasErrors)
    let expired = diagnostics.filter { $0.code == "accepted/expired" }
    #expect(
      DiagnosticText().render(expired) == """
        content/accepted.yaml:6:10: warning: the finding of 'gdpr/13-1-c-basis' was accepted until \
        2026-06-30 and is still there [accepted/expired]
        6 |   until: 2026-06-30
          |          ^^^^^^^^^^
          = help: mend the text in a new version, or decide again and write a later day

        """)
  }

  @Test(arguments: [
    (rule, "nobody", "nothing is found that this entry accepts", "remove the entry"),
    ("gdpr/13-1-c-bases", "account", "is the id of no finding here", "did you mean"),
  ])
  func `a decision about what no rule finds is said`(
    rule: String, subject: String, summary: String, help: String
  ) throws {
    let folder = try Self.site()
    try Self.accept(folder, rule: rule, subject: subject)
    let unused = try Self.check(folder).filter { $0.code == "accepted/unused" }
    #expect(unused.count == 1)
    #expect(unused.first?.summary.contains(summary) == true)
    #expect(unused.first?.help.first?.hasPrefix(help) == true)
  }

  @Test func `adopting a text that was published enters a baseline for what is found in it`() throws
  {
    let folder = try Self.site()
    try folder.write("content/ledger.jsonl", "")
    let result = try Release(
      root: Root(folder.path), document: try #require(DocumentID("privacy")),
      version: try #require(VersionID("2026-08-01")), notified: nil, isAdoption: true,
      on: try #require(CalendarDate("2026-08-01"))
    ).run()
    #expect(result.line != nil)
    #expect(
      try folder.text("content/accepted.yaml").contains(
        "- baseline: {document: privacy, version: 2026-08-01, on: 2026-08-01, reason: "))
    let found = try Self.check(folder).filter {
      $0.code == Self.rule && $0.range.file.path == "content/privacy/2026-08-01.md"
    }
    #expect(found.allSatisfy { $0.acceptance != nil } && !found.isEmpty)
  }

  @Test func `the coverage map is a page and a file of the site if site.yaml asks for it`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let build = Build(root: Root(folder.path), asOf: try #require(Self.day))
    _ = try build.build()
    #expect(throws: (any Error).self) { try folder.text("public/legal/coverage/index.html") }
    try folder.write(
      "content/site.yaml", try folder.text("content/site.yaml") + "coverage: yes\n")
    let result = try build.build()
    #expect(result.count != nil)
    let page = try folder.text("public/legal/coverage/index.html")
    #expect(page.contains("href=\"/legal/privacy/2026-06-01/#legal-bases\""))
    #expect(page.contains("noindex"))
    let json = try JSONSerialization.jsonObject(with: folder.read("public/legal/coverage.json"))
    let versions = (json as? [String: Any])?["versions"] as? [[String: Any]]
    let asked = try #require(versions?.first?["asked"] as? Int)
    #expect(asked > 50)
    #expect(versions?.first?["made"] as? Int == asked)
  }

  @Test func `rules that begin soon are listed with what they would find`() throws {
    let build = Build(
      root: Root(Repository.root), asOf: try #require(CalendarDate("2026-05-01")))
    let soon = try build.check(ExaminationSettings(upcomingDays: 90)).upcoming
    let complaint = try #require(soon.first { $0.id == "uk-gdpr/164a-complaint" })
    #expect("\(complaint.begins)" == "2026-06-19")
    #expect(!complaint.findings.isEmpty)
    #expect(try build.check(ExaminationSettings(upcomingDays: 10)).upcoming.isEmpty)
  }

  @Test func `only the rules and documents that are asked for are asked`() throws {
    let folder = try Self.site()
    let build = Build(root: Root(folder.path), asOf: try #require(Self.day))
    let byRule = try build.check(ExaminationSettings(selection: RuleSelection(rules: [Self.rule])))
    #expect(byRule.diagnostics.map(\.code) == [Self.rule])
    let byRegime = try build.check(
      ExaminationSettings(selection: RuleSelection(regimes: [.coppa])))
    #expect(byRegime.diagnostics.map(\.code) == [])
    let cookies = ExaminationSettings(documents: [try #require(DocumentID("cookies"))])
    #expect(try build.check(cookies).diagnostics.map(\.code) == [])
  }
}
