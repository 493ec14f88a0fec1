import LegalText
import LegalWords

/// Tells whether the words around a match deny it.
struct NegationReader {
  private let text: ReadableText
  private let words: LanguageWords
  /// By token, how many words a negation reaches; absent where there is none.
  private let reaches: [Int: Int]
  /// Negations that count only if none stands before them in their clause.
  private let continued: Set<Int>
  /// Tokens that begin a clause of their own.
  private let breaks: Set<Int>
  /// Tokens that begin a clause that supposes something.
  private let conditions: Set<Int>
  /// Tokens that begin words for the cases in which it is so.
  private let exceptions: [Int]
  /// Tokens that begin words for others than those who speak, such as "many companies".
  private let foreign: Set<Int>

  init(_ text: ReadableText, _ words: LanguageWords) {
    self.text = text
    self.words = words
    let phrases = PhraseFinder(text)
    var reaches: [Int: Int] = [:]
    for (word, reach) in words.negations {
      for token in phrases.tokens(of: word)
      where !Self.isNumberSign(token, text, words) && !Self.isInName(token, text) {
        reaches[token] = reach
      }
    }
    var continued: Set<Int> = []
    for word in words.continuedNegations {
      for token in phrases.tokens(of: word) {
        reaches[token] = .max
        continued.insert(token)
      }
    }
    self.continued = continued
    for phrase in words.notNegations {
      for start in phrases.starts(of: phrase) {
        for token in start..<start + phrase.count { reaches[token] = nil }
      }
    }
    self.reaches = reaches
    breaks = Set(words.breaks.flatMap { phrases.starts(of: $0) })
    conditions = Set(words.conditions.flatMap { phrases.starts(of: $0) })
    exceptions = words.exceptions.flatMap { phrases.starts(of: $0) }.sorted()
    foreign = Set(words.foreignSubjects.flatMap { phrases.starts(of: $0) })
  }

  /// Whether a word that denies is a part of a name: "Do Not Track is a setting", "the Do Not Sell My
  /// Information link"; a heading such as "We Do Not Sell Data" has a subject before it.
  private static func isInName(_ token: Int, _ text: ReadableText) -> Bool {
    func isCapital(_ index: Int) -> Bool {
      text.tokens.indices.contains(index) && text.tokens[index].looks.contains(.capital)
        && text.tokens[index].looks.isDisjoint(with: .capitals)
    }
    guard isCapital(token), isCapital(token - 1), isCapital(token + 1),
      text.tokens[token].looks.isDisjoint(with: .beginsSentence)
    else { return false }
    return text.tokens[token - 1].looks.contains(.beginsSentence) || !isCapital(token - 2)
  }

  /// Whether a word that denies is short for "number": it stands before a full stop and a number.
  private static func isNumberSign(
    _ token: Int, _ text: ReadableText, _ words: LanguageWords
  ) -> Bool {
    let end = Int(text.tokens[token].end)
    return token + 1 < text.tokens.count && text.tokens[token + 1].looks.contains(.number)
      && end < text.file.count && text.file.bytes[end] == UInt8(ascii: ".")
      && words.abbreviations.contains(text.vocabulary.words[Int(text.tokens[token].word)])
  }

  /// What the words around a match make of it.
  enum Reading { case affirmed, denied, supposed }

  /// Reads the clause of a match.
  func reading(of match: Matcher.Match, in sentence: ReadableText.Sentence) -> Reading {
    let (start, asides) = clause(before: match.start, in: sentence)
    let end = words.deniesBackwards ? clauseEnd(after: match.end, in: sentence) : match.end
    var count = 0
    var first = Int.max
    var last = start
    for token in start..<end {
      guard let reach = reaches[token], !match.spelled.contains(token),
        !asides.contains(where: { $0.contains(token) })
      else { continue }
      if token < match.start, match.start - token > reach { continue }
      // "Do not sell and do not rent", "do not sell; we do not rent": each denies its own verb, and
      // the second not the first.
      if count > 0,
        continued.contains(token) || isJoined(token, after: start)
          || (last + 1...token).contains(where: { begins(at: $0, in: sentence) })
      {
        continue
      }
      count += 1
      first = min(first, token)
      last = token
    }
    if isForeign(from: start, to: match, in: sentence) { return .supposed }
    guard count % 2 == 1 else { return .affirmed }
    if conditions.contains(start) { return .supposed }
    // "Not … unless you agree", "only in these cases: – you agree": it is so in some cases.
    return hasException(after: first, in: sentence) ? .affirmed : .denied
  }

