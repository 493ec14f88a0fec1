import LegalModel
import LegalChanges
import LegalRedline
import Testing

struct PromiseChangesTests {
  private static func promise(
    _ more: String, kind: String = "obligation", subject: String = "archive"
  ) -> String {
    "promises: [{id: p, kind: \(kind), subject: \(subject)\(more)}]"
  }

  static let promises: [ChangeCase] = [
    ChangeCase(
      "promise-removed", .retroactive, .weaker, promise(", text: We keep it"), "promises: []",
      before: "We keep it"),
    ChangeCase(
      "promise-added", .notable, .stronger, "promises: []", promise(", text: We keep it"),
      after: "We keep it"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker, promise("", kind: "prohibition"), promise(""),
      before: "prohibition", after: "obligation"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker,
      promise(", bound: 14 days", subject: "changeNotice"),
      promise(", bound: 7 days", subject: "changeNotice"), before: "14 days", after: "7 days"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker,
      promise(", bound: 72 hours", subject: "breachNotice"),
      promise(", bound: 7 days", subject: "breachNotice"), before: "72 hours", after: "7 days"),
    ChangeCase(
      "promise-strengthened", .notable, .stronger,
      promise(", bound: 30 days", subject: "deletion"),
      promise(", bound: 14 days", subject: "deletion"), before: "30 days", after: "14 days"),
    ChangeCase(
      "promise-strengthened", .notable, .stronger,
      promise(", bound: 14 days", subject: "changeNotice"),
      promise(", bound: 30 days", subject: "changeNotice"), before: "14 days", after: "30 days"),
    ChangeCase(
      "promise-weakened", .retroactive, .incomparable,
      promise(", bound: 30 days", subject: "deletion"),
      promise(", bound: 1 month", subject: "deletion"), before: "30 days", after: "1 month"),
    ChangeCase(
      "promise-weakened", .material, .incomparable, promise(", text: We keep every version"),
      promise(", text: We keep every release"), before: "We keep every version",
      after: "We keep every release"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker, promise(", text: We never sell data"),
      promise(", text: We generally do not sell data"), before: "We never sell data",
      after: "We generally do not sell data"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker, promise(", text: We delete it in 30 days"),
      promise(", text: We delete it in 90 days"), before: "We delete it in 30 days",
      after: "We delete it in 90 days"),
    ChangeCase(
      "promise-strengthened", .notable, .stronger, promise(", text: We generally keep it"),
      promise(", text: We keep it"), before: "We generally keep it", after: "We keep it"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker,
      promise(", text: We set no cookies for advertising"),
      promise(", text: We may set cookies for advertising"),
      before: "We set no cookies for advertising", after: "We may set cookies for advertising",
      document: "cookies"),
    ChangeCase(
      "unclassified", .material, .incomparable, "statements: [{id: sources, text: From you}]",
      "statements: []", before: "From you"),
    ChangeCase(
      "promise-added", .notable, .neutral, "statements: []",
      "statements: [{id: sources, text: From you}]", after: "From you"),
    ChangeCase(
      "unclassified", .material, .incomparable, "statements: [{id: sources, text: From you}]",
      "statements: [{id: sources, text: From you and others}]", before: "From you",
      after: "From you and others"),
  ]

  static let notices: [ChangeCase] = [
    ChangeCase(
      "notice-period-shorter", .retroactive, .weaker, "notices: {materialChanges: 30 days}",
      "notices: {materialChanges: 15 days}", before: "30 days", after: "15 days",
      leads: ["notices.materialChanges 30 days"]),
    ChangeCase(
      "notice-period-shorter", .retroactive, .weaker, "notices: {subprocessors: 14 days}",
      "notices: {}", before: "14 days"),
    ChangeCase(
      "notice-period-shorter", .retroactive, .incomparable, "notices: {materialChanges: 30 days}",
      "notices: {materialChanges: 1 month}", before: "30 days", after: "1 month",
      leads: ["notices.materialChanges 30 days", "notices.materialChanges 1 month"]),
    ChangeCase(
      "promise-strengthened", .notable, .stronger, "notices: {subprocessors: 14 days}",
      "notices: {subprocessors: 30 days}", before: "14 days", after: "30 days",
      document: "subprocessors"),
    ChangeCase(
      "promise-added", .notable, .stronger, "notices: {}", "notices: {materialChanges: 30 days}",
      after: "30 days", document: "agreement"),
    ChangeCase(
      "notice-channel-removed", .material, .weaker, "notices: {channels: [email, inApp]}",
      "notices: {channels: [inApp]}", before: "e-mail and a notice in the app",
      after: "a notice in the app"),
    ChangeCase(
      "promise-strengthened", .notable, .stronger, "notices: {channels: [email]}",
      "notices: {channels: [email, letter]}", before: "e-mail", after: "e-mail and letter"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker, "notices: {acceptanceByUse: no}",
      "notices: {acceptanceByUse: yes}",
      before: "no", after: "yes"),
    ChangeCase(
      "promise-weakened", .retroactive, .weaker,
      "notices: {subprocessorChanges: [addition, replacement]}",
      "notices: {subprocessorChanges: [addition]}", before: "additions and replacements",
      after: "additions"),
    ChangeCase(
      "promise-removed", .retroactive, .weaker, "notices: {objection: Write to us}", "notices: {}",
      before: "Write to us"),
    ChangeCase(
      "promise-weakened", .material, .incomparable, "notices: {}", "notices: {askToRecheck: yes}",
      after: "yes"),
  ]

