extension LanguageWords {
  /// Returns the words of some text as they count when texts are compared or searched: in lowercase,
  /// without punctuation, contractions written out, and two words that are one as one.
  ///
  /// - Parameter text: The text: a name, a value, a phrase that is looked for.
  /// - Returns: The words in order.
  public func words(of text: some StringProtocol) -> [String] {
    if isWord(text) { return [String(text)] }
    return words(of: Array(text.utf8), keepsSigns: false)
  }

  /// Returns the words of some text, and the signs of money and arithmetic between them: "5 €" and
  /// "5 $" have the same words and are not the same.
  public func wordsAndSigns(of text: some StringProtocol) -> [String] {
    words(of: Array(text.utf8), keepsSigns: true)
  }

  /// Whether two texts differ at most in case, punctuation, spaces and the form of contractions.
  public func isSame(_ left: String, _ right: String) -> Bool {
    left == right || wordsAndSigns(of: left) == wordsAndSigns(of: right)
  }

  /// Whether a text is one word as it counts: most that are looked for are.
  private func isWord(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) }
      && contractions[String(text)] == nil
  }

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
