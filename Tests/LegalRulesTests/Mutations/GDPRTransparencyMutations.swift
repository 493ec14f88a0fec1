import Foundation
import LegalModel

@testable import LegalRuleEngine

extension Mutations {
  static let gdprTransparency =
    gdprController + gdprPurposes + gdprRecipients + gdprTransfers + gdprRetention + gdprRights
    + gdprItems + gdprNotice + gdprAnswers + gdprWords

  /// The newest privacy policy from some words up to others, for changes of whole lists.
  private static func part(_ start: String, upTo end: String) -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "EndToEndTests/Example/content/privacy/2026-06-01.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let first = text.range(of: start),
      let last = text.range(of: end, range: first.upperBound..<text.endIndex)
    else { return start }
    return String(text[first.lowerBound..<last.lowerBound])
  }

  private static func removed(_ start: String, upTo end: String) -> Edit {
    .policy(part(start, upTo: end), "")
  }

  private static let gdprController = [
    Mutation(
      "gdpr/13-1-a-identity",
      .policy("{{controller.legalName}} (“{{controller.brand}}”, “we”)", "“We”"),
      .policy("  legalName: Käuferle Metronom GmbH\n", "  legalName: Käuferle Metronom GmbH\n")),
    Mutation(
      "gdpr/13-1-a-contact",
      removed("  postalAddress: Mühl", upTo: "  website: https://www.metronom.example"),
      .policy(", {{controller.postalAddress}},", ""),
      .policy(
        part("You reach us at [", upTo: "\n\n### Data protection officer"), "We like letters."),
      .policy("The [form\nfor complaints]({{controller.webForm}}) is open to everyone.", ""),
      .policy(
        part("Use the privacy settings of the app, our", upTo: " We answer within"),
        "Use the privacy settings of the app.")),
    Mutation(
      "gdpr/13-1-a-contact-forms", removed("  postalAddress: Mühl", upTo: "  email: privacy@"),
      .policy(", {{controller.postalAddress}},", "")),
    Mutation(
      "gdpr/13-1-a-representative",
      .site("establishedInEU: yes", "establishedInEU: no")),
    Mutation(
      "gdpr/13-1-b-dpo", removed("dpo: {name", upTo: "accountablePerson: "),
      .policy(part("### Data protection officer", upTo: "### Representative in the"), "")),
  ]

  private static let gdprPurposes = [
    Mutation(
      "gdpr/13-1-c-purpose",
      .policy(
        ", description: \"selling subscriptions, to perform our contract with you\"", "")),
    Mutation(
      "gdpr/13-1-c-basis",
      .policy(
        "bases: [{basis: contract, section: legal-bases}], dpv: \"dpv:AccountManagement\"",
        "bases: [], dpv: \"dpv:AccountManagement\"")),
    Mutation(
      "gdpr/13-1-c-basis-target",
      .policy(
        "\nrecipients:\n",
        "\nunresolvedBases: [{basis: consent, text: games, section: legal-bases}]\nrecipients:\n")),
    Mutation(
      "gdpr/13-1-c-dataitem-purpose",
      .policy(
        "purpose: Reliability, purposes: [reliability]",
        "purpose: \"Reliability, games\", purposes: [reliability], unresolved: [games]")),
    Mutation(
      "gdpr/13-1-d",
      .policy("interest: an app that does not fail on stage, section", "section")),
  ]

  private static let gdprRecipients = [
    Mutation(
      "gdpr/13-1-e-recipients", removed("recipients:\n  - {id", upTo: "retention:\n"),
      removed("externalClaims:\n", upTo: "notices:\n"),
      .policy("{{> externalClaims}}", ""), .policy("{{> recipients}}", "Some companies.")),
    Mutation(
      "gdpr/13-1-e-named", .policy("legalEntity: Deskwise Software Ltd, ", ""),
      .subprocessors("    legalEntity: Deskwise Software Ltd\n", "")),
    Mutation(
      "gdpr/13-1-e-dataflow",
      .policy(", origin: observed, notShared: yes, ccpa: [H]", ", origin: observed, ccpa: [H]")),
  ]

  private static let gdprTransfers = [
    Mutation(
      "gdpr/13-1-f-fact", removed("transfers:\n  origins", upTo: "rights:\n"),
      .policy(part("Our servers are in Germany.", upTo: "\n\n## 9. Your rights"), "None.")),
    Mutation(
      "gdpr/13-1-f-adequacy",
      .policy(
        "    - {country: CA, adequate: yes, scope: commercial organisations such as Northcrash}\n",
        "")),
    Mutation(
      "gdpr/13-1-f-safeguard",
      .policy("{country: CA, adequate: yes,", "{country: CA, adequate: no,"),
      removed(
        "    - {mechanism: standardContractualClauses",
        upTo: "    - {mechanism: adequacy, origins: [UK]"),
      .policy(part("Standard contractual clauses (Impl", upTo: "\n\nFrom the United Kingdom"), "")),
    Mutation(
      "gdpr/13-1-f-copy",
      .policy("  copyFrom: our data protection officer, datenschutz@metronom.example\n", ""),
      .policy(" You get a copy of all of these from {{transfers.copyFrom}}.", "")),
    Mutation(
      "gdpr/13-1-f-countries-named",
      .policy("location: United Kingdom, countries: [GB], ", ""),
      .subprocessors("    location: United Kingdom\n    countries: [GB]\n", "")),
  ]

  private static let gdprRetention = [
    Mutation(
      "gdpr/13-2-a-period",
      .policy("covers: [practice.recordings, practice.results]", "covers: [practice.recordings]")),
    Mutation(
      "gdpr/13-2-a-criteria",
      .policy(
        "period: Until you unsubscribe, keeps: {while: newsletterSubscribed}",
        "period: As long as we need it")),
    Mutation(
      "gdpr/13-2-a-generic", removed("retention:\n", upTo: "transfers:\n"),
      .policy("{{> retention}}", "We keep it for as long as necessary.")),
  ]

  private static let gdprRights = [
    Mutation(
      "gdpr/13-2-b-access",
      .policy(
        "      - {right: access, text: Get a copy of the personal data we hold about you}\n", ""),
      .policy("      - {right: access, text: \"Access, under Article 15\"}\n", "")),
    Mutation(
      "gdpr/13-2-b-rectification",
      .policy("      - {right: rectification, text: Have what is wrong corrected}\n", ""),
      .policy("      - {right: rectification, text: \"Rectification, under Article 16\"}\n", "")),
    Mutation(
      "gdpr/13-2-b-erasure",
      removed("      - {right: erasure, text: \"Have your", upTo: "      - {right: portability"),
      removed(
        "      - {right: erasure, text: \"Erasure, under", upTo: "      - {right: restriction")),
    Mutation(
      "gdpr/13-2-b-restriction",
      removed("      - {right: restriction", upTo: "      - {right: portability, text: \"Port")),
    Mutation(
      "gdpr/13-2-b-objection",
      removed("      - {right: object, ", upTo: "      - {right: objectDirectMarketing")),
    Mutation(
      "gdpr/13-2-b-portability",
      removed(
        "      - {right: portability, text: \"Take your", upTo: "      - {right: withdrawConsent"),
      removed("      - {right: portability, text: \"Port", upTo: "      - {right: withdrawConsent")),
    Mutation(
      "gdpr/13-2-c-withdraw",
      removed(
        "      - {right: withdrawConsent, text: \"Withdraw consent at", upTo: "    respondsWithin"),
      removed(
        "      - {right: withdrawConsent, text: \"Withdrawal", upTo: "      - {right: automated"),
      .policy(
        "We tell our recipients\nwhat was corrected",
        "What was done before stays lawful. We tell our recipients\nwhat was corrected")),
    Mutation(
      "gdpr/13-2-c-past-lawful",
      .policy(
        "with the switch that gave it; what was done before stays lawful",
        "with the switch that gave it")),
    Mutation(
      "gdpr/13-2-d",
      removed("      - {right: complaintToSupervisoryAuthority", upTo: "    respondsWithin")),
    Mutation(
      "gdpr/13-2-d-named",
      .policy(
        part("Our supervisory authority is the", upTo: "\n\n### Right to object"),
        "The authorities are listed elsewhere.")),
  ]

  private static let gdprItems = [
    Mutation(
      "gdpr/13-2-e-requirement",
      .policy(
        "origin: provided, required: optional,\n         ifWithheld: The diary stays empty",
        "origin: provided,\n         ifWithheld: The diary stays empty")),
    Mutation(
      "gdpr/13-2-e-consequence", .policy(", ifWithheld: You cannot sign in,\n", ",\n")),
    Mutation(
      "gdpr/13-2-f",
      .policy("automatedDecisions: {exist: no,", "automatedDecisions: {exist: yes,")),
    Mutation(
      "gdpr/14-1-d", .policy("name: Password, purpose", "name: Password or OAuth token, purpose"),
      .policy(
        "origin: thirdParty, source: The app store in which you subscribe", "origin: observed")),
    Mutation(
      "gdpr/14-2-f", .policy("source: The app store in which you subscribe, ", "")),
    Mutation(
      "gdpr/14-2-d",
      removed(
        "      - {right: withdrawConsent, text: \"Withdraw consent at", upTo: "    respondsWithin"),
      removed(
        "      - {right: withdrawConsent, text: \"Withdrawal", upTo: "      - {right: automated"),
      .policy(
        "We tell our recipients\nwhat was corrected",
        "What was done before stays lawful. We tell our recipients\nwhat was corrected")),
    Mutation(
      "gdpr/14-3",
      .policy(
        part(" If that is the first we hear of you", upTo: "\n\n### Technical data"), "")),
  ]

  /// A release of which nobody was told.
  private static var gdprNotice: [Mutation] {
    CalendarDate(year: 2026, month: 1, day: 15).map { day in
      [
        Mutation(
          "gdpr/13-3", release: ReleaseDates(released: day, notified: nil, isAdopted: false))
      ]
    } ?? []
  }

  private static let gdprAnswers = [
    Mutation(
      "gdpr/12-2-method",
      .policy(
        "    methods: [inApp, webForm, email, letter]\n    fee: no fee\n    verification: none\n    section: right-to-object",
        "    fee: no fee\n    verification: none\n    section: right-to-object")),
    Mutation(
      "gdpr/12-3-sla",
      .policy(
        "respondsWithin: 1 month\n    extension: 2 months",
        "respondsWithin: 30 days\n    extension: 2 months")),
    Mutation(
      "gdpr/12-3-extension", .policy("extension: 2 months", "extension: 3 months")),
    Mutation(
      "gdpr/12-5-fee",
      .policy(
        "    fee: no fee, unless a request is manifestly unfounded or excessive\n    verification: onReasonableDoubt\n    section: european",
        "    fee: 10 euros for each request\n    verification: onReasonableDoubt\n    section: european"
      )),
    Mutation(
      "gdpr/12-6-identity",
      .policy(
        "verification: onReasonableDoubt\n    section: european",
        "verification: always\n    section: european")),
  ]

  private static let gdprWords = [
    Mutation(
      "gdpr/12-1-plain",
      .policy("two factors for everyone", "two factors and IAM for everyone")),
    Mutation(
      "gdpr/12-1-qualifiers",
      .policy(
        "The periods include our backups.",
        "The periods include our backups. We may share some data.")),
    Mutation(
      "gdpr/12-1-single-document",
      .page("/legal/privacy/", "<h1>", "<h1>Terms</h1><h1>")),
    Mutation(
      "gdpr/12-1-linked-everywhere",
      .page(
        "/legal/cookies/", "<a href=\"/legal/privacy/\">Privacy Policy",
        "<a href=\"/legal/privacy/\">Small print"),
      .page(
        "/legal/cookies/", "<a href=\"/legal/privacy/\">Privacy Policy",
        "<a href=\"/legal/privacy/\">Small print")),
    Mutation(
      "gdpr/12-1-language",
      .page(
        "/legal/", "<meta charset=\"utf-8\">",
        "<meta charset=\"utf-8\"><link rel=\"alternate\" hreflang=\"de\" href=\"https://metronom.example/de/\">"
      )),
    Mutation(
      "gdpr/12-7-icons",
      .page("/legal/privacy/", "<h1>", "<img src=\"/legal/keep.svg\" alt=\"kept\"><h1>"),
      .page("/legal/privacy/", "privacy.json\" type=\"application/json\"", "privacy.json\""),
      .page("/legal/privacy/", "application/ld+json", "text/plain")),
  ]
}
