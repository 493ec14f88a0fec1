import Foundation
import LegalExport
import LegalModel
import Testing

/// An export claims no more than the texts say: about whom, from where, and what for.
struct ClaimedFactsTests {
  private static func site(_ regimes: String = "eu-gdpr", documents: String = "privacy") -> String {
    """
    organization: {legalName: Example GmbH}
    url: https://example.com
    path: /legal
    documents: [\(documents)]
    regimes: [\(regimes)]
    """
  }

  private static func policy(_ facts: String) -> String {
    """
    ---
    kind: privacyPolicy
    title: Privacy Policy
    effective: 2026-01-01
    updated: 2026-01-01
    controller: {legalName: Example GmbH}
    data:
      - id: account
        name: Account
        items:
          - {id: email, name: E-mail, purposes: [signIn, news], fides: user.contact.email}
          - {id: card, name: Card, purposes: [payment], fides: user.payment}
    purposes:
      - {id: signIn, name: Sign-in, bases: [{basis: contract}], fides: essential.service}
      - {id: news, name: Newsletter, bases: [{basis: consent}], fides: marketing.communications.email}
      - {id: payment, name: Payment, bases: [{basis: contract}], fides: essential.service.payment_processing}
    \(facts)
    ---
    Words.
    """
  }

  private static func export(
    _ format: ExportFormat, _ facts: String, regimes: String = "eu-gdpr"
  ) throws -> (text: String, notes: String) {
    let site = try PublishedExample.make(
      site(regimes), texts: [("privacy", "2026-01-01", policy(facts))])
    let exported = format.export.export(site)
    return (exported.files.map(\.text).joined(), exported.notes.joined(separator: "\n"))
  }

  @Test func articlesOnTransfersStandForTransfersFromTheUnionOnly() throws {
    func transfers(_ origins: String, _ regimes: String = "eu-gdpr, uk-gdpr") throws -> String {
      try Self.export(
        .dpv,
        """
        transfers:
          origins: [\(origins)]
          destinations: [US]
          mechanisms: [{mechanism: standardContractualClauses, origins: [\(origins)]}]
        """, regimes: regimes
      ).text
    }
    #expect(try transfers("EEA").contains("eu-gdpr:A46-2-c"))
    #expect(try !transfers("UK").contains("eu-gdpr:A46-2-c"))
    #expect(try !transfers("EEA", "uk-gdpr").contains("eu-gdpr:A46-2-c"))
  }

  @Test(arguments: ["FI", "AX", "RE", "NO"])
  func territoryOfTheEconomicAreaIsNoThirdCountry(_ country: String) throws {
    let dpv = try Self.export(
      .dpv,
      """
      recipients:
        - {id: host, name: Host, role: processor, data: [account.email], countries: [\(country)], mechanisms: [standardContractualClauses]}
      transfers: {origins: [EEA], destinations: [\(country)]}
      """
    ).text
    #expect(dpv.contains("loc:\(country)"))
    #expect(!dpv.contains("dpv:ThirdCountry"))
    #expect(!dpv.contains("eu-gdpr:A46-2-c"))
  }

