import LegalMarkup
import LegalModel
import LegalSource

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofCookies: [ChangeKind] = []
}

/// Changes of what is stored on a device.
enum CookieChanges {
  static func find(_ log: inout ChangeLog) {}
}
