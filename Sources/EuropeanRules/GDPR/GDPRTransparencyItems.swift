import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// What has to be given, and what comes from elsewhere: GDPR, Articles 13(2)(e) and (f), and 14.
extension GDPRTransparency {
  private static func provided(_ policy: PrivacyPolicy) -> [DataEntry] {
    policy.entries.filter { $0.item.origin?.value == .provided }
  }

  static let requirement = Rule(
    "gdpr/13-2-e-requirement", "People are told whether they have to give the data asked of them",
    [.gdpr("13(2)(e)")], .error, .gdpr,
    asks: """
      People are told whether giving personal data is required by law or by a contract, or necessary to \
      enter into one, and whether they are obliged to give it.
      """,
    why: "A person who does not know that a field is optional gives more than they would.",
    mend: "add 'required:' with statutory, contractual or optional to data that a person provides",
    passes: """
      data:
        - id: account
          name: Account
          items:
            - id: email
              name: E-mail address
              origin: provided
              required: contractual
              ifWithheld: You cannot open an account
      """,
    fails: """
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: E-mail address, origin: provided, required: contractual}
            - {id: phone, name: «Telephone number», origin: provided}
      """,
    check: .discloses { policy, matter in
      let items = provided(policy)
      guard let first = items.first else { return [] }
      // Where the text says nothing of it at all, that is one gap and not one for each item.
      guard items.contains(where: { $0.item.required != nil }) else {
        let others = items.count == 1 ? "" : " and \(items.count - 1) more"
        return [
          Demand(
            "whether data has to be given",
            matter.statement(
              "dataRequirement", "not obliged to provide", "not required to provide",
              "required to provide", "mandatory", "voluntary"),
            or: "nothing says whether '\(first.item.name.value)'\(others) has to be given",
            at: first.item.name.range, target: .fact("data.required"))
        ]
      }
      return items.map { entry in
        Demand(
          "whether '\(entry.item.name.value)' has to be given",
          matter.evidence(entry.item.required, entry.path),
          or: "nothing says whether '\(entry.item.name.value)' has to be given",
          at: entry.item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).required"))
      }
    })

  static let consequence = Rule(
    "gdpr/13-2-e-consequence", "People are told what follows if they do not give what is required",
    [.gdpr("13(2)(e)")], .error, .gdpr,
    asks: "People are told the possible consequences of failing to provide the data.",
    why: "The choice is a choice only if both ends of it are known.",
    mend: "add 'ifWithheld:' with what follows, and let a column of the table print it",
    passes: """
      data:
        - id: account
          name: Account
          items:
            - id: email
              name: E-mail address
              origin: provided
              required: contractual
              ifWithheld: You cannot open an account
      """,
    fails: """
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: «E-mail address», origin: provided, required: contractual}
      """,
    check: .discloses { policy, matter in
      let items = provided(policy)
      let statement = matter.statement(
        "consequencesOfWithholding", "if you do not provide", "if you choose not to provide",
        "if you fail to provide", "failure to provide", "without this information",
        "without this data", "unable to provide … without")
      let isSilent = items.allSatisfy { $0.item.required == nil && $0.item.ifWithheld == nil }
      if isSilent, let first = items.first {
        return [
          Demand(
            "consequences of not giving data", statement,
            or: "nothing says what follows if a person does not give the data",
            at: first.item.name.range, target: .words("consequenceOfWithholding"))
        ]
      }
      return items.filter { ($0.item.required?.value ?? .optional) != .optional }.map { entry in
        Demand(
          "consequences of not giving '\(entry.item.name.value)'",
          matter.evidence(entry.item.ifWithheld, entry.path) + statement,
          or: "nothing says what follows if '\(entry.item.name.value)' is not given",
          at: entry.item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).ifWithheld"))
      }
    })

