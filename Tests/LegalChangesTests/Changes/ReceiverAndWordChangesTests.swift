import LegalModel
import LegalText
import Testing

@testable import LegalChanges
@testable import LegalRedline

struct ReceiverAndWordChangesTests {
  /// Two versions, and every change between them as `id class direction`.
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: String
    let before: String
    let after: String
    let changes: [String]

    init(_ kind: String, _ before: String, _ after: String, _ changes: String...) {
      (self.kind, self.before, self.after, self.changes) = (kind, before, after, changes)
    }

    var testDescription: String { "\(changes.first ?? "none"): \(after)" }

    func changes(_ redline: Redline = Redline(blocks: [], edits: [])) throws -> VersionChanges {
      VersionChanges.between(
        try SmallVersions.version(kind, before, effective: "2026-01-01"),
        try SmallVersions.version(kind, after, effective: "2026-06-01"), redline: redline)
    }
  }

  static func dump(_ changes: VersionChanges) -> [String] {
    changes.changes.map {
      "\($0.kind.id.dropFirst(7)) \($0.changeClass.rawValue) \($0.direction.rawValue)"
    }
  }

  private static func recipient(_ fields: String, _ more: String = "") -> String {
    """
    data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]
    recipients: [{id: r, name: R, purpose: Hosting, role: processor\(fields)}\(more)]
    """
  }

  private static func rights(_ groups: String, _ more: String = "") -> String {
    "data: [{id: a, name: A, items: [{id: x, name: X, sensitive: health}]}]\nrights: [\(groups)]\n\(more)"
  }

  private static func cookie(_ fields: String) -> String {
    fields.isEmpty ? "cookies: []" : "cookies: [{id: c, name: C, \(fields)}]"
  }

  static let recipients: [Case] = [
    Case(
      "privacyPolicy", recipient(""),
      recipient("", ", {id: s, name: S, purpose: Hosting, role: processor}"),
      "recipient-added-same-cat N weaker"),
    Case(
      "subprocessors",
      "notices: {subprocessors: 14 days}\nsubprocessors: [{id: r, name: R, purpose: Hosting}]",
      "notices: {subprocessors: 14 days}\nsubprocessors: [{id: r, name: R, purpose: Hosting}, {id: s, name: S, purpose: hosting}]",
      "recipient-added-same-cat M weaker"),
    Case(
      "privacyPolicy", recipient(""),
      recipient("", ", {id: s, name: S, purpose: Payments, role: processor}"),
      "recipient-added-new-cat M weaker"),
    Case(
      "subprocessors", "subprocessors: [{id: r, name: R, purpose: Hosting}]",
      "subprocessors: [{id: s, name: S, purpose: hosting.}]", "recipient-replaced M incomparable"),
    Case(
      "privacyPolicy", recipient("", ", {id: s, name: S}"), recipient(""),
      "recipient-removed N stronger"),
    Case(
      "subprocessors", "subprocessors: [{id: r, name: R}]",
      "subprocessors: [{id: r, name: R, ends: 2026-07-01}]", "recipient-removed N stronger"),
    Case(
      "subprocessors", "subprocessors: [{id: r, name: R, starts: 2026-03-01}]",
      "subprocessors: [{id: r, name: R, starts: 2026-04-01}]", "dates-only N stronger"),
    Case(
      "privacyPolicy", recipient(", data: [a.x]"), recipient(", data: [a]"),
      "recipient-data-widened M weaker"),
    Case(
      "privacyPolicy", recipient(", data: [a]"), recipient(", data: [a.x, a.y]")),
    Case(
      "privacyPolicy", recipient(", data: [a]"), recipient(", data: [a.x]"),
      "recipient-removed N stronger"),
    Case(
      "privacyPolicy", recipient(", shares: X"), recipient(", shares: X and more"),
      "recipient-data-widened M incomparable"),
    Case(
      "privacyPolicy", recipient(", condition: enabled"), recipient(""),
      "recipient-purpose-widened M weaker"),
    Case(
      "subprocessors", "subprocessors: [{id: r, name: R, purpose: Hosting}]",
      "subprocessors: [{id: r, name: R, purpose: Hosting and analysis}]",
      "recipient-purpose-widened M incomparable"),
    Case(
      "subprocessors", "subprocessors: [{id: r, name: R, purpose: Hosting}]",
      "subprocessors: [{id: r, name: R, purpose: 'hosting.'}]", "typo E neutral"),
    Case(
      "privacyPolicy", "recipients: [{id: r, name: R, role: processor}]",
      "recipients: [{id: r, name: R, role: controller}]", "recipient-role-escalated R weaker"),
    Case(
      "privacyPolicy", recipient(", trainsOnData: no"), recipient(", trainsOnData: unknown"),
      "recipient-trains R weaker"),
    Case(
      "privacyPolicy", recipient(", trainsOnData: no"), recipient(""), "recipient-trains R weaker"),
    Case(
      "privacyPolicy", recipient(", legalEntity: R Ltd"), recipient(", legalEntity: R GmbH"),
      "recipient-legal-entity N neutral"),
    Case(
      "privacyPolicy", recipient(", legalEntity: R Ltd, countries: [GB]"),
      recipient(", legalEntity: R GmbH, countries: [DE]"), "recipient-country-added M weaker",
      "recipient-legal-entity M neutral"),
    Case(
      "privacyPolicy", recipient(", countries: [CA]"), recipient(", countries: [CA, US]"),
      "recipient-country-added M weaker"),
    Case(
      "privacyPolicy", recipient(""), recipient(", countries: [US]"),
      "recipient-country-added N neutral"),
    Case(
      "privacyPolicy", recipient(""), recipient("", ", {id: b, name: B, role: dataBroker}"),
      "recipient-added-new-cat M weaker", "sale-started R weaker"),
    Case(
      "privacyPolicy", recipient(""), recipient("", ", {id: b, name: B, role: advertiser}"),
      "recipient-added-new-cat M weaker", "share-ads-started R weaker"),
    Case(
      "privacyPolicy", recipient(""), recipient("", ", {id: b, name: B, role: authority}"),
      "disclosure-ground-added M weaker"),
    Case(
      "privacyPolicy", recipient(", website: 'https://r.example'"),
      recipient(", website: 'https://r.example/en'"), "link-changed E neutral"),
    Case(
      "privacyPolicy", recipient("", ", {id: s, name: S}"),
      "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]\nrecipients: [{id: s, name: S}, {id: r, name: R, purpose: Hosting, role: processor}]",
      "reordered E neutral"),
  ]

  static let transfers: [Case] = [
    Case(
      "privacyPolicy", "transfers: {destinations: [DE]}", "transfers: {destinations: [DE, US]}",
      "transfer-first M weaker"),
    Case(
      "privacyPolicy",
      "transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}",
      "transfers: {destinations: [US], mechanisms: [{mechanism: dataPrivacyFramework}]}",
      "transfer-mechanism N neutral"),
    Case(
      "privacyPolicy",
      "transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}",
      "transfers: {destinations: [US], mechanisms: [{mechanism: derogation}]}",
      "transfer-mechanism M weaker"),
    Case(
      "subprocessors",
      "subprocessors: [{id: r, name: R, countries: [US], mechanism: dataPrivacyFramework}]",
      "subprocessors: [{id: r, name: R, countries: [US]}]", "transfer-mechanism-lost R weaker"),
  ]

  static let promises: [Case] = [
    Case(
      "privacyPolicy", "promises: [{id: p, kind: obligation, subject: care, text: We care}]",
      "promises: []", "promise-removed R weaker"),
    Case(
      "privacyPolicy", "promises: []",
      "promises: [{id: p, kind: obligation, subject: care, text: We care}]",
      "promise-added N stronger"),
    Case(
      "privacyPolicy", "promises: [{id: p, kind: prohibition, subject: s, text: We never do it}]",
      "promises: [{id: p, kind: prohibition, subject: s, text: We generally do not do it}]",
      "promise-weakened R weaker"),
    Case(
      "privacyPolicy", "promises: [{id: p, kind: obligation, subject: care, text: We care}]",
      "promises: [{id: p, kind: obligation, subject: care, text: We look after it}]",
      "promise-weakened M incomparable"),
    Case(
      "privacyPolicy", "promises: [{id: p, kind: obligation, subject: erasure, bound: 30 days}]",
      "promises: [{id: p, kind: obligation, subject: erasure, bound: 14 days}]",
      "promise-strengthened N stronger"),
    Case(
      "privacyPolicy",
      "promises: [{id: p, kind: obligation, subject: mergerNotice, bound: 30 days}]",
      "promises: [{id: p, kind: obligation, subject: mergerNotice, bound: 14 days}]",
      "promise-weakened R weaker"),
    Case(
      "privacyPolicy", "notices: {materialChanges: 30 days}", "notices: {materialChanges: 15 days}",
      "notice-period-shorter R weaker"),
    Case(
      "privacyPolicy", "notices: {materialChanges: 30 days}", "notices: {materialChanges: 1 month}",
      "notice-period-shorter R incomparable"),
    Case(
      "privacyPolicy", "notices: {channels: [email, inApp]}", "notices: {channels: [inApp]}",
      "notice-channel-removed M weaker"),
    Case(
      "privacyPolicy", "notices: {acceptanceByUse: no}", "notices: {acceptanceByUse: yes}",
      "promise-weakened R weaker"),
    Case(
      "privacyPolicy",
      "recipients: [{id: r, name: R}]\nexternalClaims: [{id: e, subject: r, statement: R never trains}]",
      "recipients: [{id: r, name: R}]\nexternalClaims: [{id: e, subject: r, statement: R may train}]",
      "external-claim M weaker"),
    Case(
      "privacyPolicy", "statements: []", "statements: [{id: authorities, text: Courts}]",
      "disclosure-ground-added M incomparable"),
  ]

  static let cookies: [Case] = [
    Case(
      "cookies", cookie(""), cookie("exemption: requestedService, party: first"),
      "cookie-exempt-added N neutral"),
    Case("cookies", cookie(""), cookie("category: statistics"), "cookie-nonexempt-added M weaker"),
    Case(
      "privacyPolicy", cookie("category: functional"), cookie("category: statistics"),
      "cookie-escalated M weaker"),
    Case(
      "cookies", cookie("category: functional"), cookie("category: marketing"),
      "cookie-escalated R weaker"),
    Case(
      "cookies", cookie("category: statistics"), cookie("category: functional"),
      "cookie-deescalated N stronger"),
    Case(
      "cookies", cookie("party: first"), cookie("party: third"), "cookie-third-party M weaker"),
    Case(
      "cookies", cookie("category: statistics, party: first"),
      cookie("category: statistics, party: third"), "cookie-third-party R weaker"),
    Case(
      "cookies", cookie("exemption: requestedService, lasts: session"),
      cookie("exemption: requestedService, lasts: 1 year"), "cookie-duration-longer M weaker"),
    Case(
      "cookies", cookie("category: statistics, lasts: 1 day"),
      cookie("category: statistics, lasts: 1 year"), "cookie-duration-longer N weaker"),
    Case(
      "cookies", cookie("lasts: 1 year"), cookie("lasts: session"),
      "cookie-duration-shorter N stronger"),
    Case("cookies", cookie("key: k"), cookie(""), "cookie-removed N stronger"),
    Case("cookies", cookie("key: k"), cookie("key: l"), "cookie-renamed E neutral"),
    Case(
      "cookies", cookie("storage: cookie"), cookie("storage: localStorage"),
      "storage-kind N neutral"),
  ]

  static let words: [Case] = [
    Case(
      "agreement", "definitions: [{id: service, term: Service, meaning: our app}]",
      "definitions: [{id: service, term: Service, meaning: our app and our website}]",
      "scope-widened M weaker"),
    Case(
      "agreement", "definitions: [{id: fee, term: Fee, meaning: what you pay}]",
      "definitions: [{id: fee, term: Fee, meaning: what you owe}]",
      "definition-changed M incomparable"),
    Case(
      "privacyPolicy",
      rights("{id: g, name: G, regimes: [eu-gdpr], items: [{right: access, text: A}]}"),
      rights(
        "{id: g, name: G, regimes: [eu-gdpr], items: [{right: access, text: A}]}, {id: h, name: H, regimes: [ccpa], items: [{right: access, text: A}]}"
      ),
      "regime-added N stronger", "right-added N stronger"),
    Case(
      "privacyPolicy",
      rights(
        "{id: g, name: G, regimes: [eu-gdpr], items: [{right: access, text: A}]}, {id: h, name: H, regimes: [ccpa], items: [{right: access, text: A}]}"
      ),
      rights("{id: g, name: G, regimes: [eu-gdpr], items: [{right: access, text: A}]}"),
      "regime-removed M weaker", "right-narrowed M incomparable"),
    Case(
      "privacyPolicy", rights(""), rights("", "statements: [{id: limitUseLink, text: Limit}]"),
      "spi-use-beyond R weaker"),
    Case(
      "privacyPolicy", rights("", "statements: [{id: sensitiveInformationUse, text: We do not}]"),
      rights(
        "",
        "statements: [{id: sensitiveInformationUse, text: We do not}, {id: noticeOfRightToLimit}]"),
      "unclassified M incomparable"),
    Case(
      "privacyPolicy",
      "promises: [{id: p, kind: prohibition, subject: sale, text: We never sell data}]",
      "statements: [{id: noticeOfRightToOptOut, text: Opt out}]", "promise-removed R weaker",
      "sale-started R weaker", "promise-added N neutral"),
    Case("privacyPolicy", "language: en", "language: de", "translation N neutral"),
    Case(
      "cookies", cookie("purpose: Counts"), cookie("purpose: Counts and tells apart"),
      "unclassified M incomparable"),
    Case("cookies", "description: One", "description: Other", "dates-only E neutral"),
  ]

  @Test(arguments: recipients + transfers + promises + cookies + words)
  func `each difference is one kind of change, and no other`(example: Case) throws {
    let found = Self.dump(try example.changes()).sorted()
    let expected = example.changes.isEmpty ? ["dates-only E neutral"] : example.changes.sorted()
    #expect(found == expected)
  }

  @Test func `every kind of these families has an example`() {
    let kinds =
      ChangeKind.ofRecipients + ChangeKind.ofTransfers + ChangeKind.ofPromises
      + ChangeKind.ofCookies + ChangeKind.ofScope + ChangeKind.ofWords
    let all = Self.recipients + Self.transfers + Self.promises + Self.cookies + Self.words
    let shown = Set(all.flatMap(\.changes).compactMap { $0.split(separator: " ").first })
    let missing = kinds.map(\.id).filter { !shown.contains($0.dropFirst(7)) }
    // Layout alone is seen from a redline, which has a test of its own.
    #expect(missing == ["change/format"])
  }

  @Test func `two equal versions have no change`() throws {
    let text = try SmallVersions.policy(Self.recipient(", data: [a]"), effective: "2026-01-01")
    let changes = VersionChanges.between(text, text, redline: Redline(blocks: [], edits: []))
    #expect(changes.changes.isEmpty)
    #expect(changes.changeClass == nil)
  }

  @Test(arguments: [
    ("2026-01-31", "2026-02-28"), ("2028-01-31", "2028-02-29"), ("2026-05-01", "2026-06-01"),
  ])
  func `the longest promise of notice governs, in the calendar`(
    _ told: String, _ day: String
  ) throws {
    let notices = "notices: {materialChanges: 1 month, subprocessors: 14 days}\n"
    let example = Case(
      "privacyPolicy", notices + Self.recipient(""),
      notices + Self.recipient("", ", {id: s, name: S, purpose: Payments, role: processor}"))
    let changes = try example.changes()
    #expect(
      changes.notice.leadTimes.map(\.promise) == [
        "notices.materialChanges", "notices.subprocessors",
      ])
    let expected = try #require(CalendarDate(day))
    #expect(changes.notice.earliest(toldOn: try #require(CalendarDate(told))) == expected)
  }

  @Test func `a replaced recipient is one change with both names`() throws {
    let example = Case(
      "subprocessors", "subprocessors: [{id: r, name: R, purpose: Hosting}]",
      "subprocessors: [{id: s, name: S, purpose: Hosting}]")
    let change = try #require(try example.changes().changes.first)
    #expect(change.before == "R")
    #expect(change.after == "S")
    #expect(change.whatChanged == "S takes the place of R (Hosting).")
    #expect(change.likelyEffect == "Your data goes to S instead of R.")
    #expect(change.subject == "subprocessors.s")
  }

  /// Two versions of a policy, and the words of the only change.
  static let worded: [(before: String, after: String, words: [String])] = [
    (
      "promises: [{id: p, kind: obligation, subject: erasure, text: Erased within 30 days, bound: 30 days}]",
      "promises: [{id: p, kind: obligation, subject: erasure, text: Erased within 60 days, bound: 60 days}]",
      [
        "30 days", "60 days",
        "The limit of a promise is another: “30 days” became “60 days” (“Erased within 60 days”).",
      ]
    ),
    (
      "notices: {materialChanges: 30 days}", "notices: {materialChanges: 15 days}",
      ["30 days", "15 days", "Notice of a material change: 15 days instead of 30 days."]
    ),
    (
      recipient(", trainsOnData: no"), recipient(", trainsOnData: yes"),
      ["trains no models on data", "trains models on data", "R trains models on data."]
    ),
    (
      recipient(", data: [a.x], shares: X"), recipient(", data: [a.x, a.y], shares: X and Y"),
      ["X", "X and Y", "R also receives Y."]
    ),
    (
      cookie("duration: Session, lasts: session"), cookie("duration: 1 year, lasts: 1 year"),
      ["Session", "1 year", "C stays longer: 1 year."]
    ),
  ]

  @Test(arguments: worded)
  func `a change says what was before and what is after`(
    _ before: String, _ after: String, _ words: [String]
  ) throws {
    let changes = try Case("privacyPolicy", before, after).changes().changes
    #expect(changes.count == 1)
    let change = try #require(changes.first)
    #expect([change.before, change.after, change.whatChanged] == words)
    #expect((change.likelyEffect != nil) == (change.changeClass >= .material))
  }

  @Test func `the author's own words for an effect take the place of ours`() throws {
    let example = Case(
      "privacyPolicy", "notices: {materialChanges: 30 days}",
      "notices: {materialChanges: 15 days}\nchanges: [{subject: notices.materialChanges, consent: yes, effect: You hear of it later}]"
    )
    let change = try #require(try example.changes().changes.first)
    #expect(change.likelyEffect == "You hear of it later")
    #expect(change.hasConsent)
    // The promise of the version before is owed for the change of that very promise.
    #expect(change.leadTimes.map(\.period) == [Period(30, .day)])
  }

  @Test func `storage that is not exempt asks for consent`() throws {
    let example = Case("cookies", Self.cookie(""), Self.cookie("category: marketing"))
    #expect(try example.changes().changes.map(\.asksConsent) == [true])
  }

  private static func redline(_ editClass: EditClass) -> Redline {
    Redline(
      blocks: [],
      edits: [
        Redline.Edit(
          id: 1, editClass: editClass, section: nil, before: "We may not", after: "We may",
          deletedWords: 1, insertedWords: 0)
      ])
  }

  @Test(arguments: [
    (EditClass.text, "typo E neutral"), (.linkTarget, "link-changed E neutral"),
    (.date, "dates-only E neutral"), (.move, "reordered E neutral"),
    (.renumber, "reordered E neutral"), (.markup, "format E neutral"),
    (.whitespace, "format E neutral"),
  ])
  func `words without data are editorial`(_ editClass: EditClass, _ change: String) throws {
    let example = Case("privacyPolicy", "", "")
    #expect(Self.dump(try example.changes(Self.redline(editClass))) == [change])
  }

  @Test func `what an agreement is called for programs is nothing that people read`() throws {
    let example = Case("agreement", "", "agreementType: terms")
    #expect(Self.dump(try example.changes(Self.redline(.date))) == ["dates-only E neutral"])
  }

  @Test func `words of an agreement are unclassified unless they are declared a typo`() throws {
    let found = try Case("agreement", "", "").changes(Self.redline(.text))
    #expect(Self.dump(found) == ["unclassified M incomparable"])
    #expect(found.changes.first?.whatChanged.contains("a negation") == true)
    let declared = Case("agreement", "", "changes: [{kind: typo, subject: text}]")
    #expect(Self.dump(try declared.changes(Self.redline(.text))) == ["typo E neutral"])
  }
}
