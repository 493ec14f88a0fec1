import LegalText
import Testing

struct DiagnosticTextTests {
  @Test func `an error is a line for tools and an excerpt with a caret for people`() {
    #expect(
      render("kind: a\neffective: tomorrow\n", marking: "tomorrow", "'tomorrow' is not a date")
        == """
        content/a.md:2:12: error: 'tomorrow' is not a date [x/code]
        2 | effective: tomorrow
          |            ^^^^^^^^

        """)
  }

  @Test func `notes, the source and help stand below the excerpt under one gutter`() {
    let file = SourceFile(path: "content/a.md", text: String(repeating: "\n", count: 9) + "x: y\n")
    let other = SourceFile(path: "content/b.md", text: "\nüb: y\n")
    let diagnostic = Diagnostic(
      "x/code", .warning, "'x' is twice", at: file.range(9..<10),
      notes: [Diagnostic.Note("first here", at: other.range(3..<4))],
      source: "Regulation (EU) 2016/679, Article 13", help: ["remove one", "or the other"])
    #expect(
      DiagnosticText().render([diagnostic]) == """
        content/a.md:10:1: warning: 'x' is twice [x/code]
        10 | x: y
           | ^
           = note: content/b.md:2:2: first here
           = source: Regulation (EU) 2016/679, Article 13
           = help: remove one
           = help: or the other

        """)
  }

  @Test func `diagnostics follow one another, each in its own file`() {
    let first = SourceFile(path: "content/a.md", text: "a\n")
    let second = SourceFile(path: "content/b.md", text: "\nb")
    let text = DiagnosticText().render([
      Diagnostic("x/code", .note, "one", at: first.range(0..<1)),
      Diagnostic("x/code", .note, "two", at: second.range(1..<2)),
    ])
    #expect(
      text == """
        content/a.md:1:1: note: one [x/code]
        1 | a
          | ^
        content/b.md:2:1: note: two [x/code]
        2 | b
          | ^

        """)
    #expect(DiagnosticText().render([]) == "")
  }

  @Test(
    arguments: [
      ("Größe: Ärger", "Ärger", 8, "Größe: Ärger", "       ^^^^^"),
      ("e\u{301}a: x", "x", 5, "e\u{301}a: x", "    ^"),
      ("😀: é", "é", 4, "😀: é", "    ^"),
      ("x: 😀😀", "😀😀", 4, "x: 😀😀", "   ^^^^"),
      ("漢字: x", "x", 5, "漢字: x", "      ^"),
      ("👩‍👩‍👧: x", "x", 4, "👩‍👩‍👧: x", "    ^"),
      ("\tx: y", "y", 5, " x: y", "    ^"),
      ("a\tb\tc", "b\tc", 3, "a b c", "  ^^^"),
      ("\u{FEFF}kind", "kind", 1, "kind", "^^^^"),
      ("\u{FEFF}kind", "\u{FEFF}kind", 1, "kind", "^^^^"),
    ])
  func `the caret stands under the columns that a terminal shows`(
    _ line: String, _ marked: String, _ column: Int, _ shown: String, _ caret: String
  ) {
    #expect(
      render(line + "\nnext\n", marking: marked)
        == "content/a.md:1:\(column): error: wrong [x/code]\n1 | \(shown)\n  | \(caret)\n")
  }

  @Test func `a byte-order mark is shown where it is not at the start of the file`() {
    #expect(
      render("a\n\u{FEFF}b", marking: "b")
        == "content/a.md:2:2: error: wrong [x/code]\n2 | <U+FEFF>b\n  |         ^\n")
  }

  @Test(
    arguments: [
      ("a\u{202E}b", "\u{202E}", "a<U+202E>b", " ^^^^^^^^"),
      ("a\u{1B}[31m", "a", "a<U+001B>[31m", "^"),
      ("a\u{0}b", "b", "a<U+0000>b", "         ^"),
      ("a\u{FEFF}", "\u{FEFF}", "a<U+FEFF>", " ^^^^^^^^"),
      ("ab\u{200B}", "\u{200B}", "ab<U+200B>", "  ^^^^^^^^"),
      ("a\u{E0041}b", "b", "a<U+E0041>b", "          ^"),
    ])
  func `a character that nobody sees is shown by its number`(
    _ line: String, _ marked: String, _ shown: String, _ caret: String
  ) {
    let text = render(line, marking: marked)
    #expect(
      text.split(separator: "\n").dropFirst().map(String.init) == ["1 | \(shown)", "  | \(caret)"])
  }

  @Test func `a terminal obeys no author: every part is in one line and without controls`() {
    let file = SourceFile(path: "content/a\u{1B}\nb.md", text: "x")
    let diagnostic = Diagnostic(
      "x/code", .error, "'a\rb\u{1B}[2J\nc'", at: file.range(0..<1),
      notes: [Diagnostic.Note("d\n here", at: file.range(0..<1))], source: "e\u{7}",
      help: ["f\u{202E}\ng"])
    let text = DiagnosticText().render([diagnostic])
    #expect(
      text == """
        content/a<U+001B><U+000A>b.md:1:1: error: 'a<U+000D>b<U+001B>[2J<U+000A>c' [x/code]
        1 | x
          | ^
          = note: content/a<U+001B><U+000A>b.md:1:1: d<U+000A> here
          = source: e<U+0007>
          = help: f<U+202E><U+000A>g

        """)
  }

  @Test func `an empty range and an empty line have no excerpt`() {
    let file = SourceFile(path: "content/a.md", text: "a\n\nb\n")
    let expected = ["content/a.md:1:1", "content/a.md:2:1", "content/a.md:4:1"].map {
      "\($0): error: wrong [x/code]\n"
    }
    let ranges = [file.start, file.range(2..<3), file.range(5..<5)]
    #expect(ranges.map { render(at: $0) } == expected)
  }

  @Test func `a range of several lines is underlined to the end of its first`() {
    #expect(
      render("abc\r\ndef\r\n", marking: "bc\r\ndef")
        == "content/a.md:1:2: error: wrong [x/code]\n1 | abc\n  |  ^^\n")
  }

  @Test func `a long line is cut around the place`() throws {
    let line = String(repeating: "ä", count: 500) + "HERE" + String(repeating: "z", count: 500)
    let lines = render(line, marking: "HERE").split(separator: "\n").map(String.init)
    #expect(lines.first == "content/a.md:1:501: error: wrong [x/code]")
    let shown = try #require(lines.dropFirst().first)
    let caret = try #require(lines.last)
    #expect(shown.hasPrefix("1 | …ä") && shown.hasSuffix("z…"))
    #expect(shown.count == 160 + "1 | ……".count)
    let start = try #require(Array(shown).firstIndex(of: "H"))
    #expect(Array(caret).firstIndex(of: "^") == start)
    #expect(caret.filter { $0 == "^" }.count == 4)
  }

  @Test func `a line that is long only after the place keeps its start`() {
    let line = "HERE" + String(repeating: "z", count: 500)
    #expect(
      render(line, marking: "HERE").split(separator: "\n").dropFirst().map(String.init) == [
        "1 | HERE" + String(repeating: "z", count: 156) + "…", "  | ^^^^",
      ])
  }

  @Test(arguments: ["x", "字"])
  func `carets end where the excerpt ends`(_ character: String) {
    let line = String(repeating: character, count: 1_000)
    let lines = render(line, marking: line).split(separator: "\n").map(String.init)
    // The last caret stands under the ellipsis.
    let width = character == "x" ? 161 : 321
    #expect(lines.last == "  | " + String(repeating: "^", count: width))
  }

  @Test func `color is there only when it is asked for`() {
    let file = SourceFile(path: "a", text: "x\n")
    func text(_ severity: Diagnostic.Severity, usesColor: Bool) -> String {
      DiagnosticText(usesColor: usesColor).render([
        Diagnostic("x/code", severity, "wrong", at: file.range(0..<1))
      ])
    }
    #expect(
      text(.error, usesColor: true)
        == "\u{1B}[1ma:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mwrong [x/code]\u{1B}[0m\n"
        + "1 | x\n  | \u{1B}[1;31m^\u{1B}[0m\n")
    #expect(text(.warning, usesColor: true).contains("\u{1B}[1;33mwarning:"))
    #expect(text(.note, usesColor: true).contains("\u{1B}[1;36mnote:"))
    #expect(!text(.error, usesColor: false).contains("\u{1B}"))
  }

  // MARK: Inputs

  private func render(
    _ text: String, marking marked: String, _ summary: String = "wrong"
  ) -> String {
    let file = SourceFile(path: "content/a.md", text: text)
    return render(at: file.range(of: marked), summary)
  }

  private func render(at range: SourceRange, _ summary: String = "wrong") -> String {
    DiagnosticText().render([Diagnostic("x/code", summary, at: range)])
  }
}

extension SourceFile {
  /// The first place of some words, by their bytes.
  func range(of words: String) -> SourceRange {
    let bytes = Array(text.utf8)
    let needle = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? 0
    return range(start..<start + needle.count)
  }
}
