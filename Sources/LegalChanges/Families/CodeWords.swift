import LegalModel
import LegalText

// Meanings that front matter declares, as people call them.

extension Channel {
  /// What people call the channel.
  var words: String {
    switch self {
    case .email: "e-mail"
    case .inApp: "a notice in the app"
    case .letter: "letter"
    case .webForm: "a form on the web"
    case .phone: "telephone"
    case .feed: "a feed"
    case .website: "a notice on the website"
    }
  }
}

extension SubprocessorChange {
  /// What people call it, as one of many.
  var words: String { self == .addition ? "additions" : "replacements" }
}

extension CookieParty {
  /// What people call the party.
  var words: String { self == .first ? "the site itself" : "somebody else" }
}

extension CookieCategory {
  /// What people call the category.
  var words: String {
    switch self {
    case .strictlyNecessary: "strictly necessary"
    case .functional: "functional"
    case .statistics: "statistics"
    case .marketing: "marketing"
    case .security: "security"
    }
  }
}

extension DeviceStorage {
  /// What people call the storage.
  var words: String {
    switch self {
    case .cookie: "cookie"
    case .localStorage: "local storage"
    case .sessionStorage: "session storage"
    case .indexedDB: "IndexedDB"
    case .pixel: "pixel"
    }
  }
}

extension Regime {
  /// What people call the law.
  var words: String {
    switch self {
    case .euGDPR: "the GDPR"
    case .ukGDPR: "the UK GDPR"
    case .ePrivacy: "the ePrivacy Directive"
    case .pecr: "the PECR"
    case .ccpa: "the CCPA"
    case .calOPPA: "CalOPPA"
    case .coppa: "COPPA"
    case .pipeda: "PIPEDA"
    case .quebec: "the law of Quebec"
    case .colorado: "the Colorado Privacy Act"
    }
  }
}

extension ChangedWords {
  /// A name in camelCase as words: `modelTraining` is `model training`.
  static func spaced(_ id: some StringProtocol) -> String {
    var spaced = ""
    for character in id {
      if character.isUppercase { spaced += " " }
      spaced += character.lowercased()
    }
    return spaced
  }
}
