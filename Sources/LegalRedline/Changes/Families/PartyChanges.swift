import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofParties: [ChangeKind] = []
}

/// Changes of the controller, its contacts, representatives and officer.
enum PartyChanges {
  static func find(_ log: inout ChangeLog) {}
}
