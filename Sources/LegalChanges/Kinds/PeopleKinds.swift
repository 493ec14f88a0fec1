import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofPeople: [ChangeKind] = [decisionsIntroduced, childAgeLowered, childDirected]

  static let decisionsIntroduced = ChangeKind(
    "change/adm-introduced", "automated decisions introduced", .retroactive,
    [.gdpr("13(2)(f)"), .gdpr("22")],
    note:
      "M if the version before did not say whether there are any, or if other words are said of them; N if there are none any more."
  )
  static let childAgeLowered = ChangeKind(
    "change/child-age-lowered", "a lower minimum age", .material, [.gdpr("8(1)")],
    note: "So is an age that is checked otherwise; N if it is raised or checked better.")
  static let childDirected = ChangeKind(
    "change/child-directed", "directed at children", .retroactive,
    [Citation(.coppa, "312.4(b)", .secondary)],
    note:
      "M if the version before did not say whether it is, or if data of children is kept; N the other way round."
  )
}
