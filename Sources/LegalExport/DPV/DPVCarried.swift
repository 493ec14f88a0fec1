internal import LegalModel
internal import LegalText

/// What the vocabulary carries of typed data, or has notes of its own on.
extension DPVTerm {
  private static let lack = "DPV has no terms"

  /// Returns what it carries of a policy.
  ///
  /// The keys of fideslang are terms of another vocabulary, which that export carries.
  static func carried(of policy: PrivacyPolicy) -> CarriedFacts {
    let contact: Set = ["name", "address", "email", "phone", "section"]
    var keys: [String: Set<String>] = [
      "": [
        "controller", "representatives", "dpo", "accountablePerson", "data", "purposes",
        "unresolvedBases", "recipients", "retention", "transfers", "rights", "measures", "promises",
        "cookies",
      ],
      "accountablePerson": contact,
      "controller": [
        "legalName", "brand", "incorporatedIn", "establishedIn", "postalAddress", "email", "phone",
        "webForm", "website",
      ],
      "cookies": cookieKeys,
      "data": ["id", "items"],
      "data.items": [
        "id", "name", "purpose", "purposes", "origin", "source", "required", "ifWithheld", "ccpa",
        "specialCategory", "condition", "notShared", "dpv", "fides",
      ],
      "dpo": ["name", "email", "address", "section"],
      "measures": ["id", "name", "text", "covers", "section"],
      "promises": ["id", "kind", "subject", "text", "bound", "section"],
      "purposes": ["id", "name", "description", "bases", "section", "dpv", "fides"],
      "recipients": [
        "id", "name", "legalEntity", "purpose", "shares", "role", "data", "condition", "countries",
        "mechanisms", "trainsOnData", "address", "contact", "website", "dpa", "section",
      ],
      "representatives": ["eu", "uk"],
      "representatives.eu": contact,
      "representatives.uk": contact,
      "retention": ["id", "name", "period", "keeps", "covers", "law", "country", "section"],
      "rights": ["id", "name", "regimes", "items", "section"],
      "transfers": ["origins", "destinations", "mechanisms", "adequacy", "section"],
    ]
    if policy.automatedDecisions?.value.exist.value == .yes {
      keys[""]?.insert("automatedDecisions")
    }
    if policy.dataProtectionOfficer?.value.none != nil { keys["dpo"] = [] }
    return CarriedFacts(lack: lack, keys: keys)
  }

  /// What it carries of a list of subprocessors.
  static var carriedOfLists: CarriedFacts {
    CarriedFacts(
      lack: lack,
      keys: [
        "": ["subprocessors"],
        "subprocessors": [
          "id", "name", "product", "legalEntity", "purpose", "shares", "countries", "mechanism",
          "website", "dpa",
        ],
      ])
  }

  /// What it carries of a list of cookies.
  static var carriedOfCookies: CarriedFacts {
    CarriedFacts(lack: lack, keys: ["": ["cookies"], "cookies": cookieKeys])
  }

  private static let cookieKeys: Set = [
    "id", "name", "key", "purpose", "duration", "lasts", "storage",
  ]
}
