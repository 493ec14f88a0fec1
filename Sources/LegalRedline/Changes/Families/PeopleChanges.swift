import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofPeople: [ChangeKind] = []
}

/// Changes of automated decisions and of what is said of children.
enum PeopleChanges {
  static func find(_ log: inout ChangeLog) {}
}
