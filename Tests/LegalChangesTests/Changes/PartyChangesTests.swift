import LegalChanges
import LegalModel
import LegalRedline
import Testing

struct PartyChangesTests {
  static let examples: [PolicyExample] = [
    PolicyExample(
      "controller-identity", .material, .incomparable, from: "controller: {legalName: Example Ltd}",
      to: "controller: {legalName: Other Inc}", before: "Example Ltd", after: "Other Inc",
      at: "Other Inc"),
    PolicyExample(
      "controller-identity", .notable, .stronger, from: "description: A policy",
      to: "controller: {legalName: Other Inc}", after: "Other Inc", at: "Other Inc"),
    PolicyExample(
      "controller-identity", .material, .incomparable,
      from: "controller: {legalName: Example Ltd}", to: "description: A policy",
      before: "Example Ltd", at: nil),
    PolicyExample(
      "controller-identity", .material, .incomparable,
      from: "controller: {legalName: Example Ltd, incorporatedIn: IE}",
      to: "controller: {legalName: Example Ltd, incorporatedIn: US}", before: "IE", after: "US",
      at: "US"),
    PolicyExample(
      "controller-brand", .notable, .neutral,
      from: "controller: {legalName: Example Ltd, brand: Ex}",
      to: "controller: {legalName: Example Ltd, brand: Exa}", before: "Ex", after: "Exa", at: "Exa"),
    PolicyExample(
      "contact-rights", .material, .incomparable,
      from: "controller: {legalName: Example Ltd, email: a@example.com}",
      to: "controller: {legalName: Example Ltd, email: b@example.com}", before: "a@example.com",
      after: "b@example.com", at: "b@example.com"),
    PolicyExample(
      "contact-postal", .notable, .stronger, from: "controller: {legalName: Example Ltd}",
      to: "controller: {legalName: Example Ltd, postalAddress: 1 Main Street}",
      after: "1 Main Street", at: "1 Main Street"),
    PolicyExample(
      "contact-removed", .material, .weaker,
      from: "controller: {legalName: Example Ltd, phone: +44 1}",
      to: "controller: {legalName: Example Ltd}", before: "+44 1", at: nil),
    PolicyExample(
      "representative", .notable, .stronger, from: "description: A policy",
      to: "representatives: {eu: {name: Rep SA}}", after: "Rep SA", at: "Rep SA"),
    PolicyExample(
      "representative", .notable, .neutral, from: "representatives: {eu: {name: Rep SA}}",
      to: "representatives: {eu: {name: Rep AB}}", before: "Rep SA", after: "Rep AB", at: "Rep AB"),
    PolicyExample(
      "representative", .material, .weaker, from: "representatives: {uk: {name: Rep SA}}",
      to: "representatives: {}", before: "Rep SA", at: nil),
    PolicyExample(
      "dpo", .notable, .stronger, from: "description: A policy", to: "dpo: {name: Ada}",
      after: "Ada", at: "Ada"),
    PolicyExample(
      "dpo", .notable, .neutral, from: "dpo: {name: Ada}", to: "dpo: {name: Bob}", before: "Ada",
      after: "Bob", at: "Bob"),
    PolicyExample(
      "dpo", .material, .weaker, from: "dpo: {name: Ada}", to: "description: A policy",
      before: "Ada", at: nil),
    PolicyExample(
      "dpo", .material, .weaker, from: "accountablePerson: {name: Ada}",
      to: "description: A policy",
      before: "Ada", at: nil),
  ]

  @Test(arguments: examples)
  func `a change of who answers for the text is told from one of how they are reached`(
    example: PolicyExample
  ) throws {
    try example.check()
  }

  @Test
  func `another controller that does other things with data is a merger`() throws {
    let changes = try PolicyExample.changes(
      from: """
        controller: {legalName: Example Ltd}
        retention: [{id: k, name: K, period: 1 year, keeps: {for: 1 year}}]
        """,
      to: """
        controller: {legalName: Other Inc}
        retention: [{id: k, name: K, period: 2 years, keeps: {for: 2 years}}]
        """)
    #expect(
      Set(changes.map(\.kind.id)) == ["change/controller-merger", "change/retention-longer-old"])
    let merger = try #require(changes.first { $0.kind.id == "change/controller-merger" })
    #expect(merger.changeClass == .retroactive)
    #expect(merger.direction == .weaker)
    #expect(merger.before == "Example Ltd")
    #expect(merger.after == "Other Inc")
    #expect(merger.leadTimes.count == 1)
  }

  @Test
  func `another controller that does less with data, or is reached elsewhere, is no merger`() throws
  {
    let changes = try PolicyExample.changes(
      from: """
        controller: {legalName: Example Ltd, email: a@example.com}
        retention: [{id: k, name: K, period: 2 years, keeps: {for: 2 years}}]
        """,
      to: """
        controller: {legalName: Other Inc, email: b@example.com}
        retention: [{id: k, name: K, period: 1 year, keeps: {for: 1 year}}]
        """)
    #expect(
      changes.map(\.kind.id) == [
        "change/controller-identity", "change/contact-rights", "change/retention-shorter",
      ])
  }

  @Test
  func `case and punctuation of a name are no change`() throws {
    let changes = try PolicyExample.changes(
      from: "controller: {legalName: Example Ltd, brand: Ex}",
      to: "controller: {legalName: EXAMPLE Ltd., brand: ex}")
    #expect(changes.map(\.kind.id) == [])
  }
}
