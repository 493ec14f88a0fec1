import Foundation
import LegalExport
import LegalModel
import Testing

@Suite struct KlaroExportTests {
  @Test func eachRowIsAServiceWithItsWordsAsTheyAre() throws {
    let site = try CookieSite(
      """
        - {id: purposes, name: '{a} <b>"', purpose: 'Keeps {x}', category: statistics, type: Counting}
        - {id: b, name: B, consentRequired: no}
      """)
    let services = try site.services()
    #expect(services.map { $0["name"] as? String } == ["purposes", "b"])
    #expect(services[0]["title"] as? String == #"{a} <b>""#)
    #expect(services[0]["description"] as? String == "Keeps {x}")
    #expect(services[0]["purposes"] as? [String] == ["statistics"])
    #expect(services[0]["required"] == nil)
    #expect(services[1]["required"] as? Bool == true)
    #expect(services[1]["default"] as? Bool == true)
    #expect(services[0]["default"] == nil)
    #expect(services[1]["description"] == nil)
    #expect(services[1]["purposes"] as? [String] == [])
    let translations = try #require(site.json(.klaro)["translations"] as? [String: Any])
    #expect(
      (translations["en"] as? [String: [String: String]]) == [
        "purposes": ["statistics": "Counting"]
      ])
    #expect(translations["zz"] == nil)
  }

  @Test func keyIsANameOrFromACaretOnARegularExpression() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: a.b}
        - {id: b, name: B, key: '_pk_*', host: example.com}
        - {id: c, name: C, key: '^c$'}
        - {id: d, name: D, key: d, storage: localStorage}
        - {id: e, name: E}
      """)
    let cookies = try site.services().map { $0["cookies"] as? [Any] }
    #expect(cookies[0] as? [String] == ["a.b"])
    #expect(cookies[1] as? [[String]] == [["^_pk_.*$", "/", "example.com"]])
    #expect(cookies[2] as? [String] == [#"^\^c\$$"#])
    #expect(cookies[3] == nil)
    #expect(cookies[4] == nil)
    #expect(site.notes(.klaro, "no key is declared for e:"))
    #expect(site.notes(.klaro, "and not d"))
  }
}

@Suite struct TCFStorageExportTests {
  @Test func purposeOneIsWhereConsentIsNeededAndNoOtherIsGuessed() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, key: a, storage: cookie, category: marketing, consentRequired: yes}
        - {id: b, name: B, key: b, storage: cookie, category: security, exemption: communication}
        - {id: c, name: C, key: c, storage: cookie, category: marketing}
        - {id: d, name: D, key: d, storage: cookie, exemption: none}
      """)
    let purposes = try site.disclosures().map { $0["purposes"] as? [Int] }
    #expect(purposes == [[1], [], nil, [1]])
    #expect(
      site.notes(.tcfStorage, "says whether c may be stored without consent: purposes is left out"))
  }

  @Test(arguments: [
    ("session", 0), ("30 minutes", 1_800), ("2 hours", 7_200), ("2 days", 172_800),
    ("1 week", 604_800), ("1 month", 2_678_400), ("13 months", 34_214_400),
    ("12 months", 31_536_000), ("2 years", 63_072_000),
  ])
  func ageOfACookieIsInSeconds(_ lasts: String, _ seconds: Int) throws {
    let site = try CookieSite("  - {id: a, name: A, key: a, storage: cookie, lasts: \(lasts)}")
    #expect(try site.disclosures().first?["maxAgeSeconds"] as? Int == seconds)
  }

  @Test func otherStorageHasNoAgeAndIsOfTheWeb() throws {
    for storage in ["localStorage", "sessionStorage", "indexedDB"] {
      let site = try CookieSite(
        "  - {id: a, name: A, key: a, storage: \(storage), lasts: 1 year, host: '*.example.com'}")
      let disclosure = try #require(try site.disclosures().first)
      #expect(disclosure["type"] as? String == "web")
      #expect(disclosure["maxAgeSeconds"] is NSNull)
      #expect(disclosure["domains"] as? [String] == ["*.example.com"])
    }
  }

  @Test func whatCannotBeDisclosedIsLeftOutAndNamed() throws {
    let site = try CookieSite(
      """
        - {id: a, name: A, storage: cookie}
        - {id: b, name: B, key: b}
        - {id: c, name: C, key: c, storage: pixel}
        - {id: d, name: D, key: '*', storage: cookie}
      """)
    let exported = site.exported(.tcfStorage)
    #expect(exported.files.isEmpty)
    #expect(site.notes(.tcfStorage, "left out, as no key is declared: a"))
    #expect(site.notes(.tcfStorage, "wildcard alone, which matches everything: d"))
    #expect(site.notes(.tcfStorage, "no storage is declared and so no type: b"))
    #expect(site.notes(.tcfStorage, "a pixel is no storage: c"))
    #expect(exported.notes.count == 4)
  }

  @Test func undeclaredFactsAreAbsent() throws {
    let site = try CookieSite("  - {id: a, name: A, key: a, storage: cookie}")
    let disclosure = try #require(try site.disclosures().first)
    #expect(disclosure.keys.sorted() == ["identifier", "type"])
    #expect(site.notes(.tcfStorage, "maxAgeSeconds is left out for a"))
    #expect(site.notes(.tcfStorage, "domains is left out for a"))
    #expect(site.notes(.tcfStorage, "cookieRefresh"))
  }
}
