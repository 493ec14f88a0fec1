import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofScope: [ChangeKind] = []
}

/// Changes of whom and what the text is about.
enum ScopeChanges {
  static func find(_ log: inout ChangeLog) {}
}
