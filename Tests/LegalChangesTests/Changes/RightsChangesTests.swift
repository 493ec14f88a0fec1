import LegalChanges
import LegalModel
import LegalRedline
import Testing

struct RightsChangesTests {
  private static let access = "{right: access, text: See your data}"
  private static let erasure = "{right: erasure, text: Delete it}"

  private static func group(
    _ id: String = "g", _ items: String = access, regimes: String = "all", _ more: String = ""
  ) -> String {
    "{id: \(id), name: \(id.uppercased()), regimes: \(regimes), items: [\(items)]\(more)}"
  }

  private static func rights(_ groups: String...) -> String {
    "rights: [" + groups.joined(separator: ", ") + "]"
  }

  private static func terms(_ more: String) -> String { rights(group("g", access, ", " + more)) }

  private static func group(_ id: String, _ items: String, _ more: String) -> String {
    group(id, items, regimes: "all", more)
  }

  private static let plain = rights(group())

  private static func export(_ text: String, _ formats: String) -> String {
    rights(group("g", "{right: portability, text: '\(text)', formats: [\(formats)]}", ""))
  }

  static let examples: [PolicyExample] = [
    PolicyExample(
      "right-added", .notable, .stronger, from: plain,
      to: rights(group("g", "\(access), \(erasure)")), after: "Delete it", at: erasure),
    PolicyExample(
      "right-added", .notable, .stronger, from: rights(group(regimes: "[eu-gdpr]")), to: plain,
      before: "people under the GDPR", after: "everybody", at: "all"),
    PolicyExample(
      "right-added", .notable, .stronger, from: plain,
      to: rights(group(), group("h", access, regimes: "[ccpa]")), after: "See your data", at: access
    ),
    PolicyExample(
      "right-removed", .retroactive, .weaker, from: rights(group("g", "\(access), \(erasure)")),
      to: plain, before: "Delete it", at: nil),
    PolicyExample(
      "right-removed", .retroactive, .weaker,
      from: rights(group(), group("h", erasure, regimes: "[ccpa]")), to: plain,
      before: "Delete it", at: nil),
    PolicyExample(
      "right-narrowed", .material, .weaker, from: plain,
      to: rights(group(regimes: "[eu-gdpr, uk-gdpr]")), before: "everybody",
      after: "people under the GDPR and the UK GDPR", at: "[eu-gdpr, uk-gdpr]"),
    PolicyExample(
      "right-narrowed", .material, .incomparable,
      from: rights(group(regimes: "[eu-gdpr]"), group("h", erasure, regimes: "[eu-gdpr, ccpa]")),
      to: rights(group(regimes: "[ccpa]"), group("h", erasure, regimes: "[eu-gdpr, ccpa]")),
      before: "people under the GDPR", after: "people under the CCPA of California", at: "[ccpa]"),
    PolicyExample(
      "right-narrowed", .material, .weaker, from: export("Export (JSON, CSV)", "JSON, CSV"),
      to: export("Export (JSON)", "JSON"), before: "Export (JSON, CSV)", after: "Export (JSON)",
      at: "'Export (JSON)'"),
    PolicyExample(
      "right-added", .notable, .stronger, from: export("Export (JSON)", "JSON"),
      to: export("Export (JSON and CSV)", "JSON, CSV"), before: "Export (JSON)",
      after: "Export (JSON and CSV)", at: "'Export (JSON and CSV)'"),
    PolicyExample(
      "right-narrowed", .material, .weaker, from: plain,
      to: rights(group("g", "{right: access, text: See your data, limits: Once a year}", "")),
      before: "See your data", after: "See your data (Once a year)", at: "See your data"),
    PolicyExample(
      "right-narrowed", .material, .incomparable, from: plain,
      to: rights(group("g", "{right: access, text: See some of your data}", "")),
      before: "See your data", after: "See some of your data", at: "See some of your data"),
    PolicyExample(
      "right-narrowed", .material, .incomparable,
      from: rights(group(), group("h", access, regimes: "[ccpa]")), to: plain,
      before: "See your data", at: nil),
    PolicyExample(
      "right-method-changed", .material, .incomparable, from: terms("methods: [email]"),
      to: terms("methods: [webForm]"), before: "e-mail", after: "a form on the web", at: "webForm"),
    PolicyExample(
      "right-method-changed", .notable, .stronger, from: terms("methods: [email]"),
      to: terms("methods: [email, letter]"), before: "e-mail", after: "e-mail and letter",
      at: "email"),
    PolicyExample(
      "right-method-changed", .material, .weaker, from: terms("agents: With a signed mandate"),
      to: plain, before: "With a signed mandate", at: "G"),
    PolicyExample(
      "right-sla-longer", .material, .weaker, from: terms("respondsWithin: 30 days"),
      to: terms("respondsWithin: 45 days"), before: "30 days", after: "45 days", at: "45 days"),
    PolicyExample(
      "right-sla-longer", .material, .incomparable, from: terms("respondsWithin: 30 days"),
      to: terms("respondsWithin: 1 month"), before: "30 days", after: "1 month", at: "1 month"),
    PolicyExample(
      "right-sla-longer", .material, .weaker, from: plain, to: terms("extension: 2 months"),
      after: "2 months", at: "2 months"),
    PolicyExample(
      "right-sla-shorter", .notable, .stronger, from: terms("respondsWithin: 45 days"),
      to: terms("respondsWithin: 1 month"), before: "45 days", after: "1 month", at: "1 month"),
    PolicyExample(
      "right-fee", .material, .weaker, from: plain, to: terms("fee: A reasonable fee"),
      after: "A reasonable fee", at: "A reasonable fee"),
    PolicyExample(
      "right-fee", .material, .weaker, from: terms("fee: We charge nothing and ask no fee"),
      to: plain, before: "We charge nothing and ask no fee", at: "G"),
    PolicyExample(
      "right-fee", .notable, .stronger, from: terms("fee: 10 euros"), to: plain,
      before: "10 euros", at: "G"),
    PolicyExample(
      "right-verification-heavier", .material, .weaker,
      from: terms("verification: onReasonableDoubt"), to: terms("verification: always"),
      before: "on reasonable doubt", after: "for every request", at: "always"),
    PolicyExample(
      "right-verification-heavier", .notable, .stronger, from: terms("verification: always"),
      to: terms("verification: none"), before: "for every request", after: "never", at: "none"),
  ]

