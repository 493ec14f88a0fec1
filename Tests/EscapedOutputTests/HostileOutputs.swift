import LegalModel
import LegalChanges
import LegalRedline
import LegalStore
import LegalText
import Testing

@testable import LegalPipeline
@testable import LegalPreview

// What commands print and the preview shows of a hostile site.

extension HostileSite {
  /// What changed from the plain version to the one in force, and back, in each format.
  func comparisons() throws -> [(name: String, text: String)] {
    var texts: [(String, String)] = []
    for document in Self.documents where document.id != "notice" {
      for (from, to) in [("2026-01-01", "2026-02-01"), ("2026-02-01", "2026-03-01")]
      where to == "2026-02-01" || document.id == "terms" {
        let result = try Comparing(root: root, asOf: Self.day()).versions(
          of: try #require(DocumentID(document.id)), from: Comparing.Side(from),
          to: Comparing.Side(to))
        let comparison = try #require(result.comparison)
        let name = "\(document.id)-\(to)"
        texts += [
          ("\(name).html", RedlineHTML.page(comparison)),
          ("\(name).md", RedlineMarkdown.render(comparison, limit: .max / 2)),
          ("\(name).json", RedlineJSON.json(comparison).pretty),
        ]
      }
    }
    return texts
  }

  /// The notices of the version in force and of the next.
  func notices() throws -> [(name: String, text: String)] {
    var texts: [(String, String)] = []
    for document in Self.documents where document.id != "notice" {
      for version in Self.versions.dropFirst() {
        let owed = Announcing(
          root: root, document: try #require(DocumentID(document.id)),
          version: VersionID(version.id), told: CalendarDate("2026-01-02"), asOf: try Self.day())
        let notice = try #require(try owed.run().notice)
        let name = "\(document.id)-\(version.id)"
        texts += [
          ("\(name).html", notice.htmlDocument), ("\(name).md", notice.markdown),
          ("\(name).txt", notice.plainText),
        ]
      }
    }
    return texts
  }

  /// Diagnostics, those of the site and some with every pair in each of their words.
  func reports(_ found: [Diagnostic]) throws -> [(name: String, text: String)] {
    let words = words.values.sorted()
    let file = SourceFile(path: "content/" + (words.first ?? "a.md"), text: words.first ?? "a")
    let own = words.prefix(20).map { text in
      Diagnostic(
        "test/words", .warning, text, at: file.range(0..<1), subject: text,
        notes: [Diagnostic.Note(text, at: file.start)], source: text, help: [text],
        target: .words(text))
    }
    let diagnostics = Array(found.prefix(50)) + own
    return [
      ("diagnostics.txt", DiagnosticText().render(diagnostics)),
      ("diagnostics.jsonl", Diagnostic.jsonLines(diagnostics)),
      ("diagnostics.sarif", SARIFLog(version: "1", rules: []).json(diagnostics).pretty),
      ("diagnostics.github", Diagnostic.gitHubCommands(diagnostics)),
      (
        "summaries.json", JSON.array(diagnostics.map { .string($0.summary) }).compact
      ),
    ]
  }

  /// The pages of the preview itself.
  func previewPages(
    _ files: [String: [UInt8]], _ diagnostics: [Diagnostic]
  ) throws -> [(name: String, text: String)] {
    let path = "content/terms/2026-02-01.md"
    let source = try #require(try Snapshot(of: root).read(path).value)
    let tree = SiteTree(
      files: files, gaps: [:], hub: "/legal/", diagnostics: diagnostics, mistakes: [],
      sources: [path: source])
    let site = PreviewSite(
      .built(tree), asOf: try Self.day(), places: PlaceLinks(root: root.path, editor: .standard))
    let text = words.values.sorted().first ?? ""
    let addresses = [
      ("overview", "/.preview/"), ("source", "/.preview/source/\(path)"),
      ("missing", "/\(text)"), ("page", "/legal/terms/"), ("hub", "/legal/"),
    ]
    var pages = addresses.map { name, address in
      ("\(name).html", String(decoding: site.reply(at: address).body, as: UTF8.self))
    }
    let failed = PreviewSite(
      .failed(text), asOf: try Self.day(), places: PlaceLinks(root: root.path, editor: .standard))
    pages.append(
      ("failed.html", String(decoding: failed.reply(at: "/\(text)").body, as: UTF8.self)))
    return pages
  }
}
