import LegalModel
package import LegalRuleEngine
import LegalText

/// What the regulations under the California Consumer Privacy Act add to it: title 11 of the
/// California Code of Regulations.
package enum CaliforniaRegulations {
  /// The rules, in the order of the sections.
  package static let rules: [Rule] =
    presentation + collected + sold + granted + requests + signals + notices + operations

  private static let presentation: [Rule] = [
    newPurposes, plainLanguage, smallScreens, languages, accessibility, sameLink, easyRequests,
    darkPatterns, printable, privacyLink, linkInApp,
  ]
  private static let collected: [Rule] = [
    categories, sources, collectionPurposes, businessDisclosures, categoryRecipients,
    disclosurePurposes, sensitiveUse,
  ]
  private static let sold: [Rule] = [soldOrShared, soldTo, saleUnder16]
  private static let granted: [Rule] = [
    rightToKnow, rightToDelete, rightToCorrect, rightToOptOut, rightToLimit, noRetaliation,
  ]
  private static let requests: [Rule] = [
    methods, instructions, verificationProcess, authorizedAgent, under16Process, contact, updated,
    metrics,
  ]
  private static let signals: [Rule] = [optOutSignal, frictionlessInformation, frictionlessPolicy]
  private static let notices: [Rule] = [
    optOutNotice, noticeAtCollection, deepLinks, noSaleStatement, noLimitStatement, choicesLink,
    optOutConfirmation,
  ]
  private static let operations: [Rule] = [
    twoMethods, receipt, backups, noVerification, freeVerification, requestRecords,
  ]

  /// The condition of what concerns those who sell or share personal information.
  static let sellsOrShares = Condition.any([
    .fact(.sellsPI, is: .yes), .fact(.sharesPI, is: .yes),
  ])

  /// Words for the period that most statements have to cover.
  static let lookBackPhrases = [
    "preceding 12 months", "preceding twelve months", "last 12 months", "last twelve months",
    "past 12 months", "past twelve months", "previous 12 months", "prior 12 months",
    "12 months preceding", "12 months before", "within 12 months",
  ]
}

extension Matter {
  /// Where a reader looks for what California asks for.
  var californiaPlace: SourceRange { place("california", "your rights", "rights") }

  /// Where the text says which period its statements cover.
  func lookBack() -> [Evidence] {
    statement("lookBack12Months", of: CaliforniaRegulations.lookBackPhrases)
  }

  /// The demand for that period.
  func lookBackDemand(of what: String) -> Demand {
    Demand(
      "period that \(what) cover", lookBack(),
      or: "no words say that \(what) cover the preceding 12 months", at: californiaPlace,
      target: .statement("lookBack12Months"))
  }

  /// The words of a right as evidence.
  func evidence(_ entry: RightEntry) -> Evidence {
    Evidence(
      entry.statement.text.range, disclosure(of: entry.path, section: entry.group.section))
  }
}

extension PrivacyPolicy {
  /// The groups of rights that people in California have.
  var californiaGroups: [RightsGroup] {
    rights.filter { group in
      switch group.regimes.value {
      case .all: true
      case .some(let regimes): regimes.contains(.ccpa)
      }
    }
  }
}
