import Foundation
import LegalExport
import LegalModel
import LegalText
import Testing

/// The formats that carry documents as wholes: releases for c15t, a declaration for an archive.
@Suite struct DocumentFormatTests {
  private static func text(_ kind: String, _ title: String, _ more: String = "") -> String {
    """
    ---
    kind: \(kind)
    title: \(title)
    effective: 2026-01-01
    updated: 2026-01-01
    \(more)
    ---
    Words.
    """
  }

  private static func json(_ format: ExportFormat, _ site: PublishedSite) throws -> Any {
    let file = try #require(format.export.export(site).files.first)
    return try JSONSerialization.jsonObject(with: Data(file.text.utf8))
  }

  private func site() throws -> PublishedSite {
    try PublishedExample.make(texts: [
      ("privacy", "2026-01-01", Self.text("privacyPolicy", "Privacy")),
      ("terms", "2026-01-01", Self.text("agreement", "Terms", "agreementType: terms")),
      (
        "dpa", "2026-01-01", Self.text("agreement", "DPA", "agreementType: dataProcessingAgreement")
      ),
      ("old-terms", "2026-01-01", Self.text("agreement", "Old", "agreementType: terms")),
      ("other", "2026-01-01", Self.text("agreement", "Other")),
      ("cookies", "2026-01-01", Self.text("cookies", "Cookies")),
      ("subprocessors", "2026-01-01", Self.text("subprocessors", "Subprocessors")),
    ])
  }

  @Test func c15tGetsARecordForEachTypeThatItKnows() throws {
    let records = try #require(Self.json(.c15t, site()) as? [[String: String]])
    #expect(records.map { $0["type"] } == ["privacy_policy", "terms_and_conditions", "dpa"])
    #expect(
      records.first == [
        "type": "privacy_policy", "version": "2026-01-01",
        "hash": "sha256:" + String(repeating: "0a", count: 32),
        "effectiveDate": "2026-01-01T00:00:00.000Z",
      ])
    let notes = ExportFormat.c15t.export.export(try site()).notes
    #expect(
      notes == [
        "old-terms is left out: terms is the terms_and_conditions already",
        "other is left out: the next version can say 'agreementType', one of terms, "
          + "dataProcessingAgreement",
        "c15t has no type for cookies, subprocessors",
      ])
  }

  @Test func archiveGetsADeclarationOfEachTypeThatItKnows() throws {
    let declaration = try #require(Self.json(.ota, site()) as? [String: Any])
    #expect(declaration["name"] as? String == "Example GmbH")
    let terms = try #require(declaration["terms"] as? [String: [String: String]])
    #expect(
      terms.keys.sorted() == [
        "Data Processor Agreement", "Privacy Policy", "Terms of Service", "Trackers Policy",
      ])
    #expect(
      terms["Terms of Service"]
        == ["fetch": "https://example.com/legal/terms/", "select": OpenTermsArchive.selector])
    let notes = ExportFormat.ota.export.export(try site()).notes
    #expect(notes.contains("old-terms is left out: terms is the Terms of Service already"))
    #expect(
      notes.contains("Open Terms Archive has no type for a list of subprocessors: subprocessors"))
  }

  @Test func documentThatIsStillToComeIsLeftOut() throws {
    let made = try site()
    let upcoming = try #require(made.documents.first)
    let configuration = try #require(
      SiteConfiguration.read(
        .init(path: "content/site.yaml", text: PublishedExample.minimalConfiguration)
      ).value)
    let site = PublishedSite(
      configuration, url: made.url, asOf: made.day,
      documents: [
        PublishedDocument(
          id: upcoming.id, title: upcoming.title, kind: upcoming.kind, url: upcoming.url,
          versions: upcoming.versions, current: nil, text: nil)
      ], consentRevision: nil)
    for format in [ExportFormat.c15t, .ota] {
      let exported = format.export.export(site)
      #expect(exported.files.isEmpty)
      #expect(exported.notes.first?.hasPrefix("no version of privacy is in force") == true)
    }
  }

  @Test func listsInTwoLanguagesAreTwoTranslationsOfOneSetOfCategories() throws {
    let rows = { (name: String, type: String) in
      "cookies: [{id: a, name: \(name), key: a, type: \(type), category: statistics}]"
    }
    let site = try PublishedExample.make(texts: [
      ("cookies", "2026-01-01", Self.text("cookies", "Cookies", "language: en\n" + rows("A", "S"))),
      ("kekse", "2026-01-01", Self.text("cookies", "Kekse", "language: de\n" + rows("Ä", "T"))),
    ])
    let banner = try #require(Self.json(.cookieconsent, site) as? [String: Any])
    let language = try #require(banner["language"] as? [String: Any])
    #expect(language["default"] as? String == "en")
    #expect((language["translations"] as? [String: Any])?.keys.sorted() == ["de", "en"])
    let categories = try #require(banner["categories"] as? [String: [String: Any]])
    let clear = try #require(categories["statistics"]?["autoClear"] as? [String: Any])
    // What both lists name is removed once.
    #expect(clear["cookies"] as? [[String: String]] == [["name": "a"]])
    let klaro = try #require(Self.json(.klaro, site) as? [String: Any])
    let services = try #require(klaro["services"] as? [[String: Any]])
    // One cookie is one decision.
    #expect(services.map { $0["name"] as? String } == ["a"])
    #expect(
      (klaro["translations"] as? [String: [String: [String: String]]])?["de"]
        == ["purposes": ["statistics": "T"]])
  }
}
