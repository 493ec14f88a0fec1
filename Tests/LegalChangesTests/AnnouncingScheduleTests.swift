import LegalModel
import LegalChanges
import Testing

struct AnnouncingScheduleTests {
  typealias Examples = AnnouncingExamples

  @Test(
    arguments: [
      // period, effective, the last day on which people can be told
      ("1 month", "2026-02-28", "2026-01-31"), ("1 month", "2024-02-29", "2024-01-31"),
      ("1 month", "2024-02-28", "2024-01-28"), ("1 month", "2026-03-01", "2026-02-01"),
      ("1 month", "2026-03-30", "2026-02-28"), ("1 month", "2026-03-31", "2026-02-28"),
      ("1 year", "2025-02-28", "2024-02-29"), ("1 year", "2024-02-29", "2023-02-28"),
      ("30 days", "2026-06-01", "2026-05-02"), ("2 weeks", "2026-01-14", "2025-12-31"),
      ("0 days", "2026-06-01", "2026-06-01"), ("72 hours", "2026-06-04", "2026-06-01"),
      ("12 hours", "2026-06-04", "2026-06-04"), ("3 years", "0003-01-01", nil),
      ("1 day", "0001-01-01", nil), ("1 month", "0001-02-01", "0001-01-01"),
    ])
  func `the last day to tell people is a period before`(
    _ period: String, _ effective: String, _ latest: String?
  ) throws {
    let lead = Examples.lead(try #require(Period(period)))
    let due = Notice.dueDates(NoticeOwed([lead]), effective: try Examples.day(effective))
    #expect(due.map(\.latest?.description) == [latest])
  }

  @Test func `a day later would be too late, for every day of a leap cycle`() throws {
    let first = try Examples.day("2023-01-01").daysSince1970
    let periods = [
      Period(0, .day), Period(1, .day), Period(30, .day), Period(6, .week), Period(1, .month),
      Period(2, .month), Period(11, .month), Period(13, .month), Period(1, .year), Period(4, .year),
      Period(36, .hour),
    ]
    for offset in 0..<1_826 {
      let day = try #require(CalendarDate(daysSince1970: first + offset))
      for period in periods {
        let latest = try #require(CalendarDate.latest(for: period, before: day))
        let next = try #require(CalendarDate(daysSince1970: latest.daysSince1970 + 1))
        try #require(latest.adding(period) <= day, "\(period) before \(day)")
        try #require(next.adding(period) > day, "\(period) before \(day)")
      }
    }
  }

  @Test(
    arguments: [
      ("2026-01-31", "1 month", "2026-02-28"), ("2024-01-31", "1 month", "2024-02-29"),
      ("2024-02-29", "1 year", "2025-02-28"), ("2026-05-02", "30 days", "2026-06-01"),
    ])
  func `a version may take effect a period after people are told, and not on the eve`(
    _ told: String, _ period: String, _ first: String
  ) throws {
    let lead = Examples.lead(try #require(Period(period)))
    let change = Examples.change("retention-longer-new", .material, leadTimes: [lead])
    let day = try Examples.day(first)
    func refusals(_ shift: Int) throws -> [ReleaseSchedule.Refusal] {
      let notified = try Examples.day(told)
      return ReleaseSchedule(
        VersionChanges([change]),
        effective: try #require(CalendarDate(daysSince1970: day.daysSince1970 + shift)),
        notified: notified, released: notified, previousEffective: nil
      ).refusals
    }
    #expect(try refusals(-1) == [.toldTooLate(lead, earliest: day)])
    #expect(try refusals(0) == [])
    #expect(try refusals(1) == [])
  }

  @Test func `the longest period says when, and each that is not kept is named`() throws {
    let (short, long) = (
      Examples.lead(Period(14, .day), "notices.subprocessors"), Examples.lead(Period(1, .month))
    )
    let changes = VersionChanges([
      Examples.change("recipient-added-new-cat", .material, leadTimes: [short, long])
    ])
    func refusals(_ effective: String) throws -> [ReleaseSchedule.Refusal] {
      let told = try Examples.day("2026-05-01")
      return ReleaseSchedule(
        changes, effective: try Examples.day(effective), notified: told, released: told,
        previousEffective: nil
      ).refusals
    }
    let earliest = try Examples.day("2026-06-01")
    #expect(
      try refusals("2026-05-10") == [
        .toldTooLate(short, earliest: earliest), .toldTooLate(long, earliest: earliest),
      ])
    #expect(try refusals("2026-05-20") == [.toldTooLate(long, earliest: earliest)])
    #expect(try refusals("2026-06-01") == [])
  }

  @Test func `where nobody is recorded as told, the day of release counts`() throws {
    let lead = Examples.lead(Period(30, .day))
    let schedule = ReleaseSchedule(
      VersionChanges([Examples.change("purpose-broadened", .material, leadTimes: [lead])]),
      effective: try Examples.day("2027-01-01"), notified: nil,
      released: try Examples.day("2026-05-02"), previousEffective: nil)
    #expect(schedule.refusals == [.notTold([lead], earliest: try Examples.day("2026-06-01"))])
  }

  @Test func `nothing owes nothing`() throws {
    let day = try Examples.day("2026-05-02")
    let schedule = ReleaseSchedule(
      VersionChanges([Examples.change("typo", .editorial)]), effective: day, notified: nil,
      released: day, previousEffective: day)
    #expect(schedule.refusals == [])
    #expect(schedule.earliest == day)
  }

  @Test(
    arguments: [
      ("2026-04-30", "2026-05-01", nil, "2026-05-01"),
      ("2026-05-01", "2026-05-01", nil, nil),
      ("2026-05-02", "2026-05-01", "2026-05-03", "2026-05-03"),
      ("2026-05-03", "2026-05-01", "2026-05-03", nil),
    ] as [(String, String, String?, String?)])
  func `a version neither precedes its release nor the version before`(
    _ effective: String, _ released: String, _ previous: String?, _ earliest: String?
  ) throws {
    let schedule = ReleaseSchedule(
      VersionChanges([]), effective: try Examples.day(effective), notified: nil,
      released: try Examples.day(released), previousEffective: try previous.map(Examples.day))
    let expected = try earliest.map {
      ReleaseSchedule.Refusal.backdated(earliest: try Examples.day($0))
    }
    #expect(schedule.refusals == [expected].compactMap(\.self))
  }

  @Test func `a retroactive change is declared or refused`() throws {
    let day = try Examples.day("2026-06-01")
    let quiet = Examples.change("sale-started", .retroactive)
    let changes = VersionChanges([
      quiet, Examples.change("retention-longer-old", .retroactive, isProspectiveOnly: true),
      Examples.change("purpose-ai-training", .retroactive, hasConsent: true),
      Examples.change("scope-widened", .material),
    ])
    let schedule = ReleaseSchedule(
      changes, effective: day, notified: nil, released: day, previousEffective: nil)
    #expect(schedule.refusals == [.retroactiveUndeclared(quiet)])
  }

  @Test func `a subprocessor begins no sooner than was promised`() throws {
    func refusals(begins: String, effective: String) throws -> [ReleaseSchedule.Refusal] {
      let told = try Examples.day("2026-05-01")
      let schedule = ReleaseSchedule(
        VersionChanges([]), effective: try Examples.day(effective), notified: told, released: told,
        previousEffective: nil, events: [try event(begins: begins, announced: told)])
      return schedule.refusals
    }
    let early = try event(begins: "2026-05-14", announced: try Examples.day("2026-05-01"))
    #expect(
      try refusals(begins: "2026-05-14", effective: "2026-05-14") == [
        .subprocessorTooEarly(early, earliest: try Examples.day("2026-05-15"))
      ])
    #expect(try refusals(begins: "2026-05-15", effective: "2026-05-15") == [])
    #expect(try refusals(begins: "2026-05-15", effective: "2026-05-02") == [])
  }

