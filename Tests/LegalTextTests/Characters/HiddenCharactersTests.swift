import LegalText
import Testing

struct HiddenCharactersTests {
  @Test(
    arguments: [
      ("\u{202E}", "U+202E RIGHT-TO-LEFT OVERRIDE"),
      ("\u{202D}", "U+202D LEFT-TO-RIGHT OVERRIDE"),
      ("\u{202A}", "U+202A LEFT-TO-RIGHT EMBEDDING"),
      ("\u{2066}", "U+2066 LEFT-TO-RIGHT ISOLATE"),
      ("\u{2069}", "U+2069 POP DIRECTIONAL ISOLATE"),
      ("\u{200E}", "U+200E LEFT-TO-RIGHT MARK"),
      ("\u{061C}", "U+061C ARABIC LETTER MARK"),
      ("\u{200B}", "U+200B ZERO WIDTH SPACE"),
      ("\u{200C}", "U+200C ZERO WIDTH NON-JOINER"),
      ("\u{200D}", "U+200D ZERO WIDTH JOINER"),
      ("\u{2060}", "U+2060 WORD JOINER"),
      ("\u{2061}", "U+2061 FUNCTION APPLICATION"),
      ("\u{2065}", "U+2065"), ("\u{FFF0}", "U+FFF0"), ("\u{E0FFF}", "U+E0FFF"),
      ("\u{00AD}", "U+00AD SOFT HYPHEN"),
      ("\u{034F}", "U+034F COMBINING GRAPHEME JOINER"),
      ("\u{115F}", "U+115F HANGUL CHOSEONG FILLER"),
      ("\u{3164}", "U+3164 HANGUL FILLER"),
      ("\u{FFA0}", "U+FFA0 HALFWIDTH HANGUL FILLER"),
      ("\u{17B4}", "U+17B4 KHMER VOWEL INHERENT AQ"),
      ("\u{180B}", "U+180B MONGOLIAN FREE VARIATION SELECTOR ONE"),
      ("\u{180E}", "U+180E MONGOLIAN VOWEL SEPARATOR"),
      ("\u{FE00}", "U+FE00 VARIATION SELECTOR-1"),
      ("\u{E0100}", "U+E0100 VARIATION SELECTOR-17"),
      ("\u{FEFF}", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
      ("\u{FFF9}", "U+FFF9 INTERLINEAR ANNOTATION ANCHOR"),
      ("\u{1BCA0}", "U+1BCA0 SHORTHAND FORMAT LETTER OVERLAP"),
      ("\u{1D173}", "U+1D173 MUSICAL SYMBOL BEGIN BEAM"),
      ("\u{E0041}", "U+E0041 TAG LATIN CAPITAL LETTER A"),
      ("\u{2028}", "U+2028 LINE SEPARATOR"), ("\u{2029}", "U+2029 PARAGRAPH SEPARATOR"),
      ("\u{0}", "U+0000"), ("\u{1B}", "U+001B"), ("\u{B}", "U+000B"), ("\u{7F}", "U+007F"),
      ("\u{85}", "U+0085"), ("\u{9F}", "U+009F"),
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
      ("\u{2800}", "U+2800 BRAILLE PATTERN BLANK looks like a space"),
      ("\u{1D159}", "U+1D159 MUSICAL SYMBOL NULL NOTEHEAD looks like a space"),
      ("\u{E000}", "U+E000 is private use: every font shows another sign"),
      ("\u{10FFFD}", "U+10FFFD is private use: every font shows another sign"),
      ("\u{378}", "U+0378 is no character of Unicode 15.0"),
      ("\u{EFFFD}", "U+EFFFD is no character of Unicode 15.0"),
      ("\u{600}", "U+0600 ARABIC NUMBER SIGN makes one sign of itself and what follows"),
      ("\u{D4E}", "U+0D4E MALAYALAM LETTER DOT REPH makes one sign of itself and what follows"),
      (
        "\u{FE0F}",
        "U+FE0F VARIATION SELECTOR-16 cannot be seen by a reader where no emoji is before it"
      ),
      ("\u{FFFD}", "U+FFFD REPLACEMENT CHARACTER stands for a character that was lost"),
      ("\u{FFFC}", "U+FFFC OBJECT REPLACEMENT CHARACTER stands for something that is not there"),
    ])
  func `a character that shows something else is an error that says what`(
    _ character: String, _ summary: String
  ) {
    let diagnostics = SourceFile(path: "a.md", text: "a\(character)b\n").hiddenCharacters()
    #expect(diagnostics.map(\.summary) == [summary])
    #expect(diagnostics.map(\.code) == ["structure/hidden-character"])
    #expect(diagnostics.allSatisfy { $0.help.count == 1 })
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1_FFFE, 0x10_FFFF] as [UInt32])
  func `what Unicode never will have is an error`(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let diagnostics = SourceFile(path: "a.md", text: "a\(scalar)b\n").hiddenCharacters()
    #expect(diagnostics.count == 1)
    #expect(diagnostics.allSatisfy { $0.summary.hasSuffix("is no character, and never will be") })
  }