  static let automatedDecisions = Rule(
    "gdpr/13-2-f",
    "Decisions without a person are told with their logic and consequences, or denied",
    [.gdpr("13(2)(f)"), .gdpr("22(1)"), .gdpr("22(4)")], .warning, .gdpr,
    asks: """
      Where there is automated decision-making, including profiling, people are told that it exists, the \
      logic involved, and the significance and envisaged consequences.
      """,
    why: "Who is judged by a machine has a right to a person, and has to know in order to use it.",
    mend: """
      add 'automatedDecisions:' with 'exist: no' and a sentence that says so, or 'exist: yes' with \
      'logic:' and 'consequences:'
      """,
    passes: """
      automatedDecisions: {exist: no, section: decisions}
      ---
      ## Decisions

      No decision about you is made without a person.
      """,
    fails: """
      automatedDecisions:
        exist: «yes»
        consequences: A payment may be refused
        section: decisions
      ---
      ## Decisions

      A program decides whether we accept a payment. {{automatedDecisions.consequences}}.
      """,
    check: .discloses { policy, matter in
      guard let decisions = policy.automatedDecisions?.value else {
        return [
          Demand(
            "automated decisions",
            matter.statement(
              "automatedDecisions", "automated decision", "automated decisions",
              "automated individual decision", "automated individual decisions",
              "solely automated", "decision … without a person", "decisions … without a person",
              "decision … without human", "decisions … without human"),
            unmet: Finding(
              "the text does not say whether anything is decided without a person",
              at: matter.place("automated", "ai &", " ai", "your rights"),
              target: .fact("automatedDecisions"),
              // Silence is only worth a hint, unless somebody said that there are such decisions.
              severity: matter.fact(.automatedDecisions) == .yes ? nil : .note))
        ]
      }
      let section = decisions.section
      var demands = [
        Demand(
          "automated decisions",
          matter.evidence(decisions.exist, "automatedDecisions", section: section),
          or: "the text does not say whether anything is decided without a person",
          at: decisions.exist.range, target: .fact("automatedDecisions"))
      ]
      if decisions.exist.value == .yes {
        demands += [
          Demand(
            "logic of automated decisions",
            matter.evidence(decisions.logic, "automatedDecisions.logic", section: section),
            or: "something is decided without a person, and its logic is not told",
            at: decisions.exist.range, subject: "logic", target: .fact("automatedDecisions.logic")),
          Demand(
            "consequences of automated decisions",
            matter.evidence(
              decisions.consequences, "automatedDecisions.consequences", section: section),
            or: "something is decided without a person, and its consequences are not told",
            at: decisions.exist.range, subject: "consequences",
            target: .fact("automatedDecisions.consequences")),
        ]
      }
      return demands
    })

  // MARK: Data from elsewhere

  /// The finding where words say that data comes from elsewhere and no item of data does.
  private static func implied(
    _ source: (item: DataEntry?, words: Passage), _ what: String, in matter: Matter
  ) -> Finding {
    let words = matter.text.file.text(in: source.words.range.bytes)
    return Finding(
      "'\(words)' says that data comes from somebody else, \(what)", at: source.words.range,
      subject: source.item?.reference,
      target: .fact("\(source.item?.path ?? "data").source"),
      // Concluded from words, not read in them.
      severity: .warning)
  }

  static let foreignCategory = Rule(
    "gdpr/14-1-d", "Data from somebody else is listed among the data",
    [.gdpr("14(1)(d)")], .error, .gdpr,
    asks:
      "Where data was not obtained from the person, people are told the categories of data concerned.",
    why: "It is the data that a person cannot know of otherwise.",
    mend: "list what comes from somebody else as an item of 'data:' with 'origin: thirdParty'",
    passes: """
      data:
        - id: account
          name: Account
          items:
            - {id: token, name: OAuth token, origin: provided}
            - id: profile
              name: Name and picture of your account
              origin: thirdParty
              source: The provider through which you sign in
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: token, name: «OAuth» token, origin: provided}]
      """,
    check: .discloses { policy, matter in
      if let source = matter.impliedForeignSource(in: policy) {
        return [
          Demand(
            "data from somebody else", [],
            unmet: implied(source, "and no listed data comes from there", in: matter))
        ]
      }
      return policy.foreignEntries.map { entry in
        Demand(
          "category of '\(entry.item.name.value)'", matter.evidence(entry.item.name, entry.path),
          or: "'\(entry.item.name.value)' comes from somebody else and is not shown",
          at: entry.item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).source", .show))
      }
    })

