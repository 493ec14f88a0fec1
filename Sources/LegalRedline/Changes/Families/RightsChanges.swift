import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofRights: [ChangeKind] = []
}

/// Changes of rights and how they are used.
enum RightsChanges {
  static func find(_ log: inout ChangeLog) {}
}
