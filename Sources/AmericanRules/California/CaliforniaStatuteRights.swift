import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// The rights of which people are told: sections 1798.105, 106, 110, 121, 125 and 130(a)(5)(A).
extension CaliforniaStatute {
  static let rightRules: [Rule] = [
    deletion, correction, specificPieces, limitUse, nonRetaliation, financialIncentive,
    describedRights,
  ]

  static let deletion = Rule(
    "ccpa/105-b", "The right to deletion is disclosed",
    [.ccpa("1798.105(b)")], .error, .ccpa,
    asks: "A business discloses the consumer's right to request deletion of personal information.",
    why: "A right that nobody is told of is not used.",
    mend: "add '{right: erasure, text: …}' to the rights for everyone or for California",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: erasure, text: Have your data deleted}]
      """,
    fails: """
      rights:
        - id: gdpr
          name: Europe
          regimes: [eu-gdpr]
          items: [{right: erasure, text: Have your data deleted}]
      ---
      «## Your rights»

      {{> rights.gdpr}}
      """,
    check: .discloses { policy, matter in
      [demand([.erasure], "to deletion", target: .fact("rights.erasure"), policy, matter)]
    })

  static let correction = Rule(
    "ccpa/106-b", "The right to correction is disclosed",
    [.ccpa("1798.106(b)")], .error, .ccpa,
    asks: """
      A business discloses the consumer's right to request correction of inaccurate personal information.
      """,
    why: "Decisions are made on wrong data until somebody may ask to correct it.",
    mend: "add '{right: rectification, text: …}' to the rights for everyone or for California",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: rectification, text: Have your data corrected}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: erasure, text: Have your data deleted}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [
        demand(
          [.rectification], "to correction", target: .fact("rights.rectification"), policy, matter)
      ]
    })

  static let specificPieces = Rule(
    "ccpa/110-c5", "The right to the specific pieces of information is stated",
    [.ccpa("1798.110(c)(5)")], .error, .ccpa,
    asks: """
      A business discloses that a consumer may request the specific pieces of personal information that it \
      has collected about that consumer.
      """,
    why: "Knowing categories tells a person what kind of data there is, not what it says.",
    mend: "add '{right: specificPieces, text: …}' to the rights for California",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: specificPieces, text: Get the specific pieces of information we hold}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: «Know the categories we collect»}]
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "right to specific pieces",
          matter.evidence(of: [.specificPieces], in: policy, under: .ccpa)
            + matter.statement("specificPieces", "specific pieces"),
          or: "the text does not offer the specific pieces of information collected",
          at: knowPlace(policy, matter), target: .fact("rights.specificPieces"))
      ]
    })

  static let limitUse = Rule(
    "ccpa/121-a",
    "Use of sensitive information beyond what people expect comes with a right to limit it",
    [.ccpa("1798.121(a)"), .ccpa("1798.135(a)(2)")], .error,
    .ccpa.when(.fact(.spiBeyond7027m, is: .yes)),
    asks: """
      A business that uses sensitive personal information beyond what consumers expect discloses the right \
      to limit that use, and offers a link titled "Limit the Use of My Sensitive Personal Information".
      """,
    why: "The right exists only for such uses, and the link is how it is used.",
    mend:
      "add '{right: limitUse, text: …}' and the link 'Limit the Use of My Sensitive Personal Information'",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: limitUse, text: Limit the use of sensitive information}]
      ---
      ## California

      {{> rights.california}}

      [Limit the Use of My Sensitive Personal Information](https://example.com/limit)
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: limitUse, text: Limit the use of sensitive information}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [
        demand([.limitUse], "to limit", target: .fact("rights.limitUse"), policy, matter),
        Demand(
          "link to limit the use of sensitive personal information",
          matter.statement(
            "limitUseLink", "limit the use of my sensitive personal information",
            "your privacy choices", "your california privacy choices"),
          or: "there is no link 'Limit the Use of My Sensitive Personal Information'",
          at: place(matter), target: .statement("limitUseLink")),
      ]
    })

  static let nonRetaliation = Rule(
    "ccpa/125-a", "The right not to be retaliated against is stated",
    [.ccpa("1798.125(a)(1)")], .error, .ccpa,
    asks: "A business does not discriminate against a consumer for using a right under the Act.",
    why: "A person who fears worse service does not ask.",
    mend: "add '{right: nonDiscrimination, text: …}' to the rights for California",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: nonDiscrimination, text: Use your rights without retaliation}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [
        demand(
          [.nonDiscrimination], "not to be retaliated against",
          target: .fact("rights.nonDiscrimination"),
          policy, matter)
      ]
    })

  static let financialIncentive = Rule(
    "ccpa/125-b", "A financial incentive for personal information comes with its terms",
    [.ccpa("1798.125(b)")], .warning, .ccpa.when(.fact(.financialIncentive, is: .yes)),
    asks: """
      A business that pays for collecting, keeping or selling personal information notifies consumers of \
      the incentive and enrolls them only with opt-in consent to its material terms.
      """,
    why: "A person who sells data has to see the price, and has to be able to leave.",
    mend: "describe the incentive, how to opt in, and how to withdraw",
    passes: """
      title: Privacy
      ---
      ## California

      You may opt in to a financial incentive: a credit of $5 for your survey. You may withdraw at any time.
      """,
    fails: """
      title: Privacy
      ---
      «## California»

      We give a credit of $5 for your survey.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "terms of the financial incentive",
          matter.statement(
            "financialIncentive", "opt in … financial incentive*", "financial incentive* … opt in",
            "notice of financial incentive*", "financial incentive* … withdraw"),
          or: "the text does not describe the financial incentive and how to opt in",
          at: place(matter), target: .statement("financialIncentive"))
      ]
    })

  static let describedRights = Rule(
    "ccpa/130-a5a-rights", "Every right of the Act is described",
    [.ccpa("1798.130(a)(5)(A)"), .ccpa("1798.115")], .error, .ccpa,
    asks: """
      The policy describes the consumer's rights under sections 1798.100, 105, 106, 110, 115 and 125: to \
      know, to delete, to correct, to know what is disclosed and to whom, and not to be retaliated against.
      """,
    why:
      "The list of rights is what a reader in California comes for; a right left out looks refused.",
    mend:
      "add the rights that are missing; say in the right to know that it covers who receives data",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items:
            - {right: know, text: Know what we collect and to whom we disclose it}
            - {right: erasure, text: Have it deleted}
            - {right: rectification, text: Have it corrected}
            - {right: nonDiscrimination, text: Use your rights without retaliation}
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items:
            - {right: know, text: «Know what we collect»}
            - {right: erasure, text: Have it deleted}
            - {right: rectification, text: Have it corrected}
            - {right: nonDiscrimination, text: Use your rights without retaliation}
      """,
    check: .discloses { policy, matter in
      let known: Set<PersonRight> = [.know, .access, .specificPieces]
      let disclosing = policy.rights(under: .ccpa).filter { entry in
        known.contains(entry.statement.right.value)
          && entry.statement.text.value.says(
            "disclos*", "whom", "recipient*", "third part*", "shared")
      }
      return [
        demand([.know, .access], "to know", target: .fact("rights.know"), policy, matter),
        demand([.erasure], "to deletion", target: .fact("rights.erasure"), policy, matter),
        demand(
          [.rectification], "to correction", target: .fact("rights.rectification"), policy, matter),
        demand(
          [.nonDiscrimination], "not to be retaliated against",
          target: .fact("rights.nonDiscrimination"),
          policy, matter),
        Demand(
          "right to know what is disclosed and to whom",
          disclosing.map { entry in
            Evidence(
              entry.statement.text.range,
              matter.disclosure(of: entry.path, section: entry.group.section))
          } + matter.statement("knowDisclosures", "right to know … disclose*"),
          or: "no right covers what personal information is disclosed and to whom",
          at: knowPlace(policy, matter), target: .fact("rights.know")),
      ]
    })

  /// Where the right to know stands, or should.
  private static func knowPlace(_ policy: PrivacyPolicy, _ matter: Matter) -> SourceRange {
    policy.rights(under: .ccpa).first { $0.statement.right.value == .know }?.statement.text.range
      ?? place(matter)
  }
}