  static let foreignSource = Rule(
    "gdpr/14-2-f", "Data from somebody else has a named source",
    [.gdpr("14(2)(f)")], .error, .gdpr,
    asks:
      "People are told from which source the data comes, and whether it is publicly accessible.",
    why: "Who knows the source can ask there, too, and have it corrected where it went wrong.",
    mend: "add 'source:' to the item, and let a column of the table print it",
    passes: """
      data:
        - id: billing
          name: Payment
          items:
            - {id: purchase, name: Purchase, origin: thirdParty, source: Your app store}
      """,
    fails: """
      data:
        - id: billing
          name: Payment
          items: [{id: purchase, name: «Purchase», origin: thirdParty}]
      """,
    check: .discloses { policy, matter in
      if let source = matter.impliedForeignSource(in: policy) {
        return [
          Demand(
            "source of data from somebody else", [],
            unmet: implied(source, "and no source is named", in: matter))
        ]
      }
      return policy.foreignEntries.map { entry in
        Demand(
          "source of '\(entry.item.name.value)'",
          matter.evidence(entry.item.source, "\(entry.path).source"),
          or: "'\(entry.item.name.value)' comes from somebody else, and no source is named",
          at: entry.item.name.range, subject: entry.reference, target: .fact("\(entry.path).source")
        )
      }
    })

  static let foreignWithdrawal = Rule(
    "gdpr/14-2-d",
    "Where data comes from somebody else, people are told that they can withdraw consent",
    [.gdpr("14(2)(d)")], .note, .gdpr,
    asks: """
      Where data was not obtained from the person and processing rests on consent, people are told that \
      they can withdraw it at any time.
      """,
    why: "The right does not depend on where the data comes from.",
    mend: "add '{right: withdrawConsent, text: …}' to a group of 'rights:', and place the group",
    passes: """
      data:
        - id: billing
          name: Payment
          items: [{id: purchase, name: Purchase, origin: thirdParty, source: Your app store}]
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: withdrawConsent, text: Withdraw consent at any time}]
      """,
    fails: """
      data:
        - id: billing
          name: Payment
          items: [{id: purchase, name: Purchase, origin: thirdParty, source: Your app store}]
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: Get a copy}]
      ---
      ## Data

      {{> data.billing}}

      {{> purposes}}

      «## Your rights»

      {{> rights.all}}
      """,
    check: .discloses { policy, matter in
      guard !policy.foreignEntries.isEmpty, !policy.places(of: .consent).isEmpty else { return [] }
      return [
        Demand(
          "right to withdraw consent", matter.gdprEvidence(of: .withdrawConsent, in: policy),
          or: "the text does not tell the right to withdraw consent", at: matter.placeOfRights,
          target: policy.rights.isEmpty ? .fact("rights") : .fact("rights.withdrawConsent"))
      ]
    })

  static let foreignTiming = Rule(
    "gdpr/14-3", "The text says when people hear of data that came from somebody else",
    [.gdpr("14(3)")], .note, .gdpr,
    asks: """
      People whose data was not obtained from them are informed within a reasonable period, at the latest \
      within one month, at the first communication with them or at the first disclosure to another.
      """,
    why: "Until then they cannot know that anybody has the data.",
    mend: """
      say that people are told within one month, or at the first contact or disclosure if that is earlier
      """,
    passes: """
      data:
        - id: billing
          name: Payment
          items: [{id: purchase, name: Purchase, origin: thirdParty, source: Your app store}]
      ---
      ## Payment

      {{> data.billing}}

      We send you this policy at our first contact with you, and within one month at the latest.
      """,
    fails: """
      data:
        - id: billing
          name: Payment
          items: [{id: purchase, name: «Purchase», origin: thirdParty, source: Your app store}]
      """,
    check: .discloses { policy, matter in
      let source = matter.impliedForeignSource(in: policy)
      guard let place = policy.foreignEntries.first?.item.name.range ?? source?.words.range else {
        return []
      }
      return [
        Demand(
          "when people hear of data from somebody else",
          matter.statement(
            "thirdPartyNoticeTiming", "first … within one month", "first … within a month",
            "first communication", "first contact", "first … contact you", "first disclosure",
            "first disclose",
            "within one month of obtaining", "within a month of obtaining",
            "within one month after obtaining", "one month after we obtain",
            "one month of … obtaining", "month after … obtained"),
          or: "the text does not say when people hear of data that came from somebody else",
          at: place, target: .statement("thirdPartyNoticeTiming"))
      ]
    })
}
