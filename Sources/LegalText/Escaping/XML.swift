/// XML 1.0, as far as text is written into it.
package enum XML {
  /// Returns text as the content of an element or as the value of an attribute in quotes.
  ///
  /// What XML cannot hold or should not, controls and U+FFFE and U+FFFF, becomes U+FFFD. Tabs and line
  /// feeds are written as references, as a parser makes spaces of them in an attribute.
  package static func escaped(_ text: String) -> String {
    text.escaping(where: isSuspect, replacement(for:))
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    // C2 begins U+0080 to U+00BF, EF the scalars from U+F000.
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xEF: true
    default: false
    }
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t": "&#9;"
    case "\n": "&#10;"
    case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: scalar.isControlCode ? "\u{FFFD}" : nil
    }
  }
}
