import LegalModel
import LegalRuleEngine
import LegalText

extension CaliforniaRegulations {
  /// Words that say whether personal information is sold.
  static let salePhrases = [
    "not sell*", "not … sell", "never sell*", "no sale", "not … sold", "sold none",
    "sold and shared none",
    "nothing … sold", "we sell", "we sold", "no … sold", "neither sell*",
  ]
  /// Words that say that personal information is not shared for advertising elsewhere.
  static let noSharingPhrases = [
    "not share*", "not sell or share", "not … shared", "never share*", "sold and shared none",
    "nothing is sold or shared", "neither sell nor share", "shared none",
    "not sell and share", "not … sell or share",
  ]

  /// Where the text says whether it sells, in words or as a promise.
  private static func saleAnswer(_ policy: PrivacyPolicy, _ matter: Matter) -> [Evidence] {
    matter.statement("notSoldLast12Months", of: salePhrases)
      + promise(["sale", "saleOrSharing"], policy, matter)
  }

  /// The promises about some subjects, where people read them.
  private static func promise(
    _ subjects: [String], _ policy: PrivacyPolicy, _ matter: Matter
  ) -> [Evidence] {
    policy.promises.filter { subjects.contains($0.subject.value.rawValue) }.map { promise in
      Evidence(
        promise.subject.range,
        matter.disclosure(of: "promises.\(promise.id.value)", section: promise.section))
    }
  }

  static let soldOrShared = Rule(
    "ccpa/reg-7011-e1d",
    "What was sold or shared in the preceding 12 months is said, or that nothing was",
    [.ccpaRegulations("7011(e)(1)(D)")], .error, .ccpa,
    asks: """
      The policy identifies the categories of personal information sold or shared in the preceding 12 \
      months, or says that there were none.
      """,
    why: "'We do not sell' says nothing about last month; the look-back does.",
    mend: """
      say that nothing was sold or shared in the preceding 12 months, or what was; or declare the \
      statement 'notSoldLast12Months' with its 'section'
      """,
    passes: """
      promises:
        - {id: noSale, kind: prohibition, subject: sale, text: "We do not sell or share your information, and did not in the preceding 12 months"}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      We do «not sell» or share your information.
      """,
    check: .discloses { policy, matter in
      let sale = saleAnswer(policy, matter)
      let answer = Demand(
        "whether personal information is sold or shared", sale,
        or: "the text does not say whether personal information is sold or shared",
        at: matter.californiaPlace, target: .fact("promises.sale"))
      guard let first = sale.first else { return [answer] }
      let period = Demand(
        "whether it was sold or shared in the preceding 12 months",
        matter.statement(
          "notSoldLast12Months", "did not … 12 months", "not … sold … 12 months",
          "sold … 12 months", "12 months … sold", "12 months … sell", "sell … 12 months",
          "sale … 12 months", "twelve months … sold", "sold … twelve months"),
        or: "no words say that this held in the preceding 12 months, too", at: first.range,
        target: .statement("notSoldLast12Months"))
      return [answer, period]
    })

  /// Where the text has the notice of the right to opt out, or a link to it.
  ///
  /// A text without even that was written for a business that does not sell: what else a seller says
  /// is not asked of it before.
  private static func optOutNoticeEvidence(_ matter: Matter) -> [Evidence] {
    matter.statement(
      "noticeOfRightToOptOut", "do not sell or share my", "do not sell my", "your privacy choices",
      "your california privacy choices")
  }

  static let soldTo = Rule(
    "ccpa/reg-7011-e1e-f", "Who bought each category, and what for, is said",
    [.ccpaRegulations("7011(e)(1)(E)"), .ccpaRegulations("7011(e)(1)(F)")], .error,
    .ccpa.when(sellsOrShares),
    asks: """
      For each category that was sold or shared, the policy identifies the categories of third parties \
      that got it, and the specific purpose of selling or sharing it.
      """,
    why: "Information that was sold is with somebody whom a person has never met.",
    mend: """
      add the buyers to 'recipients:' with 'role: advertiser' or 'role: dataBroker', 'data:' and \
      'purpose:', or declare the statement 'soldTo' with its 'section'
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      recipients:
        - {id: ads, name: Example Ads, role: advertiser, purpose: Advertising, data: [account.email]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      recipients:
        - {id: ads, name: «Example Ads», role: advertiser, data: [account.email]}
      """,
    check: .discloses { policy, matter in
      let buyers = policy.recipients.filter { recipient in
        recipient.role.map { [.advertiser, .dataBroker].contains($0.value) } ?? false
      }
      guard !buyers.isEmpty else {
        guard !optOutNoticeEvidence(matter).isEmpty else { return [] }
        return [
          Demand(
            "third parties to whom personal information is sold or shared",
            matter.statement(
              "soldTo", "sold to", "sold … to advertis*", "sold … to data broker*",
              "sold … to companies",
              "we sell … to", "we share … with advertis*", "shared … with advertis*"),
            or: "the text does not say to whom personal information is sold or shared",
            at: matter.californiaPlace, target: .statement("soldTo"))
        ]
      }
      return buyers.flatMap { buyer in
        let path = "recipients.\(buyer.id.value)"
        let place = matter.disclosure(of: path, section: buyer.section)
        return [
          Demand(
            "categories sold to or shared with '\(buyer.name.value)'",
            (buyer.data ?? []).map { Evidence($0.range, place) },
            or: "the text does not say what '\(buyer.name.value)' gets", at: buyer.name.range,
            subject: "\(buyer.id.value)", target: .fact("\(path).data")),
          Demand(
            "purpose of selling to or sharing with '\(buyer.name.value)'",
            buyer.purpose.map { [Evidence($0.range, place)] } ?? [],
            or: "the text does not say why '\(buyer.name.value)' gets personal information",
            at: buyer.name.range, subject: "\(buyer.id.value)", target: .fact("\(path).purpose")),
        ]
      }
    })

