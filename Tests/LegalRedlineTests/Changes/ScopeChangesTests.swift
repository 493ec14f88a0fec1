import LegalRedline
import Testing

struct ScopeChangesTests {
  private static func regimes(_ regimes: String) -> String {
    "rights: [{id: g, name: G, regimes: \(regimes), items: []}]"
  }

  private static func term(_ id: String, _ meaning: String) -> String {
    "definitions: [{id: \(id), term: Term, meaning: \(meaning)}]"
  }

  static let cases: [ChangeCase] = [
    ChangeCase(
      "regime-added", .notable, .stronger, regimes("[eu-gdpr]"), regimes("[eu-gdpr, ccpa]"),
      after: "the CCPA"),
    ChangeCase(
      "regime-removed", .material, .weaker, regimes("[eu-gdpr, ccpa]"), regimes("[eu-gdpr]"),
      before: "the CCPA"),
    ChangeCase(
      "regime-removed", .material, .weaker, regimes("all"), regimes("[eu-gdpr]"),
      before: "everyone"),
    ChangeCase(
      "regime-added", .notable, .stronger, regimes("[eu-gdpr]"), regimes("all"), after: "everyone"),
    ChangeCase(
      "scope-widened", .material, .weaker, term("services", "Our app"),
      term("services", "Our app and our website"), before: "Our app",
      after: "Our app and our website"),
    ChangeCase(
      "promise-weakened", .material, .incomparable,
      "promises: [{id: p, kind: obligation, subject: scope, text: It is about our app}]",
      "promises: [{id: p, kind: obligation, subject: scope, text: It is about our website}]",
      before: "It is about our app", after: "It is about our website"),
    ChangeCase(
      "definition-changed", .material, .incomparable, term("processing", "Storing"),
      term("processing", "Storing and reading"), before: "Storing", after: "Storing and reading",
      document: "agreement"),
    ChangeCase(
      "definition-changed", .notable, .neutral, "definitions: []", term("processing", "Storing"),
      after: "Storing", document: "agreement"),
    ChangeCase(
      "definition-changed", .material, .incomparable, term("processing", "Storing"),
      "definitions: []", before: "Storing"),
  ]

  @Test(arguments: cases) func `a change of scope is found, and nothing else`(
    example: ChangeCase
  ) throws { try example.check() }
}
