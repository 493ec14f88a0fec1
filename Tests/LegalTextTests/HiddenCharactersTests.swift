import LegalText
import Testing

struct HiddenCharactersTests {
  @Test(
    arguments: [
      ("\u{202E}", "U+202E RIGHT-TO-LEFT OVERRIDE"),
      ("\u{202A}", "U+202A LEFT-TO-RIGHT EMBEDDING"),
      ("\u{2066}", "U+2066 LEFT-TO-RIGHT ISOLATE"),
      ("\u{2069}", "U+2069 POP DIRECTIONAL ISOLATE"),
      ("\u{200E}", "U+200E LEFT-TO-RIGHT MARK"),
      ("\u{061C}", "U+061C ARABIC LETTER MARK"),
      ("\u{200B}", "U+200B ZERO WIDTH SPACE"),
      ("\u{2060}", "U+2060 WORD JOINER"),
      ("\u{00AD}", "U+00AD SOFT HYPHEN"),
      ("\u{034F}", "U+034F COMBINING GRAPHEME JOINER"),
      ("\u{3164}", "U+3164 HANGUL FILLER"),
      ("\u{FEFF}", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
      ("\u{E0041}", "U+E0041 TAG LATIN CAPITAL LETTER A"),
      ("\u{2028}", "U+2028 LINE SEPARATOR"),
      ("\u{0}", "U+0000"), ("\u{1B}", "U+001B"), ("\u{B}", "U+000B"), ("\u{7F}", "U+007F"),
      ("\u{85}", "U+0085"),
    ])
  func `a character that nobody sees is an error at its bytes`(
    _ character: String, _ name: String
  ) {
    let file = SourceFile(path: "a.md", text: "ü\(character)b\n")
    let diagnostics = file.hiddenCharacters()
    #expect(diagnostics.map(\.summary) == ["\(name) cannot be seen by a reader"])
    #expect(diagnostics.map(\.range.bytes) == [2..<2 + character.utf8.count])
    #expect(diagnostics.map(\.code) == ["structure/hidden-character"])
    #expect(diagnostics.hasErrors)
  }

  @Test(
    arguments: [
      "plain\ttext\r\nwith ends\r",
      "\u{FEFF}---\n",
      "Straße, naïve, e\u{301}, 漢字, “quotes” – dashes… and\u{A0}a fixed space",
      "שלום עולם and العربية",
      "a family 👩\u{200D}👩\u{200D}👧 and a heart ❤\u{FE0F}",
      "می\u{200C}خواهم",
      "क्\u{200D}ष",
    ])
  func `what a script needs is allowed`(_ text: String) {
    #expect(SourceFile(path: "a.md", text: text).hiddenCharacters() == [])
  }

  @Test(arguments: ["pay\u{200D}pal", "pay\u{200C}pal", "\u{200D}x", " \u{200C}x", "ü\u{200D}x"])
  func `a joiner joins nothing between Latin letters`(_ text: String) {
    let file = SourceFile(path: "a.md", text: text)
    #expect(file.hiddenCharacters().map { file.text(in: $0.range.bytes).count } == [1])
  }

  @Test func `a byte-order mark is allowed at the start only, and once`() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}\u{FEFF}a\n\u{FEFF}b")
    #expect(file.hiddenCharacters().map(\.range.bytes) == [3..<6, 8..<11])
  }

  @Test func `each of several is reported`() {
    let file = SourceFile(path: "a.md", text: "a\u{202E}b\u{202C}\nc\u{200B}")
    #expect(file.hiddenCharacters().map(\.range.bytes) == [1..<4, 5..<8, 10..<13])
  }

  @Test func `the first one in decoded words is found`() {
    #expect(HiddenCharacter.first(in: "a\u{200B}b\u{202E}") == "\u{200B}")
    #expect(HiddenCharacter.first(in: "a\u{7}") == "\u{7}")
    #expect(HiddenCharacter.first(in: "a\tb\nü 👩\u{200D}👧") == nil)
    #expect(HiddenCharacter.first(in: "") == nil)
  }
}
