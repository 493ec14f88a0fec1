import Testing

@testable import LegalMarkup

struct AnchorTests {
  @Test(
    arguments: [
      ("5. Data Sharing & Third Parties", "data-sharing-third-parties"),
      ("11. Children's Privacy", "childrens-privacy"),
      ("Children\u{2019}s Privacy", "childrens-privacy"),
      (
        "European Economic Area & United Kingdom (GDPR)",
        "european-economic-area-united-kingdom-gdpr"
      ),
      ("Über uns", "über-uns"), ("2.1 Scope", "scope"), ("90 days", "days"), ("!!!", "section"),
    ])
  func `an anchor is the words without the number`(_ title: String, _ anchor: String) {
    #expect(Anchor.name(for: title) == anchor)
  }

  @Test func `a second heading of the same words gets a number that no other heading has`() {
    var taken: Set<String> = ["scope-2"]
    #expect(Anchor.unique(for: "Scope", among: &taken) == "scope")
    #expect(Anchor.unique(for: "Scope", among: &taken) == "scope-3")
  }
}
