import LegalModel
import LegalChanges
import LegalRedline
import LegalText
import Testing

struct RecipientChangesTests {
  private static let host = "{id: host, name: Host, role: processor, purpose: Hosting}"
  private static let notices = "notices: {materialChanges: 30 days, subprocessors: 14 days}\n"
  private static let data =
    "data: [{id: a, name: A, items: [{id: x, name: Email}, {id: y, name: Logs}]}]\n"

  private static func recipients(_ rows: String...) -> String {
    "recipients: [\(rows.joined(separator: ", "))]"
  }

  private static func host(_ more: String, purpose: String = "Hosting") -> String {
    recipients("{id: host, name: Host, role: processor, purpose: \(purpose)\(more)}")
  }

  private static func rows(_ rows: String...) -> String {
    "subprocessors: [\(rows.joined(separator: ", "))]"
  }

  static let cases: [ChangeCase] = [
    ChangeCase(
      "recipient-added-same-cat", .notable, .weaker, recipients(host),
      recipients(host, "{id: other, name: Other, role: processor, purpose: Hosting}"),
      after: "Other"),
    ChangeCase(
      "recipient-added-same-cat", .material, .weaker, notices + recipients(host),
      notices + recipients(host, "{id: other, name: Other, role: processor, purpose: Hosting}"),
      after: "Other", leads: ["notices.materialChanges 30 days", "notices.subprocessors 14 days"]),
    ChangeCase(
      "recipient-added-new-cat", .material, .weaker, notices + recipients(host),
      notices + recipients(host, "{id: pay, name: Pay, role: processor, purpose: Payments}"),
      after: "Pay", leads: ["notices.materialChanges 30 days", "notices.subprocessors 14 days"]),
    ChangeCase(
      "recipient-replaced", .material, .incomparable, recipients(host),
      recipients("{id: other, name: Other, role: processor, purpose: hosting.}"),
      before: "Host", after: "Other"),
    ChangeCase(
      "recipient-removed", .notable, .stronger,
      recipients(host, "{id: pay, name: Pay, role: processor, purpose: Payments}"),
      recipients(host), before: "Pay"),
    ChangeCase(
      "recipient-data-widened", .material, .weaker,
      data + host(", shares: Email, data: [a.x]"),
      data + host(", shares: Email and logs, data: [a]"), before: "Email",
      after: "Email and logs"),
    ChangeCase(
      "recipient-data-widened", .material, .incomparable, host(", shares: Email"),
      host(", shares: Email and logs"), before: "Email", after: "Email and logs"),
    ChangeCase(
      "recipient-data-widened", .notable, .neutral, data + host(", shares: Email"),
      data + host(", shares: Email, data: [a.x]"), before: "Email", after: "Email"),
    ChangeCase(
      "recipient-removed", .notable, .stronger, data + host(", data: [a]"),
      data + host(", data: [a.x]")),
    ChangeCase(
      "recipient-purpose-widened", .material, .incomparable, host(""),
      host("", purpose: "Hosting and analysis"), before: "Hosting", after: "Hosting and analysis"),
    ChangeCase(
      "recipient-purpose-widened", .material, .weaker, host(", condition: onPayment"), host(""),
      before: "on payment"),
    ChangeCase(
      "recipient-purpose-widened", .notable, .stronger, host(""), host(", condition: onPayment"),
      after: "on payment"),
    ChangeCase(
      "recipient-role-escalated", .retroactive, .weaker, host(""),
      recipients("{id: host, name: Host, role: controller, purpose: Hosting}"),
      before: "a processor", after: "a controller of its own"),
    ChangeCase(
      "recipient-role-escalated", .notable, .stronger,
      recipients("{id: host, name: Host, role: controller, purpose: Hosting}"), host(""),
      before: "a controller of its own", after: "a processor"),
    ChangeCase(
      "recipient-trains", .retroactive, .weaker, host(", trainsOnData: no"),
      host(", trainsOnData: yes"), before: "trains no models on data",
      after: "trains models on data"),
    ChangeCase(
      "recipient-trains", .retroactive, .weaker, host(", trainsOnData: no"),
      host(", trainsOnData: unknown"), before: "trains no models on data",
      after: "may train models on data: nobody has said"),
    ChangeCase(
      "recipient-trains", .retroactive, .weaker, host(", trainsOnData: no"), host(""),
      before: "trains no models on data"),
    ChangeCase(
      "recipient-trains", .notable, .stronger, host(", trainsOnData: yes"),
      host(", trainsOnData: no"), before: "trains models on data",
      after: "trains no models on data"),
    ChangeCase(
      "recipient-legal-entity", .notable, .neutral, host(", legalEntity: Host Inc."),
      host(", legalEntity: Host Ltd"), before: "Host Inc.", after: "Host Ltd"),
    ChangeCase(
      "recipient-country-added", .material, .weaker, host(", countries: [DE, US]"),
      host(", countries: [DE, US, IN]"), before: "DE and US", after: "DE, IN and US"),
    ChangeCase(
      "recipient-country-added", .notable, .neutral, host(", location: Ohio"),
      host(", location: Ohio, countries: [US]"), before: "Ohio", after: "US"),
    ChangeCase(
      "recipient-country-added", .notable, .stronger, host(", countries: [US, DE]"),
      host(", countries: [US]"), before: "DE and US", after: "US"),
    ChangeCase(
      "disclosure-ground-added", .material, .weaker, recipients(host),
      recipients(host, "{id: police, name: Police, role: authority}"), after: "Police"),
    ChangeCase(
      "disclosure-ground-added", .material, .incomparable, "statements: []",
      "statements: [{id: acquirer, text: A buyer of our business receives data}]",
      after: "A buyer of our business receives data"),
    ChangeCase(
      "recipient-legal-entity", .notable, .neutral, host(""),
      host(", address: 1 Street, contact: post@host.example"),
      after: "1 Street, post@host.example"),
    ChangeCase(
      "link-changed", .editorial, .neutral, host(""),
      host(", website: \"https://a.example/\", dpa: \"https://a.example/dpa\""),
      after: "https://a.example/, https://a.example/dpa"),
    ChangeCase(
      "link-changed", .editorial, .neutral, host(", website: \"https://a.example/\""),
      host(", website: \"https://b.example/\""), before: "https://a.example/",
      after: "https://b.example/"),
    ChangeCase(
      "recipient-removed", .notable, .stronger, rows("{id: h, name: H}"),
      rows("{id: h, name: H, ends: 2026-09-01}"), before: "H", after: "ends on September 1, 2026",
      document: "subprocessors"),
    ChangeCase(
      "dates-only", .notable, .stronger, rows("{id: h, name: H}"),
      rows("{id: h, name: H, starts: 2026-09-01}"), after: "September 1, 2026",
      document: "subprocessors"),
    ChangeCase(
      "dates-only", .editorial, .neutral, rows("{id: h, name: H}"),
      rows("{id: h, name: H, announced: 2026-02-01}"), after: "February 1, 2026",
      document: "subprocessors"),
    ChangeCase(
      "recipient-added-new-cat", .material, .weaker, notices + rows("{id: h, name: H, purpose: A}"),
      notices + rows("{id: h, name: H, purpose: A}", "{id: g, name: G, product: P, purpose: B}"),
      after: "G (P)", leads: ["notices.materialChanges 30 days", "notices.subprocessors 14 days"],
      document: "subprocessors"),
    ChangeCase(
      "reordered", .editorial, .neutral, rows("{id: h, name: H}", "{id: g, name: G}"),
      rows("{id: g, name: G}", "{id: h, name: H}"), document: "subprocessors"),
  ]

