import LegalMarkup
import LegalModel
import LegalChanges
import LegalText
import Testing

/// Words of data that try to be more than words.
struct AnnouncingHostileTests {
  typealias Examples = AnnouncingExamples

  private func hostile(_ words: String, section: String? = nil) throws -> Notice {
    let vendor = SubprocessorEvent.Vendor(id: try #require(Identifier("x")), name: words)
    return Notice.make(
      NoticeInput(
        organization: words, title: words, version: try #require(VersionID("2026-06-01")),
        effective: try Examples.day("2026-06-01"), previous: VersionID("2026-03-28"),
        changes: VersionChanges([
          Examples.change(
            "a", .material, name: words, whatChanged: words, effect: words, asksConsent: true,
            section: section), Examples.change("b", .notable, whatChanged: words),
        ]),
        amendments: [
          Amendment(section: nil, name: words, phrases: [words], changeClass: nil)
        ],
        events: [SubprocessorEvent(.dataChanged, vendor, before: words, after: words)],
        addresses: NoticeInput.Addresses(newText: WebAddress("https://a.example/?b=1&c='2'"))))
  }

  @Test(
    arguments: [
      "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "</p></li><h1>Hi", "<!-- x -->",
      "&lt;b&gt;", "'><img src=x>",
    ])
  func `no words become HTML`(_ words: String) throws {
    let plain = try hostile("two words").htmlDocument
    let html = try hostile(words).htmlDocument
    #expect(html.count { $0 == "<" } == plain.count { $0 == "<" })
    #expect(html.count { $0 == "\"" } <= plain.count { $0 == "\"" })
    #expect(html.contains("b=1&amp;c=&#39;2&#39;"))
    #expect(!html.contains("&lt;b&gt;") || words != "&lt;b&gt;")
  }

  @Test(
    arguments: [
      ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[a](https://b)", "\\[a\\](https\\://b)"),
      ("<b>&amp;", "\\<b\\>\\&amp;"), ("# a", "\\# a"), ("> a", "\\> a"),
      ("a | b", "a \\| b"), ("1. a", "1\\. a"), ("1.5", "1\\.5"), ("- a", "\\- a"),
      ("+ a", "\\+ a"), ("---", "\\-\\-\\-"), ("www.a.example", "www\\.a.example"),
      ("a - b, opt-in (c).", "a - b, opt-in (c)."), ("a\\", "a\\\\"),
      ("a@b.example", "a\\@b.example"), ("![a](b)", "\\!\\[a\\](b)"),
    ])
  func `no words become Markdown`(_ words: String, _ escaped: String) throws {
    let markdown = try hostile(words).markdown
    #expect(markdown.contains("\n- \(escaped)\n"))
  }

  @Test(
    arguments: [
      "*a* **b** _c_ `d`", "<script>alert(1)</script>", "&amp;lt; &#60;b&#62;", "[a](https://b)",
      "![a](b) [c]: d", "# a", "> a", "1. a", "12) a", "- a", "+ a", "* a", "---", "===", "a\\",
      "a | b ~~c~~", "<https://a.example>", "\\*a\\*", "$a$", "```", "~~~", "- - -", "-=- a", "1",
    ])
  func `a parser of Markdown reads the words as they are`(_ words: String) throws {
    let file = SourceFile(path: "notice.md", text: try hostile(words).markdown)
    let prose = Prose.read(file, from: 0, marks: NoMarks(), base: "/")
    // The subject is the one thing that a page would not have.
    #expect(
      prose.diagnostics.map(\.summary) == [
        "a heading of level 1 stands beside the title of the page"
      ])
    let notable = prose.value.blocks.compactMap { block -> [Inline]? in
      guard case .list(nil, let items) = block.content, items.count == 1,
        case .paragraph(let inlines)? = items[0].first, items[0].count == 1
      else { return nil }
      return inlines
    }
    let words = words.foldingWhiteSpace
    #expect(
      notable.contains { inlines in
        inlines.words == words
          && inlines.allSatisfy { if case .text = $0 { true } else { false } }
      })
  }

  /// No mark stands for anything.
  private struct NoMarks: MarkValues {
    func words(at path: String) -> MarkValue { .broken }
    func data(at path: String) -> MarkValue { .broken }
  }

  @Test func `what no reader sees is shown as a replacement, and lines stay lines`() throws {
    let notice = try hostile("a\u{202E}b\u{0}c\u{1B}[31md\u{200B}e\n\n# f\r\ng\u{2028}h")
    for text in [notice.plainText, notice.html, notice.markdown] {
      #expect(text.replacingHidden(with: "\u{FFFD}") == text)
      #expect(text.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}"))
    }
    #expect(!notice.markdown.contains("\n# f"))
    #expect(!notice.plainText.contains("\n# f"))
  }

  @Test(arguments: ["\" onclick=\"x", "a b", "><b>", "a)b", "&#34;"])
  func `an anchor is part of an address or there is no link`(_ section: String) throws {
    let notice = try hostile("words", section: section)
    let plain = try hostile("words", section: "a")
    #expect(notice.html.count { $0 == "<" } <= plain.html.count { $0 == "<" })
    #expect(notice.html.count { $0 == "\"" } <= plain.html.count { $0 == "\"" })
    #expect(notice.markdown.count { $0 == ">" } <= plain.markdown.count { $0 == ">" })
  }

  @Test func `a joiner that a script needs stays`() throws {
    let text = try hostile("نمی\u{200C}خواهم a\u{200C}b").plainText
    #expect(text.contains("نمی\u{200C}خواهم a\u{FFFD}b"))
  }

  @Test func `a line that a mail client takes for a quotation is moved`() throws {
    let text = try hostile("> From here").plainText
    #expect(!text.contains("\n>") && !text.contains("\nFrom "))
  }
}
