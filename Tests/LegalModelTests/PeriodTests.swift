import Testing

@testable import LegalModel

struct PeriodTests {
  @Test(
    arguments: [
      ("90 days", "90 days", "P90D"), ("1 day", "1 day", "P1D"), ("1 days", "1 day", "P1D"),
      ("7 year", "7 years", "P7Y"), ("1 Year", "1 year", "P1Y"), ("18 months", "18 months", "P18M"),
      ("2 weeks", "2 weeks", "P2W"), ("72 hours", "72 hours", "PT72H"),
      ("30 minutes", "30 minutes", "PT30M"), ("0 days", "0 days", "P0D"),
      ("99999 days", "99999 days", "P99999D"),
    ])
  func `a number and a unit are a period`(
    _ text: String, _ words: String, _ iso8601: String
  ) throws {
    let period = try #require(Period(text))
    #expect(period.description == words)
    #expect(period.iso8601 == iso8601)
  }

  @Test(
    arguments: [
      "", "90", "days", "90days", "-1 days", "+1 days", "-0 days", "1.5 years", "one year",
      "90 business days", "90 fortnights", "100000 days", "P90D", "٣ days", "1e3 days",
      "90 dayss", "90 seconds",
    ])
  func `anything else is none`(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test(
    arguments: [
      ("12 months", "1 year", true), ("24 months", "2 years", true), ("2 weeks", "14 days", true),
      ("1 day", "24 hours", true), ("60 minutes", "1 hour", true), ("0 days", "0 years", true),
      ("1 month", "30 days", false), ("1 month", "31 days", false), ("365 days", "1 year", false),
      ("90 days", "3 months", false), ("7 days", "7 hours", false),
    ])
  func `a year is twelve months and a month is no number of days`(
    _ left: String, _ right: String, _ isSame: Bool
  ) throws {
    let (left, right) = (try #require(Period(left)), try #require(Period(right)))
    #expect(left.isSameLength(as: right) == isSame)
    #expect(right.isSameLength(as: left) == isSame)
  }
}
