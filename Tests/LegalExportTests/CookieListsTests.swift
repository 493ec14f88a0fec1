import Foundation
import LegalExport
import LegalModel
import Testing

/// Two lists of cookies in force: in two languages, or one list split in two.
@Suite struct CookieListsTests {
  private static func site(
    _ lists: (id: String, head: String, rows: String)...
  ) throws
    -> PublishedSite
  {
    try PublishedExample.make(
      texts: lists.map { id, head, rows in
        (
          id, "2026-01-01",
          """
          ---
          kind: cookies
          title: List \(id)
          effective: 2026-01-01
          updated: 2026-01-01
          \(head)
          cookies:
          \(rows)
          ---
          Words.
          """
        )
      })
  }

  private static func json(_ format: ExportFormat, _ site: PublishedSite) throws -> [String: Any] {
    let file = try #require(format.export.export(site).files.first)
    return try #require(
      JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any])
  }

  private static func row(_ id: String, _ name: String, _ more: String = "") -> String {
    "  - {id: \(id), name: \(name), key: '\(id)*', storage: cookie, category: statistics, "
      + "consentRequired: yes, purpose: \(name)\(more)}"
  }

  private static func sections(
    _ site: PublishedSite, _ language: String
  ) throws
    -> [[String: Any]]
  {
    let config = try #require(try json(.cookieconsent, site)["language"] as? [String: Any])
    let translations = try #require(config["translations"] as? [String: [String: Any]])
    let modal = try #require(translations[language]?["preferencesModal"] as? [String: Any])
    return try #require(modal["sections"] as? [[String: Any]])
  }

  @Test func listInTwoLanguagesIsOneSetOfCookies() throws {
    let site = try Self.site(
      ("cookies", "language: en", Self.row("a", "Count")),
      ("kekse", "language: de", Self.row("a", "Zählung")))
    let banner = ExportFormat.cookieconsent.export.export(site)
    let module = try #require(banner.files.last?.text)
    #expect(module.components(separatedBy: ".push(").count == 2)
    #expect(try Self.sections(site, "de").count == 1)
    let services = try #require(Self.json(.klaro, site)["services"] as? [[String: Any]])
    #expect(services.map { $0["title"] as? String } == ["Count"])
    let disclosures = try #require(
      Self.json(.tcfStorage, site)["disclosures"] as? [[String: Any]])
    #expect(disclosures.map { $0["description"] as? String } == ["Count"])
    for format in [ExportFormat.klaro, .tcfStorage] {
      let notes = format.export.export(site).notes
      #expect(notes.contains { $0.contains("of kekse.a ") && $0.contains("left out") }, "\(notes)")
    }
  }

  @Test func listThatIsSplitIsOneSwitchAndNothingIsMerged() throws {
    let site = try Self.site(
      ("app", "", Self.row("a", "A")), ("web", "", Self.row("a", "A") + "\n" + Self.row("b", "B")))
    let sections = try Self.sections(site, "en")
    #expect(sections.map { $0["linkedCategory"] as? String } == ["statistics"])
    let table = try #require(sections.first?["cookieTable"] as? [String: Any])
    #expect((table["body"] as? [[String: String]])?.compactMap { $0["1-name"] } == ["A", "B"])
    #expect(table["caption"] as? String == "List app, List web")
    let services = try #require(Self.json(.klaro, site)["services"] as? [[String: Any]])
    #expect(services.map { $0["name"] as? String } == ["a", "b"])
  }

  @Test func tableWithOtherColumnsHasNoSwitchOfItsOwn() throws {
    let site = try Self.site(
      ("app", "", Self.row("a", "A")),
      ("web", "columns: {cookies: {name: Name}}", Self.row("b", "B")))
    let sections = try Self.sections(site, "en")
    #expect(sections.map { $0["linkedCategory"] as? String } == ["statistics", nil])
    let notes = ExportFormat.cookieconsent.export.export(site).notes
    #expect(notes.contains { $0.hasPrefix("statistics has one switch: the table of web ") })
  }

  @Test(arguments: [ExportFormat.cookieconsent, .klaro, .tcfStorage])
  func rowsThatContradictEachOtherAreBothExportedAndNamed(_ format: ExportFormat) throws {
    let site = try Self.site(
      ("app", "", Self.row("a", "A", ", lasts: 1 year")),
      ("web", "", Self.row("a", "A", ", lasts: 2 years")))
    let notes = format.export.export(site).notes
    #expect(notes.contains { $0.contains("different facts") && $0.hasSuffix("app.a, web.a") })
    if format == .klaro {
      let services = try #require(Self.json(format, site)["services"] as? [[String: Any]])
      #expect(services.map { $0["name"] as? String } == ["a", "web-a"])
    }
  }

  @Test func needOfConsentIsThatOfTheRowsOwnDocument() throws {
    let rows = { (consent: String, key: String) in
      "  - {id: a, name: A, key: \(key), category: statistics, provider: P, "
        + "consentRequired: \(consent)}"
    }
    let site = try Self.site(("app", "", rows("yes", "x")), ("web", "", rows("no", "y")))
    let categories = try #require(
      try Self.json(.cookieconsent, site)["categories"] as? [String: [String: Any]])
    let services = try #require(
      categories["statistics"]?["services"] as? [String: [String: Any]])
    #expect(services["P"]?["cookies"] as? [[String: String]] == [["name": "x"]])
    let notes = ExportFormat.cookieconsent.export.export(site).notes
    #expect(notes.contains { $0.contains("for app.a:") && $0.contains("leaves web.a alone") })
  }
}
