internal import LegalModel
internal import LegalText

/// The sections of the banner's preferences in one language: the tables of the pages, by category.
struct BannerSections {
  /// A table of one category; of rows without one, if that is `nil`.
  private struct Section {
    let category: CookieCategory?
    var captions: [String]
    var types: [String]
    let headers: [(name: String, words: String)]
    var rows: [[String]]
    /// Whether its switch is that of another section.
    let isSecond: Bool
  }

  private var sections: [Section] = []
  /// What the sections do not say.
  private(set) var notes: [String] = []

  /// Adds the table of a document: a section for each category, then the rows without one.
  ///
  /// The banner knows one switch for a category: the rows of another document join its table.
  mutating func add(_ listing: CookieListing) {
    guard let table = listing.cookieTable, let text = listing.document.text else { return }
    var order: [CookieCategory?] = []
    for cookie in listing.cookies where !order.contains(cookie.category?.value) {
      order.append(cookie.category?.value)
    }
    let title = text.header.title.value.text
    let headers = table.columns.enumerated().map { ("\($0 + 1)-\($1.field)", $1.words) }
    for category in order.filter({ $0 != nil }) + (order.contains(nil) ? [nil] : []) {
      let members = zip(listing.cookies, table.rows).filter { $0.0.category?.value == category }
      let types = members.compactMap { $0.0.type?.value.text }
      let rows = members.map(\.1.cells)
      let same = sections.indices.filter { sections[$0].category == category }
      if let index = same.first(where: { sections[$0].headers.elementsEqual(headers, by: ==) }) {
        sections[index].captions.append(title)
        sections[index].types += types
        sections[index].rows += rows.filter { !sections[index].rows.contains($0) }
        continue
      }
      let isSecond = category != nil && !same.isEmpty
      if isSecond, let category {
        notes.append(
          "\(category.rawValue) has one switch: the table of \(listing.document.id) has other "
            + "columns, and stands in a section without it")
      }
      sections.append(
        Section(
          category: category, captions: [title], types: types, headers: headers, rows: rows,
          isSecond: isSecond))
    }
  }

  /// The sections, in the order of the tables.
  var json: JSON { .array(sections.map(Self.json)) }

  private static func json(of section: Section) -> JSON {
    let names = section.headers.map(\.name)
    let headers = section.headers.map { ($0.name, JSON.string(HTML.content($0.words))) }
    var table: [String: JSON] = [
      "headers": .object(Dictionary(headers) { first, _ in first }),
      "body": .array(
        section.rows.map { cells in
          .object(Dictionary(zip(names, cells.map { .string(HTML.content($0)) })) { $1 })
        }),
    ]
    table["caption"] = section.captions.listed.map { .string(HTML.content($0)) }
    var members: [String: JSON] = ["cookieTable": .object(table)]
    if !section.isSecond {
      members["linkedCategory"] = (section.category?.rawValue).map(JSON.string)
    }
    // The type words of cookies are what a text calls their category.
    members["title"] = section.types.listed.map { .string(HTML.content($0)) }
    return .object(members)
  }
}

extension CookieListing {
  /// The table of the page.
  var cookieTable: PlacedData.Table? {
    guard case .table(let table)? = document.text?.placedData(at: "cookies") else { return nil }
    return table
  }
}
