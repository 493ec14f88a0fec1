import LegalModel

// Where the kinds of change come from, for those that more than one kind cites.
extension Citation {
  /// A successor that changes practices says so before, and prominently.
  static let successor = Citation.ccpa("1798.140(ad)(2)(C)")
  /// Another purpose is told before the data is used for it.
  static let furtherPurpose = [Citation.gdpr("13(3)"), .gdpr("14(4)")]
  /// No new category and no incompatible purpose without a new notice.
  static let newCategory = Citation.ccpa("1798.100(a)(1)-(2)")
  /// A use that people do not expect asks for consent.
  static let unexpectedUse = Citation.ccpaRegulations("7002(e)-(f)")
  /// Another use of data that is held already asks for consent.
  static let secondaryUse = Citation(.colorado, "6.04(B)")
  /// Processing that changes considerably asks for consent anew.
  static let freshConsent = Citation(.consentGuidelines, "110", .secondary)
  /// What matters to people, and that it is always told.
  static let tellChanges = Citation.transparencyGuidelines("29")
}

extension ChangeKind {
  /// The kind that it would be if it were for data already held, too.
  var retroactiveForm: ChangeKind? {
    switch self {
    case .purposeAddedNewData: .purposeAddedOldData
    case .retentionLongerNew: .retentionLongerOld
    default: nil
    }
  }
}
