/// Finds the periods that words name, so that they can be compared with the typed ones.
enum WordedPeriods {
  /// Returns every "90 days", "one year" or "thirty (30) days" in some words.
  static func all(in words: String) -> [Period] {
    let tokens = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    var periods: [Period] = []
    for (index, token) in tokens.enumerated() where index > 0 {
      guard let unit = Period.unit(named: token), let count = number(tokens[index - 1])
      else { continue }
      periods.append(Period(count, unit))
    }
    return periods
  }

  private static func number(_ word: Substring) -> Int? {
    if word.utf8.count <= 5, let number = Int(word), number >= 0 { return number }
    return names[String(word)]
  }

  private static let names = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "ninety": 90,
  ]
}
