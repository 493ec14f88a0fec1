/// Markdown, as far as words are written into it.
package enum Markdown {
  /// Returns words that mean nothing but themselves, in CommonMark and in dialects of it, at the start
  /// of a line, too; they stay on one line.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    // What stands before: only digits, only marks that begin a list or draw a line, how many W's.
    var (isNumber, isRule, ws) = (true, true, 0)
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      let isMark = scalar == "-" || scalar == "+" || scalar == "="
      let needsEscape =
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$", "@", "{", "}":
          true
        // Addresses that some dialects turn into links.
        case ":": scalars.first == "/"
        case ".": isNumber && !escaped.isEmpty || ws >= 3
        case ")": isNumber && !escaped.isEmpty
        default: isMark && isRule
        }
      if needsEscape { escaped += "\\" }
      escaped.unicodeScalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
      isNumber = isNumber && ("0"..."9").contains(scalar)
      isRule = isRule && (isMark || scalar == " ")
      ws = scalar == "w" || scalar == "W" ? ws + 1 : 0
    }
    return escaped
  }
}

/// Markdown as GitHub shows it in a comment.
///
/// GitHub looks for mentions, references to issues, names of emoji and addresses in the finished text,
/// however their signs were escaped; only a character after a sign keeps them apart.
package enum GitHubMarkdown {
  /// Returns words that no renderer takes for markup, nor GitHub for a mention; they stay on one line,
  /// a paragraph separator becomes a pilcrow, and what cannot be seen is written as `<U+202E>`.
  package static func escaped(_ text: String) -> String {
    shown(text).escaping(where: { _ in true }) { scalar in
      switch scalar {
      case "\n": " "
      case "<", ">", "&": HTML.replacement(for: scalar)
      case "@", "#", ":": "\\" + String(scalar) + separator
      // GitHub takes words between two of them for a formula.
      case "$": "<span>$</span>"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "+", "-", "!", "|", "~", ".", "=":
        "\\" + String(scalar)
      default: scalar.isControlCode ? "\u{FFFD}" : nil
      }
    }
  }

  /// Returns words for an element in a comment whose content is HTML and no Markdown.
  package static func escapedInElement(_ text: String) -> String {
    shown(text).escaping(where: { _ in true }) { scalar in
      switch scalar {
      case "\n": " "
      case "$": "<span>$</span>"
      case "@", "#", ":": String(scalar) + separator
      default: HTML.replacement(for: scalar)
      }
    }
  }

  private static func shown(_ text: String) -> String {
    text.escaping(where: { $0 >= 0x80 }) { $0 == "\u{2029}" ? "¶" : nil }.visibleLines
  }

  private static let separator = "&#8203;"
}
