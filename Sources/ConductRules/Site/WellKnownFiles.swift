import LegalModel
package import LegalRuleEngine
import LegalText

/// Files for programs that lie where programs look: `gpc.json` and `security.txt`.
///
/// The build writes both from `site.yaml`. So what they say is checked where it is declared, and what
/// the build cannot get wrong is not checked again in what it has written.
package enum WellKnownFiles {
  package static let rules: [Rule] = [
    controlFile, controlType, controlMember, controlDate, controlCoherent, securityLocation,
    securityContact, securityContactMatch, securityContactRole, securityExpires, securityCanonical,
    securityPolicy, securityLanguages, securityLines,
  ]

  static let controlAddress = "/.well-known/gpc.json"
  static let securityAddress = "/.well-known/security.txt"
}

extension SiteConfiguration {
  /// The contact and the last day of `security.txt`, which is written only if both are declared.
  var securityText: (contact: Located<ContactAddress>, expires: Located<CalendarDate>)? {
    guard let contact = securityContact, let expires = securityExpires else { return nil }
    return (contact, expires)
  }

  /// The day from which `security.txt` is out of date, if that has come: it holds until the day
  /// begins.
  func outdatedSecurityText(on day: CalendarDate) -> Located<CalendarDate>? {
    securityText.flatMap { $0.expires.value <= day ? $0.expires : nil }
  }
}
