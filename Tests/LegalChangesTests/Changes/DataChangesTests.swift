import LegalChanges
import LegalModel
import LegalRedline
import Testing

struct DataChangesTests {
  private static func data(_ items: String) -> String {
    "data: [{id: a, name: A, items: [\(items)]}]"
  }

  private static func item(_ members: String) -> String {
    "purposes: [{id: p, name: P}, {id: q, name: Q}]\n" + data("{id: x, name: X\(members)}")
  }

  static let examples: [PolicyExample] = [
    PolicyExample(
      "data-category-added", .material, .weaker, from: data("{id: x, name: X}"),
      to: data("{id: x, name: X}, {id: y, name: Y, purpose: Support}"), after: "Y: Support", at: "Y"
    ),
    PolicyExample(
      "data-category-added", .material, .weaker, from: item(", condition: trial"), to: item(""),
      before: "trial", at: "X"),
    PolicyExample(
      "data-sensitive-added", .retroactive, .weaker, from: data("{id: x, name: X}"),
      to: data("{id: x, name: X}, {id: y, name: Y, specialCategory: health}"), after: "Y", at: "Y"),
    PolicyExample(
      "data-sensitive-added", .retroactive, .weaker, from: data("{id: x, name: X}"),
      to: data("{id: x, name: X}, {id: y, name: Y, sensitive: preciseGeolocation}"), after: "Y",
      at: "Y"),
    PolicyExample(
      "data-sensitive-added", .material, .weaker, from: item(""), to: item(", sensitive: health"),
      after: "health", at: "health"),
    PolicyExample(
      "data-removed", .notable, .stronger, from: data("{id: x, name: X}, {id: y, name: Y}"),
      to: data("{id: x, name: X}"), before: "Y", at: nil),
    PolicyExample(
      "data-removed", .notable, .stronger, from: item(""), to: item(", condition: trialPeriod"),
      after: "trial period", at: "trialPeriod"),
    PolicyExample(
      "data-relabelled", .editorial, .neutral, from: data("{id: x, name: E-mail address}"),
      to: data("{id: x, name: Your e-mail}"), before: "E-mail address", after: "Your e-mail",
      at: "Your e-mail"),
    PolicyExample(
      "data-optional-to-required", .material, .weaker, from: item(", required: optional"),
      to: item(", required: contractual"), before: "optional", after: "required by the contract",
      at: "contractual"),
    PolicyExample(
      "data-optional-to-required", .notable, .stronger, from: item(", required: statutory"),
      to: item(", required: optional"), before: "required by law", after: "optional",
      at: "optional"),
    PolicyExample(
      "data-optional-to-required", .material, .incomparable, from: item(", ifWithheld: No account"),
      to: item(", ifWithheld: Less service"), before: "No account", after: "Less service",
      at: "Less service"),
    PolicyExample(
      "data-source-added", .material, .weaker, from: item(", origin: provided"),
      to: item(", origin: thirdParty, source: A broker"), before: "given by you",
      after: "A broker", at: "A broker"),
    PolicyExample(
      "data-source-added", .material, .incomparable, from: item(", source: A broker"),
      to: item(", source: B broker"), before: "A broker", after: "B broker", at: "B broker"),
    PolicyExample(
      "data-source-added", .notable, .stronger,
      from: item(", origin: thirdParty, source: A broker"),
      to: item(", origin: provided"), before: "A broker", after: "given by you", at: "provided"),
    PolicyExample(
      "data-purpose-link-added", .material, .weaker, from: item(", purposes: [p]"),
      to: item(", purposes: [p, q]"), before: "P", after: "P and Q", at: "p"),
    PolicyExample(
      "data-purpose-link-added", .material, .incomparable, from: item(", purpose: Support"),
      to: item(", purpose: Marketing"), before: "Support", after: "Marketing", at: "Marketing"),
    PolicyExample(
      "data-purpose-link-added", .material, .incomparable,
      from: item(", purpose: Support, purposes: [], unresolved: [Support]"),
      to: item(", purpose: Marketing, purposes: [], unresolved: [Marketing]"), before: "Support",
      after: "Marketing", at: "Marketing"),
    PolicyExample(
      "purpose-narrowed", .notable, .stronger, from: item(", purposes: [p, q]"),
      to: item(", purposes: [p]"), before: "P and Q", after: "P", at: "X"),
  ]

  @Test(arguments: examples)
  func `a change of what is collected has its kind and its class`(example: PolicyExample) throws {
    try example.check()
  }

  @Test(arguments: [
    (item(", purpose: Support, purposes: [p]"), item(", purpose: Helping you, purposes: [p]")),
    (item(", purpose: Support"), item(", purpose: Support, purposes: [p]")),
    (
      item(", purpose: Support, purposes: [], unresolved: [Support]"),
      item(", purpose: Support, purposes: [p]")
    ),
    (item(", purpose: 'Support, news'"), item(", purpose: Support – NEWS.")),
    (item(""), item(", ccpa: [A], dpv: pd:EmailAddress, fides: user.contact.email")),
    (item(", source: A broker"), item(", source: A broker, origin: thirdParty")),
    (
      data("{id: x, name: X}, {id: y, name: Y}").replacing("x", with: "z"),
      data("{id: x, name: X}, {id: y, name: Y}")
    ),
    (
      data("{id: x, name: X}"),
      "data: [{id: b, name: B, items: [{id: x, name: X}]}]"
    ),
  ])
  func `words that say the same of data are no change`(old: String, new: String) throws {
    let changes = try PolicyExample.changes(from: old, to: new)
    #expect(changes.map(\.kind.id) == [])
  }
}
