internal import LegalModel
internal import LegalText

/// The configuration of the banner CookieConsent 3.1 (orestbida/cookieconsent, `types/index.d.ts`).
///
/// The banner puts titles, headings, cells and labels into its page as HTML (`innerHTML` in
/// `src/core/modals/preferencesModal.js`), so that words are escaped here; and it prints columns in
/// the order of the members of `headers`, so that their names begin with a number.
struct CookieConsentExport: SiteExport {
  let abstract = "categories, tables and revision for the banner CookieConsent 3.1"

  func export(_ site: PublishedSite) -> Exported {
    let listings = site.cookieListings
    let cookies = listings.flatMap(\.cookies)
    guard let first = listings.first else { return Exported(files: []) }
    let categories = CookieCategory.allCases.compactMap { category in
      let members = cookies.filter { $0.category?.value == category }
      return members.isEmpty ? nil : BannerCategory(id: category, cookies: members)
    }
    var sections: [String: BannerSections] = [:]
    for listing in listings {
      sections[site.language(of: listing.document), default: BannerSections()].add(listing)
    }
    var config: [String: JSON] = [
      "categories": .object(
        Dictionary(categories.map { ($0.id.rawValue, $0.json) }) { first, _ in first }),
      "language": .object([
        "default": .string(site.language(of: first.document)),
        "translations": .object(
          sections.mapValues { .object(["preferencesModal": .object(["sections": $0.json])]) }),
      ]),
    ]
    config["revision"] = site.consentRevision.map(JSON.number)
    let json = JSON.object(config)
    var files = [ExportedFile("cookieconsent.json", json.pretty)]
    let patterns = categories.flatMap(\.patterns)
    if !patterns.isEmpty {
      files.append(ExportedFile("cookieconsent.js", Self.module(json, patterns)))
    }
    var notes = Self.notes(cookies, categories)
    for listing in listings {
      let shown = Set(listing.cookieTable?.columns.map(\.field) ?? [])
      notes += listing.cookies.losses(in: "CookieConsent") { Self.carried($0, shown: shown) }
    }
    notes += sections.sorted { $0.key < $1.key }.flatMap(\.value.notes)
    return Exported(
      files: files, notes: notes.eachOnce + cookies.contradictions + listings.promiseNotes)
  }

  /// The keys of a row that its table shows, or that rule what the banner does.
  private static func carried(_ cookie: ListedCookie, shown: Set<String>) -> Set<String> {
    guard cookie.category != nil else { return shown }
    var keys = shown.union(["category", "consentRequired", "provider"])
    let isCleared = cookie.needsConsent != false || cookie.canBeObjectedTo
    if isCleared, cookie.mayBeCookie, cookie.deviceKey != nil {
      keys.insert("key")
      if cookie.bannerDomain != nil { keys.insert("host") }
    }
    return keys
  }

  /// A module with what JSON cannot hold: regular expressions.
  private static func module(
    _ config: JSON, _ patterns: [BannerPattern]
  ) -> String {
    var text = "const config = \(JavaScript.literal(config));\n\n"
    var made: Set<[String]> = []
    for pattern in patterns {
      let path = pattern.path
      let holder = path.dropLast().reduce("config") { $0 + "[\(JavaScript.string($1))]" }
      let last = path.last ?? ""
      // A list of which every name is a pattern is not in the JSON.
      if made.insert(path).inserted {
        if last == "cookies", path.dropLast().last == "autoClear" {
          text += "\(holder) ??= {};\n"
        }
        text += "\(holder).\(last) ??= [];\n"
      }
      let member = pattern.domain.map { ", domain: \(JavaScript.string($0))" } ?? ""
      let name = JavaScript.regularExpression(pattern.source)
      text += "\(holder).\(last).push({ name: \(name)\(member) });\n"
    }
    return text + "\nexport default config;\n"
  }

  private static func notes(_ cookies: [ListedCookie], _ categories: [BannerCategory]) -> [String] {
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
    notes += categories.filter { $0.free.isEmpty }.flatMap(\.cookies)
      .consentNotes("their categories can be refused")
    let refusable = categories.flatMap(\.refusable)
    notes += refusable.filter(\.mayBeCookie)
      .keyNotes("without one, the banner finds nothing to remove")
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
