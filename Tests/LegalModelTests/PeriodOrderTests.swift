import LegalModel
import Testing

struct PeriodOrderTests {
  @Test(arguments: [
    ("1 year", "12 months", false), ("13 months", "1 year", true), ("31 days", "1 month", false),
    ("32 days", "1 month", true), ("2 months", "31 days", true), ("30 days", "1 month", false),
    ("28 days", "1 month", false), ("1 month", "27 days", true), ("2 weeks", "13 days", true),
    ("1 year", "366 days", false), ("1 year", "364 days", true), ("25 hours", "1 day", true),
    ("90 minutes", "2 hours", false), ("1 day", "1 day", false),
  ])
  func `a period is longer than another if it is in every calendar`(
    period: String, other: String, isLonger: Bool
  ) throws {
    let (period, other) = (try #require(Period(period)), try #require(Period(other)))
    #expect(period.isLonger(than: other) == isLonger)
  }
}
