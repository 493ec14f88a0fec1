extension Mutations {
  static let dataConsistency = [
    Mutation(
      "consistency/purpose-basis",
      .policy(
        "bases: [{basis: contract, section: legal-bases}], dpv: \"dpv:AccountManagement\"",
        "bases: [], dpv: \"dpv:AccountManagement\"")),
    Mutation(
      "consistency/basis-purpose",
      .policy(
        "\nrecipients:\n",
        "\nunresolvedBases: [{basis: consent, text: prize draws, section: legal-bases}]\n\nrecipients:\n"
      )),
    Mutation(
      "consistency/basis-overlap",
      .policy(
        "bases: [{basis: contract, section: legal-bases}], dpv: \"dpv:PaymentManagement\"",
        "bases: [{basis: contract, section: legal-bases}, {basis: consent, section: legal-bases}], dpv: \"dpv:PaymentManagement\""
      )),
    Mutation(
      "consistency/purpose-row-resolve",
      .policy(
        "name: Display name, purpose: Account and sign-in, purposes: [account],",
        "name: Display name, purpose: \"Account and sign-in, greetings\", purposes: [account], unresolved: [greetings],"
      )),
    Mutation(
      "consistency/purpose-unused",
      .policy(
        "purpose: \"Payment, bookkeeping\", purposes: [billing, bookkeeping]",
        "purpose: Payment, purposes: [billing]")),
    Mutation(
      "consistency/purpose-exclusive",
      .policy(
        "No decision about you is made without a person.",
        "No decision about you is made without a person. Your personal data is used only for your diary."
      )
    ),
    Mutation(
      "consistency/purpose-vendor",
      .policy(
        "name: Payment method, purpose: Payment,",
        "name: Payment method, purpose: Payment via Coinwell,"
      )),
    Mutation(
      "consistency/retention-cover",
      .policy("practice.diary, billing.purchase]}", "practice.diary]}")),
    Mutation(
      "consistency/retention-orphan",
      .policy(
        "\ntransfers:\n",
        "  - {id: photographs, name: Photographs of sheet music, period: 30 days, keeps: {for: 30 days}, covers: []}\n\ntransfers:\n"
      )),
    Mutation(
      "consistency/retention-unique",
      .policy("covers: [technical.usage]}", "covers: [technical.usage, technical.crashes]}")),
    Mutation(
      "consistency/retention-parse",
      .policy(
        "period: Until you unsubscribe, keeps: {while: newsletterSubscribed},",
        "period: As long as we need it,")),
    Mutation(
      "consistency/retention-backup-tail", .policy("The periods include our backups.", "Thank you.")
    ),
    Mutation(
      "consistency/retention-immediate",
      .policy(
        "period: Until you unsubscribe,", "period: Until you unsubscribe; deleted immediately,")),
    Mutation(
      "consistency/retention-scope",
      .policy(
        "The periods include our backups.",
        "The periods include our backups. When you close your account, we delete all of your data.")
    ),
    Mutation(
      "consistency/retention-vs-sla",
      .policy(
        "period: \"While your account is active, plus 14 days after deletion\", keeps: {while: accountActive, then: 14 days}",
        "period: \"While your account is active, plus 90 days after deletion\", keeps: {while: accountActive, then: 90 days}"
      )),
    Mutation(
      "consistency/retention-law", .policy("section 257(4)\", country: DE}", "section 257(4)\"}")),
    Mutation(
      "consistency/retention-collect-none",
      .policy(
        "purposes: [diary], origin: observed, notShared: yes,",
        "purposes: [diary], origin: observed,"
      ),
      .policy(
        "billing.purchase, technical.address, technical.usage, proof]",
        "billing.purchase, technical.address, technical.usage, proof, practice.microphone]")),
    Mutation(
      "consistency/recipient-data",
      .policy(
        "shares: Messages to our support, role: processor, data: [support.messages],",
        "shares: \"Messages to our support, opinions\", role: processor, data: [support.messages], unresolved: [opinions],"
      ),
      .subprocessors(
        "shares: Messages to our support", "shares: Messages to our support, opinions")),
    Mutation(
      "consistency/data-rec",
      .policy(
        "purposes: [diary], origin: observed, notShared: yes,",
        "purposes: [diary], origin: observed,"
      )),
    Mutation(
      "consistency/recipient-purpose-match",
      .policy(
        "name: Payment method, purpose: Payment,",
        "name: Payment method, purpose: Payment and advice via Paylark,")),
    Mutation(
      "consistency/recipient-page", .subprocessors("purpose: Support desk", "purpose: Help desk")),
    Mutation(
      "consistency/recipient-implied",
      .policy("purpose: Sending e-mail, shares", "purpose: Delivery, shares"),
      .subprocessors("purpose: Sending e-mail", "purpose: Delivery")),
    Mutation(
      "consistency/recipient-role",
      .policy(
        "shares: Messages to our support, role: processor,", "shares: Messages to our support,")
    ),
    Mutation(
      "consistency/recipient-country",
      .policy("location: Canada, countries: [CA],", "location: Canada,")),
    Mutation(
      "consistency/recipient-legal-entity",
      .policy("legalEntity: Deskwise Software Ltd, purpose", "purpose")),
    Mutation(
      "consistency/recipient-conditional",
      .policy(
        "purpose: Analysis of recordings (if you record), shares",
        "purpose: Analysis of recordings, shares"),
      .subprocessors(
        "purpose: Analysis of recordings (if you record)", "purpose: Analysis of recordings")),
    Mutation(
      "consistency/recipient-claim-scope",
      .policy(
        "countries: [GB], mechanisms: [adequacy], trainsOnData: no,",
        "countries: [GB], mechanisms: [adequacy], trainsOnData: unknown,")),
  ]
}
