import LegalChanges
import LegalRedline
import Testing

struct ScopeChangesTests {
  private static func regimes(_ blocks: String...) -> String {
    let groups = blocks.enumerated().map { index, regimes in
      "{id: g\(index), name: G\(index), regimes: \(regimes), items: []}"
    }
    return "rights: [\(groups.joined(separator: ", "))]"
  }

  private static func term(_ id: String, _ meaning: String) -> String {
    "definitions: [{id: \(id), term: Term, meaning: \(meaning)}]"
  }

  static let cases: [ChangeCase] = [
    ChangeCase(
      "regime-added", .notable, .stronger, regimes("[eu-gdpr]"),
      regimes("[eu-gdpr]", "[eu-gdpr, ccpa]"), after: "the CCPA"),
    ChangeCase(
      "regime-removed", .material, .weaker, regimes("[eu-gdpr]", "[eu-gdpr, ccpa]"),
      regimes("[eu-gdpr]"), before: "the CCPA"),
    ChangeCase(
      "regime-removed", .material, .weaker, regimes("[eu-gdpr]", "all"), regimes("[eu-gdpr]"),
      before: "everyone"),
    ChangeCase(
      "regime-added", .notable, .stronger, regimes("[eu-gdpr]"), regimes("[eu-gdpr]", "all"),
      after: "everyone"),
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

  @Test func `rights for everyone are rights under each law`() throws {
    let old = try SmallVersions.policy(Self.regimes("all", "[ccpa]"))
    let new = try SmallVersions.policy(Self.regimes("all"))
    let changes = VersionChanges.between(old, new, redline: Redline(blocks: [], edits: []))
    #expect(!changes.changes.contains { $0.kind.id == "change/regime-removed" })
  }

  @Test(arguments: cases) func `a change of scope is found, and nothing else`(
    example: ChangeCase
  ) throws { try example.check() }
}
