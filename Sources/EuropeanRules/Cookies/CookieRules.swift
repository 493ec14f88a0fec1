import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// Cookies and whatever else is stored on a device: Directive 2002/58/EC, Article 5(3), and PECR.
package enum CookieRules {
  package static let rules: [Rule] = [
    name, purpose, duration, party, provider, category, exemptCriterion, exemptAllPurposes,
    exemptLifetime, authSession, thirdPartyExempt, nonExemptConsent, noPreload, rejectParity,
    withdraw, thirteenMonths, twentyFiveMonths, sixMonthsChoice, choiceUseful, bannerNeeded,
    allStorage, providerKnown, claimNoAds, claimNoTracking, claimAnalyticsFuture, minimalSet,
    personalRetention, legalBasis, ukStatistics, ukAppearance, controlIfSale, calOPPATracking,
    pageLink,
  ]

  /// Where storage on a device is regulated.
  static let device = Applicability([.ePrivacy, .pecr])

  static let information = Citation(.ePrivacy, "5(3)", .secondary)
  static let opinion = Citation(.cookieExemptionOpinion, "", .secondary)
  static let planet49 = Citation(.planet49, "paragraphs 75 to 81", .secondary)
  static let cnil = Citation(.cnilCookies, "", .secondary)
  static let schedule = Citation(.pecr, "regulation 6 and Schedule A1", .secondary)
}
