/// HTML, as far as text is written into it.
package enum HTML {
  /// Returns text as the content of an element or as the value of an attribute in quotes.
  ///
  /// Controls, which no document may have, become U+FFFD; tabs and line feeds stay.
  package static func escaped(_ text: String) -> String {
    text.escaping(where: isSuspect, replacement(for:))
  }

  /// Returns text as the content of an element and nothing else, with its quotes as they are: for
  /// programs that show the same words where nothing is decoded, too.
  package static func content(_ text: String) -> String {
    text.escaping(where: isSuspect) { scalar in
      scalar == "\"" || scalar == "'" ? nil : replacement(for: scalar)
    }
  }

  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    // C2 begins U+0080 to U+00BF.
    case 0x09, 0x0A: false
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2: true
    default: false
    }
  }

  /// What is written for a scalar; `nil` for the scalar itself.
  @inline(__always)
  static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t", "\n": nil
    default: scalar.isControlCode ? "\u{FFFD}" : nil
    }
  }
}