  private static let claim = "recipients: [{id: r, name: R}]\nexternalClaims: "
  private static let sensitive =
    "data: [{id: a, name: A, items: [{id: x, name: Voice, sensitive: biometric}]}]\n"

  static let others: [ChangeCase] = [
    ChangeCase(
      "external-claim", .material, .weaker,
      claim + "[{id: c, subject: r, statement: Never trains}]",
      claim + "[{id: c, subject: r, statement: Generally trains nothing}]", before: "Never trains",
      after: "Generally trains nothing"),
    ChangeCase(
      "external-claim", .notable, .neutral, claim + "[]",
      claim + "[{id: c, subject: r, statement: Never trains}]", after: "Never trains"),
    ChangeCase(
      "external-claim", .material, .weaker,
      claim + "[{id: c, subject: r, statement: Never trains}]",
      claim + "[]", before: "Never trains"),
    ChangeCase(
      "dates-only", .editorial, .neutral,
      claim + "[{id: c, subject: r, statement: S, verifiedOn: 2026-01-01}]",
      claim + "[{id: c, subject: r, statement: S, verifiedOn: 2026-02-01}]",
      before: "January 1, 2026", after: "February 1, 2026"),
    ChangeCase(
      "spi-use-beyond", .retroactive, .weaker, sensitive,
      sensitive + "statements: [{id: limitUseLink, text: Limit the use of my data}]",
      after: "a right to limit the use"),
    ChangeCase(
      "spi-use-beyond", .retroactive, .weaker,
      sensitive + "rights: [{id: g, name: G, regimes: [ccpa], items: []}]",
      sensitive
        + "rights: [{id: g, name: G, regimes: [ccpa], items: [{right: limitUse, text: Limit}]}]",
      after: "a right to limit the use"),
  ]

  @Test(arguments: promises + notices + others)
  func `a change of promises is found, and nothing else`(example: ChangeCase) throws {
    try example.check()
  }

  @Test func `a promise is the same one under another id if it is the only one of its subject`()
    throws
  {
    let old = try SmallVersions.policy(Self.promise(", text: We keep every version"))
    let new = try SmallVersions.policy(
      "promises: [{id: q, kind: obligation, subject: archive, text: We keep every version}]")
    #expect(
      VersionChanges.between(old, new, redline: Redline(blocks: [], edits: [])).changes.isEmpty)
  }

  @Test(arguments: [
    ("statements: [{id: limitUseLink}]", true),
    (
      """
      statements: [{id: limitUseLink}]
      promises: [{id: p, kind: prohibition, subject: sensitiveInformation, text: No use beyond}]
      """, false
    ),
  ])
  func `a right to limit the use of sensitive data tells of a use unless a promise forbids it`(
    new: String, isUsed: Bool
  ) throws {
    let changes = VersionChanges.between(
      try SmallVersions.policy(Self.sensitive), try SmallVersions.policy(Self.sensitive + new),
      redline: Redline(blocks: [], edits: [])
    ).changes
    #expect(changes.contains { $0.kind.id == "change/spi-use-beyond" } == isUsed)
    #expect(changes.contains { $0.changeClass == .retroactive } == isUsed)
  }

  @Test func `what a version declares of a change goes with it`() throws {
    let old = try SmallVersions.policy(Self.promise(", text: We keep it"))
    let new = try SmallVersions.policy(
      "changes: [{kind: promise-removed, subject: promises.p, consent: yes, effect: Ask us}]")
    let changes = VersionChanges.between(old, new, redline: Redline(blocks: [], edits: [])).changes
    #expect(changes.map(\.hasConsent) == [true])
    #expect(changes.map(\.likelyEffect) == ["Ask us"])
  }
}
