import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A site of one document with one released version, which builds in a moment.
enum SmallSite {
  static let day = "2026-02-01"

  /// Writes the sources and releases the version.
  static func make(
    in folder: borrowing TemporaryFolder, path: String = "/legal",
    url: String = "https://example.com", more: String = ""
  ) throws {
    try configure(folder, path: path, url: url, more: more)
    try folder.write(
      "content/terms/2026-01-01.md",
      """
      ---
      kind: agreement
      title: Terms
      language: en
      effective: 2026-01-01
      updated: 2026-01-01
      ---

      ## 1. Words

      Text.

      """)
    try folder.copy("\(Repository.root)/templates", as: "templates")
    let release = Release(
      root: Root(folder.path), document: try #require(DocumentID("terms")),
      version: try #require(VersionID("2026-01-01")), notified: nil, isAdoption: true,
      on: try #require(CalendarDate("2026-01-02")))
    let result = try release.run()
    #expect(result.line != nil, "\(DiagnosticText().render(result.diagnostics))")
  }

  /// Writes `site.yaml`.
  static func configure(
    _ folder: borrowing TemporaryFolder, path: String = "/legal",
    url: String = "https://example.com", more: String = ""
  ) throws {
    try folder.write(
      "content/site.yaml",
      """
      organization: {legalName: Example Ltd, email: legal@example.com}
      url: \(url)
      path: \(path)
      language: en
      documents: [terms]
      regimes: [eu-gdpr]
      \(more)

      """)
  }

  /// Builds the site.
  @discardableResult
  static func build(
    _ folder: borrowing TemporaryFolder, output: String? = nil, on day: String = day,
    comparesOnly: Bool = false
  ) throws -> Build.Result {
    try Build(
      root: Root(folder.path), asOf: try #require(CalendarDate(day)),
      output: output.map { "\(folder.path)/\($0)" }
    ).build(comparesOnly: comparesOnly)
  }

  /// Changes the style sheet, and with it the site.
  static func change(_ folder: borrowing TemporaryFolder) throws {
    let style = try folder.text("templates/style.css")
    try folder.write("templates/style.css", style + "\n:root { --changed: 1px }\n")
  }
}
