/// A look at the characters of a line, or of a text that was decoded, for those that no reader sees.
struct UnseenScan {
  private let scalars: [Unicode.Scalar]
  private let isRightToLeft: () -> Bool
  private var found: [(index: Int, kind: UnseenKind)] = []
  /// The directions that were opened, and what kind of character closes each.
  private var open: [(index: Int, isIsolate: Bool)] = []

  /// Looks for characters that make a reader see other words.
  ///
  /// - Parameters:
  ///   - scalars: The characters.
  ///   - isRightToLeft: Whether words of the paragraph run from right to left; asked if it matters.
  /// - Returns: The places of the characters, in order, and what is wrong with each.
  static func unseen(
    in scalars: [Unicode.Scalar], isRightToLeft: () -> Bool
  ) -> [(index: Int, kind: UnseenKind)] {
    withoutActuallyEscaping(isRightToLeft) { isRightToLeft in
      var scan = UnseenScan(scalars: scalars, isRightToLeft: isRightToLeft)
      scan.run()
      return scan.found
    }
  }

  private init(scalars: [Unicode.Scalar], isRightToLeft: @escaping () -> Bool) {
    self.scalars = scalars
    self.isRightToLeft = isRightToLeft
  }

  private mutating func run() {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.value == 0x1F3F4 {
        index += 1 + tagsOfFlag(after: index)
        continue
      }
      if let kind = scalar.unseenKind {
        switch kind {
        case .joiner where isNeededJoiner(at: index): break
        case .ignorable where isLineBreak(at: index): break
        case .emojiForm where isForm(at: index): break
        case .direction where isRightToLeft(): direct(scalar, at: index)
        default: found.append((index, kind))
        }
      }
      index += 1
    }
    guard !open.isEmpty else { return }
    found += open.map { ($0.index, .unbalanced) }
    found.sort { $0.index < $1.index }
  }

  // MARK: Directions

  private mutating func direct(_ scalar: Unicode.Scalar, at index: Int) {
    switch scalar.value {
    case 0x202A, 0x202B: open.append((index, false))
    case 0x2066...0x2068: open.append((index, true))
    case 0x202C, 0x2069:
      if let last = open.last, last.isIsolate == (scalar.value == 0x2069) {
        open.removeLast()
      } else {
        found.append((index, .unbalanced))
      }
    default: break
    }
  }

  // MARK: Emoji

  /// How many tags after a black flag make another flag of it.
  ///
  /// Unicode recommends those of England, Scotland and Wales; no other sequence of tags is shown.
  private func tagsOfFlag(after index: Int) -> Int {
    let tags = scalars[(index + 1)...].prefix(6).map { $0.value }
    let text = tags.map { $0 &- 0xE0000 }
    let flags = ["gbeng", "gbsct", "gbwls"].map { $0.unicodeScalars.map(\.value) + [0x7F] }
    return flags.contains(text) ? text.count : 0
  }

  /// Whether a selector of an emoji's form stands after what has two forms; after a digit it is only
  /// seen if a keycap follows.
  private func isForm(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let base = scalars[index - 1]
    guard ScalarTraits(base).contains(.hasEmojiForm) else { return false }
    return !base.isASCII || index + 1 < scalars.count && scalars[index + 1].value == 0x20E3
  }

  /// Whether an emoji begins at an index, or ends there.
  private func isEmoji(at index: Int) -> Bool {
    // The signs before arrows, such as ©, are no part of what is joined.
    scalars.indices.contains(index) && scalars[index].value >= 0x2190
      && scalars[index].properties.isEmoji
  }

  private func joinsEmoji(at index: Int) -> Bool {
    var before = index - 1
    if before >= 0, scalars[before].value == 0xFE0F { before -= 1 }
    return isEmoji(at: before) && isEmoji(at: index + 1)
  }

  // MARK: Joiners

  /// Whether a joiner changes how the letters beside it look.
  ///
  /// After a virama (RFC 5892, A.1 and A.2), and before one, as Bengali has it; a non-joiner between
  /// letters that would be joined (A.1); a joiner beside one letter that is joined to nothing, as in
  /// the Persian and Arabic abbreviation for the year of the Hijra; and a joiner between emoji.
  private func isNeededJoiner(at index: Int) -> Bool {
    let isJoiner = scalars[index].value == 0x200D
    if let before = neighbor(of: index, by: -1), before.isVirama { return true }
    if isJoiner, joinsEmoji(at: index) { return true }
    if let before = neighbor(of: index, by: -1), let after = neighbor(of: index, by: 1),
      after.isVirama, ScriptUse(before) == ScriptUse(after)
    {
      return true
    }
    let joinsLeft = joining(of: index, by: -1).contains(.joinsNext)
    let joinsRight = joining(of: index, by: 1).contains(.joinsLast)
    return isJoiner ? joinsLeft != joinsRight : joinsLeft && joinsRight
  }

  /// Whether a space of no width says where a line of Khmer, Lao, Burmese or Thai may end, which no
  /// space does.
  private func isLineBreak(at index: Int) -> Bool {
    guard scalars[index].value == 0x200B, let before = neighbor(of: index, by: -1),
      let after = neighbor(of: index, by: 1)
    else { return false }
    return ScriptUse(before).hasUnseenBreaks && ScriptUse(before) == ScriptUse(after)
  }

  /// The nearest character on one side that is no mark of emphasis of Markdown.
  private func neighbor(of index: Int, by step: Int) -> Unicode.Scalar? {
    var index = index + step
    while scalars.indices.contains(index), scalars[index].isEmphasis { index += step }
    return scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The traits of the nearest letter on one side, beyond what is transparent to joining.
  private func joining(of index: Int, by step: Int) -> ScalarTraits {
    var index = index + step
    while scalars.indices.contains(index),
      scalars[index].isEmphasis || scalars[index].isTransparent
    {
      index += step
    }
    return scalars.indices.contains(index) ? ScalarTraits(scalars[index]) : []
  }
}

extension Unicode.Scalar {
  fileprivate var isEmphasis: Bool { value == 0x2A || value == 0x5F }

  fileprivate var isVirama: Bool {
    value >= 0x300 && properties.canonicalCombiningClass == .virama
  }

  /// Whether letters on both sides are joined as if the character were not there.
  fileprivate var isTransparent: Bool {
    guard value >= 0x300, value != 0x200C, value != 0x200D else { return false }
    let traits = ScalarTraits(self)
    guard traits.isDisjoint(with: [.joinsNext, .joinsLast]) else { return false }
    return traits.contains(.isMark) || properties.generalCategory == .format
  }
}
