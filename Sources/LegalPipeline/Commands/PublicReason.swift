internal import LegalText

/// Why something was done to a released version, for the public: it stands in the ledger for ever.
public struct PublicReason: Sendable, Hashable {
  /// The longest reason, in characters.
  public static let longest = 500

  /// The words.
  let words: String

  /// Takes words, or returns `nil` if they are none, more than ``longest``, of more than one line, or
  /// hold characters that a reader does not see.
  public init?(_ words: String) {
    let trimmed = words.drop { $0 == " " }
    guard !trimmed.isEmpty, words.count <= Self.longest,
      !words.utf8.contains(where: { $0 < 32 || $0 == 127 }),
      SourceFile(path: "reason", text: words).hiddenCharacters().isEmpty
    else { return nil }
    self.words = words
  }
}
