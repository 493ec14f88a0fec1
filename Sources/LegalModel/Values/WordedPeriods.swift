/// Finds the periods that words name, so that they can be compared with the typed ones.
enum WordedPeriods {
  /// Returns every "90 days", "one year" or "thirty (30) days" in some words.
  static func all(in words: String) -> [Period] {
    let tokens = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    var periods: [Period] = []
    for (index, token) in tokens.enumerated() where index > 0 {
      guard let unit = Period.unit(named: token),
        let count = number(endingAt: index - 1, in: tokens)
      else { continue }
      periods.append(Period(count, unit))
    }
    return periods
  }

  /// Reads a number of one word, or of two as in "twenty-one".
  private static func number(endingAt index: Int, in tokens: [Substring]) -> Int? {
    guard let number = number(tokens[index]) else { return nil }
    guard (1...9).contains(number), names[String(tokens[index])] != nil, index > 0,
      let tens = names[String(tokens[index - 1])], tens >= 20
    else { return number }
    return tens + number
  }

  private static func number(_ word: Substring) -> Int? {
    if word.utf8.count <= 5, let number = Int(word), number >= 0 { return number }
    return names[String(word)]
  }

  private static let names = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
}
