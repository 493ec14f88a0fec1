import LegalMarkup
public import LegalModel
public import LegalText

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
  private var ids: [String: Int32] = [:]
  /// The words by their ids.
  private var names: [String] = []
  private var positions: [[Int32]] = []
  /// The words in order, for the search by how they begin.
  private var sorted: [(word: String, id: Int32)] = []

  /// Indexes the words of a version.
  public init(_ text: VersionText) {
    file = text.file
    tokens.reserveCapacity(text.file.count / 6)
    for block in text.prose.blocks { add(block, of: text) }
    names = [String](repeating: "", count: ids.count)
    for (name, id) in ids { names[Int(id)] = name }
    sorted = ids.map { ($0.key, $0.value) }.sorted { $0.word < $1.word }
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
    }.map { names[Int($0.word)] }
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
      starts = words.flatMap { positions[Int($0)] }
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
    var terms: [Term] = []
    for part in phrase.split(separator: " ") {
      if part == "…" {
        terms.append(.gap)
      } else if part.utf8.last == UInt8(ascii: "*") {
        let words = words(beginningWith: Self.normalized(part.dropLast()).joined())
        if words.isEmpty { return [] }
        terms.append(.words(words))
      } else {
        for word in Self.normalized(part) {
          guard let id = ids[word] else { return [] }
          terms.append(.words([id]))
        }
      }
    }
    return terms
  }

  private func words(beginningWith prefix: String) -> Set<Int32> {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].word < prefix { low = middle + 1 } else { high = middle }
    }
    return Set(sorted[low...].prefix { $0.word.hasPrefix(prefix) }.map(\.id))
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

  private mutating func add(_ block: Block, of text: VersionText) {
    if case .data(let path) = block.content {
      for row in text.printedValues(at: path) {
        for value in row where value.words != nil {
          begin(section: block.section, isData: true)
          scan(value.range.bytes, text, isProse: false)
        }
      }
      return
    }
    begin(section: block.section, isData: false)
    scan(block.range.bytes, text, isProse: true)
  }

  private mutating func begin(section: String?, isData: Bool) {
    sentences.append(
      Sentence(section: section, isData: isData, first: tokens.count, end: tokens.count))
  }

  /// The longest sentence, in words: far longer than any lawyer's, and short enough that a text
  /// without a full stop cannot make a search with gaps go on for hours.
  private static let longest = 400

  private mutating func add(_ word: String, _ bytes: Range<Int>) {
    if let sentence = sentences.last, sentence.end - sentence.first >= Self.longest {
      begin(section: sentence.section, isData: sentence.isData)
    }
    let id = ids[word] ?? Int32(ids.count)
    if Int(id) == positions.count {
      ids[word] = id
      positions.append([])
    }
    positions[Int(id)].append(Int32(tokens.count))
    tokens.append(
      Token(
        word: id, sentence: Int32(sentences.count - 1), start: Int32(bytes.lowerBound),
        end: Int32(bytes.upperBound)))
    sentences[sentences.count - 1].end = tokens.count
  }

  /// Adds the words in some bytes of the source.
  ///
  /// Of Markdown only three things matter here: marks, whose words are those of the value; the
  /// addresses of links, which nobody reads; and where sentences and items end.
  private mutating func scan(_ range: Range<Int>, _ text: VersionText, isProse: Bool) {
    let bytes = file.bytes
    var index = range.lowerBound
    func at(_ offset: Int) -> UInt8 { offset < range.upperBound ? bytes[offset] : 10 }
    while index < range.upperBound {
      let byte = bytes[index]
      if isProse, byte == UInt8(ascii: "{"), at(index + 1) == UInt8(ascii: "{"),
        let end = self.end(of: "}}", from: index, in: range)
      {
        addMark(index..<end, of: text)
        index = end
      } else if isProse, byte == UInt8(ascii: "]"), at(index + 1) == UInt8(ascii: "("),
        let end = self.end(of: ")", from: index, in: range)
      {
        index = end
      } else if Self.isWord(bytes, index) {
        let start = index
        while index < range.upperBound, Self.isWord(bytes, index) { index += 1 }
        let word = Self.folded(bytes[start..<index])
        if !word.isEmpty { add(word, start..<index) }
      } else {
        let isEnd =
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!")
          || byte == UInt8(ascii: "?")
        let isItem = byte == 10 && isProse && Self.beginsItem(bytes, index + 1, range.upperBound)
        if (isEnd && at(index + 1) <= 32) || isItem, let sentence = sentences.last,
          sentence.end > sentence.first
        {
          begin(section: sentence.section, isData: sentence.isData)
        }
        index += 1
      }
    }
  }

  /// The longest mark or address of a link, in bytes: a text full of ones that never end must not be
  /// read again for each of them.
  private static let longestMark = 2_048

  private func end(of mark: String, from start: Int, in range: Range<Int>) -> Int? {
    let mark = Array(mark.utf8)
    let limit = min(range.upperBound, start + Self.longestMark)
    var index = start
    while index + mark.count <= limit {
      if file.bytes[index] == mark[0],
        file.bytes[index..<index + mark.count].elementsEqual(mark)
      {
        return index + mark.count
      }
      index += 1
    }
    return nil
  }

  private mutating func addMark(_ range: Range<Int>, of text: VersionText) {
    let path = file.text(in: range.lowerBound + 2..<range.upperBound - 2)
      .filter { !$0.isWhitespace }
    if path.hasPrefix(">") {
      let section = sentences.last.flatMap(\.section)
      for row in text.printedValues(at: String(path.dropFirst())) {
        for value in row where value.words != nil {
          begin(section: section, isData: true)
          scan(value.range.bytes, text, isProse: false)
        }
      }
      return
    }
    guard case .found(let value) = text.typed.lookup(path) else { return }
    let words = value.words ?? value.elements.compactMap(\.words).joined(separator: " ")
    for word in Self.normalized(words) { add(word, range) }
  }

  private static func beginsItem(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == 32 { index += 1 }
    guard index + 1 < end else { return false }
    let byte = bytes[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
      return bytes[index + 1] == 32
    }
    return (48...57).contains(byte) && bytes[index + 1] == UInt8(ascii: ".")
  }

  /// Whether a byte belongs to a word: letters, digits, the apostrophe, and everything beyond ASCII
  /// but general punctuation (U+2000 to U+203F), of which only the typographic apostrophe does.
  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return byte == UInt8(ascii: "'") || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte)
    }
    let start =
      byte & 0xC0 != 0x80 ? index : index - (index > 0 && bytes[index - 1] >= 0xC0 ? 1 : 2)
    guard start >= 0, start + 2 < bytes.count, bytes[start] == 0xE2, bytes[start + 1] == 0x80
    else { return true }
    return bytes[start + 2] == 0x99
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      var word = ""
      for byte in bytes where byte != UInt8(ascii: "'") {
        word.unicodeScalars.append(
          Unicode.Scalar((65...90).contains(byte) ? byte + 32 : byte))
      }
      return word
    }
    return String(decoding: bytes, as: UTF8.self).lowercased()
      .filter { $0.isLetter || $0.isNumber }
  }

  /// The words of some text, as the index has them.
  @specialized(where Text == String)
  @specialized(where Text == Substring)
  package static func normalized<Text: StringProtocol>(_ text: Text) -> [String] {
    // A word of a phrase is most often written as the index has it.
    if !text.isEmpty, text.utf8.allSatisfy({ (97...122).contains($0) }) { return [String(text)] }
    var words: [String] = []
    var word: [UInt8] = []
    let bytes = Array(text.utf8) + [32]
    for (index, byte) in bytes.enumerated() {
      if isWord(bytes, index) {
        word.append(byte)
      } else if !word.isEmpty {
        let folded = folded(word[...])
        if !folded.isEmpty { words.append(folded) }
        word = []
      }
    }
    return words
  }
}
