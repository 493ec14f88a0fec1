import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofPromises: [ChangeKind] = []
}

/// Changes of promises, of notices, and of what is said of others.
enum PromiseChanges {
  static func find(_ log: inout ChangeLog) {}
}
