import LegalModel

@testable import LegalRuleEngine

extension Mutations {
  static let gdprProcessing = [
    Mutation(
      "gdpr/6-1-enum",
      .policy(
        "{basis: legitimateInterests, interest: that nobody takes over your account,",
        "{basis: recognisedLegitimateInterests, interest: that nobody takes over your account,")),
    Mutation("gdpr/6-1-c-law", .policy("law: \"German Fiscal Code, section 147\", ", "")),
    Mutation(
      "gdpr/6-1-single-lane",
      .policy(
        "bases: [{basis: contract, section: legal-bases}], dpv: \"dpv:PaymentManagement\"",
        "bases: [{basis: contract, section: legal-bases}, {basis: consent, section: legal-bases}],"
          + " dpv: \"dpv:PaymentManagement\"")),
    Mutation(
      "gdpr/6-1-f-lia",
      .records(
        "  - {id: reliability, reference: \"Vault, folder 3, paper 2\", reviewedOn: 2025-12-15}\n",
        "")),
    Mutation(
      "gdpr/7-1-record",
      .page(
        "/legal/privacy/versions/", "data-label=\"Markdown\"><code>",
        "data-label=\"Markdown\"><code>zz"),
      .page(
        "/legal/privacy/versions/", "data-label=\"Text\"><code>", "data-label=\"Text\"><code>zz")),
    Mutation("gdpr/7-2-separate", .policy("acceptanceByUse: no", "acceptanceByUse: yes")),
    Mutation(
      "gdpr/7-3-mechanism",
      .policy("Withdraw consent at any time, with the switch that gave it;", "Withdraw consent;"),
      .policy("methods: [inApp, webForm, email, letter]", "methods: [email, letter]"),
      .policy("methods: [inApp, webForm, email, letter]", "methods: [email, letter]")),
    Mutation(
      "gdpr/7-4-conditional",
      .policy(
        "purpose: Analysis of recordings, purposes: [analysis], origin: provided, required: optional",
        "purpose: Analysis of recordings, purposes: [analysis], origin: provided, required: contractual"
      )),
    Mutation("gdpr/8-1-age", .policy("children: {minimumAge: 16", "children: {minimumAge: 12")),
    Mutation(
      "gdpr/9-special",
      .policy(
        "subject: voiceIdentification, text: Nobody uses a recording to tell who you are",
        "subject: recordingAdvertising, text: Nobody uses a recording for advertising")),
    Mutation(
      "gdpr/15-2",
      .policy("  copyFrom: our data protection officer, datenschutz@metronom.example\n", ""),
      .policy(
        " You get a copy of all of these from {{transfers.copyFrom}}.", "")),
    Mutation(
      "gdpr/17-limits",
      .policy(
        "Have your personal data deleted, apart from invoices and proof, which a law keeps for the"
          + " period in the table above\",\n         limits: \"Invoices and proof stay for the period"
          + " in the table above, because a law asks for it\"}",
        "Have your personal data deleted\"}"),
      .policy(", limits: \"Article 17(3), for invoices and proof\"", "")),
    Mutation(
      "gdpr/19-recipients",
      .policy("We tell our recipients\nwhat was corrected or deleted. ", "")),
    Mutation(
      "gdpr/20-format",
      .policy(
        ", as comma-separated values (CSV) or JavaScript Object Notation (JSON)\", formats: [CSV, JSON]}",
        "\"}"),
      .policy("under Article 20, as CSV or JSON\", formats: [CSV, JSON]}", "under Article 20\"}")),
    Mutation(
      "gdpr/21-2-marketing",
      .policy(
        "      - {right: objectDirectMarketing, text: \"Object to the newsletter, without a reason\"}\n",
        "")),
    Mutation(
      "gdpr/21-4-separate",
      .policy("section: right-to-object", "section: right-to-say-no"),
      .policy("### Right to object", "### Right to say no"),
      .policy(
        "      - {right: objectDirectMarketing,",
        "      - {right: restriction, text: Have a use restricted}\n"
          + "      - {right: objectDirectMarketing,")),
    Mutation(
      "gdpr/22-statement",
      .policy("automatedDecisions: {exist: no, section: automated-decisions}\n", ""),
      .policy("### Automated decisions\n\nNo decision about you is made without a person.\n\n", ""),
      .policy("No decision about you without a person, under Article 22", "Those of Article 22")),
    Mutation("gdpr/27-1", .site("establishedInEU: yes", "establishedInEU: no")),
    Mutation(
      "gdpr/28-2-notice",
      .policy(
        "subprocessorChanges: [addition, replacement]", "subprocessorChanges: [addition]")),
    Mutation(
      "gdpr/28-2-object",
      .subprocessors("  objection: write to privacy@metronom.example before that day\n", ""),
      .subprocessors("If you do not agree,\n{{notices.objection}}; we then look", "We then look")),
    Mutation(
      "gdpr/28-2-channel",
      .subprocessors("  channels: [email, inApp, website, feed]\n", ""),
      .subprocessors(
        "We tell you by e-mail, in the app and in the feed of this site", "We tell you")
    ),
    Mutation(
      "gdpr/28-3-contract",
      .records(
        "{id: deskwise, reference: \"Vault, folder 17\", signedOn: 2024-08-05, article28: yes",
        "{id: deskwise, reference: \"Vault, folder 17\", signedOn: 2024-08-05, article28: no")),
    Mutation(
      "gdpr/28-4-flowdown",
      .subprocessors("is bound by the same obligations as\nwe are, and deletes", "and deletes")),
    Mutation("gdpr/28-identity", .policy("contact: dpo@paylark.example, ", "")),
    Mutation("gdpr/30-1", .policy("location: France, countries: [FR], ", "location: France, ")),
    Mutation(
      "gdpr/30-2",
      .policy("for their personal data we are the processor, and these", "and these")),
    Mutation(
      "gdpr/37-7",
      .policy(
        "email: datenschutz@metronom.example, address: \"Mühlstraße 14, 72074 Tübingen, Germany\","
          + " section: data-protection-officer",
        "section: data-protection-officer"),
      .policy(
        "{{dpo.name}}, {{dpo.address}}, [{{dpo.email}}](mailto:{{dpo.email}})", "{{dpo.name}}")
    ),
    Mutation(
      "gdpr/44-chain",
      .policy(
        "location: United Kingdom, countries: [GB], mechanisms: [adequacy],",
        "location: United Kingdom, countries: [GB],")),
    Mutation(
      "gdpr/45-partial",
      .policy(
        "{country: CA, adequate: yes, scope: commercial organisations such as Northcrash}",
        "{country: CA, adequate: yes}")),
    Mutation(
      "gdpr/46-2-c-decision",
      .policy(", decision: \"Implementing Decision (EU) 2021/914, Module Two\"", ""),
      .policy(" (Implementing Decision (EU) 2021/914, Module Two)", "")),
    Mutation(
      "gdpr/49-derog",
      .policy(
        "    - {mechanism: adequacy, origins: [UK]",
        "    - {mechanism: derogation, origins: [EEA], section: international-transfers}\n"
          + "    - {mechanism: adequacy, origins: [UK]")),
    Mutation(
      "gdpr/transfer-direct",
      .policy("  establishedIn: DE\n", ""),
      .policy("We are established in Germany, so that we need no", "We need no")),
    Mutation(
      "gdpr/5-1-a-truthful", .records("- {id: breachNotice, owner:", "- {id: noNotice, owner:")),
    Mutation(
      "gdpr/5-1-b-purpose-limit",
      .policy(
        "### Automated decisions\n",
        "Your personal data is used solely for running the app.\n\n### Automated decisions\n")),
    Mutation(
      "gdpr/5-1-e-storage",
      .policy(
        "covers: [account.email, account.name, account.credentials, practice.diary,",
        "covers: [account.email, account.name, practice.diary,")),
    Mutation(
      "gdpr/11-anon",
      .policy(
        "learning which parts of the app are used, with",
        "learning from anonymised counts which parts of the app are used, with")),
    Mutation("gdpr/wp260-29-recheck", .policy("askToRecheck: no", "askToRecheck: yes")),
    Mutation(
      "gdpr/wp260-29-dedicated",
      .policy("channels: [email, inApp, website, feed]", "channels: [website, feed]")),
    Mutation(
      "gdpr/wp260-30-well-ahead",
      release: CalendarDate("2026-05-20").map {
        ReleaseDates(released: $0, notified: $0, isAdopted: false)
      }),
    // What else the same rules can find.
    Mutation(
      "gdpr/6-1-f-lia",
      .records("paper 2\", reviewedOn: 2025-12-15", "paper 2\", reviewedOn: 2024-12-15")),
    Mutation(
      "gdpr/7-2-separate",
      .policy("using the app is no consent.", "by using the app, you consent to the new text.")),
    Mutation(
      "gdpr/9-special",
      .policy(
        "{id: newsletter, name: Newsletter subscription, purpose: Newsletter,",
        "{id: newsletter, name: Newsletter subscription, purpose: Newsletter, specialCategory: health,"
      )),
    Mutation(
      "gdpr/28-2-notice",
      .subprocessors(
        "subprocessorChanges: [addition, replacement]", "subprocessorChanges: [replacement]")),
    Mutation(
      "gdpr/44-chain",
      .policy("location: Ireland, countries: [IE], ", "location: Ireland, ")),
    Mutation(
      "gdpr/49-derog",
      .policy(
        "mechanisms: [dataPrivacyFramework, ukUSDataBridge,",
        "mechanisms: [derogation, dataPrivacyFramework, ukUSDataBridge,")),
    Mutation(
      "gdpr/5-1-a-truthful",
      .records(
        "Exercise of the incident plan, verifiedOn: 2025-11-20", "none, verifiedOn: 2024-11-20")
    ),
    Mutation(
      "gdpr/5-1-e-storage",
      .policy(
        "period: Until you unsubscribe, keeps: {while: newsletterSubscribed},",
        "period: As long as we think best,")),
    Mutation(
      "gdpr/wp260-29-recheck",
      .policy(
        "Thank you for practising", "Please check back now and then. Thank you for practising")),
    Mutation(
      "gdpr/wp260-30-well-ahead",
      release: CalendarDate("2026-05-20").map {
        ReleaseDates(released: $0, notified: nil, isAdopted: false)
      }),
  ]
}
