internal import LegalModel
internal import LegalText

/// A disclosure of device storage for the IAB Europe Transparency and Consent Framework.
///
/// The fields are those of "Vendor Device Storage & Operational Disclosures", version 1.1, in
/// InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework, `TCFv2`.
struct TCFStorageExport: SiteExport {
  let abstract = "a device storage disclosure of the IAB Transparency and Consent Framework"

  func export(_ site: PublishedSite) -> Exported {
    let listings = site.cookieListings
    let all = listings.flatMap(\.cookies)
    guard !all.isEmpty else { return Exported(files: []) }
    let (cookies, unsaid) = all.merged
    // Rows that differ in what no disclosure says make the same one.
    var seen: Set<JSON> = []
    let disclosures = cookies.compactMap(Self.disclosure).filter { seen.insert($0).inserted }
    let file = JSON.object(["disclosures": .array(disclosures)])
    var notes = Self.notes(cookies)
    if let names = unsaid.filter({ Self.disclosure(of: $0) != nil && $0.purpose != nil }).names {
      notes.append("a disclosure has one description: purpose of \(names) is left out")
    }
    return Exported(
      files: disclosures.isEmpty ? [] : [ExportedFile("device-storage.json", file.pretty)],
      notes: notes + all.contradictions + listings.promiseNotes)
  }

  private static func disclosure(of cookie: ListedCookie) -> JSON? {
    guard let identifier = cookie.key?.value.text, cookie.deviceKey != nil,
      let type = cookie.storageType
    else { return nil }
    var members: [String: JSON] = [
      "identifier": .string(identifier), "type": .string(type.rawValue),
    ]
    switch type {
    case .cookie: members["maxAgeSeconds"] = cookie.lasts.map { .number($0.value.seconds) }
    case .web: members["maxAgeSeconds"] = .null
    }
    // Purpose 1 says that the ePrivacy Directive asks for consent, and a list without it that it
    // does not; of the other purposes no category of cookies is a translation.
    members["purposes"] = cookie.needsConsent.map { .array($0 ? [.number(1)] : []) }
    members["domains"] = cookie.domain.map { .array([.string($0)]) }
    members["description"] = (cookie.purpose?.value.text).map(JSON.string)
    return .object(members)
  }

  private static func notes(_ cookies: [ListedCookie]) -> [String] {
    let named = cookies.filter { $0.deviceKey != nil }
    let disclosed = named.filter { $0.storageType != nil }
    let ofCookies = disclosed.filter { $0.storageType == .cookie }
    var notes: [String] = []
    if let names = cookies.filter({ $0.key == nil }).names {
      notes.append("left out, as no key is declared: \(names)")
    }
    if let names = cookies.filter({ $0.key != nil && $0.deviceKey == nil }).names {
      notes.append("left out, as key is a wildcard alone, which matches everything: \(names)")
    }
    if let names = named.filter({ $0.storage?.value == .pixel }).names {
      notes.append("left out, as a pixel is no storage: \(names)")
    }
    if let names = named.filter({ $0.storage == nil }).names {
      notes.append("left out, as no storage is declared and so no type: \(names)")
    }
    guard !disclosed.isEmpty else { return notes }
    if !ofCookies.isEmpty {
      notes.append("no text says cookieRefresh, which the framework asks for with each cookie")
    }
    notes.append(
      "purposes holds purpose 1 where consent is needed and no other: a category of cookies is none "
        + "of the framework's purposes")
    notes += disclosed.consentNotes("purposes is left out")
    if let names = ofCookies.filter({ $0.lasts == nil }).names {
      notes.append("maxAgeSeconds is left out for \(names): 'lasts' is not declared")
    }
    if let names = ofCookies.filter({ $0.lasts?.value.isCalendar == true }).names {
      notes.append("maxAgeSeconds counts 365 days a year and 31 days a month, for \(names)")
    }
    let ofWeb = disclosed.filter { $0.storageType == .web }
    if let names = ofWeb.filter({ $0.lasts != nil }).names {
      notes.append(
        "maxAgeSeconds is null for what is no cookie, as the framework asks: lasts of \(names) is "
          + "left out")
    }
    if let names = ofWeb.names {
      notes.append("type is web, and which storage that is stays unsaid, for \(names)")
    }
    if let names = disclosed.filter({ $0.domain == nil }).names {
      notes.append("domains is left out for \(names): no domain is declared as 'host'")
    }
    notes += disclosed.losses(in: "a disclosure") { _ in
      ["key", "purpose", "lasts", "storage", "host", "consentRequired"]
    }
    notes.append("no text says the domains and sdks of a vendor, which the framework asks for")
    return notes
  }
}

/// What the framework calls kinds of storage; `app` is for what no browser stores.
private enum StorageType: String {
  case cookie
  case web
}

extension Cookie {
  fileprivate var storageType: StorageType? {
    switch storage?.value {
    case .cookie?: .cookie
    case .localStorage?, .sessionStorage?, .indexedDB?: .web
    case .pixel?, nil: nil
    }
  }
}

extension StorageDuration {
  /// The time in seconds; 0 for a session.
  ///
  /// A month beside whole years has 31 days here: a disclosure may not promise less time than a cookie
  /// stays.
  fileprivate var seconds: Int {
    maxAge
      ?? {
        guard case .period(let period) = self else { return 0 }
        let months = period.normalized.months
        return (months / 12 * 365 + months % 12 * 31) * 86_400
      }()
  }

  /// Whether its length depends on the calendar.
  fileprivate var isCalendar: Bool {
    switch self {
    case .session: false
    case .period(let period): period.unit == .month || period.unit == .year
    }
  }
}
