import LegalModel
import LegalTestSupport
import LegalText
import Testing

@testable import LegalRuleEngine
@testable import LegalRules

struct EngineTests {
  @Test func `a condition is unknown as long as what is known does not decide it`() {
    let facts: [BusinessFact: Answer] = [.sellsPI: .yes, .sharesPI: .no]
    func holds(_ condition: Condition) -> Answer { condition.holds { facts[$0] ?? .unknown } }
    let (yes, no) = (Condition.fact(.sellsPI, is: .yes), Condition.fact(.sharesPI, is: .yes))
    let unknown = Condition.fact(.ccpaApplies, is: .yes)
    #expect(holds(.always) == .yes)
    #expect([holds(yes), holds(no), holds(unknown)] == [.yes, .no, .unknown])
    #expect([holds(.any([no, unknown])), holds(.any([yes, unknown]))] == [.unknown, .yes])
    #expect([holds(.all([yes, unknown])), holds(.all([no, unknown]))] == [.unknown, .no])
  }

  @Test func `a rule is in force on its first and its last day and on none outside`() throws {
    let applies = Applicability(
      from: CalendarDate("2026-06-19"), until: CalendarDate("2026-12-31"))
    let days = ["2026-06-18", "2026-06-19", "2026-12-31", "2027-01-01"]
    let inForce = try days.map { applies.isInForce(on: try #require(CalendarDate($0))) }
    #expect(inForce == [false, true, true, false])
  }

  private static func rule(_ id: String, _ severity: Diagnostic.Severity) -> Rule {
    Rule(
      id, "t", [.ownWords], severity, asks: "a", why: "w", mend: "mend \(id)",
      check: .undecidable(reason: "r"))
  }

  @Test func `findings with one cause are one, led by the gravest, with the others under it`() {
    let file = SourceFile(path: "content/a.md", text: "one two three\n")
    let other = SourceFile(path: "content/b.md", text: "one\n")
    let one = file.range(0..<3)
    let merged = RootCauses.merged([
      (Self.rule("a/warning", .warning), Finding("less", at: file.range(4..<7), cause: "c")),
      (Self.rule("b/error", .error), Finding("more", at: one, subject: "s", cause: "c")),
      (Self.rule("c/error", .error), Finding("as much", at: one, cause: "c")),
      (Self.rule("d/note", .note), Finding("alone", at: one, cause: "d")),
      (Self.rule("e/error", .error), Finding("elsewhere", at: other.range(0..<3), cause: "c")),
    ])
    #expect(
      DiagnosticText().render(merged) == """
        content/a.md:1:1: error: more [b/error]
        1 | one two three
          | ^^^
          = note: content/a.md:1:5: less, here
          = also: c/error, a/warning
          = source: The text's own words
          = help: mend b/error
        content/a.md:1:1: note: alone [d/note]
        1 | one two three
          | ^^^
          = source: The text's own words
          = help: mend d/note
        content/b.md:1:1: error: elsewhere [e/error]
        1 | one
          | ^^^
          = source: The text's own words
          = help: mend e/error

        """)
  }

  @Test(arguments: [
    ("gdpr/13-1-c-basis", "gdpr/13-1-c-basis"),
    ("gdpr 13(1)(c)", "gdpr/13-1-c-basis"),
    ("GDPR  Art. 13 (1)(c)", "gdpr/13-1-c-basis"),
    ("regulation (eu) 2016/679 article 13(1)(c)", "gdpr/13-1-c-basis"),
    ("gdpr 13", "gdpr/13-1-a-identity"),
    ("disclosure", "disclosure/placed"),
  ])
  func `a rule is found by its id, its family or a citation`(query: String, id: String) {
    #expect(RuleSearch.rules(for: query).contains { $0.id == id })
  }

  @Test(arguments: ["gdpr 1", "gdpr 13(1)(cc)", "gdprs 13", "nothing", "13(1)(c)"])
  func `a citation of another place finds nothing`(query: String) {
    #expect(!RuleSearch.rules(for: query).contains { $0.id == "gdpr/13-1-c-basis" })
  }

  @Test(arguments: [
    ("gdpr/13-1-c-bassis", "gdpr/13-1-c-basis"), ("13-1-c-basis", "gdpr/13-1-c-basis"),
    ("disclosure/place", "disclosure/placed"),
  ])
  func `a near miss is suggested`(query: String, suggestion: String) {
    #expect(RuleSearch.suggestion(for: query) == suggestion)
  }

  @Test func `the page of a rule reads as it is kept`() throws {
    let rule = try #require(RuleBook.rule("gdpr/13-1-c-basis"))
    #expect(try Golden.mismatch(RulePage(rule).text, with: "explain.txt") == nil)
  }
}
