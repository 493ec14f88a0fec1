import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofWords: [ChangeKind] = []
}

/// What changed in words alone, and what no other family explains; asked last.
enum WordChanges {
  static func find(_ log: inout ChangeLog, _ redline: Redline) {}
}
