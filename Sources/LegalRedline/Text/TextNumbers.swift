/// Gives texts with the same bytes one number.
///
/// Bytes, not characters: for Swift a letter with an accent equals the letter and the accent, and a
/// redline has to give back either text to the byte.
struct TextNumbers {
  private struct Bytes: Hashable {
    let text: Substring

    static func == (left: Bytes, right: Bytes) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  private var known: [Bytes: Int] = [:]

  /// Returns the number of a text.
  mutating func number(of text: Substring.UTF8View) -> Int {
    let bytes = Bytes(text: Substring(text))
    if let number = known[bytes] { return number }
    known[bytes] = known.count
    return known.count - 1
  }

  /// Returns the number of a text.
  mutating func number(of text: String) -> Int { number(of: text[...].utf8) }
}

extension Passage {
  /// Whether two passages have the same words, looks and links, to the byte.
  func hasSameCells(as other: Passage) -> Bool {
    guard cells == other.cells else { return false }
    return zip(cells, other.cells).allSatisfy { left, right in
      zip(left, right).allSatisfy { $0.text.utf8.elementsEqual($1.text.utf8) }
    }
  }
}
