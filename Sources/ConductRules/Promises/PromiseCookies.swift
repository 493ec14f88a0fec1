import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Promises that a cookie is not set, or not before consent, against the cookies.
extension PromiseRules {
  static let noAdvertisingCookies = Rule(
    "promise/no-ad-cookies", "A text that promises no advertising cookies lists none", sources,
    .error,
    asks:
      """
      Where a text promises no cookies for advertising or marketing, none of its cookies is \
      for that.
      """,
    why: "The list of cookies is what the promise is checked against.",
    mend: "take the cookie out, or drop the promise and ask for consent",
    passes: """
      === cookies
      cookies: [{id: session, name: Session, category: strictlyNecessary}]
      promises:
        - {id: noAds, kind: prohibition, subject: advertisingCookies, text: No cookies for \
        advertising}
      """,
    fails: """
      === cookies
      cookies: [{id: ads, name: Ads, category: «marketing»}]
      promises:
        - {id: noAds, kind: prohibition, subject: advertisingCookies, text: No cookies for \
        advertising}
      """,
    check: .cookies { cookies, matter in
      guard matter.isPromised(.advertisingCookies) else { return [] }
      return cookies.compactMap { cookie in
        guard let category = cookie.category, category.value == .marketing else { return nil }
        return Finding(
          "'\(cookie.name.value)' is for marketing, and the text promises no such cookie",
          at: category.range, subject: cookie.id.value.rawValue,
          target: .fact("cookies.\(cookie.id.value).category", .change))
      }
    })

  static let noThirdPartyTracking = Rule(
    "promise/no-3p-tracking",
    "A text that promises no tracking by others lists no cookie of others that tracks", sources,
    .error,
    asks:
      """
      Where a text promises no third-party tracking cookies, no cookie of another host counts \
      or advertises.
      """,
    why: "A cookie of another host tells that host about every site that uses it.",
    mend: "take the cookie out, or drop the promise and ask for consent",
    passes: """
      === cookies
      cookies: [{id: count, name: Counter, category: statistics, party: first}]
      promises:
        - {id: noTracking, kind: prohibition, subject: thirdPartyTracking, text: Nobody else \
        tracks you}
      """,
    fails: """
      === cookies
      cookies: [{id: count, name: Counter, category: statistics, party: «third»}]
      promises:
        - {id: noTracking, kind: prohibition, subject: thirdPartyTracking, text: Nobody else \
        tracks you}
      """,
    check: .cookies { cookies, matter in
      guard matter.isPromised(.thirdPartyTracking) else { return [] }
      return cookies.compactMap { cookie in
        guard let party = cookie.party, party.value == .third,
          cookie.category?.value == .statistics || cookie.category?.value == .marketing
        else { return nil }
        return Finding(
          "'\(cookie.name.value)' is set by another host, and the text promises no such tracking",
          at: party.range, subject: cookie.id.value.rawValue,
          target: .fact("cookies.\(cookie.id.value).party", .change))
      }
    })

  static let analyticsConsent = Rule(
    "promise/analytics-consent", "A cookie for statistics waits for consent where that is promised",
    sources,
    .error,
    asks:
      """
      Where a text promises to ask before it sets cookies for statistics, each of them needs \
      consent.
      """,
    why: "A promise to ask is broken by the first cookie that is set without asking.",
    mend: "set 'consentRequired: yes', and ask before the cookie is set",
    passes: """
      === cookies
      cookies: [{id: count, name: Counter, category: statistics, consentRequired: yes}]
      promises:
        - {id: ask, kind: obligation, subject: analyticsCookieConsent, text: We ask before we count}
      """,
    fails: """
      === cookies
      cookies: [{id: count, name: Counter, category: statistics, consentRequired: «no»}]
      promises:
        - {id: ask, kind: obligation, subject: analyticsCookieConsent, text: We ask before we count}
      """,
    check: .cookies { cookies, matter in
      guard matter.isPromised(.analyticsConsent) else { return [] }
      return cookies.compactMap { cookie in
        guard cookie.category?.value == .statistics, cookie.consentRequired?.value != .yes else {
          return nil
        }
        return Finding(
          "'\(cookie.name.value)' counts without consent, and the text promises to ask",
          at: cookie.consentRequired?.range ?? cookie.name.range,
          subject: cookie.id.value.rawValue,
          target: .fact("cookies.\(cookie.id.value).consentRequired", .change))
      }
    })
}
