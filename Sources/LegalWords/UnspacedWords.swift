/// Cuts Japanese and Chinese, which are written without spaces, into words: at each place the longest
/// word that the language's file knows, else a run of one kind of letters, else one character.
///
/// It is no dictionary: what it finds are numerals, units, and the small words that decide what a
/// sentence says.
struct UnspacedWords: Sendable {
  private let known: Set<String>
  private let longest: Int

  /// Creates one from the words that are known.
  init(_ known: Set<String>) {
    self.known = known
    longest = known.map(\.unicodeScalars.count).max() ?? 1
  }

  /// Returns the places of the words in some bytes that hold letters only.
  func words(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var scalars: [(scalar: Unicode.Scalar, start: Int)] = []
    var start = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      scalars.append((scalar, start))
      start += UTF8.width(scalar)
    }
    func end(_ index: Int) -> Int {
      index < scalars.count ? scalars[index].start : range.upperBound
    }
    var words: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      var next = index + 1
      var length = min(longest, scalars.count - index)
      search: while length > 1 {
        if known.contains(
          String(decoding: bytes[scalars[index].start..<end(index + length)], as: UTF8.self))
        {
          next = index + length
          break search
        }
        length -= 1
      }
      if next == index + 1, let kind = Self.run(scalars[index].scalar) {
        while next < scalars.count, Self.run(scalars[next].scalar) == kind { next += 1 }
      }
      words.append(scalars[index].start..<end(next))
      index = next
    }
    return words
  }

  /// Returns the parts of a word that are a number and that are none: 30日 and الـ30 are two words.
  static func splitAtDigits(_ range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    var before: (isDigit: Bool, isFar: Bool)?
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      // Arabic and what lies beyond it; "1º" and "m²" are one word.
      let now = (isDigit: isDigit(scalar), isFar: scalar.value > 0x5FF)
      if let before, before.isDigit != now.isDigit, before.isFar || now.isFar {
        parts.append(start..<index)
        start = index
      }
      before = now
      index += UTF8.width(scalar)
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// Kinds of letters of which several behind one another are one word.
  private enum Run { case katakana, other }

  private static func run(_ scalar: Unicode.Scalar) -> Run? {
    switch scalar.value {
    case 0x30A0...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .katakana
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: nil
    default: .other
    }
  }
}