  @Test func `an event that begins with the version moves the first day, another does not`() throws
  {
    let told = try Examples.day("2026-05-01")
    for (begins, earliest) in [("2026-05-10", "2026-05-15"), ("2026-05-11", "2026-05-01")] {
      let schedule = ReleaseSchedule(
        VersionChanges([]), effective: try Examples.day("2026-05-10"), notified: told,
        released: told, previousEffective: nil, events: [try event(begins: begins, announced: told)]
      )
      #expect(schedule.earliest.description == earliest)
    }
  }

  @Test func `a subprocessor that nobody was told of is refused however late it begins`() throws {
    let schedule = ReleaseSchedule(
      VersionChanges([]), effective: try Examples.day("2027-01-01"), notified: nil,
      released: try Examples.day("2026-05-01"), previousEffective: nil,
      events: [try event(begins: "2027-01-01", announced: nil)])
    #expect(schedule.refusals == [.notTold([], earliest: try Examples.day("2026-05-15"))])
  }

  private func event(begins: String, announced: CalendarDate?) throws -> SubprocessorEvent {
    SubprocessorEvent(
      .added, SubprocessorEvent.Vendor(id: try #require(Identifier("mail")), name: "Post"),
      announced: announced, begins: try Examples.day(begins), noticePeriod: Period(14, .day))
  }
}
