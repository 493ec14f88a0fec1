import LegalText

/// Data as people read it where a `{{> path}}` mark places it.
public enum PlacedData: Sendable, Hashable {
  /// Rows under column headings.
  case table(Table)
  /// Items of a list.
  case list([Item])

  /// Rows under column headings.
  public struct Table: Sendable, Hashable {
    /// What kind of rows.
    public let name: TableName
    /// The headings.
    public let columns: [ColumnHeading]
    /// The rows.
    public let rows: [Row]
  }

  /// A row.
  public struct Row: Sendable, Hashable {
    /// The id of the record.
    public let id: String
    /// A cell for each column; empty where the record has no such words.
    public let cells: [String]
    /// The day on which the record begins, if it says so.
    public let starts: CalendarDate?
    /// The day on which the record ends, if it says so.
    public let ends: CalendarDate?

    /// Returns what the row is on a day; see ``Subprocessor/status(on:)``.
    public func status(on day: CalendarDate) -> Subprocessor.Status {
      Subprocessor.Status(on: day, starts: starts, ends: ends)
    }
  }

  /// An item of a list: "Billing — processing payments" has a term and words.
  public struct Item: Sendable, Hashable {
    /// The id of the record.
    public let id: String
    /// What the item is about, if it is named.
    public let term: String?
    /// What it says.
    public let text: String
  }

  /// Lists that are laid out as items, with the fields that make the term and the words.
  fileprivate static let lists: [String: (term: String?, text: String)] = [
    "purposes": ("name", "description"),
    "rights": (nil, "text"),
    "measures": ("name", "text"),
    "promises": (nil, "text"),
    "externalClaims": (nil, "statement"),
    "definitions": ("term", "meaning"),
  ]

  /// The first components of the paths that can be placed; each has a template.
  public static var placeable: [String] {
    (TableName.allCases.map(\.rawValue) + lists.keys).sorted()
  }

  /// Lays out the value at a path, or returns `nil` if it is nothing that can be laid out.
  init?(_ value: TypedValue, at path: String, columns: TableColumns?) {
    let components = path.split(separator: ".").map(String.init)
    guard let first = components.first else { return nil }
    let isGrouped = first == "data" || first == "rights"
    guard components.count == (isGrouped ? 2 : 1) else { return nil }
    let records = isGrouped ? value["items"]?.elements ?? [] : value.elements
    if let table = TableName(rawValue: first) {
      self = .table(Table(records, name: table, columns: columns))
    } else if let fields = PlacedData.lists[first] {
      self = .list(
        records.compactMap { record in
          let term = fields.term.flatMap { record[$0]?.words }
          guard let text = record[fields.text]?.words ?? term else { return nil }
          let hasText = record[fields.text]?.words != nil
          return Item(id: record.name ?? "", term: hasText ? term : nil, text: text)
        })
    } else {
      return nil
    }
  }
}

extension VersionText {
  /// Returns the values that a placement prints, row by row, each with the place where it was written.
  ///
  /// What is declared and has no column of its own is not printed, and not returned.
  public func printedValues(at path: String) -> [[TypedValue]] {
    guard case .found(let value) = typed.lookup(path) else { return [] }
    let first = path.prefix { $0 != "." }
    let isGrouped = first == "data" || first == "rights"
    let records = isGrouped ? value["items"]?.elements ?? [] : value.elements
    guard let table = TableName(rawValue: String(first)) else {
      let fields = PlacedData.lists[String(first)]
      return records.map { record in
        [fields?.term, fields?.text].compactMap { $0.flatMap { record[$0] } }
      }
    }
    let columns = header.columns?.byTable[table] ?? table.defaultColumns
    return records.map { record in columns.compactMap { record[$0.field] } }
  }
}

extension PlacedData.Table {
  fileprivate init(_ records: [TypedValue], name: TableName, columns: TableColumns?) {
    self.name = name
    let headings =
      columns?.byTable[name]
      ?? name.defaultColumns.filter { column in
        records.contains { $0[column.field]?.words != nil }
      }
    self.columns = headings
    rows = records.map { record in
      PlacedData.Row(
        id: record.name ?? "", cells: headings.map { record[$0.field]?.words ?? "" },
        starts: PlacedData.date(record["starts"]), ends: PlacedData.date(record["ends"]))
    }
  }
}

extension PlacedData {
  fileprivate static func date(_ value: TypedValue?) -> CalendarDate? {
    guard case .string(let text)? = value?.json else { return nil }
    return CalendarDate(text)
  }

  /// Why a path cannot be placed, in words.
  static func problem(with path: String) -> (String, String?) {
    let first = path.split(separator: ".").first.map(String.init) ?? ""
    if first == "data" || first == "rights" {
      return (
        path == first
          ? "'\(path)' has groups, which are placed one by one"
          : "'\(path)' is not one group of '\(first)'",
        "place one group, such as '{{> \(first).\(first == "data" ? "account" : "all")}}'"
      )
    }
    if placeable.contains(first) {
      return ("'\(path)' is one of '\(first)', which are placed together", "write '{{> \(first)}}'")
    }
    return (
      "'\(path)' is not laid out as a block",
      "place one of \(placeable.joined(separator: ", ")), or print words with '{{path}}'"
    )
  }
}
