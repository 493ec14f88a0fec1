import LegalModel
import LegalTestSupport
import LegalText
import Testing

@testable import LegalRuleEngine
@testable import LegalRules

/// What an entry of `accepted.yaml` accepts, and what it leaves open.
struct AcceptanceMarksTests {
  private static let place = SourceFile(path: "content/privacy/2026-03-28.md", text: "").start

  /// Marks findings of some rules in a text, and says which of them are open.
  private static func open(
    _ codes: [String], subject: String? = nil, accepting entries: String,
    on day: String = "2026-12-01",
    isReleased: Bool = true
  ) throws -> [String] {
    let read = Acceptances.read(SourceFile(path: "content/accepted.yaml", text: entries))
    #expect(read.diagnostics == [])
    var marks = AcceptanceMarks(read.value, asOf: try #require(CalendarDate(day)))
    let found = codes.map {
      Diagnostic($0, .error, "f", at: place, subject: subject, target: .fact("one"))
    }
    let text = AcceptanceMarks.Text(
      document: try #require(DocumentID("privacy")), version: try #require(VersionID("2026-03-28")),
      isReleased: isReleased)
    return marks.mark(found, in: text).filter { $0.acceptance == nil }.map(\.code)
  }

  private static func entry(_ rule: String, _ rest: String = "") -> String {
    "- {rule: \(rule), document: privacy, version: 2026-03-28, reason: r\(rest)}\n"
  }

  private static func baseline(on day: String, _ rest: String = "") -> String {
    "- baseline: {document: privacy, version: 2026-03-28, on: \(day), reason: r\(rest)}\n"
  }

  @Test(arguments: RuleBook.all.filter { $0.severity == .error }.map(\.id))
  func `an entry for each other rule leaves a rule open that can stop a release`(
    rule: String
  )
    throws
  {
    let others = Self.others.filter { $0.rule != rule }.map(\.entry).joined()
    #expect(try Self.open([rule], accepting: others) == [rule])
    #expect(try Self.open([rule], accepting: others + Self.entry(rule)) == [])
  }

  /// An entry for one rule of each family, and for those that ask for the same.
  private static let others = [
    "date/effective", "date/backdate", "gdpr/13-1-a-identity", "words/law",
  ]
  .map { (rule: $0, entry: entry($0)) }

  @Test func `an entry with a subject accepts what is found about it, and no more`() throws {
    let accepted = Self.entry("gdpr/13-1-c-basis", ", subject: billing")
    let codes = ["gdpr/13-1-c-basis"]
    #expect(try Self.open(codes, subject: "billing", accepting: accepted) == [])
    #expect(try Self.open(codes, subject: "account", accepting: accepted) == codes)
    #expect(try Self.open(codes, accepting: accepted) == codes)
  }

  @Test func `a baseline accepts what rules find in a released text, and nothing in a draft`()
    throws
  {
    let codes = ["gdpr/13-1-c-basis", "date/effective"]
    let accepted = Self.baseline(on: "2026-11-30")
    #expect(try Self.open(codes, accepting: accepted) == [])
    #expect(try Self.open(codes, accepting: accepted, isReleased: false) == codes)
    // A mistake of structure is no finding of a rule.
    #expect(try Self.open(["structure/unknown-key"], accepting: accepted).count == 1)
    #expect(
      try Self.open(codes, accepting: accepted.replacing("privacy", with: "cookies")) == codes)
  }

  @Test func `a baseline leaves open what a rule finds whose law begins after its day`() throws {
    let rule = try #require(RuleBook.rule("uk-gdpr/164a-complaint"))
    #expect(rule.applies.from == CalendarDate("2026-06-19"))
    #expect(try Self.open([rule.id], accepting: Self.baseline(on: "2026-06-18")) == [rule.id])
    #expect(try Self.open([rule.id], accepting: Self.baseline(on: "2026-06-19")) == [])
  }

  @Test func `a rule is newer than a day before which it was not in the book`() throws {
    let rule = Rule(
      "a/b", "t", [.ownWords], .error, since: CalendarDate("2026-12-01"), asks: "a", why: "w",
      mend: "m", check: .undecidable(reason: "r"))
    #expect(rule.isNewer(than: try #require(CalendarDate("2026-11-30"))))
    #expect(!rule.isNewer(than: try #require(CalendarDate("2026-12-01"))))
  }

  @Test func `what has expired is open again, also where a baseline would accept it`() throws {
    let codes = ["date/effective"]
    let expired = Self.baseline(on: "2026-11-30", ", until: 2026-11-30")
    #expect(try Self.open(codes, accepting: expired) == codes)
    #expect(try Self.open(codes, accepting: expired, on: "2026-11-30") == [])
    let single = Self.entry("date/effective", ", until: 2026-11-30")
    let both = Self.baseline(on: "2026-11-30") + single
    #expect(try Self.open(codes, accepting: both) == codes)
    #expect(try Self.open(codes, accepting: both, on: "2026-11-30") == [])
  }

  @Test func `no id of a rule that it had before is an id of another`() {
    let ids = Set(RuleBook.all.map(\.id))
    var former: Set<String> = []
    for rule in RuleBook.all {
      for id in rule.formerly {
        #expect(!ids.contains(id), "\(id) of \(rule.id) is an id of today")
        #expect(former.insert(id).inserted, "\(id) was the id of two rules")
        #expect(RuleBook.rule(id)?.id == rule.id)
      }
    }
  }

  @Test func `a rule is asked, found and explained by the id that it had before`() {
    let rule = Rule(
      "a/new", "t", [.ownWords], .error, formerly: ["b/old"], asks: "a", why: "w", mend: "m",
      check: .undecidable(reason: "r"))
    #expect(RuleSelection(rules: ["b/old"]).contains(rule))
    #expect(RuleSelection(rules: ["a/new"]).contains(rule))
    #expect(!RuleSelection(rules: ["b/other"]).contains(rule))
    #expect(RuleSearch.rules(for: "b/old", in: [rule]).map(\.id) == ["a/new"])
    #expect(RulePage(rule).text.contains("  was     b/old\n"))
    #expect(rule.sarif.formerly == ["b/old"])
  }
}
