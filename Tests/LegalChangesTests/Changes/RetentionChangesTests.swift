import LegalChanges
import LegalModel
import LegalRedline
import Testing

struct RetentionChangesTests {
  private static let data =
    "data: [{id: a, name: A, items: [{id: x, name: X}, {id: y, name: Y}]}]\n"

  private static func rows(_ rows: String...) -> String {
    data + "retention: [" + rows.joined(separator: ", ") + "]"
  }

  private static func row(
    _ id: String, _ period: String, _ keeps: String, _ more: String = ""
  )
    -> String
  {
    "{id: \(id), name: \(id.uppercased()), period: \(period), keeps: \(keeps)\(more)}"
  }

  private static func logs(_ period: String, _ keeps: String? = nil, _ more: String = "") -> String
  {
    rows("{id: k, name: Logs, period: \(period)\(keeps.map { ", keeps: \($0)" } ?? "")\(more)}")
  }

  private static let prospective =
    "\nchanges: [{kind: retention-longer-old, subject: retention.k, prospectiveOnly: yes}]"

  static let examples: [PolicyExample] = [
    PolicyExample(
      "retention-longer-old", .retroactive, .weaker, from: logs("1 year", "{for: 1 year}"),
      to: logs("13 months", "{for: 13 months}"), before: "1 year", after: "13 months",
      at: "13 months"),
    PolicyExample(
      "retention-longer-old", .retroactive, .weaker, from: logs("30 days", "{rolling: 30 days}"),
      to: logs("2 months", "{rolling: 2 months}"), before: "30 days", after: "2 months",
      at: "2 months"),
    PolicyExample(
      "retention-longer-old", .material, .incomparable, from: logs("30 days", "{for: 30 days}"),
      to: logs("1 month", "{for: 1 month}"), before: "30 days", after: "1 month", at: "1 month"),
    PolicyExample(
      "retention-longer-old", .material, .incomparable, from: logs("30 days", "{for: 30 days}"),
      to: logs("30 days rolling", "{rolling: 30 days}"), before: "30 days",
      after: "30 days rolling", at: "30 days rolling"),
    PolicyExample(
      "retention-longer-old", .material, .incomparable, from: logs("30 days"),
      to: logs("60 days"), before: "30 days", after: "60 days", at: "60 days"),
    PolicyExample(
      "retention-longer-new", .material, .weaker, from: logs("1 year", "{for: 1 year}"),
      to: logs("2 years", "{for: 2 years}") + prospective, before: "1 year", after: "2 years",
      at: "2 years"),
    PolicyExample(
      "retention-longer-new", .material, .weaker, from: logs("Not stored", "none"),
      to: logs("1 day", "{for: 1 day}"), before: "Not stored", after: "1 day", at: "1 day"),
    PolicyExample(
      "retention-shorter", .notable, .stronger, from: logs("1 year", "{for: 1 year}"),
      to: logs("364 days", "{for: 364 days}"), before: "1 year", after: "364 days", at: "364 days"),
    PolicyExample(
      "retention-shorter", .notable, .stronger,
      from: logs("While active, then 90 days", "{while: active, then: 90 days}")
        .replacing("While active, then 90 days", with: "'While active, then 90 days'"),
      to: logs("'While active, then 30 days'", "{while: active, then: 30 days}"),
      before: "While active, then 90 days", after: "While active, then 30 days",
      at: "'While active, then 30 days'"),
    PolicyExample(
      "retention-vaguer", .material, .weaker, from: logs("1 year", "{for: 1 year}"),
      to: logs("As long as necessary"), before: "1 year", after: "As long as necessary",
      at: "As long as necessary"),
    PolicyExample(
      "retention-vaguer", .material, .weaker, from: logs("1 year", "{for: 1 year}"),
      to: logs("While active", "{while: active}"), before: "1 year", after: "While active",
      at: "While active"),
    PolicyExample(
      "retention-vaguer", .material, .weaker, from: logs("1 year", "{for: 1 year}", ", law: AO"),
      to: logs("1 year", "{for: 1 year}"), before: "AO", at: "1 year"),
    PolicyExample(
      "retention-specific", .notable, .stronger, from: logs("As long as necessary"),
      to: logs("1 year", "{for: 1 year}"), before: "As long as necessary", after: "1 year",
      at: "1 year"),
    PolicyExample(
      "retention-specific", .material, .incomparable,
      from: logs("'While active, then 30 days'", "{while: active, then: 30 days}"),
      to: logs("1 year", "{for: 1 year}"), before: "While active, then 30 days", after: "1 year",
      at: "1 year"),
    PolicyExample(
      "retention-row-added", .notable, .stronger, from: rows(),
      to: rows(row("k", "1 year", "{for: 1 year}", ", covers: [a.x]")), after: "1 year",
      at: "1 year"),
    PolicyExample(
      "retention-row-added", .notable, .stronger,
      from: rows(row("k", "1 year", "{for: 1 year}", ", covers: [a.x]")),
      to: rows(row("k", "1 year", "{for: 1 year}", ", covers: [a.x, a.y]")), after: "1 year",
      at: "1 year"),
    PolicyExample(
      "retention-row-removed", .material, .weaker,
      from: rows(row("k", "1 year", "{for: 1 year}", ", covers: [a.x]")), to: rows(),
      before: "1 year", at: nil),
    PolicyExample(
      "retention-row-removed", .material, .weaker,
      from: rows(row("k", "1 year", "{for: 1 year}", ", covers: [a.x, a.y]")),
      to: rows(row("k", "1 year", "{for: 1 year}", ", covers: [a.x]")), before: "1 year", at: nil),
    PolicyExample(
      "retention-row-removed", .material, .weaker, from: logs("1 year", "{for: 1 year}"),
      to: rows(), before: "1 year", at: nil),
    PolicyExample(
      "retention-row-removed", .material, .incomparable,
      from: rows(row("k", "1 day", "{for: 1 day}")),
      to: rows(row("k", "1 day", "{for: 1 day}").replacing("K", with: "L")), before: "K",
      after: "L", at: "L"),
    PolicyExample(
      "retention-longer-old", .retroactive, .weaker,
      from: rows(
        row("k", "1 year", "{for: 1 year}", ", covers: [a.x]"),
        row("l", "2 years", "{for: 2 years}", ", covers: [a.y]")),
      to: rows(row("l", "2 years", "{for: 2 years}", ", covers: [a.x, a.y]")), before: "1 year",
      after: "2 years", at: "2 years"),
    PolicyExample(
      "retention-longer-old", .material, .incomparable,
      from: rows(row("k", "1 year", "{for: 1 year}", ", covers: [a.x, a.y]")),
      to: rows(
        row("k", "1 year", "{for: 1 year}", ", covers: [a.x, a.y]"),
        row("l", "2 years", "{for: 2 years}", ", covers: [a.x]")), after: "2 years", at: "2 years"),
  ]

