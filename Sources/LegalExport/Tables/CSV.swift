public import LegalModel
internal import LegalSource

/// A list as comma-separated values (RFC 4180), for spreadsheets and vendor-risk tools.
public enum CSV {
  /// Returns the rows of a list, or `nil` if the text is no list.
  public static func text(of version: VersionText) -> String? {
    switch version.frontMatter {
    case .subprocessors: table("subprocessors", subprocessorColumns, version)
    case .cookies: table("cookies", cookieColumns, version)
    case .privacyPolicy, .agreement: nil
    }
  }

  private static let subprocessorColumns = [
    "id", "name", "product", "legalEntity", "purpose", "shares", "location", "countries",
    "mechanism", "website", "dpa", "announced", "starts", "ends",
  ]

  private static let cookieColumns = [
    "id", "name", "key", "type", "category", "purpose", "duration", "lasts", "storage", "party",
    "host", "provider", "exemption", "exemptUse", "consentRequired",
  ]

  private static func table(_ list: String, _ columns: [String], _ version: VersionText) -> String {
    let rows = version.typed[list]?.elements ?? []
    return text(
      of: [columns]
        + rows.map { row in
          columns.map { column in row[column].map { cell($0.json) } ?? "" }
        })
  }

  /// Writes rows, the headings first.
  static func text(of lines: [[String]]) -> String {
    lines.reduce(into: "") { $0 += $1.map(quoted).joined(separator: ",") + "\r\n" }
  }

  /// Returns the lists of a privacy policy that have rows, by the words that end a file's name.
  ///
  /// What is declared of a group stands in each of its rows, under a name with `group` before it.
  static func lists(of version: VersionText) -> [(name: String, text: String)] {
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
      return (list.key, text(of: [heads + rowHeads] + rows))
    }
  }

  /// `groupName` for the name of a group.
  private static func named(_ owner: String, _ column: String) -> String {
    owner + column.prefix(1).uppercased() + column.dropFirst()
  }

  private typealias PolicyList = (
    key: String, columns: [String], rows: String?, rowColumns: [String]
  )

  private static let policyLists: [PolicyList] = [
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
      guard case .object(let members) = json else { return cell(json) }
      return ["for", "rolling", "while", "then"].compactMap { key in
        members[key].map { "\(key) \(cell($0))" }
      }.joined(separator: " ")
    }
  }

  private static func cell(_ value: JSON) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): String(number)
    case .array(let values): values.map(cell).joined(separator: " ")
    case .bool(let value): value ? "yes" : "no"
    case .null, .object: ""
    }
  }

  /// Quotes a cell, and keeps a spreadsheet from taking words for a formula: an apostrophe before
  /// `=`, `+`, `-` or `@` makes them text.
  static func quoted(_ cell: String) -> String {
    let first = cell.first.map(String.init) ?? ""
    let text = "=+-@\t".contains(first) && !first.isEmpty ? "'" + cell : cell
    guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
