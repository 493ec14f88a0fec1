import LegalMarkup
import LegalText
import Testing

struct ProseReaderTests {
  // MARK: Blocks

  @Test func `headings, paragraphs and everything in a line become values with places`() {
    let read = ReadProse(
      """
      ## 1. Über *uns* & `x`

      One
      two\u{20}\u{20}
      three\\
      four **s *e*** [l](https://e.com "t").

      ---

      ### Next &amp; last
      """)
    #expect(
      read.dump == """
        heading 2 #über-uns-x @1:1-1:24
          text "1. Über "
          emphasis
            text "uns"
          text " & "
          code "x"
        paragraph @3:1-6:39
          text "One"
          text " "
          text "two"
          break
          text "three"
          break
          text "four "
          strong
            text "s "
            emphasis
              text "e"
          text " "
          link https://e.com
            text "l"
          text "."
        rule @8:1-9:1
        heading 3 #next-last @10:1-10:20
          text "Next & last"

        """)
    #expect(
      read.html == """
        <h2 id="über-uns-x"><a href="#über-uns-x">1. Über <em>uns</em> &amp; <code>x</code></a></h2>
        <p>One
        two<br>
        three<br>
        four <strong>s <em>e</em></strong> <a href="https://e.com" title="t">l</a>.</p>
        <hr>
        <h3 id="next-last"><a href="#next-last">Next &amp; last</a></h3>

        """)
    #expect(read.mistakes == [])
  }

  @Test func `lists, quotations and code nest`() {
    let read = ReadProse(
      """
      - a
        - b
          c
      - d

      3. x

         ---
      4. y

      > q
      > - r

      ```swift
      let a = "<b>"

      *b*
      ```
      """)
    #expect(
      read.dump == """
        list of bullets @1:1-5:1
          item
            paragraph
              text "a"
            list of bullets
              item
                paragraph
                  text "b"
                  text " "
                  text "c"
          item
            paragraph
              text "d"
        list from 3 @6:1-10:1
          item
            paragraph
              text "x"
            rule
          item
            paragraph
              text "y"
        quote @11:1-12:6
          paragraph
            text "q"
          list of bullets
            item
              paragraph
                text "r"
        code "let a = \\"<b>\\"\\n\\n*b*\\n" @14:1-18:4

        """)
    #expect(read.html.contains("<li>b\nc</li>"))
    #expect(read.html.contains("<ol start=\"3\">"))
    #expect(read.html.contains("let a = &quot;&lt;b&gt;&quot;\n\n*b*\n</code></pre>"))
    #expect(read.mistakes == [])
  }

  @Test func `indented code and setext headings are what CommonMark says`() {
    let read = ReadProse("Title\nof two lines\n---\n\n    indented\n")
    #expect(
      read.dump == """
        heading 2 #title-of-two-lines @1:1-4:1
          text "Title"
          text " "
          text "of two lines"
        code "indented\\n" @5:5-5:13

        """)
  }

  @Test(arguments: ["", "\n\n", "   \n"])
  func `prose without a word has no block`(_ text: String) {
    let read = ReadProse(text)
    #expect(read.dump == "")
    #expect(read.mistakes == [])
  }

  // MARK: Headings

  @Test func `headings of the same words get anchors of their own, and 'main' is taken`() {
    let read = ReadProse("## 1. Scope\n\n## 2. Scope\n\n## Main\n\n## Scope 2\n")
    #expect(read.prose.headings.map(\.anchor) == ["scope", "scope-2", "main-2", "scope-2-2"])
    #expect(read.prose.headings.map(\.title) == ["1. Scope", "2. Scope", "Main", "Scope 2"])
    #expect(read.html.contains("<h2 id=\"scope-2\"><a href=\"#scope-2\">2. Scope</a></h2>"))
  }

  @Test func `a heading is its own permanent link, beside a link in it if there is one`() {
    let read = ReadProse("## See [the list](https://e.com)\n")
    #expect(
      read.html == """
        <h2 id="see-the-list">See <a href="https://e.com">the list</a>\
        <a href="#see-the-list" aria-label="Permanent link"></a></h2>

        """)
  }

  @Test func `blocks and marks know the section that they stand in`() {
    let marks = StubMarks(["a": "A"], data: ["data.x"])
    let read = ReadProse("Before {{a}}.\n\n## One\n\nIn {{a}}.\n\n{{> data.x}}\n", marks: marks)
    #expect(read.prose.blocks.map(\.section) == [nil, "one", "one", "one"])
    #expect(read.prose.marks.map(\.section) == [nil, "one", "one"])
  }

  @Test func `a heading of level 1 stands beside the title of the page`() {
    #expect(
      ReadProse("# Privacy\n").mistakes == [
        "prose/title: a heading of level 1 stands beside the title of the page ⟦# Privacy⟧"
      ])
  }

  @Test func `a skipped level is a warning, the first heading skips none`() {
    let read = ReadProse("### Deep\n\n## Up\n\n#### Down\n\n##### Down\n")
    #expect(
      read.mistakes == [
        "prose/skipped-level: a heading of level 4 follows one of level 2 ⟦#### Down⟧"
      ])
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(read.diagnostics.first?.help == ["write '###', so that the outline has no gap"])
  }

  // MARK: Marks

  @Test func `marks are filled in, in text, in every inline and in addresses`() {
    let marks = StubMarks(["n": "14 days", "mail": "a@b.co", "anchor": "scope"])
    let read = ReadProse(
      """
      ## Within {{n}}

      At {{n}} or **{{ n }}**: [write *{{n}}*](mailto:{{mail}}) [x](#{{anchor}}).
      """, marks: marks)
    #expect(
      read.dump == """
        heading 2 #within-14-days @1:1-1:16
          text "Within 14 days"
        paragraph @3:1-3:76
          text "At 14 days or "
          strong
            text "14 days"
          text ": "
          link mailto:a@b.co
            text "write "
            emphasis
              text "14 days"
          text " "
          link #scope
            text "x"
          text "."

        """)
    #expect(read.html.contains("<a href=\"mailto:a@b.co\">write <em>14 days</em></a>"))
    #expect(read.mistakes == [])
    #expect(read.prose.marks.map(\.path) == ["n", "n", "n", "n", "mail", "anchor"])
    #expect(read.prose.marks.map { read.text($0.range) }.last == "{{anchor}}")
  }

  @Test func `a mark in code is no mark`() {
    let read = ReadProse("`{{a}}` {{a}}\n\n    {{a}}\n", marks: StubMarks(["a": "A"]))
    #expect(
      read.dump == """
        paragraph @1:1-1:14
          code "{{a}}"
          text " A"
        code "{{a}}\\n" @3:5-3:10

        """)
    // The place is that of the mark, not that of the same letters in code before it.
    #expect(read.prose.marks.map(\.range.bytes) == [12..<17])
  }

  @Test(
    arguments: [
      ("*a* _b_ **c**", "*a* _b_ **c**"), ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("[x](https://evil.com)", "[x](https://evil.com)"), ("`c`", "`c`"), ("&amp;", "&amp;amp;"),
      ("\"q\"", "&quot;q&quot;"), ("# no heading", "# no heading"), ("{{a}}", "{{a}}"),
      ("a\\", "a\\"), ("<br />", "&lt;br /&gt;"),
    ])
  func `words of a value stay words`(_ words: String, _ html: String) {
    let read = ReadProse("{{a}}\n", marks: StubMarks(["a": words]))
    #expect(read.prose.blocks.map(\.content) == [.paragraph([.text(words)])])
    #expect(read.html == "<p>\(html)</p>\n")
    #expect(read.mistakes == [])
  }

  @Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:x", "//evil.com", "data:text/html,x"])
  func `a value cannot make an address what no address may be`(_ value: String) {
    let read = ReadProse("[x]({{a}})\n", marks: StubMarks(["a": value]))
    #expect(read.html == "<p><a href=\"\">x</a></p>\n")
    #expect(read.diagnostics.hasErrors)
    #expect(read.diagnostics.map { read.text($0.range) } == ["{{a}}"])
  }

  @Test func `quotes in a value cannot leave an attribute`() {
    let read = ReadProse(
      "[x](https://e.com/{{a}})\n", marks: StubMarks(["a": "\" onclick=\"x"]))
    #expect(!read.html.contains("\" onclick"))
    #expect(read.html.hasPrefix("<p><a href=\"https://e.com/%22"))
  }

  @Test func `a path that leads nowhere is an error at the mark, and the mark stays in the words`()
  {
    let read = ReadProse("Für {{nope}} und {{ nope }}.\n")
    #expect(
      read.mistakes == [
        "reference/unknown-mark: 'nope' is not here ⟦{{nope}}⟧",
        "reference/unknown-mark: 'nope' is not here ⟦{{ nope }}⟧",
      ])
    #expect(read.diagnostics.first?.help == ["write another"])
    #expect(
      read.prose.blocks.map(\.content)
        == [.paragraph([.text("Für {{nope}} und {{ nope }}.")])])
  }

  @Test func `a value that was reported elsewhere is not reported again`() {
    let read = ReadProse("{{bad}}\n\n{{> bad}}\n", marks: StubMarks(broken: ["bad"]))
    #expect(read.mistakes == [])
    #expect(read.prose.marks.map(\.path) == ["bad", "bad"])
  }

  @Test func `a mark that is not closed in its line is an error at its braces`() {
    let read = ReadProse("{{a}} {{a\n\nb {{a\nb}}\n", marks: StubMarks(["a": "A"]))
    #expect(
      read.mistakes == [
        "prose/unclosed-mark: '{{' has no '}}' in the same line ⟦{{⟧",
        "prose/unclosed-mark: '{{' has no '}}' in the same line ⟦{{⟧",
      ])
    #expect(read.diagnostics.map(\.range.bytes.lowerBound) == [10, 17])
  }

  // MARK: Placed data

  @Test func `a placement alone in a paragraph is a block`() {
    let read = ReadProse(
      "{{> data.x}}\n\n  {{>list}}  \n", marks: StubMarks(data: ["data.x", "list"]))
    #expect(read.dump == "data data.x @1:1-1:13\ndata list @3:3-3:14\n")
    #expect(read.html == "")
    #expect(read.prose.marks.map(\.isPlacement) == [true, true])
    #expect(read.mistakes == [])
  }

  @Test(
    arguments: [
      "a {{> data.x}}\n", "{{> data.x}}\nmore\n", "- {{> data.x}}\n", "> {{> data.x}}\n",
      "## {{> data.x}}\n", "*{{> data.x}}*\n", "[x](#{{>data.x}})\n",
    ])
  func `a placement inside text is an error`(_ text: String) {
    let read = ReadProse(text, marks: StubMarks(data: ["data.x"]))
    #expect(read.diagnostics.map(\.code) == ["prose/placement-in-line"])
    #expect(
      read.diagnostics.map { read.text($0.range).filter { $0 != " " } } == ["{{>data.x}}"])
    #expect(read.prose.marks == [])
  }

  @Test func `a placement of what is no data is an error at the mark`() {
    #expect(
      ReadProse("Text.\n\n{{> nope}}\n").mistakes == [
        "reference/unknown-mark: 'nope' is no data ⟦{{> nope}}⟧"
      ])
  }

  // MARK: What a legal text may not have

  @Test(
    arguments: [
      ("a <b>c</b>\n", ["<b>", "</b>"]), ("<div>\nx\n</div>\n", ["<div>"]),
      ("<!-- x -->\n", ["<!-- x -->"]), ("a <!-- x --> b\n", ["<!-- x -->"]),
      ("- <script>\n", ["<script>"]), ("<style>a{}</style>\n", ["<style>a{}</style>"]),
      ("a\n<br\n/>\n", ["<br\n/>"]),
      ("<?php ?>\n", ["<?php ?>"]), ("x <![CDATA[y]]>\n", ["<![CDATA[y]]>"]),
      ("## H <i>\n", ["<i>"]),
    ])
  func `raw HTML is an error and is not printed`(_ text: String, _ places: [String]) {
    let read = ReadProse(text)
    #expect(read.diagnostics.map(\.code) == places.map { _ in "prose/raw-html" })
    #expect(read.diagnostics.map { read.text($0.range) } == places)
    let tags = places.filter { $0.hasPrefix("<") && !$0.hasPrefix("<!--") }
    #expect(tags.allSatisfy { !read.html.contains($0) })
  }

  @Test func `an escaped angle bracket is text`() {
    let read = ReadProse("a \\<b> &lt;c> 1 < 2\n")
    #expect(read.html == "<p>a &lt;b&gt; &lt;c&gt; 1 &lt; 2</p>\n")
    #expect(read.mistakes == [])
  }

  @Test func `an image is an error`() {
    let read = ReadProse("See ![a logo](logo.png).\n")
    #expect(
      read.mistakes == ["prose/image: an image is not part of a legal text ⟦logo.png⟧"])
  }

  @Test(
    arguments: [
      ("| a | b |\n|---|---|\n| c | d |\n", "| a | b |"), ("a | b\n--- | ---\nc | d\n", "a | b"),
      ("text\na | b\n:-- | --:\n", "a | b"), ("> | a | b |\n", "> | a | b |"),
      ("> a | b\n> --- | ---\n", "> a | b"), ("- | a |\n", "- | a |"),
      ("- x\n  | b |\n", "  | b |"),
    ])
  func `a table of pipes is an error at its first row`(_ text: String, _ row: String) {
    let read = ReadProse(text)
    #expect(read.diagnostics.map(\.code) == ["prose/pipe-table"])
    #expect(read.diagnostics.map { read.text($0.range) } == [row])
  }

  @Test(arguments: ["a | b\n", "a || b\n", "|\n", "x -- y | z\n", "`| a |`\n", "    | a |\n"])
  func `a pipe in words makes no table`(_ text: String) {
    #expect(ReadProse(text).mistakes == [])
  }

  @Test(arguments: [("&#x202E;", "U+202E"), ("&shy;", "U+00AD"), ("&#8203;", "U+200B")])
  func `an entity cannot make what a reader cannot see`(_ entity: String, _ name: String) {
    for text in ["a \(entity) b\n", "*\(entity)x*\n", "## \(entity)x\n", "[x\(entity)](#a)\n"] {
      let read = ReadProse(text)
      #expect(read.diagnostics.map(\.code) == ["structure/hidden-character"], "\(text)")
      #expect(read.diagnostics.allSatisfy { $0.summary.hasPrefix(name) })
    }
    let read = ReadProse("[x](https://e.com/\(entity)) [y](#y \"\(entity)\")\n")
    #expect(
      read.diagnostics.map(\.code) == [
        "structure/hidden-character", "structure/hidden-character",
      ])
  }

  // MARK: Links

  @Test func `links are resolved against the address of the document`() {
    let read = ReadProse("[a](../cookies/#x) [b](2026-03-28/) <https://e.com> <a@b.co>\n")
    #expect(
      read.prose.links.map(\.target) == [
        .page(path: "/legal/cookies/", anchor: "x"),
        .page(path: "/legal/privacy/2026-03-28/", anchor: nil), .address("https://e.com"),
        .address("mailto:a@b.co"),
      ])
    #expect(read.html.contains("<a href=\"/legal/cookies/#x\">a</a>"))
    #expect(read.html.contains("<a href=\"/legal/privacy/2026-03-28/\">b</a>"))
    #expect(read.mistakes == [])
  }

  @Test(
    arguments: [
      ("[x](javascript:alert(1))", "prose/link-scheme", "javascript:alert(1)"),
      ("[x](JaVaScRiPt:alert(1))", "prose/link-scheme", "JaVaScRiPt:alert(1)"),
      ("[x](<  javascript:x>)", "prose/link-scheme", "javascript:x"),
      ("[x](&#106;avascript:x)", "prose/link-scheme", "[x](&#106;avascript:x)"),
      ("[x](java&#10;script:x)", "prose/link-scheme", "[x](java&#10;script:x)"),
      ("[x](data:text/html,x)", "prose/link-scheme", "data:text/html,x"),
      ("<ftp://e.com>", "prose/link-scheme", "ftp://e.com"),
      ("[x](//e.com)", "prose/incomplete-link", "//e.com"),
      ("[x]()", "prose/incomplete-link", "[x]()"),
      ("[](https://e.com)", "prose/wordless-link", "https://e.com"),
      ("[ ](https://e.com)", "prose/wordless-link", "https://e.com"),
      ("[x][1]\n\n[1]: ftp://e.com", "prose/link-scheme", "ftp://e.com"),
    ])
  func `a link that no legal text may have is an error at its address`(
    _ text: String, _ code: String, _ place: String
  ) {
    let read = ReadProse(text + "\n")
    #expect(read.diagnostics.map(\.code) == [code])
    #expect(read.diagnostics.map { read.text($0.range) } == [place])
    #expect(!read.html.lowercased().contains("script:"))
  }

  // MARK: Nesting

  @Test(
    arguments: [
      String(repeating: "> ", count: 100) + "x", String(repeating: "- ", count: 100) + "x",
      String(repeating: "*a ", count: 100) + "x" + String(repeating: " a*", count: 100),
      String(repeating: "> ", count: 20_000) + "x", String(repeating: "- ", count: 2_000) + "x",
    ])
  func `text nested without end is one error and no crash`(_ text: String) {
    let read = ReadProse(text + "\n")
    #expect(read.diagnostics.map(\.code) == ["prose/too-deep"])
    #expect(read.diagnostics.map(\.summary) == ["text is nested more than 64 levels deep"])
  }

  @Test(
    arguments: [
      String(repeating: "> ", count: 60) + "x", String(repeating: "- ", count: 60) + "x",
      String(repeating: "*a ", count: 60) + "x" + String(repeating: " a*", count: 60),
    ])
  func `sixty levels are no mistake`(_ text: String) {
    #expect(ReadProse(text + "\n").mistakes == [])
  }
}
