import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// What a text claims of its cookies, and what the policy says of the data in them.
extension CookieRules {
  static let providerKnown = Rule(
    "cookie/provider-known", "What a vendor is known to store is listed",
    [.ownWords, information], .warning,
    asks: """
      A recipient whose code is known to store something on a device is taken to store it here, too, \
      unless the list has it or the text denies it.
      """,
    why: "What a vendor's script stores is stored by the site that loads it.",
    mend: "look at a visit: list what the vendor stores, or say that it stores nothing here",
    passes: """
      recipients:
        - {id: stripe, name: Stripe, purpose: Payment}
      cookies:
        - {id: fraud, name: Fraud check, key: __stripe_mid}
      """,
    fails: """
      recipients:
        - {id: stripe, name: «Stripe», purpose: Payment}
      cookies:
        - {id: session, name: Sign-in, key: ex_session}
      """,
    check: .policy { policy, matter in
      let cookies = matter.everyCookie
      guard !cookies.isEmpty else { return [] }
      return policy.recipients.compactMap { recipient in
        guard let vendor = CookieKnowledge.vendor(of: recipient) else { return nil }
        let isListed = cookies.contains { cookie in
          let provider = cookie.provider?.value.text.lowercased() ?? ""
          return vendor.items.contains { item in
            cookie.key.map { item.matches($0.value.text) } ?? false
          } || vendor.names.contains(where: provider.contains)
        }
        let name = vendor.names.first ?? ""
        let denies = !matter.cookieStatement(
          "\(recipient.id.value)StoresNothing", "\(name) … no cookie*", "\(name) … not … cookie*",
          "\(name) … stores nothing", "\(name) … nothing … device", "\(name) … not store",
          "no cookie* … \(name)"
        ).isEmpty
        guard !isListed, !denies else { return nil }
        return Finding(
          "\(vendor.name) is known to store \(vendor.items.prefix(2).map(\.description).joined(separator: " and ")) \(vendor.when), and no such cookie is listed",
          at: recipient.name.range, subject: "\(recipient.id.value)",
          target: .fact("cookies.\(recipient.id.value)"),
          help: [
            "look at a visit: list what it stores, or declare the statement '\(recipient.id.value)StoresNothing'"
          ])
      }
    })

