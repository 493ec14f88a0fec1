import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofData: [ChangeKind] = []
}

/// Changes of what is collected.
enum DataChanges {
  static func find(_ log: inout ChangeLog) {}
}
