import Foundation
import LegalExport
import LegalModel
import LegalText
import Testing

/// Sites to export, made of texts without a disk, or of the example that end-to-end tests build.
enum PublishedExample {
  /// The content of the example site.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "EndToEndTests/Example/content")

  /// Describes the example site on a day on which its newest released versions are in force.
  static func site(on day: String = "2026-01-15") throws -> PublishedSite {
    let configuration = try String(
      contentsOf: folder.appending(path: "site.yaml"), encoding: .utf8)
    var texts: [(document: String, version: String, text: String)] = []
    for (document, version) in [
      ("privacy", "2025-03-31.2"), ("subprocessors", "2025-03-31.2"), ("cookies", "2025-03-31.2"),
      ("terms", "2025-03-31.2"),
    ] {
      let path = folder.appending(path: "\(document)/\(version).md")
      texts.append((document, version, try String(contentsOf: path, encoding: .utf8)))
    }
    return try make(configuration, on: day, texts: texts)
  }

  /// Describes a site of one version a document.
  static func make(
    _ configuration: String = minimalConfiguration, on day: String = "2026-01-15",
    texts: [(document: String, version: String, text: String)], consentRevision: Int? = 3,
    isAdopted: Bool = false
  ) throws -> PublishedSite {
    let file = SourceFile(path: "content/site.yaml", text: configuration)
    let site = try #require(SiteConfiguration.read(file).value)
    let documents = try texts.map { document, version, text in
      let id = try #require(DocumentID(document))
      let versionID = try #require(VersionID(version))
      let read = VersionText.read(
        SourceFile(path: "content/\(document)/\(version).md", text: text), as: versionID,
        base: "/legal/\(document)/")
      let versionText = try #require(read.value, "\(read.diagnostics.map(\.summary))")
      let url = "\(site.url.value)\(site.path.prefix)/\(document)/"
      let digest = try #require(Digest(hex: String(repeating: "0a", count: 32)))
      return PublishedDocument(
        id: id, title: versionText.header.title.value.text, kind: versionText.header.kind.value,
        url: url,
        versions: [
          PublishedVersion(
            id: versionID, released: versionID.effective,
            isAdopted: isAdopted,
            url: "\(url)\(versionID)/", source: digest, text: digest)
        ], current: 0, text: versionText)
    }
    return PublishedSite(
      site, url: "\(site.url.value)\(site.path.prefix)/",
      asOf: try #require(CalendarDate(day)), documents: documents,
      consentRevision: consentRevision)
  }

  /// The least that `site.yaml` can say.
  static let minimalConfiguration = """
    organization: {legalName: Example GmbH}
    url: https://example.com
    path: /legal
    documents: [privacy]
    """
}
