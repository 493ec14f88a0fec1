import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// What a controller has to tell people: GDPR, Articles 12 to 14.
package enum GDPRTransparency {
  package static let rules: [Rule] = [
    identity, contact, contactForms, representative, dataProtectionOfficer,
    purposes, purposeBasis, basisTarget, itemPurpose, interest,
    recipients, namedRecipients, dataFlow,
    transferFact, adequacy, safeguards, safeguardsCopy, namedCountries,
    retentionPeriod, retentionCriteria, retentionGeneric,
    access, rectification, erasure, restriction, objection, portability,
    withdrawal, withdrawalLeavesPastLawful, complaint, namedAuthority,
    requirement, consequence, automatedDecisions, newPurposeNotice,
    foreignCategory, foreignSource, foreignWithdrawal, foreignTiming,
    plainLanguage, vagueQualifiers, oneDocument, linkedEverywhere, siteLanguages,
    requestMethods, answerWithinMonth, answerExtension, fee, identityOnDoubt, icons,
  ]

  static let identity = Rule(
    "gdpr/13-1-a-identity", "The controller is named",
    [.gdpr("13(1)(a)")], .error, .gdpr,
    asks: "The controller tells people who it is.",
    why: "A person who does not know who decides on their data cannot ask anything of anybody.",
    mend: "add 'controller:' with 'legalName', and print it with '{{controller.legalName}}'",
    passes: """
      controller: {legalName: Example Ltd}
      """,
    fails: """
      controller: {legalName: «Example Ltd»}
      ---
      ## Who we are

      We are a company.
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "identity of the controller",
          matter.evidence(policy.controller?.value.legalName, "controller.legalName"),
          or: "the text does not name the controller",
          at: matter.place("contact", "who we are", "introduction"),
          target: .fact("controller.legalName"))
      ]
    })

  static let purposeBasis = Rule(
    "gdpr/13-1-c-basis", "Each purpose has a legal basis",
    [.gdpr("13(1)(c)"), .gdpr("6(1)")], .error, .gdpr,
    asks: "The controller tells the purposes of the processing and the legal basis for it.",
    why: """
      The basis decides which rights a person has: consent can be withdrawn, legitimate interests can be \
      objected to, a contract gives portability.
      """,
    mend: "add 'bases:' with one of \(LegalBasis.allCases.map(\.rawValue).joined(separator: ", "))",
    passes: """
      purposes:
        - id: billing
          name: Billing
          description: sending invoices, to perform our contract with you
          bases: [{basis: contract}]
      """,
    fails: """
      purposes:
        - id: billing
          name: «Billing»
          description: sending invoices
          bases: []
      """,
    check: .discloses { policy, matter in
      policy.purposes.map { purpose in
        let path = "purposes.\(purpose.id.value)"
        return Demand(
          "legal basis of '\(purpose.name.value)'",
          (purpose.bases ?? []).map { basis in
            Evidence(
              basis.value.basis.range,
              matter.disclosure(of: path, section: basis.value.section ?? purpose.section))
          },
          or: "purpose '\(purpose.name.value)' has no legal basis", at: purpose.name.range,
          subject: "\(purpose.id.value)", target: .fact("\(path).bases"))
      }
    })

  static let withdrawalLeavesPastLawful = Rule(
    "gdpr/13-2-c-past-lawful", "Withdrawing consent does not touch what was done before",
    [.gdpr("13(2)(c)")], .warning, .gdpr,
    asks: """
      Where processing rests on consent, people are told that they may withdraw it at any time, without \
      affecting the lawfulness of processing before the withdrawal.
      """,
    why: "Without the sentence a person may expect that a withdrawal undoes what was lawful.",
    mend: "say that what was done before a withdrawal stays lawful, beside the right to withdraw",
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      ---
      ## Your rights

      {{> purposes}}

      You may withdraw consent at any time; what was done before stays lawful.
      """,
    fails: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      ---
      {{> purposes}}

      «## Your rights»

      You may withdraw consent at any time.
      """,
    check: .discloses { policy, matter in
      guard !policy.places(of: .consent).isEmpty else { return [] }
      return [
        Demand(
          "effect of a withdrawal on earlier processing",
          matter.statement(
            "withdrawalLeavesPastLawful", "before … lawful", "lawfulness … before",
            "not affect the lawfulness"),
          or: "the text does not say that processing before a withdrawal stays lawful",
          at: policy.rights(under: .euGDPR, .ukGDPR)
            .first { $0.statement.right.value == .withdrawConsent }?.statement.text.range
            ?? matter.place("your rights", "rights"),
          target: .statement("withdrawalLeavesPastLawful"))
      ]
    })
}
