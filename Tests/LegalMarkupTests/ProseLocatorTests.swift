import LegalMarkup
import LegalText
import Testing

/// Places of marks, links and raw HTML, which are compared as the text that they cover.
struct ProseLocatorTests {
  private let marks = StubMarks(["a": "A", "mail": "m@e.co"])

  @Test(
    arguments: [
      "{{a}}\n", "One\nand two {{a}} more\n", "ü {{a}}\n", "😀é {{a}}\n", "e\u{301} {{a}}\n",
      "  indented\n   {{a}}\n", "- item {{a}}\n", "- item\n\n  second {{a}}\n",
      "- - deep\n    {{a}}\n", "1. ü\n   next {{a}}\n", "> quote {{a}}\n", "> one\nlazy {{a}}\n",
      "> - ü\n>   {{a}}\n", "## ü {{a}}\n", "Set\next {{a}}\n---\n", "-\ttab {{a}}\n",
      "*ü {{a}}*\n", "[ü {{a}}](#x)\n", "[x](#{{a}})\n", "[x](<#{{a}}>)\n", "x [y\nz](#{{a}}) w\n",
      "hard  \n  break {{a}}\n", "`code` {{a}}\n", "`{{a}} {{b}}` {{a}}\n", "&amp; \\* {{a}}\n",
    ])
  func `a mark is found where it stands, with any line end and behind front matter`(
    _ text: String
  ) {
    for lineEnd in ["\n", "\r\n", "\r"] {
      for start in ["---\n", "\u{FEFF}---\nü: 1\n---\n\n"] {
        let whole = (start + text).replacing("\n", with: lineEnd)
        let offset = start.replacing("\n", with: lineEnd).utf8.count
        let read = ReadProse(whole: whole, from: offset, marks: marks)
        // What looks the same before it stands in code.
        let bytes = Array(whole.utf8)
        let start = bytes.indices.last { bytes[$0...].starts(with: "{{a}}".utf8) }
        #expect(read.prose.marks.map(\.range.bytes.lowerBound) == [start])
        #expect(read.prose.marks.map { read.text($0.range) } == ["{{a}}"])
        #expect(read.mistakes == [])
      }
    }
  }

  @Test func `the same mark twice in a line has two places`() {
    let read = ReadProse("{{a}} ü {{a}}\n{{a}} `{{a}}` {{a}}\n", marks: marks)
    #expect(
      read.prose.marks.map(\.range.bytes) == [4..<9, 13..<18, 19..<24, 33..<38])
  }

  @Test func `the same mark in an address and in text has its own places`() {
    let read = ReadProse(
      "[x](mailto:{{mail}}) {{mail}} [y](mailto:{{mail}})\n", marks: marks)
    #expect(read.prose.marks.map(\.range.bytes) == [15..<23, 25..<33, 45..<53])
    #expect(read.prose.links.map { read.text($0.range) } == ["mailto:{{mail}}", "mailto:{{mail}}"])
    #expect(read.prose.links.map(\.range.bytes.lowerBound) == [8, 38])
  }

  @Test(
    arguments: [
      "<a@b.co> then", "[x](https://e.com/?a=1&amp;b=2) then", "[x][1] then",
      "\\{{mail}} then", "[x](<>) then",
    ])
  func `what the source spells otherwise moves nothing that follows`(_ start: String) {
    let read = ReadProse(
      "\(start) {{a}} <b>\nnext {{a}}\n\n{{a}}\n\n[1]: https://e.com/{{mail}}\n", marks: marks)
    let places = read.prose.marks.filter { $0.path == "a" }.map(\.range)
    #expect(places.map { read.text($0) } == ["{{a}}", "{{a}}", "{{a}}"])
    #expect(places.map(\.bytes.lowerBound) == places.map(\.bytes.lowerBound).sorted())
    #expect(Set(places).count == 3)
    let tag = read.diagnostics.first { $0.code == "prose/raw-html" }
    #expect(tag.map { read.text($0.range) } == "<b>")
  }

  @Test func `the address of a reference is shown where the file names it`() {
    let read = ReadProse("[ü][1] and [z](https://e.com/z)\n\n[1]: https://e.com/1\n")
    #expect(
      read.prose.links.map { read.text($0.range) } == ["https://e.com/1", "https://e.com/z"])
  }

  @Test func `two links to one address have two places`() {
    let read = ReadProse("- [ü](https://e.com)\r\n- [ü](https://e.com)\r\n")
    #expect(read.prose.links.map(\.range.bytes) == [11..<24, 34..<47])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `blocks have the places of the whole file`(_ lineEnd: String) throws {
    let text = "---\nü: 1\n---\n\n## Über\n\nOne ü\ntwo\n\n- 😀\n".replacing("\n", with: lineEnd)
    let offset = "---\nü: 1\n---\n".replacing("\n", with: lineEnd).utf8.count
    let read = ReadProse(whole: text, from: offset)
    #expect(
      read.prose.blocks.map { read.text($0.range) } == ["## Über", "One ü\(lineEnd)two", "- 😀"])
    #expect(read.prose.headings.map { read.text($0.range) } == ["## Über"])
  }

  @Test func `raw HTML is found at each of its places`() {
    let read = ReadProse("ü <b>x</b>\r\n  <b>y</b>\r\n\r\n- 😀 <b>\r\n\r\n<b>\r\n")
    #expect(
      read.diagnostics.map { read.text($0.range) } == ["<b>", "</b>", "<b>", "</b>", "<b>", "<b>"])
    #expect(Set(read.diagnostics.map(\.range)).count == 6)
  }

  @Test func `thousands of places in one line take no time without end`() {
    let clock = ContinuousClock()
    let time = clock.measure {
      for unit in ["<a@b.co> ", "{{a}} ", "\\{{a}} ", "[x](#&amp;) "] {
        let read = ReadProse(String(repeating: unit, count: 2_000), marks: marks)
        #expect(read.prose.links.count + read.prose.marks.count == 2_000)
      }
    }
    #expect(time < .seconds(20))
  }
}
