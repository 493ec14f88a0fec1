import LegalText
import Testing

@testable import LegalModel

struct SiteConfigurationTests {
  @Test(arguments: ["", "\u{FEFF}"])
  func `a complete site is read without a diagnostic`(_ start: String) throws {
    let outcome = read(start + SiteConfigurationTests.text)
    #expect(outcome.diagnostics.map(\.dump) == [])
    let site = try #require(outcome.value)
    #expect(site.organization.value.legalName.value.text == "Käufer GmbH")
    #expect(site.organization.value.brand?.value.text == "Käufer")
    #expect(site.organization.value.email?.value.rawValue == "legal@example.com")
    #expect(site.url.value.host == "example.com")
    #expect(site.path.description == "/legal")
    #expect(site.title == "Legal at Käufer")
    #expect(site.language?.rawValue == "de-AT")
    #expect(site.documents.map(\.value.rawValue) == ["privacy", "cookies"])
    #expect(site.regimes.map(\.value) == [.euGDPR, .ccpa])
    let facts = try #require(site.facts)
    #expect(facts[.establishedInEU] == .yes)
    #expect(facts[.sellsPI] == .no)
    #expect(facts[.sharesPI] == .unknown)
    #expect(facts[.ccpaApplies] == .unknown)
    #expect(site.navigation.map(\.title.value.text) == ["Home"])
    #expect(site.securityContact?.value.rawValue == "mailto:security@example.com")
    #expect(site.securityExpires?.value == CalendarDate("2027-01-01"))
    #expect(site.globalPrivacyControl?.value.supported.value == .yes)
    #expect(site.globalPrivacyControl?.value.lastUpdate.value == CalendarDate("2026-01-01"))
  }

  @Test func `what is not needed may be absent`() throws {
    let outcome = read(SiteConfigurationTests.least)
    #expect(outcome.diagnostics.map(\.dump) == [])
    let site = try #require(outcome.value)
    #expect(site.title == "Legal")
    #expect(site.language == nil)
    #expect(site.facts == nil)
    #expect(site.regimes.isEmpty)
  }

  @Test(
    arguments: [
      ("", "the file is empty ⟦⟧"), ("# note\n", "the file is empty ⟦⟧"),
      ("- a\n", "a list stands where a mapping belongs ⟦- a⟧"),
      ("words\n", "a single value stands where a mapping belongs ⟦words⟧"),
      ("a: b: c\n", "a colon stands where YAML expects no key ⟦: c⟧"),
    ])
  func `a file without a mapping is no site`(_ text: String, _ mistake: String) {
    let outcome = read(text)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.dump) == [mistake])
  }

  private static let mistakes: [(String, String)] = [
    ("url: https://example.com/legal", "'url' has a path ⟦https://example.com/legal⟧"),
    ("url: https://example.com/", "'url' has a path ⟦https://example.com/⟧"),
    ("url: https://e.com/e.com", "'url' has a path ⟦https://e.com/e.com⟧"),
    ("url: https://e.com?e.com", "'url' has a path ⟦https://e.com?e.com⟧"),
    ("url: example.com", "'example.com' is not a web address with 'https://' ⟦example.com⟧"),
    ("path: legal", "'legal' is not a path such as /legal ⟦legal⟧"),
    ("documents: [privacy, privacy]", "'privacy' stands twice in 'documents' ⟦privacy⟧"),
    (
      "documents: [Privacy]",
      "'Privacy' is not the name of a folder of content, such as privacy ⟦Privacy⟧"
    ),
    ("regimes: [gdpr]", "'gdpr' is not a regime ⟦gdpr⟧"),
    ("facts: {sellsPI: maybe}", "'maybe' is not yes, no or unknown ⟦maybe⟧"),
    ("facts: {sellPI: no}", "'sellPI' is not a key here ⟦sellPI⟧"),
    ("navigation: [{title: Home}]", "'url' is missing ⟦{title: Home}⟧"),
    (
      "securityContact: security@example.com",
      "'security@example.com' is not an address that begins with mailto:, https:// or tel: "
        + "⟦security@example.com⟧"
    ),
    ("globalPrivacyControl: {supported: yes}", "'lastUpdate' is missing ⟦{supported: yes}⟧"),
    ("tilte: X", "'tilte' is not a key here ⟦tilte⟧"),
    ("title: a\u{202E}b", "U+202E RIGHT-TO-LEFT OVERRIDE cannot be seen by a reader ⟦\u{202E}⟧"),
  ]

  @Test(arguments: SiteConfigurationTests.mistakes)
  func `a mistake of a site is said where it is`(_ line: String, _ mistake: String) {
    let key = line.prefix { $0 != ":" } + ":"
    let lines = SiteConfigurationTests.least.split(separator: "\n").filter { !$0.hasPrefix(key) }
    let outcome = read((lines + [line[...]]).joined(separator: "\n") + "\n")
    #expect(outcome.diagnostics.map(\.dump) == [mistake])
  }

  @Test func `a site without documents is told so`() {
    let outcome = read("organization: {legalName: X}\nurl: https://example.com\npath: /\n")
    #expect(
      outcome.diagnostics.map(\.dump) == ["'documents' is missing ⟦organization: {legalName: X}⟧"])
    #expect(outcome.value != nil)
  }

  private func read(_ text: String) -> Outcome<SiteConfiguration?> {
    SiteConfiguration.read(SourceFile(path: "content/site.yaml", text: text))
  }

  private static let least = """
    organization: {legalName: X}
    url: https://example.com
    path: /
    documents: []

    """

  private static let text = """
    organization:
      legalName: Käufer GmbH
      brand: Käufer
      email: legal@example.com
    url: https://example.com
    path: /legal/
    title: Legal at Käufer
    language: de-AT
    documents: [privacy, cookies]
    regimes: [eu-gdpr, ccpa]
    facts: {establishedInEU: yes, sellsPI: no, sharesPI: unknown}
    navigation:
      - {title: Home, url: https://example.com/}
    securityContact: mailto:security@example.com
    securityExpires: 2027-01-01
    globalPrivacyControl: {supported: yes, lastUpdate: 2026-01-01}

    """
}
