/// Words made to break out of whatever they are written into.
///
/// Each is a sign that means something in a language of output, with a mark before it and the same mark
/// after it: some marks make one character with what follows them, others with what stands before, and
/// an escaper that compares characters then sees no sign.
public enum HostileText {
  /// What means something in HTML, XML, JSON, JavaScript, CSS, CSV, YAML, Markdown, an address or a
  /// regular expression.
  public static let signs = [
    "<", ">", "&", "\"", "'", "\\", "`", ",", "=", "+", "-", "@", "|", "/", "*", "{", "}", ":", ";",
    "#", "%", "$", "?", "[", "]", "(", ")", "^", ".", "_", "~", "!", "0", "]]>", "-->", "<!--",
    "</script", "</title", "{{", "}}", "${", "*/", "//", "'''", "javascript:", "&amp;", "\\u003c",
  ]

  /// Ends of lines and what some parsers take for one, or cannot hold.
  public static let controls = [
    "\n", "\r", "\r\n", "\t", "\0", "\u{1}", "\u{B}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}",
    "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
  ]

  /// What joins a neighbor: nothing; signs that join what follows; marks that join what stands before.
  public static let marks = [
    "", "\u{600}", "\u{11F02}", "\u{308}", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{E33}",
    "\u{1F1E6}", "\u{FF9E}",
  ]

  /// Every sign between every mark.
  public static let pairs = signs.flatMap { sign in marks.map { $0 + sign + $0 } }

  /// Every control between every mark, a carriage return among them.
  public static let controlPairs =
    controls.flatMap { sign in marks.map { $0 + sign + $0 } }
    + signs.map { "\r" + $0 + "\r" }

  /// The signs that stand in every field: one at least for each language of output.
  private static let fieldSigns = [
    "<", ">", "&", "\"", "'", "\\", "`", ",", "=", "+", "-", "@", "|", "/", "*", "}", ":", ";", "#",
    "]]>", "-->", "</script",
  ]

  /// Every sign for fields between every mark.
  public static let fieldPairs = fieldSigns.flatMap { sign in marks.map { $0 + sign + $0 } }

  /// Returns words that hold every pair for fields, and begin with another one for each number.
  public static func words(_ number: Int, without sign: Unicode.Scalar? = nil) -> String {
    let some = fieldPairs.filter { pair in
      sign.map { !pair.unicodeScalars.contains($0) } ?? true
    }
    let start = number * 31 % some.count
    // An ASCII letter after '*' or '&' would be the name of an alias or an anchor of YAML.
    return (some[start...] + some[..<start]).joined(separator: "ü")
  }
}
