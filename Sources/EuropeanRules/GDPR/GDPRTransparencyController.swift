import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Who is behind a text: GDPR, Article 13(1)(a) and (b).
extension GDPRTransparency {
  private static func channels(_ policy: PrivacyPolicy, _ matter: Matter) -> [Evidence] {
    guard let controller = policy.controller?.value else { return [] }
    return matter.evidence(controller.email, "controller.email")
      + matter.evidence(controller.postalAddress, "controller.postalAddress")
      + matter.evidence(controller.phone, "controller.phone")
      + matter.evidence(controller.webForm, "controller.webForm")
  }

  static let contact = Rule(
    "gdpr/13-1-a-contact", "The controller can be reached",
    [.gdpr("13(1)(a)")], .error, .gdpr,
    asks: "The controller tells people its contact details.",
    why: "A right is of no use to a person who cannot reach the one who has to grant it.",
    mend: "add 'email:', 'postalAddress:', 'phone:' or 'webForm:' to 'controller:', and print it",
    passes: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Who we are»

      We are {{controller.legalName}}.
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "contact details of the controller", channels(policy, matter),
          or: "the text does not say how to reach the controller",
          at: matter.place("contact", "who we are", "about us"), target: .fact("controller.contact")
        )
      ]
    })

  static let contactForms = Rule(
    "gdpr/13-1-a-contact-forms",
    "The controller can be reached in more than one way, one of them by post",
    [Citation(.transparencyAnnex, "", .unconfirmed)], .note, .gdpr,
    asks: "Several forms of contact are preferred: a postal address beside e-mail or telephone.",
    why: "A person who has no e-mail, or whose e-mail goes unanswered, needs another way.",
    mend: "add 'postalAddress:' to 'controller:' beside another way to reach it, and print both",
    passes: """
      controller:
        legalName: Example Ltd
        email: privacy@example.com
        postalAddress: 1 Example Street, Dublin, Ireland
      """,
    fails: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      «## Contact»

      {{controller.legalName}}, {{controller.email}}
      """,
    check: .discloses { policy, matter in
      let channels = channels(policy, matter)
      guard !channels.isEmpty else { return [] }
      let place = matter.place("contact", "who we are", "about us")
      let postal = matter.evidence(
        policy.controller?.value.postalAddress, "controller.postalAddress")
      var demands = [
        Demand(
          "postal address of the controller", postal,
          or: "the text gives no postal address of the controller", at: place,
          target: .fact("controller.postalAddress"))
      ]
      if !postal.isEmpty, channels.count < 2 {
        demands.append(
          Demand(
            "another way to reach the controller than by post", [],
            or: "the text gives no way to reach the controller but by post", at: place,
            target: .fact("controller.contact")))
      }
      return demands
    })

  static let representative = Rule(
    "gdpr/13-1-a-representative",
    "A controller outside the Union names its representative there",
    [.gdpr("13(1)(a)"), .gdpr("27")], .error,
    .euGDPR.when(.fact(.establishedInEU, is: .no)),
    asks: """
      Where the controller has a representative under Article 27, because it is not established in the \
      Union, people are told who that is and how to reach them.
      """,
    why: "A person in the Union then has somebody in the Union to turn to.",
    mend: """
      add 'representatives: {eu: {name: …, address: …, email: …}}' and print it, or, if Article 27(2) \
      applies, say why there is none and declare 'statements: [{id: representativeExemption, section: …}]'
      """,
    passes: """
      representatives:
        eu: {name: Example Representatives SARL, email: eu@example.com}
      """,
    fails: """
      controller: {legalName: Example Inc.}
      ---
      «## Who we are»

      {{controller.legalName}} is established in the United States.
      """,
    check: .discloses { policy, matter in
      let contact = policy.representatives?.value.eu?.value
      return [
        Demand(
          "representative in the Union",
          matter.evidence(contact?.name, "representatives.eu.name", section: contact?.section)
            + matter.statement("representativeExemption"),
          or: "the text names no representative in the Union",
          at: matter.place("representative", "contact", "who we are"),
          target: .fact("representatives.eu"))
      ]
    })

  static let dataProtectionOfficer = Rule(
    "gdpr/13-1-b-dpo", "The text names the data protection officer, or says that there is none",
    [.gdpr("13(1)(b)"), .gdpr("37(1)"), .gdpr("37(7)")], .warning, .gdpr,
    asks:
      "The controller tells people the contact details of its data protection officer, if it has one.",
    why: """
      Silence leaves open whether nobody had to be designated, or whether somebody was and cannot be \
      reached.
      """,
    mend: "add 'dpo:' with 'name:' and 'email:', or with 'none:' and the reason, and print it",
    passes: """
      dpo: {name: Ada Example, email: dpo@example.com}
      """,
    fails: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      ---
      «## Contact»

      {{controller.legalName}}, {{controller.email}}
      """,
    check: .discloses { policy, matter in
      let officer = policy.dataProtectionOfficer?.value
      let section = officer?.section
      return [
        Demand(
          "data protection officer",
          matter.evidence(officer?.name, "dpo.name", section: section)
            + matter.evidence(officer?.email, "dpo.email", section: section)
            + matter.evidence(officer?.address, "dpo.address", section: section)
            + matter.evidence(officer?.none, "dpo.none", section: section)
            + matter.statement(
              "dataProtectionOfficer", "data protection officer at", "data protection officer is",
              "no data protection officer", "not appoint … data protection officer",
              "not appointed … data protection officer",
              "not designate … data protection officer", "not designated … data protection officer",
              "not required to … data protection officer", "not have a data protection officer"),
          or: "the text does not say who the data protection officer is, or that there is none",
          at: matter.place("data protection officer", "contact", "who we are"), target: .fact("dpo")
        )
      ]
    })
}
