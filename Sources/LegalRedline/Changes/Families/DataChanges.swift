import LegalMarkup
import LegalModel
import LegalSource

/// Changes of what is collected.
enum DataChanges {
  static func find(_ log: inout ChangeLog) {}
}
