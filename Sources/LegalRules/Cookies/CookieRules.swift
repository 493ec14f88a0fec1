import LegalMarkup
import LegalModel
import LegalSource

/// Cookies and whatever else is stored on a device: Directive 2002/58/EC, Article 5(3), and PECR.
enum CookieRules {
  static let rules: [Rule] = [
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

extension Instrument {
  static let planet49 = Instrument(
    name: "Court of Justice, C-673/17, Planet49", shortNames: ["planet49", "c-673/17"], unit: "",
    address: "https://curia.europa.eu/juris/liste.jsf?num=C-673/17")
  static let cnilCookies = Instrument(
    name: "CNIL, guidelines and recommendation on cookies and other trackers",
    shortNames: ["cnil", "cnil cookies"], unit: "", address: "https://www.cnil.fr/en/node/677")
  static let deviceStorageGuidelines = Instrument(
    name: "EDPB Guidelines 2/2023 on the technical scope of Article 5(3)",
    shortNames: ["edpb 2/2023"], unit: "",
    address: "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines_en")
}
