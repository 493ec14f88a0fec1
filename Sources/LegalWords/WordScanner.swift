/// Cuts text into words.
///
/// A word is letters, digits and apostrophes. Contractions are written out, so that one word of the
/// source can be two tokens with one place. Of Markdown, marks of stress and backslashes separate and
/// say nothing; the address of a link is a token of its own.
public struct WordScanner: Sendable {
  /// The words that were found so far.
  public private(set) var vocabulary = Vocabulary()
  let words: LanguageWords
  var looks: Token.Looks = []
  /// By the bytes of a word, what it stands for: most words come back often.
  private var known: [String: [Int32]] = [:]

  /// Whether a sign of money or arithmetic is a token, too.
  let keepsSigns: Bool
  /// Whether the address of a link, `](…)`, is left out: people do not read it.
  let skipsLinkTargets: Bool

  /// Creates a scanner for a language.
  public init(
    _ words: LanguageWords, keepsSigns: Bool = false, skipsLinkTargets: Bool = false
  ) {
    self.words = words
    self.keepsSigns = keepsSigns
    self.skipsLinkTargets = skipsLinkTargets
  }

  /// Returns the words in some bytes.
  ///
  /// - Parameters:
  ///   - range: Which bytes.
  ///   - bytes: The bytes of the whole source.
  ///   - value: What a mark `{{path}}` stands for: its words are read at the place of the mark. Without
  ///     it, and where it has no words, a mark is read as it is written.
  /// - Returns: The tokens in order.
  public mutating func tokens(
    in range: Range<Int>, of bytes: [UInt8], value: ((String) -> String?)? = nil
  ) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5)
    looks = [.beginsSentence]
    if let value {
      var start = range.lowerBound
      while let mark = Self.mark(in: start..<range.upperBound, of: bytes) {
        scan(start..<mark.lowerBound, of: bytes, to: &tokens)
        if let words = value(Self.path(of: mark, in: bytes)) {
          let inner = Array(words.utf8)
          let first = tokens.count
          scan(0..<inner.count, of: inner, to: &tokens)
          for index in first..<tokens.count {
            tokens[index].start = Int32(mark.lowerBound)
            tokens[index].end = Int32(mark.upperBound)
          }
        } else {
          scan(mark, of: bytes, to: &tokens)
        }
        start = mark.upperBound
      }
      scan(start..<range.upperBound, of: bytes, to: &tokens)
    } else {
      scan(range, of: bytes, to: &tokens)
    }
    join(&tokens)
    return tokens
  }

  /// Returns the path of a mark `{{path}}`, without white space.
  public static func path(of mark: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[mark.lowerBound + 2..<mark.upperBound - 2], as: UTF8.self)
      .filter { $0 != " " }
  }

  /// Returns the place of the first `{{path}}` in some bytes.
  public static func mark(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var index = range.lowerBound
    let brace = UInt8(ascii: "{")
    while index + 3 < range.upperBound {
      if bytes[index] == brace, bytes[index + 1] == brace {
        // A mark is short: a text full of ones that never end is not read again for each of them.
        var end = index + 2
        let limit = min(range.upperBound - 1, index + 256)
        while end < limit {
          if bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "}") {
            return index..<end + 2
          }
          end += 1
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private mutating func scan(_ range: Range<Int>, of bytes: [UInt8], to tokens: inout [Token]) {
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.isWord(bytes, index) {
        let start = index
        if let address = Self.address(from: index, in: range, of: bytes) {
          index = address.end
          add(
            String(decoding: bytes[start..<index], as: UTF8.self).lowercased(), start..<index,
            address.looks, to: &tokens)
          continue
        }
        while index < range.upperBound,
          Self.isWord(bytes, index) || Self.joinsNumber(bytes, index, range)
        {
          index += 1
        }
        addWord(start..<index, of: bytes, to: &tokens)
      } else if skipsLinkTargets, bytes[index] == UInt8(ascii: "]"),
        let end = Self.endOfLinkTarget(from: index, in: range, of: bytes)
      {
        index = end
      } else {
        if keepsSigns { addSign(at: index, in: range, of: bytes, to: &tokens) }
        index = separate(at: index, in: range, of: bytes, &tokens)
      }
    }
  }

  // MARK: Words

  private mutating func addWord(_ range: Range<Int>, of bytes: [UInt8], to tokens: inout [Token]) {
    if bytes[range].contains(where: { $0 >= 0xD8 }) {
      for part in UnspacedWords.splitAtDigits(range, of: bytes) {
        for word in words.unspaced?.words(in: part, of: bytes) ?? [part] {
          addOneWord(word, of: bytes, to: &tokens)
        }
      }
    } else {
      addOneWord(range, of: bytes, to: &tokens)
    }
  }

  private mutating func addOneWord(
    _ range: Range<Int>, of bytes: [UInt8], to tokens: inout [Token]
  ) {
    let spelled = String(decoding: bytes[range], as: UTF8.self)
    var own: Token.Looks = []
    let first = bytes[range.lowerBound]
    if (48...57).contains(first) || first >= 0xD9 && spelled.first?.isWholeNumber == true {
      own.insert(.number)
    } else if (65...90).contains(first) || first >= 0xC0 && spelled.first?.isUppercase == true {
      own.insert(.capital)
      if range.count > 1, !spelled.utf8.contains(where: { (97...122).contains($0) }) {
        own.insert(.capitals)
      }
    }
    var before: UInt8 = 0
    for byte in bytes[range] {
      if (65...90).contains(byte), (97...122).contains(before) {
        own.formUnion([.innerCapital, .capital])
      }
      before = byte
    }
    for word in numbers(of: spelled) { add(word, range, own, to: &tokens) }
  }

  mutating func add(
    _ word: String, _ range: Range<Int>, _ own: Token.Looks, to tokens: inout [Token]
  ) {
    add(vocabulary.number(of: word), range, own, to: &tokens)
  }

  private mutating func add(
    _ word: Int32, _ range: Range<Int>, _ own: Token.Looks, to tokens: inout [Token]
  ) {
    tokens.append(
      Token(
        word: word, start: Int32(range.lowerBound), end: Int32(range.upperBound),
        looks: looks.union(own)))
    looks = []
  }

  private mutating func numbers(of spelled: String) -> [Int32] {
    if let numbers = known[spelled] { return numbers }
    let numbers = parts(of: spelled).map { vocabulary.number(of: $0) }
    known[spelled] = numbers
    return numbers
  }

  /// What a word as it is spelled stands for.
  private func parts(of spelled: String) -> [String] {
    var word = spelled.lowercased()
    if word.utf8.contains(0xE2) { word = String(word.map { $0 == "\u{2019}" ? "'" : $0 }) }
    if let parts = words.contractions[word] { return parts }
    guard word.utf8.contains(UInt8(ascii: "'")) else { return [word] }
    for (ending, parts) in words.contractedEndings
    where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count {
      return [String(word.dropLast(ending.count))] + parts
    }
    // What is left are quotation marks, the possessive of a plural, and the elisions of French.
    return word.split(separator: "'").map { part in
      words.contractions["\(part)'"]?.first ?? String(part)
    }
  }

  /// Joins two words that are one, such as "e" and "mail".
  private mutating func join(_ tokens: inout [Token]) {
    guard !words.compounds.isEmpty else { return }
    let firsts = Dictionary(
      words.compounds.compactMap { first, others in vocabulary.find(first).map { ($0, others) } }
    ) { first, _ in first }
    guard !firsts.isEmpty else { return }
    var joined: [Token] = []
    joined.reserveCapacity(tokens.count)
    for token in tokens {
      if let last = joined.last, let others = firsts[last.word],
        token.looks.isDisjoint(with: [.afterComma, .afterBreak, .beginsSentence]),
        let one = others[vocabulary.words[Int(token.word)]]
      {
        joined[joined.count - 1].word = vocabulary.number(of: one)
        joined[joined.count - 1].end = token.end
        joined[joined.count - 1].looks.formUnion(
          token.looks.intersection([.beforeColon, .closes, .endsQuestion]))
      } else {
        joined.append(token)
      }
    }
    tokens = joined
  }

  // MARK: Bytes

  /// Whether a full stop or a comma stands inside a number, or a full stop inside initials (U.S.).
  private static func joinsNumber(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    let byte = bytes[index]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), index > range.lowerBound,
      index + 1 < range.upperBound
    else { return false }
    let (before, after) = (bytes[index - 1], bytes[index + 1])
    if (48...57).contains(before), (48...57).contains(after) { return true }
    guard byte == UInt8(ascii: "."), (65...90).contains(before) || (97...122).contains(before),
      (65...90).contains(after) || (97...122).contains(after)
    else { return false }
    let beforeThat = index >= range.lowerBound + 2 ? bytes[index - 2] : 32
    let afterThat = index + 2 < range.upperBound ? bytes[index + 2] : 32
    return !isLetter(beforeThat) && (afterThat == UInt8(ascii: ".") || !isLetter(afterThat))
  }
}