  static let saleUnder16 = Rule(
    "ccpa/reg-7011-e1g",
    "Whether the business knows of a sale of information of people under 16 is said",
    [.ccpaRegulations("7011(e)(1)(G)")], .error, .ccpa,
    asks: """
      The policy says whether the business has actual knowledge that it sells or shares the personal \
      information of consumers under 16 years of age.
      """,
    why: """
      That no data of children is collected says nothing about selling it; the regulations ask for the \
      second.
      """,
    mend: """
      say whether personal information of people under 16 is sold or shared, or declare the statement \
      'saleUnder16' with its 'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Children

      We have no knowledge of any sale of personal information of people under 16.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Children»

      We collect nothing from people under 16.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "sale of personal information of people under 16",
          matter.statement(
            "saleUnder16", "sale … under … 16", "sell* … under … 16", "sold … under … 16",
            "under … 16 … sell*", "under … 16 … sold", "under … 16 … sale", "sell* … minors",
            "sale … minors"),
          or: """
            the text does not say whether personal information of people under 16 is sold or shared
            """,
          at: matter.place("child", "minor", "california", "rights"),
          target: .statement("saleUnder16"))
      ]
    })

  static let under16Process = Rule(
    "ccpa/reg-7011-e3i", "How people under 16 opt in to a sale is said",
    [.ccpaRegulations("7011(e)(3)(I)")], .error,
    .ccpa.when(.fact(.soldUnder16Known, is: .yes)),
    asks: """
      A business that knows that it sells the personal information of consumers under 16 describes its \
      processes for their opting in.
      """,
    why: "Below 16 nothing may be sold before somebody has agreed, below 13 a parent.",
    mend: """
      describe how people under 16, or their parents, opt in, or declare the statement 'under16OptIn' \
      with its 'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Children

      People under 16 opt in to a sale with a form; for those under 13, a parent does.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Children»

      We sell information of people under 16.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "process by which people under 16 opt in",
          matter.statement(
            "under16OptIn", "under … 16 … opt in", "opt in … under … 16", "parent … opt in",
            "opt in … parent", "affirmatively authoriz*"),
          or: "the text does not say how people under 16 opt in to a sale",
          at: matter.place("child", "minor", "california", "rights"),
          target: .statement("under16OptIn"))
      ]
    })

  static let optOutNotice = Rule(
    "ccpa/reg-7011-e3c-d", "The notice of the right to opt out or to limit stands in the policy",
    [.ccpaRegulations("7011(e)(3)(C)"), .ccpaRegulations("7011(e)(3)(D)")], .error,
    .ccpa.when(
      .any([
        .fact(.sellsPI, is: .yes), .fact(.sharesPI, is: .yes), .fact(.spiBeyond7027m, is: .yes),
      ])),
    asks: """
      A policy of a business that sells, shares or uses sensitive personal information beyond section \
      7027(m) carries the notice of the right to opt out or to limit, or a link to it.
      """,
    why: "A right that a person cannot find the button of is none.",
    mend: """
      add the notice or its link, such as 'Do Not Sell or Share My Personal Information', or declare the \
      statement 'noticeOfRightToOptOut' or 'noticeOfRightToLimit' with its 'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      Use the link Do Not Sell or Share My Personal Information on our home page.
      === site
      facts: {sellsPI: yes}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## California»

      We sell identifiers.
      === site
      facts: {sellsPI: yes}
      """,
    check: .discloses { _, matter in
      var demands: [Demand] = []
      if matter.fact(.sellsPI) == .yes || matter.fact(.sharesPI) == .yes {
        demands.append(
          Demand(
            "notice of the right to opt out", optOutNoticeEvidence(matter),
            or: "the text has no notice of the right to opt out and no link to one",
            at: matter.californiaPlace, target: .statement("doNotSellLink")))
      }
      if matter.fact(.spiBeyond7027m) == .yes {
        demands.append(
          Demand(
            "notice of the right to limit",
            matter.statement(
              "noticeOfRightToLimit", "limit the use of my", "your privacy choices",
              "your california privacy choices"),
            or: "the text has no notice of the right to limit and no link to one",
            at: matter.californiaPlace, target: .statement("limitUseLink")))
      }
      return demands
    })

  static let optOutConfirmation = Rule(
    "ccpa/reg-7025-c6", "A person sees that their opt-out was honoured",
    [.ccpaRegulations("7025(c)(6), as amended", .secondary)], .error,
    .ccpa.when(sellsOrShares).from(2026, 1, 1),
    asks: """
      Since 1 January 2026, a business that sells or shares shows a person that their opt-out, also by a \
      preference signal, was honoured.
      """,
    why: "Without the confirmation nobody knows whether a signal arrived.",
    mend: """
      show the state of the opt-out and say so, or declare the statement 'optOutConfirmation' with its \
      'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      Use the link Your Privacy Choices. The site then shows the words “Opt-out request honored”.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## California»

      Use the link Your Privacy Choices to opt out.
      """,
    check: .discloses { _, matter in
      guard !optOutNoticeEvidence(matter).isEmpty else { return [] }
      return [
        Demand(
          "confirmation of an opt-out",
          matter.statement(
            "optOutConfirmation", "opt-out … honored", "opt-out … honoured", "signal … honored",
            "signal … honoured", "confirm* … opt-out"),
          or: "the text does not say how a person sees that an opt-out was honoured",
          at: matter.californiaPlace, target: .statement("optOutConfirmation"))
      ]
    })

  static let noSaleStatement = Rule(
    "ccpa/reg-7013-g", "A business without a link to opt out says that it neither sells nor shares",
    [.ccpaRegulations("7013(g)(1)"), .ccpaRegulations("7013(g)(2)")], .error,
    .ccpa.when(.all([.fact(.sellsPI, is: .no), .fact(.sharesPI, is: .no)])),
    asks: """
      A business needs no notice of the right to opt out and no link if it does not sell or share \
      personal information and says so in its privacy policy.
      """,
    why: "Silence loses the exemption: without the sentence the link has to be there.",
    mend: "say in the policy that personal information is neither sold nor shared",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      We do not sell or share personal information.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## California»

      We do not sell personal information.
      """,
    check: .discloses { policy, matter in
      let sale = saleAnswer(policy, matter)
      let sharing =
        promise(["sharing", "saleOrSharing"], policy, matter)
        + matter.statement("notSoldLast12Months", of: noSharingPhrases)
      let noSale = Demand(
        "statement that nothing is sold", sale,
        or: "the text does not say that personal information is not sold",
        at: matter.californiaPlace, target: .fact("promises.sale"))
      let noSharing = Demand(
        "statement that nothing is shared", sharing,
        or: "the text does not say that personal information is not shared",
        at: matter.californiaPlace, target: .fact("promises.sharing"))
      return [noSale, noSharing]
    })

  static let noLimitStatement = Rule(
    "ccpa/reg-7014-g",
    "A business without a link to limit says that sensitive information stays within 7027(m)",
    [.ccpaRegulations("7014(g)(1)"), .ccpaRegulations("7014(g)(2)"), .ccpa("1798.140(ae)")], .error,
    .ccpa,
    asks: """
      A business that collects sensitive personal information needs no notice of the right to limit and \
      no link if it uses it only for the purposes of section 7027(m), or does not infer characteristics \
      from it, and says so in its privacy policy.
      """,
    why: """
      Silence loses the exemption: without the sentence a link 'Limit the Use of My Sensitive Personal \
      Information' has to be there.
      """,
    mend: """
      say that sensitive personal information is not used beyond section 7027(m), or declare the \
      statement 'sensitiveInformationUse' with its 'section'
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: Password, sensitive: accountCredentials}]
      ---
      ## California

      {{> data.account}}

      We use sensitive personal information only to sign you in.
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: «Password», sensitive: accountCredentials}]
      """,
    check: .discloses { policy, matter in
      let sensitive = policy.entries.filter { $0.item.sensitive != nil }
      guard let first = sensitive.first, matter.fact(.spiBeyond7027m) != .yes else { return [] }
      return [
        Demand(
          "statement that sensitive information stays within section 7027(m)",
          matter.statement("sensitiveInformationUse", of: sensitiveUsePhrases),
          unmet: Finding(
            """
            '\(first.item.name.value)' is sensitive personal information, and the text does not say that \
            its use stays within section 7027(m)
            """, at: first.item.name.range, target: .statement("sensitiveInformationUse"),
            notes: sensitive.dropFirst().map {
              Diagnostic.Note("sensitive, too", at: $0.item.name.range)
            }))
      ]
    })
}
