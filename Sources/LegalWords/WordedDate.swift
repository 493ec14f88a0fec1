/// A day, or a month, that words name.
public struct WordedDate: Sendable, Hashable {
  /// The year; `nil` if the words do not name it.
  public let year: Int?
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1; `nil` if the words name a month.
  public let day: Int?
  /// The bytes from the first part to the last.
  public let range: Range<Int>
  /// The tokens from the first part to the last.
  public let tokens: Range<Int>
}

extension LanguageWords {
  /// Finds every date that words name.
  ///
  /// It may be written "March 28, 2026", "28 March 2026", "28. März 2026",
  /// "28 de marzo de 2026", "2026年3月28日", "March 2026", "March 28" and "2026-03-28".
  ///
  /// "03/04/2026" is no date: nobody can tell whether it is in March or in April.
  ///
  /// - Parameters:
  ///   - range: The bytes to look at.
  ///   - bytes: The bytes of the whole source.
  /// - Returns: The dates in order.
  public func dates(in range: Range<Int>, of bytes: [UInt8]) -> [WordedDate] {
    var scanner = WordScanner(self)
    let tokens = scanner.tokens(in: range, of: bytes)
    return DateReader(self, tokens[...], scanner.vocabulary, bytes).dates
  }

  /// Finds every date that some words name.
  public func dates(in words: String) -> [WordedDate] {
    let bytes = Array(words.utf8)
    return dates(in: 0..<bytes.count, of: bytes)
  }
}

/// Reads the dates in some words, from each month to both sides.
public struct DateReader {
  private let language: LanguageWords
  private let tokens: ArraySlice<Token>
  private let vocabulary: Vocabulary
  private let bytes: [UInt8]

  /// Creates a reader of the tokens of a sentence.
  public init(
    _ language: LanguageWords, _ tokens: ArraySlice<Token>, _ vocabulary: Vocabulary,
    _ bytes: [UInt8]
  ) {
    self.language = language
    self.tokens = tokens
    self.vocabulary = vocabulary
    self.bytes = bytes
  }

  /// The dates in order.
  public var dates: [WordedDate] {
    var dates: [WordedDate] = []
    for index in tokens.indices {
      if let date = date(aroundMonthAt: index) ?? isoDate(at: index) { dates.append(date) }
    }
    return dates
  }

  private func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? vocabulary.words[Int(tokens[index].word)] : ""
  }

  /// The next place that is no small word inside a date: the "de" of "28 de marzo".
  private func step(_ index: Int, by offset: Int) -> Int {
    let next = index + offset
    return language.time.dateJoints.contains(word(next)) ? next + offset : next
  }

  private func date(aroundMonthAt index: Int) -> WordedDate? {
    guard let (month, end) = month(index) else { return nil }
    let (before, after) = (step(index, by: -1), step(end, by: 1))
    if let day = day(before) {
      if let year = year(after) { return make(year, month, day, before, after) }
      return make(nil, month, day, before, end)
    }
    if let day = day(after), year(after) == nil {
      let next = step(after, by: 1)
      if let year = year(next) { return make(year, month, day, index, next) }
      let last = language.time.units[word(after + 1)] == "day" ? after + 1 : after
      if let year = year(before) { return make(year, month, day, before, last) }
      // 2026年3月28日: the year stands before its sign.
      if language.time.units[word(before)] == "year", let year = year(before - 1) {
        return make(year, month, day, before - 1, last)
      }
      return make(nil, month, day, index, after)
    }
    if let year = year(after) { return make(year, month, nil, index, after) }
    return nil
  }

  /// The month that begins at a token, and its last token: 3月 is two.
  private func month(_ index: Int) -> (month: Int, end: Int)? {
    if let month = language.time.months[word(index)] {
      // "may" is a verb, "May" a month.
      guard tokens[index].looks.contains(.capital) || !language.isWeighty(word(index)) else {
        return nil
      }
      return (month, index)
    }
    guard tokens[index].looks.contains(.number),
      let month = language.time.months[word(index) + word(index + 1)]
    else { return nil }
    return (month, index + 1)
  }

  /// `2026-03-28`, which is three numbers.
  private func isoDate(at index: Int) -> WordedDate? {
    guard let year = year(index), tokens.indices.contains(index + 2),
      let month = Int(word(index + 1)), let day = day(index + 2), (1...12).contains(month),
      isHyphen(between: index), isHyphen(between: index + 1)
    else { return nil }
    return make(year, month, day, index, index + 2)
  }

  private func isHyphen(between index: Int) -> Bool {
    let end = Int(tokens[index].end)
    return Int(tokens[index + 1].start) == end + 1 && bytes[end] == UInt8(ascii: "-")
  }

  private func make(
    _ year: Int?, _ month: Int, _ day: Int?, _ first: Int, _ last: Int
  )
    -> WordedDate
  {
    WordedDate(
      year: year, month: month, day: day,
      range: Int(tokens[first].start)..<Int(tokens[last].end), tokens: first..<last + 1)
  }

  /// A day of the month: 28, 28th, 1er.
  private func day(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].looks.contains(.number) else { return nil }
    let word = word(index)
    let digits = word.prefix { $0.isWholeNumber }
    let rest = word.dropFirst(digits.count)
    guard digits.count <= 2, rest.isEmpty || language.time.ordinals.contains(String(rest)) else {
      return nil
    }
    let day = digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    return (1...31).contains(day) ? day : nil
  }

  private func year(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].looks.contains(.number) else { return nil }
    let digits = word(index)
    guard digits.count == 4, digits.allSatisfy(\.isWholeNumber) else { return nil }
    let year = digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    return (1_900...2_199).contains(year) ? year : nil
  }
}
