import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// What the California Consumer Privacy Act itself asks of a privacy policy (Civil Code, title 1.81.5).
package enum CaliforniaStatute {
  package static let rules: [Rule] =
    collectionRules + rightRules + disclosureRules + saleRules + requestRules

  // MARK: What several rules ask

  /// The groups of rights that people in California read: those for everyone, and theirs.
  static func groups(_ policy: PrivacyPolicy) -> [RightsGroup] {
    policy.rights.filter { group in
      switch group.regimes.value {
      case .all: true
      case .some(let some): some.contains(.ccpa)
      }
    }
  }

  /// Where somebody in California looks for what is missing.
  static func place(_ matter: Matter) -> SourceRange {
    matter.place("california", "ccpa", "your rights", "rights")
  }

  /// Asks for a right.
  static func demand(
    _ rights: [PersonRight], _ what: String, target: FixTarget, _ policy: PrivacyPolicy,
    _ matter: Matter
  ) -> Demand {
    Demand(
      "right \(what)", matter.evidence(of: rights, in: policy, under: .ccpa),
      or: "people in California are not told of the right \(what)", at: place(matter),
      target: target)
  }

  /// Asks for the categories of data, group by group.
  static func categories(_ policy: PrivacyPolicy, _ matter: Matter) -> [Demand] {
    let groups = policy.data.filter { !$0.items.isEmpty }
    guard !groups.isEmpty else {
      return [
        Demand(
          "categories of personal information", [],
          or: "the text lists no personal information that is collected",
          at: matter.place("collect", "data", "information"), target: .fact("data"))
      ]
    }
    return groups.map { group in
      let path = "data.\(group.id.value)"
      return Demand(
        "category '\(group.name.value)'",
        [Evidence(group.name.range, matter.disclosure(of: path))],
        or: "category '\(group.name.value)' is not listed", at: group.name.range,
        subject: "\(group.id.value)", target: .fact(path))
    }
  }

  /// Asks for the purposes.
  static func purposes(_ policy: PrivacyPolicy, _ matter: Matter) -> [Demand] {
    guard !policy.purposes.isEmpty else {
      return [
        Demand(
          "purposes", [], or: "the text states no purpose",
          at: matter.place("how we use", "why we use", "purpose", "use"), target: .fact("purposes"))
      ]
    }
    return policy.purposes.map { purpose in
      let path = "purposes.\(purpose.id.value)"
      return Demand(
        "purpose '\(purpose.name.value)'",
        [Evidence(purpose.name.range, matter.disclosure(of: path, section: purpose.section))],
        or: "purpose '\(purpose.name.value)' is not stated", at: purpose.name.range,
        subject: "\(purpose.id.value)", target: .fact(path))
    }
  }

  /// Asks for the purposes of each item.
  static func purposesOfItems(_ policy: PrivacyPolicy, _ matter: Matter) -> [Demand] {
    policy.entries.map { entry in
      let words = entry.item.purpose.map {
        Evidence($0.range, matter.disclosure(of: entry.path))
      }
      let purposes = (entry.item.purposes ?? []).map { purpose in
        Evidence(purpose.range, matter.disclosure(of: "purposes.\(purpose.value)"))
      }
      return Demand(
        "purpose of '\(entry.item.name.value)'", (words.map { [$0] } ?? []) + purposes,
        or: "the text does not say why '\(entry.item.name.value)' is collected",
        at: entry.item.name.range, subject: entry.reference, target: .fact("\(entry.path).purposes")
      )
    }
  }

  /// The first promise about one of some subjects, as evidence.
  static func promise(
    _ subjects: [String], _ policy: PrivacyPolicy, _ matter: Matter
  ) -> [Evidence] {
    policy.promises.filter { subjects.contains($0.subject.value.rawValue) }.map { promise in
      Evidence(
        promise.subject.range,
        matter.disclosure(of: "promises.\(promise.id.value)", section: promise.section))
    }
  }

  /// Asks whether information is sold, and whether it is shared.
  static func saleAndSharing(_ policy: PrivacyPolicy, _ matter: Matter) -> [Demand] {
    let sold = matter.statement(
      "notSoldLast12Months", "not sell", "not sold", "never sell", "never sold", "neither sell",
      "neither sold", "sell no", "sold no", "sold none", "sold and shared none",
      "sold or shared none", "none … sold", "nothing … sold", "we sell", "we sold",
      "no sale of", "sell the following", "sold the following")
    let shared = matter.statement(
      "notSoldLast12Months", "sell or share", "sell nor share", "sold or shared",
      "sold nor shared", "sold and shared", "sell and share", "not share … advertising",
      "never share … advertising", "not share … behavio*", "not shared … advertising",
      "share no", "shared none", "we share … cross context", "we share … behavio*")
    let place =
      policy.rights(under: .ccpa).first { $0.statement.right.value == .optOut }?
      .statement.text.range ?? place(matter)
    return [
      Demand(
        "whether personal information is sold",
        promise(["sale", "saleOrSharing"], policy, matter) + sold,
        or: "the text does not say whether personal information is sold", at: place,
        subject: "sale", target: .statement("notSoldLast12Months")),
      Demand(
        "whether personal information is shared",
        promise(["sharing", "saleOrSharing"], policy, matter) + shared,
        or: "the text does not say whether personal information is shared for advertising",
        at: place, subject: "sharing", target: .statement("notSoldLast12Months")),
    ]
  }

  /// Returns phrases that look back on twelve months, before or after some words.
  static func lookBack(_ words: String...) -> [String] {
    ["preceding", "past", "last", "previous", "prior"].flatMap { when in
      ["12", "twelve"].flatMap { count in
        words.flatMap { word in
          ["\(when) \(count) months … \(word)", "\(word) … \(when) \(count) months"]
        }
      }
    }
  }

  /// What the statute calls a category, in phrases of which a text needs one.
  static func words(of letter: CaliforniaCategory) -> (name: String, phrases: [String]) {
    switch letter {
    case .A: ("identifiers", ["identifier*"])
    case .B: ("customer records", ["customer record*", "1798.80"])
    case .C: ("characteristics of protected classifications", ["protected classification*"])
    case .D: ("commercial information", ["commercial information"])
    case .E: ("biometric information", ["biometric information"])
    case .F:
      (
        "internet or other electronic network activity information",
        ["internet activity", "network activity", "internet or … activity"]
      )
    case .G: ("geolocation data", ["geolocation"])
    case .H:
      (
        "audio, electronic, visual, thermal, olfactory, or similar information",
        ["audio information", "audio … electronic … information", "visual information"]
      )
    case .I:
      (
        "professional or employment-related information",
        ["professional … information", "employment related information"]
      )
    case .J: ("education information", ["education information"])
    case .K: ("inferences drawn", ["inference*"])
    case .L: ("sensitive personal information", ["sensitive personal information"])
    }
  }

  /// Kinds of sensitive personal information with words that name such data.
  static let sensitiveWords: [(kind: SensitiveInformation, clause: String, words: [String])] = [
    (
      .accountCredentials, "(1)(B)",
      [
        "password", "passkey", "credential", "access token", "oauth token", "auth token", "api key",
        "payment method", "payment card", "payment information", "card number", "credit card",
        "debit card", "bank account", "billing information", "billing details",
      ]
    ),
    (
      .governmentIdentifier, "(1)(A)",
      ["social security", "passport", "driver's license", "driver’s license", "identity card"]
    ),
    (.preciseGeolocation, "(1)(C)", ["precise location", "geolocation", "gps"]),
    (
      .originOrBelief, "(1)(D)",
      ["ethnic", "racial", "religio", "union membership", "citizenship", "immigration"]
    ),
    (.communicationContents, "(1)(E)", ["contents of your mail", "text messages"]),
    (.genetic, "(1)(F)", ["genetic", "dna"]),
    (.neural, "(1)(G)", ["neural"]),
    (.biometric, "(2)(A)", ["biometric", "fingerprint", "voiceprint", "faceprint"]),
    (.health, "(2)(B)", ["health", "medical"]),
    (.sexLife, "(2)(C)", ["sexual"]),
  ]

  /// Whether a text speaks of selling its business.
  static let mergerPhrases = [
    "merger", "acquisition of … business", "sale of … assets", "sale of … business",
    "change of control", "merger acquisition",
  ]

  static let noticeOfMergerPhrases = [
    "notify you", "tell you", "told you", "inform you", "notice … before", "notified … before",
    "prior notice", "prominent notice",
  ]
}
