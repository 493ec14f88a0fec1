import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Which storage needs no consent, and for how long.
extension CookieRules {
  static let exemptCriterion = Rule(
    "cookie/exempt-criterion", "A cookie called necessary says which exemption it rests on",
    [information, opinion], .error, device,
    asks: """
      Storage needs no consent only to carry out a transmission (criterion A) or because it is strictly \
      necessary for a service that the person asked for (criterion B); Opinion 04/2012 lists the kinds.
      """,
    why: "Strictly necessary is a test that each cookie has to pass, not a name for a group.",
    mend: """
      add 'exemption: communication' or 'exemption: requestedService', and 'exemptUse:' with one of \
      \(ExemptUse.allCases.map(\.rawValue).joined(separator: ", "))
      """,
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, category: strictlyNecessary, exemption: requestedService, exemptUse: authentication}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: «Sign-in», category: strictlyNecessary}
      """,
    check: .cookies { cookies, _ in
      cookies.filter(\.isNecessary).compactMap { cookie in
        func finding(_ summary: String, at range: SourceRange) -> Finding {
          Finding(
            summary, at: range, subject: "\(cookie.id.value)",
            target: .fact("\(cookie.path).exemption", .change))
        }
        guard let exemption = cookie.exemption else {
          return finding(
            "cookie '\(cookie.name.value)' is called necessary, and no criterion says why",
            at: cookie.name.range)
        }
        switch exemption.value {
        case .communication, .requestedService:
          return cookie.exemptUse == nil
            ? finding(
              "cookie '\(cookie.name.value)' claims an exemption, and names no exempt use",
              at: exemption.range) : nil
        case .none, .ukStatistical, .ukAppearance:
          return finding(
            "cookie '\(cookie.name.value)' is called necessary, and its exemption is '\(exemption.value.rawValue)'",
            at: exemption.range)
        }
      }
    })

  static let exemptAllPurposes = Rule(
    "cookie/exempt-all-purposes", "An exempt cookie has no purpose that is not exempt",
    [opinion, information], .error, device,
    asks: "A cookie with several purposes is exempt only if every one of them is.",
    why: "One purpose more, and the person has to be asked for the whole cookie.",
    mend: "split the cookie, or ask for consent to it",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, purpose: Keeps you signed in, exemption: requestedService}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, purpose: «Keeps you signed in and counts visits for analytics», exemption: requestedService}
      """,
    check: .cookies { cookies, _ in
      cookies.compactMap { cookie in
        guard cookie.isExempt, cookie.use != .consentChoice, let purpose = cookie.purpose else {
          return nil
        }
        let words = LanguageWords.english.words(of: purpose.value.text)
        let starts = [
          "analytic", "statistic", "advertis", "marketing", "tracking", "profil", "remarket",
          "retarget", "audience",
        ]
        let found = words.first { word in starts.contains { word.hasPrefix($0) } }
        let improves = words.contains("improve") && words.contains { $0.hasPrefix("product") }
        guard let what = found ?? (improves ? "improve" : nil) else { return nil }
        return Finding(
          "cookie '\(cookie.name.value)' is exempt, and '\(what)' is no exempt purpose",
          at: purpose.range, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).purpose", .change))
      }
    })

  static let exemptLifetime = Rule(
    "cookie/exempt-lifetime", "An exempt cookie lives no longer than its kind needs",
    [opinion, information, cnil], .warning, device,
    asks: """
      An exempt cookie lives as long as its exempt purpose needs: most kinds for a session, input \
      for a few hours at the most, and, as the CNIL sees it, a choice about cookies for about six \
      months.
      """,
    why: "A cookie that outlives its purpose recognizes people for something else.",
    mend: "shorten the lifetime, or ask for consent to a longer one",
    passes: """
      === cookies
      cookies:
        - {id: draft, name: Draft, duration: 12 hours, lasts: 12 hours, exemption: requestedService, exemptUse: userInput}
      """,
    fails: """
      === cookies
      cookies:
        - {id: draft, name: Draft, duration: «1 year», lasts: 1 year, exemption: requestedService, exemptUse: userInput}
      """,
    check: .cookies { cookies, _ in
      cookies.compactMap { cookie in
        guard cookie.isExempt, let use = cookie.use, let limit = use.limit,
          cookie.lasts(longerThan: limit), let lasts = cookie.lasts
        else { return nil }
        return Finding(
          "cookie '\(cookie.name.value)' lasts \(lasts.value), and \(expectation(of: use))",
          at: cookie.lifetime, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).lasts", .shorten))
      }
    })

  /// How long a kind of exempt storage is expected to live, in words.
  private static func expectation(of use: ExemptUse) -> String {
    switch use {
    case .userInput: "input is kept for a session or a few hours"
    case .authentication: "signing in is exempt for a session"
    case .mediaPlayer: "playing media is exempt for a session"
    case .loadBalancing: "balancing load is exempt for a session"
    case .uiCustomisation: "appearance is exempt for a session or slightly more"
    case .consentChoice: "a choice is kept for about 6 months"
    case .userCentricSecurity: "security is exempt for a limited time"
    case .socialPlugin: "a social network's own members are exempt for a session"
    }
  }

  static let authSession = Rule(
    "cookie/auth-session", "Staying signed in beyond a session is the person's choice",
    [opinion], .error, device,
    asks:
      "An authentication cookie is exempt for a session; a persistent one needs consent, such as a tick at 'remember me'.",
    why: "On a shared device the next person is signed in as well.",
    mend: "make it a cookie of the session, or add 'consentRequired: yes' and ask",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, duration: Session, lasts: session, exemptUse: authentication}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, duration: «30 days», lasts: 30 days, exemptUse: authentication}
      """,
    check: .cookies { cookies, _ in
      cookies.filter {
        $0.use == .authentication && $0.isPersistent && $0.consentRequired?.value != .yes
      }.map { cookie in
        Finding(
          "cookie '\(cookie.name.value)' keeps people signed in beyond a session without consent",
          at: cookie.lifetime, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).lasts", .shorten))
      }
    })

  static let thirdPartyExempt = Rule(
    "cookie/third-party-exempt", "An exempt cookie of somebody else is explained",
    [opinion], .warning, device,
    asks: "A cookie from another host is rarely strictly necessary; the text says why this one is.",
    why: "What another host stores usually serves that host.",
    mend:
      "say in the text what the provider's cookie does for the person, with the provider's name",
    passes: """
      === cookies
      cookies:
        - {id: check, name: Fraud check, party: third, provider: Paylark, exemption: requestedService}
      ---
      ## What we store

      {{> cookies}}

      Paylark checks at the checkout whether a payment is yours, which it cannot do without its cookie.
      """,
    fails: """
      === cookies
      cookies:
        - {id: check, name: Fraud check, party: third, provider: Paylark, exemption: «requestedService»}
      """,
    check: .cookies { cookies, matter in
      cookies.filter { $0.party?.value == .third && $0.isExempt }.compactMap { cookie in
        let names = [cookie.provider?.value.text, cookie.host?.value.text].compactMap(\.self)
        let isExplained = names.contains { name in
          matter.words.all(name).contains { !$0.isData }
        }
        let declared = matter.statements.contains { $0.id.value.rawValue == "thirdPartyExemption" }
        guard !isExplained, !declared else { return nil }
        return Finding(
          "cookie '\(cookie.name.value)' is of another host, and no words say why it is exempt",
          at: cookie.exemption?.range ?? cookie.name.range, subject: "\(cookie.id.value)",
          target: .words("exemption.\(cookie.id.value).host"))
      }
    })

  static let ukStatistics = ukException(
    "cookie/uk-stat", .ukStatistical, "statistics",
    title:
      "The United Kingdom's exception for statistics is used there only, with a way to object")

  static let ukAppearance = ukException(
    "cookie/uk-appearance", .ukAppearance, "appearance",
    title:
      "The United Kingdom's exception for appearance is used there only, with a way to object")

  /// The two exceptions of PECR, Schedule A1, that the European Union does not have.
  private static func ukException(
    _ id: String, _ exemption: ConsentExemption, _ kind: String, title: String
  ) -> Rule {
    Rule(
      id, title, [schedule], .warning, Applicability([.pecr]).from(2026, 2, 5),
      asks: """
        Storage for \(kind) needs no consent in the United Kingdom if people get clear information \
        and a free and simple way to object; the European Union has no such exception, so the text \
        says where which rule holds.
        """,
      why:
        "A person who is not asked needs to know how to say no; in the Union, people are asked.",
      mend: "say that the exception holds in the United Kingdom, and how to object there",
      passes: """
        === cookies
        cookies:
          - {id: visits, name: Visits, exemption: \(exemption.rawValue)}
        ---
        ## What we store

        {{> cookies}}

        In the United Kingdom it is set without a question; you object to it with the switch in the settings.
        """,
      fails: """
        === cookies
        cookies:
          - {id: visits, name: Visits, exemption: «\(exemption.rawValue)»}
        """,
      check: .cookies { cookies, matter in
        let used = cookies.filter { $0.exemption?.value == exemption }
        guard !used.isEmpty else { return [] }
        let isRegional = !matter.statement(
          "unitedKingdomOnly", "united kingdom", "in the uk", "uk"
        ).isEmpty
        let canObject = !matter.statement(
          "cookieObjection", "object*", "opt out", "opt-out", "switch … off", "turn … off",
          "refuse", "disable"
        ).isEmpty
        guard !isRegional || !canObject else { return [] }
        return used.map { cookie in
          Finding(
            isRegional
              ? "the text does not say how to object to cookie '\(cookie.name.value)'"
              : "the text does not say that the exemption of cookie '\(cookie.name.value)' holds in the United Kingdom only",
            at: cookie.exemption?.range ?? cookie.name.range, subject: "\(cookie.id.value)",
            target: .words("exemption.\(cookie.id.value).region"))
        }
      })
  }
}
