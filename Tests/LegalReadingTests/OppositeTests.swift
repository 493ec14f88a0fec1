import LegalReading
import LegalText
import LegalWords
import Testing

/// True sentences of policies, each turned into its opposite: what holds all the keywords and says the
/// contrary discloses nothing.
@Suite struct OppositeTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let id: String
    let says: String
    let denies: String
    var testDescription: String { "\(id): \(says)" }
  }

  private static func affirms(_ text: String, _ id: String) throws -> Bool {
    let library = try #require(LexiconLibrary.compiled("en"))
    return PolicyReader(library).read(SourceFile(path: "t.md", text: text)).contains {
      $0.disclosure == id && $0.polarity == .affirmed
    }
  }

  @Test(arguments: pairs)
  func `a sentence says it and its opposite does not`(_ pair: Pair) throws {
    #expect(try Self.affirms(pair.says, pair.id))
    #expect(try !Self.affirms(pair.denies, pair.id))
  }

  static let pairs: [Pair] = table.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return parts.count == 3 ? Pair(id: parts[0], says: parts[1], denies: parts[2]) : nil
  }

  @Test func `there are sixty of them`() { #expect(Self.pairs.count >= 60) }

  private static let table = """
    representative | We have appointed Rep B.V. as our representative in the Union. | We have not appointed any representative in the Union.
    representative | Our EU representative is Rep B.V. | We do not have an EU representative.
    dpoContact | You can reach our data protection officer at dpo@example.com. | We have no data protection officer whom you could reach.
    dpoContact | Please contact our DPO with any question. | We have not appointed a DPO.
    dataCategories | We collect your name and postal address. | We do not collect your name or postal address.
    dataCategories | The app records your location. | The app never records your location.
    dataCategories | We ask for your date of birth. | We don't ask for your date of birth.
    dataCategories | Your IP address is logged. | Your IP address is not logged.
    specialCategories | We process health data. | We process no health data.
    specialCategories | We collect sensitive personal information. | We never collect sensitive personal information.
    sourceOfData | We receive data about you from third parties. | We do not receive data about you from third parties.
    sourceOfData | Partners provide us with information about you. | Partners do not provide us with information about you.
    purposes | We use your data to improve the app. | We do not use your data to improve the app.
    purposes | Your email address is used to send offers. | Your email address is never used to send offers.
    purposes | We process this data for marketing. | We don't process this data for marketing.
    legalBasis | Our legal basis is your consent. | There is no legal basis.
    legalBasis | We process it to perform our contract with you. | We do not process it to perform our contract with you.
    legalBasis | This is necessary to comply with a legal obligation. | This is not necessary to comply with a legal obligation.
    legitimateInterests | We rely on our legitimate interest in security. | We do not rely on any legitimate interest.
    legitimateInterests | It is in our legitimate business interests. | It is not in our legitimate business interests.
    recipients | We share your data with advertisers. | We do not share your data with advertisers.
    recipients | We sell personal information to third parties. | We never sell personal information to third parties.
    recipients | Your details are disclosed to our affiliates. | Your details are not disclosed to our affiliates.
    recipients | We use Google Analytics. | We do not use Google Analytics.
    recipients | We employ third-party companies to host our servers. | We do not employ third-party companies to host our servers.
    thirdCountryTransfers | We transfer data outside the EEA. | We do not transfer data outside the EEA.
    thirdCountryTransfers | Your data is stored in the United States. | Your data is never stored in the United States.
    thirdCountryTransfers | Data may be processed in other countries. | Data is not processed in other countries.
    transferSafeguards | Transfers rest on standard contractual clauses. | No standard contractual clauses protect transfers.
    transferSafeguards | The importer has agreed binding corporate rules. | The importer has not agreed binding corporate rules.
    retention | We keep your data for 30 days. | We do not keep your data.
    retention | We retain it as long as your account exists. | We never retain anything.
    rightAccess | You have the right to access your data. | You have no right to access your data.
    rightAccess | You may request a copy of your personal data. | You may not request a copy of your personal data.
    rightAccess | You can ask us to see your data. | You cannot ask us to see your data.
    rightRectification | You may have your data corrected. | You may not have your data corrected.
    rightRectification | You have the right to rectification. | You have no right to rectification.
    rightRectification | You can update your profile. | You can't update your profile.
    rightErasure | You can ask us to erase your data. | You can't ask us to erase your data.
    rightErasure | You have the right to be forgotten. | You do not have the right to be forgotten.
    rightErasure | We will delete your account at your request. | We will not delete your account at your request.
    rightRestriction | You have the right to restriction of processing. | You have no right to restriction of processing.
    rightRestriction | You may ask us to restrict the use of your data. | You may not ask us to restrict the use of your data.
    rightObject | You have the right to object. | You have no right to object.
    rightObject | You may object to direct marketing. | You may not object to direct marketing.
    rightPortability | You have the right to data portability. | You have no right to data portability.
    rightPortability | You may receive your data in a machine-readable format. | You may not receive your data in a machine-readable format.
    rightWithdrawConsent | You can withdraw your consent. | You cannot withdraw your consent.
    rightWithdrawConsent | Consent may be revoked at any time. | Consent may never be revoked.
    rightComplaint | You may complain to a supervisory authority. | You may not complain to a supervisory authority.
    rightComplaint | You have the right to lodge a complaint. | You have no right to lodge a complaint.
    security | We protect your data by technical measures. | We do not protect your data by technical measures.
    security | Your data is encrypted. | Your data is not encrypted.
    cookies | We use cookies. | We do not use cookies.
    cookies | Our site sets cookies to remember you. | Our site never sets cookies to remember you.
    recipients | We rent your address to partners. | We do not rent your address to partners.
    retention | Logs are deleted after 90 days. | Logs are not deleted after 90 days.
    rightAccess | You may see which data we hold about you. | You may not see which data we hold about you.
    rightErasure | You may delete your account. | You may not delete your account.
    changeNotice | We will notify you of changes to this policy. | We will not notify you of changes to this policy.
    changeNotice | We post changes of this policy on this page. | We do not post changes of this policy on this page.
    """
}
