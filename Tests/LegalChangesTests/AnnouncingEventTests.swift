import LegalModel
import LegalChanges
import Testing

struct AnnouncingEventTests {
  private static let promise = SubprocessorPromise(
    additions: [Period(14, .day)], replacements: [Period(14, .day)], changes: [Period(1, .month)])

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: [String]
    let new: [String]
    let events: [String]
    var testDescription: String { name }
  }

  private static let mail =
    "id: mail, name: Post, purpose: E-mail, shares: Address, countries: [DE]"

  @Test(
    arguments: [
      Case(name: "nothing", old: [mail], new: [mail], events: []),
      Case(
        name: "order", old: [mail, "id: host, name: Host"], new: ["id: host, name: Host", mail],
        events: []),
      Case(
        name: "added", old: [], new: [mail],
        events: ["added Post, – → E-mail, told 2026-05-01, begins 2026-06-01, owes 14 days"]),
      Case(
        name: "added with its own days", old: [],
        new: [mail + ", announced: 2026-05-20, starts: 2026-07-01, ends: 2027-01-01"],
        events: [
          "added Post, – → E-mail, told 2026-05-20, begins 2026-07-01, ends 2027-01-01, "
            + "owes 14 days"
        ]),
      Case(
        name: "over before it is listed", old: [], new: [mail + ", ends: 2026-05-01"], events: []),
      Case(
        name: "gone", old: [mail], new: [],
        events: ["removed Post, E-mail → –, told 2026-05-01, ends 2026-06-01"]),
      Case(
        name: "gone on a day that was listed", old: [mail + ", ends: 2026-08-01"], new: [],
        events: ["removed Post, E-mail → –, told 2026-05-01, ends 2026-08-01"]),
      Case(
        name: "gone after it was over", old: [mail + ", ends: 2026-05-01"], new: [], events: []),
      Case(
        name: "listed to end", old: [mail], new: [mail + ", ends: 2026-08-01"],
        events: ["removed Post, E-mail → –, told 2026-05-01, ends 2026-08-01"]),
      Case(
        name: "end brought forward", old: [mail + ", ends: 2026-09-01"],
        new: [mail + ", ends: 2026-08-01"],
        events: ["removed Post, E-mail → –, told 2026-05-01, ends 2026-08-01"]),
      Case(
        name: "end put off", old: [mail + ", ends: 2026-08-01"], new: [mail],
        events: [
          "added Post, until August 1, 2026 → no end, told 2026-05-01, begins 2026-08-01, "
            + "owes 14 days"
        ]),
      Case(
        name: "back again", old: [mail + ", ends: 2026-05-01"], new: [mail],
        events: ["added Post, – → E-mail, told 2026-05-01, begins 2026-06-01, owes 14 days"]),
      Case(
        name: "back again, with the days of its first time",
        old: [mail + ", announced: 2019-01-01, starts: 2020-01-01, ends: 2026-05-01"],
        new: [mail + ", announced: 2019-01-01, starts: 2020-01-01"],
        events: ["added Post, – → E-mail, told 2026-05-01, begins 2026-06-01, owes 14 days"]),
      Case(
        name: "over at once", old: [mail],
        new: ["id: mail, name: Brief, purpose: Letters, ends: 2026-06-01"],
        events: ["removed Post, E-mail → –, told 2026-05-01, ends 2026-06-01"]),
      Case(
        name: "start put off", old: [mail + ", starts: 2026-07-01"],
        new: [mail + ", starts: 2026-08-01"],
        events: [
          "added Post, from July 1, 2026 → from August 1, 2026, told 2026-05-01, "
            + "begins 2026-08-01, owes 14 days"
        ]),
      Case(
        name: "a start in the past is added to a row", old: [mail],
        new: [mail + ", starts: 2020-01-01"], events: []),
      Case(
        name: "replaced", old: [mail], new: ["id: mail2, name: Brief, purpose: e-mail"],
        events: [
          "replaced Brief, for Post, Post → Brief, told 2026-05-01, begins 2026-06-01, "
            + "ends 2026-06-01, owes 14 days"
        ]),
      Case(
        name: "replaced while the old one goes on", old: [mail],
        new: [
          mail + ", ends: 2026-09-01",
          "id: mail2, name: Brief, purpose: E-mail, starts: 2026-08-01",
        ],
        events: [
          "replaced Brief, for Post, Post → Brief, told 2026-05-01, begins 2026-08-01, "
            + "ends 2026-09-01, owes 14 days"
        ]),
      Case(
        name: "another purpose is no replacement", old: [mail],
        new: ["id: pay, name: Pay, purpose: Payment"],
        events: [
          "added Pay, – → Payment, told 2026-05-01, begins 2026-06-01, owes 14 days",
          "removed Post, E-mail → –, told 2026-05-01, ends 2026-06-01",
        ]),
      Case(
        name: "purpose", old: [mail],
        new: ["id: mail, name: Post, purpose: E-mail and text, shares: Address, countries: [DE]"],
        events: [
          "purposeChanged Post, E-mail → E-mail and text, told 2026-05-01, begins 2026-06-01, "
            + "owes 1 month"
        ]),
      Case(
        name: "data", old: [mail],
        new: ["id: mail, name: Post, purpose: E-mail, shares: Address and name, countries: [DE]"],
        events: [
          "dataChanged Post, Address → Address and name, told 2026-05-01, begins 2026-06-01, "
            + "owes 1 month"
        ]),
      Case(
        name: "another country", old: [mail],
        new: ["id: mail, name: Post, purpose: E-mail, shares: Address, countries: [DE, US]"],
        events: [
          "countryChanged Post, DE → DE, US, told 2026-05-01, begins 2026-06-01, owes 1 month"
        ]),
      Case(
        name: "fewer countries owe nothing",
        old: ["id: mail, name: Post, countries: [DE, US], location: Germany and the US"],
        new: ["id: mail, name: Post, countries: [DE], location: Germany"],
        events: [
          "countryChanged Post, Germany and the US → Germany, told 2026-05-01, begins 2026-06-01"
        ]),
      Case(
        name: "a country that becomes data is no other one",
        old: ["id: mail, name: Post, location: Germany"],
        new: ["id: mail, name: Post, location: Germany, countries: [DE]"], events: []),
      Case(
        name: "name", old: [mail],
        new: ["id: mail, name: Brief, purpose: E-mail, shares: Address, countries: [DE]"],
        events: ["renamed Brief, Post → Brief, told 2026-05-01, begins 2026-06-01"]),
      Case(
        name: "name in law", old: [mail + ", legalEntity: Post AG"],
        new: [mail + ", legalEntity: Post SE"],
        events: ["renamed Post, Post AG → Post SE, told 2026-05-01, begins 2026-06-01"]),
      Case(
        name: "a name in law that was not stated", old: [mail],
        new: [mail + ", legalEntity: Post SE"], events: []),
      Case(
        name: "another id", old: [mail],
        new: ["id: post, name: Post, purpose: E-mail, shares: Address, countries: [DE]"],
        events: []),
      Case(
        name: "two products of one vendor",
        old: ["id: a, name: Cloud, product: Files, purpose: Files"],
        new: [
          "id: b, name: Cloud, product: Mail, purpose: Mail",
          "id: c, name: Cloud, product: Files, purpose: Files",
        ],
        events: [
          "added Cloud (Mail), – → Mail, told 2026-05-01, begins 2026-06-01, owes 14 days"
        ]),
    ])
  func `each difference of two lists is an event`(_ example: Case) throws {
    let events = SubprocessorEvent.between(
      try AnnouncingExamples.list(example.old, effective: "2026-01-01"),
      try AnnouncingExamples.list(example.new), told: try AnnouncingExamples.day("2026-05-01"),
      promise: Self.promise)
    #expect(events.map(\.line) == example.events)
  }

  @Test func `a day on which people were told of a row is not that of a later change`() throws {
    let row = "id: mail, name: Post, announced: 2025-01-01"
    let events = SubprocessorEvent.between(
      try AnnouncingExamples.list([row + ", shares: Address"], effective: "2026-01-01"),
      try AnnouncingExamples.list([row + ", shares: Name"]), told: nil, promise: Self.promise)
    #expect(events.map(\.announced) == [nil])
    #expect(events.map(\.isAnnouncedInTime) == [false])
  }

  @Test func `rows with dates give events without another list`() throws {
    let list = try AnnouncingExamples.list([
      "id: late, name: Late, starts: 2026-09-01, announced: 2026-08-01",
      "id: soon, name: Soon, starts: 2026-07-01, ends: 2026-10-01",
      "id: past, name: Past, starts: 2026-01-01, ends: 2026-06-01",
      "id: always, name: Always",
    ])
    let events = SubprocessorEvent.scheduled(
      in: list, on: try AnnouncingExamples.day("2026-06-01"), promise: Self.promise)
    #expect(
      events.map(\.line) == [
        "added Soon, begins 2026-07-01, ends 2026-10-01, owes 14 days",
        "added Late, told 2026-08-01, begins 2026-09-01, owes 14 days",
        "removed Soon, ends 2026-10-01",
      ])
  }

  @Test func `an objection comes before the day on which the event begins`() throws {
    let day = try AnnouncingExamples.day("2026-03-01")
    let vendor = SubprocessorEvent.Vendor(id: try #require(Identifier("mail")), name: "Post")
    for kind in SubprocessorEvent.Kind.allCases {
      let event = SubprocessorEvent(kind, vendor, begins: day, noticePeriod: Period(14, .day))
      let expected = kind == .removed || kind == .renamed ? nil : "2026-02-28"
      #expect(event.objectBy?.description == expected)
      #expect(SubprocessorEvent(kind, vendor, begins: day).objectBy == nil)
    }
  }

  @Test(
    arguments: [("2026-05-17", true), ("2026-05-18", true), ("2026-05-19", false)])
  func `fourteen days before are in time`(_ told: String, _ isInTime: Bool) throws {
    let vendor = SubprocessorEvent.Vendor(id: try #require(Identifier("mail")), name: "Post")
    let event = SubprocessorEvent(
      .added, vendor, announced: try AnnouncingExamples.day(told),
      begins: try AnnouncingExamples.day("2026-06-01"), noticePeriod: Period(14, .day))
    #expect(event.isAnnouncedInTime == isInTime)
  }

  @Test func `a text that tells of additions only promises nothing else`() throws {
    let additions = SubprocessorPromise([
      try AnnouncingExamples.notices("subprocessors: 14 days, subprocessorChanges: [addition]")
    ])
    #expect(additions.additions == [Period(14, .day)])
    #expect(additions.replacements == [Period(14, .day)])
    #expect(additions.changes.isEmpty)
    let replacements = SubprocessorPromise([
      try AnnouncingExamples.notices(
        "subprocessors: 14 days, subprocessorChanges: [replacement], materialChanges: 30 days")
    ])
    #expect(replacements.additions.isEmpty)
    #expect(replacements.replacements == [Period(14, .day)])
    #expect(replacements.changes == [Period(30, .day)])
  }

  @Test func `the longest promise governs, by the calendar`() throws {
    let promise = SubprocessorPromise(
      additions: [Period(30, .day), Period(1, .month)], replacements: [], changes: [])
    let longest = try ["2026-03-15", "2026-04-15"].map { day in
      SubprocessorEvent.scheduled(
        in: try AnnouncingExamples.list(["id: a, name: A, starts: \(day)"]),
        on: try AnnouncingExamples.day("2026-01-01"), promise: promise
      ).first?.noticePeriod?.description
    }
    #expect(longest == ["30 days", "1 month"])
  }

  @Test func `a day has those in use, those to come and those that are gone`() throws {
    let list = try AnnouncingExamples.list([
      "id: late, name: Late, starts: 2026-09-01", "id: soon, name: Soon, starts: 2026-07-01",
      "id: today, name: Today, starts: 2026-06-01", "id: ended, name: Ended, ends: 2026-06-01",
      "id: ending, name: Ending, ends: 2026-06-02",
    ])
    let day = try AnnouncingExamples.day("2026-06-01")
    let gone = SubprocessorEvent(
      .removed, SubprocessorEvent.Vendor(id: try #require(Identifier("gone")), name: "Gone"),
      ends: try AnnouncingExamples.day("2026-05-01"))
    let back = SubprocessorEvent(
      .removed, SubprocessorEvent.Vendor(id: try #require(Identifier("today")), name: "Today"),
      ends: try AnnouncingExamples.day("2025-05-01"))
    let status = SubprocessorStatusList(list, on: day, events: [back, gone])
    #expect(status.current.map(\.vendor.name) == ["Today", "Ending"])
    #expect(status.upcoming.map(\.vendor.name) == ["Soon", "Late"])
    #expect(status.upcoming.map(\.begins?.description) == ["2026-07-01", "2026-09-01"])
    #expect(status.removed.map(\.vendor.name) == ["Ended", "Gone"])
    #expect(status.removed.map(\.ends?.description) == ["2026-06-01", "2026-05-01"])
  }
}
