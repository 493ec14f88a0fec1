import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofParties: [ChangeKind] = [
    controllerIdentity, controllerMerger, controllerBrand, contactRights, contactPostal,
    contactRemoved, representative, officer,
  ]

  static let controllerIdentity = ChangeKind(
    "change/controller-identity", "another controller", .material,
    [.coloradoChanges("3"), .tellChanges, .successor],
    note: "N if the version before did not declare who it is.")
  static let controllerMerger = ChangeKind(
    "change/controller-merger", "another controller, with other practices", .retroactive,
    [.successor, .ftc, .ownWords],
    note: "The controller is another, and what is done with data is less in people's favor.")
  static let controllerBrand = ChangeKind(
    "change/controller-brand", "another name in use", .notable, [])
  static let contactRights = ChangeKind(
    "change/contact-rights", "another address for requests", .material,
    [.coloradoChanges("6"), .tellChanges],
    note: "N for the website, by which nobody uses a right.")
  static let contactPostal = ChangeKind(
    "change/contact-postal", "a way to reach the controller added", .notable, [],
    note: "Another address or number is of this kind, too, unless requests are made by it.")
  static let contactRemoved = ChangeKind(
    "change/contact-removed", "a way to reach the controller removed", .material,
    [.coloradoChanges("6"), .tellChanges])
  static let representative = ChangeKind(
    "change/representative", "another representative", .notable, [.tellChanges],
    note: "M if nobody represents the controller any more.")
  static let officer = ChangeKind(
    "change/dpo", "another data protection officer or accountable person", .notable,
    [.tellChanges], note: "M if there is none any more.")
}
