import LegalMarkup
import LegalModel
import LegalSource

/// Changes of how long data is kept.
enum RetentionChanges {
  static func find(_ log: inout ChangeLog) {}
}
