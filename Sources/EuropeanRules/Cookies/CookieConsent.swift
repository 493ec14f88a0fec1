import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Consent to storage: asked before, refused as easily, withdrawn at any time.
extension CookieRules {
  static let consentPhrases = [
    "after you … agree*", "after you … consent*", "if you … agree*", "if you … consent*",
    "only with your consent", "with your consent", "obtain your consent", "ask for your consent",
    "your prior consent", "unless you … agree*", "until you … agree*", "consent banner",
    "cookie banner", "agree to … cookies", "consent to … cookies", "you consented",
    "opt in", "opt-in",
  ]

  static let nonExemptConsent = Rule(
    "cookie/nonexempt-consent", "What is not exempt waits for consent",
    [information, .gdpr("4(11)"), .gdpr("7")], .error, device,
    asks: """
      Storing or reading what is not exempt needs consent beforehand, freely given and by a clear act; the \
      list marks it, and the text says how consent is asked.
      """,
    why: "Without consent the storage itself is what the rule forbids, whatever it is used for.",
    mend: "add 'consentRequired: yes', and say how and when people are asked",
    passes: """
      === cookies
      cookies:
        - {id: visits, name: Visits, category: statistics, exemption: none, consentRequired: yes}
      ---
      ## What we store

      {{> cookies}}

      Visits are counted after you have agreed.
      """,
    fails: """
      === cookies
      cookies:
        - {id: visits, name: Visits, category: statistics, exemption: none, consentRequired: «no»}
      """,
    check: .cookies { cookies, matter in
      let needing = cookies.filter(\.needsConsent)
      guard !needing.isEmpty else { return [] }
      let unasked = needing.filter { cookie in
        switch cookie.exemption?.value {
        // The Union has no such exception; where only the United Kingdom counts, none is needed.
        case .ukStatistical?, .ukAppearance?:
          matter.circumstances.follows(.ePrivacy, .euGDPR) && cookie.consentRequired?.value != .yes
        default: cookie.consentRequired?.value != .yes
        }
      }
      if !unasked.isEmpty {
        return unasked.map { cookie in
          Finding(
            "cookie '\(cookie.name.value)' is not exempt, and is set without consent",
            at: cookie.consentRequired?.range ?? cookie.name.range,
            subject: "\(cookie.id.value)", target: .fact("\(cookie.path).consentRequired", .change))
        }
      }
      guard matter.asked(consentPhrases, "cookieConsent").isEmpty,
        let first = needing.first(where: { $0.consentRequired?.value == .yes })
      else { return [] }
      return [
        Finding(
          "the text does not say how people consent to cookie '\(first.name.value)'",
          at: first.name.range, target: .statement("cookieConsent"))
      ]
    })

  static let noPreload = Rule(
    "cookie/no-preload", "The site stores nothing before consent that needs it",
    [information], .error, device,
    asks: """
      No storage that is not exempt happens before consent. Of the site that is built here: no page loads \
      anything from another host, and no script of a page sets a cookie that needs consent.
      """,
    why: "A script of somebody else stores what it likes before anybody is asked.",
    mend:
      "take the script or the frame out of the template",
    passes: """
      === page /legal/
      <p>Legal</p>
      """,
    fails: """
      === page /legal/
      «<script src="https://metrics.example.net/a.js">»</script>
      """,
    check: .site { site in
      var findings: [Finding] = []
      let own = site.site.url.value.host
      for page in site.pages {
        let tags = page.tags
        for index in tags.elements.indices where loads(tags.elements[index]) {
          guard let host = host(of: tags.elements[index]), host != own else { continue }
          findings.append(
            Finding(
              "the page loads something from '\(host)' before anybody is asked",
              at: tags.range(of: index), subject: host, target: .published("loads.\(host)")))
        }
      }
      for setting in cookiesSet(by: site) {
        let listed = site.editions.flatMap { $0.cookies ?? [] }
          .first { $0.key?.value.text == setting.key }
        if let listed, listed.needsConsent {
          findings.append(
            Finding(
              "'\(setting.key)' needs consent, and a page sets it at once", at: setting.range,
              subject: setting.key, target: .site("sets.\(setting.key)")))
        }
      }
      return findings
    })

