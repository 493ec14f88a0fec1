import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Who receives data: GDPR, Article 13(1)(e).
extension GDPRTransparency {
  static let recipients = Rule(
    "gdpr/13-1-e-recipients", "The recipients are told, or that there are none",
    [.gdpr("13(1)(e)")], .error, .gdpr,
    asks:
      "The controller tells the recipients or categories of recipients of the personal data, if any.",
    why: "A person can ask only those of whom they know.",
    mend:
      "add 'recipients:' and place it with '{{> recipients}}', or say that nobody receives the data",
    passes: """
      recipients:
        - {id: host, name: Example Hosting GmbH, purpose: Hosting}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Who we are

      {{controller.legalName}}

      «## Sharing»

      We share data with partners.
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "recipients of the data",
          policy.recipients.isEmpty
            ? matter.statement(
              "noRecipients", "not share … with anyone", "not disclose … to anyone",
              "share … with nobody", "no recipients", "nobody else receives", "nobody receives")
            : policy.recipients.flatMap {
              matter.evidence($0.name, "recipients.\($0.id.value)", section: $0.section)
            },
          or: "the text names no recipient, and does not say that there is none",
          at: matter.place("sharing", "recipient", "third parties", "receives", "disclos"),
          target: .fact("recipients"))
      ]
    })

  /// Those who can be named: the others are whoever the person, or an event, makes them.
  private static func canBeNamed(_ recipient: Recipient) -> Bool {
    switch recipient.role?.value {
    case .sameWorkspace, .userDirected, .acquirer, .authority: false
    default: true
    }
  }

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "llc", "llp", "lp", "corp", "corporation", "ltd", "limited", "plc",
    "gmbh",
    "ag", "kg", "mbb", "se", "sas", "sarl", "sa", "bv", "nv", "ab", "aps", "oy", "oyj", "srl",
    "spa",
    "sl", "pty", "pbc", "kk", "ulc",
  ]

  static let namedRecipients = Rule(
    "gdpr/13-1-e-named", "Each recipient is named as the law knows it",
    [
      .gdpr("13(1)(e)"), Citation(.transparencyAnnex, "", .unconfirmed),
      Citation(.gdpr, "15(1)(c), as the Court of Justice read it in C-154/21", .secondary),
    ], .warning, .gdpr,
    asks: """
      Recipients are named by default; a controller that tells only categories can say why. To a person \
      who asks for access, the recipients themselves are named.
      """,
    why:
      "A brand is no party to a contract: several companies, in several countries, may stand behind it.",
    mend: "add 'legalEntity:' with the name in law, here or in the list of subprocessors",
    passes: """
      recipients:
        - {id: stripe, name: Example Pay, legalEntity: Example Payments Limited}
      """,
    fails: """
      recipients:
        - {id: pay, name: «Example Pay»}
      """,
    check: .discloses { policy, matter in
      policy.recipients.filter(canBeNamed).map { recipient in
        let path = "recipients.\(recipient.id.value)"
        let listed = matter.subprocessors?.subprocessors.first {
          $0.id.value == recipient.id.value && $0.legalEntity != nil
        }
        let form = LanguageWords.english.words(of: recipient.name.value.text).last ?? ""
        let isNamed = recipient.legalEntity != nil || listed != nil || legalForms.contains(form)
        let summary =
          recipient.isDescribed
          ? "recipient '\(recipient.name.value)' is described and not named"
          : "recipient '\(recipient.name.value)' is a brand without a legal entity"
        return Demand(
          "legal entity of '\(recipient.name.value)'",
          isNamed
            ? matter.evidence(
              recipient.legalEntity ?? recipient.name, path, section: recipient.section) : [],
          unmet: Finding(
            summary, at: recipient.name.range, subject: "\(recipient.id.value)",
            target: .fact("\(path).legalEntity"),
            severity: recipient.isDescribed ? .note : nil))
      }
    })

  static let dataFlow = Rule(
    "gdpr/13-1-e-dataflow", "Each item of data goes to somebody named, or is said to stay",
    [.gdpr("13(1)(e)"), .gdpr("5(1)(a)")], .warning, .gdpr,
    asks: """
      The recipients are told for the personal data that is collected, in a transparent manner: a reader \
      can see who receives what.
      """,
    why:
      "A list of recipients that leaves out half of the data says nothing of where that half goes.",
    mend:
      "name the item under 'data:' of a recipient, or write 'notShared: yes' if nobody receives it",
    passes: """
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: E-mail address}
            - {id: tuner, name: Sound for the tuner, notShared: yes}
      recipients:
        - {id: host, name: Example Hosting GmbH, data: [account.email]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: E-mail address}
            - {id: usage, name: «Pages visited»}
      recipients:
        - {id: host, name: Example Hosting GmbH, data: [account.email]}
      """,
    check: .discloses { policy, matter in
      guard !policy.recipients.isEmpty else { return [] }
      return policy.entries.map { entry in
        let item = entry.item
        var evidence = policy.recipients(of: entry).flatMap {
          matter.evidence($0.name, "recipients.\($0.id.value)", section: $0.section)
        }
        if item.notShared?.value == .yes {
          evidence += matter.evidence(item.notShared, entry.path)
        }
        // 'Payment processing via Example Pay' names who receives it.
        if evidence.isEmpty, let purpose = item.purpose,
          policy.recipients.contains(where: { purpose.value.says($0.name.value.text) })
        {
          evidence += matter.evidence(purpose, entry.path)
        }
        return Demand(
          "recipients of '\(item.name.value)'", evidence,
          or: "the text says neither who receives '\(item.name.value)' nor that nobody does",
          at: item.name.range, subject: entry.reference, target: .fact("\(entry.path).recipients"))
      }
    })
}
