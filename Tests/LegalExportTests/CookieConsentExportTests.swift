import Foundation
import LegalExport
import LegalModel
import Testing

@Suite struct CookieConsentExportTests {
  private static func cleared(_ category: [String: Any]) -> [String] {
    let clear = category["autoClear"] as? [String: Any]
    return (clear?["cookies"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
  }

  @Test func categoryIsReadOnlyIfAllOfItIsDeclaredToNeedNoConsent() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: a, category: strictlyNecessary, consentRequired: no}
        - {id: b, name: B, key: b, category: strictlyNecessary, exemption: requestedService}
        - {id: c, name: C, key: c, category: functional, consentRequired: no}
        - {id: d, name: D, key: d, category: functional, consentRequired: yes}
        - {id: e, name: E, key: e, category: security}
      """)
    let necessary = try site.category("strictlyNecessary")
    #expect(necessary["readOnly"] as? Bool == true)
    #expect(necessary["enabled"] as? Bool == true)
    #expect(necessary["autoClear"] == nil)
    let mixed = try site.category("functional")
    #expect(mixed["readOnly"] == nil)
    // What needs no consent is not removed when the others are refused.
    #expect(Self.cleared(mixed) == ["d"])
    #expect(site.notes(.cookieconsent, "functional can be refused, for d"))
    #expect(try site.category("security")["readOnly"] == nil)
    #expect(site.notes(.cookieconsent, "whether e may be stored without consent"))
  }

  @Test func declaredNeedOfConsentCountsMoreThanAnExemption() throws {
    let site = try CookieSite(
      "  - {id: a, name: A, key: a, category: security, exemption: communication, consentRequired: yes}"
    )
    #expect(try site.category("security")["readOnly"] == nil)
  }

  @Test func exemptionOfTheUnitedKingdomLeavesTheObjection() throws {
    let site = try CookieSite(
      "  - {id: a, name: A, key: a, category: statistics, exemption: ukStatistical, consentRequired: no}"
    )
    let category = try site.category("statistics")
    #expect(category["readOnly"] == nil)
    #expect(Self.cleared(category) == ["a"])
    #expect(site.notes(.cookieconsent, "people in the United Kingdom can object"))
  }

  @Test func cookieWithoutAKeyAndOtherStorageAreInTheTableAlone() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, category: statistics, consentRequired: yes, storage: cookie}
        - {id: b, name: B, key: b, category: statistics, consentRequired: yes, storage: localStorage}
        - {id: c, name: C, key: c, category: statistics, consentRequired: yes, party: third}
      """)
    #expect(Self.cleared(try site.category("statistics")) == ["c"])
    #expect(site.notes(.cookieconsent, "no key is declared for a:"))
    #expect(site.notes(.cookieconsent, "and not b"))
    #expect(site.notes(.cookieconsent, "another host set: c"))
    let table = try #require(site.sections().first?["cookieTable"] as? [String: Any])
    #expect((table["body"] as? [[String: String]])?.compactMap { $0["1-name"] } == ["A", "B", "C"])
  }

  @Test func rowWithoutACategoryIsInASectionThatNoSwitchRules() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: a}
        - {id: b, name: B, key: b, category: statistics, type: Statistics}
      """)
    let sections = try site.sections()
    #expect(sections.map { $0["linkedCategory"] as? String } == ["statistics", nil])
    #expect(sections.map { $0["title"] as? String } == ["Statistics", nil])
    #expect(site.notes(.cookieconsent, "no category is declared for a"))
  }

  @Test func providersAreServices() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: a, category: statistics, consentRequired: yes, provider: R&D}
        - {id: b, name: B, key: b, category: statistics, consentRequired: yes}
      """)
    let services = try #require(
      try site.category("statistics")["services"] as? [String: [String: Any]])
    #expect(Array(services.keys) == ["R&D"])
    #expect(services["R&D"]?["label"] as? String == "R&amp;D")
    #expect((services["R&D"]?["cookies"] as? [[String: String]]) == [["name": "a"]])
  }

  @Test func domainIsWrittenAsABrowserIsToldIt() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: a, category: statistics, host: .example.com}
        - {id: b, name: B, key: b, category: statistics, host: our app}
      """)
    let clear = try #require(try site.category("statistics")["autoClear"] as? [String: Any])
    #expect(
      clear["cookies"] as? [[String: String]] == [
        ["name": "a", "domain": "example.com"], ["name": "b"],
      ])
  }

  @Test func wildcardIsARegularExpressionInAModuleAlone() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: '_ga_*', category: statistics, consentRequired: yes}
        - {id: b, name: B, key: 'x.y/*z', category: marketing, consentRequired: yes, provider: P}
        - {id: c, name: C, key: '*', category: marketing, consentRequired: yes}
        - {id: d, name: D, key: '_ga', category: statistics, consentRequired: yes}
      """)
    let exported = site.exported(.cookieconsent)
    #expect(exported.files.map(\.name) == ["cookieconsent.json", "cookieconsent.js"])
    #expect(Self.cleared(try site.category("statistics")) == ["_ga"])
    #expect(exported.files[0].text.contains("_ga_*") == true)  // a cell of the table
    let module = exported.files[1].text
    #expect(
      module.contains(
        #"config["categories"]["statistics"]["autoClear"].cookies.push({ name: /^_ga_.*$/ });"#))
    #expect(module.contains(#"["services"]["P"].cookies.push({ name: /^x\.y\/.*z$/ });"#))
    #expect(module.hasSuffix("export default config;\n"))
    #expect(site.notes(.cookieconsent, "cookieconsent.js alone removes _ga_*, x.y/*z"))
    #expect(site.notes(.cookieconsent, "a wildcard alone, which would match every cookie, for c:"))
    #expect(!site.notes(.cookieconsent, "no key is declared"))
  }

  @Test func hostileWordsStayData() throws {
    let words = #"</script><b>"it's" \ */ {x} ${y}"#
    let yaml = "'" + words.replacing("'", with: "''") + "'"
    let site = try CookieSite(
      """
        - id: a
          name: \(yaml)
          key: \(yaml)
          type: \(yaml)
          purpose: \(yaml)
          provider: \(yaml)
          category: statistics
          consentRequired: yes
        - {id: b, name: B, key: 'b*', provider: \(yaml), category: statistics, consentRequired: yes}
      """)
    let module = try #require(site.exported(.cookieconsent).files.last?.text)
    #expect(!module.contains("<"))
    let section = try #require(site.sections().first)
    #expect(section["title"] as? String == #"&lt;/script&gt;&lt;b&gt;"it's" \ */ {x} ${y}"#)
    let services = try #require(
      try site.category("statistics")["services"] as? [String: [String: Any]])
    #expect(Array(services.keys) == [words])
  }

  @Test func undeclaredFactsAreAbsent() throws {
    let site = try CookieSite("  - {id: a, name: A}", head: "")
    let config = try site.json(.cookieconsent)
    #expect((config["categories"] as? [String: Any])?.isEmpty == true)
    let table = try #require(site.sections().first?["cookieTable"] as? [String: Any])
    #expect(table["headers"] as? [String: String] == ["1-name": "Cookie"])
    #expect(table["body"] as? [[String: String]] == [["1-name": "A"]])
    #expect((config["revision"] as? Int) == 3)
  }

  @Test func providerCalledLikeThePrototypeStaysData() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: 'a*', category: statistics, consentRequired: yes, provider: __proto__}
      """)
    let module = try #require(site.exported(.cookieconsent).files.last?.text)
    #expect(module.contains(#"["__proto__"]: {"#))
    #expect(!module.contains(#" "__proto__":"#))
  }

  @Test func regularExpressionCannotBeginOrEndAnElement() throws {
    let site = try CookieSite(
      #"  - {id: a, name: A, key: "<!--<script></script>*", category: statistics}"#)
    let module = try #require(site.exported(.cookieconsent).files.last?.text)
    #expect(
      module.contains(
        #"/^\u003c!--\u003cscript\u003e\u003c\/script\u003e.*$/"#))
    #expect(!module.contains("<"))
  }
}
