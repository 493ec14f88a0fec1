// What is written into HTML, XML, JSON, a script or any other language goes through this folder: one
// file for each language, and nobody else quotes a string.
//
// None of it looks at a `Character`. A mark that joins what stands beside it, such as U+0600 before
// or U+0308 after a sign, makes one character of both, which then equals no sign; a parser of the
// output looks at scalars or bytes and sees the sign all the same.

extension String {
  /// Returns the text with some scalars written in another way.
  ///
  /// - Parameters:
  ///   - isSuspect: Whether a byte may belong to such a scalar; without any, the text is returned.
  ///   - replacement: What is written for a scalar; `nil` for the scalar itself.
  /// - Returns: The text.
  @inline(__always)
  func escaping(
    where isSuspect: (UInt8) -> Bool, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    guard utf8.contains(where: isSuspect) else { return self }
    let scalars = unicodeScalars
    var escaped = ""
    escaped.reserveCapacity(utf8.count + utf8.count / 8 + 16)
    // Whole stretches are copied: most of a text is none of these scalars.
    var start = startIndex
    var index = start
    while index < endIndex {
      let next = scalars.index(after: index)
      if let replacement = replacement(scalars[index]) {
        escaped += self[start..<index]
        escaped += replacement
        start = next
      }
      index = next
    }
    escaped += self[start...]
    return escaped
  }
}

extension Unicode.Scalar {
  /// Whether it is a control of ASCII or of Latin-1.
  var isControlCode: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  /// The value in lowercase hexadecimal digits, four at least.
  var fourDigits: String {
    let hex = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

extension UInt8 {
  /// `%` and two hexadecimal digits.
  var percentEncoded: String {
    let hex = String(self, radix: 16, uppercase: true)
    return (self < 16 ? "%0" : "%") + hex
  }
}
