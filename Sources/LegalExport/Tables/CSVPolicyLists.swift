internal import LegalModel
internal import LegalText

/// The lists of a privacy policy as tables.
extension CSV {
  /// Returns the lists of a privacy policy that have rows, by the words that end a file's name.
  ///
  /// What is declared of a group stands in each of its rows, under a name with `group` before it.
  static func lists(of version: VersionText) -> [(name: String, rows: [[String]])] {
    guard case .privacyPolicy = version.frontMatter else { return [] }
    return policyLists.compactMap { list in
      let records = version.typed[list.key]?.elements ?? []
      let rows = records.flatMap { record -> [[String]] in
        guard let inner = list.rows else { return [line(list.columns, of: record)] }
        let rows = (record[inner]?.elements ?? []).map { row in
          line(list.columns, of: record) + line(list.rowColumns, of: row)
        }
        // A purpose without a basis is a row, a group without an item is none.
        guard rows.isEmpty, inner == "bases" else { return rows }
        return [line(list.columns, of: record) + list.rowColumns.map { _ in "" }]
      }
      guard !rows.isEmpty else { return nil }
      let heads =
        list.rows == "items"
        ? list.columns.map { named("group", $0) } : list.columns
      // A purpose and a basis of it can each name its section.
      let rowHeads = list.rowColumns.map { heads.contains($0) ? named("basis", $0) : $0 }
      return (list.key, [heads + rowHeads] + rows)
    }
  }

  /// `groupName` for the name of a group.
  private static func named(_ owner: String, _ column: String) -> String {
    owner + column.prefix(1).uppercased() + column.dropFirst()
  }

  /// A list of a policy: its key, the columns of a record, and the list in each record with its own.
  typealias PolicyList = (
    key: String, columns: [String], rows: String?, rowColumns: [String]
  )

  /// The lists of a policy that are tables.
  static let policyLists: [PolicyList] = [
    (
      "data", ["id", "name"], "items",
      [
        "id", "name", "purpose", "purposes", "unresolved", "origin", "source", "required",
        "ifWithheld", "ccpa", "sensitive", "specialCategory", "condition", "notShared", "dpv",
        "fides",
      ]
    ),
    (
      "purposes", ["id", "name", "description", "section", "dpv", "fides"], "bases",
      ["basis", "interest", "law", "scope", "section"]
    ),
    (
      "recipients",
      [
        "id", "name", "legalEntity", "role", "purpose", "shares", "data", "unresolved",
        "condition", "location", "countries", "mechanisms", "trainsOnData", "address", "contact",
        "website", "dpa", "section",
      ], nil, []
    ),
    (
      "retention",
      ["id", "name", "period", "keeps", "covers", "unresolved", "law", "country", "section"], nil,
      []
    ),
    (
      "rights",
      [
        "id", "name", "regimes", "respondsWithin", "extension", "methods", "fee", "verification",
        "agents", "section",
      ], "items", ["right", "text", "formats", "limits"]
    ),
  ]

  private static func line(_ columns: [String], of record: TypedValue) -> [String] {
    columns.map { column in
      guard let json = record[column]?.json else { return "" }
      // The one mapping in a row is how long data is kept: 'while accountActive then P90D'.
      guard case .object(let members) = json else {
        return wordLists.contains(column) ? words(json) : cell(json)
      }
      return ["for", "rolling", "while", "then"].compactMap { key in
        members[key].map { "\(key) \(cell($0))" }
      }.joined(separator: " ")
    }
  }

  /// The columns whose cells are lists of words: a blank between words would join them.
  static let wordLists: Set<String> = ["unresolved", "formats"]

  private static func words(_ list: JSON) -> String {
    guard case .array(let values) = list else { return cell(list) }
    return values.map(cell).joined(separator: "; ")
  }
}