  @Test(
    arguments: [
      "pay\u{200D}pal", "pay\u{200C}pal", "\u{200D}x", " \u{200C}x", "ü\u{200D}x",
      // Nothing is joined across a letter that joins nothing, nor twice.
      "د\u{200C}ب", "ب\u{200D}ب", "ب\u{200C}", "می \u{200C}خ", "क\u{200C}ष", "ক\u{200D}ষ",
      "한\u{200D}국", "漢\u{200C}字", "pay*\u{200C}*pal", "©\u{200D}®", "1\u{200D}2", "👩\u{200D}a",
      "a\u{200D}👩", "👩\u{200D}",
    ])
  func `a joiner that joins nothing is an error`(_ text: String) {
    let file = SourceFile(path: "a.md", text: text)
    #expect(file.hiddenCharacters().map { file.text(in: $0.range.bytes).count } == [1])
  }

  @Test(
    arguments: [
      "a\u{FE0F}", "1\u{FE0F}", "#\u{FE0E} ", "漢\u{FE00}", "漢\u{E0100}", "ᠠ\u{180B}",
      "👍🏽\u{FE0F}", "\u{FE0F}",
    ])
  func `a selector that selects no form of an emoji is an error`(_ text: String) {
    #expect(
      SourceFile(path: "a.md", text: text).hiddenCharacters().map(\.code)
        == ["structure/hidden-character"])
  }

  @Test(
    arguments: [
      ("\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", 3),
      ("\u{1F3F4}\u{E0061}\u{E0062}\u{E0063}\u{E0064}\u{E0065}\u{E007F}", 6),
      ("a\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 6),
      ("👍\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 6),
      ("\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}\u{E0041}", 1),
    ])
  func `tags are errors unless they make a flag that Unicode recommends`(
    _ text: String, _ count: Int
  ) {
    #expect(SourceFile(path: "a.md", text: text).hiddenCharacters().count == count)
  }

  @Test(
    arguments: [
      ("שלום \u{2067}עולם", [9..<12]), ("שלום \u{2069}עולם", [9..<12]),
      ("שלום \u{2067}א\u{202C}", [9..<12, 14..<17]),
      ("שלום \u{202B}א\u{2066}ב\u{202C}ג\u{2069}", [9..<12, 19..<22]),
      ("א\u{2067}\nב\u{2069}", [2..<5, 8..<11]),
      ("א\u{202E}ב\u{202C}", [2..<5, 7..<10]),
    ])
  func `directions that a line does not balance, and overrides, are errors in any text`(
    _ text: String, _ places: [Range<Int>]
  ) {
    #expect(SourceFile(path: "a.md", text: text).hiddenCharacters().map(\.range.bytes) == places)
  }

  @Test func `marks of direction belong to a paragraph that runs from right to left`() {
    let file = SourceFile(path: "a.md", text: "שלום\nGoogle\u{200F}\n \t\nGoogle\u{200F}\n")
    #expect(file.hiddenCharacters().map(\.range.bytes) == [28..<31])
  }

  @Test func `a byte-order mark is allowed at the start only, and once`() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}\u{FEFF}a\n\u{FEFF}b")
    #expect(file.hiddenCharacters().map(\.range.bytes) == [3..<6, 8..<11])
  }

  @Test func `each of several is reported`() {
    let file = SourceFile(path: "a.md", text: "a\u{202E}b\u{202C}\nc\u{200B}")
    #expect(file.hiddenCharacters().map(\.range.bytes) == [1..<4, 5..<8, 10..<13])
  }

  @Test func `more than anybody reads are not reported`() {
    let text = String(repeating: "\u{200B}", count: 5_000)
    let diagnostics = SourceFile(path: "a.md", text: text).hiddenCharacters()
    #expect(diagnostics.last?.code == "structure/too-many")
    #expect(diagnostics.count == 1_001)
  }

  @Test func `a long run that is no word takes no time`() {
    for scalar in ["\u{200D}", "ب\u{200C}", "👩\u{200D}", "\u{301}", "\u{2067}א", "*\u{200C}"] {
      let text = "ب" + String(repeating: scalar, count: 20_000)
      _ = SourceFile(path: "a.md", text: text).hiddenCharacters()
      _ = text.visible
    }
  }

  // MARK: Decoded text

  @Test func `what was decoded is judged as a whole, and by its own direction`() {
    let file = SourceFile(path: "a.md", text: "a: \"x\"\n")
    let codes = { (text: String) in
      HiddenCharacter.diagnostics(in: text, at: file.range(3..<6), beyond: []).map(\.code)
    }
    #expect(codes("a\u{200B}b\u{202E}") == Array(repeating: "structure/hidden-character", count: 2))
    #expect(codes("a\u{7}") == ["structure/hidden-character"])
    #expect(codes("a\u{200F}b") == ["structure/hidden-character"])
    #expect(codes("p\u{430}ypal") == ["structure/mixed-scripts"])
    #expect(codes("a\tb\nü 👩\u{200D}👧") == [])
    #expect(codes("א\u{200F} b") == [])
    #expect(codes("") == [])
  }

  @Test func `what was said of the file is not said again of its decoded text`() {
    let file = SourceFile(path: "a.md", text: "a: b\u{200B}\nb: c\np\u{430}y\n")
    let known = file.hiddenCharacters()
    #expect(known.count == 2)
    let more = { (text: String, bytes: Range<Int>) in
      HiddenCharacter.diagnostics(in: text, at: file.range(bytes), beyond: known).map(\.code)
    }
    #expect(more("b\u{200B}", 3..<7) == [])
    #expect(more("b\u{200B}", 11..<12) == ["structure/hidden-character"])
    #expect(more("p\u{430}y", 11..<12) == [])
    #expect(more("p\u{435}y", 11..<12) == ["structure/mixed-scripts"])
  }
}
