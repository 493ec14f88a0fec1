import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofRights: [ChangeKind] = [
    rightAdded, rightRemoved, rightNarrowed, rightMethodChanged, rightSlower, rightFaster,
    rightFee, rightVerificationHeavier,
  ]

  static let rightAdded = ChangeKind(
    "change/right-added", "a right, or people who have it, added", .notable, [])
  static let rightRemoved = ChangeKind(
    "change/right-removed", "a right removed", .retroactive,
    [.tellChanges, .coloradoChanges("6")],
    note: "A right that a law gives cannot be taken away by a text; the text owes it all the same.")
  static let rightNarrowed = ChangeKind(
    "change/right-narrowed", "a right narrowed", .material,
    [.coloradoChanges("6"), .tellChanges],
    note: "So is a right in other words that cannot be compared.")
  static let rightMethodChanged = ChangeKind(
    "change/right-method-changed", "another way to use a right", .material,
    [.coloradoChanges("6"), .tellChanges], note: "N if a way is only added.")
  static let rightSlower = ChangeKind(
    "change/right-sla-longer", "a longer time to answer", .material, [.tellChanges])
  static let rightFaster = ChangeKind(
    "change/right-sla-shorter", "a shorter time to answer", .notable, [])
  static let rightFee = ChangeKind(
    "change/right-fee", "a fee introduced or widened", .material, [.tellChanges],
    note: "N if a fee is dropped.")
  static let rightVerificationHeavier = ChangeKind(
    "change/right-verification-heavier", "more proof of identity asked", .material,
    [.coloradoChanges("6")], note: "N if less is asked.")
}
