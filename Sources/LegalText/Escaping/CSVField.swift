/// Fields of comma-separated values (RFC 4180).
package enum CSVField {
  /// Returns words as a field, in quotes if it needs them.
  ///
  /// A spreadsheet must not take words for a formula: an apostrophe before them makes them text.
  package static func escaped(_ text: String) -> String {
    let field = isFormula(text) ? "'" + text : text
    guard field.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
    else { return field }
    return "\"" + field.escaping(where: { $0 == 0x22 }) { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// Whether a spreadsheet would take words for a formula: by their first sign, or by white space
  /// that it drops before one.
  package static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n": true
    default: false
    }
  }
}
