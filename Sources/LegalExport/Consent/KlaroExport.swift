internal import LegalModel
internal import LegalText

/// The configuration of the consent manager Klaro 0.7 (klaro-org/klaro-js, `dist/config.js`).
///
/// Each row is a service of its own: a person then decides on what the table says, row by row.
///
/// Title and description stand on the service, where Klaro prints them as they are; under
/// `translations` it would fill in `{word}` itself, and take an id such as `purposes` for words
/// of its own (`src/components/service-item.jsx`, `src/utils/i18n.js`).
struct KlaroExport: SiteExport {
  let abstract = "services and purposes for the consent manager Klaro 0.7"

  func export(_ site: PublishedSite) -> Exported {
    let listings = site.cookieListings
    let (cookies, unsaid) = listings.flatMap(\.cookies).merged
    guard !cookies.isEmpty else { return Exported(files: []) }
    var services: [JSON] = []
    var used: Set<String> = []
    for cookie in cookies {
      let id = cookie.id.value.rawValue
      let name = used.insert(id).inserted ? id : "\(cookie.document)-\(id)"
      services.append(Self.service(cookie, named: name))
    }
    let purposes = Self.purposes(of: listings, on: site)
    var translations = purposes.mapValues { ["purposes": JSON.object($0.mapValues(JSON.string))] }
    if let policy = site.policies.first?.document.url {
      translations["zz", default: [:]]["privacyPolicyUrl"] = .string(policy)
    }
    let config: [String: JSON] = [
      "version": .number(1), "services": .array(services),
      "translations": .object(translations.mapValues(JSON.object)),
    ]
    var notes = Self.notes(cookies, site)
    let titles = listings.flatMap { listing in
      listing.cookies.filter { cookie in
        guard let type = cookie.type?.value.text, let category = cookie.category?.value.rawValue
        else { return false }
        return purposes[Self.language(of: listing.document, on: site)]?[category] != type
      }
    }
    if let names = titles.names {
      notes.append(
        "a purpose has one title, the first type of its category: type of \(names) is none")
    }
    if let names = unsaid.names {
      notes.append(
        "a service has the words of one document: name and purpose of \(names) are left out")
    }
    return Exported(
      files: [ExportedFile("klaro.json", JSON.object(config).pretty)],
      notes: notes + listings.flatMap(\.cookies).contradictions + listings.promiseNotes)
  }

  /// The words for each category, by language: those of the first row that has both.
  private static func purposes(
    of listings: [CookieListing], on site: PublishedSite
  ) -> [String: [String: String]] {
    var purposes: [String: [String: String]] = [:]
    for listing in listings {
      let language = language(of: listing.document, on: site)
      for cookie in listing.cookies {
        if let category = cookie.category?.value.rawValue, let type = cookie.type?.value.text,
          purposes[language]?[category] == nil
        {
          purposes[language, default: [:]][category] = type
        }
      }
    }
    return purposes
  }

  /// Without a declared language, the words are the default of every language.
  private static func language(of document: PublishedDocument, on site: PublishedSite) -> String {
    (document.text?.header.language?.value ?? site.language)?.rawValue ?? "zz"
  }

  private static func service(_ cookie: ListedCookie, named name: String) -> JSON {
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

  private static func notes(_ cookies: [ListedCookie], _ site: PublishedSite) -> [String] {
    var notes = cookies.losses(in: "Klaro", carried: carried)
    notes.append("titles and descriptions are plain text, so that htmlTexts has to stay off")
    let refusable = cookies.filter { !$0.isFree }
    if let first = site.policies.first?.document.id {
      if let others = site.policies.dropFirst().map(\.document.id.rawValue).listed {
        notes.append("privacyPolicyUrl is the address of \(first), and not of \(others)")
      }
    } else {
      notes.append("privacyPolicyUrl is left out: no privacy policy is in force")
    }
    notes += refusable.filter(\.mayBeCookie).keyNotes("without one, Klaro finds nothing to remove")
    if let names = refusable.filter({ !$0.mayBeCookie }).names {
      notes.append("Klaro removes cookies only, and not \(names)")
    }
    notes += cookies.consentNotes("each can be refused")
    if let names = cookies.filter(\.canBeObjectedTo).names {
      notes.append("required is not set for \(names): people in the United Kingdom can object")
    }
    if let names = cookies.filter({ $0.category == nil }).names {
      notes.append("no category is declared for \(names): purposes is empty")
    }
    return notes
  }

  /// The keys of a row that its service says, or of which another note says why it does not.
  private static func carried(_ cookie: ListedCookie) -> Set<String> {
    var keys: Set<String> = ["name", "purpose", "category", "consentRequired"]
    if cookie.category != nil { keys.insert("type") }
    guard cookie.mayBeCookie, cookie.deviceKey != nil else { return keys }
    keys.insert("key")
    if cookie.domain != nil { keys.insert("host") }
    return keys
  }
}

extension CookieKey {
  /// How Klaro is told it: a string is a name, and from a `^` on a regular expression
  /// (`updateServiceStorage` in `src/consent-manager.js`).
  fileprivate var klaroPattern: String {
    switch self {
    case .exact(let name) where name.unicodeScalars.first == "^":
      "^\(RegularExpression.escaped(name))$"
    case .exact(let name): name
    case .pattern(let source): source
    }
  }
}

extension Cookie {
  /// Whether nobody has to be able to refuse it.
  fileprivate var isFree: Bool { needsConsent == false && !canBeObjectedTo }
}
