import LegalText
import Testing

@testable import LegalModel

/// How a release writes a baseline into `accepted.yaml`.
struct AddingBaselineTests {
  private static let line =
    #"- baseline: {document: privacy, version: 2026-03-28, on: 2026-11-30, reason: "Said: \"so\""}"#
    + "\n"

  private static func added(to text: String?) throws -> String? {
    let baseline = NewBaseline(
      document: try #require(DocumentID("privacy")), version: try #require(VersionID("2026-03-28")),
      on: try #require(CalendarDate("2026-11-30")), reason: "Said: \"so\"")
    return Acceptances.text(
      adding: baseline, to: text.map { SourceFile(path: "content/accepted.yaml", text: $0) })
  }

  @Test(arguments: [
    "# Why.\n\n- rule: a/b   # kept\n  reason: c\n",
    "---\n- {rule: a/b, reason: c}\n", "- rule: a/b\r\n  reason: c\r\n",
    "\u{FEFF}- {rule: a/b, reason: c}\n",
    "- baseline: {document: cookies, version: 2026-03-28, "
      + "on: 2026-11-30, reason: c}\n", "# None yet.\n", "",
  ])
  func `a baseline is a line at the end, and every byte before it is kept`(text: String) throws {
    #expect(try Self.added(to: text) == text + Self.line)
  }

  @Test(arguments: [
    (nil, ""), ("- {rule: a/b, reason: c}", "- {rule: a/b, reason: c}\n"), ("[]\n", ""),
    ("# None.\n[]\n", "# None.\n"), ("~", ""),
  ])
  func `a file that ends or is empty in another way gets a line of its own`(
    text: String?, start: String
  ) throws {
    #expect(try Self.added(to: text) == start + Self.line)
  }

  @Test func `where the version has a baseline its day is changed, and nothing else`() throws {
    let text = """
      # As a run left it that was cut off.
      - baseline: {document: privacy, version: 2026-03-28, on: 2026-11-24, reason: Own words}
      - {rule: a/b, reason: c}

      """
    #expect(try Self.added(to: text) == text.replacing("2026-11-24", with: "2026-11-30"))
    #expect(
      try Self.added(to: text.replacing("-24,", with: "-30,"))
        == text.replacing("-24,", with: "-30,"))
  }

  @Test(arguments: [
    "[{rule: a/b, reason: c}]\n", "rule: a/b\n", "- {rule: a/b}\n", "- {\n",
    "- {rule: a/b, reason: c}\n...\n",
  ])
  func `to a file that takes no line nothing is added`(text: String) throws {
    #expect(try Self.added(to: text) == nil)
  }
}
