import LegalRedline
import LegalTestSupport
import Testing

@testable import LegalChanges

@Suite struct RenderingHTMLTests {
  private func words(_ passages: [Passage]) -> String {
    passages.flatMap(\.cells).joined().reduce(into: "") { $0 += $1.text }
      .filter { !$0.isWhitespace }
  }

  private func expectBothTexts(_ redline: Redline, context: Int) {
    let page = HTMLReader(RedlineHTML.body(redline, context: context))
    #expect(page.mistakes == [])
    let new = redline.blocks.flatMap(\.new)
    let old = redline.blocks.flatMap { block -> [Passage] in
      if case .movedHere = block.presence { return [] }
      return block.old
    }
    #expect(page.words(without: "del") == words(new))
    #expect(page.words(without: "ins") == words(old))
  }

  @Test(arguments: [0, 1, 100])
  func `without what is gone a redline is the new text, without what came the old one`(
    context: Int
  ) {
    expectBothTexts(RenderingExample.redline, context: context)
  }

  @Test func `both texts can be read from the redline of any two texts`() {
    let blocks = [
      "## 1. One", "## 2. Two", "### Three", "Some words that stay as they are.",
      "Other words, which are *longer* and have [a link](https://example.com/a).",
      "- an item\n- another item\n  - deeper\n\n  and on\n- a last one", "1. first\n2. second",
      "> A quotation of somebody else.", "    code in a block",
      "| A | B |\n| --- | --- |\n| one | 1 |\n| two | 2 |",
      "| A | C |\n| --- | --- |\n| one | x |", "- an item\n- other\n- a last one",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let old = blocks.shuffled(using: &random).prefix(8).joined(separator: "\n\n") + "\n"
      let new = blocks.shuffled(using: &random).prefix(8).joined(separator: "\n\n") + "\n"
      expectBothTexts(Redline.compare(old, new), context: 1)
    }
  }

  @Test func `an edit of a hidden class reads as the new text has it`() {
    let shown = RedlineFilter([.move])
    let page = HTMLReader(RedlineHTML.body(RenderingExample.redline, shown, context: 100))
    #expect(page.mistakes == [])
    #expect(page.words(without: "del") == words(RenderingExample.redline.blocks.flatMap(\.new)))
    let all = RedlineHTML.body(RenderingExample.redline, RedlineFilter([]), context: 100)
    #expect(!all.contains("<del") && !all.contains("<ins"))
  }

  @Test func `what is hidden is counted`() {
    let shown = ShownRedline(RenderingExample.redline, RedlineFilter([.text, .move]))
    #expect(shown.hiddenSentences.contains("1 edit of class linkTarget hidden"))
  }

  @Test func `each mark is also a sign in the margin, and what shows no words is said in words`() {
    let html = RedlineHTML.body(RenderingExample.redline, context: 1)
    for mark in ["\"gone\"", "\"come\"", "\"edited\"", "\"gone move\"", "\"come move\""] {
      #expect(html.contains("class=\(mark)"), "\(mark)")
    }
    #expect(html.contains("<span class=\"unseen\">other markup: </span>"))
    #expect(html.contains("[link: https://example.com/old → https://example.com/new]"))
    let legend = RedlineHTML.legend(RenderingExample.redline)
    for sign in ["−", "+", "±", "⇄"] { #expect(legend.contains("<b>\(sign)</b>"), "\(sign)") }
  }

  @Test func `beside what was reworded stands the old wording, without the new words`() throws {
    let redline = Redline.compare("We keep it for 1 year.\n", "We keep it for 2 years.\n")
    #expect(
      RedlineHTML.body(redline, context: 1).contains(
        "<p class=\"edited\"><span class=\"pair\">"
          + "<span>We keep it for <del>1 year</del><ins>2 years</ins>.</span>"
          + "<span class=\"old\">We keep it for <del>1 year</del>.</span></span></p>"))
    let inserted = Redline.compare("A.\n", "A.\n\nB.\n")
    #expect(!RedlineHTML.body(inserted, context: 1).contains("class=\"old\""))
  }

  @Test func `the heading of a section with a change stays in view`() {
    let filler = (1...9).map { "Paragraph number \($0) says this." }.joined(separator: "\n\n")
    let old = "# T\n\n## 1. First\n\n\(filler)\n\n## 2. Second\n\n\(filler)\n\nIt ends here.\n"
    let redline = Redline.compare(old, old + "\nAnd one more paragraph.\n")
    let html = RedlineHTML.body(redline, context: 1)
    var depth = 0
    var isInView = false
    for token in HTMLReader(html).tokens {
      switch token {
      case .open("details", _): depth += 1
      case .close("details"): depth -= 1
      case .open(_, let attributes) where attributes.contains("\"s-second\""):
        isInView = depth == 0
      default: break
      }
    }
    #expect(isInView)
  }

  @Test func `from each change links lead to the one before and to the next`() {
    let html = RedlineHTML.body(RenderingExample.redline, context: 1)
    let count = html.split(separator: "<div class=\"change\"").count - 1
    #expect(count > 3)
    for change in 1...count {
      #expect(html.contains("<div class=\"change\" id=\"c\(change)\">"))
      #expect(html.contains("class=\"next\" href=\"#c\(change)\"") == (change > 1))
      #expect(html.contains("<a href=\"#c\(change)\">Previous</a>") == (change < count))
    }
  }

  @Test func `a section that is new is one change, and the next section another`() {
    let old = "## 1. One\n\nStays.\n"
    let new = old + "\n## 2. Two\n\nIs new.\n\n- a\n\n## 3. Three\n\nToo.\n"
    let html = RedlineHTML.body(Redline.compare(old, new), context: 1)
    #expect(html.split(separator: "<div class=\"change\"").count - 1 == 2)
  }

  @Test func `a text cannot become markup, nor a link to a script`() {
    let comparison = RenderingExample.hostile()
    let html = RedlineHTML.page(comparison)
    #expect(!html.contains("<script"))
    #expect(!html.contains("href=\"javascript"))
    #expect(!html.unicodeScalars.contains("\u{1B}") && !html.unicodeScalars.contains("\u{9B}"))
    #expect(HTMLReader(RedlineHTML.body(comparison.redline, context: 1)).mistakes == [])
  }

  @Test func `a page is as it was read`() throws {
    let html = RedlineHTML.page(RenderingExample.comparison)
    #expect(try Golden.mismatch(html, with: "comparison.html") == nil)
  }
}
