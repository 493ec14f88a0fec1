public import LegalModel
internal import LegalText

/// A list as comma-separated values (RFC 4180), for spreadsheets and vendor-risk tools.
public enum CSV {
  /// Returns the rows of a list, or `nil` if the text is no list.
  public static func text(of version: VersionText) -> String? {
    rows(of: version).map { text(of: $0) }
  }

  /// Returns the rows of a list, the headings first, or `nil` if the text is no list.
  static func rows(of version: VersionText) -> [[String]]? {
    switch version.frontMatter {
    case .subprocessors: table("subprocessors", subprocessorColumns, version)
    case .cookies: table("cookies", cookieColumns, version)
    case .privacyPolicy, .agreement: nil
    }
  }

  static let subprocessorColumns = [
    "id", "name", "product", "legalEntity", "purpose", "shares", "location", "countries",
    "mechanism", "website", "dpa", "announced", "starts", "ends",
  ]

  static let cookieColumns = [
    "id", "name", "key", "type", "category", "purpose", "duration", "lasts", "storage", "party",
    "host", "provider", "exemption", "exemptUse", "consentRequired",
  ]

  private static func table(
    _ list: String, _ columns: [String], _ version: VersionText
  )
    -> [[String]]
  {
    let rows = version.typed[list]?.elements ?? []
    return [columns] + rows.map { row in columns.map { row[$0].map { cell($0.json) } ?? "" } }
  }

  /// Writes rows, the headings first.
  static func text(of lines: [[String]]) -> String {
    lines.reduce(into: "") { $0 += $1.map(CSVField.escaped).joined(separator: ",") + "\r\n" }
  }

  static func cell(_ value: JSON) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): String(number)
    case .array(let values): values.map(cell).joined(separator: " ")
    case .bool(let value): value ? "yes" : "no"
    case .null, .object: ""
    }
  }
}
