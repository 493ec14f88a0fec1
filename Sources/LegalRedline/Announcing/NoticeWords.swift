import LegalSource

extension String {
  /// The words on one line, with a replacement character for each character that cannot be seen or
  /// that reorders others: a program that shows a notice obeys some of them.
  var showable: String {
    let folded = foldingWhiteSpace
    guard HiddenCharacter.first(in: folded) != nil else { return folded }
    var shown = ""
    for scalar in folded.unicodeScalars {
      // A joiner is judged by what it follows.
      let pair = String(shown.unicodeScalars.suffix(1)) + String(scalar)
      let isHidden = [String(scalar), pair].allSatisfy { HiddenCharacter.first(in: $0) != nil }
      shown.unicodeScalars.append(isHidden ? "\u{FFFD}" : scalar)
    }
    return shown
  }

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
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if Self.needsEscape(scalar, at: index, in: scalars, before: next) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  private static func needsEscape(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar],
    before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$", "@", "{", "}":
      true
    // Addresses that some dialects turn into links.
    case ":": next == "/"
    case ".", ")":
      index >= 1 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
        || scalar == "." && index >= 3
          && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
    case "-", "+", "=": scalars[..<index].allSatisfy { $0 == scalar || $0 == " " }
    default: false
    }
  }
}
