internal import LegalModel
internal import LegalSource

/// The configuration of the banner CookieConsent 3.1 (orestbida/cookieconsent, `types/index.d.ts`).
///
/// The banner puts titles, headings, cells and labels into its page as HTML (`innerHTML` in
/// `src/core/modals/preferencesModal.js`), so that words are escaped here; and it prints columns in
/// the order of the members of `headers`, so that their names begin with a number.
struct CookieConsentExport: SiteExport {
  let abstract = "categories, tables and revision for the banner CookieConsent 3.1"

  func export(_ site: PublishedSite) -> Exported {
    let lists = site.cookies.filter { !$0.cookies.isEmpty }
    let cookies = lists.flatMap(\.cookies)
    guard let first = lists.first else { return Exported(files: []) }
    let categories = CookieCategory.allCases.compactMap { category in
      let members = cookies.filter { $0.category?.value == category }
      return members.isEmpty ? nil : BannerCategory(id: category, cookies: members)
    }
    var sections: [String: [JSON]] = [:]
    for (document, cookies) in lists {
      sections[site.language(of: document), default: []] += Self.sections(of: document, cookies)
    }
    var config: [String: JSON] = [
      "categories": .object(
        Dictionary(categories.map { ($0.id.rawValue, $0.json) }) { first, _ in first }),
      "language": .object([
        "default": .string(site.language(of: first.document)),
        "translations": .object(
          sections.mapValues { .object(["preferencesModal": .object(["sections": .array($0)])]) }),
      ]),
    ]
    config["revision"] = site.consentRevision.map(JSON.number)
    let json = JSON.object(config)
    var files = [ExportedFile("cookieconsent.json", json.pretty)]
    let patterns = categories.flatMap(\.patterns)
    if !patterns.isEmpty {
      files.append(ExportedFile("cookieconsent.js", Self.module(json, patterns)))
    }
    return Exported(files: files, notes: Self.notes(cookies, categories))
  }

  /// A section for each category, with the rows of the page's own table; then those without one.
  private static func sections(of document: PublishedDocument, _ cookies: [Cookie]) -> [JSON] {
    guard let text = document.text, case .table(let table)? = text.placedData(at: "cookies")
    else { return [] }
    var order: [CookieCategory?] = []
    for cookie in cookies where !order.contains(cookie.category?.value) {
      order.append(cookie.category?.value)
    }
    let named = order.filter { $0 != nil } + (order.contains(nil) ? [nil] : [])
    let names = table.columns.enumerated().map { "\($0 + 1)-\($1.field)" }
    let headers = zip(names, table.columns).map { ($0, JSON.string(html($1.words))) }
    return named.map { category in
      let rows = zip(cookies, table.rows).filter { $0.0.category?.value == category }
      var section: [String: JSON] = [
        "cookieTable": .object([
          "caption": .string(html(text.header.title.value.text)),
          "headers": .object(Dictionary(headers) { first, _ in first }),
          "body": .array(
            rows.map { _, row in
              .object(Dictionary(zip(names, row.cells.map { .string(html($0)) })) { $1 })
            }),
        ])
      ]
      section["linkedCategory"] = (category?.rawValue).map(JSON.string)
      section["title"] = title(of: rows.map(\.0)).map { .string(html($0)) }
      return .object(section)
    }
  }

  /// The type words of cookies: what a text calls their category.
  private static func title(of cookies: [Cookie]) -> String? {
    cookies.compactMap { $0.type?.value.text }.listed
  }

  private static func html(_ words: String) -> String { words.escapedForHTML }

  /// A module with what JSON cannot hold: regular expressions.
  private static func module(
    _ config: JSON, _ patterns: [(path: [String], source: String, domain: String?)]
  ) -> String {
    var text = "const config = \(script(config.pretty.dropLast()));\n\n"
    var made: Set<[String]> = []
    for (path, source, domain) in patterns {
      let holder = path.dropLast().reduce("config") { $0 + "[\(script(JSON.string($1).compact))]" }
      let last = path.last ?? ""
      // A list of which every name is a pattern is not in the JSON.
      if made.insert(path).inserted {
        if last == "cookies", path.dropLast().last == "autoClear" {
          text += "\(holder) ??= {};\n"
        }
        text += "\(holder).\(last) ??= [];\n"
      }
      let member = domain.map { ", domain: \(script(JSON.string($0).compact))" } ?? ""
      text += "\(holder).\(last).push({ name: /\(source)/\(member) });\n"
    }
    return text + "\nexport default config;\n"
  }

  /// JSON as a part of a script: nothing in it can end a script element or, in old engines, a line.
  private static func script(_ json: some StringProtocol) -> String {
    String(json).replacing("</", with: "<\\/").replacing("<!--", with: "<\\u0021--")
      .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
  }

