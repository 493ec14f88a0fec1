import LegalModel
@testable import LegalRuleEngine
@testable import LegalRules
import LegalText
import Testing

/// The examples of a rule are what `explain` prints; here they are held to what they say.
struct RuleExampleTests {
  static let withExamples = RuleBook.all.filter { !$0.examples.isEmpty }

  @Test(arguments: withExamples.map(\.id))
  func `the examples of a rule pass and fail where they say`(id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    for example in rule.examples {
      let prepared = try #require(example.prepare())
      #expect(DiagnosticText().render(prepared.diagnostics) == "", "\(id) \(example.outcome)")
      let examiner = Examiner([rule.unconditional], prepared.site.circumstances)
      let found =
        (prepared.matter.map { examiner.findings(in: $0) } ?? [])
        + examiner.findings(in: prepared.site)
      switch example.outcome {
      case .passes: #expect(DiagnosticText().render(found) == "", "\(id) passes")
      case .fails:
        #expect(prepared.marks.count == 1, "\(id): the failing example marks one place")
        let shown = found.grouped.map(\.lead.range)
        #expect(shown == prepared.marks, "\(id): \(DiagnosticText().render(found))")
      }
    }
  }

  @Test func `every rule that is decided has an example that passes and one that fails`() {
    for rule in RuleBook.all where rule.status != .undecidable {
      #expect(Set(rule.examples.map(\.outcome)) == [.passes, .fails], "\(rule.id)")
    }
  }

  @Test func `ids are unique, and every rule says all that its page shows`() {
    var seen: Set<String> = []
    for rule in RuleBook.all {
      #expect(seen.insert(rule.id).inserted, "\(rule.id) stands twice")
      #expect(rule.id.split(separator: "/").count == 2)
      #expect(!rule.sources.isEmpty, "\(rule.id)")
      for text in [rule.title, rule.asks, rule.why, rule.mend] {
        #expect(!text.isEmpty, "\(rule.id)")
      }
      #expect(!rule.title.hasSuffix("."), "\(rule.id)")
      #expect(!rule.mend.hasSuffix("."), "\(rule.id)")
    }
  }

  @Test func `a rule whose sources are all unconfirmed gives no error`() {
    for rule in RuleBook.all
    where rule.sources.allSatisfy({ $0.confidence == .unconfirmed }) {
      #expect(rule.severity != .error, "\(rule.id)")
    }
  }
}
