import LegalModel
import LegalText
import Testing

@testable import LegalRuleEngine
@testable import LegalRules

/// Texts of other authors, in other words than the live policy and the complete site.
struct OtherTextsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let findings: Int
    let text: String
    init(_ rule: String, _ findings: Int, _ text: String) {
      (self.rule, self.findings, self.text) = (rule, findings, text)
    }
    var testDescription: String { "\(rule): \(text.prefix(80))" }
  }

  private static func prose(_ front: String, _ words: String) -> String {
    "\(front)\n---\n## Example\n\n\(words)\n"
  }

  private static let union = "\n=== site\nregimes: [eu-gdpr]\n"
  private static let kingdom = "\n=== site\nregimes: [uk-gdpr]\n"
  private static let california = "\n=== site\nregimes: [ccpa]\n"

  private static func rights(_ regime: String, _ items: String, _ rest: String = "") -> String {
    """
    rights:
      - id: group
        name: Rights
        regimes: [\(regime)]
        items: [\(items)]
        \(rest)
    """
  }

  static let cases: [Case] = [
    // A link for opting out is no promise.
    Case(
      "promise/no-sale", 0,
      prose(
        "title: Privacy", "[Do Not Sell or Share My Personal Information](https://example.com/opt)")
        + "\n=== site\nfacts: {sellsPI: yes}\n"),
    Case(
      "promise/no-sale", 0,
      prose("title: Privacy", "We do not sell the personal information of consumers under 16.")
        + "\n=== site\nfacts: {sellsPI: yes}\n"),
    Case(
      "promise/no-sale", 1,
      prose(
        "title: Privacy",
        "[Do Not Sell My Personal Information](https://example.com/opt). We do not sell your data.")
        + "\n=== site\nfacts: {sellsPI: yes}\n"),

    // Who is described has no brand.
    Case(
      "consistency/recipient-legal-entity", 0,
      "recipients: [{id: carriers, name: Shipping carriers}, {id: books, name: Our accountant}]"),
    Case(
      "consistency/recipient-legal-entity", 2,
      "recipients: [{id: stat, name: Statly Analytics}, {id: pay, name: Paydock}]"),
    Case("consistency/recipient-country", 0, "recipients: [{id: a, name: Acme}]" + california),
    Case("consistency/recipient-country", 1, "recipients: [{id: a, name: Acme}]" + union),
    Case(
      "consistency/recipient-implied", 0,
      """
      purposes: [{id: help, name: Support, description: answering your emails}]
      recipients: [{id: host, name: Host, purpose: Hosting}]
      """),
    Case(
      "consistency/recipient-implied", 1,
      """
      purposes: [{id: help, name: Support, description: sending an email in answer to your emails}]
      recipients: [{id: host, name: Host, purpose: Hosting}]
      """),
    Case(
      "gdpr/28-3-contract", 0,
      """
      recipients: [{id: host, name: Host, role: processor}]
      === subprocessors
      subprocessors: [{id: host, name: Host, dpa: "https://host.example/dpa"}]
      """),
    Case(
      "gdpr/28-3-contract", 1,
      """
      recipients: [{id: host, name: Host, role: processor}]
      === subprocessors
      subprocessors: [{id: host, name: Host}]
      """),

    // Processors and their customers.
    Case(
      "gdpr/28-4-flowdown", 0,
      prose(
        "recipients: [{id: host, name: Host, role: subprocessor}]",
        "Each subprocessor is bound by the same duties that we owe you.")),
    Case(
      "gdpr/30-2", 0,
      prose(
        "title: Privacy",
        "The yard is the controller and we're its processor. See the subprocessors.")
        + "\n=== site\nfacts: {processorForCustomers: yes}\n"),
    Case(
      "gdpr/28-2-notice", 0,
      prose("notices: {subprocessors: 30 days}", "See our list of subprocessors.")
        + """

        === subprocessors
        subprocessors: [{id: host, name: Host}]
        notices: {subprocessors: 30 days, subprocessorChanges: [addition, replacement]}
        """),
    Case(
      "gdpr/28-2-object", 0,
      """
      === subprocessors
      subprocessors: [{id: host, name: Host}]
      notices: {subprocessors: 14 days}
      ---
      ## Changes

      We give {{notices.subprocessors}}' notice. Customers may object within that time.
      """),

    // Rights.
    Case(
      "gdpr/13-2-d-named", 0,
      prose(
        rights("eu-gdpr", "{right: complaintToSupervisoryAuthority, text: Lodge a complaint}"),
        "{{> rights.group}}\n\nOur supervisory authority is the Unabhängiges Landeszentrum.")),
    Case(
      "consistency/right-sla-all", 0,
      """
      rights:
        - {id: a, name: A, regimes: [eu-gdpr], respondsWithin: 1 month, items: [{right: access, text: See it}]}
        - {id: b, name: B, regimes: [eu-gdpr], items: [{right: object, text: Object}]}
      """),
    Case(
      "consistency/right-sla-all", 1,
      """
      rights:
        - {id: a, name: A, regimes: [ccpa], respondsWithin: 45 days, items: [{right: access, text: See it}]}
        - {id: b, name: B, regimes: [eu-gdpr], items: [{right: object, text: Object}]}
      """),
    Case(
      "gdpr/12-3-extension", 0,
      prose(
        rights("uk-gdpr", "{right: access, text: Get a copy}", "extension: 2 months"),
        "{{> rights.group}}\n\nUp to {{rights.group.extension}} later, and then we'll say why.")),
    Case(
      "uk-gdpr/164a-complaint", 0,
      prose(
        rights(
          "uk-gdpr", "{right: complaintToController, text: Complain to us}",
          "respondsWithin: 3 months"),
        """
        {{> rights.group}}

        Use our [complaint form](https://example.com/form); we'll acknowledge your complaint within 30 days.
        """)),
    Case(
      "uk-gdpr/164a-complaint", 2,
      prose(
        rights(
          "uk-gdpr", "{right: complaintToController, text: Complain to us}",
          "respondsWithin: 3 months"),
        "{{> rights.group}}\n\nWe read every complaint.")),
    Case(
      "ccpa/reg-7011-e3e", 0,
      prose(
        rights("ccpa", "{right: know, text: Know it}"),
        """
        {{> rights.group}}

        We match your name and a recent order number against our records to verify your identity.
        """)),

    // Children.
    Case(
      "uk-gdpr/8-age-13", 0,
      prose("children: {minimumAge: 4}", "A child plays after a parent has given consent.")),
    Case("uk-gdpr/8-age-13", 1, prose("children: {minimumAge: 4}", "Children like to play.")),
    Case(
      "coppa/4-d-identifiers", 0,
      prose(
        "title: Privacy",
        "We use device identifiers only to support the internal operations of the app.")),
    Case(
      "coppa/4-d-parent", 0,
      """
      title: Privacy
      ---
      ## Parents

      You may review what we hold, have it deleted, and refuse any more.
      """),
    Case(
      "coppa/4-d-parent", 1,
      """
      title: Privacy
      ---
      ## Parents

      You may review what we hold, and have it deleted.
      """),

    // Transfers from the United Kingdom.
    Case(
      "gdpr/44-chain", 0,
      """
      recipients: [{id: host, name: Host, role: processor, countries: [GB]}]
      transfers: {origins: [UK], destinations: [NL], mechanisms: [{mechanism: adequacy}]}
      """ + kingdom),
    Case(
      "gdpr/44-chain", 1,
      """
      recipients: [{id: host, name: Host, role: processor, countries: [NL]}]
      transfers: {origins: [UK], destinations: [NL]}
      """ + kingdom),
    Case(
      "gdpr/13-1-f-adequacy", 0,
      prose(
        "transfers: {origins: [UK], destinations: [NL], mechanisms: [{mechanism: adequacy, section: example}]}",
        "Our mail goes to the Netherlands, which the law treats as adequate.") + kingdom),
    Case(
      "gdpr/13-1-f-safeguard", 0,
      prose(
        "transfers: {origins: [UK], destinations: [NL], mechanisms: [{mechanism: adequacy, section: example}]}",
        "Our mail goes to the Netherlands, which the law treats as adequate.") + kingdom),
    Case(
      "gdpr/13-1-f-safeguard", 1,
      prose(
        "transfers: {origins: [UK], destinations: [NL, IN], mechanisms: [{mechanism: adequacy, section: example}]}",
        "Our mail goes to the Netherlands, which the law treats as adequate.") + kingdom),

    // Words.
    Case(
      "words/date", 0,
      prose("title: Privacy", "You may ask for information going back to January 1, 2022.")),
    Case(
      "consistency/acronym", 0,
      prose(
        "title: Privacy", "Complain to the Unabhängiges Landeszentrum für Datenschutz Kiel (ULD).")),
    Case(
      "consistency/acronym", 1, prose("title: Privacy", "Complain to the Supervisory Office (ULD).")
    ),
    Case(
      "consistency/link-resolves", 0,
      prose(
        "title: Privacy",
        "When you visit example.com, or go to [ico.org.uk](https://ico.org.uk/make-a-complaint/).")),
    Case(
      "consistency/link-resolves", 1, prose("title: Privacy", "When you visit other.example today.")
    ),
    Case(
      "consistency/cookie-choice", 1, "cookies: [{id: stat, name: Statly, category: statistics}]"),
  ]

  @Test(arguments: cases)
  func `a text in other words is judged by what it says`(example: Case) throws {
    let rule = try #require(RuleBook.rule(example.rule))
    let prepared = try #require(RuleExample(.passes, example.text).prepare())
    #expect(DiagnosticText().render(prepared.diagnostics) == "")
    let examiner = Examiner([rule.unconditional], prepared.site.circumstances)
    let found = examiner.findings(in: try #require(prepared.matter))
    #expect(found.count == example.findings, "\(DiagnosticText().render(found))")
  }

  @Test func `the date of the last update is asked for where a law asks for it`() throws {
    for (regime, isAsked) in [("eu-gdpr", false), ("uk-gdpr", false), ("ccpa", true)] {
      let text = "title: Privacy\n=== site\nregimes: [\(regime)]\n"
      let prepared = try #require(RuleExample(.passes, text).prepare())
      let rules = Examiner(in: prepared.site.circumstances).rules.map(\.id)
      #expect(rules.contains("date/updated") == isAsked, "\(regime)")
    }
  }

  @Test func `a page links to no policy before there is one`() throws {
    let rule = try #require(RuleBook.rule("ccpa/reg-7011-d-link"))
    let page = "=== page /legal/\n<main>Nothing yet</main>\n"
    for (text, findings) in [(page, 0), ("title: Privacy\n" + page, 1)] {
      let prepared = try #require(RuleExample(.passes, text).prepare())
      let examiner = Examiner([rule.unconditional], prepared.site.circumstances)
      #expect(examiner.findings(in: prepared.site).count == findings)
    }
  }
}
