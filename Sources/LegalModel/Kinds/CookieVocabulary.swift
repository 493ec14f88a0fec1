// The words that front matter may use for cookies where a meaning, not a wording, is declared.

/// What a cookie is for, as a banner sorts them.
public enum CookieCategory: String, Sendable, Hashable, CaseIterable {
  /// The service cannot work without it.
  case strictlyNecessary
  /// Convenience.
  case functional
  /// Measurement.
  case statistics
  /// Advertising.
  case marketing
  /// Protection.
  case security
}

extension CookieCategory: FrontMatterCode {
  static let noun = "category of cookies"
}

/// Where on a device something is stored.
public enum DeviceStorage: String, Sendable, Hashable, CaseIterable {
  /// A cookie.
  case cookie
  /// Web Storage that stays.
  case localStorage
  /// Web Storage of a session.
  case sessionStorage
  /// IndexedDB.
  case indexedDB
  /// A tracking pixel.
  case pixel
}

extension DeviceStorage: FrontMatterCode {
  static let noun = "kind of storage"
}

/// Who sets a cookie.
public enum CookieParty: String, Sendable, Hashable, CaseIterable {
  /// The site itself.
  case first
  /// Another host.
  case third
}

extension CookieParty: FrontMatterCode {
  static let noun = "party"
}

/// Why no consent is needed (Directive 2002/58/EC, Article 5(3); PECR, Schedule A1).
public enum ConsentExemption: String, Sendable, Hashable, CaseIterable {
  /// Criterion A: transmission of a communication.
  case communication
  /// Criterion B: a service that was asked for.
  case requestedService
  /// United Kingdom only: statistics.
  case ukStatistical
  /// United Kingdom only: appearance.
  case ukAppearance
  /// None applies.
  case none
}

extension ConsentExemption: FrontMatterCode {
  static let noun = "exemption from consent"
}

/// The kinds of exempt storage in Opinion 04/2012 of the Article 29 Working Party.
public enum ExemptUse: String, Sendable, Hashable, CaseIterable {
  /// What a person types.
  case userInput
  /// Being logged in.
  case authentication
  /// Protection of the person.
  case userCentricSecurity
  /// Playing media.
  case mediaPlayer
  /// Spreading load.
  case loadBalancing
  /// How pages look.
  case uiCustomisation
  /// Members of a social network.
  case socialPlugin
  /// Remembering a choice about cookies.
  case consentChoice
}

extension ExemptUse {
  /// How long storage of the kind may stay and still be exempt: nothing that lasts at all outlives a
  /// session, which is given as no time; `nil` for what has no limit of its own.
  ///
  /// Opinion 04/2012 of the Article 29 Working Party, section 3; for a choice about cookies the CNIL's
  /// recommendation 2020-092.
  public var limit: Period? {
    switch self {
    case .userInput: Period(12, .hour)
    case .authentication, .mediaPlayer, .loadBalancing: Period(0, .minute)
    case .uiCustomisation: Period(1, .day)
    case .consentChoice: Period(6, .month)
    case .userCentricSecurity: Period(1, .year)
    case .socialPlugin: nil
    }
  }
}

extension ExemptUse: FrontMatterCode {
  static let noun = "exempt use"
}