  @Test(arguments: examples)
  func `a change of how long data is kept has its kind and its class`(
    example: PolicyExample
  ) throws {
    try example.check()
  }

  @Test(arguments: [
    (logs("1 year", "{for: 1 year}"), logs("12 months", "{for: 12 months}")),
    (logs("1 year", "{for: 1 year}"), logs("For 1 year", "{for: 1 year}")),
    (logs("1 year"), logs("1 year.", "{for: 1 year}")),
    (logs("1 year", "{for: 1 year}"), logs("1 year", "{for: 1 year}", ", covers: [a.x]")),
    (
      logs("1 day", "{for: 1 day}", ", covers: [], unresolved: [Logs]"),
      logs("1 day", "{for: 1 day}", ", covers: [a.x]")
    ),
    (
      rows(row("k", "1 year", "{for: 1 year}", ", covers: [a]")),
      rows(row("l", "1 year", "{for: 1 year}", ", covers: [a.x, a.y]"))
    ),
    (
      rows(row("k", "1 year", "{for: 1 year}", ", covers: [a]")),
      rows(
        row("k", "1 year", "{for: 1 year}", ", covers: [a.x]"),
        row("l", "1 year", "{for: 1 year}", ", covers: [a.y]"))
    ),
  ])
  func `a time that is the same however it is written is no change`(
    old: String, new: String
  ) throws {
    let changes = try PolicyExample.changes(from: old, to: new)
    #expect(changes.map(\.kind.id) == [])
  }

  @Test
  func `data that is no longer collected does not lose its period`() throws {
    let changes = try PolicyExample.changes(
      from: Self.rows(Self.row("k", "1 year", "{for: 1 year}", ", covers: [a.x]")),
      to: """
        data: [{id: a, name: A, items: [{id: y, name: Y}]}]
        retention: []
        """)
    #expect(changes.map(\.kind.id) == ["change/data-removed"])
  }

  @Test
  func `a longer time for data that is collected for the first time is none for old data`() throws {
    let changes = try PolicyExample.changes(
      from: Self.rows(Self.row("k", "1 year", "{for: 1 year}", ", covers: [a.x]")),
      to: """
        data: [{id: a, name: A, items: [{id: y, name: Y}, {id: z, name: Z}]}]
        retention: [{id: k, name: K, period: 2 years, keeps: {for: 2 years}, covers: [a.z]}]
        """)
    #expect(
      Set(changes.map(\.kind.id)) == [
        "change/data-removed", "change/data-category-added", "change/retention-longer-new",
        "change/retention-row-added",
      ])
  }

  @Test
  func `a row that is about less names what has no period any more`() throws {
    let changes = try PolicyExample.changes(
      from: Self.rows(Self.row("k", "1 year", "{for: 1 year}", ", covers: [a.x, a.y]")),
      to: Self.rows(Self.row("k", "1 year", "{for: 1 year}", ", covers: [a.x]")))
    #expect(
      changes.map(\.whatChanged) == ["No period is given for “Y” any more; it was “1 year”."])
    #expect(changes.map(\.name) == ["Y"])
  }

  @Test
  func `what is declared of old data holds for the change that it becomes`() throws {
    let changes = try PolicyExample.changes(
      from: Self.logs("1 year", "{for: 1 year}"),
      to: Self.logs("2 years", "{for: 2 years}")
        + """

        changes:
          - kind: retention-longer-old
            subject: retention.k
            prospectiveOnly: yes
            effect: Logs of today are deleted after a year.
        """)
    #expect(changes.map(\.kind.id) == ["change/retention-longer-new"])
    #expect(changes.map(\.isProspectiveOnly) == [true])
    #expect(changes.map(\.likelyEffect) == ["Logs of today are deleted after a year."])
  }
}
