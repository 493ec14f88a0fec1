import LegalText
import Testing

@testable import LegalChanges
@testable import LegalRedline

@Suite struct RenderingHiddenTests {
  private static let hidden = [
    "\u{202E}", "\u{2066}", "\u{200F}", "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{E0041}", "\u{1B}",
    "\u{9B}", "\u{7F}", "\u{2800}", "\u{E000}", "\u{200D}",
  ]

  /// Each rendering of a comparison in which every kind of block has a character.
  private func renderings(of character: String) -> [String] {
    let old = "## One\n\nStays a\(character)b.\n\n- item\n\nMoves here, which is long enough.\n"
    let new = """
      ## One x\(character)y

      Stays a\(character)c [link](https://example.com/\(character)).

      - item z\(character)

      | A\(character) | B |
      | --- | --- |
      | one\(character) | 1 |

          code \(character)

      ## Two \(character)

      Moves here, which is long enough.

      """
    let comparison = VersionComparison(
      title: "T\(character)", oldName: "a\(character)b", newName: "b",
      redline: Redline.compare(old, new), changes: nil)
    return [
      RedlineHTML.page(comparison), RedlineMarkdown.render(comparison, limit: 65_536),
      RedlineTerminal(width: 80, usesColor: false).render(comparison),
    ]
  }

  @Test(arguments: hidden)
  func `what a text hides is written out in every rendering, and nothing of it is left`(
    _ character: String
  ) throws {
    let scalar = try #require(character.unicodeScalars.first)
    let name = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded
    for text in renderings(of: character) {
      #expect(!text.unicodeScalars.contains(scalar))
      #expect(text.visibleLines == text)
      #expect(text.replacing("\\", with: "").contains(name))
    }
    #expect(renderings(of: character)[0].contains("a&lt;\(name)&gt;b"))
  }

  @Test func `what a script or an emoji needs is not written out`() {
    let words = "می\u{200C}خواهم ❤\u{FE0F} 👩\u{200D}👧 क्\u{200D}ष"
    let comparison = VersionComparison(
      title: "T", oldName: "a", newName: "b",
      redline: Redline.compare("Same.\n", "Same.\n\n\(words)\n"), changes: nil)
    #expect(RedlineHTML.page(comparison).contains(words))
    #expect(RedlineMarkdown.render(comparison, limit: 65_536).contains(words))
  }

  @Test func `a joiner does not part a word of Persian`() {
    let html = RedlineHTML.body(
      Redline.compare("او می\u{200C}خواهد.\n", "او می\u{200C}خواهم.\n"), context: 1)
    #expect(html.contains("<del>می\u{200C}خواهد</del>"))
    #expect(!html.contains("U+"))
  }
}

extension String {
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