  private static func notes(_ cookies: [Cookie], _ categories: [BannerCategory]) -> [String] {
    var notes = [
      "the site has words of its own for consentModal, and for title, acceptAllBtn, "
        + "acceptNecessaryBtn and savePreferencesBtn of preferencesModal: no text says them"
    ]
    for category in categories {
      let (free, open) = (category.free.names, category.refusable.names)
      if let free, let open {
        notes.append(
          "\(category.id.rawValue) can be refused, for \(open): nothing declared says that all of "
            + "it needs no consent; refusing leaves \(free) alone")
      }
    }
    let unsaid = categories.filter { $0.free.isEmpty }.flatMap(\.cookies)
      .filter { $0.needsConsent == nil }
    if let names = unsaid.names {
      notes.append(
        "neither consentRequired nor exemption says whether \(names) may be stored without consent: "
          + "their categories can be refused")
    }
    let refusable = categories.flatMap(\.refusable)
    if let names = refusable.filter({ $0.mayBeCookie && $0.deviceKey == nil }).names {
      notes.append(
        "no key is declared for \(names): without one, the banner finds nothing to remove")
    }
    if let names = refusable.filter({ !$0.mayBeCookie }).names {
      notes.append("autoClear removes cookies only, and not \(names)")
    }
    if let names = refusable.filter({ $0.party?.value == .third && $0.mayBeCookie }).names {
      notes.append("a page cannot remove what another host set: \(names)")
    }
    if let names = categories.flatMap(\.cookies).filter(\.canBeObjectedTo).names {
      notes.append("readOnly is not set for \(names): people in the United Kingdom can object")
    }
    let patterns = refusable.filter { if case .pattern? = $0.deviceKey { true } else { false } }
    if let keys = patterns.filter(\.mayBeCookie).compactMap({ $0.key?.value.text }).listed {
      notes.append("JSON has no regular expressions: cookieconsent.js alone removes \(keys)")
    }
    if let names = cookies.filter({ $0.category == nil }).names {
      notes.append(
        "no category is declared for \(names): CookieConsent shows no table without a category")
    }
    let untitled = categories.filter { $0.cookies.allSatisfy { $0.type == nil } }
    if let names = untitled.map(\.id.rawValue).listed {
      notes.append("no type words are declared for \(names): the site gives the section a title")
    }
    return notes
  }
}

/// A category of cookies as a banner offers it.
private struct BannerCategory {
  let id: CookieCategory
  let cookies: [Cookie]

  /// What is declared to need no consent, and nobody has to be able to refuse.
  var free: [Cookie] { cookies.filter { $0.needsConsent == false && !$0.canBeObjectedTo } }

  /// What can be refused: all the rest, as nothing says otherwise.
  var refusable: [Cookie] { cookies.filter { $0.needsConsent != false || $0.canBeObjectedTo } }

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
  private func services(of cookies: [Cookie]) -> [String: JSON] {
    let byProvider = Dictionary(grouping: cookies.filter { $0.provider != nil }) {
      $0.provider?.value.text ?? ""
    }
    guard !byProvider.isEmpty else { return [:] }
    let refusable = Set(refusable.map(\.id.value))
    let services = byProvider.map { provider, cookies -> (String, JSON) in
      var members: [String: JSON] = ["label": .string(provider.escapedForHTML)]
      let cleared = BannerCategory.exact(cookies.filter { refusable.contains($0.id.value) })
      if !cleared.isEmpty { members["cookies"] = .array(cleared) }
      return (provider, .object(members))
    }
    return ["services": .object(Dictionary(services) { first, _ in first })]
  }

  /// The cookies of one name each, to be removed.
  private static func exact(_ cookies: [Cookie]) -> [JSON] {
    var seen: Set<JSON> = []
    return cookies.compactMap { cookie in
      guard cookie.mayBeCookie, case .exact(let name)? = cookie.deviceKey else { return nil }
      var members: [String: JSON] = ["name": .string(name)]
      members["domain"] = cookie.bannerDomain.map(JSON.string)
      return .object(members)
    }.filter { seen.insert($0).inserted }
  }

  /// The cookies of many names, and where in the configuration each belongs.
  var patterns: [(path: [String], source: String, domain: String?)] {
    refusable.flatMap { cookie -> [(path: [String], source: String, domain: String?)] in
      guard cookie.mayBeCookie, case .pattern(let source)? = cookie.deviceKey else { return [] }
      let paths =
        [["categories", id.rawValue, "autoClear", "cookies"]]
        + (cookie.provider.map {
          [["categories", id.rawValue, "services", $0.value.text, "cookies"]]
        } ?? [])
      return paths.map { ($0, source, cookie.bannerDomain) }
    }
  }
}

extension Cookie {
  /// The domain that a browser is told when it removes the cookie, which has no wildcard.
  fileprivate var bannerDomain: String? {
    domain.flatMap { domain in
      let bare = domain.drop { $0 == "*" || $0 == "." }
      return bare.contains("*") ? nil : String(bare)
    }
  }
}

extension String {
  /// The words as the content of an HTML element.
  var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
