import LegalText
import LegalWords

/// A text as it is read: sentences in order, each under its headings and behind what leads into it.
struct ReadableText {
  /// A sentence, an item of a list together with what leads into the list, or a cell of a table with
  /// the head of its column.
  struct Sentence {
    /// Its tokens, those of the lead first.
    let tokens: Range<Int>
    /// The first token that is no lead.
    let own: Int
    /// The section; `nil` before the first heading.
    let section: Int?
    /// The places of the values of a row of placed data; empty for prose.
    let values: [Range<Int>]
  }

  /// A part of a text under a heading.
  struct Section {
    /// The words of the heading.
    let title: String
    /// The heading, as a sentence of which nobody asks what it says.
    let tokens: Range<Int>
    let level: Int
    /// The section of which it is a part.
    let parent: Int?
  }

  let file: SourceFile
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Sentence] = []
  private(set) var sections: [Section] = []
  private(set) var vocabulary = Vocabulary()

  private var scanner: WordScanner
  /// What leads into the list or the paragraphs that follow.
  private var lead: Range<Int>?

  /// The longest sentence, in words: longer than any lawyer's; what goes on is read as another one, so
  /// that a text without a full stop takes no longer than others.
  private static let longest = 400
  /// How much of a lead is read with each item.
  private static let longestLead = 60
  /// How many words are read again as leads, in all: far more than any policy has lists for, and so few
  /// that a text of a hundred thousand items takes no more memory than others.
  private var leadsLeft = 1_000_000

  /// What a mark of the text stands for.
  private let value: ((String) -> String?)?

  init(_ file: SourceFile, _ words: LanguageWords, value: ((String) -> String?)? = nil) {
    self.file = file
    self.value = value
    scanner = WordScanner(words)
    tokens.reserveCapacity(file.count / 5)
  }

  /// Ends the reading: the words are complete.
  mutating func finish() { vocabulary = scanner.vocabulary }

  // MARK: Building

  private var section: Int? { sections.indices.last }

  /// Adds a heading.
  mutating func add(heading range: Range<Int>, level: Int, title: String) {
    var parent = sections.indices.last
    while let index = parent, sections[index].level >= level { parent = sections[index].parent }
    let start = tokens.count
    tokens += scanner.tokens(in: range, of: file.bytes, value: value)
    sections.append(
      Section(
        title: title, tokens: start..<tokens.count, level: level, parent: parent))
    lead = nil
  }

  /// What a paragraph is to those around it.
  enum Part: Equatable {
    /// It stands for itself, and may lead into what follows.
    case paragraph
    /// It is an item: what leads is read with it.
    case item
  }

  /// Adds a paragraph, an item or a cell.
  ///
  /// - Parameters:
  ///   - range: Its bytes.
  ///   - part: What it is.
  ///   - head: The words that lead into it, beside those of the list.
  mutating func add(_ range: Range<Int>, as part: Part, head: [Token] = []) {
    add(scanner.tokens(in: range, of: file.bytes, value: value), as: part, head: head)
    if let last = sentences.last, let token = tokens[last.tokens].last,
      token.looks.contains(.beforeColon), Self.ends(with: UInt8(ascii: ":"), range, file.bytes)
    {
      lead = last.own..<last.tokens.upperBound
    }
  }

  /// Adds a row of placed values, which are read as one sentence.
  mutating func add(_ values: [Range<Int>], as part: Part) {
    var row: [Token] = []
    for value in values {
      var words = scanner.tokens(in: value, of: file.bytes)
      if !row.isEmpty, !words.isEmpty {
        words[0].looks.remove(.beginsSentence)
        words[0].looks.insert(.afterBreak)
      }
      row += words
    }
    add(row, as: part, head: [], values: values)
  }

  private mutating func add(
    _ found: [Token], as part: Part, head: [Token], values: [Range<Int>] = []
  ) {
    guard !found.isEmpty else { return }
    let leads = part == .item ? lead.map { Array(tokens[$0]) } ?? [] : []
    var isFirst = true
    var start = 0
    for index in 1...found.count
    where index == found.count || found[index].looks.contains(.beginsSentence)
      || index - start >= Self.longest
    {
      add(found[start..<index], behind: isFirst ? leads + head : [], values)
      isFirst = false
      start = index
    }
    if part == .paragraph { lead = nil }
  }

  /// Adds a sentence; one that holds a list ("You may: a; b; c") as what leads into it and its items.
  private mutating func add(
    _ words: ArraySlice<Token>, behind lead: [Token], _ values: [Range<Int>]
  ) {
    let colon = words.firstIndex { $0.looks.contains(.beforeColon) }
    let items = colon.map { Self.items(of: words[($0 + 1)...]) } ?? []
    guard let colon, items.count > 1 else {
      append(words, behind: lead, values)
      return
    }
    let head = words[...colon]
    append(head, behind: lead, values)
    for item in items { append(item, behind: lead + head, values) }
  }

  /// The parts between semicolons.
  private static func items(of words: ArraySlice<Token>) -> [ArraySlice<Token>] {
    var items: [ArraySlice<Token>] = []
    var start = words.startIndex
    for index in words.indices where index > start && words[index].looks.contains(.afterSemicolon) {
      items.append(words[start..<index])
      start = index
    }
    if start < words.endIndex { items.append(words[start...]) }
    return items
  }

  private mutating func append(
    _ words: ArraySlice<Token>, behind lead: [Token], _ values: [Range<Int>]
  ) {
    let first = tokens.count
    let lead = lead.suffix(min(Self.longestLead, leadsLeft))
    leadsLeft -= lead.count
    tokens += lead
    let own = tokens.count
    tokens += words
    sentences.append(
      Sentence(tokens: first..<tokens.count, own: own, section: section, values: values))
  }

  /// What leads into what follows: kept while a list inside of an item is read.
  var leading: Range<Int>? {
    get { lead }
    set { lead = newValue }
  }

  /// Lets the words of the last sentence, or of the heading above, lead into a list that follows
  /// without a colon.
  mutating func leadIntoList() {
    guard lead == nil else { return }
    if let last = sentences.last, last.section == section,
      last.tokens.upperBound == tokens.count
    {
      let end = Int(tokens[tokens.count - 1].end)
      if end >= file.count || !".!?".utf8.contains(file.bytes[end]) {
        lead = last.own..<last.tokens.upperBound
      }
    } else if let section, sections[section].tokens.upperBound == tokens.count {
      lead = sections[section].tokens
    }
  }

  // MARK: Words for people

  /// Returns the words in some bytes of a sentence as people read them: the values of a row one behind
  /// the other, and what marks stand for.
  func words(in range: Range<Int>, of sentence: Sentence) -> String {
    let parts =
      sentence.values.isEmpty
      ? [range] : sentence.values.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    return parts.map { part in
      var words = ""
      var start = part.lowerBound
      if let value {
        while let mark = WordScanner.mark(in: start..<part.upperBound, of: file.bytes) {
          words += file.text(in: start..<mark.lowerBound)
          words += value(WordScanner.path(of: mark, in: file.bytes)) ?? file.text(in: mark)
          start = mark.upperBound
        }
      }
      return (words + file.text(in: start..<part.upperBound)).foldingWhiteSpace
    }.joined(separator: " · ")
  }

  /// Returns the tokens of some bytes without adding them.
  mutating func scan(_ range: Range<Int>) -> [Token] {
    scanner.tokens(in: range, of: file.bytes, value: value)
  }

  static func ends(with mark: UInt8, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 32 || "*_\\".utf8.contains(bytes[end - 1]) {
      end -= 1
    }
    return end > range.lowerBound && bytes[end - 1] == mark
  }
}
