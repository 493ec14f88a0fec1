import Testing

@testable import LegalModel

struct CalendarDateTests {
  @Test(arguments: ["2026-03-28", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `a day of the calendar is read and written the same`(_ text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
      "2026-04-31", "2026-1-01", "26-01-01", "0000-01-01", "²026-01-01", "２026-01-01",
      "2026-01-01 ",
      " 2026-01-01", "2026/01/01", "20260101", "2026-01-01T00:00", "+202-01-01", "-202-01-01",
      "2026-01-+1", "", "tomorrow", "12026-01-01",
    ])
  func `a day that the calendar does not have is no date`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    arguments: [
      ("2026-02-29", "'2026-02-29' is not a date; February 2026 has 28 days"),
      ("2024-02-30", "'2024-02-30' is not a date; February 2024 has 29 days"),
      ("2026-04-31", "'2026-04-31' is not a date; April 2026 has 30 days"),
      ("2026-12-32", "'2026-12-32' is not a date; December 2026 has 31 days"),
      ("2026-01-00", "'2026-01-00' is not a date; a month begins with day 1"),
      ("2026-13-01", "'2026-13-01' is not a date; a year has 12 months"),
      ("2026-00-01", "'2026-00-01' is not a date; a year has 12 months"),
      ("0000-01-01", "'0000-01-01' is not a date such as 2026-03-28"),
      ("March 28", "'March 28' is not a date such as 2026-03-28"),
      ("28.03.2026", "'28.03.2026' is not a date such as 2026-03-28"),
    ])
  func `what is wrong with a date is said of the calendar`(_ text: String, _ problem: String) {
    #expect(CalendarDate.problem(with: text) == problem)
  }

  @Test func `days since 1970 and back give the same date`() throws {
    for days in stride(from: -719_162, through: 2_932_896, by: 997) {
      let date = try #require(CalendarDate(daysSince1970: days))
      #expect(date.daysSince1970 == days)
    }
  }

  @Test func `days since 1970 are those of the calendar`() throws {
    #expect(CalendarDate(daysSince1970: 0)?.description == "1970-01-01")
    #expect(CalendarDate(daysSince1970: -1)?.description == "1969-12-31")
    #expect(CalendarDate(daysSince1970: 19_782)?.description == "2024-02-29")
    #expect(CalendarDate(daysSince1970: 20_540)?.description == "2026-03-28")
    #expect(CalendarDate(daysSince1970: 2_932_896)?.description == "9999-12-31")
    #expect(CalendarDate(daysSince1970: 2_932_897) == nil)
    #expect(CalendarDate(daysSince1970: -719_162)?.description == "0001-01-01")
    #expect(CalendarDate(daysSince1970: -719_163) == nil)
  }

  @Test func `a date is printed as the texts write it`() throws {
    #expect(try #require(CalendarDate("2026-03-08")).longForm == "March 8, 2026")
    #expect(try #require(CalendarDate("0999-12-31")).longForm == "December 31, 999")
  }

  @Test func `dates are ordered by time`() throws {
    let dates = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(Array(dates.reversed()).sorted() == dates)
  }

  @Test(
    arguments: [
      ("2027-01-31", Period(1, .month), "2027-02-28"),
      ("2028-01-31", Period(1, .month), "2028-02-29"),
      ("2026-03-31", Period(1, .month), "2026-04-30"),
      ("2026-03-30", Period(11, .month), "2027-02-28"),
      ("2026-12-15", Period(1, .month), "2027-01-15"),
      ("2028-02-29", Period(1, .year), "2029-02-28"),
      ("2028-02-29", Period(4, .year), "2032-02-29"),
      ("2096-02-29", Period(4, .year), "2100-02-28"),
      ("2026-03-28", Period(12, .month), "2027-03-28"),
      ("2027-01-31", Period(30, .day), "2027-03-02"),
      ("2028-02-28", Period(1, .day), "2028-02-29"),
      ("2026-12-31", Period(1, .day), "2027-01-01"),
      ("2026-03-28", Period(2, .week), "2026-04-11"),
      ("2026-03-28", Period(72, .hour), "2026-03-31"),
      ("2026-03-28", Period(23, .hour), "2026-03-28"),
      ("2026-03-28", Period(1_440, .minute), "2026-03-29"),
      ("2026-03-28", Period(0, .day), "2026-03-28"),
      ("2026-03-28", Period(0, .month), "2026-03-28"),
      ("9999-12-31", Period(1, .day), "9999-12-31"),
      ("2026-03-28", Period(99_999, .year), "9999-12-31"),
    ])
  func `a period later is a day of the calendar`(
    _ start: String, _ period: Period, _ end: String
  ) throws {
    #expect(try #require(CalendarDate(start)).adding(period).description == end)
  }
}
