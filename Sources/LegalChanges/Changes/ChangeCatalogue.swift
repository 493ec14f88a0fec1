import LegalModel

/// Every kind of change.
public enum ChangeCatalogue {
  /// The kinds, family by family.
  public static let all: [ChangeKind] =
    ChangeKind.ofParties + ChangeKind.ofPurposes + ChangeKind.ofData + ChangeKind.ofRetention
    + ChangeKind.ofRights + ChangeKind.ofMeasures + ChangeKind.ofPeople + ChangeKind.ofRecipients
    + ChangeKind.ofTransfers + ChangeKind.ofPromises + ChangeKind.ofCookies + ChangeKind.ofScope
    + ChangeKind.ofWords

  /// Returns the kind with an id.
  public static func kind(_ id: String) -> ChangeKind? { all.first { $0.id == id } }
}

extension Citation {
  /// 4 CCR 904-3, rule 6.04(A): the changes that may be material.
  static func coloradoChanges(_ item: String) -> Citation {
    Citation(.colorado, "6.04(A)(\(item))")
  }

  /// What the Federal Trade Commission says of quiet and retroactive changes.
  static let ftc = Citation(.ftcPolicyChanges, "", .secondary)
}
