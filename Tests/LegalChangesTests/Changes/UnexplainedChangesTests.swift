import LegalModel
import LegalChanges
import Testing

struct UnexplainedChangesTests {
  private static let examples =
    PartyChangesTests.examples + PurposeChangesTests.examples + DataChangesTests.examples
    + RetentionChangesTests.examples + RightsChangesTests.examples + MeasureChangesTests.examples
    + PeopleChangesTests.examples

  @Test
  func `every kind of what a policy says itself has an example`() {
    let shown = Set(Self.examples.map { "change/\($0.kind)" })
    let families = [
      "controller", "contact", "representative", "dpo", "purpose", "basis", "data", "retention",
      "right", "measure", "adm", "child",
    ]
    let missing = ChangeCatalogue.all.map(\.id).filter { id in
      families.contains { id.hasPrefix("change/\($0)") } && !shown.contains(id)
    }
    // A merger is two changes, and has a test of its own.
    #expect(missing == ["change/controller-merger"])
  }

  @Test(arguments: [
    (
      "purposes: [{id: p, name: P, bases: [{basis: contract}, {basis: legalObligation}]}]",
      "purposes: [{id: p, name: P, bases: [{basis: contract}]}]"
    ),
    (
      "data: [{id: a, name: A, items: [{id: x, name: X, notShared: yes}]}]",
      "data: [{id: a, name: A, items: [{id: x, name: X, notShared: no}]}]"
    ),
    ("description: A policy", "purposes: [{id: p, name: P}]"),
    ("rights: [{id: g, name: G, regimes: all}]", "description: A policy"),
  ])
  func `what no kind is for is material, and told`(old: String, new: String) throws {
    let changes = try PolicyExample.changes(from: old, to: new)
    #expect(changes.map(\.kind.id) == ["change/unclassified"])
    #expect(changes.map(\.changeClass) == [.material])
    #expect(changes.flatMap(\.leadTimes).map(\.period) == [Period(30, .day)])
  }

  @Test
  func `data that goes to nobody any more is nothing to be told of`() throws {
    let changes = try PolicyExample.changes(
      from: "data: [{id: a, name: A, items: [{id: x, name: X, notShared: no}]}]",
      to: "data: [{id: a, name: A, items: [{id: x, name: X, notShared: yes}]}]")
    #expect(changes.map(\.kind.id) == [])
  }

  @Test(arguments: examples)
  func `a version has no changes against itself`(example: PolicyExample) throws {
    #expect(try PolicyExample.changes(from: example.new, to: example.new).map(\.kind.id) == [])
  }
}
