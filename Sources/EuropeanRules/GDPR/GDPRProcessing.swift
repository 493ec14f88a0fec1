import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText
import LegalWords

/// What makes processing lawful, and what it is bound to: GDPR, Articles 5 to 11 and 15 to 49.
package enum GDPRProcessing {
  package static let rules: [Rule] = [
    basisEnum, obligationLaw, singleLane, balancingTest,
    consentRecord, consentSeparate, withdrawalMechanism, consentConditional, consentAge,
    specialCategories,
    safeguardsOnAccess, erasureLimits, recipientsToldOfErasure, portabilityFormat,
    objectionToMarketing, objectionSeparate, automatedDecisions,
    representativeInUnion, subprocessorNotice, subprocessorObjection, subprocessorChannel,
    processorContract, flowDown, processorIdentity, recordOfController, recordOfProcessor,
    officerContact,
    onwardTransfers, partialAdequacy, clausesDecision, derogationCondition, directCollection,
    promisesOwned, purposeLimit, storageLimit, anonymisation,
    recheckUnfair, dedicatedNotice, changeWellAhead,
  ]
}

// MARK: What rules of this family ask

extension GDPRProcessing {
  /// Returns the rights of one kind that people under the GDPR have.
  static func rights(_ right: PersonRight, in policy: PrivacyPolicy) -> [RightEntry] {
    policy.rights(under: .euGDPR, .ukGDPR).filter { $0.statement.right.value == right }
  }

  /// Returns the first word of some words, by which causes name what has no id.
  static func firstWord(of words: Words) -> String {
    LanguageWords.english.words(of: words.text).first ?? ""
  }

  /// Returns whether a basis is limited to the United Kingdom.
  static func isForUnitedKingdomOnly(_ scope: Words?) -> Bool {
    scope?.says("uk", "kingdom", "british") ?? false
  }

  /// Returns whether the text speaks as a processor does, which has subprocessors: so that it is
  /// checked as one even while nobody has said whether it is one.
  static func actsAsProcessor(_ matter: Matter) -> Bool {
    switch matter.fact(.processorForCustomers) {
    case .yes: true
    case .no: false
    case .unknown:
      matter.edition.subprocessors != nil
        || matter.words.first("subprocessor*", "sub processor*") != nil
    }
  }

  /// Returns the recipients that process on somebody's behalf.
  static func processors(in policy: PrivacyPolicy) -> [Recipient] {
    policy.recipients.filter { [.processor, .subprocessor].contains($0.role?.value) }
  }

  /// Returns whether a country lies outside the place whose law the site follows: the United Kingdom
  /// if it is that law alone, the European Economic Area otherwise.
  static func isThird(_ country: CountryCode, _ circumstances: Circumstances) -> Bool {
    !origin(circumstances).includes(country, on: circumstances.asOf)
  }

  /// Returns the place whose law the site follows.
  static func origin(_ circumstances: Circumstances) -> TransferOrigin {
    !circumstances.follows(.euGDPR) && circumstances.follows(.ukGDPR) ? .UK : .EEA
  }

  /// Returns whether a policy says that data leaves the European Economic Area.
  static func transfersAbroad(_ policy: PrivacyPolicy, on day: CalendarDate) -> Bool {
    let destinations = policy.transfers?.value.destinations ?? []
    return (destinations + policy.recipients.flatMap { $0.countries ?? [] })
      .contains { !$0.value.isInEconomicArea(on: day) }
  }

  /// Returns the recipients to which data is transferred, so that Chapter V asks for a mechanism.
  static func importers(in policy: PrivacyPolicy) -> [Recipient] {
    policy.recipients.filter {
      ![.authority, .userDirected, .sameWorkspace].contains($0.role?.value)
    }
  }
}
