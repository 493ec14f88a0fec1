import LegalText
import Testing

struct MixedScriptsTests {
  @Test(
    arguments: [
      ("p\u{430}ypal", "'pаypal' mixes Latin and Cyrillic: U+0430 'а' is Cyrillic"),
      ("g\u{3BF}\u{3BF}gle", "'gοοgle' mixes Latin and Greek: U+03BF 'ο' is Greek"),
      ("дог\u{6F}вор", "'догoвор' mixes Cyrillic and Latin: U+006F 'o' is Latin"),
      (
        "a\u{430}\u{3BF}b",
        "'aаοb' mixes Latin and Cyrillic and Greek: U+0430 'а' is Cyrillic, U+03BF 'ο' is Greek"
      ),
      (
        "latin\u{430}\u{435}\u{43E}\u{440}\u{441}",
        "'latinаеорс' mixes Latin and Cyrillic: U+0430 'а' is Cyrillic, U+0435 'е' is Cyrillic, "
          + "U+043E 'о' is Cyrillic, and 2 more"
      ),
      ("a\u{5D0}", "'aא' mixes Latin and Hebrew: U+05D0 'א' is Hebrew"),
      ("a\u{64B}", "'aً' mixes Latin and Arabic: U+064B 'ً' is Arabic"),
      ("カ한", "'カ한' mixes Katakana and Hangul: U+D55C '한' is Hangul"),
      ("aال\u{640}", "'aالـ' mixes Arabic and Latin: U+0061 'a' is Latin"),
      ("x1\u{430}", "'x1а' mixes Latin and Cyrillic: U+0430 'а' is Cyrillic"),
    ])
  func `a word of several scripts is a warning that names the letters`(
    _ word: String, _ summary: String
  ) {
    let file = SourceFile(path: "a.md", text: "ü (\(word)), x\n")
    let diagnostics = file.hiddenCharacters()
    #expect(diagnostics.map(\.summary) == [summary])
    #expect(diagnostics.map(\.code) == ["structure/mixed-scripts"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.map { file.text(in: $0.range.bytes) } == [word])
    #expect(diagnostics.map(\.subject) == [word])
  }

  @Test(
    arguments: [
      "p-\u{430}", "p \u{430}", "p/\u{430}", "p.\u{430}", "p*\u{430}", "p’\u{430}", "\\n\u{430}",
      "x\\u00e4\u{430}",
    ])
  func `what parts words parts scripts`(_ text: String) {
    #expect(SourceFile(path: "a.md", text: text).hiddenCharacters() == [])
  }

  @Test func `a word is reported where it is first`() {
    let file = SourceFile(path: "a.md", text: "p\u{430}y\np\u{430}y t\u{430}x\n")
    #expect(file.hiddenCharacters().map(\.range.bytes) == [0..<4, 10..<14])
  }

  @Test func `a long word is named by its beginning`() {
    let text = String(repeating: "a", count: 100) + "\u{430}"
    let diagnostics = SourceFile(path: "a.md", text: text).hiddenCharacters()
    #expect(diagnostics.map(\.subject) == [String(repeating: "a", count: 40) + "…"])
  }

  @Test func `a character that nobody sees does not part a word`() {
    let file = SourceFile(path: "a.md", text: "p\u{200B}\u{430}y\n")
    #expect(
      file.hiddenCharacters().map(\.code) == [
        "structure/mixed-scripts", "structure/hidden-character",
      ])
  }

  @Test func `more than four marks on a letter are a warning at the marks`() {
    let marks = String(repeating: "\u{301}", count: 5)
    let file = SourceFile(path: "a.md", text: "a\(marks)b e\u{301}\u{301}\u{301}\u{301}\n")
    let diagnostics = file.hiddenCharacters()
    #expect(diagnostics.map(\.summary) == ["5 marks on one letter cover the lines beside it"])
    #expect(diagnostics.map(\.code) == ["structure/stacked-marks"])
    #expect(diagnostics.map(\.range.bytes) == [1..<11])
    #expect(!diagnostics.hasErrors)
  }
}
