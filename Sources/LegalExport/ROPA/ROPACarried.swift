internal import LegalModel
internal import LegalText

extension ROPARecord {
  /// Returns what the record carries of a policy, or has notes of its own on.
  ///
  /// The terms of vocabularies are for the exports into these.
  static func carried(of policy: PrivacyPolicy) -> CarriedFacts {
    let contact: Set = ["name", "address", "email", "phone"]
    let isDesignated = policy.dataProtectionOfficer?.value.none == nil
    return CarriedFacts(
      lack: "a record of processing has no place",
      keys: [
        "": [
          "controller", "representatives", "dpo", "data", "purposes", "unresolvedBases",
          "recipients", "retention", "transfers", "measures",
        ],
        "data": ["id", "name", "items"],
        "data.items": ["id", "name", "purposes", "specialCategory", "dpv", "fides"],
        "dpo": isDesignated ? ["name", "email", "address"] : ["none"],
        "purposes": ["id", "name", "description", "bases", "section", "dpv", "fides"],
        "recipients": [
          "id", "name", "legalEntity", "purpose", "role", "data", "unresolved", "condition",
          "countries", "mechanisms",
        ],
        "representatives": ["eu", "uk"],
        "representatives.eu": contact,
        "representatives.uk": contact,
      ])
  }
}
