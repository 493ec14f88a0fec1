public import LegalText

extension TextStatement {
  /// The line in which the words begin, from 1.
  public var line: Int { range.file.lines.line(at: range.bytes.lowerBound) + 1 }

  /// The line in which the words end, from 1.
  public var endLine: Int {
    range.file.lines.line(at: max(range.bytes.lowerBound, range.bytes.upperBound - 1)) + 1
  }
}

/// Statements for programs: an object a line.
public enum StatementJSON {
  /// Returns a statement as JSON.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - file: The path of the text, if several are read.
  /// - Returns: An object.
  public static func json(_ statement: TextStatement, file: String?) -> JSON {
    var members: [String: JSON] = [
      "disclosure": .string(statement.disclosure),
      "polarity": .string(statement.polarity.rawValue),
      "line": .number(statement.line), "endLine": .number(statement.endLine),
      "words": .string(statement.words), "pattern": .string(statement.pattern),
      "strength": .string(statement.isWeak ? "weak" : "strong"),
    ]
    if let section = statement.section { members["section"] = .string(section) }
    if let file { members["file"] = .string(file) }
    return .object(members)
  }
}
