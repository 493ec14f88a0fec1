/// Words that are looked for one after another, in any case and without punctuation: `right to object`,
/// `complain*`, which is every word that begins so, `…`, which stands for any words of the sentence.
public struct Phrase: Sendable, Hashable {
  /// A part of a phrase.
  public enum Term: Sendable, Hashable {
    /// A word.
    case word(String)
    /// Every word that begins so.
    case prefix(String)
    /// Any words, or none.
    case gap
  }

  /// The parts in order.
  public let terms: [Term]

  /// Reads a phrase.
  ///
  /// - Parameters:
  ///   - text: The phrase as rules write it.
  ///   - language: The words of its language.
  public init(_ text: some StringProtocol, _ language: LanguageWords = .english) {
    if let words = language.plainWords(of: text.utf8, isEnd: { $0 == UInt8(ascii: "*") }) {
      terms = words.map { $0.end == nil ? .word($0.word) : .prefix($0.word) }
      return
    }
    var terms: [Term] = []
    var plain: [Substring] = []
    func endOfPlain() {
      // Words that stand together are read together: "e mail" is one.
      if plain.count == 1, let word = plain.first {
        terms += language.words(of: word).map(Term.word)
      } else if !plain.isEmpty {
        terms += language.words(of: plain.joined(separator: " ")).map(Term.word)
      }
      plain = []
    }
    for part in text.split(separator: " ") {
      if part == "…" {
        endOfPlain()
        terms.append(.gap)
      } else if part.last == "*" {
        // "e mail*" is "email*".
        plain.append(Substring(part.dropLast()))
        var words = language.words(of: plain.joined(separator: " "))
        let prefix = words.popLast() ?? ""
        terms += words.map(Term.word)
        terms.append(.prefix(prefix))
        plain = []
      } else {
        plain.append(Substring(part))
      }
    }
    endOfPlain()
    self.terms = terms
  }

  /// Whether some words say the phrase somewhere.
  ///
  /// - Parameter words: The words, as ``LanguageWords/words(of:)`` has them.
  /// - Returns: Whether they do.
  public func isSaid(by words: [String]) -> Bool { firstMatch(in: words) != nil }

  /// The first words that say the phrase.
  func firstMatch(in words: [String]) -> Range<Int>? {
    for start in words.indices {
      if let end = end(of: terms[...], in: words[start...]) { return start..<end }
    }
    return nil
  }

  /// The word behind the last one that says the rest of the phrase, if the words begin with it.
  private func end(of terms: ArraySlice<Term>, in words: ArraySlice<String>) -> Int? {
    guard let term = terms.first else { return words.startIndex }
    let rest = terms.dropFirst()
    switch term {
    case .word(let word):
      return words.first == word ? end(of: rest, in: words.dropFirst()) : nil
    case .prefix(let prefix):
      guard let word = words.first, word.utf8.starts(with: prefix.utf8) else { return nil }
      return end(of: rest, in: words.dropFirst())
    case .gap:
      if rest.isEmpty { return words.startIndex }
      for start in words.indices {
        if let end = end(of: rest, in: words[start...]) { return end }
      }
      return nil
    }
  }
}

extension LanguageWords {
  /// Whether a text says one of some phrases.
  public func says(_ text: some StringProtocol, _ phrases: [String]) -> Bool {
    says(words(of: text), phrases)
  }

  /// Whether some words, as ``words(of:)`` has them, say one of some phrases.
  public func says(_ words: [String], _ phrases: [String]) -> Bool {
    phrases.contains { phrase in
      // Most phrases are a word, or the beginning of one.
      if phrase.utf8.allSatisfy({ (97...122).contains($0) }), contractions[phrase] == nil {
        return words.contains(phrase)
      }
      return Phrase(phrase, self).isSaid(by: words)
    }
  }

  /// Returns the words of a text that say a phrase, as they are spelled there; `nil` if none do.
  public func spelled(_ phrase: String, in text: String) -> String? {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(self)
    let tokens = scanner.tokens(in: 0..<bytes.count, of: bytes)
    let words = tokens.map { scanner.vocabulary.words[Int($0.word)] }
    return Phrase(phrase, self).firstMatch(in: words).flatMap { match in
      match.isEmpty
        ? nil
        : String(
          decoding: bytes[
            Int(tokens[match.lowerBound].start)..<Int(tokens[match.upperBound - 1].end)],
          as: UTF8.self)
    }
  }
}
