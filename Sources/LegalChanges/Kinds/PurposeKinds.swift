import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofPurposes: [ChangeKind] = [
    purposeAddedNewData, purposeAddedOldData, purposeBroadened, purposeNarrowed,
    purposeTraining, basisConsentToOther, basisOtherToConsent, basisAdded,
  ]

  static let purposeAddedNewData = ChangeKind(
    "change/purpose-added-new-data", "a new purpose, for new data only", .material,
    [.coloradoChanges("2"), .tellChanges] + Citation.furtherPurpose + [.newCategory])
  static let purposeAddedOldData = ChangeKind(
    "change/purpose-added-old-data", "a new purpose, for data already held, too", .retroactive,
    [.secondaryUse] + Citation.furtherPurpose + [.unexpectedUse, .ftc, .freshConsent],
    note: "So is a purpose that no data is said to be for.")
  static let purposeBroadened = ChangeKind(
    "change/purpose-broadened", "a purpose described in other or more words", .material,
    [.coloradoChanges("2"), .tellChanges],
    note:
      "R if it is wider beyond doubt, and data already held is used for it; M if the words cannot be compared."
  )
  static let purposeNarrowed = ChangeKind(
    "change/purpose-narrowed", "a purpose dropped or narrowed", .notable, [.tellChanges])
  static let purposeTraining = ChangeKind(
    "change/purpose-ai-training", "data used to train models", .retroactive, [.ftc, .ownWords])
  static let basisConsentToOther = ChangeKind(
    "change/basis-consent-to-other", "another basis instead of consent", .retroactive,
    [.freshConsent, .tellChanges],
    note: "M if consent stays beside the other basis, or if no other basis is given.")
  static let basisOtherToConsent = ChangeKind(
    "change/basis-other-to-consent", "consent instead of another basis", .material,
    [.freshConsent], note: "Consent is asked before the data is used so.")
  static let basisAdded = ChangeKind(
    "change/basis-added", "a legal basis given", .notable, [.gdpr("13(1)(c)")],
    note: "M if another basis was given before, or the interest or the law is another.")
}
