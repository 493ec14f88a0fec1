import LegalMarkup
import LegalModel
import LegalText

/// Dates, versions and notice periods.
enum DateRules {
  static let rules: [Rule] = [
    effective, updated, updatedMatchesContent, updatedNotFuture, versionID, versionImmutable,
    supersedes, archive, ccpaTwelveMonths, materialNotice, materialSameDay, subprocessorNotice,
    subprocessorVersusMaterial, backdate, slaMonth, slaCCPA, ukComplaint, claimStale, factStale,
    securityExpires, controlDate, ruleWindow, upcoming, timezone,
  ]

  static let edpbConsent = Citation(.consentGuidelines, "108", .secondary)
  static let ftc = Citation(.ftcPolicyChanges, "", .secondary)
}
