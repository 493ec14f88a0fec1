import LegalChanges
import LegalModel
import LegalRedline
import Testing

struct PeopleChangesTests {
  private static let none = "description: A policy"

  private static func decisions(_ exist: String, _ more: String = "") -> String {
    "automatedDecisions: {exist: \(exist)\(more)}"
  }

  static let examples: [PolicyExample] = [
    PolicyExample(
      "adm-introduced", .retroactive, .weaker, from: decisions("no"), to: decisions("yes"),
      before: "there are no automated decisions", after: "there are automated decisions", at: "yes"),
    PolicyExample(
      "adm-introduced", .material, .weaker, from: none, to: decisions("yes", ", logic: Scores"),
      after: "there are automated decisions: Scores", at: "yes"),
    PolicyExample(
      "adm-introduced", .notable, .stronger, from: decisions("yes"), to: decisions("no"),
      before: "there are automated decisions", after: "there are no automated decisions", at: "no"),
    PolicyExample(
      "adm-introduced", .material, .weaker, from: decisions("no"), to: none,
      before: "there are no automated decisions", at: nil),
    PolicyExample(
      "adm-introduced", .material, .incomparable, from: decisions("yes", ", logic: Scores"),
      to: decisions("yes", ", logic: Profiles"), before: "Scores", after: "Profiles",
      at: "Profiles"),
    PolicyExample(
      "child-age-lowered", .material, .weaker, from: "children: {minimumAge: 16}",
      to: "children: {minimumAge: 13}", before: "16", after: "13", at: "13"),
    PolicyExample(
      "child-age-lowered", .notable, .stronger, from: "children: {minimumAge: 13}",
      to: "children: {minimumAge: 16}", before: "13", after: "16", at: "16"),
    PolicyExample(
      "child-age-lowered", .material, .weaker, from: "children: {minimumAge: 16}", to: none,
      before: "16", at: nil),
    PolicyExample(
      "child-age-lowered", .material, .incomparable, from: "children: {ageGate: By passport}",
      to: "children: {ageGate: By asking}", before: "By passport", after: "By asking",
      at: "By asking"),
    PolicyExample(
      "child-directed", .retroactive, .weaker, from: "children: {directed: no}",
      to: "children: {directed: yes}", before: "not directed at children",
      after: "directed at children", at: "yes"),
    PolicyExample(
      "child-directed", .material, .weaker, from: none, to: "children: {directed: yes}",
      after: "directed at children", at: "yes"),
    PolicyExample(
      "child-directed", .notable, .stronger, from: "children: {directed: yes}",
      to: "children: {directed: no}", before: "directed at children",
      after: "not directed at children", at: "no"),
    PolicyExample(
      "child-directed", .material, .weaker, from: "children: {deletion: yes}",
      to: "children: {}", before: "deleted", at: nil),
  ]

  @Test(arguments: examples)
  func `a change of decisions and of children has its kind and its class`(
    example: PolicyExample
  ) throws {
    try example.check()
  }
}
