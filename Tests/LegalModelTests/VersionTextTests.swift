import LegalMarkup
import LegalText
import Testing

@testable import LegalModel

struct VersionTextTests {
  @Test(
    arguments: [
      ("", "the file is empty ⟦⟧"), ("\n \n", "the file is empty ⟦⟧"),
      ("\u{FEFF}", "the file is empty ⟦⟧"),
      ("# Title\n", "the file does not begin with front matter ⟦# Title⟧"),
      ("\n---\nkind: x\n---\n", "the file does not begin with front matter ⟦⟧"),
      ("--- \nkind: x\n---\n", "the file does not begin with front matter ⟦--- ⟧"),
      ("----\nkind: x\n---\n", "the file does not begin with front matter ⟦----⟧"),
      ("---\nkind: x\n", "the front matter is not closed ⟦---⟧"),
      ("---\nkind: x\n--- \n----\n ---\n", "the front matter is not closed ⟦---⟧"),
      ("---", "the front matter is not closed ⟦---⟧"),
      ("---\n---\n", "the front matter is empty ⟦---⟧"),
      ("---\n# note\n---\n", "the front matter is empty ⟦---⟧"),
    ])
  func `front matter stands between two whole lines of three hyphens`(
    _ text: String, _ mistake: String
  ) throws {
    let read = try ReadVersion(whole: text)
    #expect(read.outcome.value == nil)
    #expect(read.mistakes == [mistake])
  }

  @Test func `a third line of hyphens is a rule of the prose`() throws {
    let version = try ReadVersion("agreement", "", prose: "A.\n\n---\n\nB.\n").version()
    #expect(
      version.prose.blocks.map(\.content) == [
        .paragraph([.text("A.")]), .rule, .paragraph([.text("B.")]),
      ])
  }

  @Test func `prose that is too large is refused before anything in it is looked at`() throws {
    let prose = String(repeating: "<b>\n", count: SourceFile.largestPart / 4 + 1)
    let read = try ReadVersion("agreement", "", prose: prose)
    #expect(read.outcome.value == nil)
    #expect(read.diagnostics.map(\.code) == ["structure/too-large"])
    #expect(read.diagnostics.first?.range.start.line == 8)
  }

  @Test func `front matter that is too large is refused, and the prose is still looked at`() throws
  {
    let lines = "description: " + String(repeating: "a", count: SourceFile.largestPart)
    let read = try ReadVersion("agreement", lines, prose: "<b>\n")
    #expect(read.outcome.value == nil)
    #expect(read.diagnostics.map(\.code) == ["structure/too-large", "prose/raw-html"])
  }

  @Test func `hyphens inside a value close nothing`() throws {
    let read = try ReadVersion("agreement", "description: |\n  a\n  ---\n  b")
    #expect(read.mistakes == [])
    #expect(try read.version().header.description?.value.text == "a --- b")
  }

  @Test func `the effective date is the name of the file`() throws {
    let text = "---\nkind: agreement\ntitle: T\neffective: 2026-03-28\nupdated: 2026-03-28\n---\n"
    #expect(try ReadVersion(whole: text, as: "2026-03-28.2").mistakes == [])
    let read = try ReadVersion(whole: text, as: "2026-04-01")
    #expect(
      read.mistakes == [
        "'effective' is 2026-03-28, the name of the file says 2026-04-01 ⟦2026-03-28⟧"
      ])
    #expect(read.outcome.value != nil)
  }

  @Test func `words that change after they took effect are a new version`() throws {
    let read = try ReadVersion(
      whole: "---\nkind: agreement\ntitle: T\neffective: 2026-03-28\nupdated: 2026-03-29\n---\n")
    #expect(
      read.mistakes == ["'updated' 2026-03-29 is after 'effective' 2026-03-28 ⟦2026-03-29⟧"])
    #expect(read.diagnostics.flatMap(\.notes).map(\.summary) == ["'effective' here"])
  }

  @Test
  func `front matter that cannot be read is reported once, and prose is checked all the same`()
    throws
  {
    let read = try ReadVersion(whole: "---\nkind: 'x\n---\n{{title}} <b>\n\n{{> data.a}}\n")
    #expect(read.diagnostics.map(\.code) == ["structure/yaml", "prose/raw-html"])
    #expect(read.outcome.value == nil)
  }

  @Test func `links are resolved against the address of the document`() throws {
    let version = try ReadVersion("agreement", "", prose: "[x](../cookies/)\n").version()
    #expect(version.prose.links.map(\.target) == [.page(path: "/legal/cookies/", anchor: nil)])
  }
}
