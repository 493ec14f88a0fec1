import LegalText
import LegalWords

extension NamedThings {
  /// Finds what the text calls the organization that speaks, and marks every place.
  ///
  /// A name in front of `("we", "us")` is one, and so is every other word in those quotation marks:
  /// `Example Studios Ltd ("Example", "we")`. So is a company with whose name the title begins. What is
  /// the organization is no vendor of its own.
  mutating func addOrganization(
    in text: ReadableText, _ table: NameTable, _ language: LanguageWords
  ) {
    let own = Set(language.selfNames.compactMap { text.vocabulary.find($0) })
    let joints = Set(language.definitionJoints.compactMap { text.vocabulary.find($0) })
    var names: Set<[Int32]> = []
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard text.tokens[index].looks.isSuperset(of: [.inParenthesis]) else {
          index += 1
          continue
        }
        let (end, parts) = terms(inParenthesisAt: index, of: sentence, text, joints)
        let isUs = parts.contains { $0.count == 1 && own.contains($0[0]) }
        if isUs {
          for part in parts where !part.isEmpty && part.count <= 4 { names.insert(part) }
          if let name = name(before: index, in: sentence, text) { names.insert(name) }
          add(.definition, index, end)
        }
        index = max(end, index + 1)
      }
    }
    if let name = nameOfTitle(in: text, table) { names.insert(name) }
    mark(names, in: text)
    for start in starts(of: .we) ?? [:].keys { remove(.vendor, at: start) }
  }

  /// The company with whose name the first heading begins: "Example Privacy Statement".
  private func nameOfTitle(in text: ReadableText, _ table: NameTable) -> [Int32]? {
    guard let title = text.sections.first?.tokens, let first = title.first else { return nil }
    let words = title.map { text.vocabulary.words[Int(text.tokens[$0].word)] }
    let entry = (table.byFirstWord[words[0]] ?? []).first {
      $0.name.kind == .vendor && words.starts(with: $0.words) && words.count > $0.words.count
    }
    return entry.map { text.tokens[first..<first + $0.words.count].map(\.word) }
  }

  /// The quoted words of a parenthesis: `("Example", "we" or "us")`, each without what joins them.
  private func terms(
    inParenthesisAt start: Int, of sentence: ReadableText.Sentence, _ text: ReadableText,
    _ joints: Set<Int32>
  ) -> (end: Int, terms: [[Int32]]) {
    let bytes = text.file.bytes
    var close = Int(text.tokens[start].start)
    let limit = min(bytes.count, close + Self.longestParenthesis)
    while close < limit, bytes[close] != UInt8(ascii: ")") { close += 1 }
    var end = start
    var terms: [[Int32]] = []
    while end < sentence.tokens.upperBound, Int(text.tokens[end].start) < close {
      let token = text.tokens[end]
      if token.looks.contains(.quoted) { terms.append([]) }
      if !terms.isEmpty, !joints.contains(token.word) {
        terms[terms.count - 1].append(token.word)
      }
      end += 1
    }
    return (max(end, start + 1), terms.filter { !$0.isEmpty })
  }

  /// The longest parenthesis that defines something, in bytes.
  private static var longestParenthesis: Int { 200 }

  /// The name that ends in front of a token: words with capitals.
  private func name(
    before token: Int, in sentence: ReadableText.Sentence, _ text: ReadableText
  ) -> [Int32]? {
    var start = token
    while start > sentence.tokens.lowerBound, token - start < 8,
      text.tokens[start - 1].looks.contains(.capital)
    { start -= 1 }
    return start < token ? text.tokens[start..<token].map(\.word) : nil
  }

  private mutating func mark(_ names: Set<[Int32]>, in text: ReadableText) {
    guard !names.isEmpty else { return }
    let byFirst = Dictionary(grouping: names) { $0[0] }
    for (index, token) in text.tokens.enumerated() {
      guard let candidates = byFirst[token.word] else { continue }
      let length = candidates.filter { name in
        index + name.count <= text.tokens.count
          && name.indices.allSatisfy { text.tokens[index + $0].word == name[$0] }
      }.map(\.count).max()
      if let length { add(.we, index, index + length) }
    }
  }
}
