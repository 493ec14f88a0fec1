import LegalWords

/// A word, a mark of punctuation, or a break between paragraphs, with the white space before it.
struct Token: Sendable {
  /// What kind of text it is.
  enum Kind: Sendable {
    /// Letters and digits, with what joins them: `don't`, `e-mail`, `1,000`, `info@example.com`.
    case word
    /// A whole date: `March 28, 2026`.
    case date
    /// One mark.
    case punctuation
    /// Where a paragraph ends and the next one begins inside a block.
    case paragraphBreak
    /// The end of a text that ends with white space: a block of code may.
    case end
  }

  /// The white space before it; empty at the start of a text.
  var space: Substring
  /// The text.
  var text: Substring
  /// What kind of text it is.
  var kind: Kind
  /// How it is stressed.
  var style: Passage.Style
  /// Where it leads.
  var link: String?

  /// How many words it has.
  var wordCount: Int {
    switch kind {
    case .word: 1
    case .date: text.split { $0.isWhitespace }.count
    case .punctuation, .paragraphBreak, .end: 0
    }
  }

  /// A break between two paragraphs.
  static let paragraphBreak = Token(
    space: "", text: Substring(Redline.Segment.paragraphBreak), kind: .paragraphBreak, style: [],
    link: nil)
}

/// Cuts words into tokens.
struct Tokenizer {
  /// Returns the tokens of a cell; white space behind the last one is a token of its own.
  static func tokens(of runs: [Passage.Run]) -> [Token] {
    var text = ""
    var ends: [Int] = []
    for run in runs {
      text += run.text
      ends.append(text.utf8.count)
    }
    var tokens: [Token] = []
    var run = 0
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var spaceStart = index
    var offset = 0
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        offset += UTF8.width(scalar)
        index = scalars.index(after: index)
        continue
      }
      let start = index
      while run < ends.count - 1, offset >= ends[run] { run += 1 }
      let isWord = scalar.isInWord
      if isWord {
        index = endOfWord(from: index, in: scalars)
      } else {
        index = scalars.index(after: index)
      }
      offset += scalars[start..<index].reduce(0) { $0 + UTF8.width($1) }
      tokens.append(
        Token(
          space: text[spaceStart..<start], text: text[start..<index],
          kind: isWord ? .word : .punctuation, style: runs[run].style, link: runs[run].link))
      spaceStart = index
    }
    if spaceStart < text.endIndex {
      tokens.append(
        Token(space: text[spaceStart...], text: "", kind: .end, style: [], link: nil))
    }
    return DateTokens.joined(tokens, in: text)
  }

  private static func endOfWord(
    from start: String.UnicodeScalarView.Index, in scalars: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index {
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar.isInWord {
        index = next
      } else if joins(scalar), next < scalars.endIndex, scalars[next].isInWord {
        index = next
      } else {
        break
      }
    }
    return index
  }

  /// What may stand inside of a word: apostrophes, hyphens, the joiners of some scripts, and what
  /// joins numbers and addresses.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2019}", "-", "\u{2011}", "\u{200C}", "\u{200D}", ".", ",", "@", "_", "/": true
    default: false
    }
  }
}

/// Joins the tokens of a date, so that one date is replaced by another as a whole.
private enum DateTokens {
  static func joined(_ tokens: [Token], in text: String) -> [Token] {
    guard tokens.contains(where: { isNumber($0) || isNumericDate($0) }) else { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let count = length(at: index, in: tokens)
      if count > 0 {
        var date = tokens[index]
        date.text = text[tokens[index].text.startIndex..<tokens[index + count - 1].text.endIndex]
        date.kind = .date
        result.append(date)
        index += count
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  /// How many tokens from an index on are a date; 0 if none is.
  private static func length(at index: Int, in tokens: [Token]) -> Int {
    func token(_ offset: Int) -> Token? {
      index + offset < tokens.count ? tokens[index + offset] : nil
    }
    guard let first = token(0) else { return 0 }
    if isNumericDate(first) { return 1 }
    if isMonth(first) {
      guard let second = token(1) else { return 0 }
      if isYear(second) { return 2 }
      guard isDay(second) else { return 0 }
      if let third = token(2), third.text == ",", let fourth = token(3), isYear(fourth) { return 4 }
      if let third = token(2), isYear(third) { return 3 }
      return 2
    }
    if isDay(first), let second = token(1), isMonth(second) {
      if let third = token(2), isYear(third) { return 3 }
      return 2
    }
    return 0
  }

  private static func isMonth(_ token: Token) -> Bool {
    token.kind == .word && token.text.first?.isUppercase == true
      && LanguageWords.english.time.months[token.text.lowercased()] != nil
  }

  private static func isNumber(_ token: Token) -> Bool {
    token.text.utf8.first.map { (48...57).contains($0) } ?? false
  }

  private static func isDay(_ token: Token) -> Bool {
    let digits = token.text.prefix { $0.isASCII && $0.isNumber }
    let suffix = token.text.dropFirst(digits.count)
    guard digits.count <= 2,
      suffix.isEmpty || LanguageWords.english.time.ordinals.contains(String(suffix)),
      let day = Int(digits)
    else { return false }
    return (1...31).contains(day)
  }

  private static func isYear(_ token: Token) -> Bool {
    guard token.text.utf8.count == 4, let year = Int(token.text) else { return false }
    return (1900...2199).contains(year)
  }

  /// `2026-03-28`, `28.03.2026`, `03/28/2026`.
  private static func isNumericDate(_ token: Token) -> Bool {
    guard token.kind == .word, (8...10).contains(token.text.utf8.count) else { return false }
    for separator in "-./" {
      let parts = token.text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
      else { continue }
      let lengths = parts.map(\.utf8.count)
      if lengths[0] == 4 || lengths[2] == 4, lengths[1] <= 2 { return true }
    }
    return false
  }
}
