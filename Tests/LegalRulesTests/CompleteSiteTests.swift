import LegalSource
import Testing

@testable import LegalRules

/// The complete site, and a change of it for every rule that can be broken.
struct CompleteSiteTests {
  static let mutations: [Mutation] = [
    Mutations.gdprTransparency, Mutations.disclosure,
    Mutations.textConsistency, Mutations.words,
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
    #expect(!found.isEmpty, "\(mutation.rule) finds nothing")
    // Rules with the same cause are one finding, and each of them is said.
    let others = found.filter { !([$0.code] + $0.also).contains(mutation.rule) }
    #expect(others.isEmpty, "\(mutation.rule) gives others, too:\n\(shown)")
  }

  @Test(arguments: Set(mutations.map(\.rule)).sorted())
  func `a rule that is removed from the book finds nothing any more`(id: String) throws {
    let mutation = try #require(Self.mutations.first { $0.rule == id })
    let site = try CompleteSite(mutation.edits, asOf: mutation.asOf, release: mutation.release)
    let book = RuleBook.all.filter { $0.id != id }
    let ids = site.findings(of: book).flatMap { [$0.code] + $0.also }
    #expect(!ids.contains(id))
  }

  @Test func `every rule that is decided has a change that breaks it`() {
    let broken = Set(Self.mutations.map(\.rule))
    let missing = RuleBook.all.filter { $0.status != .undecidable && !broken.contains($0.id) }
    #expect(missing.map(\.id) == [])
  }
}

/// The changes, one list for each family of rules.
enum Mutations {}
