import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofRecipients: [ChangeKind] = []
}

/// Changes of who receives data, in a policy and in a list of subprocessors.
enum RecipientChanges {
  static func find(_ log: inout ChangeLog) {}
}

extension ChangeKind {
  /// The kinds for which the promise of notice about subprocessors is made.
  static let ofNewRecipients: Set<ChangeKind> = []
}
