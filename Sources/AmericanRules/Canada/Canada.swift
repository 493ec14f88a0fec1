import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// What the federal Act and the Act of Quebec ask of a privacy policy.
package enum Canada {
  package static let rules: [Rule] = federalRules + quebecRules

  // MARK: What several rules ask

  static func place(_ matter: Matter) -> SourceRange {
    matter.place("canada", "québec", "quebec", "person in charge", "contact", "rights")
  }

  static func demand(
    _ right: PersonRight, _ what: String, _ regime: Regime, _ policy: PrivacyPolicy,
    _ matter: Matter
  ) -> Demand {
    Demand(
      "right \(what)", matter.evidence(of: [right], in: policy, under: regime),
      or: "the right \(what) is not stated for people in Canada",
      at: matter.place("your rights", "rights", "canada"), target: .fact("rights.\(right.rawValue)")
    )
  }

  static func accountable(
    _ what: String, _ evidence: [Evidence], _ summary: String, _ matter: Matter
  ) -> Demand {
    Demand(what, evidence, or: summary, at: place(matter), target: .fact("accountablePerson"))
  }

  static func evidence<Value>(
    _ value: Located<Value>?, _ key: String, _ policy: PrivacyPolicy, _ matter: Matter
  ) -> [Evidence] {
    matter.evidence(
      value, "accountablePerson.\(key)", section: policy.accountablePerson?.value.section)
  }

  static func complaints(_ policy: PrivacyPolicy, _ matter: Matter) -> Demand {
    Demand(
      "complaint procedure",
      matter.evidence(of: [.complaintToController], in: policy, under: .pipeda, .quebec)
        + matter.statement(
          "complaintProcedure", "complaint* in canada", "complain* … privacy commissioner",
          "complain* … person in charge", "complain* … privacy officer",
          "complain* … commission d'accès", "complaint* procedure", "complain* … we answer",
          "complain* … we reply"),
      or: "the text does not describe how to make a complaint",
      at: matter.place("complain", "canada", "contact", "rights"),
      target: .statement("complaintProcedure"))
  }
}

// MARK: PIPEDA

extension Canada {
  static let federalRules: [Rule] = [
    identifiedPurposes, withdrawal, retentionGuidelines, accountablePerson, access, information,
    relatedOrganizations, complaintProcedure,
  ]

  private static let federal = Applicability([.pipeda])

  private static func clause(_ clause: String, _ confidence: Confidence = .text) -> [Citation] {
    [Citation(.pipeda, clause, confidence)]
  }

  static let identifiedPurposes = Rule(
    "pipeda/4-2", "The purposes are identified at or before collection",
    clause("4.2", .unconfirmed), .warning, federal,
    asks:
      "The purposes for which personal information is collected are identified at or before collection.",
    why: "Consent is to purposes; without them there is nothing to consent to.",
    mend: "add the purposes under 'purposes:', and place them with '{{> purposes}}'",
    passes: """
      purposes:
        - {id: billing, name: Billing, description: sending invoices}
      """,
    fails: """
      title: Privacy
      ---
      «## How we use your data»

      We use it well.
      """,
    check: .discloses { policy, matter in CaliforniaStatute.purposes(policy, matter) })

