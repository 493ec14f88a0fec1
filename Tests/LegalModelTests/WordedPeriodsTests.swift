import Testing

@testable import LegalModel

struct WordedPeriodsTests {
  @Test(
    arguments: [
      ("90 days", ["90 days"]), ("thirty (30) days", ["30 days"]), ("one year", ["1 year"]),
      ("7 years (Canada Revenue Agency)", ["7 years"]), ("a 30-day period", ["30 days"]),
      ("One-year term", ["1 year"]), ("twenty-one days", ["21 days"]),
      ("thirty six months", ["36 months"]), ("ninety days", ["90 days"]),
      ("sixteen weeks", ["16 weeks"]), ("30 days, then 7 years", ["30 days", "7 years"]),
      ("Within 72 HOURS.", ["72 hours"]), ("90\u{A0}days", ["90 days"]),
      ("until deletion", []), ("days", []), ("30", []), ("many years", []), ("daylight 30", []),
      ("30 calendar days", ["30 days"]), ("1,000 days", ["1000 days"]), ("1.5 years", []),
      ("12 to 18 months", ["12 months", "18 months"]), ("one or two weeks", ["1 week", "2 weeks"]),
      ("Article 30. Days pass", []), ("version 20 one day", ["1 day"]), ("", []),
      ("one hundred and twenty days", ["120 days"]), ("two hundred days", ["200 days"]),
      ("forty days, fifty days", ["40 days", "50 days"]), ("1,5 years", []),
      (String(repeating: "hundred ", count: 40) + "days", []), ("999999 days", []),
    ])
  func `every period that words name is found`(_ words: String, _ periods: [String]) {
    #expect(WordedPeriods.all(in: words).map(\.description) == periods)
  }
}