  static let claimNoAds = Rule(
    "cookie/claim-no-ads", "A text that denies advertising cookies lists none",
    [.ownWords], .error,
    asks:
      "The text says that there are no cookies for advertising; no listed cookie is of that category.",
    why:
      "A denial beside its opposite is a false statement to everyone who reads only one of them.",
    mend: "drop the cookie or the claim",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, category: strictlyNecessary}
      promises:
        - {id: noAds, kind: prohibition, subject: advertisingCookies, text: We set no cookies for advertising}
      """,
    fails: """
      === cookies
      cookies:
        - {id: ads, name: Ads, category: «marketing»}
      promises:
        - {id: noAds, kind: prohibition, subject: advertisingCookies, text: We set no cookies for advertising}
      """,
    check: .cookies { cookies, matter in
      let marketing = cookies.filter { $0.category?.value == .marketing }
      guard !marketing.isEmpty,
        let claim = matter.cookieClaim(
          subjects: { $0.hasPrefix("advertisingcookie") || $0.hasPrefix("marketingcookie") },
          "not use advertising … cookies", "not set advertising … cookies",
          "no advertising … cookies", "no cookies for advertising", "no marketing cookies",
          "not use … marketing cookies")
      else { return [] }
      return marketing.map { cookie in
        Finding(
          "cookie '\(cookie.name.value)' is for marketing, and the text says that there is none",
          at: cookie.category?.range ?? cookie.name.range, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).category", .change),
          notes: [Diagnostic.Note("it says so here", at: claim)])
      }
    })

  static let claimNoTracking = Rule(
    "cookie/claim-no-3p-tracking", "A text that denies tracking by others lists no such cookie",
    [.ownWords], .error,
    asks:
      "The text says that nobody else tracks people by cookies; no listed cookie of another host does.",
    why:
      "A denial beside its opposite is a false statement to everyone who reads only one of them.",
    mend: "drop the cookie or the claim",
    passes: """
      === cookies
      cookies:
        - {id: check, name: Fraud check, party: third, purpose: Tells whether a payment is yours}
      promises:
        - {id: noTracking, kind: prohibition, subject: thirdPartyTracking, text: Nobody else tracks you here}
      """,
    fails: """
      === cookies
      cookies:
        - {id: reach, name: Reach, party: «third», purpose: Tracking visits across websites}
      promises:
        - {id: noTracking, kind: prohibition, subject: thirdPartyTracking, text: Nobody else tracks you here}
      """,
    check: .cookies { cookies, matter in
      let tracking = cookies.filter { cookie in
        cookie.party?.value == .third
          && (cookie.category?.value == .marketing || cookie.category?.value == .statistics
            || cookie.says("track*", "profil*", "retarget*", "across"))
      }
      guard !tracking.isEmpty,
        let claim = matter.cookieClaim(
          subjects: { $0.hasPrefix("thirdpartytracking") || $0.hasPrefix("thirdpartycookie") },
          "not use third-party tracking", "no third-party tracking", "no third-party cookies",
          "nobody else … track*", "nobody else … stores")
      else { return [] }
      return tracking.map { cookie in
        Finding(
          "cookie '\(cookie.name.value)' lets another host track, and the text says that none does",
          at: cookie.party?.range ?? cookie.name.range, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).party", .change),
          notes: [Diagnostic.Note("it says so here", at: claim)])
      }
    })

  static let claimAnalyticsFuture = Rule(
    "cookie/claim-analytics-future",
    "Cookies for analytics come as an earlier version promised: with consent",
    [.ownWords, information], .error,
    asks: """
      A promise to ask for consent before cookies for analytics are set, and to say so in the \
      policy, is kept by the version that adds them.
      """,
    why: "The promise was made for exactly this day.",
    mend: "add 'consentRequired: yes' to the new cookie, and publish the policy with it",
    passes: """
      === cookies
      cookies:
        - {id: visits, name: Visits, category: statistics, consentRequired: yes}
      === before
      promises:
        - {id: ask, kind: obligation, subject: analyticsCookieConsent, text: We ask before we count}
      """,
    fails: """
      === cookies
      cookies:
        - {id: visits, name: Visits, category: statistics, consentRequired: «no»}
      === before
      promises:
        - {id: ask, kind: obligation, subject: analyticsCookieConsent, text: We ask before we count}
      """,
    check: .step { before, matter in
      guard let cookies = matter.edition.cookies, let earlier = before.cookies else { return [] }
      let had = Set(
        earlier.filter { $0.category?.value == .statistics }.map(\.id.value))
      let new = cookies.filter { $0.category?.value == .statistics && !had.contains($0.id.value) }
      let old = Matter(before, before: nil, companions: [], matter.circumstances, changes: nil)
      guard !new.isEmpty,
        let claim = old.cookieClaim(
          subjects: { $0.hasPrefix("analytics") || $0.hasPrefix("statistics") },
          "introduce analytics cookies", "analytics cookies in the future",
          "add … statistics … consent")
      else { return [] }
      let notes = [Diagnostic.Note("the version before promises it here", at: claim)]
      let policy = matter.companions.first { $0.policy != nil }
      let isSilent =
        policy.map { $0.text.header.updated.value < matter.text.header.updated.value } ?? false
      return new.compactMap { cookie in
        if cookie.consentRequired?.value != .yes {
          return Finding(
            "cookie '\(cookie.name.value)' is new, and is set without the consent that was promised",
            at: cookie.consentRequired?.range ?? cookie.name.range,
            subject: "\(cookie.id.value)", target: .fact("\(cookie.path).consentRequired", .change),
            notes: notes)
        }
        guard isSilent, matter.edition.policy == nil else { return nil }
        return Finding(
          "cookie '\(cookie.name.value)' is new, and the policy was not updated with it",
          at: cookie.name.range, subject: "\(cookie.id.value)", target: .day(.updated, .change),
          notes: notes,
          severity: .warning)
      }
    })

  static let personalRetention = Rule(
    "cookie/personal-retention",
    "The policy says how long it keeps what an identifying cookie holds",
    [.gdpr("13(2)(a)")], .note, .gdpr,
    asks: """
      A cookie that identifies a person holds personal data; the policy has an item of data for it, and a \
      period for the item.
      """,
    why: "The lifetime of a cookie says nothing of what the server keeps about it.",
    mend: "cover the item that the cookie belongs to with a row of 'retention:'",
    passes: """
      data: [{id: account, name: Account, items: [{id: tokens, name: Sign-in tokens}]}]
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      cookies:
        - {id: session, name: Sign-in, exemptUse: authentication}
      """,
    fails: """
      data: [{id: account, name: Account, items: [{id: tokens, name: «Sign-in tokens»}, {id: email, name: E-mail}]}]
      retention:
        - {id: email, name: E-mail, period: 30 days, keeps: {for: 30 days}, covers: [account.email]}
      cookies:
        - {id: session, name: Sign-in, exemptUse: authentication}
      """,
    check: .policy { policy, matter in
      // A policy without any period lacks more than this.
      guard !policy.retention.isEmpty else { return [] }
      return matter.everyCookie.compactMap { cookie in
        guard let items = identifying(cookie, in: policy) else { return nil }
        guard let item = items.first else {
          return Finding(
            "no item of the policy is what cookie '\(cookie.name.value)' holds",
            at: place(of: cookie, in: matter), subject: "\(cookie.id.value)",
            target: .fact("\(cookie.path).data"))
        }
        if items.contains(where: { !policy.retention(of: $0).isEmpty }) { return nil }
        return Finding(
          "cookie '\(cookie.name.value)' holds '\(item.item.name.value)', for which there is no period",
          at: item.item.name.range, subject: "\(cookie.id.value)",
          target: .fact("\(item.path).retention"),
          notes: [Diagnostic.Note("the cookie here", at: cookie.name.range)])
      }
    })

  static let legalBasis = Rule(
    "cookie/legal-basis", "What is read from an exempt cookie has a purpose with a legal basis",
    [.gdpr("6")], .note, .gdpr,
    asks: """
      That no consent is needed for storing says nothing about the data: what is read from the cookie is \
      processed for a purpose with a legal basis.
      """,
    why: "One law exempts the storage; another asks for the legal basis.",
    mend: "give the item that the cookie belongs to a purpose with a basis",
    passes: """
      purposes: [{id: account, name: Account, bases: [{basis: contract}]}]
      data: [{id: account, name: Account, items: [{id: tokens, name: Sign-in tokens, purposes: [account]}]}]
      cookies:
        - {id: session, name: Sign-in, exemption: requestedService, exemptUse: authentication}
      """,
    fails: """
      data: [{id: account, name: Account, items: [{id: tokens, name: «Sign-in tokens», purposes: []}]}]
      cookies:
        - {id: session, name: Sign-in, exemption: requestedService, exemptUse: authentication}
      """,
    check: .policy { policy, matter in
      matter.everyCookie.compactMap { cookie in
        // Without an item, the question of its period has been asked already; and a purpose that has
        // no basis is a question of its own.
        guard cookie.isExempt, let items = identifying(cookie, in: policy), let item = items.first,
          items.allSatisfy({ ($0.item.purposes ?? []).isEmpty })
        else { return nil }
        return Finding(
          "cookie '\(cookie.name.value)' holds '\(item.item.name.value)', which has no purpose and so no legal basis",
          at: item.item.name.range, subject: "\(cookie.id.value)",
          target: .fact("\(item.path).purposes", item.item.unresolved.isEmpty ? .state : .change),
          notes: [Diagnostic.Note("the cookie here", at: cookie.name.range)])
      }
    })

  /// Where to point at a cookie: in the policy if it lists the cookie, or else where it speaks of
  /// cookies.
  private static func place(of cookie: Cookie, in matter: Matter) -> SourceRange {
    cookie.name.range.file.path == matter.text.file.path
      ? cookie.name.range : matter.place("cookie")
  }

  /// Returns the items of data that a cookie holds if it identifies a person; `nil` if it does not.
  private static func identifying(_ cookie: Cookie, in policy: PrivacyPolicy) -> [DataEntry]? {
    let starts: [String]
    switch (cookie.use, cookie.category?.value) {
    case (.authentication, _): starts = ["password", "session", "login", "oauth", "auth", "sign"]
    case (_, .statistics?), (_, .marketing?):
      starts = ["usage", "used", "visit", "page", "screen", "statistic", "cookie", "identifier"]
    default: return nil
    }
    return policy.entries.filter { entry in
      LanguageWords.english.words(of: entry.item.name.value.text).contains { word in
        starts.contains { word.hasPrefix($0) }
      }
    }
  }

  static let controlIfSale = Rule(
    "cookie/gpc-if-sale", "Who sells or shares by cookie honors the opt-out signal",
    [.ccpaRegulations("7025")], .error, .ccpa,
    asks: """
      A business that sells or shares personal information treats an opt-out preference signal as a \
      valid request to opt out; a cookie for marketing is taken as a sign that it does.
      """,
    why: "The signal is how a browser says no on behalf of a person, on every page.",
    mend: "honor Global Privacy Control, and say so with 'globalPrivacyControl:' in site.yaml",
    passes: """
      cookies:
        - {id: ads, name: Ads, category: marketing}
      === site
      globalPrivacyControl: {supported: yes, lastUpdate: 2026-06-01}
      """,
    fails: """
      cookies:
        - {id: ads, name: Ads, category: «marketing»}
      """,
    check: .policy { _, matter in
      guard
        let cookie = matter.everyCookie.first(where: { cookie in
          cookie.category?.value == .marketing
            || (cookie.party?.value == .third && cookie.says("advertis*", "retarget*", "marketing"))
        }), matter.circumstances.site.globalPrivacyControl?.value.supported.value != .yes
      else { return [] }
      let place = cookie.category?.range ?? cookie.name.range
      let isHere = place.file.path == matter.text.file.path
      return [
        Finding(
          "cookie '\(cookie.name.value)' is for marketing, and the site does not say that it honors the opt-out signal",
          at: isHere ? place : matter.place("cookie"), subject: "\(cookie.id.value)",
          target: .site("globalPrivacyControl"),
          notes: isHere ? [] : [Diagnostic.Note("the cookie here", at: place)])
      ]
    })

  static let calOPPATracking = Rule(
    "cookie/caloppa-b6", "The policy says whether others follow people over time and across sites",
    [Citation(.calOPPA, "22575(b)(6)", .secondary)], .error, Applicability([.calOPPA]),
    asks: """
      The policy discloses whether other parties may collect personally identifiable information about a \
      consumer's online activities over time and across different websites.
      """,
    why: "A sentence about cookies leaves out every other way of following somebody.",
    mend: "say whether other parties collect such data over time and across websites",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Cookies

      No other party collects data about what you do over time and across different websites.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Cookies

      We do not use «third-party tracking» cookies.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "collection by others over time and across sites",
          matter.statement(
            "thirdPartyTracking", "track* … across", "third parties … across",
            "third party … across",
            "other part* … across", "nobody … across", "no one … across", "over time and across",
            "third parties … collect* … over time", "third parties … track*",
            "other part* … collect*", "other part* … track*", "nobody else … track*",
            "nobody else … collect*", "nobody … follow* you", "no one else … track*",
            "anybody else through", "nor does anybody else", "nor does anyone else",
            "nor do others", "nor do third parties"),
          or: "the policy does not say whether others collect data over time and across websites",
          at: matter.words.first("third-party tracking", "third party tracking", "do not track")?
            .range ?? matter.place("cookie", "california", "track"),
          target: .statement("thirdPartyTracking"))
      ]
    })
}
