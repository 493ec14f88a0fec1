import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofMeasures: [ChangeKind] = []
}

/// Changes of technical and organizational measures.
enum MeasureChanges {
  static func find(_ log: inout ChangeLog) {}
}
