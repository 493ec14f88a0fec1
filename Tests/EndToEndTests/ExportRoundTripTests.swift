import Foundation
import LegalExport
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// What tools for consent are told of cookies is what the page says of them, cell by cell.
@Suite struct ExportRoundTripTests {
  /// A site as it is built, and exported.
  private struct Site {
    let page: CookieTable
    let banner: [String: Any]
    let klaro: [String: Any]
    /// The disclosures; none if the texts declare too little for one.
    let disclosures: [[String: Any]]

    init(_ folder: borrowing TemporaryFolder, on day: String) throws {
      let root = Root(folder.path)
      let day = try #require(CalendarDate(day))
      let result = try Build(root: root, asOf: day).build(nil)
      #expect(result.count != nil, "\(DiagnosticText().render(result.diagnostics))")
      page = try #require(CookieTable(html: try folder.text("public/legal/cookies/index.html")))
      banner = try #require(try Site.json(.cookieconsent, root, day))
      klaro = try #require(try Site.json(.klaro, root, day))
      let file = try Site.json(.tcfStorage, root, day)
      disclosures = file?["disclosures"] as? [[String: Any]] ?? []
    }

    private static func json(
      _ format: ExportFormat, _ root: Root, _ day: CalendarDate
    ) throws -> [String: Any]? {
      let exported = try #require(Exporting(root: root, asOf: day).export(format).exported)
      return try exported.files.first.map { file in
        let value = try JSONSerialization.jsonObject(with: Data(file.text.utf8))
        return try #require(value as? [String: Any])
      }
    }

