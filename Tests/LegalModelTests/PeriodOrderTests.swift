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

  @Test(arguments: [
    ("2400 hours", "45 days", true), ("100 days", "45 days", true), ("45 days", "45 days", false),
    ("1080 hours", "45 days", false), ("1081 hours", "45 days", true),
    ("6 weeks", "45 days", false),
    ("1 month", "45 days", false), ("2 months", "45 days", true), ("1 year", "45 days", true),
    ("28 days", "1 month", false), ("4 weeks", "1 month", false), ("672 hours", "1 month", false),
    ("29 days", "1 month", true), ("1 month", "1 month", false), ("1 month", "30 days", true),
    ("59 days", "2 months", false), ("60 days", "2 months", true), ("24 months", "2 years", false),
    ("24 months", "730 days", true), ("24 months", "731 days", false),
  ])
  func `a period can exceed a limit if it does in some calendar`(
    period: String, limit: String, canExceed: Bool
  ) throws {
    let (period, limit) = (try #require(Period(period)), try #require(Period(limit)))
    #expect(period.canExceed(limit) == canExceed)
  }

  @Test(arguments: [
    ("45 days", "45 days", "90 days", false), ("1080 hours", "45 days", "90 days", false),
    ("45 days", "46 days", "90 days", true), ("1 month", "2 months", "90 days", true),
    ("1 month", "2 months", "3 months", false), ("1 month", "1 month", "62 days", false),
  ])
  func `an extension counts with the time that it extends`(
    period: String, extension more: String, limit: String, canExceed: Bool
  ) throws {
    let (period, more) = (try #require(Period(period)), try #require(Period(more)))
    #expect(period.canExceed(try #require(Period(limit)), with: more) == canExceed)
  }

  @Test func `what is longer in every calendar can be longer`() throws {
    let units = Period.Unit.allCases
    let periods = units.flatMap { unit in [1, 2, 12, 28, 30, 31, 60, 365].map { Period($0, unit) } }
    for period in periods {
      for other in periods where period.isLonger(than: other) {
        #expect(period.canExceed(other), "\(period), \(other)")
        #expect(!other.canExceed(period), "\(other), \(period)")
      }
      #expect(period.fewestMinutes <= period.mostMinutes)
    }
  }

  @Test(arguments: [1, 2, 11, 12, 14, 23, 24, 36, 48, 60])
  func `no number of months has more or fewer days than the bounds`(months: Int) throws {
    let period = Period(months, .month)
    for start in stride(from: 0, to: 5_000, by: 1) {
      let day = try #require(CalendarDate(daysSince1970: start))
      let length = (day.adding(period).daysSince1970 - start) * 1_440
      // A month after the 31st ends with the next one, which makes it shorter than a month is.
      #expect(length <= period.mostMinutes)
      if day.day <= 28 { #expect(length >= period.fewestMinutes) }
    }
  }
}
