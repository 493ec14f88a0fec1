import LegalWords

extension NamedThings {
  /// Finds what the text calls the organization that speaks, and marks every place.
  ///
  /// A name in front of `("we", "us")` is one, and so is every other word in those quotation marks:
  /// `Example Studios Ltd ("Example", "we")`.
  mutating func addOrganization(in text: ReadableText) {
    let pronouns = Set(
      ["we", "us", "our", "wir", "uns", "nous", "notre", "nosotros"].compactMap {
        text.vocabulary.find($0)
      })
    let generic = Set(
      ["company", "developer", "provider", "controller", "operator", "owner", "publisher"]
        .compactMap {
          text.vocabulary.find($0)
        })
    var names: Set<[Int32]> = []
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard text.tokens[index].looks.isSuperset(of: [.inParenthesis]) else {
          index += 1
          continue
        }
        // The words of the parenthesis, as far as they are quoted.
        var end = index
        var quoted: [[Int32]] = []
        while end < sentence.tokens.upperBound, end - index < 16 {
          if end > index, text.tokens[end].looks.contains(.inParenthesis) { break }
          if text.tokens[end].looks.contains(.quoted) { quoted.append([]) }
          if !quoted.isEmpty { quoted[quoted.count - 1].append(text.tokens[end].word) }
          let closes = text.tokens[end].looks.contains(.closes)
          end += 1
          if closes, end < sentence.tokens.upperBound,
            text.tokens[end].looks.isDisjoint(with: [.quoted]),
            !["or", "and"].contains(text.vocabulary.words[Int(text.tokens[end].word)])
          {
            break
          }
        }
        let parts = quoted.map {
          $0.filter { word in !["and", "or", "the"].contains(text.vocabulary.words[Int(word)]) }
        }
        let isUs = parts.contains {
          $0.count == 1 && (pronouns.contains($0[0]) || generic.contains($0[0]))
        }
        if isUs {
          for part in parts where !part.isEmpty && part.count <= 4 { names.insert(part) }
          if let name = name(before: index, in: sentence, text) { names.insert(name) }
          add(.definition, index, end)
        }
        index = max(end, index + 1)
      }
    }
    mark(names.filter { !($0.count == 1 && pronouns.contains($0[0])) }, in: text)
  }

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
