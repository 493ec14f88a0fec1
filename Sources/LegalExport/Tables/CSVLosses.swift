internal import LegalModel

/// What a text declares and its tables do not hold.
struct CSVLosses {
  /// The keys that no table has.
  private(set) var keys: [String] = []
  /// The groups that have no row, and so stand in no table.
  private(set) var groups: [String] = []
  /// The lists that are declared to be empty.
  private(set) var empty: [String] = []
  /// The lists of words that cannot be told apart again.
  private(set) var ambiguous: [String] = []

  /// What every version says of itself; a table is about its rows.
  private static let header: Set<String> = [
    "kind", "title", "description", "language", "effective", "updated", "columns", "changes",
  ]

  /// Compares the front matter of a text with the columns of its tables.
  init(_ text: VersionText) {
    let tables: [CSV.PolicyList] =
      switch text.frontMatter {
      case .privacyPolicy: CSV.policyLists
      case .subprocessors: [("subprocessors", CSV.subprocessorColumns, nil, [])]
      case .cookies: [("cookies", CSV.cookieColumns, nil, [])]
      case .agreement: []
      }
    for member in text.typed.members where !Self.header.contains(member.key) {
      guard let table = tables.first(where: { $0.key == member.key }) else {
        keys.append(member.key)
        continue
      }
      for record in member.value.elements {
        let name = "\(table.key).\(record.name ?? "")"
        compare(record, with: table.columns + [table.rows].compactMap(\.self), of: name, in: table)
        let rows = table.rows.flatMap { record[$0]?.elements } ?? []
        if table.rows == "items", rows.isEmpty { groups.append(name) }
        for row in rows {
          let row = (row, row.name.map { "\(name).\($0)" } ?? name)
          compare(row.0, with: table.rowColumns, of: row.1, in: table)
        }
      }
    }
  }

  private mutating func compare(
    _ record: TypedValue, with columns: [String], of name: String, in table: CSV.PolicyList
  ) {
    for member in record.members {
      guard columns.contains(member.key) else {
        keys.append("\(table.key).\(member.key)")
        continue
      }
      guard case .list(let values) = member.value.content, member.key != "items" else { continue }
      if values.isEmpty { empty.append("\(name).\(member.key)") }
      if CSV.wordLists.contains(member.key),
        values.contains(where: { $0.words?.contains(";") == true })
      {
        ambiguous.append("\(name).\(member.key)")
      }
    }
  }
}

extension TypedValue {
  /// The members of a record.
  fileprivate var members: [Member] {
    if case .record(let members) = content { members } else { [] }
  }
}
