import LegalMarkup
import LegalModel
import LegalSource

/// Changes of automated decisions and of what is said of children.
enum PeopleChanges {
  static func find(_ log: inout ChangeLog) {}
}
