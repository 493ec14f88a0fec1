import LegalText
import Testing

@testable import LegalModel

struct RetentionPeriodTests {
  private static let account = Identifier("accountActive")

  private static let kept: [(String, String, String?)] = [
    ("Kept for 7 years", "{for: 7 years}", nil),
    ("Kept for seven years", "{for: 84 months}", nil),
    ("90 days rolling", "{rolling: 90 days}", nil),
    ("While active, then 90 days", "{while: accountActive, then: 90 days}", nil),
    ("While active", "{while: accountActive}", nil),
    ("Deleted immediately", "{while: accountActive, then: 0 days}", nil),
    ("Not kept", "none", nil),
    ("90 days", "{for: 30 days}", "the words say 90 days, the type says 30 days"),
    ("Not long", "{for: 30 days}", "the words say no period, the type says 30 days"),
    ("30 days", "none", "the words say 30 days, the type says none"),
    (
      "30 days, then 7 years", "{for: 30 days}",
      "the words say 7 years, the type says 30 days"
    ),
    ("30 days", "{while: accountActive}", "the words say 30 days, the type says no period"),
    (
      "1 year and 2 years", "{rolling: 3 years}",
      "the words say 1 year, 2 years, the type says 3 years"
    ),
    ("30 days", "{for: 1 month}", "the words say 30 days, the type says 1 month"),
  ]

  @Test(arguments: RetentionPeriodTests.kept)
  func `words and the type beside them say the same time, or it is said how they differ`(
    _ words: String, _ keeps: String, _ disagreement: String?
  ) throws {
    let read = try ReadVersion(
      "privacyPolicy",
      "retention:\n  - id: a\n    name: A\n    period: \(words)\n    keeps: \(keeps)")
    #expect(
      read.mistakes
        == (disagreement.map { ["'period' and 'keeps' disagree: \($0) ⟦\(words)⟧"] } ?? []))
    #expect(
      read.diagnostics.flatMap(\.notes).map(\.summary)
        == (disagreement == nil ? [] : ["'keeps' here"]))
  }

  private static let stored: [(String, String, String?)] = [
    ("Session", "session", nil), ("session", "session", nil), ("1 year", "1 year", nil),
    ("12 months", "1 year", nil),
    ("1 year", "session", "the words say 1 year, the type says session"),
    ("Until you leave", "session", "the words do not say 'session', the type does"),
    ("2 years", "1 year", "the words say 2 years, the type says 1 year"),
    ("Session", "1 year", "the words say no period, the type says 1 year"),
  ]

  @Test(arguments: RetentionPeriodTests.stored)
  func `so do the words and the type of a cookie`(
    _ words: String, _ lasts: String, _ disagreement: String?
  ) throws {
    let read = try ReadVersion(
      "cookies", "cookies:\n  - {id: a, name: A, duration: \(words), lasts: \(lasts)}")
    #expect(
      read.mistakes
        == (disagreement.map { ["'duration' and 'lasts' disagree: \($0) ⟦\(words)⟧"] } ?? []))
  }

  private static let uncountable: [(String, String)] = [
    (
      "forever", "'forever' is not a time that data is kept ⟦forever⟧"
    ),
    (
      "{for: 1 day, rolling: 1 day}",
      "a time that data is kept is one of three ⟦{for: 1 day, rolling: 1 day}⟧"
    ),
    ("{then: 1 day}", "a time that data is kept is one of three ⟦{then: 1 day}⟧"),
    (
      "{for: 1 day, then: 1 day}",
      "a time that data is kept is one of three ⟦{for: 1 day, then: 1 day}⟧"
    ),
    ("{}", "a time that data is kept is one of three ⟦{}⟧"),
    ("{for: soon}", "'soon' is not a period such as 90 days ⟦soon⟧"),
    (
      "[1 day]",
      "a list stands where 'none' or a mapping such as {while: accountActive, then: 90 days} "
        + "belongs ⟦[1 day]⟧"
    ),
  ]

  @Test(arguments: RetentionPeriodTests.uncountable)
  func `a time that nobody can count is an error, once`(
    _ keeps: String, _ mistake: String
  ) throws {
    let read = try ReadVersion(
      "privacyPolicy",
      "retention:\n  - id: a\n    name: A\n    period: A while\n    keeps: \(keeps)")
    #expect(read.mistakes == [mistake])
  }

  @Test func `the periods of a type are those that words have to name`() throws {
    let days = Period(90, .day)
    let event = try #require(RetentionPeriodTests.account)
    #expect(RetentionPeriod.none.periods == [])
    #expect(RetentionPeriod.fixed(days).periods == [days])
    #expect(RetentionPeriod.rolling(days).periods == [days])
    #expect(RetentionPeriod.whileEvent(event, then: days).periods == [days])
    #expect(RetentionPeriod.whileEvent(event, then: nil).periods == [])
  }

  @Test(arguments: [("session", "session"), ("1 year", "1 year"), ("30 minutes", "30 minutes")])
  func `a storage duration is a session or a period`(_ text: String, _ words: String) {
    #expect(StorageDuration(text)?.description == words)
  }

  @Test(arguments: ["Session", "persistent", "", "1"])
  func `a storage duration is nothing else`(_ text: String) {
    #expect(StorageDuration(text) == nil)
  }
}
