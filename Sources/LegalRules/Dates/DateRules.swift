import LegalMarkup
import LegalModel
import LegalSource

/// Dates, versions and notice periods.
enum DateRules {
  static let rules: [Rule] = [
    effective, updated, updatedMatchesContent, updatedNotFuture, versionID, versionImmutable,
    supersedes, archive, ccpaTwelveMonths, materialNotice, materialSameDay, subprocessorNotice,
    subprocessorVersusMaterial, backdate, slaMonth, slaCCPA, ukComplaint, claimStale, factStale,
    securityExpires, controlDate, ruleWindow, upcoming, timezone,
  ]

  static let edpbConsent = Citation(.edpbConsent, "paragraph 108", .secondary)
  static let ftc = Citation(.ftcPolicyChanges, "", .secondary)
}

extension Instrument {
  static let edpbConsent = Instrument(
    name: "EDPB Guidelines 05/2020 on consent", shortNames: ["edpb 05/2020"], unit: "",
    address: "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines_en")
  static let ftcPolicyChanges = Instrument(
    name: "Federal Trade Commission, on quiet and retroactive changes of policies (February 2024)",
    shortNames: ["ftc"], unit: "",
    address: "https://www.ftc.gov/policy/advocacy-research/tech-at-ftc")
}