  @Test func countryOfTheUnionIsNoThirdCountry() throws {
    let facts = """
      recipients:
        - {id: host, name: Host, role: processor, data: [account.email], countries: [DE, US], mechanisms: [adequacy]}
      transfers: {origins: [EEA], destinations: [US]}
      """
    let dpv = try Self.export(.dpv, facts).text
    let thirdCountries = dpv.components(separatedBy: "\"dpv:hasThirdCountry\"").dropFirst(2)
    #expect(!thirdCountries.isEmpty)
    for part in thirdCountries {
      #expect(!part.prefix { $0 != "]" }.contains("loc:DE"))
    }
    let ropa = try #require(
      try PublishedExample.make(Self.site(), texts: [("privacy", "2026-01-01", Self.policy(facts))])
        .ropa)
    let transfers = ropa.components(separatedBy: "\"transfers\": {").dropFirst()
    #expect(transfers.contains { $0.prefix { $0 != "}" }.contains("\"US\"") })
    #expect(!transfers.contains { $0.prefix { $0 != "}" }.contains("\"DE\"") })
  }

  @Test func recipientOfDataWithSeveralPurposesIsClaimedForNone() throws {
    let facts = """
      recipients:
        - {id: mailer, name: Pigeonry, role: controller, data: [account.email]}
        - {id: bank, name: Paylark, role: controller, data: [account.card]}
      """
    let fides = try Self.export(.fideslang, facts)
    let declarations = fides.text.components(separatedBy: "\"data_categories\"").dropFirst()
    #expect(declarations.contains { $0.contains("\"third_parties\": \"Paylark\"") })
    #expect(!fides.text.contains("\"third_parties\": \"Pigeonry"))
    #expect(fides.notes.contains("mailer"))
    let ropa = try Self.export(.ropa, facts).notes
    #expect(ropa.contains("recipients of an activity are those of its data, whatever for: mailer"))
  }

  @Test(arguments: [ExportFormat.dpv, .fideslang, .ropa])
  func officerThatDoesNotExistHasNoAddress(_ format: ExportFormat) throws {
    let none = try Self.export(format, "dpo: {none: We are too small, email: dpo@example.com}").text
    #expect(!none.contains("dpo@example.com"))
    let some = try Self.export(format, "dpo: {name: Ada, email: dpo@example.com}").text
    #expect(some.contains("dpo@example.com"))
  }

  @Test func dataThatIsSharedIsNotNotedAsSharedWithNobody() throws {
    func notes(_ answer: String) throws -> String {
      let text = Self.policy("").replacing("name: Card,", with: "name: Card, notShared: \(answer),")
      let site = try PublishedExample.make(Self.site(), texts: [("privacy", "2026-01-01", text)])
      return ExportFormat.dpv.export.export(site).notes.joined(separator: "\n")
    }
    #expect(try notes("yes").contains("DPV has no term for data that goes to nobody: account.card"))
    #expect(try !notes("no").contains("data that goes to nobody"))
  }

  @Test func companiesWithOneIdAndOtherNamesAreTwoSystems() throws {
    let list = """
      ---
      kind: subprocessors
      title: Subprocessors
      effective: 2026-01-01
      updated: 2026-01-01
      subprocessors: [{id: analytics, name: Countwell, legalEntity: Countwell Inc.}]
      ---
      Words.
      """
    let facts =
      "recipients: [{id: analytics, name: Measury, role: controller, data: [account.email]}]"
    let site = try PublishedExample.make(
      Self.site(documents: "privacy, list"),
      texts: [("privacy", "2026-01-01", Self.policy(facts)), ("list", "2026-01-01", list)])
    let text = ExportFormat.fideslang.export.export(site).files.map(\.text).joined()
    let systems = text.components(separatedBy: "\"system_type\"")
    #expect(text.contains("\"name\": \"Countwell\"") && text.contains("\"name\": \"Measury\""))
    #expect(!systems.contains { $0.contains("Countwell Inc.") && $0.contains("Measury") })
  }

  @Test func dayOnWhichAnAdoptedTextWasIssuedIsNotKnown() throws {
    let texts = [("privacy", "2026-01-01", Self.policy(""))]
    func mentions(isAdopted: Bool) throws -> Int {
      let site = try PublishedExample.make(Self.site(), texts: texts, isAdopted: isAdopted)
      let text = ExportFormat.dpv.export.export(site).files.map(\.text).joined()
      return text.components(separatedBy: "dct:issued").count
    }
    // The context names the term in any case.
    #expect(try mentions(isAdopted: false) == mentions(isAdopted: true) + 1)
  }
}

extension PublishedSite {
  /// The record of processing activities, as JSON.
  fileprivate var ropa: String? {
    ExportFormat.ropa.export.export(self).files.first { $0.name == "ropa.json" }?.text
  }
}