  @Test(arguments: cases) func `a change of who receives data is found, and nothing else`(
    example: ChangeCase
  ) throws { try example.check() }

  @Test func `a row is the same one under another id if its name and product are`() throws {
    let old = try SmallVersions.subprocessors("subprocessors: [{id: h, name: H, product: P}]")
    let new = try SmallVersions.subprocessors("subprocessors: [{id: hp, name: H, product: P}]")
    let changes = VersionChanges.between(old, new, redline: Redline(blocks: [], edits: []))
    #expect(changes.changes.isEmpty)
  }

  @Test func `a change in case and punctuation is editorial`() throws {
    let old = try SmallVersions.policy(Self.host(", shares: \"E-mail, logs\""))
    let new = try SmallVersions.policy(Self.host(", shares: e mail logs.", purpose: "\"hosting.\""))
    let changes = VersionChanges.between(old, new, redline: Redline(blocks: [], edits: []))
    #expect(changes.changeClass == .editorial)
  }

  @Test func `who takes the place of another and trains models is told of both`() throws {
    let old = try SmallVersions.policy(
      "recipients: [{id: r, name: R, purpose: A, trainsOnData: no}]")
    let new = try SmallVersions.policy(
      "recipients: [{id: s, name: S, purpose: A, trainsOnData: yes}]")
    let changes = VersionChanges.between(old, new, redline: Redline(blocks: [], edits: []))
    #expect(
      changes.changes.map(\.kind.id) == ["change/recipient-trains", "change/recipient-replaced"])
  }

  @Test func `of those who are said to do nothing, no two are of one category`() throws {
    let old = try SmallVersions.policy("recipients: [{id: r, name: R}]")
    let new = try SmallVersions.policy("recipients: [{id: r, name: R}, {id: s, name: S}]")
    let changes = VersionChanges.between(old, new, redline: Redline(blocks: [], edits: []))
    #expect(changes.changes.map(\.kind.id) == ["change/recipient-added-new-cat"])
  }

  private static func told(
    _ day: String, _ notices: String, old: String, new: String
  ) throws
    -> String
  {
    let changes = VersionChanges.between(
      try SmallVersions.policy("notices: {\(notices)}\n" + old),
      try SmallVersions.policy("notices: {\(notices)}\n" + new),
      redline: Redline(blocks: [], edits: []))
    return changes.notice.earliest(toldOn: try #require(CalendarDate(day))).description
  }

  @Test(arguments: [
    ("2026-01-31", "materialChanges: 30 days, subprocessors: 14 days", "2026-03-02"),
    ("2026-01-31", "materialChanges: 30 days, subprocessors: 2 months", "2026-03-31"),
    ("2026-01-31", "materialChanges: 1 month", "2026-02-28"),
    ("2028-01-31", "materialChanges: 1 month", "2028-02-29"),
    ("2028-01-31", "materialChanges: 1 month, subprocessors: 30 days", "2028-03-01"),
    ("2026-01-31", "subprocessors: 14 days", "2026-02-14"),
    ("2026-01-31", "channels: [email]", "2026-01-31"),
  ])
  func `the longest period of notice governs a new recipient`(
    day: String, notices: String, first: String
  ) throws {
    #expect(
      try Self.told(
        day, notices, old: Self.recipients(Self.host),
        new: Self.recipients(Self.host, "{id: pay, name: Pay, purpose: Payments}")) == first)
  }

  @Test func `a promise of a text beside it makes a new subprocessor material`() throws {
    let policy = try SmallVersions.policy("notices: {subprocessors: 14 days}")
    let notices = try #require(policy.frontMatter.notices)
    let old = try SmallVersions.subprocessors("subprocessors: [{id: h, name: H, purpose: A}]")
    let new = try SmallVersions.subprocessors(
      "subprocessors: [{id: h, name: H, purpose: A}, {id: g, name: G, purpose: A}]")
    let changes = VersionChanges.between(
      old, new, redline: Redline(blocks: [], edits: []), notices: [notices])
    #expect(changes.changeClass == .material)
    #expect(changes.notice.leadTimes.map(\.period) == [Period(14, .day)])
  }

  @Test func `a group that is referred to grows with its items`() throws {
    let old = try SmallVersions.policy(
      "data: [{id: a, name: A, items: [{id: x, name: X}]}]\n" + Self.host(", data: [a]"))
    let new = try SmallVersions.policy(
      "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]\n"
        + Self.host(", data: [a]"))
    let changes = VersionChanges.between(old, new, redline: Redline(blocks: [], edits: []))
    let change = try #require(
      changes.changes.first { $0.kind.id == "change/recipient-data-widened" })
    #expect(change.whatChanged == "Host also receives Y.")
  }
}
