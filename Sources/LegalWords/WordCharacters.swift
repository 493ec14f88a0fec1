extension Unicode.Scalar {
  /// Whether the character belongs to a word by itself: a letter, a digit, or a mark on one.
  ///
  /// What joins two of them, such as the apostrophe of "don't", depends on what stands around it.
  public var isInWord: Bool {
    if isASCII {
      switch value {
      case 48...57, 65...90, 97...122: return true
      default: return false
      }
    }
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}

extension WordScanner {
  /// Whether a byte belongs to a word: letters, digits, and an apostrophe between letters.
  public static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte == UInt8(ascii: "'") {
        // Between letters it is an apostrophe, elsewhere a quotation mark.
        return index > 0 && isLetter(bytes[index - 1]) && index + 1 < bytes.count
          && isLetter(bytes[index + 1])
      }
      return (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    var start = index
    while start > 0, bytes[start] & 0xC0 == 0x80, index - start < 3 { start -= 1 }
    let first = bytes[start]
    func next(_ offset: Int) -> UInt32 {
      start + offset < bytes.count ? UInt32(bytes[start + offset] & 0x3F) : 0
    }
    let value: UInt32
    switch first {
    case 0xC3..<0xCE:
      // Latin and Greek letters, and between them the signs × and ÷.
      return first != 0xC3 || ![0x17, 0x37].contains(next(1))
    case 0xC0..<0xE0: value = UInt32(first & 0x1F) << 6 | next(1)
    case 0xE0..<0xF0: value = UInt32(first & 0x0F) << 12 | next(1) << 6 | next(2)
    case 0xF0..<0xF8:
      value = UInt32(first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    default: return true
    }
    if value == 0x2019 {
      return start > 0 && isLetter(bytes[start - 1]) && start + 3 < bytes.count
        && isLetter(bytes[start + 3])
    }
    if (0x2010...0x203F).contains(value) { return false }
    return Unicode.Scalar(value)?.isInWord ?? true
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }
}