  @Test(arguments: examples)
  func `a change of rights has its kind and its class`(example: PolicyExample) throws {
    try example.check()
  }

  @Test
  func `terms that change alike in several groups are one change`() throws {
    func both(_ fee: String) -> String {
      Self.rights(
        Self.group("g", Self.access, ", fee: \(fee)"),
        Self.group("h", Self.erasure, regimes: "[ccpa]", ", fee: \(fee)"))
    }
    let changes = try PolicyExample.changes(from: both("None at all"), to: both("10 euros"))
    #expect(changes.map(\.kind.id) == ["change/right-fee"])
    #expect(changes.map(\.name) == ["G and H"])
  }

  @Test
  func `a right that moves to another group keeps its words, and its terms are compared`() throws {
    let changes = try PolicyExample.changes(
      from: Self.rights(
        Self.group("g", Self.access, ", respondsWithin: 30 days"),
        Self.group("h", Self.erasure, regimes: "[ccpa]", ", respondsWithin: 15 days")),
      to: Self.rights(
        Self.group("g", "\(Self.access), \(Self.erasure)", ", respondsWithin: 30 days")))
    #expect(changes.map(\.kind.id) == ["change/right-sla-longer"])
    #expect(changes.map(\.before) == ["15 days"])
  }

  @Test(arguments: [
    (plain, rights(group("g", "{right: access, text: see your data.}", ""))),
    (plain, rights(group("h"))),
    (terms("respondsWithin: 1 year"), terms("respondsWithin: 12 months")),
    (terms("fee: We ask no fee."), terms("fee: we ask no fee")),
    (terms("methods: [email, letter]"), terms("methods: [letter, email]")),
  ])
  func `words that say the same of rights are no change`(old: String, new: String) throws {
    let changes = try PolicyExample.changes(from: old, to: new)
    #expect(changes.map(\.kind.id) == [])
  }
}
