import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// `legalsite new` starts a draft that an editor can complete.
struct NewDraftTests {
  private static func start(
    _ folder: borrowing TemporaryFolder, _ document: String, _ version: String,
    kind: DocumentKind? = nil
  ) throws -> NewDraft.Result {
    try NewDraft(
      root: Root(folder.path), document: try #require(DocumentID(document)),
      version: try #require(VersionID(version)), kind: kind
    ).run()
  }

  private static let line =
    "# yaml-language-server: $schema=https://metronom.example/legal/schema/privacyPolicy.json"

  @Test func `a draft is the newest version with its dates moved, below the line for editors`()
    throws
  {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let result = try Self.start(folder, "privacy", "2026-09-01")
    #expect(result.path == "content/privacy/2026-09-01.md")
    let old = try folder.text("content/privacy/2026-06-01.md")
    let expected = old.replacing("---\nkind", with: "---\n\(Self.line)\nkind", maxReplacements: 1)
      .replacing(
        "\neffective: 2026-06-01\nupdated: 2026-01-12\n",
        with: "\neffective: 2026-09-01\nupdated: 2026-09-01\n")
    #expect(try folder.text("content/privacy/2026-09-01.md") == expected)
  }

  @Test func `the line for editors stands once, however many drafts follow one another`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    _ = try Self.start(folder, "privacy", "2026-09-01")
    _ = try Self.start(folder, "privacy", "2026-10-01")
    let text = try folder.text("content/privacy/2026-10-01.md")
    #expect(text.split(separator: "\n").count { $0 == Self.line } == 1)
  }

  @Test func `line ends of the version before are kept`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let windows = try folder.text("content/terms/2026-06-01.md")
      .replacing("2026-06-01", with: "2026-07-01").replacing("\n", with: "\r\n")
    try folder.write("content/terms/2026-07-01.md", windows)
    _ = try Self.start(folder, "terms", "2026-09-01")
    let text = try folder.text("content/terms/2026-09-01.md")
    #expect(text.hasPrefix("---\r\n# yaml-language-server: $schema="))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
  }

  @Test(arguments: DocumentKind.allCases)
  func `a document from nothing names the schema of its kind, and has no mistake`(
    _ kind: DocumentKind
  ) throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let site = try folder.text("content/site.yaml")
    try folder.write(
      "content/site.yaml", site.replacing("cookies, terms", with: "cookies, terms, fresh"))
    let result = try Self.start(folder, "fresh", "2026-09-01", kind: kind)
    let path = try #require(result.path)
    #expect(
      try folder.text(path).contains(
        "/legal/schema/\(kind.rawValue).json\nkind: \(kind.rawValue)\n"))
    let day = try #require(CalendarDate("2026-01-15"))
    let found = try Build(root: Root(folder.path), asOf: day).check(nil).diagnostics
      .filter { $0.range.file.path == path }
    #expect(DiagnosticText().render(found) == "")
  }

  @Test func `a version that exists is not written over`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let before = try folder.text("content/privacy/2026-06-01.md")
    let result = try Self.start(folder, "privacy", "2026-06-01")
    #expect(result.diagnostics.map(\.code) == ["new/exists"])
    #expect(try folder.text("content/privacy/2026-06-01.md") == before)
  }
}
