/// A property whose value is the same for long runs of characters.
struct RangeTable: Sendable {
  /// Where each run begins, shifted by 8, and the value of the run.
  let entries: [UInt32]
  /// The values of the first 65,536 characters, those of nearly every text: no search is needed.
  private let low: [UInt8]

  init(_ entries: [UInt32]) {
    self.entries = entries
    var low: [UInt8] = []
    low.reserveCapacity(0x1_0000)
    for (index, entry) in entries.enumerated() where low.count < 0x1_0000 {
      let next = index + 1 < entries.count ? Int(entries[index + 1] >> 8) : 0x1_0000
      let count = min(next, 0x1_0000) - low.count
      low.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: entry), count: count))
    }
    self.low = low
  }

  /// Returns the value of a character.
  subscript(scalar: Unicode.Scalar) -> UInt8 {
    let value = scalar.value
    if value < 0x1_0000 { return low[Int(value)] }
    var (first, last) = (0, entries.count)
    while last - first > 1 {
      let middle = (first + last) / 2
      if entries[middle] >> 8 <= value { first = middle } else { last = middle }
    }
    return UInt8(truncatingIfNeeded: entries[first])
  }
}

/// What Swift does not know of a character, or takes long to say.
struct ScalarTraits: OptionSet {
  let rawValue: UInt8

  /// It has a form that is joined to the character after it.
  static let joinsNext = ScalarTraits(rawValue: 1)
  /// It has a form that is joined to the character before it.
  static let joinsLast = ScalarTraits(rawValue: 2)
  /// It is written from right to left.
  static let isRightToLeft = ScalarTraits(rawValue: 4)
  /// It is drawn as one with the character after it.
  static let isPrepended = ScalarTraits(rawValue: 8)
  /// It has a form as a picture and one as text, of which a selector after it takes one.
  static let hasEmojiForm = ScalarTraits(rawValue: 16)
  /// It may be one that no reader sees, or none at all.
  static let isDoubtful = ScalarTraits(rawValue: 32)
  /// It is a letter, a digit, or a mark that takes room of its own.
  static let isLetter = ScalarTraits(rawValue: 64)
  /// It is a mark on the letter before it.
  static let isMark = ScalarTraits(rawValue: 128)

  private static let table = RangeTable(TraitTable.entries)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ scalar: Unicode.Scalar) { rawValue = Self.table[scalar] }
}
