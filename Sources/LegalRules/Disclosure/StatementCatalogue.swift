import LegalModel
import LegalRuleEngine
import LegalText

/// What an author can declare to say in words, under `statements`: the ids that rules ask for.
public enum StatementCatalogue {
  /// The ids with what each says, in the order of the alphabet.
  public static let meanings: [String: String] = [
    "acquirer": "who receives data in a merger or a sale of the business",
    "affiliates": "what related organizations receive, or that there are none",
    "aiFirstInteraction": "when people are told that they deal with an AI",
    "aiInteraction": "where people are told that they deal with an AI",
    "aiOutputMarking": "how generated output is marked",
    "anonymisationMethod": "how data became anonymous",
    "appeal": "how to appeal an answer to a request",
    "authorities": "which authorities receive data",
    "authorizedAgent": "how an agent makes a request for a person",
    "automatedDecisions": "whether anything is decided without a person, and how",
    "backupsIncluded": "that the periods include backups, or how long backups stay",
    "changeNotice": "how people are told of changes of the text",
    "childrenAudio": "what becomes of recordings of children",
    "childrenContact": "whom parents can reach, with address and telephone number",
    "complaintProcedure": "how to complain to the controller itself",
    "confirmsReceipt": "when the receipt of a request is confirmed",
    "consequencesOfWithholding": "what follows if data is not given",
    "contractualClausesDecision": "which decision and module the contractual clauses are of",
    "cookieConsent": "how consent to cookies is asked",
    "cookieObjection": "how to object to statistics or to the appearance of pages",
    "cookieRefusal": "that refusing cookies is as easy as accepting them",
    "cookieWithdrawal": "how to change a choice about cookies",
    "dataProtectionOfficer": "who the data protection officer is, or that there is none",
    "dataRequirement": "which data has to be given",
    "deepFakes": "that imitated voices and faces are disclosed",
    "deletionFromBackups": "when deleted data leaves backups",
    "derogationCondition": "the condition of a derogation for a transfer",
    "destruction": "how data is destroyed",
    "disclosedForBusinessPurpose": "which categories were disclosed for a business purpose",
    "doNotSellLink": "the link 'Do Not Sell or Share My Personal Information'",
    "doNotTrack": "how a Do Not Track signal is answered",
    "effectiveDate": "the day on which the text takes effect",
    "establishment": "where the controller is established",
    "excludedFromBackups": "that data which is erased at once is in no backup",
    "extensionNotice": "that people hear of an extension within the first period",
    "financialIncentive": "the financial incentive for data",
    "frictionless": "how an opt-out preference signal is processed without friction",
    "identityProviders": "the identity providers from which data comes",
    "knowDisclosures": "the right to know what is disclosed and to whom",
    "limitUseLink": "the link 'Limit the Use of My Sensitive Personal Information'",
    "lookBack12Months": "that the categories cover the preceding 12 months",
    "meansOfCollection": "by which means data is collected",
    "mergerNotice": "that people are told before another policy applies to their data",
    "noRecipients": "that nobody receives data",
    "notSoldLast12Months": "that nothing was sold or shared in the preceding 12 months",
    "noticeAtCollection": "the notice at collection, in one section",
    "noticeOfRightToLimit": "the notice of the right to limit",
    "noticeOfRightToOptOut": "the notice of the right to opt out",
    "objection": "how customers object to a change of subprocessors",
    "optOutConfirmation": "how a person sees that an opt-out was honoured",
    "optOutSignal": "what becomes of an opt-out preference signal",
    "optOutSignalInstructions": "how to use an opt-out preference signal",
    "outsideQuebec": "that data may be communicated outside Quebec",
    "parentalConsent": "how parents consent for a child",
    "parentalRights": "what parents can review, delete and refuse",
    "persistentIdentifiers": "what persistent identifiers are used for",
    "processorForCustomers": "for whom the controller is a processor",
    "processorRole": "for which data the controller is a processor",
    "recipientRetention": "what a recipient keeps of data that is not stored",
    "recipientsToldOfErasure": "that recipients are told of what was corrected or deleted",
    "representativeExemption": "why no representative in the European Union is needed",
    "representativeExemptionUK": "why no representative in the United Kingdom is needed",
    "requestForm": "the form on the website for requests",
    "requestInstructions": "how to make a request, step by step",
    "requestMetrics": "the numbers of requests of the year before",
    "retaliationAtWork": "that employees, applicants and contractors are not retaliated against",
    "rightToKnow": "the whole right to know",
    "safeguardsCopy": "how to get a copy of the safeguards of a transfer",
    "safeguardsOnAccess": "where people learn of the safeguards of a transfer",
    "saleUnder16": "whether information of people under 16 is knowingly sold or shared",
    "sensitiveInformationUse": "whether sensitive information is used beyond 11 CCR 7027(m)",
    "soldTo": "to whom information is sold or shared, and what for",
    "sources": "the categories of sources",
    "specialCategoryCondition": "the condition for special categories of data",
    "specificPieces": "the right to the specific pieces of information",
    "storageBeyondCookies": "what is stored on a device beside cookies, or that nothing is",
    "subprocessorChannel": "how customers are told of a change of subprocessors",
    "subprocessorFlowDown": "that subprocessors are bound by the same obligations",
    "supervisoryAuthorityNamed": "which supervisory authority takes a complaint",
    "thirdCountryTransfers": "that data goes to third countries",
    "thirdPartyExemption": "why a cookie of a third party needs no consent",
    "thirdPartyNoticeTiming": "when people hear of data that came from somebody else",
    "thirdPartySources": "from whom data comes that the person did not give",
    "thirdPartyTracking": "whether others collect data over time and across websites",
    "transferSafeguards": "the safeguards of transfers",
    "ukAuthorityNamed": "that the Information Commissioner takes a complaint",
    "ukAutomatedDecisions": "the safeguards of automated decisions in the United Kingdom",
    "under16OptIn": "how people under 16 opt in to a sale",
    "unitedKingdomOnly": "that a cookie is set in the United Kingdom only",
    "verificationProcess": "how a request is verified, and what a person has to provide",
    "voiceIdentification": "that voices are not used to tell who somebody is",
    "withdrawalImplications": "what follows from a withdrawal of consent",
    "withdrawalLeavesPastLawful": "that processing before a withdrawal stays lawful",
  ]

