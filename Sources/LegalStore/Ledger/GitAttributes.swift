internal import LegalText

/// What git has to know of a repository that holds a ledger: that no line end may be changed.
package enum GitAttributes {
  /// The path from the root.
  package static let path = ".gitattributes"

  /// The folders whose files are held against digests of their bytes.
  private static let folders = ["content", "public"]

  /// The lines that the file needs.
  package static let lines = folders.map { "\($0)/** -text" }

  /// What to do where line ends were changed.
  package static let help = [
    "add the lines '\(lines.joined(separator: "' and '"))' to \(path), and commit it",
    "then check the files out again, which a fresh clone does",
  ]

  /// The text of a new file.
  package static var text: String {
    "# Released files are held against digests of their bytes.\n"
      + lines.joined(separator: "\n") + "\n"
  }

  /// Returns the folders whose line ends git may change, by a file of attributes.
  ///
  /// - Parameter text: The file; empty if there is none.
  /// - Returns: The folders.
  package static func unprotected(by text: String) -> [String] {
    let rules = text.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return folders.filter { folder in
      !rules.contains { words in
        guard let pattern = words.first, words.contains("-text") || words.contains("binary") else {
          return false
        }
        let plain = pattern.hasPrefix("/") ? String(pattern.dropFirst()) : pattern
        return ["*", "**", "\(folder)/**", "\(folder)/*"].contains(plain)
      }
    }
  }
}
