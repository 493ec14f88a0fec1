/// Finds the periods that words name, so that they can be compared with the typed ones.
public enum WordedPeriods {
  /// Returns every "90 days", "one year", "thirty (30) days" or "12 to 18 months" in some words.
  ///
  /// A fraction ("1.5 years") is no period of whole units, and is not returned.
  public static func all(in words: String) -> [Period] {
    let tokens = tokens(of: words.lowercased())
    var periods: [Period] = []
    for (index, token) in tokens.enumerated() {
      guard let unit = Period.unit(named: token) else { continue }
      var last = index - 1
      while last >= 0, qualifiers.contains(tokens[last]) { last -= 1 }
      guard last >= 0, let count = number(endingAt: last, in: tokens) else { continue }
      if last >= 2, ranges.contains(tokens[last - 1]),
        let first = number(endingAt: last - 2, in: tokens)
      {
        periods.append(Period(first, unit))
      }
      periods.append(Period(count, unit))
    }
    return periods
  }

  /// Words, and numbers without the commas between their thousands.
  private static func tokens(of words: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    let characters = Array(words)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isInNumber = token.last?.isNumber == true && next.isNumber
      if character.isLetter || character.isNumber {
        token.append(character)
      } else if character == ",", isInNumber {
        continue
      } else if character == ".", isInNumber {
        token.append(character)
      } else {
        if !token.isEmpty { tokens.append(token) }
        token = ""
      }
    }
    return token.isEmpty ? tokens : tokens + [token]
  }

  /// Words that may stand between a number and its unit.
  private static let qualifiers: Set<String> = [
    "business", "calendar", "consecutive", "full", "working",
  ]

  /// Words between the two ends of a range.
  private static let ranges: Set<String> = ["to", "or"]

  /// Reads a number of one word, or of two as in "twenty-one".
  private static func number(endingAt index: Int, in tokens: [String]) -> Int? {
    guard let number = number(tokens[index]) else { return nil }
    guard (1...9).contains(number), names[tokens[index]] != nil, index > 0,
      let tens = names[tokens[index - 1]], tens >= 20
    else { return number }
    return tens + number
  }

  private static func number(_ word: String) -> Int? {
    if word.utf8.count <= 5, word.utf8.allSatisfy({ (48...57).contains($0) }) { return Int(word) }
    return names[word]
  }

  private static let names = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
}
