internal import LegalModel
internal import LegalText

extension FideslangTaxonomy {
  /// Notes what the texts declare and fideslang 3.1 has no place for.
  mutating func noteWhatIsNotCarried() {
    for document in site.documents {
      guard let text = document.text else { continue }
      switch text.frontMatter {
      case .privacyPolicy(let policy):
        Self.carried(of: policy).note(text.typed, of: "a policy", &notes)
      case .subprocessors:
        Self.carriedOfLists.note(text.typed, of: "a list of subprocessors", &notes)
      case .cookies: Self.carriedOfCookies.note(text.typed, of: "a list of cookies", &notes)
      case .agreement: break
      }
    }
  }

  private static let lack = "fideslang has no place"

  /// Returns what it carries of a policy, or has notes of its own on.
  ///
  /// The terms of DPV are those of another vocabulary, which that export carries.
  private static func carried(of policy: PrivacyPolicy) -> CarriedFacts {
    let contact: Set = ["name", "address", "email", "phone"]
    let isDesignated = policy.dataProtectionOfficer?.value.none == nil
    return CarriedFacts(
      lack: lack,
      keys: [
        "": [
          "controller", "representatives", "dpo", "data", "purposes", "recipients", "retention",
          "transfers", "measures", "cookies",
        ],
        "controller": ["legalName", "brand", "postalAddress", "email", "phone"],
        "cookies": cookieKeys,
        "data": ["id", "items"],
        "data.items": ["id", "purposes", "specialCategory", "dpv", "fides"],
        "dpo": isDesignated ? ["name", "email", "address"] : [],
        "measures": ["id", "name", "text"],
        "purposes": ["id", "name", "bases", "dpv", "fides"],
        "purposes.bases": ["basis", "interest", "law", "scope"],
        "recipients": [
          "id", "name", "legalEntity", "purpose", "role", "data", "mechanisms", "address", "dpa",
        ],
        "representatives": ["eu", "uk"],
        "representatives.eu": contact,
        "representatives.uk": contact,
        "retention": ["id", "name", "period", "covers"],
        "transfers": ["mechanisms"],
        "transfers.mechanisms": ["mechanism"],
      ])
  }

  private static var carriedOfLists: CarriedFacts {
    CarriedFacts(
      lack: lack,
      keys: [
        "": ["subprocessors"],
        "subprocessors": ["id", "name", "legalEntity", "purpose", "mechanism", "dpa"],
      ])
  }

  private static var carriedOfCookies: CarriedFacts {
    CarriedFacts(lack: lack, keys: ["": ["cookies"], "cookies": cookieKeys])
  }

  /// Of cookies it says whether there are any, and how long the longest stays.
  private static let cookieKeys: Set = ["lasts", "storage"]
}
