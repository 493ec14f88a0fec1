/// Scalars of YAML, as far as text is written into it.
package enum YAMLScalar {
  /// Returns words as a scalar in double quotes.
  ///
  /// It is written as JSON writes a string; what JSON may hold as it is and YAML may not, or takes for
  /// a line end, is escaped, too.
  package static func quoted(_ text: String) -> String {
    // C2 begins U+0080 to U+00BF, E2 U+2028 and U+2029, EF the scalars from U+F000.
    JSON.string(text).compact.escaping(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) {
      scalar in
      switch scalar.value {
      case 0x80..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: "\\u" + scalar.fourDigits
      default: nil
      }
    }
  }
}
