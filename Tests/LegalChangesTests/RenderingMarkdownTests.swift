import LegalTestSupport
import Testing

@testable import LegalChanges

@Suite struct RenderingMarkdownTests {
  @Test func `a comment is never longer than allowed, and counts what it leaves out`() {
    let whole = RedlineMarkdown.render(RenderingExample.comparison, limit: 65_536)
    #expect(!whole.contains("did not fit"))
    for limit in stride(from: 0, through: whole.utf8.count + 200, by: 37) {
      let text = RedlineMarkdown.render(RenderingExample.comparison, limit: limit)
      #expect(text.utf8.count <= limit)
      let isCut = !text.isEmpty && text != whole
      #expect(text.contains("more did not fit here") == isCut)
      #expect(HTMLReader(text).mistakes == [])
    }
  }

  @Test func `what is left out is the end, without a hole before it`() {
    let whole = RedlineMarkdown.render(RenderingExample.comparison, limit: 65_536)
    for limit in stride(from: 300, to: whole.utf8.count, by: 101) {
      let text = RedlineMarkdown.render(RenderingExample.comparison, limit: limit)
      guard text.contains("more did not fit here") else { continue }
      // The last line says how much is missing; an empty one is before it.
      var start = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(3)
        .map { $0 + "\n" }.joined()
      if start.hasSuffix("</details>\n") { start.removeLast("</details>\n".count) }
      #expect(whole.hasPrefix(start))
    }
  }

  @Test func `a text cannot become markup, a mention, an emoji or a link`() {
    let text = RedlineMarkdown.render(RenderingExample.hostile(), limit: 65_536)
    #expect(!text.contains("<script"))
    #expect(!text.contains("@o") && !text.contains("&#64;"))
    #expect(!text.contains("#1") && !text.contains(":smile"))
    // A summary is HTML, in which stars and quotes are only that.
    let markdown = text.split(separator: "\n").filter { !$0.contains("<summary>") }
    #expect(!markdown.contains { $0.contains(" **bold") || $0.contains(" `code") })
    #expect(!text.contains("://") && !text.contains("$x$"))
  }

  @Test func `the summary of a section is HTML and has no escapes of Markdown`() {
    let text = RedlineMarkdown.render(RenderingExample.comparison, limit: 65_536)
    #expect(text.contains("<summary>4. Retention</summary>"))
  }

  @Test func `a comment is as it was read`() throws {
    let text = RedlineMarkdown.render(RenderingExample.comparison, limit: 65_536)
    #expect(try Golden.mismatch(text, with: "comparison.md") == nil)
  }
}
