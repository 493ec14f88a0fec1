import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// Dates, versions and notice periods.
package enum DateRules {
  package static let rules: [Rule] = [
    effective, updated, updatedMatchesContent, updatedNotFuture, versionID, versionImmutable,
    supersedes, archive, ccpaTwelveMonths, materialNotice, materialSameDay, subprocessorNotice,
    subprocessorVersusMaterial, backdate, slaMonth, slaCCPA, ukComplaint, claimStale, factStale,
    securityExpires, controlDate, ruleWindow, upcoming, timezone,
  ]

  static let edpbConsent = Citation(.consentGuidelines, "108", .secondary)
  static let ftc = Citation(.ftcPolicyChanges, "", .secondary)
}
