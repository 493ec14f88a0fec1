import LegalModel
import LegalText
import LegalWords

/// How the words of two versions are told apart, and how changes are put into sentences.
enum ChangedWords {
  /// Whether two texts differ in more than case, punctuation and white space.
  static func differ(_ old: Located<Words>?, _ new: Located<Words>?) -> Bool {
    !LanguageWords.english.isSame(old?.value.text ?? "", new?.value.text ?? "")
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
  static func numbers(_ text: String) -> (numbers: [Int], rest: [String]) {
    let time = LanguageWords.english.time
    var numbers: [Int] = []
    var rest: [String] = []
    for word in LanguageWords.english.wordsAndSigns(of: text) {
      if let number = Int(word) ?? time.numbers[word] {
        numbers.append(number)
      } else {
        rest.append(time.units[word] ?? word)
      }
    }
    return (numbers, rest)
  }

  /// Whether a word is a unit of time.
  static func isUnit(_ word: String) -> Bool { LanguageWords.english.time.units[word] != nil }

  /// How far new words promise less than old ones, as far as single words show it.
  static func strength(from old: String, to new: String) -> ChangeDirection {
    let english = LanguageWords.english
    let (before, after) = (english.wordsAndSigns(of: old), english.wordsAndSigns(of: new))
    let had = Set(english.reservations.filter { english.says(before, [$0]) })
    let has = Set(english.reservations.filter { english.says(after, [$0]) })
    let lostAbsolute = english.absolutes.contains { before.contains($0) && !after.contains($0) }
    if !has.isSubset(of: had) || lostAbsolute { return .weaker }
    // Fewer reservations make a promise stronger only if nothing else of it is another.
    let rest = { (words: [String]) in words.filter { !english.reservations.contains($0) } }
    return had != has && rest(before) == rest(after) ? .stronger : .incomparable
  }
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
