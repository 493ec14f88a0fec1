internal import LegalText

/// The address that opens a place of a file in an editor.
public struct EditorTemplate: Sendable, Hashable {
  /// Why a template cannot be used, in one phrase.
  public struct Mistake: Error, Sendable, Hashable, CustomStringConvertible {
    /// The phrase.
    public let description: String
  }

  /// The template as it was given.
  public let text: String

  /// The template of Visual Studio Code and what is derived from it.
  public static let standard = EditorTemplate(trusted: "vscode://file/{path}:{line}:{column}")

  private init(trusted text: String) {
    self.text = text
  }

  /// Reads a template.
  ///
  /// - Parameter text: An address with `{path}`, which is absolute, and with `{line}` and `{column}`,
  ///   from 1, where the editor takes them.
  /// - Throws: What is wrong with it.
  public init(_ text: String) throws(Mistake) {
    guard text.contains("{path}") else {
      throw Mistake(
        description: "'\(text)' has no {path}; write it as '\(EditorTemplate.standard.text)'")
    }
    let scheme = text.prefix { $0 != ":" }
    let isScheme =
      scheme.first.map { $0.isASCII && $0.isLetter } ?? false
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard isScheme, scheme.count < text.count else {
      throw Mistake(
        description: "'\(text)' is no address; begin it with the scheme of the editor, such as "
          + "'vscode:'")
    }
    // What these open runs in the page.
    guard !["javascript", "data", "vbscript", "blob"].contains(scheme.lowercased()) else {
      throw Mistake(description: "'\(scheme):' opens no editor")
    }
    guard text.unicodeScalars.allSatisfy({ (0x21..<0x7F).contains($0.value) }) else {
      throw Mistake(
        description: "'\(text)' has a character that no address may have; write it as '%20' and "
          + "the like")
    }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: open)...].prefix { $0 != "}" }
      guard ["path", "line", "column"].contains(name), name.endIndex < rest.endIndex else {
        throw Mistake(
          description: "'\(text)' has '{\(name)}'; there are only {path}, {line} and {column}")
      }
      rest = rest[name.endIndex...]
    }
    self.text = text
  }

  /// Returns the address of a place.
  ///
  /// - Parameters:
  ///   - path: The absolute path; what an address may not hold is percent-encoded.
  ///   - line: The line, from 1.
  ///   - column: The column, from 1.
  /// - Returns: The address.
  func address(path: String, line: Int, column: Int) -> String {
    text.replacing("{line}", with: "\(line)").replacing("{column}", with: "\(column)")
      .replacing("{path}", with: PercentEncoding.path(path))
  }
}
