import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofTransfers: [ChangeKind] = []
}

/// Changes of transfers to other countries.
enum TransferChanges {
  static func find(_ log: inout ChangeLog) {}
}
