import LegalReading
import LegalText
import LegalWords
import Testing

/// What is denied is not said.
@Suite struct PolarityTests {
  private static func polarities(_ text: String) throws -> [TextStatement.Polarity] {
    try PatternTests.read(text, "says\n  sell ~4 data\n  data ~4 sold").map(\.polarity)
  }

  @Test(arguments: [
    "We sell your data.", "Your data is sold.", "We not only sell your data.",
    "We do not hesitate to sell your data.", "We do not sleep, and we sell your data.",
    "If you do not object, we sell your data.", "We sell your data no later than in May.",
    "We do not sell your data unless you agree.", "Without delay we sell your data.",
    "Example Ltd, registered under no. 12345, may sell your data.",
    "We sell your data (not only in May).", "Like many companies we sell your data.",
    "The law requires us to sell your data.", "Names (not numbers) are what we sell as data.",
    "We take note and sell your data.", "The Do Not Track signal: we sell your data anyway.",
    "Where the Do Not Call list allows it we sell your data.",
  ])
  func `it is said`(_ text: String) throws {
    #expect(try Self.polarities(text) == [.affirmed])
  }

  @Test(arguments: [
    "We do not sell your data.", "We don't sell your data.", "We never sell any data.",
    "Your data is not sold.", "Nobody may sell your data.", "We cannot sell your data.",
    "Neither we nor our partners sell data.", "No data is sold.",
    "We will never rent, trade or sell your data.",
    "We refuse to sell your data.", "We do not rent and do not sell your data.",
    "We do not (and will not) sell your data.", "We never (ever) sell your data.",
    "We do not sell it; your data is not sold.", "We Do Not Sell Your Data.",
  ])
  func `it is denied`(_ text: String) throws {
    #expect(try Self.polarities(text) == [.denied])
  }

  @Test(arguments: [
    "Do you sell my data?", "If we do not sell your data, tell us.",
    "Many companies sell personal data.", "Some websites do not sell data.",
    "The law may require companies to sell data.", "A survey says that shops sell data.",
  ])
  func `a question, a supposition and a word on others say nothing`(_ text: String) throws {
    #expect(try Self.polarities(text) == [])
  }

  @Test func `what leads into a list denies its items`() throws {
    #expect(try Self.polarities("We do not:\n\n- sell your data\n") == [.denied])
  }
}
