import LegalText
import Testing

@testable import LegalModel

struct VocabularyTests {
  @Test func `words for the same set are told apart and none is empty`() {
    let words: [[String]] = [
      DocumentKind.allowed, Regime.allowed, DataOrigin.allowed, LegalBasis.allowed,
      RecipientRole.allowed, TransferMechanism.allowed, PersonRight.allowed, Channel.allowed,
      CookieCategory.allowed, Answer.allowed, BusinessFact.allCases.map(\.rawValue),
    ]
    for set in words {
      #expect(Set(set).count == set.count)
      #expect(set.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
    }
  }

  @Test(
    arguments: [
      "eu-gdpr", "uk-gdpr", "eprivacy", "pecr", "ccpa", "caloppa", "coppa", "pipeda", "quebec",
      "colorado",
    ])
  func `a regime is written in lowercase words`(_ text: String) {
    #expect(Regime(frontMatter: text)?.rawValue == text)
  }

  @Test func `the categories of California are the letters of the statute`() {
    #expect(CaliforniaCategory.allowed.joined() == "ABCDEFGHIJKL")
  }

  @Test func `a meaning is never printed`() {
    #expect(LegalBasis.consent.words == nil)
    #expect(LegalBasis.consent.json == .string("consent"))
    #expect(Answer.yes.words == nil)
  }
}
