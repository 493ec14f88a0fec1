import LegalText
import Testing

struct SourceFileTests {
  @Test(
    arguments: [
      ("", [""]),
      ("one", ["one"]),
      ("one\n", ["one", ""]),
      ("one\ntwo", ["one", "two"]),
      ("one\r\ntwo\r\n", ["one", "two", ""]),
      ("one\rtwo\r", ["one", "two", ""]),
      ("one\r\rtwo\n\r\nthree", ["one", "", "two", "", "three"]),
      ("\n\n", ["", "", ""]),
      ("ü\r\n😀", ["ü", "😀"]),
    ])
  func `a line ends with LF, CRLF or a lone CR`(_ text: String, _ expected: [String]) {
    let lines = LineTable(text)
    #expect(lines.starts.indices.map { lines.text(ofLine: $0) } == expected)
  }

  @Test func `every offset belongs to the line that starts at or before it`() {
    let text = "a\r\nü\rb\n\nc"
    let lines = LineTable(text)
    #expect(lines.starts == [0, 3, 6, 8, 9])
    #expect((0...text.utf8.count).map { lines.line(at: $0) } == [0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 4])
  }

  @Test func `a column of Unicode scalars is not a column of bytes`() {
    let lines = LineTable("a\näü😀x\n")
    // ä and ü are two bytes each, the emoji four.
    #expect((1...5).map { lines.offset(line: 2, scalarColumn: $0) } == [2, 4, 6, 10, 11])
    #expect((1...5).map { lines.offset(line: 2, utf8Column: $0) } == [2, 3, 4, 5, 6])
  }

  @Test func `a column beyond a line is the end of the line, a line beyond the text its end`() {
    let lines = LineTable("ab\r\ncd")
    #expect(lines.offset(line: 1, scalarColumn: 9) == 2)
    #expect(lines.offset(line: 2, scalarColumn: 9) == 6)
    #expect(lines.offset(line: 3, scalarColumn: 1) == 6)
    #expect(lines.offset(line: 0, scalarColumn: 1) == 6)
    #expect(lines.offset(line: 2, utf8Column: 9) == 6)
    #expect(lines.offset(line: 3, utf8Column: 1) == 6)
    #expect(lines.offset(line: 1, utf8Column: 0) == 0)
  }

  @Test func `a column is the same when it is counted from a place before it`() {
    let lines = LineTable("é a b\nxü y\n")
    for (line, last) in [(1, 6), (2, 6)] {
      for column in 1...last {
        let offset = lines.offset(line: line, scalarColumn: column)
        for next in column...last {
          #expect(
            lines.offset(line: line, scalarColumn: next, from: (column, offset))
              == lines.offset(line: line, scalarColumn: next))
        }
        #expect(
          lines.offset(line: line, scalarColumn: 1, from: (column, offset))
            == lines.offset(line: line, scalarColumn: 1))
      }
    }
  }

  @Test func `a part that is too large to be parsed is an error with its size`() throws {
    let size = SourceFile.largestPart
    let file = SourceFile(path: "a.md", text: "---\n" + String(repeating: "a", count: size + 1))
    #expect(file.tooLarge(4..<size + 4, "the prose", help: "h") == nil)
    let mistake = try #require(file.tooLarge(4..<size + 5, "the prose", help: "h"))
    #expect(mistake.summary == "the prose has 1048577 bytes, more than the 1048576 that are read")
    #expect(mistake.code == "structure/too-large")
    #expect(mistake.help == ["h"])
  }

  @Test func `a range is clamped to the file`() {
    let file = SourceFile(path: "a.md", text: "abc")
    #expect(file.range(1..<9).bytes == 1..<3)
    #expect(file.range(7..<9).bytes == 3..<3)
    #expect(file.start.bytes == 0..<0)
  }

  @Test func `text is cut at bytes`() {
    let file = SourceFile(path: "a.md", text: "aü😀b")
    #expect(file.count == 8)
    #expect(file.text(in: 1..<3) == "ü")
    #expect(file.text(in: 3..<7) == "😀")
    #expect(file.text(in: 7..<99) == "b")
  }
}
