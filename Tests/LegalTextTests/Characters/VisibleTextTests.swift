import LegalText
import Testing

struct VisibleTextTests {
  @Test(
    arguments: [
      ("a\u{202E}b", "a<U+202E>b"), ("a\u{1B}[31m", "a<U+001B>[31m"), ("a\tb\nc", "a b<U+000A>c"),
      ("a\u{200D}b", "a<U+200D>b"), ("\u{2800}\u{E000}", "<U+2800><U+E000>"),
      ("a\u{FE0F}", "a<U+FE0F>"), ("\u{EFFFD}\u{E0041}", "<U+EFFFD><U+E0041>"),
      ("א\u{200F}ב", "א<U+200F>ב"), ("א\u{2067}ב\u{2069}", "א<U+2067>ב<U+2069>"),
      ("\u{600}1", "<U+0600>1"), ("\u{85}\u{2028}", "<U+0085><U+2028>"),
    ])
  func `what cannot be seen, and each mark of direction, is written out`(
    _ text: String, _ visible: String
  ) {
    #expect(text.visible == visible)
  }

  @Test(
    arguments: [
      "", "plain", "Ünï 漢字 €\u{A0}5", "❤\u{FE0F} 👩\u{200D}👧", "\u{FFFD}",
      "می\u{200C}خواهم",
    ])
  func `what a script or an emoji needs stays`(_ text: String) {
    #expect(text.visible == text)
  }

  @Test func `lines stay lines where they are shown as such`() {
    #expect("a\n\tb\r\u{7}".visibleLines == "a\n\tb<U+000D><U+0007>")
  }

  @Test func `what was hidden can be replaced, and honest marks of direction stay`() {
    #expect("a\u{200B}b\u{200F}\n".replacingHidden(with: "?") == "a?b?\n")
    #expect("א\u{200F}\u{200B}".replacingHidden(with: "?") == "א\u{200F}?")
    #expect("a\n".replacingHidden(with: "?") == "a\n")
  }
}
