import LegalMarkup
import LegalModel
import LegalSource

/// Changes of rights and how they are used.
enum RightsChanges {
  static func find(_ log: inout ChangeLog) {}
}
