extension LanguageWords {
  /// Returns the words of some text as they count when texts are compared or searched: in lowercase,
  /// without punctuation, contractions written out, and two words that are one as one.
  ///
  /// - Parameter text: The text: a name, a value, a phrase that is looked for.
  /// - Returns: The words in order.
  public func words(of text: some StringProtocol) -> [String] {
    plainWords(of: text) ?? words(of: Array(text.utf8), keepsSigns: false)
  }

  /// Returns the words of some text, and the signs of money and arithmetic between them: "5 €" and
  /// "5 $" have the same words and are not the same.
  public func wordsAndSigns(of text: some StringProtocol) -> [String] {
    plainWords(of: text) ?? words(of: Array(text.utf8), keepsSigns: true)
  }

  /// Whether two texts differ at most in case, punctuation, spaces and the form of contractions.
  public func isSame(_ left: String, _ right: String) -> Bool {
    left == right || wordsAndSigns(of: left) == wordsAndSigns(of: right)
  }

  /// The words of a text that needs no scanner, as most names and phrases do not.
  ///
  /// It is nothing but letters of ASCII with single spaces and hyphens between them. `nil` if it has
  /// anything else, or a word that is more or less than one.
  private func plainWords(of text: some StringProtocol) -> [String]? {
    plainWords(of: text.utf8) { _ in false }?.map(\.word)
  }

  /// The words between single spaces and hyphens, each with the byte that ends it if it may.
  ///
  /// - Parameters:
  ///   - text: The bytes.
  ///   - isEnd: Whether a byte may end a word and is no part of it, such as the `*` of a phrase.
  /// - Returns: The words; `nil` if only a scanner can tell them.
  func plainWords(
    of text: some Sequence<UInt8>, isEnd: (UInt8) -> Bool
  ) -> [(word: String, end: UInt8?)]? {
    var words: [(word: String, end: UInt8?)] = []
    var word: [UInt8] = []
    word.reserveCapacity(16)
    var end: UInt8?
    func close() -> Bool {
      guard !word.isEmpty else { return false }
      let spelled = String(decoding: word, as: UTF8.self)
      guard !manifold.contains(spelled) else { return false }
      words.append((spelled, end))
      word.removeAll(keepingCapacity: true)
      end = nil
      return true
    }
    for byte in text {
      switch byte {
      case 97...122 where end == nil: word.append(byte)
      case 65...90 where end == nil: word.append(byte | 32)
      case 32, 45:
        guard close() else { return nil }
      default:
        guard end == nil, !word.isEmpty, isEnd(byte) else { return nil }
        end = byte
      }
    }
    return close() ? words : nil
  }

  /// Whether a word in lowercase stands for itself: it is no contraction, and cannot be one with the
  /// word behind it, as the "e" of "e mail" can.
  public func standsForItself(_ word: String) -> Bool { !manifold.contains(word) }

  private func words(of bytes: [UInt8], keepsSigns: Bool) -> [String] {
    var scanner = WordScanner(self, keepsSigns: keepsSigns)
    let tokens = scanner.tokens(in: 0..<bytes.count, of: bytes)
    return tokens.map { scanner.vocabulary.words[Int($0.word)] }
  }

  /// Returns a word as one of its kind, as far as its ending shows that: `prompts` is `prompt`.
  ///
  /// Unlike ``stem(of:)`` it is a word that can be shown. Only English says how; elsewhere the word
  /// stays as it is.
  public func singular(of word: String) -> String {
    guard language == "en", word.utf8.last == UInt8(ascii: "s"), word.utf8.count > 3,
      !["ss", "us", "is"].contains(where: word.hasSuffix)
    else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }
}
