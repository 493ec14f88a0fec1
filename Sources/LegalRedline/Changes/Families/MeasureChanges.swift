import LegalMarkup
import LegalModel
import LegalSource

/// Changes of technical and organizational measures.
enum MeasureChanges {
  static func find(_ log: inout ChangeLog) {}
}
