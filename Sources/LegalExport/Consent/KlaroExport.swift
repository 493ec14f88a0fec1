internal import LegalModel
internal import LegalSource

/// The configuration of the consent manager Klaro 0.7 (klaro-org/klaro-js, `dist/config.js`).
///
/// Each row is a service of its own: a person then decides on what the table says, row by row.
///
/// Title and description stand on the service, where Klaro prints them as they are; under
/// `translations` it would take `{word}` for a placeholder, and an id such as `purposes` for words
/// of its own (`src/components/service-item.jsx`, `src/utils/i18n.js`).
struct KlaroExport: SiteExport {
  let abstract = "services and purposes for the consent manager Klaro 0.7"

  func export(_ site: PublishedSite) -> Exported {
    let lists = site.cookies.filter { !$0.cookies.isEmpty }
    let cookies = lists.flatMap(\.cookies)
    guard !cookies.isEmpty else { return Exported(files: []) }
    var services: [JSON] = []
    var used: Set<String> = []
    var purposes: [String: [String: JSON]] = [:]
    for (document, cookies) in lists {
      for cookie in cookies {
        let id = cookie.id.value.rawValue
        let name = used.insert(id).inserted ? id : "\(document.id)-\(id)"
        services.append(Self.service(cookie, named: name))
        // Without a declared language, the words are the default of every language.
        let language = (document.text?.header.language?.value ?? site.language)?.rawValue ?? "zz"
        if let category = cookie.category?.value.rawValue, let type = cookie.type?.value.text,
          purposes[language]?[category] == nil
        {
          purposes[language, default: [:]][category] = .string(type)
        }
      }
    }
    var translations = purposes.mapValues { ["purposes": JSON.object($0)] }
    if let policy = site.policies.first?.document.url {
      translations["zz", default: [:]]["privacyPolicyUrl"] = .string(policy)
    }
    let config: [String: JSON] = [
      "version": .number(1), "services": .array(services),
      "translations": .object(translations.mapValues(JSON.object)),
    ]
    return Exported(
      files: [ExportedFile("klaro.json", JSON.object(config).pretty)],
      notes: Self.notes(cookies, site))
  }

  private static func service(_ cookie: Cookie, named name: String) -> JSON {
    var members: [String: JSON] = [
      "name": .string(name), "title": .string(cookie.name.value.text),
      "purposes": .array(cookie.category.map { [.string($0.value.rawValue)] } ?? []),
    ]
    members["description"] = (cookie.purpose?.value.text).map(JSON.string)
    if cookie.isFree {
      // A service that is not enabled by default loses its cookies until people have decided,
      // in older versions even if it is required (`applyConsents` in `src/consent-manager.js`).
      members["required"] = .bool(true)
      members["default"] = .bool(true)
    }
    if cookie.mayBeCookie, let pattern = cookie.deviceKey?.klaroPattern {
      // Klaro's own path is '/', too, where none is given (`deleteCookie` in `src/utils/cookies.js`).
      let entry: JSON =
        cookie.domain.map { .array([.string(pattern), .string("/"), .string($0)]) }
        ?? .string(pattern)
      members["cookies"] = .array([entry])
    }
    return .object(members)
  }

  private static func notes(_ cookies: [Cookie], _ site: PublishedSite) -> [String] {
    var notes = [
      "Klaro has no place for duration, storage, party, provider and exemption of a cookie",
      "titles and descriptions are plain text, so that htmlTexts has to stay off",
    ]
    let refusable = cookies.filter { !$0.isFree }
    if site.policies.isEmpty {
      notes.append("privacyPolicyUrl is left out: no privacy policy is in force")
    }
    if let names = refusable.filter({ $0.mayBeCookie && $0.deviceKey == nil }).names {
      notes.append("no key is declared for \(names): without one, Klaro finds nothing to remove")
    }
    if let names = refusable.filter({ !$0.mayBeCookie }).names {
      notes.append("Klaro removes cookies only, and not \(names)")
    }
    if let names = cookies.filter({ $0.needsConsent == nil }).names {
      notes.append(
        "neither consentRequired nor exemption says whether \(names) may be stored without consent: "
          + "each can be refused")
    }
    if let names = cookies.filter(\.canBeObjectedTo).names {
      notes.append("required is not set for \(names): people in the United Kingdom can object")
    }
    if let names = cookies.filter({ $0.category == nil }).names {
      notes.append("no category is declared for \(names): purposes is empty")
    }
    return notes
  }
}

extension CookieKey {
  /// How Klaro is told it: a string is a name, and from a `^` on a regular expression
  /// (`updateServiceStorage` in `src/consent-manager.js`).
  fileprivate var klaroPattern: String {
    switch self {
    case .exact(let name) where name.hasPrefix("^"): "^\(CookieKey.escaped(name))$"
    case .exact(let name): name
    case .pattern(let source): source
    }
  }
}

extension Cookie {
  /// Whether nobody has to be able to refuse it.
  fileprivate var isFree: Bool { needsConsent == false && !canBeObjectedTo }
}
