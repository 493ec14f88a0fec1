import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// What the UK GDPR and the Data Protection Act 2018 ask for beside, or instead of, the GDPR.
package enum UnitedKingdom {
  package static let rules: [Rule] = [
    name, representative, transferMechanism, adequacyRegulations, complaintRoute,
    commissionerNamed, recognisedInterests, consentAge, timeLimits, automatedDecisions,
  ]

  static let name = Rule(
    "uk-gdpr/name", "The UK GDPR is called by its name",
    [Citation(.ukGDPR, "", .unconfirmed)], .note, .ukGDPR,
    asks: "The UK GDPR has been an instrument of its own since 2021.",
    why: """
      People in the United Kingdom have their rights under another act than people in the Union, and \
      another authority.
      """,
    mend: "name the UK GDPR where the text speaks to people in the United Kingdom",
    passes: """
      rights:
        - {id: europe, name: European Economic Area and United Kingdom, regimes: [eu-gdpr, uk-gdpr]}
      ---
      ## Rights

      You have these rights under the GDPR and the UK GDPR.
      """,
    fails: """
      rights:
        - {id: europe, name: European Economic Area and United Kingdom, regimes: [eu-gdpr, uk-gdpr]}
      ---
      ## Rights

      «### United Kingdom»

      You have rights under the GDPR.
      """,
    check: .policy { policy, matter in
      // A heading 'United Kingdom (GDPR)' names a country, and then the regulation of the Union.
      let names = matter.words.all(
        "UK GDPR", "UK General Data Protection Regulation",
        "United Kingdom General Data Protection Regulation", "United Kingdom GDPR"
      ).filter { !$0.range.file.text(in: $0.range.bytes).contains("(") }
      guard names.isEmpty else { return [] }
      return [
        Finding(
          "the text speaks to people in the United Kingdom and does not name the UK GDPR",
          at: matter.place("united kingdom", "uk", "your rights", "rights"),
          target: .words("ukGDPR"))
      ]
    })

  static let representative = Rule(
    "uk-gdpr/27-rep", "A controller outside the United Kingdom names its representative there",
    [Citation(.ukGDPR, "27", .secondary)], .error,
    .ukGDPR.when(.fact(.establishedInUK, is: .no)),
    asks: """
      A controller that is not established in the United Kingdom and addresses people there designates a \
      representative in the United Kingdom.
      """,
    why: """
      A representative in the Union does not count; people and the Commissioner need somebody whom they \
      can reach in the United Kingdom.
      """,
    mend: "add 'representatives:' with 'uk', and print name and address",
    passes: """
      representatives:
        uk: {name: Example Representatives Ltd, email: uk@example.com}
      """,
    fails: """
      controller: {legalName: Example Inc.}
      ---
      «## Contact»

      {{controller.legalName}}
      """,
    check: .discloses { policy, matter in
      let uk = policy.representatives?.value.uk
      let named = matter.evidence(uk?.value.name, "representatives.uk", section: uk?.value.section)
      return [
        Demand(
          "representative in the United Kingdom",
          named.isEmpty ? matter.statement("representativeExemptionUK") : named,
          or: "the text names no representative in the United Kingdom",
          at: matter.place("representative", "contact", "who we are", "introduction"),
          target: .fact("representatives.uk"))
      ]
    })

  static let commissionerNamed = Rule(
    "uk-gdpr/ico-named", "The authority of the United Kingdom is named",
    [Citation(.dataProtectionAct2018, "", .secondary)], .note, .ukGDPR,
    asks: """
      The authority of the United Kingdom is the Information Commissioner, who is becoming the \
      Information Commission.
      """,
    why: "A 'local authority' cannot be written to; there is one for the whole country.",
    mend: "name the Information Commissioner beside the right to complain",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Complaints

      {{controller.legalName}}: in the United Kingdom you may complain to the Information Commissioner.
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: complaintToSupervisoryAuthority, text: «Complain to your local authority»}]
      """,
    check: .discloses { policy, matter in
      let right = policy.rights(under: .ukGDPR).first {
        $0.statement.right.value == .complaintToSupervisoryAuthority
      }
      return [
        Demand(
          "authority of the United Kingdom",
          matter.statement(
            "ukAuthorityNamed", "Information Commissioner*", "Information Commission", "ICO"),
          or: "the authority of the United Kingdom is not named",
          at: right?.statement.text.range ?? matter.place("complain", "your rights", "rights"),
          target: .statement("ukAuthorityNamed"))
      ]
    })

  static let recognisedInterests = Rule(
    "uk-gdpr/6-1-ea", "A recognised legitimate interest is relied on in the United Kingdom only",
    [
      Citation(.ukGDPR, "6(1)(ea)", .unconfirmed),
      Citation(.dataUseAndAccess, "", .secondary),
    ], .note, .ukGDPR.from(2026, 2, 5),
    asks: """
      Since 5 February 2026, recognised legitimate interests are a basis of their own in the United \
      Kingdom. No interests are weighed; the processing still has to be necessary.
      """,
    why: """
      The basis does not exist in the Union. A purpose that rests on it for everybody has no basis for \
      people there.
      """,
    mend: """
      say in 'scope' that the basis is for the United Kingdom, and in 'interest' what it is necessary for
      """,
    passes: """
      purposes:
        - id: safety
          name: Safety
          bases:
            - {basis: legitimateInterests, interest: a safe service, scope: in the Union}
            - {basis: recognisedLegitimateInterests, interest: necessary to detect crime, scope: in the United Kingdom}
      """,
    fails: """
      purposes:
        - {id: safety, name: Safety, bases: [{basis: «recognisedLegitimateInterests»}]}
      """,
    check: .policy { policy, matter in
      policy.statedBases.filter {
        $0.basis.basis.value == .recognisedLegitimateInterests
      }.compactMap { purpose, basis in
        let isForAll =
          matter.circumstances.follows(.euGDPR)
          && !GDPRProcessing.isForUnitedKingdomOnly(basis.scope?.value)
        guard isForAll || basis.interest == nil else { return nil }
        return Finding(
          isForAll
            ? "'\(purpose.name.value)' rests on a recognised legitimate interest for everybody"
            : "'\(purpose.name.value)' does not say for which recognised interest it is necessary",
          at: basis.basis.range, subject: "\(purpose.id.value)",
          target: .fact("purposes.\(purpose.id.value).bases", isForAll ? .change : .state))
      }
    })

  static let consentAge = Rule(
    "uk-gdpr/8-age-13", "The age from which consent counts is 13 or more",
    [Citation(.dataProtectionAct2018, "9", .unconfirmed)], .note, .ukGDPR,
    asks: "In the United Kingdom, a child can consent to an online service from the age of 13.",
    why: "Below that age a parent has to agree.",
    mend: """
      set 'minimumAge' to 13 or more, or say how parents agree, or declare the statement 'parentalConsent' \
      with the section that says so
      """,
    passes: """
      children: {minimumAge: 13}
      """,
    fails: """
      children: {minimumAge: «11»}
      """,
    check: .policy { policy, matter in
      guard let age = policy.children?.value.minimumAge, age.value.value < 13,
        matter.statement(
          "parentalConsent", "parent* … consent*", "guardian* … consent*", "carer* … consent*",
          "parent* … permission", "parental consent", "parental permission", "parent* … agree*",
          "consent … parent*", "permission … parent*"
        ).isEmpty
      else { return [] }
      return [
        Finding(
          "the age stated is \(age.value.value), and consent counts from 13 in the United Kingdom",
          at: age.range, target: .fact("children.minimumAge", .change))
      ]
    })

  static let timeLimits = Rule(
    "uk-gdpr/12a-clock", "The time to answer stops while a request is being clarified",
    [Citation(.ukGDPR, "12A", .unconfirmed)], .note, .ukGDPR,
    asks: """
      The rules of the United Kingdom on when the time to answer begins and stops were changed by the \
      Data (Use and Access) Act 2025.
      """,
    why:
      "The rules help whoever answers; a text that promises one month promises no less than they ask.",
    mend: "leave the text as it is, and count the time in the procedure for requests",
    check: .undecidable(
      reason: """
        the rules ask for nothing in a text: whether the clock was stopped rightly shows in the \
        handling of a single request
        """))

  static let automatedDecisions = Rule(
    "uk-gdpr/adm-22a-d", "The text says what holds for automated decisions in the United Kingdom",
    [Citation(.ukGDPR, "22A-22D", .secondary)], .note, .ukGDPR,
    asks: """
      For ordinary data, Articles 22A to 22D stand in the place of Article 22: a significant decision \
      without a person is allowed with safeguards, of which people are told.
      """,
    why: "If decisions are automated, people in the two places may ask for different things.",
    mend: """
      add 'automatedDecisions:' with 'exist: no', or with 'exist: yes' and the safeguards in the United \
      Kingdom
      """,
    passes: """
      automatedDecisions: {exist: no, section: decisions}
      ---
      ## Decisions

      No decision about you is made without a person.
      """,
    fails: """
      automatedDecisions: {exist: «yes», section: decisions}
      ---
      ## Decisions

      A program decides on your application.
      """,
    check: .discloses { policy, matter in
      let block = policy.automatedDecisions?.value
      let declared = matter.evidence(
        block?.exist, "automatedDecisions", section: block?.section)
      let safeguards = matter.statement(
        "ukAutomatedDecisions", "Article* 22A", "22A to 22D", "22C", "human intervention",
        "review by a person", "reviewed by a person", "ask a person to")
      let evidence: [Evidence] =
        switch block?.exist.value {
        case .no: declared
        case .yes: safeguards
        case .unknown, nil: GDPRProcessing.saysOfAutomatedDecisions(matter)
        }
      return [
        Demand(
          "automated decisions in the United Kingdom", evidence,
          or: block?.exist.value == .yes
            ? "decisions are automated, and no safeguards for the United Kingdom are named"
            : "the text does not say whether decisions are automated in the United Kingdom",
          at: block?.exist.range ?? matter.place("your rights", "rights"),
          target: .fact("automatedDecisions"))
      ]
    })
}
