import Testing

@testable import LegalModel

struct CalendarDateTests {
  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-32", "²026-01-01",
  ])
  func `a day that the calendar does not have is no date`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days since 1970 and back give the same date`() throws {
    for days in stride(from: -719_162, through: 2_932_896, by: 997) {
      let date = try #require(CalendarDate(daysSince1970: days))
      #expect(date.daysSince1970 == days)
    }
  }

  @Test func `a month after the 31st is the last day of a shorter month`() throws {
    let date = try #require(CalendarDate("2027-01-31"))
    #expect(date.adding(Period(1, .month)).description == "2027-02-28")
    #expect(
      try #require(CalendarDate("2028-01-31")).adding(Period(1, .month)).description == "2028-02-29"
    )
    #expect(
      try #require(CalendarDate("2028-02-29")).adding(Period(1, .year)).description == "2029-02-28")
    #expect(date.adding(Period(30, .day)).description == "2027-03-02")
  }
}
