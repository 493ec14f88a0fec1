import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// The Act respecting the protection of personal information in the private sector, chapter P-39.1.
extension Canada {
  static let quebecRules: [Rule] = [
    personInCharge, governance, collection, outsideQuebec, plainPolicy, decisionsAndPortability,
  ]

  private static let quebec = Applicability([.quebec])

  private static func section(_ section: String, _ confidence: Confidence = .text) -> [Citation] {
    [Citation(.quebec, section, confidence)]
  }

  static let personInCharge = Rule(
    "quebec/3-1", "The person in charge is named, with a way to reach them",
    section("3.1", .secondary), .error, quebec,
    asks: """
      The title and contact information of the person in charge of the protection of personal information \
      are published on the enterprise's website.
      """,
    why: "Requests and complaints in Quebec go to that person.",
    mend:
      "add 'accountablePerson:' with the title in 'name', and 'email', 'phone' or 'address'; print them",
    passes: """
      accountablePerson: {name: "Jane Roe, person in charge", email: jane@example.com}
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
          "title of the person in charge", evidence(person?.name, "name", policy, matter),
          "the text names no person in charge of personal information", matter),
        accountable(
          "contact of the person in charge",
          evidence(person?.email, "email", policy, matter)
            + evidence(person?.phone, "phone", policy, matter)
            + evidence(person?.address, "address", policy, matter),
          "the text does not say how to reach a person in charge", matter),
      ]
    })

  static let governance = Rule(
    "quebec/3-2", "The policies on personal information are published in detail",
    section("3.2"), .warning, quebec,
    asks: """
      Detailed information about the enterprise's policies and practices is published: on keeping and \
      destroying information, the roles of its staff, and the process for complaints.
      """,
    why: "The public sees from it how the enterprise governs what it holds.",
    mend: """
      state periods, how information is destroyed, who answers for it, and how to complain; or declare the \
      statements 'destruction' and 'complaintProcedure'
      """,
    passes: """
      accountablePerson: {name: "Jane Roe, person in charge", email: jane@example.com, section: contact}
      retention:
        - {id: account, name: Account, period: "30 days, then deleted", keeps: {for: 30 days}}
      ---
      ## Contact

      {{accountablePerson.name}}, {{accountablePerson.email}}. Complaints go to the person in charge.

      {{> retention}}
      """,
    fails: """
      accountablePerson: {name: "Jane Roe, person in charge", email: jane@example.com, section: contact}
      retention:
        - {id: account, name: Account, period: "30 days, then deleted", keeps: {for: 30 days}}
      ---
      «## Contact»

      {{accountablePerson.name}}, {{accountablePerson.email}}

      {{> retention}}
      """,
    check: .discloses { policy, matter in
      let keeping = policy.retention.prefix(1).map { row in
        Evidence(
          row.period.range,
          matter.disclosure(of: "retention.\(row.id.value)", section: row.section))
      }
      let keep = matter.place("retention", "how long", "keep", "contact")
      return [
        Demand(
          "how long information is kept", keeping,
          or: "the text does not say how long anything is kept", at: keep, subject: "keeping",
          target: .fact("retention")),
        Demand(
          "destruction of information",
          matter.statement("destruction", "delet*", "destr*", "purge*", "wiped", "erased"),
          or: "the text does not say that information is destroyed", at: keep,
          subject: "destruction", target: .statement("destruction")),
        accountable(
          "roles", evidence(policy.accountablePerson?.value.name, "name", policy, matter),
          "the text does not say who answers for personal information", matter),
        complaints(policy, matter),
      ]
    })

  static let collection = Rule(
    "quebec/8-1", "Purposes, means of collection and rights are stated at collection",
    section("8, paragraph 1"), .error, quebec,
    asks: """
      A person from whom personal information is collected is told the purposes, the means of collection, \
      the rights of access and rectification, and the right to withdraw consent.
      """,
    why: "Somebody who does not know them consents to something unknown.",
    mend: "state purposes, how information is collected, and the three rights for everyone",
    passes: """
      purposes:
        - {id: billing, name: Billing, description: sending invoices}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: access, text: See your data}
            - {right: rectification, text: Have it corrected}
            - {right: withdrawConsent, text: Withdraw consent}
      ---
      ## Your rights

      {{> purposes}}

      {{> rights.all}}

