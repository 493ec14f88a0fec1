import LegalWords

/// The same marks set otherwise: straight and curly quotation marks, hyphens and dashes.
enum Typography {
  /// Returns whether two lists of tokens differ in nothing else.
  static func isSame(_ old: ArraySlice<Token>, _ new: ArraySlice<Token>) -> Bool {
    !old.isEmpty && !new.isEmpty && folded(old) == folded(new)
  }

  private static func folded(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for scalar in tokens.lazy.flatMap(\.text.unicodeScalars) {
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": text.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}": text.append("\"")
      case "\u{2010}"..."\u{2015}": text.append("-")
      case "\u{2026}": text.append("...")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// Words whose coming or going changes what a sentence binds somebody to.
package enum WeightyWords: String, CaseIterable {
  /// `not`, `without`, `unless`.
  case negation = "a negation"
  /// `may`, `must`, `will`.
  case modal = "a modal verb"
  /// `all`, `only`, `always`.
  case extent = "a word of extent"
  /// `30`.
  case number = "a number"

  /// Returns the kinds of which a word is on one side of an edit only.
  package static func differing(_ old: String, _ new: String) -> [WeightyWords] {
    let (before, after) = (
      Tokenizer.tokens(of: [Passage.Run(old)])[...], Tokenizer.tokens(of: [Passage.Run(new)])[...]
    )
    return allCases.filter { $0.words(in: before) != $0.words(in: after) }
  }

  /// Returns whether a word of any kind is on one side only.
  static func differ(_ old: ArraySlice<Token>, _ new: ArraySlice<Token>) -> Bool {
    allCases.contains { $0.words(in: old) != $0.words(in: new) }
  }

  private func words(in tokens: ArraySlice<Token>) -> [String] {
    tokens.filter { $0.kind == .word }.map { $0.text.lowercased() }.filter(holds).sorted()
  }

  private func holds(_ word: String) -> Bool {
    switch self {
    case .negation:
      listed(word, "negation") || word.hasSuffix("n't") || word.hasSuffix("n\u{2019}t")
    case .modal: listed(word, "modal")
    case .extent: listed(word, "extent")
    case .number: word.utf8.first.map { (48...57).contains($0) } ?? false
    }
  }

  private func listed(_ word: String, _ kind: String) -> Bool {
    LanguageWords.english.weighty[word] == kind
  }
}