  /// Returns whether a rule asks for a statement with an id.
  ///
  /// Some ids name what they are about: `stripeStoresNothing` a recipient, `emailInHouse` a trade,
  /// `categoryA` a letter of 1798.140(v)(1).
  public static func knows(_ id: String) -> Bool {
    meanings[id] != nil || id.hasSuffix("StoresNothing") || id.hasSuffix("InHouse")
      || (id.hasPrefix("category") && CaliforniaCategory(rawValue: String(id.dropFirst(8))) != nil)
  }

  /// One statement a line: its id and what it says.
  public static var text: String {
    let width = meanings.keys.map(\.count).max() ?? 0
    return meanings.sorted { $0.key < $1.key }.reduce(into: "") { text, entry in
      text += entry.key + String(repeating: " ", count: width - entry.key.count)
      text += "  \(entry.value)\n"
    }
  }
}

extension DisclosureRules {
  static let statement = Rule(
    "disclosure/statement", "Each declared statement is one that a rule asks for",
    [.ownWords], .error,
    asks: """
      What a law wants said and only words can say is declared under 'statements' by an id that the rules \
      know.
      """,
    why: "A misspelled id answers no rule, and an author would take a disclosure for made.",
    mend: "use an id that 'legalsite explain --statements' names",
    passes: """
      statements:
        - {id: optOutSignal, section: signals}
      ---
      ## Signals

      We treat a Global Privacy Control signal as an opt-out.
      """,
    fails: """
      statements:
        - {id: «optOutSignl», section: signals}
      ---
      ## Signals

      We treat a Global Privacy Control signal as an opt-out.
      """,
    check: .version { matter in
      matter.statements.filter { !StatementCatalogue.knows($0.id.value.rawValue) }.map {
        statement in
        let id = statement.id.value.rawValue
        let known = StatementCatalogue.meanings.keys.sorted()
        return Finding(
          "no rule asks for the statement '\(id)'", at: statement.id.range, subject: id,
          target: .fact("statements.\(id)", .change),
          help: NearMiss.suggestion(for: id, among: known).map { ["did you mean '\($0)'?"] } ?? [])
      }
    })
}
