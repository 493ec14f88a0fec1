import LegalModel
import LegalChanges
import LegalRedline
import Testing

struct CookieChangesTests {
  private static func cookie(_ more: String) -> String {
    "cookies: [{id: c, name: C\(more)}]"
  }

  private static func session(_ lasts: String, _ use: String = "authentication") -> String {
    cookie(
      """
      , category: strictlyNecessary, exemption: requestedService, exemptUse: \(use), \
      duration: \(lasts), lasts: \(lasts)
      """)
  }

  private static func counter(_ lasts: String) -> String {
    cookie(", category: statistics, exemption: none, duration: \(lasts), lasts: \(lasts)")
  }

  static let cases: [ChangeCase] = [
    ChangeCase(
      "cookie-exempt-added", .notable, .neutral, "cookies: []",
      cookie(", category: strictlyNecessary, party: first"), after: "C", document: "cookies"),
    ChangeCase(
      "cookie-nonexempt-added", .material, .weaker, "cookies: []",
      cookie(", category: strictlyNecessary, party: third"), after: "C", document: "cookies"),
    ChangeCase(
      "cookie-nonexempt-added", .material, .weaker, "cookies: []",
      cookie(", category: statistics"), after: "C"),
    ChangeCase(
      "cookie-nonexempt-added", .material, .weaker, "cookies: []", cookie(""), after: "C"),
    ChangeCase(
      "cookie-escalated", .material, .weaker, cookie(", category: security"),
      cookie(", category: functional"), before: "security", after: "functional"),
    ChangeCase(
      "cookie-escalated", .retroactive, .weaker, cookie(", category: statistics"),
      cookie(", category: marketing"), before: "statistics", after: "marketing"),
    ChangeCase(
      "cookie-escalated", .material, .weaker,
      cookie(", category: statistics, consentRequired: yes"),
      cookie(", category: statistics, consentRequired: no"), before: "statistics",
      after: "statistics"),
    ChangeCase(
      "cookie-deescalated", .notable, .stronger, cookie(", category: marketing"),
      cookie(", category: functional"), before: "marketing", after: "functional"),
    ChangeCase(
      "cookie-deescalated", .notable, .neutral, cookie(", category: security"),
      cookie(", category: strictlyNecessary"), before: "security", after: "strictly necessary"),
    ChangeCase(
      "cookie-third-party", .material, .weaker, cookie(", category: functional, party: first"),
      cookie(", category: functional, party: third"), before: "the site itself",
      after: "somebody else"),
    ChangeCase(
      "cookie-third-party", .retroactive, .weaker, cookie(", category: statistics, party: first"),
      cookie(", category: statistics, party: third, host: t.example"), before: "the site itself",
      after: "somebody else (t.example)"),
    ChangeCase(
      "cookie-third-party", .notable, .stronger, cookie(", party: third"),
      cookie(", party: first"), before: "somebody else", after: "the site itself"),
    ChangeCase(
      "cookie-duration-longer", .material, .weaker, session("session"), session("30 days"),
      before: "session", after: "30 days"),
    ChangeCase(
      "cookie-duration-longer", .notable, .weaker, session("1 hour", "userInput"),
      session("12 hours", "userInput"), before: "1 hour", after: "12 hours"),
    ChangeCase(
      "cookie-duration-longer", .notable, .weaker, counter("1 month"), counter("1 year"),
      before: "1 month", after: "1 year"),
    ChangeCase(
      "cookie-duration-longer", .material, .incomparable, cookie(", duration: A while"),
      cookie(", duration: Some time"), before: "A while", after: "Some time"),
    ChangeCase(
      "cookie-duration-shorter", .notable, .stronger, counter("1 year"), counter("1 month"),
      before: "1 year", after: "1 month"),
    ChangeCase("cookie-removed", .notable, .stronger, cookie(""), "cookies: []", before: "C"),
    ChangeCase(
      "cookie-renamed", .editorial, .neutral, cookie(", key: a"), cookie(", key: b"), before: "a",
      after: "b"),
    ChangeCase(
      "cookie-renamed", .editorial, .neutral, cookie(", key: a"),
      "cookies: [{id: d, name: D, key: a}]", before: "C", after: "D"),
    ChangeCase(
      "storage-kind", .notable, .neutral, cookie(", storage: cookie"),
      cookie(", storage: localStorage"), before: "cookie", after: "local storage"),
    ChangeCase(
      "unclassified", .material, .incomparable, cookie(", purpose: Keeps you signed in"),
      cookie(", purpose: Counts visits"), before: "Keeps you signed in", after: "Counts visits"),
  ]

  @Test(arguments: cases) func `a change of cookies is found, and nothing else`(
    example: ChangeCase
  ) throws { try example.check() }

  @Test(arguments: [
    ("strictlyNecessary", "statistics", true), ("marketing", "functional", false),
    ("strictlyNecessary", "marketing", true),
  ])
  func `consent is asked where a category begins to need it`(
    old: String, new: String, asks: Bool
  ) throws {
    let changes = VersionChanges.between(
      try SmallVersions.cookies(Self.cookie(", category: \(old)")),
      try SmallVersions.cookies(Self.cookie(", category: \(new)")),
      redline: Redline(blocks: [], edits: []))
    #expect(changes.changes.map(\.asksConsent) == [asks])
  }

  @Test func `consent is asked for a cookie that outlives its exemption, and for a new one`() throws
  {
    let cases = [
      (Self.session("session"), Self.session("30 days")),
      ("cookies: []", Self.cookie(", category: marketing")),
    ]
    for (old, new) in cases {
      let changes = VersionChanges.between(
        try SmallVersions.cookies(old), try SmallVersions.cookies(new),
        redline: Redline(blocks: [], edits: []))
      #expect(changes.changes.map(\.asksConsent) == [true])
    }
  }
}
