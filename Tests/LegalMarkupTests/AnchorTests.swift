import Testing

@testable import LegalMarkup

struct AnchorTests {
  @Test(
    arguments: [
      ("5. Data Sharing & Third Parties", "data-sharing-third-parties"),
      ("11. Children's Privacy", "childrens-privacy"),
      ("Children\u{2019}s Privacy", "childrens-privacy"),
      ("European Economic Area & UK (GDPR)", "european-economic-area-uk-gdpr"),
      ("Über uns", "über-uns"), ("Cafe\u{301}", "cafe\u{301}"), ("隐私 政策", "隐私-政策"),
      ("2.1 Scope", "scope"), ("1) Scope", "scope"), ("  3.  Scope ", "scope"),
      ("90 days", "days"), ("Article 6(1)(f)", "article-6-1-f"), ("2026", "2026"),
      ("1.", "1"), ("A1 Scope", "a1-scope"), ("v2.0 notes", "v2-0-notes"),
      ("!!!", "section"), ("", "section"), ("😀", "section"), ("-- x --", "x"),
      ("\"><script>", "script"),
    ])
  func `an anchor is the words without the number`(_ title: String, _ anchor: String) {
    #expect(Anchor.name(for: title) == anchor)
  }

  @Test func `a second heading of the same words gets a number that no other heading has`() {
    var names = AnchorNames()
    #expect(names.name(for: "Scope 2") == "scope-2")
    #expect(names.name(for: "Scope") == "scope")
    #expect(names.name(for: "Scope") == "scope-3")
    #expect(names.name(for: "2. SCOPE") == "scope-4")
    #expect(names.name(for: "Main") == "main-2")
  }
}
