import LegalModel
import LegalChanges
import Testing

struct MeasureChangesTests {
  private static let data =
    "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]\n"

  private static func measure(_ text: String, _ more: String = "") -> String {
    data + "measures: [{id: m, name: M, text: \(text)\(more)}]"
  }

  private static func example(
    _ kind: String, _ changeClass: ChangeClass, _ direction: ChangeDirection, _ old: String,
    _ new: String
  ) -> PolicyExample {
    PolicyExample(
      kind, changeClass, direction, from: measure(old), to: measure(new), before: old, after: new,
      at: new)
  }

  static let examples: [PolicyExample] = [
    PolicyExample(
      "measure-removed", .retroactive, .weaker,
      from: "measures: [{id: m, name: M, text: All of it}, {id: n, name: N, text: TLS}]",
      to: "measures: [{id: m, name: M, text: All of it}]", before: "N: TLS", at: nil),
    PolicyExample(
      "measure-strengthened", .notable, .stronger,
      from: "measures: [{id: m, name: M, text: All of it}]",
      to: "measures: [{id: m, name: M, text: All of it}, {id: n, name: N, text: TLS}]",
      after: "N: TLS", at: "N"),
    example("measure-weakened", .retroactive, .weaker, "By TLS 1.3", "By TLS 1.2"),
    example("measure-weakened", .retroactive, .weaker, "By TLSv1.2", "By TLS"),
    example("measure-weakened", .retroactive, .weaker, "By AES-256", "By AES-128"),
    example("measure-weakened", .retroactive, .weaker, "By AES-256", "By encryption"),
    example("measure-weakened", .retroactive, .weaker, "By SHA-256", "By SHA-1"),
    example("measure-weakened", .material, .incomparable, "By TLS 1.3", "By TLS 1.2 and AES-256"),
    example("measure-weakened", .material, .incomparable, "By guards", "By cameras"),
    example("measure-weakened", .material, .incomparable, "Keys of 30 days", "Keys of 90 days"),
    example("measure-strengthened", .notable, .stronger, "By TLS 1.2", "By TLS 1.3"),
    example("measure-strengthened", .notable, .stronger, "By AES-128 keys", "By AES-256 keys"),
    example("measure-number", .editorial, .neutral, "34 of 40 tables", "36 of 41 tables"),
    example("measure-number", .notable, .neutral, "34 of 40 tables", "33 of 40 tables"),
    PolicyExample(
      "measure-weakened", .retroactive, .weaker, from: measure("TLS", ", covers: [a]"),
      to: measure("TLS", ", covers: [a.x]"), before: "Y", at: "a.x"),
    PolicyExample(
      "measure-strengthened", .notable, .stronger, from: measure("TLS", ", covers: [a.x]"),
      to: measure("TLS", ", covers: [a]"), after: "Y", at: "a"),
  ]

  @Test(arguments: examples)
  func `a change of a measure has its kind and its class`(example: PolicyExample) throws {
    try example.check()
  }

  @Test(arguments: [
    (measure("By TLS 1.3"), measure("by TLS-1.3.")),
    (measure("TLS"), measure("TLS", ", covers: [a]")),
    (measure("TLS", ", covers: [a]"), measure("TLS", ", covers: [a.y, a.x]")),
  ])
  func `words that say the same of a measure are no change`(old: String, new: String) throws {
    let changes = try PolicyExample.changes(from: old, to: new)
    #expect(changes.map(\.kind.id) == [])
  }
}
