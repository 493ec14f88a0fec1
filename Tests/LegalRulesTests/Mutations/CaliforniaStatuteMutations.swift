import LegalModel

@testable import LegalRuleEngine

extension Mutations {
  private static let untold = CalendarDate(year: 2026, month: 1, day: 15).map {
    ReleaseDates(released: $0, notified: nil, isAdopted: false)
  }

  private static let notSold: [Edit] = [
    .policy(
      """
      subject: sale, text: "We do not sell personal data, and did not in the preceding 12 months"}
      """,
      """
      subject: keeping, text: "We keep personal data to ourselves, and did so in the preceding 12 months"}
      """),
    .policy("We sold and shared none of them and offer", "We offer"),
    .policy("Nothing is sold or shared, so that a Global", "A Global"),
    .policy("signal has nothing to stop there; we treat it", "signal is heard: we treat it"),
    .policy(
      """
      subject: sharing, text: "We do not share personal data for advertising across websites and apps, and did not in the preceding 12 months"}
      """,
      """
      subject: advertisingElsewhere, text: "We do not advertise across websites and apps, and did not in the preceding 12 months"}
      """),
  ]

  private static let undisclosed: Edit = .policy(
    "disclosed each of them for a business purpose to service providers",
    "gave each of them to service providers")

  static let californiaStatute = [
    Mutation(
      "ccpa/100-a1-categories",
      .policy(
        "name: Results of the analysis (if you record), purpose: Analysis of recordings, purposes: [analysis],",
        "name: Results of the analysis (if you record),")),
    Mutation("ccpa/100-a1-sold", edits: notSold),
    Mutation(
      "ccpa/100-a2-spi",
      .policy(
        "We do not use sensitive personal information beyond section 7027(m) of the California regulations",
        "We do not use passwords beyond what you ask us for"),
      .policy(
        "Limit the use of sensitive personal information; we use it for what you ask us to do",
        "Limit the use of passwords; we use them for what you ask us to do"),
      .policy(
        "inferences and sensitive\npersonal information (passwords and payment methods)",
        "inferences, passwords\nand payment methods"),
      .policy("subject: sensitiveInformation,", "subject: passwords,")),
    Mutation(
      "ccpa/100-a3-retention",
      .policy("covers: [technical.crashes]", "covers: []")),
    Mutation("ccpa/100-a-no-extra", release: untold),
    Mutation(
      "ccpa/100-d-contract",
      .records(
        "signedOn: 2023-11-20, article28: yes, ccpa: yes",
        "signedOn: 2023-11-20, article28: yes, ccpa: no")),
    Mutation(
      "ccpa/105-b",
      .policy("{right: erasure, text: \"Have your", "{right: object, text: \"Have your"),
      .policy("{right: erasure, text: \"Erasure", "{right: object, text: \"Erasure"),
      .policy("{right: erasure, text: \"Have it", "{right: object, text: \"Have it")),
    Mutation(
      "ccpa/106-b",
      .policy("{right: rectification, text: Have what", "{right: restriction, text: Have what"),
      .policy("{right: rectification, text: \"Rect", "{right: restriction, text: \"Rect"),
      .policy("{right: rectification, text: Have it", "{right: restriction, text: Have it")),
    Mutation("ccpa/110-c1", .policy("{{> data.support}}", "Messages to our support.")),
    Mutation(
      "ccpa/110-c2",
      .policy("source: The app store in which you subscribe, ", "")),
    Mutation("ccpa/110-c3", .policy("{{> purposes}}", "Purposes are listed on request.")),
    Mutation(
      "ccpa/110-c4",
      .policy(
        "### What our recipients say",
        "In a merger, personal data may be transferred after we have told you.\n\n### What our recipients say"
      )),
    Mutation(
      "ccpa/110-c5",
      .policy(
        "{right: specificPieces, text: Get the specific pieces of personal information we collected about you}",
        "{right: know, text: Know what else we collected about you}")),
    Mutation("ccpa/115-c1", edits: notSold),
    Mutation("ccpa/115-c2", undisclosed),
    Mutation("ccpa/120-b", .site("sellsPI: no", "sellsPI: yes")),
    Mutation("ccpa/121-a", .site("spiBeyond7027m: no", "spiBeyond7027m: yes")),
    Mutation(
      "ccpa/125-a",
      .policy("{right: nonDiscrimination, text:", "{right: know, text:")),
    Mutation("ccpa/125-b", .site("financialIncentive: no", "financialIncentive: yes")),
    Mutation("ccpa/130-a1a-methods", .site("exclusivelyOnline: yes", "exclusivelyOnline: no")),
    Mutation(
      "ccpa/130-a1b-website",
      .policy(
        "methods: [inApp, webForm, email, letter]\n    fee: no fee, unless",
        "methods: [inApp, email, letter]\n    fee: no fee, unless"),
      .policy("methods: [inApp, webForm, email]\n", "methods: [inApp, email]\n"),
      .policy("methods: [webForm, email]\n", "methods: [email]\n")),
    Mutation(
      "ccpa/130-a2-sla",
      .policy("respondsWithin: 45 days\n", "respondsWithin: 60 days\n")),
    Mutation("ccpa/130-a5-12mo", .policy("updated: 2026-01-12", "updated: 2025-05-12")),
    Mutation(
      "ccpa/130-a5a-rights",
      .policy(
        "their sources, why we collect them, and to whom we disclose them",
        "their sources, and why we collect them")),
    Mutation(
      "ccpa/130-a5bi",
      .policy(
        "In the preceding 12 months we collected\nidentifiers", "We collect\nidentifiers")),
    Mutation(
      "ccpa/130-a5ci-prominent",
      .policy(
        "We do not sell personal data, and did not in the preceding 12 months",
        "We do not sell personal data")),
    Mutation("ccpa/130-a5cii-separate", undisclosed),
    Mutation("ccpa/130-c-terms", .policy(", audio information,", ",")),
    Mutation("ccpa/135-c2", .site("sellsPI: no", "sellsPI: yes")),
    Mutation(
      "ccpa/140-ad-merger",
      .policy(
        "### What our recipients say",
        "In a merger, the buyer receives personal data.\n\n### What our recipients say")),
    Mutation(
      "ccpa/140-ae-map",
      .policy("ccpa: [L], sensitive: accountCredentials, ", "ccpa: [L], ")),
    Mutation(
      "ccpa/145-h3-fee",
      .policy(
        "methods: [inApp, webForm, email]\n    fee: no fee, unless a request is manifestly unfounded or excessive",
        "methods: [inApp, webForm, email]\n    fee: a fee of 10 dollars")),
  ]
}
