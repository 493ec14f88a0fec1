import LegalModel
import Testing

struct EconomicAreaTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
  private func country(_ code: String) throws -> CountryCode { try #require(CountryCode(code)) }

  @Test(arguments: ["AX", "FI", "DE", "GP", "MQ", "GF", "RE", "YT", "MF"])
  func `the Union is its members and the territories that belong to it`(code: String) throws {
    #expect(try country(code).isInUnion(on: day("2026-02-01")))
    #expect(try country(code).isInEconomicArea(on: day("2026-02-01")))
  }

  @Test(arguments: ["IS", "LI", "NO"])
  func `three countries are in the economic area and not in the Union`(code: String) throws {
    #expect(try country(code).isInEconomicArea(on: day("2026-02-01")))
    #expect(try !country(code).isInUnion(on: day("2026-02-01")))
  }

  @Test(arguments: [
    "GB", "GI", "GG", "JE", "IM", "CH", "FO", "GL", "SJ", "BL", "NC", "PF", "PM", "AW", "CW", "SX",
    "BQ", "MC", "SM", "VA", "AD", "US",
  ])
  func `what is near the Union is not in it`(code: String) throws {
    #expect(try !country(code).isInEconomicArea(on: day("2026-02-01")))
  }

  @Test(arguments: ["GB", "GI"])
  func `the United Kingdom left at the end of 2020`(code: String) throws {
    #expect(try country(code).isInEconomicArea(on: day("2020-12-31")))
    #expect(try !country(code).isInEconomicArea(on: day("2021-01-01")))
  }

  @Test func `the area has thirty members, and seven territories with codes of their own`() throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
    let day = try day("2026-02-01")
    let members = letters.flatMap { first in letters.compactMap { CountryCode(first + $0) } }
      .filter { $0.isInEconomicArea(on: day) }
    #expect(members.count == 37)
  }

  @Test func `an origin of transfers includes its own countries only`() throws {
    let day = try day("2026-02-01")
    #expect(TransferOrigin.EEA.includes(try country("AX"), on: day))
    #expect(!TransferOrigin.EEA.includes(try country("GB"), on: day))
    #expect(TransferOrigin.UK.includes(try country("GB"), on: day))
    #expect(!TransferOrigin.UK.includes(try country("JE"), on: day))
    #expect(TransferOrigin.CH.includes(try country("CH"), on: day))
    #expect(!TransferOrigin.CH.includes(try country("LI"), on: day))
  }

  @Test(arguments: [
    ("CA", "2026-02-01", true), ("US", "2026-02-01", true), ("US", "2023-07-10", true),
    ("US", "2022-01-01", false), ("US", "2020-07-15", true), ("JP", "2026-02-01", false),
  ])
  func `adequacy in part is that of Canada and of certified companies`(
    code: String, on text: String, isInPart: Bool
  ) throws {
    #expect(try country(code).isAdequateInPart(on: day(text)) == isInPart)
  }
}
