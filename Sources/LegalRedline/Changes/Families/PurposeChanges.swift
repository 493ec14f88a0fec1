import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofPurposes: [ChangeKind] = []
}

/// Changes of purposes and their legal bases.
enum PurposeChanges {
  static func find(_ log: inout ChangeLog) {}
}
