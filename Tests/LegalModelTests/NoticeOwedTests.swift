import LegalModel
import LegalText
import Testing

/// When a version may take effect, by what was promised.
struct NoticeOwedTests {
  private static func lead(_ period: String, in file: String = "a") throws -> LeadTime {
    LeadTime(
      try #require(Period(period)), promise: "notices.materialChanges",
      place: SourceFile(path: file, text: "").start)
  }

  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  @Test func `the longest period governs, and each question has the same answer`() throws {
    let owed = NoticeOwed([
      try Self.lead("30 days"), try Self.lead("2 months"), try Self.lead("14 days"),
    ])
    let told = try Self.day("2026-01-31")
    let earliest = owed.earliest(toldOn: told)
    #expect(earliest == (try Self.day("2026-03-31")))
    #expect(owed.unkept(toldOn: told, effective: earliest).isEmpty)
    let before = try Self.day("2026-03-30")
    #expect(owed.unkept(toldOn: told, effective: before).map(\.period) == [Period(2, .month)])
    #expect(owed.longest(before: earliest)?.period == Period(2, .month))
    #expect(owed.latestToTell(before: earliest) == told)
  }

  @Test func `the last day to tell is the last one on which nothing is unkept`() throws {
    let owed = NoticeOwed([try Self.lead("30 days"), try Self.lead("1 month")])
    let first = try Self.day("2027-01-01").daysSince1970
    for offset in 0..<800 {
      let effective = try #require(CalendarDate(daysSince1970: first + offset))
      let latest = try #require(owed.latestToTell(before: effective))
      #expect(owed.unkept(toldOn: latest, effective: effective).isEmpty)
      let next = try #require(CalendarDate(daysSince1970: latest.daysSince1970 + 1))
      #expect(!owed.unkept(toldOn: next, effective: effective).isEmpty)
    }
  }

  @Test func `without a day on record nothing is kept, and without a promise nothing is owed`()
    throws
  {
    let effective = try Self.day("2026-03-31")
    #expect(
      NoticeOwed([try Self.lead("1 day")]).unkept(toldOn: nil, effective: effective).count == 1)
    let none = NoticeOwed([])
    #expect(none.isNone)
    #expect(none.unkept(toldOn: nil, effective: effective).isEmpty)
    #expect(none.earliest(toldOn: effective) == effective)
    #expect(none.latestToTell(before: effective) == nil)
  }
}