  static let withdrawal = Rule(
    "pipeda/4-3-8", "Everyone may withdraw consent, and learns what follows",
    clause("4.3.8"), .warning, federal,
    asks: """
      An individual may withdraw consent at any time, subject to legal or contractual restrictions and \
      reasonable notice, and is told the implications of withdrawing.
      """,
    why: "The Act rests on consent, wherever in Canada a person lives.",
    mend: """
      add '{right: withdrawConsent, text: …}' to the rights for everyone, and say what follows, or declare \
      the statement 'withdrawalImplications'
      """,
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: withdrawConsent, text: "Withdraw consent; if you withdraw it, the feature ends"}]
      """,
    fails: """
      rights:
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items: [{right: withdrawConsent, text: "Withdraw consent; if you withdraw it, the feature ends"}]
      ---
      «## Your rights»

      {{> rights.gdpr}}
      """,
    check: .discloses { policy, matter in
      let right = demand(.withdrawConsent, "to withdraw consent", .pipeda, policy, matter)
      let consented = Set(
        policy.statedBases.filter { $0.basis.basis.value == .consent }.map(\.purpose.id.value))
      let withheld = policy.entries.filter { entry in
        entry.item.purposes?.contains { consented.contains($0.value) } ?? false
      }.flatMap { matter.evidence($0.item.ifWithheld, "\($0.path).ifWithheld") }
      return [
        right,
        Demand(
          "implications of withdrawing consent",
          withheld
            + matter.statement(
              "withdrawalImplications", "if you withdraw", "withdraw* … no longer",
              "withdraw* … cannot", "withdraw* … lawful", "withdraw* … stop*",
              "without your consent … cannot", "withdraw* … follows"),
          or: "the text does not say what follows from withdrawing consent",
          at: policy.rights(under: .pipeda).first {
            $0.statement.right.value == .withdrawConsent
          }?.statement.text.range ?? right.unmet.range,
          target: right.evidence.isEmpty
            ? right.unmet.target : .statement("withdrawalImplications")),
      ]
    })

  static let retentionGuidelines = Rule(
    "pipeda/4-5-2", "Retention has minimum and maximum periods",
    clause("4.5.2"), .note, federal,
    asks: """
      Organizations develop guidelines for the retention of personal information, with minimum and maximum \
      periods.
      """,
    why: "Nobody can tell whether a period that cannot be counted is kept.",
    mend: "add rows under 'retention:', each with 'keeps'",
    passes: """
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}}
      """,
    fails: """
      retention:
        - {id: account, name: «Account», period: As long as we need it}
      """,
    check: .policy { policy, matter in
      guard !policy.retention.isEmpty else {
        return [
          Finding(
            "the text has no retention periods",
            at: matter.place("retention", "how long", "keep"), target: .fact("retention"))
        ]
      }
      return policy.retention.filter { $0.keeps == nil }.map { row in
        Finding(
          "'\(row.name.value)' has no period that can be counted", at: row.name.range,
          subject: "\(row.id.value)", target: .fact("retention.\(row.id.value).keeps"))
      }
    })

  static let accountablePerson = Rule(
    "pipeda/4-8-2-a", "The accountable person is named, with an address",
    clause("4.8.2(a)"), .error, federal,
    asks: """
      The information that is made available includes the name or title, and the address, of the person who \
      is accountable for the organization's policies and to whom complaints can be forwarded.
      """,
    why: "A complaint needs a person and a place to go to.",
    mend: "add 'accountablePerson:' with 'name' and 'address', and print both",
    passes: """
      accountablePerson: {name: "Jane Roe, privacy officer", address: "1 Main Street, Springfield"}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Contact»

      {{controller.legalName}}
      """,
    check: .discloses { policy, matter in
      let person = policy.accountablePerson?.value
      return [
        accountable(
          "name of the accountable person", evidence(person?.name, "name", policy, matter),
          "the text names nobody who is accountable for privacy", matter),
        accountable(
          "address of the accountable person", evidence(person?.address, "address", policy, matter),
          "the text gives no address of an accountable person", matter),
      ]
    })

  static let access = Rule(
    "pipeda/4-8-2-b", "The means of access are stated",
    clause("4.8.2(b)"), .error, federal,
    asks: """
      The information that is made available includes the means of gaining access to personal information \
      held by the organization.
      """,
    why: "Nobody uses a right of access without knowing how to ask for it.",
    mend: "add '{right: access, text: …}' to the rights for everyone, with 'methods'",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: See your data}]
          methods: [email]
      """,
    fails: """
      title: Privacy
      ---
      «## Your rights»

      You have rights.
      """,
    check: .discloses { policy, matter in
      let right = demand(.access, "of access", .pipeda, policy, matter)
      guard !right.evidence.isEmpty else { return [right] }
      let groups = policy.rights(under: .pipeda).filter { $0.statement.right.value == .access }
        .map(\.group)
      let methods = groups.flatMap { group in
        (group.methods ?? []).prefix(1).map { method in
          Evidence(
            method.range,
            matter.disclosure(of: "rights.\(group.id.value)", section: group.section))
        }
      }
      return [
        right,
        Demand(
          "means of access", methods + matter.statement("requestInstructions", of: []),
          or: "the text does not say how to ask for access", at: right.unmet.range,
          target: .fact("rights.methods")),
      ]
    })

  static let information = Rule(
    "pipeda/4-8-2-c", "The kind of information held and its use are described",
    clause("4.8.2(c)"), .error, federal,
    asks: """
      The information that is made available includes a description of the type of personal information held \
      and a general account of its use.
      """,
    why: "It is what an individual needs to decide whether to ask further.",
    mend: "add 'data:' and 'purposes:', and place both",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      purposes:
        - {id: billing, name: Billing, description: sending invoices}
      """,
    fails: """
      purposes:
        - {id: billing, name: Billing, description: sending invoices}
      ---
      «## Data»

      {{> purposes}}
      """,
    check: .discloses { policy, matter in
      CaliforniaStatute.categories(policy, matter) + CaliforniaStatute.purposes(policy, matter)
    })

  static let relatedOrganizations = Rule(
    "pipeda/4-8-2-e", "What related organizations receive is stated",
    clause("4.8.2(e)"), .warning, federal,
    asks: """
      The information that is made available includes what personal information is made available to related \
      organizations, such as subsidiaries.
      """,
    why:
      "Companies of one group share a name, and a reader cannot tell which of them receive data.",
    mend: """
      say what affiliates receive, or that there are none, or declare the statement 'affiliates' with the \
      section that says so
      """,
    passes: """
      title: Privacy
      ---
      ## Recipients

      We have no affiliates.
      """,
    fails: """
      title: Privacy
      ---
      «## Recipients»

      Our host receives data.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "what related organizations receive",
          matter.statement(
            "affiliates", "affiliate*", "affiliated compan*", "subsidiar*", "related organi*",
            "related compan*", "parent company", "group of companies", "group companies",
            "companies of our group"),
          or: "the text says nothing of affiliates",
          at: matter.place("receive", "shar", "recipient", "third part"),
          target: .statement("affiliates"))
      ]
    })

  static let complaintProcedure = Rule(
    "pipeda/4-10-2", "A complaint procedure is described",
    clause("4.10.2"), .warning, federal,
    asks: """
      Organizations put procedures in place to receive and respond to complaints, which are easily accessible \
      and simple to use.
      """,
    why: "A complaint to the organization is the first step, and often the last that is needed.",
    mend: """
      say where a complaint goes and what happens to it, or declare the statement 'complaintProcedure' with \
      the section that says so
      """,
    passes: """
      title: Privacy
      ---
      ## Contact

      You may complain to us, and then to the Privacy Commissioner of Canada.
      """,
    fails: """
      title: Privacy
      ---
      «## Contact»

      Write to us with questions.
      """,
    check: .discloses { policy, matter in [complaints(policy, matter)] })
}
