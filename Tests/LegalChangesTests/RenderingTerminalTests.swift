import LegalTestSupport
import Testing

@testable import LegalChanges
@testable import LegalRedline

@Suite struct RenderingTerminalTests {
  /// The lines as a terminal shows them, without what colors them.
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var shown = ""
      for (index, part) in line.split(separator: "\u{1B}", omittingEmptySubsequences: false)
        .enumerated()
      {
        shown += index == 0 ? part : part.drop { $0 != "m" }.dropFirst()
      }
      return shown
    }
  }

  @Test(arguments: [20, 40, 72, 100])
  func `no line is wider than the terminal unless one word is`(width: Int) {
    let plain = RedlineTerminal(width: width, usesColor: false)
      .render(RenderingExample.comparison)
    let colored = RedlineTerminal(width: width, usesColor: true)
      .render(RenderingExample.comparison)
    let text = plain + colored
    for line in lines(text) where line.count > width {
      let words = line.drop { $0 == " " }
      #expect(!words.contains(" "), "\(line)")
    }
  }

  @Test func `a style ends where its line ends`() {
    let text = RedlineTerminal(width: 40, usesColor: true).render(RenderingExample.comparison)
    #expect(text.contains("\u{1B}[31;9m") && text.contains("\u{1B}[34;4m"))
    #expect(text.contains("\u{1B}[32;9m") && text.contains("\u{1B}[32;4m"))
    for line in text.split(separator: "\n") {
      let codes = line.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
      #expect(codes.last?.hasPrefix("[0m") ?? true, "\(line)")
    }
  }

  @Test func `without color there is no control character, and with it none of the text's`() {
    let comparison = RenderingExample.hostile()
    let plain = RedlineTerminal(width: 60, usesColor: false).render(comparison)
    let colored = RedlineTerminal(width: 60, usesColor: true).render(comparison)
    for scalar in plain.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(scalar.value != 0x202E && scalar.value != 0x2066)
    }
    #expect(!colored.contains("\u{1B}[31m"))
    #expect(!colored.unicodeScalars.contains("\u{9B}"))
    #expect(!colored.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `equal texts have no difference`() {
    let comparison = VersionComparison(
      title: "T", oldName: "a", newName: "b",
      redline: Redline.compare(RenderingExample.old, RenderingExample.old), changes: nil)
    #expect(
      RedlineTerminal(width: 80, usesColor: false).render(comparison)
        == "T: a → b\nNo difference.\n")
  }

  @Test func `a comparison is as it was read`() throws {
    let text = RedlineTerminal(width: 80, usesColor: false).render(RenderingExample.comparison)
    #expect(try Golden.mismatch(text, with: "comparison.txt") == nil)
  }
}
