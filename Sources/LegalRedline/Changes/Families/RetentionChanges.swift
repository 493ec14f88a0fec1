import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofRetention: [ChangeKind] = []
}

/// Changes of how long data is kept.
enum RetentionChanges {
  static func find(_ log: inout ChangeLog) {}
}
