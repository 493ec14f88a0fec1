import LegalText
import Testing

@testable import LegalModel

struct ListingsTests {
  @Test(
    arguments: [
      ("", ["active", "active", "active", "active", "active"]),
      ("starts: 2026-06-02", ["upcoming", "upcoming", "active", "active", "active"]),
      ("ends: 2026-06-04", ["active", "active", "active", "active", "removed"]),
      (
        "starts: 2026-06-01, ends: 2026-06-03",
        ["upcoming", "active", "active", "removed", "removed"]
      ),
      // The day it ends is its first day without data, even if it never began.
      (
        "starts: 2026-06-02, ends: 2026-06-02",
        ["upcoming", "upcoming", "removed", "removed", "removed"]
      ),
    ])
  func `a subprocessor is active from the day it starts to the day before it ends`(
    _ dates: String, _ expected: [String]
  ) throws {
    let row = dates.isEmpty ? "" : ", \(dates)"
    let read = try ReadVersion("subprocessors", "subprocessors: [{id: a, name: A\(row)}]")
    #expect(read.mistakes == [])
    guard case .subprocessors(let list) = try read.version().frontMatter else {
      throw ReadVersion.WrongKind()
    }
    let subprocessor = try #require(list.subprocessors.first)
    let days = try ["2026-05-31", "2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04"].map {
      try #require(CalendarDate($0))
    }
    #expect(days.map { subprocessor.status(on: $0).rawValue } == expected)
  }

  @Test(
    arguments: [
      (
        "starts: 2026-06-02, ends: 2026-06-01",
        "'starts' 2026-06-02 is after 'ends' 2026-06-01 ⟦2026-06-02⟧", "'ends' here"
      ),
      (
        "announced: 2026-06-02, starts: 2026-06-01",
        "'announced' 2026-06-02 is after 'starts' 2026-06-01 ⟦2026-06-02⟧", "'starts' here"
      ),
    ])
  func `dates stand in the order in which things happen`(
    _ dates: String, _ mistake: String, _ note: String
  ) throws {
    let read = try ReadVersion("subprocessors", "subprocessors: [{id: a, name: A, \(dates)}]")
    #expect(read.mistakes == [mistake])
    #expect(read.diagnostics.flatMap(\.notes).map(\.summary) == [note])
    #expect(read.diagnostics.map(\.code) == ["date/order"])
  }

  @Test func `every field of a subprocessor is typed`() throws {
    let read = try ReadVersion(
      "subprocessors",
      """
      subprocessors:
        - id: a
          name: A
          product: P
          legalEntity: A Inc.
          purpose: Hosting
          shares: E-mail
          location: Oregon
          countries: [US]
          mechanism: adequacy
          website: https://a.example
          dpa: https://a.example/dpa
          announced: 2026-01-01
          starts: 2026-02-01
          ends: 2026-03-01
      """)
    #expect(read.mistakes == [])
    guard case .subprocessors(let list) = try read.version().frontMatter else {
      throw ReadVersion.WrongKind()
    }
    let subprocessor = try #require(list.subprocessors.first)
    #expect(subprocessor.product?.value.text == "P")
    #expect(subprocessor.legalEntity?.value.text == "A Inc.")
    #expect(subprocessor.countries?.map(\.value.rawValue) == ["US"])
    #expect(subprocessor.mechanism?.value == .adequacy)
    #expect(subprocessor.dpa?.value.host == "a.example")
    #expect(subprocessor.announced?.value == CalendarDate("2026-01-01"))
  }
}
