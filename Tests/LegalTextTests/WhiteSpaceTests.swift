import LegalText
import Testing

struct WhiteSpaceTests {
  @Test(
    arguments: [
      ("", ""), (" ", ""), ("\n\t ", ""), ("a", "a"), ("a b", "a b"), (" a", "a"), ("a ", "a"),
      ("a  b", "a b"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a \t\n b", "a b"),
      ("a\u{A0}b", "a b"), ("a\u{2003}\u{3000}b", "a b"), ("a\u{85}b\u{2028}c", "a b c"),
      ("\u{1680}a\u{202F}b\u{205F}", "a b"), ("ü  😀", "ü 😀"), ("©a «b» あ", "©a «b» あ"),
      ("a\u{200B}b", "a\u{200B}b"), ("e\u{301} x", "e\u{301} x"),
    ])
  func `each run of white space is one space, and none is left at either end`(
    _ text: String, _ folded: String
  ) {
    #expect(Array(text.foldingWhiteSpace.utf8) == Array(folded.utf8))
    #expect(text.foldingWhiteSpace.foldingWhiteSpace == folded)
  }
}
