import LegalModel
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
      found.contains { $0.code == mutation.rule }, "\(mutation.rule) finds nothing")
    // Several rules may ask for what one change mends.
    let expected = [mutation.rule] + (Mutations.companions[mutation.rule] ?? [])
    let others = found.grouped.map { [$0.lead] + $0.others }
      .filter { together in !together.contains { expected.contains($0.code) } }.flatMap(\.self)
    #expect(others.isEmpty, "\(mutation.rule) gives others, too:\n\(shown)")
    // To accept all the others accepts nothing of this one.
    let own = found.filter { $0.code == mutation.rule }
    let left = try Self.accepting(found.filter { $0.code != mutation.rule }, in: found)
    #expect(left.filter { $0.acceptance == nil } == own, "\(mutation.rule) is accepted by another")
  }

  /// Returns findings as they are marked if `accepted.yaml` has an entry for some of them.
  private static func accepting(
    _ accepted: [Diagnostic], in found: [Diagnostic]
  ) throws -> [Diagnostic] {
    // content/privacy/2026-06-01.md
    func text(of finding: Diagnostic) -> AcceptanceMarks.Text? {
      let parts = finding.range.file.path.split(separator: "/")
      guard parts.count == 3, let document = DocumentID(String(parts[1])),
        let version = VersionID(String(parts[2].dropLast(".md".count)))
      else { return nil }
      return AcceptanceMarks.Text(document: document, version: version, isReleased: true)
    }
    let entries = accepted.map { finding in
      let place = text(of: finding).map { ", document: \($0.document), version: \($0.version)" }
      return "- {rule: \(finding.code)\(place ?? ""), reason: A test}\n"
    }
    let file = SourceFile(path: "content/accepted.yaml", text: entries.joined())
    let read = Acceptances.read(file)
    #expect(read.diagnostics == [])
    var marks = AcceptanceMarks(read.value, asOf: try #require(CalendarDate(CompleteSite.day)))
    return found.flatMap { marks.mark([$0], in: text(of: $0)) }
  }

  @Test func `every rule that is decided has a change that breaks it`() {
    let broken = Set(Self.mutations.map(\.rule))
    let missing = RuleBook.all.filter { $0.status != .undecidable && !broken.contains($0.id) }
    #expect(missing.map(\.id) == [])
  }
}

/// The changes, one list for each family of rules.
enum Mutations {}
