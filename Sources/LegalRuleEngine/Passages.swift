import LegalMarkup
public import LegalModel
public import LegalText
import LegalWords

/// Some words of a text, and where people read them.
public struct Passage: Sendable, Hashable {
  /// The words.
  public let range: SourceRange
  /// The anchor of the section; `nil` before the first heading.
  public let section: String?
  /// The number of the sentence, in reading order.
  public let sentence: Int
  /// Whether the words are data that is placed, not prose.
  public let isData: Bool

  /// States a passage.
  package init(range: SourceRange, section: String?, sentence: Int, isData: Bool) {
    self.range = range
    self.section = section
    self.sentence = sentence
    self.isData = isData
  }

  /// The passage as evidence.
  public var evidence: Evidence { Evidence(range, Disclosure(section: section)) }
}

/// The words of a version in the order in which people read them, data where it is placed.
///
/// A rule asks for phrases. A phrase is words in any case, without punctuation: `right to object`;
/// `complain*` is every word that begins so; `…` stands for any words of the same sentence.
public struct Passages: Sendable {
  private struct Token: Sendable {
    let word: Int32
    let sentence: Int32
    let start: Int32
    let end: Int32
  }

  private struct Sentence: Sendable {
    let section: String?
    let isData: Bool
    let first: Int
    var end: Int
  }

  private let file: SourceFile
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var vocabulary: Vocabulary
  /// The tokens of each word, by its number.
  private var positions: [[Int32]] = []
  /// The words in order, for the search by how they begin.
  private var sorted: [(word: String, number: Int32)] = []

  /// Indexes the words of a version.
  public init(_ text: VersionText) {
    file = text.file
    vocabulary = Vocabulary()
    tokens.reserveCapacity(text.file.count / 6)
    var scanner = WordScanner(.english, skipsLinkTargets: true)
    for block in text.prose.blocks { add(block, of: text, &scanner) }
    vocabulary = scanner.vocabulary
    sorted = vocabulary.words.indices.filter { $0 < positions.count && !positions[$0].isEmpty }
      .map { (vocabulary.words[$0], Int32($0)) }.sorted { $0.word < $1.word }
  }

  // MARK: Questions

  /// Returns the first place that says one of some phrases.
  public func first(_ phrases: String...) -> Passage? { first(of: phrases) }

  /// Returns the first place that says one of some phrases.
  public func first(of phrases: [String], in section: String? = nil) -> Passage? {
    phrases.compactMap { phrase in
      matches(of: phrase).first { section == nil || sentences[$0.sentence].section == section }
    }.min { $0.first < $1.first }.map(passage)
  }

  /// Returns every place that says one of some phrases, in reading order.
  public func all(_ phrases: String...) -> [Passage] { all(of: phrases) }

  /// Returns every place that says one of some phrases, in reading order.
  public func all(of phrases: [String]) -> [Passage] {
    phrases.flatMap(matches).sorted { $0.first < $1.first }.map(passage)
  }

  /// Returns whether a sentence says one of some phrases.
  public func sentence(_ sentence: Int, says phrases: String...) -> Bool {
    phrases.contains { phrase in matches(of: phrase).contains { $0.sentence == sentence } }
  }

  /// Returns the whole sentence of a passage.
  public func sentence(of passage: Passage) -> Passage {
    let sentence = sentences[passage.sentence]
    return self.passage(
      Match(
        first: sentence.first, last: max(sentence.first, sentence.end - 1),
        sentence: passage.sentence))
  }

  /// Returns the words of a passage, in lowercase and without punctuation.
  public func words(of passage: Passage) -> [String] {
    let sentence = sentences[passage.sentence]
    return tokens[sentence.first..<max(sentence.first, sentence.end)].filter { token in
      Int(token.sentence) == passage.sentence
        && Int(token.start) >= passage.range.bytes.lowerBound
        && Int(token.end) <= passage.range.bytes.upperBound
    }.map { vocabulary.words[Int($0.word)] }
  }

  /// Every sentence, in reading order.
  public var allSentences: [Passage] {
    sentences.indices.filter { sentences[$0].end > sentences[$0].first }.map { index in
      passage(Match(first: sentences[index].first, last: sentences[index].end - 1, sentence: index))
    }
  }

  // MARK: Matching

  private struct Match {
    let first: Int
    let last: Int
    let sentence: Int
  }

  private enum Term {
    case words(Set<Int32>)
    case gap
  }

  private func passage(_ match: Match) -> Passage {
    let sentence = sentences[match.sentence]
    return Passage(
      range: file.range(Int(tokens[match.first].start)..<Int(tokens[match.last].end)),
      section: sentence.section, sentence: match.sentence, isData: sentence.isData)
  }

  private func matches(of phrase: String) -> some Sequence<Match> {
    let terms = terms(of: phrase)
    var starts: [Int32] = []
    if case .words(let words)? = terms.first {
      starts = words.flatMap { Int($0) < positions.count ? positions[Int($0)] : [] }
      if words.count > 1 { starts.sort() }
    }
    return starts.lazy.compactMap { start in
      let sentence = Int(tokens[Int(start)].sentence)
      return match(terms.dropFirst(), after: Int(start), before: sentences[sentence].end)
        .map { Match(first: Int(start), last: $0, sentence: sentence) }
    }
  }

