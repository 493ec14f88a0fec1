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
  }

  /// A part of a text under a heading.
  struct Section {
    /// The words of the heading.
    let title: String
    let anchor: String?
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

  init(_ file: SourceFile, _ words: LanguageWords) {
    self.file = file
    scanner = WordScanner(words)
    tokens.reserveCapacity(file.count / 5)
  }

  /// Ends the reading: the words are complete.
  mutating func finish() { vocabulary = scanner.vocabulary }

  // MARK: Building

  private var section: Int? { sections.indices.last }

  /// Adds a heading.
  mutating func add(heading range: Range<Int>, level: Int, title: String, anchor: String?) {
    var parent = sections.indices.last
    while let index = parent, sections[index].level >= level { parent = sections[index].parent }
    let start = tokens.count
    tokens += scanner.tokens(in: range, of: file.bytes)
    sections.append(
      Section(
        title: title, anchor: anchor, tokens: start..<tokens.count, level: level, parent: parent))
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
    let found = scanner.tokens(in: range, of: file.bytes)
    guard !found.isEmpty else { return }
    let leads = part == .item ? lead.map { Array(tokens[$0]) } ?? [] : []
    var isFirst = true
    var start = 0
    for index in 1...found.count
    where index == found.count || found[index].looks.contains(.beginsSentence)
      || index - start >= Self.longest
    {
      add(found[start..<index], behind: isFirst ? leads + head : [])
      isFirst = false
      start = index
    }
    if part == .paragraph { lead = nil }
    if let last = sentences.last, let token = tokens[last.tokens].last,
      token.looks.contains(.beforeColon), Self.ends(with: UInt8(ascii: ":"), range, file.bytes)
    {
      nested = part == .item ? lead : nil
      lead = last.own..<last.tokens.upperBound
    }
  }

  /// The lead of the list around one whose item leads into another.
  private var nested: Range<Int>?

  /// Adds a sentence; one that holds a list ("You may: a; b; c") as what leads into it and its items.
  private mutating func add(_ words: ArraySlice<Token>, behind lead: [Token]) {
    let colon = words.firstIndex { $0.looks.contains(.beforeColon) }
    let items = colon.map { Self.items(of: words[($0 + 1)...]) } ?? []
    guard let colon, items.count > 1 else {
      append(words, behind: lead)
      return
    }
    let head = words[...colon]
    append(head, behind: lead)
    for item in items { append(item, behind: lead + head) }
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

  private mutating func append(_ words: ArraySlice<Token>, behind lead: [Token]) {
    let first = tokens.count
    tokens += lead.suffix(Self.longestLead)
    let own = tokens.count
    tokens += words
    sentences.append(Sentence(tokens: first..<tokens.count, own: own, section: section))
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

  /// Returns the tokens of some bytes without adding them.
  mutating func scan(_ range: Range<Int>) -> [Token] {
    scanner.tokens(in: range, of: file.bytes)
  }

  static func ends(with mark: UInt8, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 32 || "*_\\".utf8.contains(bytes[end - 1]) {
      end -= 1
    }
    return end > range.lowerBound && bytes[end - 1] == mark
  }
}
