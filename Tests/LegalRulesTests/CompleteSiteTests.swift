import LegalText
import Testing

@testable import LegalRuleEngine
@testable import LegalRules

/// The complete site, and a change of it for every rule that can be broken.
struct CompleteSiteTests {
  static let mutations: [Mutation] = [
    Mutations.gdprTransparency, Mutations.gdprProcessing, Mutations.unitedKingdom,
    Mutations.californiaStatute, Mutations.ccpaRegulations, Mutations.calOPPA, Mutations.coppa,
    Mutations.canada, Mutations.colorado, Mutations.aiAct, Mutations.cookies,
    Mutations.wellKnown, Mutations.dates, Mutations.dataConsistency,
    Mutations.textConsistency, Mutations.promises, Mutations.words, Mutations.disclosure,
    Mutations.profile,
  ].flatMap(\.self)

  @Test func `the complete site has no finding`() throws {
    let site = try CompleteSite()
    #expect(DiagnosticText().render(site.diagnostics) == "")
    #expect(DiagnosticText().render(site.findings()) == "")
  }

  @Test(arguments: mutations)
  func `a change that breaks one rule gives that rule and no other`(mutation: Mutation) throws {
    let site = try CompleteSite(mutation.edits, asOf: mutation.asOf, release: mutation.release)
    #expect(DiagnosticText().render(site.diagnostics) == "")
    let found = site.findings()
    let shown = DiagnosticText().render(found)
    // A rule that is taken out of the book finds nothing here.
    #expect(
      found.contains { $0.codes.contains(mutation.rule) }, "\(mutation.rule) finds nothing")
    // Rules with the same cause are one finding, and each of them is said.
    let expected = [mutation.rule] + (Mutations.companions[mutation.rule] ?? [])
    let others = found.filter { finding in !finding.codes.contains { expected.contains($0) } }
    #expect(others.isEmpty, "\(mutation.rule) gives others, too:\n\(shown)")
  }

  @Test func `every rule that is decided has a change that breaks it`() {
    let broken = Set(Self.mutations.map(\.rule))
    let missing = RuleBook.all.filter { $0.status != .undecidable && !broken.contains($0.id) }
    #expect(missing.map(\.id) == [])
  }
}

/// The changes, one list for each family of rules.
enum Mutations {}
