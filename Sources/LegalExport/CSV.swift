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
    let lines =
      [columns]
      + rows.map { row in
        columns.map { column in row[column].map { cell($0.json) } ?? "" }
      }
    return text(of: lines)
  }

  /// Writes rows, the headings first.
  static func text(of rows: [[String]]) -> String {
    rows.reduce(into: "") { $0 += $1.map(quoted).joined(separator: ",") + "\r\n" }
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
