import Testing

@testable import LegalModel

struct CountryCodeTests {
  @Test(arguments: ["US", "DE", "GB", "CA", "AX", "ZW"])
  func `an assigned code is a country`(_ text: String) {
    #expect(CountryCode(text)?.description == text)
  }

  @Test(arguments: ["", "us", "UK", "EU", "XX", "XK", "USA", "U", "ÜS", " US"])
  func `a code that ISO 3166 does not assign is none`(_ text: String) {
    #expect(CountryCode(text) == nil)
  }

  @Test func `ISO 3166 assigns 249 codes`() {
    #expect(CountryCode.assigned.count == 249)
  }

  @Test func `the United Kingdom is 'GB'`() {
    #expect(CountryCode.help(for: "uk") == ["the United Kingdom is 'GB'"])
    #expect(CountryCode.help(for: "Germany") == ["write two capital letters"])
  }
}
