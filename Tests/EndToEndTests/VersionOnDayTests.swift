import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// `legalsite show` answers which version applied on a day.
struct VersionOnDayTests {
  private static func ask(
    _ folder: borrowing TemporaryFolder, _ document: String, _ day: String
  ) throws -> VersionOnDay.Result {
    try VersionOnDay(
      root: Root(folder.path), document: try #require(DocumentID(document)),
      on: try #require(CalendarDate(day))
    ).run()
  }

  @Test(arguments: [
    ("2024-02-01", "2024-02-01", "2024-09-14"), ("2024-09-14", "2024-02-01", "2024-09-14"),
    ("2024-09-15", "2024-09-15", "2025-03-30"), ("2025-03-31", "2025-03-31.2", "2026-05-31"),
    ("2030-01-01", "2026-06-01", nil),
  ])
  func `the version is the newest that had taken effect`(
    _ day: String, _ version: String, _ lastDay: String?
  ) throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let answer = try #require(try Self.ask(folder, "privacy", day).answer)
    #expect("\(answer.version)" == version)
    #expect(answer.lastDay.map { "\($0)" } == lastDay)
    #expect(answer.url == "https://metronom.example/legal/privacy/\(version)/")
    #expect(answer.source == (try folder.text("content/privacy/\(version).md")))
  }

  @Test func `the text and the data are the files that are published`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let answer = try #require(try Self.ask(folder, "cookies", "2024-10-01").answer)
    let tree = try Build(root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
      .tree(nil)
    let base = "legal/cookies/2024-09-15/cookies"
    #expect(tree.files["\(base).txt"].map { String(decoding: $0, as: UTF8.self) } == answer.text)
    #expect(
      tree.files["\(base).json"].map { String(decoding: $0, as: UTF8.self) } == answer.data.pretty)
  }

  @Test func `a day before the first version has none, and the first is named`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let result = try Self.ask(folder, "privacy", "2024-01-31")
    #expect(result.answer == nil)
    #expect(result.diagnostics.map(\.code) == ["show/none"])
    #expect(result.diagnostics.first?.help == ["the first took effect on 2024-02-01"])
  }

  @Test func `a document that is not there gets the name that was meant`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let result = try Self.ask(folder, "privcy", "2025-01-01")
    #expect(result.diagnostics.first?.help == ["did you mean 'privacy'?"])
  }

  @Test func `a version that was altered is not shown`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let path = "content/privacy/2024-02-01.md"
    try folder.write(path, try folder.text(path) + "\nAnd more.\n")
    let result = try Self.ask(folder, "privacy", "2024-03-01")
    #expect(result.answer == nil)
    #expect(result.diagnostics.map(\.code) == ["ledger/source"])
  }

  @Test func `a draft applies on no day`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let draft = try folder.text("content/terms/2026-06-01.md")
      .replacing("effective: 2026-06-01", with: "effective: 2026-09-01")
    try folder.write("content/terms/2026-09-01.md", draft)
    let answer = try #require(try Self.ask(folder, "terms", "2027-01-01").answer)
    #expect("\(answer.version)" == "2026-06-01")
  }
}
