import LegalModel

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofCookies: [ChangeKind] = [
    cookieExemptAdded, cookieNonexemptAdded, cookieEscalated, cookieDeescalated, cookieThirdParty,
    cookieDurationLonger, cookieDurationShorter, cookieRemoved, cookieRenamed, storageKind,
  ]

  private static let device = Citation(.ePrivacy, "5(3)")
  private static let opinion = Citation(.cookieExemptionOpinion, "")

  static let cookieExemptAdded = ChangeKind(
    "change/cookie-exempt-added", "new cookie that needs no consent", .notable, [device])
  static let cookieNonexemptAdded = ChangeKind(
    "change/cookie-nonexempt-added", "new cookie that is not exempt from consent", .material,
    [device, .ownWords], note: "Also an exempt one of a third party, which asks for no consent.")
  static let cookieEscalated = ChangeKind(
    "change/cookie-escalated", "cookie used for more", .material, [device, .ownWords],
    note: "R for marketing. The order is: necessary or security, functional, statistics, marketing."
  )
  static let cookieDeescalated = ChangeKind(
    "change/cookie-deescalated", "cookie used for less", .notable, [opinion],
    note: "If it is exempt from consent now, the text says on which ground.")
  static let cookieThirdParty = ChangeKind(
    "change/cookie-third-party", "cookie of a third party", .material, [.ownWords],
    note: "R for statistics and marketing; N for the way back.")
  static let cookieDurationLonger = ChangeKind(
    "change/cookie-duration-longer", "cookie stays longer", .notable, [opinion],
    note: "M if it leaves the lifetime for which it is exempt, or if it cannot be compared.")
  static let cookieDurationShorter = ChangeKind(
    "change/cookie-duration-shorter", "cookie stays shorter", .notable, [])
  static let cookieRemoved = ChangeKind("change/cookie-removed", "cookie gone", .notable, [])
  static let cookieRenamed = ChangeKind(
    "change/cookie-renamed", "name or key of a cookie only", .editorial, [])
  static let storageKind = ChangeKind(
    "change/storage-kind", "stored in another way", .notable,
    [Citation(.deviceStorageGuidelines, "", .secondary)])
}
