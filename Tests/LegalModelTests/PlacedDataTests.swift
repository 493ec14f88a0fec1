import LegalText
import Testing

@testable import LegalModel

struct PlacedDataTests {
  @Test func `a text names its columns, their order and their headings`() throws {
    let table = try table(
      "recipients",
      """
      columns:
        recipients: {shares: "What goes there", name: Who, dpa: Contract}
      recipients:
        - {id: a, name: A, shares: E-mail, purpose: X}
        - {id: b, name: B}
      """)
    #expect(table.name == .recipients)
    #expect(table.columns.map(\.words) == ["What goes there", "Who", "Contract"])
    #expect(table.rows.map(\.cells) == [["E-mail", "A", ""], ["", "B", ""]])
    #expect(table.rows.map(\.id) == ["a", "b"])
  }

  @Test func `without columns of its own a table leaves out those without a word`() throws {
    let table = try table(
      "data.account",
      """
      data:
        - id: account
          name: Account
          items:
            - {id: a, name: A, purposes: [], ifWithheld: No account}
            - {id: b, name: B}
        - {id: other, name: Other, items: [{id: c, name: C, purpose: X}]}
      """)
    #expect(table.columns.map(\.words) == ["Data", "If not provided"])
    #expect(table.rows.map(\.cells) == [["A", "No account"], ["B", ""]])
  }

  private static let columns: [(String, String, [String])] = [
    (
      "recipients",
      "recipients: [{id: a, name: A, legalEntity: E, purpose: P, shares: S, location: L, "
        + "address: AD, contact: C, website: 'https://w.x', dpa: 'https://d.x'}]",
      [
        "Provider=A", "Legal entity=E", "Purpose=P", "Data Shared=S", "Location=L", "Address=AD",
        "Contact=C", "Website=https://w.x", "Agreement=https://d.x",
      ]
    ),
    (
      "retention", "retention: [{id: a, name: A, period: 1 year, law: L}]",
      ["Data Category=A", "Retention Period=1 year", "Law=L"]
    ),
    (
      "cookies",
      "cookies: [{id: a, name: A, key: K, type: T, purpose: P, duration: Session, provider: V, host: H}]",
      ["Cookie=A", "Key=K", "Type=T", "Purpose=P", "Duration=Session", "Provider=V", "Host=H"]
    ),
    (
      "data.d",
      "data: [{id: d, name: D, items: [{id: a, name: A, purpose: P, source: S, ifWithheld: W}]}]",
      ["Data=A", "Purpose=P", "Source=S", "If not provided=W"]
    ),
  ]

  @Test(arguments: PlacedDataTests.columns)
  func `every column has a heading`(
    _ path: String, _ lines: String, _ cells: [String]
  ) throws {
    let table = try table(path, lines)
    #expect(
      table.rows.map { row in zip(table.columns, row.cells).map { "\($0.words)=\($1)" } } == [cells]
    )
  }

  @Test func `a table of subprocessors knows what each is on a day`() throws {
    let table = try table(
      "subprocessors",
      "subprocessors: [{id: a, name: A, starts: 2026-03-01, ends: 2026-06-01}, {id: b, name: B}]",
      kind: "subprocessors")
    #expect(table.columns.map(\.words) == ["Subprocessor", "Starts", "Ends"])
    #expect(table.rows.first?.cells == ["A", "March 1, 2026", "June 1, 2026"])
    let days = try ["2026-02-28", "2026-03-01", "2026-05-31", "2026-06-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(
      table.rows.map { row in days.map { row.status(on: $0) } } == [
        [.upcoming, .active, .active, .removed], [.active, .active, .active, .active],
      ])
  }

  private static let lists: [(String, String, [String])] = [
    (
      "purposes", "purposes: [{id: a, name: A, description: D}, {id: b, name: B}]",
      ["a: A — D", "b: B"]
    ),
    (
      "rights.r",
      "rights: [{id: r, name: R, regimes: all, items: [{right: access, text: See it}]}]",
      ["access: See it"]
    ),
    ("measures", "measures: [{id: a, name: TLS, text: In transit}]", ["a: TLS — In transit"]),
    (
      "promises",
      "promises: [{id: a, kind: prohibition, subject: s, text: Never}, "
        + "{id: b, kind: obligation, subject: t}]",
      ["a: Never"]
    ),
    (
      "externalClaims",
      "recipients: [{id: r, name: R}]\n"
        + "externalClaims: [{id: a, subject: r, statement: Certified}]", ["a: Certified"]
    ),
    (
      "definitions", "definitions: [{id: a, term: Service, meaning: the platform}]",
      ["a: Service — the platform"]
    ),
    ("rights.r", "rights: [{id: r, name: R, regimes: all}]", []),
  ]

  @Test(arguments: PlacedDataTests.lists)
  func `everything else is a list of terms and words`(
    _ path: String, _ lines: String, _ items: [String]
  ) throws {
    let read = try ReadVersion("privacyPolicy", lines)
    #expect(read.mistakes == [])
    guard case .list(let list) = try read.version().placedData(at: path) else {
      Issue.record("no list at \(path)")
      return
    }
    #expect(
      list.map { item in "\(item.id): " + (item.term.map { "\($0) — " } ?? "") + item.text }
        == items)
  }

  @Test(arguments: [
    "data", "data.account.email", "recipients.hosting", "title", "nope", "", "columns",
  ])
  func `nothing else can be placed`(_ path: String) throws {
    #expect(try ReadVersion(whole: CompletePolicy.text).version().placedData(at: path) == nil)
  }

  @Test func `what can be placed is what has a template`() {
    #expect(
      PlacedData.placeable == [
        "cookies", "data", "definitions", "externalClaims", "measures", "promises", "purposes",
        "recipients", "retention", "rights", "subprocessors",
      ])
  }

  private func table(
    _ path: String, _ lines: String, kind: String = "privacyPolicy"
  ) throws -> PlacedData.Table {
    let read = try ReadVersion(kind, lines)
    #expect(read.mistakes == [])
    guard case .table(let table) = try read.version().placedData(at: path) else {
      throw ReadVersion.WrongKind()
    }
    return table
  }
}
