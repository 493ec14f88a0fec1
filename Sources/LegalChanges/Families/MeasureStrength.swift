import LegalModel

/// How strong the words of a measure say it is, as far as versions and key lengths tell.
struct MeasureStrength {
  /// What is named of a technique: its version or the length of its keys; 0 if it is only named.
  private var strengths: [String: Int] = [:]
  /// The words, without the techniques.
  private var rest: [String] = []
  /// The periods in the words.
  private let periods: [Period]

  init(_ text: String) {
    let spaced = text.split(whereSeparator: { $0 == "/" || $0 == "_" }).joined(separator: " ")
    periods = WordedPeriods.all(in: spaced)
    let words = ChangeWording.words(spaced)
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      guard let technique = Self.techniques.first(where: { word.hasPrefix($0) }),
        word == technique || Self.strength(word.dropFirst(technique.count)) != nil
      else {
        rest.append(word)
        continue
      }
      var strength = Self.strength(word.dropFirst(technique.count))
      if strength == nil, index < words.count {
        strength = Self.strength(words[index][...])
        if strength != nil { index += 1 }
      }
      // Of two that are named, the weaker one counts; a mere name beside them says nothing more.
      let known = [strengths[technique], strength].compactMap(\.self).filter { $0 > 0 }
      strengths[technique] = known.min() ?? 0
    }
  }

  /// The techniques of which more can be said than their names.
  private static let techniques = ["tls", "aes", "rsa", "sha"]

  /// A version or a number of bits as a number that can be compared: `v1.3` is 103, `256` is 25600.
  private static func strength(_ text: Substring) -> Int? {
    let text = text.hasPrefix("v") ? text.dropFirst() : text
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, first.count <= 5, let major = Int(first) else {
      return nil
    }
    guard parts.count == 2 else { return major * 100 }
    return parts[1].count <= 2 ? Int(parts[1]).map { major * 100 + $0 } : nil
  }

  /// Returns which change it is, its class and its direction.
  func compared(
    with old: MeasureStrength
  ) -> (kind: ChangeKind, changeClass: ChangeClass?, direction: ChangeDirection) {
    let isWeaker = old.strengths.contains { technique, strength in
      (strengths[technique] ?? -1) < strength
    }
    let isStronger = strengths.contains { technique, strength in
      (old.strengths[technique] ?? -1) < strength
    }
    let hasSameRest = rest == old.rest
    switch (isWeaker, isStronger) {
    case (true, false): return (.measureWeakened, nil, .weaker)
    case (false, true) where hasSameRest: return (.measureStrengthened, nil, .stronger)
    case (false, false) where hasOtherNumbers(than: old):
      let isLess = zip(old.rest, rest).contains { was, now in
        (Double(now) ?? 0) < (Double(was) ?? 0)
      }
      return (.measureNumber, isLess ? .notable : nil, .neutral)
    default: return (.measureWeakened, .material, .incomparable)
    }
  }

  /// Whether the words differ in numbers alone, none of which is a time.
  private func hasOtherNumbers(than old: MeasureStrength) -> Bool {
    rest.count == old.rest.count && rest != old.rest && periods == old.periods
      && zip(old.rest, rest).allSatisfy { $0 == $1 || Double($0) != nil && Double($1) != nil }
  }
}