    /// The tables of the banner, put together, with the words that a browser shows.
    func bannerTable() throws -> CookieTable {
      let language = try #require(banner["language"] as? [String: Any])
      let translations = try #require(language["translations"] as? [String: [String: Any]])
      #expect(translations.count == 1)
      let modal = try #require(translations.values.first?["preferencesModal"] as? [String: Any])
      let sections = try #require(modal["sections"] as? [[String: Any]])
      var heads: [String]?
      var rows: [[String]] = []
      for section in sections {
        let table = try #require(section["cookieTable"] as? [String: Any])
        let headers = try #require(table["headers"] as? [String: String])
        let keys = headers.keys.sorted()
        let words = keys.compactMap { headers[$0]?.unescapedHTML }
        #expect(heads == nil || heads == words)
        heads = words
        rows += try #require(table["body"] as? [[String: String]]).map { row in
          #expect(row.keys.sorted() == keys)
          return keys.compactMap { row[$0]?.unescapedHTML }
        }
        // A switch is called what the page calls the type of each of its rows.
        if let title = section["title"] as? String, let type = words.firstIndex(of: "Type") {
          #expect(
            Set(rows.suffix((table["body"] as? [Any])?.count ?? 0).map { $0[type] }) == [
              title.unescapedHTML
            ])
        }
      }
      return CookieTable(heads: heads ?? [], rows: rows)
    }

    /// The services of Klaro as rows of what the page says in the same words.
    func klaroRows() throws -> [[String]] {
      let translations = try #require(klaro["translations"] as? [String: [String: Any]])
      let purposes = translations.values.compactMap { $0["purposes"] as? [String: String] }
      return try #require(klaro["services"] as? [[String: Any]]).map { service in
        let category = (service["purposes"] as? [String])?.first
        return [
          service["title"] as? String, category.flatMap { purposes.first?[$0] },
          service["description"] as? String,
        ].map { $0 ?? "" }
      }
    }

    func check() throws {
      let banner = try bannerTable()
      #expect(!page.rows.isEmpty)
      #expect(banner.heads == page.heads)
      #expect(banner.rows.sorted(by: <) == page.rows.sorted(by: <))
      #expect(try klaroRows() == page.columns(["Cookie", "Type", "Purpose"]))
    }
  }

  @Test func `the banner and Klaro say of the example what its page says`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    try Site(folder, on: "2026-01-15").check()
    try Site(folder, on: "2026-06-01").check()
  }

  @Test func `the banner and Klaro say of the live site what its page says`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.root)/content", as: "content")
    try folder.copy("\(Repository.root)/templates", as: "templates")
    let site = try Site(folder, on: "2026-11-24")
    try site.check()
    // It declares no keys, so that nothing can be disclosed or removed.
    #expect(site.disclosures.isEmpty)
    #expect(!"\(site.banner)".contains("autoClear"))
  }

  @Test func `a disclosure says what the page says: key, host, purpose and how long`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let site = try Site(folder, on: "2026-01-15")
    let seconds = [
      "Session": 0, "30 minutes": 1_800, "1 year": 31_536_000, "13 months": 34_214_400,
    ]
    let rows = site.page.columns(["Key", "Host", "Purpose", "Duration"])
    #expect(site.disclosures.count == rows.count)
    for (disclosure, row) in zip(site.disclosures, rows) {
      #expect(disclosure["identifier"] as? String == row[0])
      #expect(disclosure["domains"] as? [String] == [row[1]])
      #expect(disclosure["description"] as? String == row[2])
      let age = disclosure["type"] as? String == "cookie" ? seconds[row[3]] : nil
      #expect(disclosure["maxAgeSeconds"] as? Int == age, "\(row)")
    }
    #expect(site.disclosures.map { $0["type"] as? String }.filter { $0 == "web" }.count == 1)
  }

  @Test func `words that are markup or code are the same words everywhere`() throws {
    let folder = try TemporaryFolder()
    let words = #"<b title='x'>"A & B" &lt; </script> {x} \1 */ 'ü'"#
    let yaml = "'" + words.replacing("'", with: "''") + "'"
    try folder.copy("\(Repository.root)/templates", as: "templates")
    try folder.write(
      "content/site.yaml",
      """
      organization: {legalName: Example GmbH}
      url: https://example.com
      path: /legal
      documents: [cookies]
      """)
    try folder.write(
      "content/cookies/2026-01-01.md",
      """
      ---
      kind: cookies
      title: \(yaml)
      language: en
      effective: 2026-01-01
      updated: 2026-01-01
      columns: {cookies: {duration: \(yaml), name: Cookie, type: Type, purpose: Purpose}}
      cookies:
        - {id: a, name: \(yaml), type: \(yaml), category: statistics, purpose: \(yaml), provider: \(yaml), duration: \(yaml)}
        - {id: b, name: B, type: Other, category: marketing, key: \(yaml), storage: cookie, purpose: \(yaml)}
        - {id: c, name: C, type: Other, category: marketing, purpose: C}
      ---
      Words.

      {{> cookies}}
      """)
    let release = Release(
      root: Root(folder.path), document: try #require(DocumentID("cookies")),
      version: try #require(VersionID("2026-01-01")), notified: nil, isAdoption: true,
      on: try #require(CalendarDate("2026-01-15")))
    let result = try release.run()
    #expect(result.line != nil, "\(DiagnosticText().render(result.diagnostics))")
    let site = try Site(folder, on: "2026-01-15")
    try site.check()
    #expect(site.page.heads == [words, "Cookie", "Type", "Purpose"])
    #expect(site.disclosures.map { $0["identifier"] as? String } == [words])
    #expect(site.disclosures.first?["description"] as? String == words)
  }
}

/// A table as a reader sees it.
private struct CookieTable {
  let heads: [String]
  let rows: [[String]]

  init(heads: [String], rows: [[String]]) {
    self.heads = heads
    self.rows = rows
  }

  /// Reads the first table of a page.
  init?(html: String) {
    guard let table = html.parts(from: "<table>", to: "</table>").first,
      let body = table.parts(from: "<tbody>", to: "</tbody>").first
    else { return nil }
    heads = table.parts(from: "<th scope=\"col\">", to: "</th>").map(\.unescapedHTML)
    rows = body.parts(from: "<tr>", to: "</tr>").map { row in
      row.parts(from: "<t", to: "</t").compactMap { cell in
        cell.firstIndex(of: ">").map { String(cell[cell.index(after: $0)...]).unescapedHTML }
      }
    }
  }

  /// The cells under some headings, in the order of the headings; empty where there is no such one.
  func columns(_ names: [String]) -> [[String]] {
    rows.map { row in
      names.map { name in heads.firstIndex(of: name).map { row[$0] } ?? "" }
    }
  }
}

extension String {
  /// What stands between two strings, at every place where both are.
  fileprivate func parts(from start: String, to end: String) -> [String] {
    components(separatedBy: start).dropFirst().compactMap { rest in
      rest.range(of: end).map { String(rest[..<$0.lowerBound]) }
    }
  }

  /// The words of an element.
  fileprivate var unescapedHTML: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }
}

private func < (left: [String], right: [String]) -> Bool { left.lexicographicallyPrecedes(right) }
