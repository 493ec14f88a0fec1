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

  @Test func `findings with one target stay several, and are shown together, the gravest first`() {
    let file = SourceFile(path: "content/a.md", text: "one two three\n")
    let other = SourceFile(path: "content/b.md", text: "one\n")
    let one = file.range(0..<3)
    let target = FixTarget.fact("c")
    let found =
      Self.rule("a/warning", .warning).diagnostics(of: [
        Finding("less", at: file.range(4..<7), target: target)
      ])
      + Self.rule("b/error", .error).diagnostics(of: [
        Finding("more", at: one, subject: "s", target: target),
        Finding("more", at: one, subject: "t", target: target),
      ])
      + Self.rule("c/error", .error).diagnostics(of: [Finding("as much", at: one, target: target)])
      + Self.rule("d/note", .note).diagnostics(of: [
        Finding("another edit", at: one, target: .fact("c", .show))
      ])
      + Self.rule("e/error", .error).diagnostics(of: [
        Finding("elsewhere", at: other.range(0..<3), target: target)
      ])
    #expect(found.map(\.severity) == [.warning, .error, .error, .error, .note, .error])
    #expect(
      DiagnosticText().render(found) == """
        content/a.md:1:1: error: more [b/error]
        1 | one two three
          | ^^^
          = note: content/a.md:1:5: less, here
          = also: a/warning (warning), b/error 't', c/error
          = source: The text's own words
          = help: mend b/error
        content/a.md:1:1: note: another edit [d/note]
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

  @Test func `what is accepted and what is open are shown apart`() {
    let file = SourceFile(path: "content/a.md", text: "one\n")
    let finding = Finding("missing", at: file.range(0..<3), target: .fact("c"))
    let found = ["a/one", "b/two", "c/three"].flatMap { id in
      Self.rule(id, .error).diagnostics(of: [finding])
    }
    let accepted = Diagnostic.Acceptance(reason: "r", until: nil)
    let marked = [found[0].accepted(accepted), found[1], found[2].accepted(accepted)]
    #expect(marked.grouped.map(\.lead.code) == ["a/one", "b/two"])
    #expect(marked.grouped.map(\.also) == [["c/three"], []])
    #expect(marked.hasErrors)
  }

  @Test func `a finding weighs what its rule weighs, or less`() {
    let place = SourceFile(path: "content/a.md", text: "").start
    func severity(_ rule: Diagnostic.Severity, _ own: Diagnostic.Severity?) -> [String] {
      Self.rule("a/b", rule).diagnostics(of: [
        Finding("f", at: place, target: .fact("c"), severity: own)
      ]).map(\.severity.rawValue)
    }
    #expect(severity(.error, nil) == ["error"])
    #expect(severity(.error, .note) == ["note"])
    #expect(severity(.warning, .error) == ["warning"])
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