  /// Reads a phrase: nothing as soon as the text lacks one of its words, as most texts do.
  private func terms(of phrase: String) -> [Term] {
    if lacksFirstWord(of: phrase) { return [] }
    var terms: [Term] = []
    for term in Phrase(phrase).terms {
      switch term {
      case .gap: terms.append(.gap)
      case .prefix(let prefix):
        let words = words(beginningWith: prefix)
        if words.isEmpty { return [] }
        terms.append(.words(words))
      case .word(let word):
        guard let number = vocabulary.find(word) else { return [] }
        terms.append(.words([number]))
      }
    }
    return terms
  }

  /// Whether the text has no word with which a phrase begins, as far as that is seen at a glance: of
  /// most phrases it is, and then the rest need not be read.
  private func lacksFirstWord(of phrase: String) -> Bool {
    let bytes = phrase.utf8
    let end = bytes.firstIndex(of: 32) ?? bytes.endIndex
    let first = bytes[..<end]
    guard first.allSatisfy({ (97...122).contains($0) }) else { return false }
    let word = String(Substring(first))
    return vocabulary.find(word) == nil && LanguageWords.english.standsForItself(word)
  }

  private func words(beginningWith prefix: String) -> Set<Int32> {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].word < prefix { low = middle + 1 } else { high = middle }
    }
    return Set(sorted[low...].prefix { $0.word.hasPrefix(prefix) }.map(\.number))
  }

  /// Returns the last token of the rest of a phrase, or `nil` if it does not follow.
  private func match(_ terms: ArraySlice<Term>, after token: Int, before end: Int) -> Int? {
    guard let term = terms.first else { return token }
    switch term {
    case .words(let words):
      guard token + 1 < end, words.contains(tokens[token + 1].word) else { return nil }
      return match(terms.dropFirst(), after: token + 1, before: end)
    case .gap:
      let rest = terms.dropFirst()
      guard case .words(let words)? = rest.first else { return token }
      var next = token + 1
      while next < end {
        if words.contains(tokens[next].word),
          let last = match(rest.dropFirst(), after: next, before: end)
        {
          return last
        }
        next += 1
      }
      return nil
    }
  }

  // MARK: Indexing

  private mutating func add(
    _ block: Block, of text: VersionText, _ scanner: inout WordScanner
  ) {
    if case .data(let path) = block.content {
      addRows(at: path, of: text, section: block.section, &scanner)
      return
    }
    begin(section: block.section, isData: false)
    // A mark alone in an item places data; inside of a sentence it is the words of its value.
    var start = block.range.bytes.lowerBound
    let end = block.range.bytes.upperBound
    while let mark = Self.placement(in: start..<end, of: file.bytes) {
      addProse(start..<mark.lowerBound, of: text, &scanner)
      let path = WordScanner.path(of: mark, in: file.bytes).dropFirst()
      addRows(at: String(path), of: text, section: block.section, &scanner)
      start = mark.upperBound
    }
    addProse(start..<end, of: text, &scanner)
  }

  /// The place of the first `{{> path}}` in some bytes.
  private static func placement(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var start = range.lowerBound
    while let mark = WordScanner.mark(in: start..<range.upperBound, of: bytes) {
      if WordScanner.path(of: mark, in: bytes).utf8.first == UInt8(ascii: ">") { return mark }
      start = mark.upperBound
    }
    return nil
  }

  private mutating func addRows(
    at path: String, of text: VersionText, section: String?, _ scanner: inout WordScanner
  ) {
    for row in text.printedValues(at: path) {
      for value in row where value.words != nil {
        begin(section: section, isData: true)
        for token in scanner.tokens(in: value.range.bytes, of: file.bytes) { add(token) }
      }
    }
  }

  private mutating func addProse(
    _ range: Range<Int>, of text: VersionText, _ scanner: inout WordScanner
  ) {
    var last = range.lowerBound
    let found = scanner.tokens(in: range, of: file.bytes) { path in
      guard case .found(let value) = text.typed.lookup(path) else { return "" }
      return value.words ?? value.elements.compactMap(\.words).joined(separator: " ")
    }
    for token in found {
      if token.looks.contains(.beginsSentence)
        || Self.beginsItem(between: last, and: Int(token.start), file.bytes),
        let sentence = sentences.last, sentence.end > sentence.first
      {
        begin(section: sentence.section, isData: false)
      }
      add(token)
      last = Int(token.end)
    }
  }

  private mutating func begin(section: String?, isData: Bool) {
    sentences.append(
      Sentence(section: section, isData: isData, first: tokens.count, end: tokens.count))
  }

  /// The longest sentence, in words: far longer than any lawyer's, and short enough that a text
  /// without a full stop cannot make a search with gaps go on for hours.
  private static let longest = 400

  private mutating func add(_ found: LegalWords.Token) {
    if let sentence = sentences.last, sentence.end - sentence.first >= Self.longest {
      begin(section: sentence.section, isData: sentence.isData)
    }
    let word = Int(found.word)
    while positions.count <= word { positions.append([]) }
    positions[word].append(Int32(tokens.count))
    tokens.append(
      Token(
        word: found.word, sentence: Int32(sentences.count - 1), start: found.start,
        end: found.end))
    sentences[sentences.count - 1].end = tokens.count
  }

  /// Whether an item of a list begins on a line between two bytes.
  private static func beginsItem(between first: Int, and last: Int, _ bytes: [UInt8]) -> Bool {
    guard first < last, let line = bytes[first..<last].lastIndex(of: 10) else { return false }
    var index = line + 1
    while index < bytes.count, bytes[index] == 32 { index += 1 }
    guard index + 1 < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return bytes[index + 1] == 32
    case 48...57: return bytes[index + 1] == UInt8(ascii: ".")
    default: return false
    }
  }
}
