public import LegalText

/// Something that a text says or denies, in words, with the place.
public struct TextStatement: Sendable, Hashable {
  /// Whether the words say it or deny it.
  public enum Polarity: String, Sendable {
    case affirmed, denied
  }

  /// What is said: an id such as `rightErasure`.
  public let disclosure: String
  /// Whether it is said or denied.
  public let polarity: Polarity
  /// The words that say it, from the first that the pattern asks for to the last.
  public let range: SourceRange
  /// The whole sentence, item or row, as people read it: marks are replaced by what they stand for.
  public let words: String
  /// The part of ``words`` before what says it.
  let before: String
  /// The part of ``words`` that says it.
  public let said: String
  /// The title of the section; `nil` before the first heading.
  public let section: String?
  /// The pattern that found it, as the lexicon has it.
  public let pattern: String
  /// Whether the words are a weak cue, which counts only because nothing in the text is clearer.
  public let isWeak: Bool
}