      You give us your data in a form.
      """,
    fails: """
      purposes:
        - {id: billing, name: Billing, description: sending invoices}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: access, text: See your data}
            - {right: rectification, text: Have it corrected}
      ---
      «## Your rights»

      {{> purposes}}

      {{> rights.all}}

      You give us your data in a form.
      """,
    check: .discloses { policy, matter in
      CaliforniaStatute.purposes(policy, matter) + [
        Demand(
          "means of collection",
          matter.statement(
            "meansOfCollection", "you provide", "you give", "you create", "you enter",
            "collected automatically", "comes from your device", "cookies", "a form"),
          or: "the text does not say by what means information is collected",
          at: matter.place("collect", "data"), target: .statement("meansOfCollection")),
        demand(.access, "of access", .quebec, policy, matter),
        demand(.rectification, "to rectification", .quebec, policy, matter),
        demand(.withdrawConsent, "to withdraw consent", .quebec, policy, matter),
      ]
    })

  static let outsideQuebec = Rule(
    "quebec/8-2p", "Third persons are named, and the text says that information may leave Quebec",
    section("8, paragraph 2"), .error, quebec,
    asks: """
      A person is told the names or categories of third persons to whom information has to be communicated, \
      and the possibility that it could be communicated outside Quebec.
      """,
    why: "Elsewhere other laws protect the information, or none.",
    mend: """
      list the recipients with their 'location' and 'countries', or say that information may be communicated \
      outside Quebec
      """,
    passes: """
      recipients:
        - {id: host, name: Hostco, purpose: Hosting, location: Germany, countries: [DE]}
      """,
    fails: """
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      ---
      «## Recipients»

      {{> recipients}}
      """,
    check: .discloses { policy, matter in
      let place = matter.place("transfer", "receive", "recipient", "shar")
      let elsewhere = policy.recipients.filter { recipient in
        recipient.location != nil
          && !(recipient.countries ?? []).isEmpty
          && !(recipient.countries ?? []).contains { $0.value.rawValue == "CA" }
      }.prefix(1).map { recipient in
        Evidence(
          recipient.location?.range ?? recipient.name.range,
          matter.disclosure(of: "recipients.\(recipient.id.value)", section: recipient.section))
      }
      return CalOPPA.recipients(policy, matter) + [
        Demand(
          "communication outside Quebec",
          elsewhere
            + matter.statement(
              "outsideQuebec", "outside Quebec", "outside Québec", "outside of Quebec",
              "outside of Québec", "outside the province", "leave Quebec", "leave Québec"),
          or: "the text does not say that information may be communicated outside Quebec",
          at: place, subject: "outsideQuebec",
          target: policy.recipients.isEmpty ? .fact("recipients") : .statement("outsideQuebec"))
      ]
    })

  static let plainPolicy = Rule(
    "quebec/8-2-policy",
    "Whoever collects by technological means gives notice of changes to the policy",
    section("8.2", .unconfirmed), .error, quebec,
    asks: """
      An enterprise that collects personal information by technological means publishes a policy in clear and \
      simple language, and gives notice of amendments to it.
      """,
    why:
      "People rely on the policy that they read; if it changes unseen, they rely on one that is gone.",
    mend:
      "add 'channels:' to 'notices:', with the section that says how people are told of changes",
    passes: """
      notices: {channels: [email], section: changes}
      ---
      ## Changes

      We tell you of changes by e-mail.
      """,
    fails: """
      title: Privacy
      ---
      «## Changes»

      We may change this policy.
      """,
    check: .discloses { policy, matter in
      let notices = policy.notices?.value
      let channels = (notices?.channels ?? []).prefix(1).map { channel in
        Evidence(
          channel.range, matter.disclosure(of: "notices.channels", section: notices?.section))
      }
      return [
        Demand(
          "notice of amendments", channels + matter.statement("changeNotice", of: []),
          or: "the text does not say how people are told of changes",
          at: matter.place("change", "update"), target: .fact("notices.channels"))
      ]
    })

  static let decisionsAndPortability = Rule(
    "quebec/12-1-17-27", "The text speaks of automated decisions and of portability",
    section("12.1", .unconfirmed) + section("27", .unconfirmed) + section("17", .unconfirmed),
    .note, quebec,
    asks: """
      A person is told of a decision based exclusively on automated processing, may have computerized \
      information communicated in a structured format, and information is assessed before it leaves Quebec.
      """,
    why:
      "Nobody uses the first two rights without being told; the assessment is internal, and no text shows it.",
    mend: "add 'automatedDecisions:' and '{right: portability, text: …}' for everyone",
    passes: """
      automatedDecisions: {exist: no, section: rights}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: portability, text: Take your data with you}]
      ---
      ## Rights

      No decision is made without a person.

      {{> rights.all}}
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: portability, text: Take your data with you}]
      ---
      «## Rights»

      {{> rights.all}}
      """,
    check: .discloses { policy, matter in
      let decisions = policy.automatedDecisions?.value
      return [
        Demand(
          "automated decisions",
          matter.evidence(
            decisions?.exist, "automatedDecisions.exist", section: decisions?.section),
          or: "the text does not say whether decisions are made without a person",
          at: matter.place("automated", "rights", "how we use"), target: .fact("automatedDecisions")
        ),
        demand(.portability, "to portability", .quebec, policy, matter),
      ]
    })
}
