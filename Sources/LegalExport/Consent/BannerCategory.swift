internal import LegalModel
internal import LegalText

/// A category of cookies as a banner offers it.
struct BannerCategory {
  let id: CookieCategory
  let cookies: [ListedCookie]

  /// What is declared to need no consent, and nobody has to be able to refuse.
  var free: [ListedCookie] { cookies.filter { $0.needsConsent == false && !$0.canBeObjectedTo } }

  /// What can be refused: all the rest, as nothing says otherwise.
  var refusable: [ListedCookie] {
    cookies.filter { $0.needsConsent != false || $0.canBeObjectedTo }
  }

  var json: JSON {
    guard !refusable.isEmpty else {
      return .object(
        services(of: cookies).merging(["enabled": .bool(true), "readOnly": .bool(true)]) { $1 })
    }
    var members = services(of: cookies)
    let cleared = BannerCategory.exact(refusable)
    if !cleared.isEmpty { members["autoClear"] = .object(["cookies": .array(cleared)]) }
    return .object(members)
  }

  /// The providers, each a service that can be refused by itself.
  private func services(of cookies: [ListedCookie]) -> [String: JSON] {
    let byProvider = Dictionary(grouping: cookies.filter { $0.provider != nil }) {
      $0.provider?.value.text ?? ""
    }
    guard !byProvider.isEmpty else { return [:] }
    let refusable = Set(refusable.map(\.label))
    let services = byProvider.map { provider, cookies -> (String, JSON) in
      var members: [String: JSON] = ["label": .string(HTML.content(provider))]
      let cleared = BannerCategory.exact(cookies.filter { refusable.contains($0.label) })
      if !cleared.isEmpty { members["cookies"] = .array(cleared) }
      return (provider, .object(members))
    }
    return ["services": .object(Dictionary(services) { first, _ in first })]
  }

  /// The cookies of one name each, to be removed.
  private static func exact(_ cookies: [ListedCookie]) -> [JSON] {
    var seen: Set<JSON> = []
    return cookies.compactMap { cookie in
      guard cookie.mayBeCookie, case .exact(let name)? = cookie.deviceKey else { return nil }
      var members: [String: JSON] = ["name": .string(name)]
      members["domain"] = cookie.bannerDomain.map(JSON.string)
      return .object(members)
    }.filter { seen.insert($0).inserted }
  }

  /// The cookies of many names, and where in the configuration each belongs.
  var patterns: [BannerPattern] {
    var seen: Set<BannerPattern> = []
    return refusable.flatMap { cookie -> [BannerPattern] in
      guard cookie.mayBeCookie, case .pattern(let source)? = cookie.deviceKey else { return [] }
      let paths =
        [["categories", id.rawValue, "autoClear", "cookies"]]
        + (cookie.provider.map {
          [["categories", id.rawValue, "services", $0.value.text, "cookies"]]
        } ?? [])
      return paths.map { BannerPattern(path: $0, source: source, domain: cookie.bannerDomain) }
    }.filter { seen.insert($0).inserted }
  }
}

/// A regular expression for cookies to be removed.
struct BannerPattern: Hashable {
  /// Where in the configuration it belongs.
  let path: [String]
  /// The source.
  let source: String
  /// The domain of the cookies.
  let domain: String?
}

extension Cookie {
  /// The domain that a browser is told when it removes the cookie, which has no wildcard.
  var bannerDomain: String? {
    domain.flatMap { domain in
      let bare = domain.drop { $0 == "*" || $0 == "." }
      return bare.contains("*") ? nil : String(bare)
    }
  }
}