  private func hasException(after token: Int, in sentence: ReadableText.Sentence) -> Bool {
    var (low, high) = (0, exceptions.count)
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle] <= token { low = middle + 1 } else { high = middle }
    }
    return low < exceptions.count && exceptions[low] < sentence.tokens.upperBound
  }

  /// Whether a conjunction joins a negation to what is before it.
  private func isJoined(_ token: Int, after start: Int) -> Bool {
    (max(start, token - 3)..<token).contains { index in
      words.conjunctions.contains(text.vocabulary.words[Int(text.tokens[index].word)])
    }
  }

  /// Whether a clause speaks of others: "Many companies sell data." Words for those who speak, or for
  /// the reader, make it theirs: "Like many companies we collect", "the law requires us to keep".
  private func isForeign(
    from start: Int, to match: Matcher.Match, in sentence: ReadableText.Sentence
  ) -> Bool {
    guard let subject = (start...min(start + 3, match.start)).last(where: foreign.contains) else {
      return false
    }
    return !(start..<max(match.end, subject + 1)).contains { token in
      let word = text.vocabulary.words[Int(text.tokens[token].word)]
      return words.pronouns.contains(word)
    }
  }

  /// The first token of the clause that holds a token, and what stands in parentheses on the way:
  /// "We do not (and will not) sell".
  private func clause(
    before token: Int, in sentence: ReadableText.Sentence
  ) -> (start: Int, asides: [Range<Int>]) {
    var asides: [Range<Int>] = []
    var index = token
    while index > sentence.tokens.lowerBound {
      if let open = aside(before: index, in: sentence) {
        asides.append(open..<index)
        index = open
        continue
      }
      if begins(at: index, in: sentence) { break }
      index -= 1
    }
    return (index, asides)
  }

  /// The first token in the parenthesis that closes right before a token, if one does.
  private func aside(before token: Int, in sentence: ReadableText.Sentence) -> Int? {
    let before = text.tokens[token - 1]
    guard text.tokens[token].looks.contains(.afterBreak), before.looks.contains(.closes),
      before.looks.isDisjoint(with: .beforeColon), Int(before.end) < text.file.count,
      text.file.bytes[Int(before.end)] == UInt8(ascii: ")")
    else { return nil }
    let first = max(sentence.tokens.lowerBound + 1, token - 20)
    guard first < token else { return nil }
    return (first..<token).last { text.tokens[$0].looks.contains(.inParenthesis) }
  }

  private func clauseEnd(after token: Int, in sentence: ReadableText.Sentence) -> Int {
    var index = token
    while index < sentence.tokens.upperBound, !begins(at: index, in: sentence) { index += 1 }
    return index
  }

  private func begins(at index: Int, in sentence: ReadableText.Sentence) -> Bool {
    let token = text.tokens[index]
    if breaks.contains(index) || conditions.contains(index) { return true }
    if token.looks.contains(.afterBreak), index != sentence.own,
      token.looks.isDisjoint(with: .inParenthesis)
    {
      return true
    }
    guard words.subjects.contains(text.vocabulary.words[Int(token.word)]) else { return false }
    if token.looks.contains(.afterComma) { return true }
    guard index > sentence.tokens.lowerBound else { return false }
    let before = text.tokens[index - 1]
    return before.looks.contains(.afterComma)
      && words.conjunctions.contains(text.vocabulary.words[Int(before.word)])
  }
}

/// Finds words and phrases in a text.
struct PhraseFinder {
  private let text: ReadableText
  private var positions: [Int32: [Int]] = [:]

  init(_ text: ReadableText) {
    self.text = text
    for (index, token) in text.tokens.enumerated() {
      positions[token.word, default: []].append(index)
    }
  }

  func tokens(of word: String) -> [Int] {
    text.vocabulary.find(word).flatMap { positions[$0] } ?? []
  }

  /// The first tokens of a phrase.
  func starts(of phrase: [String]) -> [Int] {
    let numbers = phrase.compactMap { text.vocabulary.find($0) }
    guard numbers.count == phrase.count, let first = numbers.first else { return [] }
    return (positions[first] ?? []).filter { start in
      start + numbers.count <= text.tokens.count
        && numbers.indices.allSatisfy { text.tokens[start + $0].word == numbers[$0] }
    }
  }
}
