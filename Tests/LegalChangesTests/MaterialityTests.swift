import LegalModel
import LegalChanges
import LegalRedline
import LegalText
import Testing

struct MaterialityTests {
  /// Two versions, and whether what changed between them affects people.
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let isMaterial: Bool

    var testDescription: String { "\(before) → \(after)" }
  }

  private static func policy(_ text: String) throws -> VersionText {
    let file = SourceFile(
      path: "example.md",
      text: """
        ---
        kind: privacyPolicy
        title: Example
        effective: 2026-01-01
        updated: 2026-01-01
        \(text)
        ---
        """)
    let id = try #require(VersionID("2026-01-01"))
    return try #require(VersionText.read(file, as: id, base: "/").value)
  }

  static let cases: [Case] = [
    Case(
      before: "controller: {legalName: Example Ltd}", after: "controller: {legalName: Other Ltd}",
      isMaterial: true),
    Case(
      before: "controller: {legalName: Example Ltd}",
      after: "controller: {legalName: Example Ltd, phone: +44 1}", isMaterial: false),
    Case(
      before: "data: [{id: a, name: A, items: [{id: x, name: X}]}]",
      after: "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]",
      isMaterial: true),
    Case(
      before: "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]",
      after: "data: [{id: a, name: A, items: [{id: x, name: X}]}]", isMaterial: false),
    Case(
      before: "purposes: [{id: p, name: P, bases: [{basis: consent}]}]",
      after: "purposes: [{id: p, name: P, bases: [{basis: legitimateInterests}]}]",
      isMaterial: true),
    Case(
      before: "purposes: [{id: p, name: P, bases: []}]",
      after: "purposes: [{id: p, name: P, bases: [{basis: contract}]}]", isMaterial: false),
    Case(
      before: "purposes: [{id: p, name: P}]",
      after: "purposes: [{id: p, name: P}, {id: q, name: Q}]", isMaterial: true),
    Case(
      before: "recipients: [{id: r, name: R}]\nnotices: {subprocessors: 14 days}",
      after: "recipients: [{id: s, name: S}]\nnotices: {subprocessors: 14 days}",
      isMaterial: true),
    Case(
      before: "recipients: [{id: r, name: R}, {id: s, name: S}]",
      after: "recipients: [{id: r, name: R}]", isMaterial: false),
    Case(
      before: "recipients: [{id: r, name: R, countries: [DE], trainsOnData: no}]",
      after: "recipients: [{id: r, name: R, countries: [DE, US], trainsOnData: unknown}]",
      isMaterial: true),
    Case(
      before: "retention: [{id: k, name: K, period: 1 year, keeps: {for: 1 year}}]",
      after: "retention: [{id: k, name: K, period: 13 months, keeps: {for: 13 months}}]",
      isMaterial: true),
    Case(
      before: "retention: [{id: k, name: K, period: 1 year, keeps: {for: 1 year}}]",
      after: "retention: [{id: k, name: K, period: 12 months, keeps: {for: 12 months}}]",
      isMaterial: false),
    Case(
      before: "retention: [{id: k, name: K, period: 90 days, keeps: {rolling: 90 days}}]",
      after: "retention: [{id: k, name: K, period: Not stored, keeps: none}]", isMaterial: false),
    Case(
      before:
        "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}, {right: erasure, text: E}]}]",
      after: "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}]}]",
      isMaterial: true),
    Case(
      before: "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}]}]",
      after:
        "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}, {right: erasure, text: E}]}]",
      isMaterial: false),
    Case(
      before: "notices: {materialChanges: 30 days, channels: [email, inApp]}",
      after: "notices: {materialChanges: 14 days, channels: [inApp]}",
      isMaterial: true),
    Case(
      before: "notices: {materialChanges: 30 days}", after: "notices: {materialChanges: 60 days}",
      isMaterial: false),
  ]

  @Test(arguments: cases)
  func `what matters to people is a change, and what is to their advantage is none`(
    example: Case
  ) throws {
    let changes = VersionChanges.between(
      try Self.policy(example.before), try Self.policy(example.after),
      redline: Redline(blocks: [], edits: []))
    #expect(changes.material.isEmpty == !example.isMaterial)
  }
}
