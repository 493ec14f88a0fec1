extension Mutations {
  /// What a business that sells says, declared as statements; those that are left out are missing.
  private static func statements(_ ids: String...) -> Edit {
    let lines = ids.map { "  - {id: \($0), section: choices-in-california-and-colorado}\n" }
    return .policy("children: {", "statements:\n\(lines.joined())\nchildren: {")
  }

  private static let sells = Edit.site("sellsPI: no", "sellsPI: yes")
  private static let sold = Edit.policy(
    "subject: sale, text: \"We do not sell personal data, and did not in the preceding 12 months\"",
    "subject: saleNotice, text: \"We sold identifiers in the preceding 12 months\"")
  private static let privacyWord = Edit.page("/legal/", "Privacy Policy", "Data rules")
  private static let frictionless = Edit.policy(
    "a “no” to\nstatistics.", "a “no” to\nstatistics, in a frictionless manner.")
  private static let noSensitiveUse = Edit.policy(
    "We do not use sensitive personal information beyond section 7027(m) of the California regulations",
    "We keep sensitive personal information apart")
  private static let agents = Edit.policy(
    "    agents: somebody who acts for you shows us a permission that you signed\n", "")
  private static let verified =
    "To verify a request we send a link to the e-mail address of your account; nothing else is needed."

  static let ccpaRegulations: [Mutation] =
    californiaPages + californiaCategories + californiaRights + californiaRequests

  private static let californiaPages: [Mutation] = [
    Mutation(
      "ccpa/reg-7002-e",
      .before(
        "purposes: [account, messages], origin: provided, ccpa: [A, B]",
        "purposes: [account], origin: provided, ccpa: [A, B]")),
    Mutation(
      "ccpa/reg-7003-a",
      .policy("two factors for everyone", "two factors notwithstanding the foregoing for everyone")),
    Mutation(
      "ccpa/reg-7003-b1",
      .page("/legal/privacy/", "width=device-width, initial-scale=1", "width=1024")),
    Mutation(
      "ccpa/reg-7003-b1",
      .page("/legal/privacy/", "<td data-label=\"Purpose\">Payment", "<td>Payment")),
    Mutation("ccpa/reg-7003-b2", .site("language: en", "language: de")),
    Mutation(
      "ccpa/reg-7003-b3",
      .page("/legal/privacy/", "<th scope=\"row\">Email address", "<th>Email address")),
    Mutation("ccpa/reg-7003-b3", .page("/legal/cookies/", "<html lang=\"en\">", "<html>")),
    Mutation(
      "ccpa/reg-7003-c",
      .page(
        "/legal/", "<li><a href=\"/legal/privacy/\">Privacy Policy</a>",
        "<li><a class=\"faint\" href=\"/legal/privacy/\">Privacy Policy</a>")),
    Mutation(
      "ccpa/reg-7004-a",
      .page(
        "/legal/cookies/", "<p>We use a minimal",
        "<p><button>Accept all</button></p>\n<p>We use a minimal")),
    Mutation(
      "ccpa/reg-7004-b",
      .page(
        "/legal/cookies/", "<p>We use a minimal",
        "<p><label><input type=\"checkbox\" checked> Statistics</label></p>\n<p>We use a minimal")),
    Mutation(
      "ccpa/reg-7011-c-print",
      .page(
        "/legal/privacy/", "<h2 id=\"contact\">",
        "<details><summary>More</summary></details>\n<h2 id=\"contact\">")),
    Mutation(
      "ccpa/reg-7011-c-print", Edit(file: "style.css", old: "@media print", new: "@media speech")),
    Mutation(
      "ccpa/reg-7011-d-link", privacyWord, privacyWord, privacyWord, privacyWord,
      privacyWord, privacyWord),
    Mutation(
      "ccpa/reg-7011-d-app", .records("id: privacyLinkInApp", "id: linkInApp")),
    Mutation(
      "ccpa/reg-7012-f", .page("/legal/privacy/", "<h2 id=\"contact\">", "<h2>")),
    Mutation(
      "ccpa/reg-7015",
      .page(
        "/legal/", "<li><a href=\"/legal/ledger.jsonl\">",
        "<li><a href=\"https://metronom.example/choices\">Privacy choices</a></li>\n<li><a href=\"/legal/ledger.jsonl\">"
      )),
  ]

  private static let californiaCategories: [Mutation] = [
    Mutation("ccpa/reg-7011-e1a", .policy("audio information", "sounds")),
    Mutation(
      "ccpa/reg-7011-e1b",
      .policy("source: The app store in which you subscribe, ccpa: [D]", "ccpa: [D]")),
    Mutation(
      "ccpa/reg-7011-e1c",
      .policy(
        "name: Support, description: \"answering your questions, to perform our contract with you\", ",
        "name: Support, ")),
    Mutation(
      "ccpa/reg-7011-e1d",
      .policy("sell personal data, and did not in the preceding 12 months", "sell personal data"),
      .policy(
        "across websites and apps, and did not in the preceding 12 months",
        "across websites and apps")),
    Mutation(
      "ccpa/reg-7011-e1e-f", sells, sold, statements("noticeOfRightToOptOut", "optOutConfirmation")),
    Mutation(
      "ccpa/reg-7011-e1g",
      .policy(
        "We have no knowledge of any sale or sharing of personal data of people under 16",
        "We take no payments from people under 16")),
    Mutation(
      "ccpa/reg-7011-e1h",
      .policy(
        "disclosed each of them for a business purpose to service", "gave each of them to service")),
    Mutation(
      "ccpa/reg-7011-e1i",
      .policy(
        "billing.invoices, billing.purchase, technical.address",
        "billing.invoices, technical.address"),
      .policy(
        "results, invoices, purchase status, internet address",
        "results, invoices, internet address"),
      .subprocessors(
        "results, invoices, purchase status, internet address",
        "results, invoices, internet address")),
    Mutation(
      "ccpa/reg-7011-e1j",
      .policy(
        "purpose: Bookkeeping, shares: Invoices, role: controller",
        "shares: Invoices, role: controller")),
    Mutation("ccpa/reg-7011-e1k", noSensitiveUse),
    Mutation("ccpa/reg-7014-g", noSensitiveUse),
    Mutation(
      "ccpa/reg-7012-e",
      .policy(
        "Sources, purposes and periods stand in sections 3, 4 and 7", "Sources stand in section 3")),
    Mutation(
      "ccpa/reg-7013-g",
      .policy(
        "subject: sharing, text: \"We do not share personal data for advertising across websites and apps,",
        "subject: acrossSites, text: \"We do no advertising across websites and apps,"),
      .policy("We sold and shared none of them", "We sold none of them"),
      .policy("Nothing is sold or shared, so", "Nothing is sold, so")),
    Mutation("ccpa/reg-7011-e3c-d", sells, sold, statements("soldTo", "optOutConfirmation")),
    Mutation("ccpa/reg-7025-c6", sells, sold, statements("soldTo", "noticeOfRightToOptOut")),
  ]

  private static let californiaRights: [Mutation] = [
    Mutation(
      "ccpa/reg-7011-e2a",
      .policy("we collect, their sources, why we collect them", "we collect, why we collect them")),
    Mutation(
      "ccpa/reg-7011-e2b",
      .policy(
        """
              - {right: erasure, text: "Have your personal data deleted, apart from invoices and proof, which a law keeps for the period in the table above",
                 limits: "Invoices and proof stay for the period in the table above, because a law asks for it"}

        """, ""),
      .policy(
        "      - {right: erasure, text: \"Have it deleted, apart from invoices and proof\", limits: \"Invoices and proof, which a law keeps\"}\n",
        "")),
    Mutation(
      "ccpa/reg-7011-e2c",
      .policy("      - {right: rectification, text: Have what is wrong corrected}\n", ""),
      .policy("      - {right: rectification, text: Have it corrected}\n", "")),
    Mutation(
      "ccpa/reg-7011-e2d", sells, sold,
      statements("soldTo", "noticeOfRightToOptOut", "optOutConfirmation"),
      .policy(
        "      - {right: optOut, text: \"Opt out of sale, of sharing and of targeted advertising; we do none of these\"}\n",
        "")),
    Mutation(
      "ccpa/reg-7011-e2e", .site("spiBeyond7027m: no", "spiBeyond7027m: yes"),
      statements("noticeOfRightToLimit"),
      .policy(
        "      - {right: limitUse, text: \"Limit the use of sensitive personal information; we use it for what you ask us to do\"}\n",
        "")),
    Mutation(
      "ccpa/reg-7011-e2f", .policy(", also as an employee, applicant or contractor", "")),
    Mutation(
      "ccpa/reg-7060-b",
      .policy(
        "    verification: none\n    agents:", "    verification: onReasonableDoubt\n    agents:")),
  ]

  private static let californiaRequests: [Mutation] = [
    Mutation("ccpa/reg-7011-e3a", .policy("    methods: [inApp, webForm, email]\n", "")),
    Mutation(
      "ccpa/reg-7011-e3b",
      .policy("with our\n[request form]", "with our\n[form]"),
      .policy("Use the privacy settings of the app, our [request form]", "Use the app, our [form]")),
    Mutation("ccpa/reg-7011-e3e", .policy(verified, "We verify requests.")),
    Mutation(
      "ccpa/reg-7011-e3h", agents, agents, agents,
      .policy(" If an agent writes for you: {{rights.all.agents}}.", "")),
    Mutation(
      "ccpa/reg-7011-e3i", .site("soldUnder16Known: no", "soldUnder16Known: yes")),
    Mutation(
      "ccpa/reg-7011-e3j",
      .policy(
        "at [{{controller.email}}](mailto:{{controller.email}}), at {{controller.phone}}, with our\n[request form]({{controller.webForm}}) and ",
        ""),
      .policy(
        "our [request form]({{controller.webForm}}), a letter, or\n[{{controller.email}}](mailto:{{controller.email}}).",
        "or a letter."),
      .policy("The [form\nfor complaints]({{controller.webForm}}) is open", "That is open"),
      statements("childrenContact")),
    Mutation("ccpa/reg-7011-e4", .policy("; its words were last changed on {{updated}}", "")),
    Mutation(
      "ccpa/reg-7011-e5", .site("tenMillionConsumers: no", "tenMillionConsumers: yes")),
    Mutation(
      "ccpa/reg-7011-e3f",
      .policy(
        "shared, so that a Global Privacy Control signal has nothing to stop there; we treat it as a “no” to\nstatistics.",
        "shared.")),
    Mutation("ccpa/reg-7011-e3g", frictionless),
    Mutation("ccpa/reg-7025-g2", frictionless),
    Mutation("ccpa/reg-7020-a", .site("exclusivelyOnline: yes", "exclusivelyOnline: no")),
    Mutation("ccpa/reg-7021-a", .policy("\nWe confirm the receipt of a request at once.", "")),
    Mutation("ccpa/reg-7022-d", .policy("The periods include our backups.\n\n", "")),
    Mutation(
      "ccpa/reg-7060-e",
      .policy(
        "; nothing else is needed.", ". Please send a notarized copy of your passport as well.")),
    Mutation(
      "ccpa/reg-7101-a",
      .policy(
        "period: 3 years from the end of the calendar year, keeps: {for: 3 years}",
        "period: 6 months, keeps: {for: 6 months}")),
  ]
}
