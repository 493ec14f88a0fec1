import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofRetention: [ChangeKind] = [
    retentionLongerNew, retentionLongerOld, retentionShorter, retentionVaguer, retentionSpecific,
    retentionRowAdded, retentionRowRemoved,
  ]

  static let retentionLongerNew = ChangeKind(
    "change/retention-longer-new", "kept longer, new data only", .material,
    [.tellChanges, .gdpr("13(2)(a)")],
    note: "So is data that was not kept at all: none is held that could be kept longer.")
  static let retentionLongerOld = ChangeKind(
    "change/retention-longer-old", "kept longer, existing data too", .retroactive, [.ftc],
    note: "M if it cannot be said which of the two times is longer.")
  static let retentionShorter = ChangeKind(
    "change/retention-shorter", "kept for a shorter time", .notable, [],
    note: "People are told before content of theirs is deleted.")
  static let retentionVaguer = ChangeKind(
    "change/retention-vaguer", "kept for a time that is less certain", .material, [.tellChanges])
  static let retentionSpecific = ChangeKind(
    "change/retention-specific", "kept for a time that is more certain", .notable, [],
    note: "M if the time may be longer than the criteria were.")
  static let retentionRowAdded = ChangeKind(
    "change/retention-row-added", "a first period for some data", .notable, [.gdpr("13(2)(a)")])
  static let retentionRowRemoved = ChangeKind(
    "change/retention-row-removed", "no period any more for some data", .material, [.tellChanges])
}
