import LegalExport
import LegalModel
import LegalText
import Testing

/// `consentRevision` rises when what people agreed to changes, and only then.
@Suite struct ConsentRevisionTests {
  private func version(
    _ id: String, _ facts: String?, _ kind: DocumentKind = .cookies
  ) throws -> ConsentRevision.Version<String> {
    ConsentRevision.Version(
      try #require(VersionID(id)), kind, facts.map { $0.split(separator: " ").map(String.init) })
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func firstFactsAreRevisionOne() throws {
    let cookies = [try version("2025-01-01", "a")]
    #expect(ConsentRevision.number(of: [cookies], on: try day("2025-01-01")) == 1)
    #expect(ConsentRevision.number(of: [cookies], on: try day("2024-12-31")) == nil)
  }

  @Test func equalFactsAskNobodyAgain() throws {
    let cookies = [
      try version("2025-01-01", "a"), try version("2025-02-01", "a"),
      try version("2025-03-01", "b"), try version("2025-04-01", "a"),
    ]
    let expected = ["2025-01-15": 1, "2025-02-15": 1, "2025-03-15": 2, "2025-04-15": 3]
    for (text, number) in expected {
      #expect(ConsentRevision.number(of: [cookies], on: try day(text)) == number, "\(text)")
    }
  }

  @Test func versionThatWasReplacedOnItsFirstDayNeverApplied() throws {
    let cookies = [
      try version("2025-01-01", "a"), try version("2025-02-01", "b"),
      try version("2025-02-01.2", "a"),
    ]
    #expect(ConsentRevision.number(of: [cookies], on: try day("2025-03-01")) == 1)
  }

  @Test func listOfCookiesCountsBeforeThePolicy() throws {
    let policy = [
      try version("2025-01-01", "a", .privacyPolicy),
      try version("2025-05-01", "c", .privacyPolicy),
    ]
    let cookies = [try version("2025-03-01", "a")]
    // The list says what the policy said; and then the policy counts no more.
    #expect(ConsentRevision.number(of: [policy, cookies], on: try day("2025-04-01")) == 1)
    #expect(ConsentRevision.number(of: [policy, cookies], on: try day("2025-06-01")) == 1)
    #expect(ConsentRevision.number(of: [policy], on: try day("2025-06-01")) == 2)
  }

  @Test func siteWithoutCookiesHasNoRevision() throws {
    let terms = [try version("2025-01-01", nil, .agreement)]
    #expect(ConsentRevision.number(of: [terms], on: try day("2026-01-01")) == nil)
  }

  @Test func sameCookiesInAnotherLanguageOrListAskNobodyAgain() throws {
    let english = [try version("2025-01-01", "a b")]
    let german = [try version("2025-02-01", "b a")]
    #expect(ConsentRevision.number(of: [english, german], on: try day("2025-03-01")) == 1)
    let split = [try version("2025-01-01", "a b"), try version("2025-02-01", "a")]
    let rest = [try version("2025-02-01", "b")]
    #expect(ConsentRevision.number(of: [split, rest], on: try day("2025-03-01")) == 1)
  }

  @Test func listWithoutCookiesIsNothingToAskAbout() throws {
    let cookies = [try version("2025-01-01", ""), try version("2025-02-01", "a")]
    #expect(ConsentRevision.number(of: [cookies], on: try day("2025-01-15")) == nil)
    #expect(ConsentRevision.number(of: [cookies], on: try day("2025-02-01")) == 1)
  }

  private func facts(_ rows: String) throws -> Set<String> {
    let site = try PublishedExample.make(texts: [
      (
        "cookies", "2026-01-01",
        """
        ---
        kind: cookies
        title: Cookies
        effective: 2026-01-01
        updated: 2026-01-01
        cookies:
        \(rows)
        ---
        Words.
        """
      )
    ])
    let text = try #require(site.documents.first?.text)
    return Set(try #require(CookieFacts.lines(of: text.frontMatter)))
  }

  @Test func wordsAndOrderAreNoFacts() throws {
    let old = try facts(
      """
        - {id: session, name: Session, key: sid, purpose: Keeps you loged in, category: strictlyNecessary}
        - {id: theme, name: Theme, category: functional}
      """)
    let new = try facts(
      """
        - {id: theme, name: Colors, category: functional}
        - {id: login, name: Session, key: sid, purpose: Keeps you logged in, category: strictlyNecessary}
      """)
    #expect(old == new)
  }

  @Test(arguments: [
    ("duration: 12 months, lasts: 12 months", "duration: 1 year, lasts: 1 year"),
    (
      "duration: Session, lasts: session",
      "duration: When you close the browser session, lasts: session"
    ),
    ("duration: 90 days", "duration: At most 90 days"),
    ("duration: Session", "duration: For the session"),
  ])
  func sameTimeInOtherWordsIsNoOtherFact(_ old: String, _ new: String) throws {
    #expect(
      try facts("  - {id: s, name: S, \(old)}") == facts("  - {id: s, name: S, \(new)}"))
  }

  @Test func otherTimeIsAnotherFactWithOrWithoutAType() throws {
    #expect(
      try facts("  - {id: s, name: S, duration: 90 days}")
        != facts("  - {id: s, name: S, duration: 1 year}"))
    #expect(
      try facts("  - {id: s, name: S, lasts: session}")
        != facts("  - {id: s, name: S, lasts: 1 year}"))
  }

  @Test(arguments: [
    "key: sid2, category: functional, lasts: 1 year, storage: cookie",
    "key: sid, category: marketing, lasts: 1 year, storage: cookie",
    "key: sid, category: functional, lasts: 2 years, storage: cookie",
    "key: sid, category: functional, lasts: 1 year, storage: localStorage",
    "key: sid, category: functional, lasts: 1 year, storage: cookie, party: third",
    "key: sid, category: functional, lasts: 1 year, storage: cookie, host: ads.example",
    "key: sid, category: functional, lasts: 1 year, storage: cookie, provider: Ads",
    "key: sid, category: functional, lasts: 1 year, storage: cookie, consentRequired: yes",
  ])
  func eachFactCounts(_ changed: String) throws {
    let old = try facts(
      "  - {id: s, name: S, key: sid, category: functional, lasts: 1 year, storage: cookie}")
    #expect(try facts("  - {id: s, name: S, \(changed)}") != old)
  }
}
