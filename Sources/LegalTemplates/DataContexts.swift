import LegalModel

/// Rows under headings, as the templates of `data/` lay them out.
struct TableContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .list("columns") { $0.columns }, .list("rows") { $0.rows })

  /// What the table is about: the words of the heading above it.
  let title: String
  let columns: [Column]
  let rows: [Row]

  struct Column: TemplateContext {
    static let fields = ContextFields<Self>(.text("words") { $0.words })
    let words: String
  }

  /// A row: its first cell names it.
  struct Row: TemplateContext {
    static let fields = ContextFields<Self>(
      .text("id") { $0.id }, .text("heading") { $0.heading }, .text("words") { $0.words },
      .list("cells") { $0.cells })
    let id: String
    let heading: String
    let words: String
    let cells: [Cell]
  }

  /// Any other cell, with the heading of its column for narrow screens.
  struct Cell: TemplateContext {
    static let fields = ContextFields<Self>(
      .text("heading") { $0.heading }, .text("words") { $0.words })
    let heading: String
    let words: String
  }

  init(_ table: PlacedData.Table, rows: [PlacedData.Row], title: String) {
    self.title = title
    columns = table.columns.map { Column(words: $0.words) }
    self.rows = rows.map { row in
      Row(
        id: row.id, heading: table.columns.first?.words ?? "", words: row.cells.first ?? "",
        cells: zip(table.columns, row.cells).dropFirst().map { column, words in
          Cell(heading: column.words, words: words)
        })
    }
  }
}

/// A table whose rows come and go: those of today, of later and of before.
struct TimedTableContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("active") { $0.active }, .group("upcoming") { $0.upcoming },
    .group("removed") { $0.removed })

  let active, upcoming, removed: TableContext?

  init(_ table: PlacedData.Table, title: String, asOf day: CalendarDate) {
    func rows(_ status: Subprocessor.Status) -> TableContext? {
      let rows = table.rows.filter { $0.status(on: day) == status }
      return rows.isEmpty ? nil : TableContext(table, rows: rows, title: title)
    }
    active = rows(.active)
    upcoming = rows(.upcoming)
    removed = rows(.removed)
  }
}

/// Items of a list.
struct ListContext: TemplateContext {
  static let fields = ContextFields<Self>(.list("items") { $0.items })

  let items: [Item]

  struct Item: TemplateContext {
    static let fields = ContextFields<Self>(
      .text("id") { $0.id }, .text("term") { $0.term }, .text("text") { $0.text })
    let id: String
    let term: String?
    let text: String
  }

  init(_ items: [PlacedData.Item]) {
    self.items = items.map { Item(id: $0.id, term: $0.term, text: $0.text) }
  }
}
