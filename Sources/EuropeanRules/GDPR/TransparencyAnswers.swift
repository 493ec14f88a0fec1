import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// How requests are made and answered: GDPR, Article 12(2) to (6).
extension GDPRTransparency {
  static let requestMethods = Rule(
    "gdpr/12-2-method", "Each group of rights says how they are used",
    [.gdpr("12(2)")], .error, .gdpr,
    asks: "The controller facilitates the exercise of the rights of the person.",
    why: "A right without an address is a sentence.",
    mend: "add 'methods:' to the group, and say in the text how a request is made",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: Get a copy}]
          methods: [email]
      """,
    fails: """
      rights:
        - id: all
          name: «Everyone»
          regimes: all
          items: [{right: access, text: Get a copy}]
      """,
    check: .discloses { policy, matter in
      let groups = policy.groupsUnderGDPR
      let statement = matter.statement(
        "requestInstructions", "to exercise … contact", "to exercise … write",
        "to exercise … email",
        "to exercise … use", "to make a request", "exercise … rights … by")
      let isSilent = groups.allSatisfy { ($0.methods ?? []).isEmpty }
      return groups.prefix(isSilent ? 1 : groups.count).map { group in
        let path = "rights.\(group.id.value)"
        return Demand(
          "how the rights of '\(group.name.value)' are used",
          matter.evidence(group.methods?.first, path, section: group.section) + statement,
          or: isSilent
            ? "the text does not say how the rights are used"
            : "the text does not say how the rights of '\(group.name.value)' are used",
          at: group.name.range, subject: isSilent ? nil : "\(group.id.value)",
          target: isSilent ? .fact("rights.methods") : .fact("\(path).methods"))
      }
    })

  static let answerWithinMonth = Rule(
    "gdpr/12-3-sla", "Requests are answered within one month",
    [.gdpr("12(3)")], .warning, .gdpr,
    asks:
      "The controller answers a request without undue delay, and within one month of receiving it.",
    why: """
      A month can have 28 days: '30 days' is later for requests that are received from 30 January to 28 \
      February.
      """,
    mend: "write 'respondsWithin: 1 month', and the same in the text",
    passes: """
      rights:
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items: [{right: access, text: Get a copy}]
          respondsWithin: 1 month
      """,
    fails: """
      rights:
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items: [{right: access, text: Get a copy}]
          respondsWithin: «30 days»
      """,
    check: .policy { policy, _ in
      policy.groupsUnderGDPR.compactMap { group in
        guard let time = group.respondsWithin, time.value.canExceed(Period(1, .month)) else {
          return nil
        }
        let isAlways = time.value.isLonger(than: Period(1, .month))
        return Finding(
          isAlways
            ? "requests are answered within \(time.value), which is longer than one month"
            : "\(time.value) is longer than one month for requests around February", at: time.range,
          subject: "\(group.id.value)",
          target: .fact("rights.\(group.id.value).respondsWithin", .shorten))
      }
    })

  static let answerExtension = Rule(
    "gdpr/12-3-extension",
    "A longer time to answer is two further months at most, told within the first",
    [.gdpr("12(3)")], .note, .gdpr,
    asks: """
      The month may be extended by two further months where necessary; the person is told of it and of \
      the reasons within one month of the request.
      """,
    why: "Who waits has to know that somebody is at work, and until when.",
    mend:
      "write 'extension: 2 months' at most, and say that people are told within the first month",
    passes: """
      rights:
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items: [{right: access, text: Get a copy}]
          respondsWithin: 1 month
          extension: 2 months
          section: rights
      ---
      ## Rights

      {{> rights.gdpr}}

      That may grow by {{rights.gdpr.extension}}; we tell you why within the first month.
      """,
    fails: """
      rights:
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items: [{right: access, text: Get a copy}]
          respondsWithin: 1 month
          extension: «3 months»
          section: rights
      ---
      ## Rights

      {{> rights.gdpr}}

      That may grow by {{rights.gdpr.extension}}; we tell you why within the first month.
      """,
    check: .policy { policy, matter in
      policy.groupsUnderGDPR.flatMap { group -> [Finding] in
        guard let longer = group.extendsBy else { return [] }
        if longer.value.canExceed(Period(2, .month)) {
          return [
            Finding(
              "the time to answer grows by \(longer.value), which can be more than two months",
              at: longer.range, subject: "\(group.id.value)",
              target: .fact("rights.\(group.id.value).extension", .change))
          ]
        }
        let told = matter.statement(
          "extensionNotice", "within the first month", "in the first", "tell you … within … month",
          "inform you … within … month", "notify you … within … month", "inform you … extension",
          "notify you … extension", "tell you … extension", "let you know … extension",
          "inform you of the reasons", "say why", "tell you why", "explain why", "let you know why",
          "tell you so")
        return told.isEmpty
          ? [
            Finding(
              "the time to answer grows by \(longer.value), and the text does not say that people are told",
              at: longer.range, subject: "\(group.id.value)", target: .statement("extensionNotice"))
          ] : []
      }
    })

  static let fee = Rule(
    "gdpr/12-5-fee", "A fee is asked only for a request that is manifestly unfounded or excessive",
    [.gdpr("12(5)")], .error, .gdpr,
    asks: """
      Information and answers are free of charge; only where requests are manifestly unfounded or \
      excessive may the controller charge a reasonable fee or refuse.
      """,
    why: "A right that costs money is one for those who have it.",
    mend: "write that there is no fee unless a request is manifestly unfounded or excessive",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: Get a copy}]
          fee: no fee, unless a request is manifestly unfounded or excessive
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: Get a copy}]
          fee: «10 euros for each request»
      """,
    check: .policy { policy, _ in
      let paid = policy.groupsUnderGDPR.compactMap(\.fee).filter { fee in
        let words = fee.value
        let isLimited = words.says("unfounded", "excessive", "further copies", "additional copies")
        let isFree = words.says(
          "no fee", "no charge", "not charge", "free", "without charge", "without a fee", "none",
          "nothing", "no cost", "free of charge")
        return !isLimited && !isFree
      }
      guard let fee = paid.first else { return [] }
      return [
        Finding(
          "a fee is asked without saying that it is only for unfounded or excessive requests",
          at: fee.range, target: .fact("rights.fee", .change))
      ]
    })

  static let identityOnDoubt = Rule(
    "gdpr/12-6-identity", "Proof of identity is asked only on reasonable doubt",
    [.gdpr("12(6)")], .warning, .gdpr,
    asks: """
      Where the controller has reasonable doubts about who makes a request, it may ask for what is \
      necessary to confirm the identity.
      """,
    why: "Proof that is always asked keeps people from asking, and collects more data about them.",
    mend: "ask for proof only on reasonable doubt, and write 'verification: onReasonableDoubt'",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: Get a copy}]
          verification: onReasonableDoubt
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: Get a copy}]
          verification: always
          section: rights
      ---
      ## Rights

      {{> rights.all}}

      We «verify your identity» before we answer.
      """,
    check: .policy { policy, matter in
      let always = policy.groupsUnderGDPR.compactMap(\.verification)
        .first { $0.value == .always }
      guard let always else { return [] }
      let words = matter.words.first(
        "verify your identity", "verif* … identity", "confirm your identity", "proof of identity")
      let document = matter.words.first(
        "passport", "identity card", "id card", "government issued", "photo id",
        "copy of your id", "driver's license", "driving licence")
      return [
        Finding(
          "the identity is checked for every request",
          at: (document ?? words)?.range ?? always.range,
          target: .fact("rights.verification", .change),
          notes: [Diagnostic.Note("declared here", at: always.range)],
          // A look at the account that asks is less than a copy of a passport.
          severity: document == nil ? .note : nil)
      ]
    })
}
