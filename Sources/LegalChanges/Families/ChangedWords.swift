import LegalModel
import LegalText

/// How the words of two versions are told apart, and how changes are put into sentences.
enum ChangedWords {
  /// The words in lowercase, without punctuation and with single spaces: what is left of a text when
  /// spelling and layout do not count.
  static func folded(_ text: String) -> String {
    var folded = ""
    var wantsSpace = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || "%$€£§".contains(character) {
        if wantsSpace, !folded.isEmpty { folded.append(" ") }
        wantsSpace = false
        folded.append(character)
      } else if character != "'" && character != "’" {
        wantsSpace = true
      }
    }
    return folded
  }

  /// Whether two texts differ in more than case, punctuation and white space.
  static func differ(_ old: Located<Words>?, _ new: Located<Words>?) -> Bool {
    folded(old?.value.text ?? "") != folded(new?.value.text ?? "")
  }

  /// Whether two texts differ in anything.
  static func areOther(_ old: Located<Words>?, _ new: Located<Words>?) -> Bool {
    old?.value != new?.value
  }

  /// `: “A” became “B”`, as far as both are said.
  static func turn(_ old: String?, _ new: String?) -> String {
    switch (old, new) {
    case (let old?, let new?): ": \(ChangeWording.quoted(old)) became \(ChangeWording.quoted(new))"
    case (let old?, nil): ": before \(ChangeWording.quoted(old))"
    case (nil, let new?): ": now \(ChangeWording.quoted(new))"
    case (nil, nil): ""
    }
  }

  /// `1 word`, `2 words`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The numbers of some words, and the words without them, units of time in the singular.
  static func numbers(_ text: String) -> (numbers: [Int], rest: [Substring]) {
    var numbers: [Int] = []
    var rest: [Substring] = []
    for word in folded(text).split(separator: " ") {
      if let number = Int(word) {
        numbers.append(number)
      } else {
        rest.append(word.hasSuffix("s") && units.contains(word.dropLast()) ? word.dropLast() : word)
      }
    }
    return (numbers, rest)
  }

  /// Units of time.
  static let units: Set<Substring> = ["minute", "hour", "day", "week", "month", "year"]

  /// How far new words promise less than old ones, as far as single words show it.
  static func strength(from old: String, to new: String) -> ChangeDirection {
    let before = " " + folded(old) + " "
    let after = " " + folded(new) + " "
    let gained = qualifiers.contains { after.contains(" \($0) ") && !before.contains(" \($0) ") }
    let lost = qualifiers.contains { before.contains(" \($0) ") && !after.contains(" \($0) ") }
    let lostAbsolute = absolutes.contains {
      before.contains(" \($0) ") && !after.contains(" \($0) ")
    }
    if gained || lostAbsolute { return .weaker }
    // Fewer reservations make a promise stronger only if nothing else of it is another.
    let rest = { (words: String) in
      words.split(separator: " ").filter { !singleQualifiers.contains(String($0)) }
    }
    return lost && rest(before) == rest(after) ? .stronger : .incomparable
  }

  /// Words that take something back from a promise.
  private static let qualifiers = [
    "generally", "usually", "typically", "normally", "may", "might", "unless", "except",
    "reasonable", "reasonably", "endeavor", "endeavour", "strive", "try", "aim", "intend",
    "where possible", "if possible", "commercially", "efforts", "certain", "some", "most",
    "at our discretion", "from time to time", "approximately", "about",
  ]

  private static let singleQualifiers = Set(qualifiers.filter { !$0.contains(" ") })

  /// Words without which a promise is another one.
  private static let absolutes = ["never", "always", "no", "not", "all", "any", "every", "none"]
}

extension Period {
  /// Returns whether the period is longer than another; `nil` if that depends on the month, as with
  /// 30 days and 1 month.
  func outlasts(_ other: Period) -> Bool? {
    switch compared(with: other) {
    case .greater: true
    case .equal, .less: false
    case .incomparable: nil
    }
  }
}
