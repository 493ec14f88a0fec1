import LegalRedline
import LegalText

extension Redline {
  /// Compares two Markdown texts.
  static func compare(_ old: String, _ new: String) -> Redline {
    compare(ComparableText(markdown: markdown(old)), ComparableText(markdown: markdown(new)))
  }

  private static func markdown(_ text: String) -> SourceFile {
    SourceFile(path: "text.md", text: text)
  }
}
