import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// What a list of cookies has to say of each.
extension CookieRules {
  static let name = Rule(
    "cookie/name", "Each cookie is listed under the key that a browser shows",
    [information], .error, device,
    asks: """
      People get clear and comprehensive information about what is stored; the list gives it by the \
      literal key of each item, not only by a label.
      """,
    why:
      "Nobody can find 'Session' among the cookies of a browser, or tell what an unlisted key is.",
    mend: "add 'key:' with the name under which the browser stores it",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, key: ex_session}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: «Sign-in»}
      """,
    check: .cookies { cookies, _ in
      cookies.filter { $0.key == nil }.map { cookie in
        Finding(
          "cookie '\(cookie.name.value)' is listed by a label, not by its key",
          at: cookie.name.range, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).key", .change))
      }
    })

  static let purpose = Rule(
    "cookie/purpose", "Each cookie has a purpose of its own",
    [information], .error, device,
    asks: "People are told what each cookie is for, specifically.",
    why: "Whether a cookie needs consent is decided by its purpose.",
    mend: "say in 'purpose:' what this cookie does for the person",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, purpose: Keeps you signed in}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, purpose: «Various purposes»}
      """,
    check: .cookies { cookies, _ in
      let vague: Set<String> = [
        "various", "purposes", "purpose", "functionality", "functional", "technical", "reasons",
        "necessary", "essential", "improve", "your", "our", "experience", "the", "to", "a", "an",
        "better", "enhance", "and", "for", "of", "service", "services", "website", "site", "other",
        "cookie", "strictly", "general", "analytics", "marketing", "statistics", "use",
      ]
      return cookies.compactMap { cookie in
        guard let purpose = cookie.purpose else {
          return Finding(
            "cookie '\(cookie.name.value)' has no purpose", at: cookie.name.range,
            subject: "\(cookie.id.value)", target: .fact("\(cookie.path).purpose"))
        }
        guard LanguageWords.english.words(of: purpose.value.text).allSatisfy(vague.contains) else {
          return nil
        }
        return Finding(
          "the purpose of cookie '\(cookie.name.value)' says nothing of this cookie",
          at: purpose.range, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).purpose", .change))
      }
    })

  static let duration = Rule(
    "cookie/duration", "Each cookie has a lifetime that can be counted",
    [planet49, information], .error, device,
    asks: "People are told how long each cookie works.",
    why: "A cookie for a session and one for years are different things to a person.",
    mend: "add 'duration:' in words and 'lasts:' with 'session' or a period such as 6 months",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, duration: Session, lasts: session}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, duration: «As long as needed»}
      """,
    check: .cookies { cookies, _ in
      cookies.filter { $0.duration == nil || $0.lasts == nil }.map { cookie in
        Finding(
          cookie.duration == nil
            ? "cookie '\(cookie.name.value)' has no lifetime in words"
            : "the lifetime of cookie '\(cookie.name.value)' cannot be counted",
          at: cookie.lifetime, subject: "\(cookie.id.value)", target: .fact("\(cookie.path).lasts"))
      }
    })

  static let party = Rule(
    "cookie/party", "Each cookie says who sets it",
    [planet49, information], .error, device,
    asks:
      "People are told whether third parties have access to a cookie; so each row says the party and the host.",
    why: "A cookie of somebody else goes where the privacy policy of the site does not reach.",
    mend: "add 'party: first' or 'party: third', and 'host:' with the host that sets it",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, party: first, host: app.example.com}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: «Sign-in»}
      """,
    check: .cookies { cookies, _ in
      cookies.filter { $0.party == nil || $0.host == nil }.map { cookie in
        Finding(
          "cookie '\(cookie.name.value)' does not say \(cookie.party == nil ? "who" : "which host") sets it",
          at: cookie.party?.range ?? cookie.name.range, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).party"))
      }
    })

  static let provider = Rule(
    "cookie/provider", "Whoever sets a cookie from another host is a recipient",
    [.gdpr("13(1)(e)"), planet49], .error, .gdpr,
    asks:
      "A third party that gets data through a cookie is among the recipients that the policy names.",
    why: "Otherwise the list of cookies knows a recipient that the policy does not.",
    mend: "name the provider, and list it under 'recipients:' of the policy",
    passes: """
      recipients:
        - {id: paylark, name: Paylark}
      cookies:
        - {id: check, name: Fraud check, party: third, provider: Paylark}
      """,
    fails: """
      recipients:
        - {id: paylark, name: Paylark}
      cookies:
        - {id: check, name: Fraud check, party: third, provider: «Metrics Ltd»}
      """,
    check: .cookies { cookies, matter in
      let recipients = matter.policy?.recipients ?? []
      let rows = matter.subprocessors?.subprocessors ?? []
      let known =
        (recipients.map(\.name) + recipients.compactMap(\.legalEntity) + rows.map(\.name)
        + rows.compactMap(\.legalEntity)).map { LanguageWords.english.words(of: $0.value.text) }
      return cookies.filter { $0.party?.value == .third }.compactMap { cookie in
        let path = "\(cookie.path).provider"
        guard let provider = cookie.provider else {
          return Finding(
            "cookie '\(cookie.name.value)' is from another host, and its provider is not named",
            at: cookie.name.range, subject: "\(cookie.id.value)", target: .fact(path))
        }
        let words = LanguageWords.english.words(of: provider.value.text)
        if known.contains(where: { $0.contains(words) || words.contains($0) }) { return nil }
        return Finding(
          "'\(provider.value)' sets a cookie, and is not among the recipients of the policy",
          at: provider.range, subject: "\(cookie.id.value)", target: .fact(path, .change))
      }
    })

  static let category = Rule(
    "cookie/category", "Each cookie is of one category",
    [information], .error, device,
    asks: """
      The information shows which cookies need consent: each is one of strictly necessary, \
      functional, statistics, marketing or security, and the words beside it say the same.
      """,
    why: "A consent is given by category; a cookie in none or in two is covered by no consent.",
    mend: "add 'category:', and let 'type:' say the same",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, type: Strictly necessary, category: strictlyNecessary}
      """,
    fails: """
      === cookies
      cookies:
        - {id: visits, name: Visits, type: «Strictly necessary», category: statistics}
      """,
    check: .cookies { cookies, _ in
      cookies.compactMap { cookie in
        let path = "\(cookie.path).category"
        guard let category = cookie.category else {
          return Finding(
            "cookie '\(cookie.name.value)' has no category", at: cookie.name.range,
            subject: "\(cookie.id.value)", target: .fact(path))
        }
        guard let type = cookie.type, let worded = worded(type.value.text),
          worded != category.value
        else { return nil }
        return Finding(
          "cookie '\(cookie.name.value)' is called '\(type.value)', and its category is '\(category.value.rawValue)'",
          at: type.range, subject: "\(cookie.id.value)", target: .fact(path, .change),
          notes: [Diagnostic.Note("'category' here", at: category.range)])
      }
    })

  /// The category that words mean, if they are usual ones.
  private static func worded(_ text: String) -> CookieCategory? {
    let words = LanguageWords.english.words(of: text)
    func has(_ starts: String...) -> Bool {
      words.contains { word in starts.contains { word.hasPrefix($0) } }
    }
    if has("necessary", "essential") { return .strictlyNecessary }
    if has("marketing", "advertis", "target") { return .marketing }
    if has("statistic", "analytic", "performance", "measure") { return .statistics }
    if has("security") { return .security }
    if has("functional", "preference", "convenience") { return .functional }
    return nil
  }

  static let allStorage = Rule(
    "cookie/all-storage", "The list is of everything stored, not only of cookies",
    [Citation(.deviceStorageGuidelines, "", .secondary), information], .warning, device,
    asks: """
      The rule on storage on a device covers local storage, IndexedDB and pixels as it covers cookies; the \
      list says where each item is stored, and covers what is no cookie or says that there is none.
      """,
    why: "What is kept in local storage follows a person as well as a cookie does.",
    mend: "add 'storage:' to each row, and say that there is no other storage if there is none",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, storage: cookie}
        - {id: tempo, name: Last tempo, storage: localStorage}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in}
      ---
      «## What we store»

      {{> cookies}}
      """,
    check: .cookies { cookies, matter in
      guard !cookies.isEmpty else { return [] }
      let hasStorage = cookies.allSatisfy { $0.storage != nil }
      let goesBeyond =
        cookies.contains { $0.storage != nil && $0.storage?.value != .cookie }
        || !matter.cookieStatement(
          "storageBeyondCookies", "local storage", "localstorage", "indexeddb", "session storage",
          "pixel*", "similar technolog*", "other technolog*", "cookie or not", "no other storage",
          "nothing else … device", "nothing else … browser", "store nothing else", "web storage",
          "device storage"
        ).isEmpty
      guard !(hasStorage && goesBeyond) else { return [] }
      return [
        Finding(
          goesBeyond
            ? "the list does not say where each item is stored"
            : "the list covers cookies only, and does not say that nothing else is stored",
          at: matter.place("cookie", "store", "storage"), target: .statement("storageBeyondCookies")
        )
      ]
    })

  static let pageLink = Rule(
    "cookie/page-link", "Every page leads to the list of cookies",
    [.gdpr("12(1)"), information], .note, device,
    asks:
      "The information is easily accessible: a link in the footer leads to the list or to the section.",
    why: "Nobody finds the cookies in a long policy unless a link leads there.",
    mend: "link the list of cookies, or the section of the policy, from the footer of the template",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in}
      === page /legal/
      <main></main><footer><a href="/legal/cookies/">Cookies</a></footer>
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in}
      === page /legal/
      <main></main>«<footer>»<a href="/legal/">Legal</a></footer>
      """,
    check: .site { site in
      let listing = site.editions.filter { !($0.cookies ?? []).isEmpty }
      guard !listing.isEmpty else { return [] }
      let targets = listing.flatMap { edition -> [String] in
        let address = site.address(of: edition)
        if case .cookies = edition.text.frontMatter { return [address] }
        return edition.text.prose.headings
          .filter { LanguageWords.english.says($0.title, ["cookie*"]) }
          .map { "\(address)#\($0.anchor)" }
      }
      return site.pages.compactMap { page in
        let tags = page.tags
        guard let footer = tags.all("footer").last else { return nil }
        let isLinked = tags.links.contains { link in
          link > footer && targets.contains(tags.elements[link]["href"] ?? "")
        }
        return isLinked
          ? nil
          : Finding(
            "the footer of '\(page.address)' has no link to the list of cookies",
            at: tags.range(of: footer),
            subject: page.address, target: .published("\(page.address).cookies"))
      }
    })
}
