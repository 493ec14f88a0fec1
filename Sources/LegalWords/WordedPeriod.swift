/// A period that words name.
public struct WordedPeriod: Sendable, Hashable {
  /// How many units.
  public let count: Int
  /// The unit: `minute`, `hour`, `day`, `week`, `month` or `year`.
  public let unit: String
  /// Whether only working time counts, as in "30 business days".
  public let isWorkingTime: Bool
  /// The bytes from the number to the unit.
  public let range: Range<Int>
  /// The tokens from the number to the unit.
  public let tokens: Range<Int>
}

extension LanguageWords {
  /// Finds every period that words name: "90 days", "one year", "thirty (30) days", "one hundred and
  /// twenty days", and both ends of "12 to 18 months".
  ///
  /// A fraction ("1.5 years") is no period of whole units, and is not found.
  ///
  /// - Parameters:
  ///   - range: The bytes to look at.
  ///   - bytes: The bytes of the whole source.
  /// - Returns: The periods in order.
  public func periods(in range: Range<Int>, of bytes: [UInt8]) -> [WordedPeriod] {
    var scanner = WordScanner(self)
    let tokens = scanner.tokens(in: range, of: bytes)
    return PeriodReader(time, tokens[...], scanner.vocabulary, bytes).periods
  }

  /// Finds every period that some words name.
  public func periods(in words: String) -> [WordedPeriod] {
    let bytes = Array(words.utf8)
    return periods(in: 0..<bytes.count, of: bytes)
  }
}

/// Reads the periods in some words, from each unit of time backwards.
public struct PeriodReader {
  private let time: TimeWords
  private let tokens: ArraySlice<Token>
  private let vocabulary: Vocabulary
  private let bytes: [UInt8]

  /// Creates a reader of some tokens.
  ///
  /// - Parameters:
  ///   - time: The numerals and units.
  ///   - tokens: The tokens of a sentence.
  ///   - vocabulary: Their words.
  ///   - bytes: The bytes of the whole source.
  public init(
    _ time: TimeWords, _ tokens: ArraySlice<Token>, _ vocabulary: Vocabulary, _ bytes: [UInt8]
  ) {
    self.time = time
    self.tokens = tokens
    self.vocabulary = vocabulary
    self.bytes = bytes
  }

  private func word(_ index: Int) -> String { vocabulary.words[Int(tokens[index].word)] }

  /// A number and where it begins.
  private struct Number {
    let value: Int
    let first: Int
  }

  /// The periods in order.
  public var periods: [WordedPeriod] {
    var periods: [WordedPeriod] = []
    for index in tokens.indices {
      guard let unit = time.units[word(index)],
        tokens[index].looks.isDisjoint(with: [.beginsSentence, .afterComma])
      else { continue }
      var last = index - 1
      var isWorkingTime = false
      while last >= tokens.startIndex, time.qualifiers.contains(word(last)) {
        isWorkingTime = isWorkingTime || time.working.contains(word(last))
        last -= 1
      }
      guard let number = number(endingAt: last), !isDate(number, unit) else { continue }
      // Most languages put it behind the unit: "14 días hábiles".
      var end = index
      if end + 1 < tokens.endIndex, time.working.contains(word(end + 1)) {
        isWorkingTime = true
        end += 1
      }
      func add(_ number: Number) {
        periods.append(
          WordedPeriod(
            count: number.value, unit: unit, isWorkingTime: isWorkingTime,
            range: begin(of: number.first)..<Int(tokens[end].end),
            tokens: number.first..<end + 1))
      }
      if let first = start(ofRangeBefore: number.first) { add(first) }
      add(number)
    }
    return periods
  }

  /// Whether a number and a unit are a part of a date: 2024年, 3月15日, "2018 roku".
  private func isDate(_ number: Number, _ unit: String) -> Bool {
    if unit == "year", (1_900...2_100).contains(number.value) { return true }
    return unit == "day" && time.multiplies && number.first > tokens.startIndex
      && word(number.first - 1) == "月"
  }

  /// The other end of "12 to 18 months".
  private func start(ofRangeBefore first: Int) -> Number? {
    guard first >= tokens.startIndex + 2, time.ranges.contains(word(first - 1)) else { return nil }
    return number(endingAt: first - 2)
  }

  private func number(endingAt last: Int) -> Number? {
    guard last >= tokens.startIndex else { return nil }
    if let value = digits(last) { return Number(value: value, first: last) }
    // Words of one number, in digits or not, stand behind one another.
    guard time.numbers[word(last)] != nil else { return nil }
    var first = last
    while first > tokens.startIndex {
      if time.numbers[word(first - 1)] != nil {
        first -= 1
      } else if first > tokens.startIndex + 1, joins(first - 1) {
        first -= 2
      } else {
        break
      }
    }
    return value(of: (first...last).map(word)).map { Number(value: $0, first: first) }
  }

  /// Whether a word stands inside of a number: behind the hundreds, or between tens and ones.
  private func joins(_ index: Int) -> Bool {
    let before = time.numbers[word(index - 1)] ?? 0
    return before >= 100 && time.joints.contains(word(index))
      || before >= 20 && time.tensJoints.contains(word(index))
  }

  /// The largest number that is read: a larger one is no period that anybody promises.
  private static let largest = 99_999

  /// "one hundred and twenty" is 1 · 100 + 20; what is smaller than the numeral before is added.
  private func value(of words: [String]) -> Int? {
    if time.multiplies { return product(of: words) }
    var total = 0
    var last = Int.max
    for word in words {
      guard let value = time.numbers[word] else { continue }
      if value >= 100 {
        total = max(1, total) * value
      } else if value >= last, last != .max {
        // "one, two days": two numbers, of which the second counts.
        total = value
      } else {
        total += value
      }
      if total > Self.largest { return nil }
      last = value
    }
    return total
  }

  /// 三百六十五 is 3 · 100 + 6 · 10 + 5, and 三六五 likewise.
  private func product(of words: [String]) -> Int? {
    var (total, digits) = (0, 0)
    for word in words {
      guard let value = time.numbers[word] else { continue }
      if value >= 10 {
        // 三〇 is written digit by digit, 三十 is not.
        total += max(1, digits) * value
        digits = 0
      } else {
        digits = digits * 10 + value
      }
      if total + digits > Self.largest { return nil }
    }
    return total + digits
  }

  private func digits(_ index: Int) -> Int? {
    // A comma stands before thousands; "1,5" is a fraction in half of Europe.
    let groups = western(word(index)).split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.count == 1 || first.utf8.count <= 3,
      groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let value = Int(groups.joined()), value <= Self.largest
    else { return nil }
    return value
  }

  /// A number in the digits of ASCII: ٣٠ and ３０ are 30.
  private func western(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    return word.unicodeScalars.map { scalar in
      // 三 and 十 are numerals, too, but no digits.
      guard scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue
      else { return String(scalar) }
      return "\(Int(value))"
    }.joined()
  }

  /// The parenthesis before a number, if there is one: `(30) days` is not `30) days`.
  private func begin(of index: Int) -> Int {
    let start = Int(tokens[index].start)
    return start > 0 && bytes[start - 1] == UInt8(ascii: "(") ? start - 1 : start
  }
}
