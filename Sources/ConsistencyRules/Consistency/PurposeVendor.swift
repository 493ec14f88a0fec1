import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let purposeVendor = Rule(
    "consistency/purpose-vendor", "A company that a purpose names is one of the recipients",
    [.ownWords], .warning,
    asks:
      "Whoever is named beside data as doing something with it stands in the list of recipients.",
    why:
      "A recipient that only a purpose mentions has no country, no role and no contract to ask for.",
    mend: "add the company to the recipients, or leave its name out of the purpose",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: card, name: Card number, purpose: Payment via Coinwell}]
      recipients:
        - {id: coinwell, name: Coinwell, purpose: Payment}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: card, name: Card number, purpose: Payment via «Coinwell»}]
      recipients:
        - {id: mailbird, name: Mailbird, purpose: Sending e-mail}
      """,
    check: .policy { policy, _ in
      policy.vendorMentions.filter { $0.recipient == nil }.map { mention in
        Finding(
          "'\(mention.name)' handles '\(mention.entry.item.name.value)', and is not in the list of recipients",
          at: mention.range, subject: mention.entry.reference,
          target: .fact("recipients.\(ConsistencyWords.slug(mention.name))"))
      }
    })
}
