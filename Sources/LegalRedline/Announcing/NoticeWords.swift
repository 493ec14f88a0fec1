import LegalText

extension String {
  /// The words on one line, with a replacement character for each character that cannot be seen or
  /// that reorders others: a program that shows a notice obeys some of them.
  var showable: String { foldingWhiteSpace.replacingHidden(with: "\u{FFFD}") }

  /// The words as HTML text, or as the value of an attribute in double quotes.
  var noticeHTML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The words as Markdown that means nothing but the words, at the start of a line, too.
  var noticeMarkdown: String {
    var escaped = ""
    // What stands before: only digits, only marks that begin a list or draw a line, how many W's.
    var (isNumber, isRule, ws) = (true, true, 0)
    var scalars = unicodeScalars[...]
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
      escaped.unicodeScalars.append(scalar)
      isNumber = isNumber && ("0"..."9").contains(scalar)
      isRule = isRule && (isMark || scalar == " ")
      ws = scalar == "w" || scalar == "W" ? ws + 1 : 0
    }
    return escaped
  }
}
