/// The marks between words: where sentences, clauses, parentheses and quotations begin and end.
extension WordScanner {
  /// The byte behind the address of a link; `nil` if none begins here.
  static func endOfLinkTarget(
    from index: Int, in range: Range<Int>, of bytes: [UInt8]
  ) -> Int? {
    guard index + 1 < range.upperBound, bytes[index + 1] == UInt8(ascii: "(") else { return nil }
    // A text full of addresses that never end is not read again for each of them.
    let limit = min(range.upperBound, index + 2_048)
    return bytes[index..<limit].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
  }

  /// Adds a sign that carries meaning where texts are compared; a hyphen or a bracket does not.
  mutating func addSign(
    at index: Int, in range: Range<Int>, of bytes: [UInt8], to tokens: inout [Token]
  ) {
    var end = index + 1
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    guard bytes[index] & 0xC0 != 0x80 else { return }
    let sign = String(decoding: bytes[index..<end], as: UTF8.self)
    guard let character = sign.first,
      character.isMathSymbol || character.isCurrencySymbol || "%§".contains(character)
    else { return }
    add(sign, index..<end, [], to: &tokens)
  }

  mutating func separate(
    at index: Int, in range: Range<Int>, of bytes: [UInt8], _ tokens: inout [Token]
  ) -> Int {
    func at(_ offset: Int) -> UInt8 { offset < range.upperBound ? bytes[offset] : 10 }
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      var next = index + 1
      // A mark that closes may stand between the full stop and the space.
      while ")]\"'*_".utf8.contains(at(next)) { next += 1 }
      if at(next) == 0xE2, at(next + 1) == 0x80 { next += 3 }
      if at(next) <= 32, ends(byte, next, in: range, of: bytes, tokens) {
        if byte == UInt8(ascii: "?"), !tokens.isEmpty {
          tokens[tokens.count - 1].looks.insert(.endsQuestion)
        }
        looks.insert(.beginsSentence)
      }
    case UInt8(ascii: ","): looks.insert(.afterComma)
    case UInt8(ascii: ":"):
      looks.insert(.afterBreak)
      if !tokens.isEmpty { tokens[tokens.count - 1].looks.insert(.beforeColon) }
      return index + 1
    case UInt8(ascii: ";"): looks.formUnion([.afterBreak, .afterSemicolon])
    case UInt8(ascii: "("), UInt8(ascii: "["):
      if byte == UInt8(ascii: "(") { looks.insert([.afterBreak, .inParenthesis]) }
    case UInt8(ascii: ")"):
      looks.insert(.afterBreak)
      close(&tokens)
    case UInt8(ascii: "\""):
      if at(index + 1) > 32,
        index == range.lowerBound || bytes[index - 1] <= 32 || bytes[index - 1] == 40
      {
        looks.insert(.quoted)
      } else {
        close(&tokens)
      }
    case UInt8(ascii: "-"):
      // Between letters it is a hyphen, elsewhere a dash.
      if at(index + 1) <= 32 || index == range.lowerBound || bytes[index - 1] <= 32 {
        looks.insert(.afterBreak)
      }
    case 0xE2 where at(index + 1) == 0x80:
      switch at(index + 2) {
      case 0x93, 0x94: looks.insert(.afterBreak)
      case 0x9C, 0x9E: looks.insert(.quoted)
      case 0x9D: close(&tokens)
      case 0xA2: looks.insert(.afterBreak)
      default: break
      }
      return index + 3
    case 0xD8, 0xE3, 0xEF: return separate(atForeign: index, in: range, of: bytes, &tokens)
    default: break
    }
    return index + 1
  }

  /// The marks of Arabic, Japanese and Chinese.
  mutating func separate(
    atForeign index: Int, in range: Range<Int>, of bytes: [UInt8], _ tokens: inout [Token]
  ) -> Int {
    var end = index + 1
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    switch String(decoding: bytes[index..<end], as: UTF8.self) {
    case "。", "！", "．": looks.insert(.beginsSentence)
    case "？", "؟":
      if !tokens.isEmpty { tokens[tokens.count - 1].looks.insert(.endsQuestion) }
      looks.insert(.beginsSentence)
    case "、", "，", "،": looks.insert(.afterComma)
    case "；", "؛": looks.formUnion([.afterBreak, .afterSemicolon])
    case "：":
      looks.insert(.afterBreak)
      if !tokens.isEmpty { tokens[tokens.count - 1].looks.insert(.beforeColon) }
    case "（": looks.formUnion([.afterBreak, .inParenthesis])
    case "「", "『": looks.insert(.quoted)
    case "）":
      looks.insert(.afterBreak)
      close(&tokens)
    case "」", "』": close(&tokens)
    default: break
    }
    return end
  }

  func close(_ tokens: inout [Token]) {
    if !tokens.isEmpty { tokens[tokens.count - 1].looks.insert(.closes) }
  }

  /// Whether a mark ends a sentence: a full stop behind an abbreviation or before a small letter does
  /// not.
  func ends(
    _ mark: UInt8, _ next: Int, in range: Range<Int>, of bytes: [UInt8], _ tokens: [Token]
  ) -> Bool {
    var index = next
    while index < range.upperBound, bytes[index] <= 32 { index += 1 }
    guard index < range.upperBound else { return true }
    guard mark == UInt8(ascii: ".") else { return true }
    if (97...122).contains(bytes[index]) { return false }
    guard let last = tokens.last else { return false }
    let word = vocabulary.words[Int(last.word)]
    return
      !(words.abbreviations.contains(word) || word.utf8.count == 1 && last.looks.contains(.capital))
  }
}
