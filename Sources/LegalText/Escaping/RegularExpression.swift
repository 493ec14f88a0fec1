/// The source of regular expressions, as far as words are written into it.
package enum RegularExpression {
  /// Returns words as a source that matches them and nothing else.
  ///
  /// The `/` that ends an expression in JavaScript is escaped, too, and so are line ends, which no
  /// literal may hold.
  package static func escaped(_ text: String) -> String {
    text.escaping(where: { $0 < 0x80 && !isWord($0) || $0 == 0xE2 }) { scalar in
      switch scalar {
      case "\\", "^", "$", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
        "\\" + String(scalar)
      case "\n": "\\n"
      case "\r": "\\r"
      case "\u{2028}", "\u{2029}": "\\u" + scalar.fourDigits
      default: nil
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
