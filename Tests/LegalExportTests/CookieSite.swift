import Foundation
import LegalExport
import LegalModel
import Testing

/// A site of one list of cookies, and what formats make of it.
struct CookieSite {
  let site: PublishedSite

  init(_ rows: String, head: String = "language: en") throws {
    site = try PublishedExample.make(texts: [
      (
        "cookies", "2026-01-01",
        """
        ---
        kind: cookies
        title: Cookies
        effective: 2026-01-01
        updated: 2026-01-01
        \(head)
        cookies:
        \(rows)
        ---
        Words.

        {{> cookies}}
        """
      )
    ])
  }

  func exported(_ format: ExportFormat) -> Exported { format.export.export(site) }

  /// The first file as JSON.
  func json(_ format: ExportFormat) throws -> [String: Any] {
    let file = try #require(exported(format).files.first)
    let value = try JSONSerialization.jsonObject(with: Data(file.text.utf8))
    return try #require(value as? [String: Any])
  }

  /// A category of the banner.
  func category(_ name: String) throws -> [String: Any] {
    let categories = try #require(json(.cookieconsent)["categories"] as? [String: [String: Any]])
    return try #require(categories[name])
  }

  /// The sections of the banner's preferences.
  func sections() throws -> [[String: Any]] {
    let language = try #require(json(.cookieconsent)["language"] as? [String: Any])
    let translations = try #require(language["translations"] as? [String: [String: Any]])
    let name = try #require(language["default"] as? String)
    let modal = try #require(translations[name]?["preferencesModal"] as? [String: Any])
    return try #require(modal["sections"] as? [[String: Any]])
  }

  /// The services of Klaro.
  func services() throws -> [[String: Any]] {
    try #require(json(.klaro)["services"] as? [[String: Any]])
  }

  /// The disclosures to the framework.
  func disclosures() throws -> [[String: Any]] {
    try #require(json(.tcfStorage)["disclosures"] as? [[String: Any]])
  }

  /// Whether a note of a format has words in it.
  func notes(_ format: ExportFormat, _ words: String) -> Bool {
    exported(format).notes.contains { $0.contains(words) }
  }
}
