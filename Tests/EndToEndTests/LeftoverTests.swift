import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// What a run that was killed leaves behind stands in nobody's way.
@Suite struct LeftoverTests {
  private static func release(
    _ folder: borrowing TemporaryFolder, _ version: String, adopts: Bool = false
  ) throws -> Release.Result {
    try Release(
      root: Root(folder.path), document: try #require(DocumentID("terms")),
      version: try #require(VersionID(version)), notified: nil, isAdoption: adopts,
      on: try #require(CalendarDate("2026-02-01"))
    ).run()
  }

  private static func draft(_ folder: borrowing TemporaryFolder, _ version: String) throws {
    let text = try folder.text("content/terms/2026-01-01.md")
    try folder.write(
      "content/terms/\(version).md",
      text.replacingOccurrences(of: "2026-01-01", with: version))
  }

  @Test func `files that were written aside are no content, and the next writer removes them`()
    throws
  {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    let leftovers = [
      ".ledger.jsonl.legalsite-new", "terms/.2026-02-01.md.legalsite-new", "ledger.jsonl.new",
      "accepted.yaml.new",
    ]
    for file in leftovers.prefix(2) { try folder.write("content/\(file)", "half a li") }
    let day = try #require(CalendarDate(SmallSite.day))
    #expect(try !Build(root: Root(folder.path), asOf: day).check().diagnostics.hasErrors)
    #expect(try SmallSite.build(folder).count != nil)
    for file in leftovers { try folder.write("content/\(file)", "half a li") }
    try Self.draft(folder, "2026-02-01")
    let released = try Self.release(folder, "2026-02-01")
    #expect(released.line != nil, "\(DiagnosticText().render(released.diagnostics))")
    let files = try folder.tree("content").keys.sorted()
    #expect(
      files == ["ledger.jsonl", "site.yaml", "terms/2026-01-01.md", "terms/2026-02-01.md"])
  }

  @Test func `a hidden file of somebody else is not removed`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try folder.write("content/.gitattributes", "* -text")
    try folder.write("content/terms/.2026-02-01.md.swp", "an editor's")
    try Self.draft(folder, "2026-02-01")
    #expect(try Self.release(folder, "2026-02-01").line != nil)
    #expect(try folder.text("content/.gitattributes") == "* -text")
    #expect(try folder.text("content/terms/.2026-02-01.md.swp") == "an editor's")
  }

  @Test func `a site that was built aside by a killed run is removed by the next one`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try folder.write(".public.building/legal/index.html", "half a pa")
    #expect(try SmallSite.build(folder).count != nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["content", "public", "templates"])
  }

  @Test func `killed between the host's files and the site, the next run goes on`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    // The first build of a site was killed after `_headers`, and the next one has other bytes.
    try folder.write("public/_headers", "of the run that was killed")
    let digest = Digest(of: Array("x".utf8)).hex
    try folder.write(
      ".public.building/.planned", "\(digest)  _headers\n\(digest)  legal/index.html\n")
    // A run that builds nothing forgets nothing.
    try folder.write("content/terms/2026-03-01.md", "---\nkind: agreement\n")
    #expect(try SmallSite.build(folder).count == nil)
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/terms/2026-03-01.md")
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try folder.text("public/_headers").hasPrefix("/legal/*"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["content", "public", "templates"])
  }

  @Test func `an old site that was moved away is put back, and exchanged`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    try folder.write("public/legal/of-others", "x")
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: "\(folder.path)/.public.before", withIntermediateDirectories: true)
    try manager.moveItem(
      atPath: "\(folder.path)/public/legal",
      toPath: "\(folder.path)/.public.before/folder-legal")
    try SmallSite.change(folder)
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try folder.text("public/legal/of-others") == "x")
    let names = try manager.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["content", "public", "templates"])
  }

  @Test func `what an adoption accepts counts once the ledger has the line`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    // The ledger has not begun, and a purpose without a legal basis comes in.
    try folder.write("content/ledger.jsonl", "")
    let path = "content/privacy/2026-06-01.md"
    let text = try folder.text(path)
    try folder.write(
      path,
      text.replacingOccurrences(
        of: "bases: [{basis: contract, section: legal-bases}], dpv: \"dpv:AccountManagement\"",
        with: "dpv: \"dpv:AccountManagement\""))
    func release(adopts: Bool) throws -> Release.Result {
      try Release(
        root: Root(folder.path), document: try #require(DocumentID("privacy")),
        version: try #require(VersionID("2026-06-01")), notified: nil, isAdoption: adopts,
        on: try #require(CalendarDate("2026-06-15"))
      ).run()
    }
    let ledger = try folder.read("content/ledger.jsonl")
    let adopted = try release(adopts: true)
    #expect(adopted.line != nil, "\(DiagnosticText().render(adopted.diagnostics))")
    #expect(adopted.acceptedCount > 0)
    let accepted = try folder.read("content/accepted.yaml")
    #expect(String(decoding: accepted, as: UTF8.self).contains("- baseline: {"))
    // As a run leaves it that is killed between the two files.
    try folder.write("content/ledger.jsonl", ledger)
    let check = try Build(
      root: Root(folder.path), asOf: try #require(CalendarDate("2026-06-15"))
    ).check().diagnostics
    #expect(check.contains { $0.code == "accepted/not-adopted" && $0.severity == .warning })
    #expect(try release(adopts: false).line == nil)
    #expect(try release(adopts: true).line != nil)
    #expect(try folder.read("content/accepted.yaml") == accepted)
  }

  @Test func `a draft is never written through a link`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try folder.write("outside/x", "x")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/content/other", withDestinationPath: "../outside")
    let draft = NewDraft(
      root: Root(folder.path), document: try #require(DocumentID("other")),
      version: try #require(VersionID("2026-03-01")), kind: .agreement)
    #expect(throws: FileSystemError.self) { try draft.run() }
    #expect(try folder.tree("outside") == ["x": Data("x".utf8)])
    try manager.removeItem(atPath: "\(folder.path)/content/other")
    try manager.moveItem(atPath: "\(folder.path)/content", toPath: "\(folder.path)/texts")
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/content", withDestinationPath: "texts")
    #expect(throws: FileSystemError.self) { try draft.run() }
    #expect(!manager.fileExists(atPath: "\(folder.path)/texts/other"))
  }
}
