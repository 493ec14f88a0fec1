import LegalModel
import LegalText
import Testing

@testable import LegalRuleEngine

struct PassagesTests {
  private static func passages(_ prose: String, data: String = "") throws -> Passages {
    let file = SourceFile(
      path: "content/privacy/2026-03-28.md",
      text: """
        ---
        kind: privacyPolicy
        title: T
        effective: 2026-03-28
        updated: 2026-03-28
        controller: {legalName: Example Ltd, email: a@example.com}
        measures:
          - {id: tls, name: Encryption in transit, text: TLS 1.2 or higher}
        \(data)
        ---
        \(prose)
        """)
    let version = try #require(VersionID("2026-03-28"))
    let text = try #require(VersionText.read(file, as: version, base: "/").value)
    return Passages(text)
  }

  private static func text(_ passage: Passage?) -> String? {
    passage.map { $0.range.file.text(in: $0.range.bytes) }
  }

  @Test(arguments: [
    ("lodge a complaint", "lodge a complaint"),
    ("LODGE  a Complaint", "lodge a complaint"),
    ("complain*", "complaint"),
    ("lodge … authority", "lodge a complaint with your authority"),
    ("children's", "children’s"),
    ("opt-out", "opt out"),
    ("lodge … never", nil),
    ("authority you", nil),
  ])
  func `a phrase is found in any case, with gaps, within one sentence`(
    phrase: String, found: String?
  ) throws {
    let passages = try Self.passages(
      "You may lodge a complaint with your authority. You may opt out of children’s games, never.")
    #expect(Self.text(passages.first(phrase)) == found)
  }

  @Test func `a mark is the words it stands for, and its place is the mark`() throws {
    let passages = try Self.passages("## Who\n\nWe are {{controller.legalName}}, at home.")
    let passage = try #require(passages.first("we are example ltd"))
    #expect(Self.text(passage) == "We are {{controller.legalName}}")
    #expect(passage.section == "who")
    #expect(!passage.isData)
  }

  @Test func `placed data is read where it is placed, and each cell is a sentence`() throws {
    let passages = try Self.passages("## Safety\n\n{{> measures}}")
    let passage = try #require(passages.first("tls 1.2"))
    #expect(passage.isData)
    #expect(passage.section == "safety")
    #expect(passages.first("transit tls") == nil)
  }

  @Test func `what is not placed is not read, nor is the address of a link`() throws {
    let passages = try Self.passages("See [this](https://example.com/encryption).")
    #expect(passages.first("encryption") == nil)
    #expect(Self.text(passages.first("this")) == "this")
  }

  @Test func `items of a list are sentences of their own`() throws {
    let passages = try Self.passages("- we sell\n- your bread")
    #expect(passages.first("sell … bread") == nil)
    #expect(passages.allSentences.count == 2)
  }

  @Test func `the words of a passage come in order`() throws {
    let passages = try Self.passages("One “two” — three.")
    let sentence = try #require(passages.allSentences.first)
    #expect(passages.words(of: sentence) == ["one", "two", "three"])
  }
}
