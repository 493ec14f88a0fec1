import LegalExport
import LegalModel
import Testing

/// What is declared of a cookie is in the files, or a note says that it is not.
@Suite struct CookieLossTests {
  private static let formats: [ExportFormat] = [.cookieconsent, .klaro, .tcfStorage, .csv]

  /// Every key with words that stand nowhere else, and how a file may write a code.
  private static let row: [(key: String, value: String, written: [String])] = [
    ("name", "Markname", ["Markname"]), ("key", "markkey", ["markkey"]),
    ("type", "Marktype", ["Marktype"]), ("category", "marketing", ["marketing"]),
    ("purpose", "Markpurpose", ["Markpurpose"]), ("duration", "3 hours", ["3 hours"]),
    ("lasts", "3 hours", ["PT3H", "10800"]), ("storage", "cookie", ["storage", "type"]),
    ("party", "third", [",third,"]), ("host", "mark.example", ["mark.example"]),
    ("provider", "Markprovider", ["Markprovider"]),
    ("exemption", "ukStatistical", ["ukStatistical"]),
    ("exemptUse", "mediaPlayer", ["mediaPlayer"]),
  ]

  private static func site(
    without keys: Set<String> = [], storage: String = "cookie", consent: String, head: String = ""
  ) throws -> CookieSite {
    let members = row.filter { !keys.contains($0.key) }.map { key, value, _ in
      "\(key): \(key == "storage" ? storage : value)"
    }
    return try CookieSite(
      "  - {id: a, \(members.joined(separator: ", ")), consentRequired: \(consent)}",
      head: "language: en\n\(head)")
  }

  @Test(arguments: formats, ["cookie", "localStorage", "indexedDB"])
  func everyKeyIsInTheFilesOrInANote(_ format: ExportFormat, _ storage: String) throws {
    let heads = ["", "columns: {cookies: {name: Cookie}}"]
    for (consent, head) in [("yes", heads[0]), ("no", heads[0]), ("unknown", heads[1])] {
      for without in [[], ["category"], ["host"], ["key"], ["storage"], ["exemption"]] {
        let site = try Self.site(
          without: Set(without), storage: storage, consent: consent, head: head)
        let exported = site.exported(format)
        let text = exported.files.map(\.text).joined()
        for (key, _, written) in Self.row where !without.contains(key) {
          let isSaid = exported.notes.contains { note in
            note.hasPrefix("left out, as ")
              || note.split { !$0.isLetter }.contains { String($0) == key }
          }
          #expect(
            written.contains { text.contains($0) } || isSaid,
            "\(format) \(storage) \(consent) without \(without): \(key)")
        }
      }
    }
  }

  @Test(arguments: [ExportFormat.cookieconsent, .klaro, .tcfStorage])
  func needOfConsentThatIsUnknownIsNotCalledUndeclared(_ format: ExportFormat) throws {
    let site = try CookieSite(
      "  - {id: a, name: A, key: a, storage: cookie, category: marketing, consentRequired: unknown}"
    )
    #expect(site.notes(format, "consentRequired is declared to be unknown for a: "))
    #expect(!site.notes(format, "neither"))
  }

  @Test(arguments: formats)
  func promisesAndStatementsAreNoted(_ format: ExportFormat) throws {
    let site = try CookieSite(
      "  - {id: a, name: A, key: a, storage: cookie}",
      head: """
        promises: [{id: noAds, kind: prohibition, subject: ads}]
        statements: [{id: refusal, text: Words}]
        """)
    #expect(site.notes(format, "promises"))
    #expect(site.notes(format, "statements"))
  }

  @Test func disclosureNamesWhatItHasNoPlaceForOnlyIfItIsDeclared() throws {
    let bare = try CookieSite("  - {id: a, name: A, key: a, storage: cookie}")
    #expect(bare.exported(.tcfStorage).notes.contains("a disclosure has no place for name"))
    let stored = try CookieSite(
      """
        - {id: a, name: A, key: a, storage: localStorage, lasts: 1 year}
        - {id: b, name: B, key: b, storage: localStorage}
      """)
    #expect(stored.notes(.tcfStorage, "lasts of a is left out"))
  }

  @Test func titleOfAPurposeAndAddressOfAPolicyAreTheFirst() throws {
    let policy = """
      ---
      kind: privacyPolicy
      title: Privacy
      effective: 2026-01-01
      updated: 2026-01-01
      cookies:
        - {id: a, name: A, category: marketing, type: Advertising}
        - {id: b, name: B, category: marketing, type: Profiling}
      ---
      Words.
      """
    let site = try PublishedExample.make(texts: [
      ("privacy", "2026-01-01", policy),
      (
        "app-privacy", "2026-01-01",
        policy.replacing("A,", with: "C,").replacing("id: a", with: "id: c")
          .replacing("id: b", with: "id: d")
      ),
    ])
    let notes = ExportFormat.klaro.export.export(site).notes
    #expect(notes.contains("privacyPolicyUrl is the address of privacy, and not of app-privacy"))
    #expect(
      notes.contains {
        $0.hasPrefix("a purpose has one title") && $0.contains("privacy.b, app-privacy.d")
      })
  }
}
