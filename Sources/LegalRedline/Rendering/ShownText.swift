import LegalText

extension HTML {
  /// Returns words of a text that nobody has checked as content, or as the value of an attribute:
  /// what cannot be seen is written as a terminal shows it, `<U+202E>`.
  package static func shown(_ text: String) -> String { escaped(text.visibleLines) }
}