  static let minimalSet = Rule(
    "cookie/minimal-set", "The site stores nothing that the list does not have",
    [.ownWords, information], .error,
    asks: """
      What a visit stores is on the list. Of the site that is built here: everything that a script of a page \
      stores is listed by its key.
      """,
    why: "A list with a hole is worse than none: people rely on it.",
    mend: "list the cookie, or stop setting it",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, key: ex_session}
      === page /legal/
      <script>document.cookie = "ex_session=1; Secure"</script>
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, key: ex_session}
      === page /legal/
      <script>document.cookie = "«ex_visits»=1; Secure"</script>
      """,
    check: .site { site in
      let keys = site.editions.flatMap { $0.cookies ?? [] }.compactMap { $0.key?.value.text }
      return cookiesSet(by: site).filter { setting in
        !keys.contains { key in
          key.hasSuffix("*") ? setting.key.hasPrefix(key.dropLast()) : key == setting.key
        }
      }.map { setting in
        Finding(
          "'\(setting.key)' is set and not listed", at: setting.range, subject: setting.key,
          target: .published("sets.\(setting.key)"))
      }
    })

  /// Returns whether a browser fetches what an element names without being asked.
  private static func loads(_ element: HTMLTags.Element) -> Bool {
    element.name == "link"
      ? ["stylesheet", "preload", "icon"].contains(element["rel"])
      : ["script", "iframe", "img", "object", "embed", "video", "audio"].contains(element.name)
  }

  /// Returns the host that an element names, if it names one.
  private static func host(of element: HTMLTags.Element) -> String? {
    guard let address = element["src"] ?? element["data"] ?? element["href"] else { return nil }
    return ["https://", "http://", "//"].first { address.hasPrefix($0) }.map { scheme in
      String(address.dropFirst(scheme.count).prefix { !"/\"'?#> ".contains($0) })
    }
  }

  /// The keys that the scripts of the built site set.
  private static func cookiesSet(by site: SiteMatter) -> [(key: String, range: SourceRange)] {
    let starts = [
      "document.cookie = \"", "document.cookie=\"", "document.cookie = '", "document.cookie='",
      "localStorage.setItem(\"", "localStorage.setItem('", "sessionStorage.setItem(\"",
      "sessionStorage.setItem('",
    ]
    return site.pages.map(\.file).flatMap { file in
      starts.flatMap { file.places(of: $0) }.compactMap { place in
        let rest = file.bytes[place.bytes.upperBound...]
        let key = rest.prefix { byte in byte > 32 && !"=;\"',".utf8.contains(byte) }
        guard !key.isEmpty else { return nil }
        return (String(decoding: key, as: UTF8.self), file.range(key.startIndex..<key.endIndex))
      }
    }
  }

  static let rejectParity = Rule(
    "cookie/reject-parity", "Refusing is as easy as agreeing",
    [cnil, .ccpaRegulations("7004(a)(2)")], .error, Applicability([.ePrivacy, .pecr, .ccpa]),
    asks: """
      Whoever is asked for consent can refuse in the same layer and with as many clicks as it takes \
      to agree; the rule looks for words that say so.
      """,
    why: "A choice is not free if one of its answers costs more effort than the other.",
    mend: "offer a refusal beside the agreement, and say that it takes as many steps",
    passes: """
      === cookies
      cookies:
        - {id: visits, name: Visits, consentRequired: yes}
      ---
      ## What we store

      {{> cookies}}

      Refusing takes as many clicks as agreeing.
      """,
    fails: """
      === cookies
      cookies:
        - {id: visits, name: «Visits», consentRequired: yes}
      """,
    check: .cookies { cookies, matter in
      guard let first = cookies.first(where: { $0.consentRequired?.value == .yes }),
        matter.cookieStatement(
          "cookieRefusal", "refus* … as many", "refus* … as easy", "refus* … as easily",
          "reject* … as easy", "reject* … as easily", "reject* … as many", "declin* … as easy",
          "declin* … as easily", "as easy to refuse", "as easy to reject", "as easy to decline",
          "as easily … refus*", "as easily … reject*", "agree or refuse", "accept or reject",
          "reject all", "refuse all", "same … refus*", "equally … refus*", "equally … reject*"
        ).isEmpty
      else { return [] }
      return [
        Finding(
          "the text does not say that refusing is as easy as agreeing", at: first.name.range,
          target: .statement("cookieRefusal"))
      ]
    })

  static let withdraw = Rule(
    "cookie/withdraw", "Consent to storage can be withdrawn as easily as it was given",
    [.gdpr("7(3)"), information], .error, device,
    asks:
      "Consent can be withdrawn at any time, as easily as it was given: by a control that stays where people find it.",
    why: "A consent that cannot be taken back was never one.",
    mend: "name the control with which people change their choice, and keep it on every page",
    passes: """
      === cookies
      cookies:
        - {id: visits, name: Visits, consentRequired: yes}
      ---
      ## What we store

      {{> cookies}}

      You change your mind in the settings at any time.
      """,
    fails: """
      === cookies
      cookies:
        - {id: visits, name: «Visits», consentRequired: yes}
      """,
    check: .cookies { cookies, matter in
      guard let first = cookies.first(where: { $0.consentRequired?.value == .yes }),
        matter.statement(
          "cookieWithdrawal", "change your mind", "withdraw* … consent", "withdraw* it",
          "change your choice*", "change … choices", "change … preferences", "revoke*",
          "cookie settings", "cookie preferences link", "reopen*", "take back … consent",
          "consent … withdraw*"
        ).isEmpty
      else { return [] }
      return [
        Finding(
          "the text does not say how consent to cookies is withdrawn", at: first.name.range,
          target: .statement("cookieWithdrawal"))
      ]
    })

  static let bannerNeeded = Rule(
    "cookie/banner-needed", "Nobody is asked for consent that nothing needs",
    [information], .note, device,
    asks:
      "If every cookie is exempt, information is enough: a section that the footer links, and no banner.",
    why: "A banner that asks for nothing teaches people to agree without reading.",
    mend: "drop the banner, or list the cookie that it asks about",
    passes: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, category: strictlyNecessary}
      """,
    fails: """
      === cookies
      cookies:
        - {id: session, name: Sign-in, category: strictlyNecessary}
      ---
      ## What we store

      {{> cookies}}

      On your first visit a «cookie banner» asks you.
      """,
    check: .cookies { cookies, matter in
      guard !cookies.isEmpty, cookies.allSatisfy(\.isExempt),
        let banner = matter.words.first(
          "cookie banner", "consent banner", "cookie pop up", "cookie notice asks", "accept all",
          "accept cookies")
      else { return [] }
      return [
        Finding(
          "every cookie is exempt, and the text speaks of a banner", at: banner.range,
          target: .words("cookieBanner"))
      ]
    })

  static let choiceUseful = Rule(
    "cookie/choice-useful", "A choice that is remembered is a choice that exists",
    [.ownWords], .warning,
    asks: "A cookie that remembers choices goes with at least one cookie that people can choose.",
    why:
      "If everything is strictly necessary, there is nothing to remember, and the cookie has no purpose.",
    mend: "list the cookies that people can refuse, or drop the one that remembers the refusal",
    passes: """
      === cookies
      cookies:
        - {id: choice, name: Your choice, purpose: Remembers your cookie choices}
        - {id: visits, name: Visits, category: statistics, consentRequired: yes}
      """,
    fails: """
      === cookies
      cookies:
        - {id: choice, name: Your choice, purpose: «Remembers your cookie choices», category: strictlyNecessary}
      """,
    check: .cookies { cookies, _ in
      let optional = cookies.contains { cookie in
        cookie.consentRequired?.value == .yes || cookie.needsConsent
      }
      guard !optional else { return [] }
      return cookies.filter { $0.use == .consentChoice }.map { cookie in
        Finding(
          "cookie '\(cookie.name.value)' remembers a choice, and no listed cookie can be chosen",
          at: cookie.purpose?.range ?? cookie.name.range, subject: "\(cookie.id.value)",
          target: .fact("\(cookie.path).category", .change))
      }
    })

  static let sixMonthsChoice = Rule(
    "cookie/6-months-choice", "A choice about cookies is kept for six months at the most",
    [cnil], .note, device,
    asks: "The CNIL regards about six months as good practice for keeping a consent or a refusal.",
    why: "People forget what they chose, and what they chose about changes.",
    mend: "keep the choice for 6 months, or accept the finding with the reason for a longer time",
    passes: """
      === cookies
      cookies:
        - {id: choice, name: Your choice, duration: 6 months, lasts: 6 months, exemptUse: consentChoice}
      """,
    fails: """
      === cookies
      cookies:
        - {id: choice, name: Your choice, duration: «1 year», lasts: 1 year, exemptUse: consentChoice}
      """,
    check: .cookies { cookies, _ in
      cookies.filter { $0.use == .consentChoice && $0.lasts(longerThan: Period(6, .month)) }
        .map { cookie in
          Finding(
            "cookie '\(cookie.name.value)' keeps a choice for longer than 6 months",
            at: cookie.lifetime, subject: "\(cookie.id.value)",
            target: .fact("\(cookie.path).lasts", .shorten))
        }
    })

  static let thirteenMonths = Rule(
    "cookie/13-months", "A cookie for statistics lives no longer than 13 months",
    [cnil], .warning, device,
    asks:
      "The CNIL asks that a tracker for measuring an audience lives no longer than 13 months, and that a visit does not renew it.",
    why: "Measuring an audience does not need to recognize a visitor of the year before.",
    mend: "shorten the lifetime to 13 months or less",
    passes: """
      === cookies
      cookies:
        - {id: visits, name: Visits, category: statistics, duration: 13 months, lasts: 13 months}
      """,
    fails: """
      === cookies
      cookies:
        - {id: visits, name: Visits, category: statistics, duration: «2 years», lasts: 2 years}
      """,
    check: .cookies { cookies, _ in
      cookies.filter {
        $0.category?.value == .statistics && $0.lasts(longerThan: Period(13, .month))
      }.map { cookie in
        Finding(
          "cookie '\(cookie.name.value)' measures for longer than 13 months", at: cookie.lifetime,
          subject: "\(cookie.id.value)", target: .fact("\(cookie.path).lasts", .shorten))
      }
    })

  static let twentyFiveMonths = Rule(
    "cookie/25-months", "What cookies for statistics collect is kept no longer than 25 months",
    [cnil], .warning, device,
    asks: "The CNIL asks that data from measuring an audience is kept no longer than 25 months.",
    why: "Old visits say little about a site and much about a person.",
    mend: "shorten the period of the row that covers data for statistics",
    passes: """
      cookies:
        - {id: visits, name: Visits, category: statistics}
      purposes: [{id: statistics, name: Statistics}]
      data: [{id: technical, name: Technical, items: [{id: usage, name: Usage, purposes: [statistics]}]}]
      retention:
        - {id: usage, name: Usage, period: 25 months rolling, keeps: {rolling: 25 months}, covers: [technical.usage]}
      """,
    fails: """
      cookies:
        - {id: visits, name: Visits, category: statistics}
      purposes: [{id: statistics, name: Statistics}]
      data: [{id: technical, name: Technical, items: [{id: usage, name: Usage, purposes: [statistics]}]}]
      retention:
        - {id: usage, name: Usage, period: «3 years rolling», keeps: {rolling: 3 years}, covers: [technical.usage]}
      """,
    check: .policy { policy, matter in
      guard matter.everyCookie.contains(where: { $0.category?.value == .statistics }) else {
        return []
      }
      let measuring = Set(
        policy.purposes.filter { purpose in
          LanguageWords.english.words(
            of:
              purpose.name.value.text + " " + (purpose.fides?.value.text ?? "")
          ).contains { word in
            ["statistic", "analytic", "audience", "measure"].contains { word.hasPrefix($0) }
          }
        }.map(\.id.value))
      return policy.retention.compactMap { row in
        guard let keeps = row.keeps,
          policy.entries.contains(where: { entry in
            row.covers?.contains(entry) == true
              && (entry.item.purposes ?? []).contains { measuring.contains($0.value) }
          }), keeps.value.periods.contains(where: { $0.isLonger(than: Period(25, .month)) })
        else { return nil }
        return Finding(
          "data for statistics is kept for longer than 25 months", at: row.period.range,
          subject: "\(row.id.value)", target: .fact("retention.\(row.id.value).keeps", .shorten))
      }
    })
}

extension Matter {
  /// Returns where a text about cookies says one of some phrases; see ``cookieStatement(_:_:)``.
  fileprivate func asked(_ phrases: [String], _ id: String) -> [Evidence] {
    let own = statement(id, of: phrases)
    if !own.isEmpty { return own }
    return companions.filter { $0.cookies != nil }.flatMap { companion in
      Matter(companion, before: nil, companions: [], circumstances, changes: nil).statement(
        id, of: phrases)
    }
  }
}
