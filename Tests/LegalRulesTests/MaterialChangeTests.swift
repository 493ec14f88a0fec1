import LegalModel
import LegalSource
import Testing

@testable import LegalRules

struct MaterialChangeTests {
  /// Two versions, and the words of the change between them; no words, if nothing in it matters.
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let changes: [String]

    var testDescription: String { changes.first ?? after }
  }

  private static func policy(_ text: String) throws -> PrivacyPolicy {
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
    let read = try #require(VersionText.read(file, as: id, base: "/").value)
    guard case .privacyPolicy(let policy) = read.frontMatter else {
      throw CancellationError()
    }
    return policy
  }

  static let cases: [Case] = [
    Case(
      before: "controller: {legalName: Example Ltd}", after: "controller: {legalName: Other Ltd}",
      changes: ["the controller is another"]),
    Case(
      before: "controller: {legalName: Example Ltd}",
      after: "controller: {legalName: Example Ltd, phone: +44 1}", changes: []),
    Case(
      before: "data: [{id: a, name: A, items: [{id: x, name: X}]}]",
      after: "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]",
      changes: ["'Y' is newly collected"]),
    Case(
      before: "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]",
      after: "data: [{id: a, name: A, items: [{id: x, name: X}]}]", changes: []),
    Case(
      before: "purposes: [{id: p, name: P, bases: [{basis: consent}]}]",
      after: "purposes: [{id: p, name: P, bases: [{basis: legitimateInterests}]}]",
      changes: ["'P' rests on another basis"]),
    Case(
      before: "purposes: [{id: p, name: P, bases: []}]",
      after: "purposes: [{id: p, name: P, bases: [{basis: contract}]}]", changes: []),
    Case(
      before: "purposes: [{id: p, name: P}]",
      after: "purposes: [{id: p, name: P}, {id: q, name: Q}]", changes: ["'Q' is a new purpose"]),
    Case(
      before: "recipients: [{id: r, name: R}]", after: "recipients: [{id: s, name: S}]",
      changes: ["'S' is a new recipient"]),
    Case(
      before: "recipients: [{id: r, name: R}, {id: s, name: S}]",
      after: "recipients: [{id: r, name: R}]", changes: []),
    Case(
      before: "recipients: [{id: r, name: R, countries: [DE], trainsOnData: no}]",
      after: "recipients: [{id: r, name: R, countries: [DE, US], trainsOnData: unknown}]",
      changes: [
        "'R' processes in another country", "'R' is no longer said not to train on data",
      ]),
    Case(
      before: "retention: [{id: k, name: K, period: 1 year, keeps: {for: 1 year}}]",
      after: "retention: [{id: k, name: K, period: 13 months, keeps: {for: 13 months}}]",
      changes: ["'K' may be kept for longer"]),
    Case(
      before: "retention: [{id: k, name: K, period: 1 year, keeps: {for: 1 year}}]",
      after: "retention: [{id: k, name: K, period: 12 months, keeps: {for: 12 months}}]",
      changes: []),
    Case(
      before: "retention: [{id: k, name: K, period: 90 days, keeps: {rolling: 90 days}}]",
      after: "retention: [{id: k, name: K, period: Not stored, keeps: none}]", changes: []),
    Case(
      before:
        "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}, {right: erasure, text: E}]}]",
      after: "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}]}]",
      changes: ["the right 'erasure' is gone"]),
    Case(
      before: "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}]}]",
      after:
        "rights: [{id: g, name: G, regimes: all, items: [{right: access, text: A}, {right: erasure, text: E}]}]",
      changes: []),
    Case(
      before: "notices: {materialChanges: 30 days, channels: [email, inApp]}",
      after: "notices: {materialChanges: 14 days, channels: [inApp]}",
      changes: ["notice of a change comes later than before", "people are no longer told by email"]),
    Case(
      before: "notices: {materialChanges: 30 days}", after: "notices: {materialChanges: 60 days}",
      changes: []),
  ]

  @Test(arguments: cases)
  func `what matters to people is a change, and what is to their advantage is none`(
    example: Case
  ) throws {
    let changes = MaterialChange.all(
      from: try Self.policy(example.before), to: try Self.policy(example.after))
    #expect(changes.map(\.summary) == example.changes)
  }

  @Test(arguments: [
    ("1 year", "12 months", false), ("13 months", "1 year", true), ("31 days", "1 month", false),
    ("2 months", "31 days", true), ("30 days", "1 month", false), ("2 weeks", "13 days", true),
    ("24 hours", "1 day", false), ("1 year", "366 days", false), ("1 year", "364 days", true),
  ])
  func `a period is longer only if it is so in every month`(
    period: String, other: String, isLonger: Bool
  ) throws {
    let (period, other) = (try #require(Period(period)), try #require(Period(other)))
    #expect(period.isLonger(than: other) == isLonger)
  }
}

struct WellKnownTests {
  @Test(arguments: [
    "2026-06-01", "2026-06-01T12:00:00Z", "2026-06-01t12:00:00.5+02:00", "2026-06-01T23:59:60z",
  ])
  func `a time as RFC 3339 writes it is read`(text: String) {
    #expect(WellKnownTime(text)?.day == CalendarDate(year: 2026, month: 6, day: 1))
  }

  @Test(arguments: [
    "", "June 2026", "2026-6-1", "2026-06-01T", "2026-06-01T12:00", "2026-06-01T12:00:00",
    "2026-06-01T24:00:00Z", "2026-06-01T12:00:00.Z", "2026-06-01T12:00:00+2", "2026-06-31",
  ])
  func `anything else is none`(text: String) {
    #expect(WellKnownTime(text) == nil)
  }

  @Test(arguments: [
    #"{}"#, #" {"a" : [1, 2.5e3, {"b": null}], "c": "\"d\""} "#, #"{"gpc":true}"#,
  ])
  func `an object of JSON is read`(text: String) {
    #expect(WellKnownJSON.members(of: Array(text.utf8)) != nil)
  }

  @Test(arguments: [
    "", "[]", "true", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1} x"#, #"{"a":yes}"#,
    #"{"a":"b}"#, #"{"a\"#, String(repeating: "{\"a\":", count: 100_000),
  ])
  func `what is no object of JSON is not read`(text: String) {
    #expect(WellKnownJSON.members(of: Array(text.utf8)) == nil)
  }
}
