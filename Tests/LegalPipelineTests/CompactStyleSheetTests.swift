import Testing

@testable import LegalPipeline

@Suite struct CompactStyleSheetTests {
  @Test(
    arguments: [
      ("/* a */\n:root {\n  --a: 1px;\n\n  color: red;\n}\n", ":root{--a: 1px;color: red;}"),
      ("a  b ,\nc>d { x: y }", "a b,c>d{x: y}"),
      ("a:hover b :focus { x: calc(1px + 2px) }", "a:hover b :focus{x: calc(1px + 2px)}"),
      ("a{content: \"  /* no { comment */ ; \"}", "a{content: \"  /* no { comment */ ; \"}"),
      ("a{content: 'it\\'s  so' }", "a{content: 'it\\'s  so'}"),
      ("a/**/b{x:y}", "a b{x:y}"), ("a{x:y} /* not closed", "a{x:y}"), ("", ""),
      ("a\\ b{x:y}", "a\\ b{x:y}"), ("a{x: \"not closed\nb: c}", "a{x: \"not closed\nb: c}"),
    ])
  func `what only an author reads is left out, and strings are left alone`(
    _ sheet: String, _ compact: String
  ) {
    let bytes = CompactStyleSheet.bytes(of: Array(sheet.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == compact)
    #expect(CompactStyleSheet.bytes(of: bytes) == bytes)
  }
}
