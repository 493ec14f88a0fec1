import LegalModel
import LegalText
import Testing

@testable import EuropeanRules
@testable import LegalRuleEngine
@testable import LegalRules

/// Texts that say a thing in other words than the examples, or not quite.
struct GDPRProcessingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let findings: Int
    let text: String
    init(_ rule: String, _ findings: Int, _ text: String) {
      (self.rule, self.findings, self.text) = (rule, findings, text)
    }
    var testDescription: String { "\(rule): \(text.prefix(60))" }
  }

  private static let consent = "purposes: [{id: news, name: News, bases: [{basis: consent}]}]\n"
  private static let withdrawal = """
    rights:
      - id: all
        name: Everyone
        regimes: all
        items: [{right: withdrawConsent, text: Withdraw consent WAY}]

    """
  private static let object = """
    rights:
      - id: all
        name: Everyone
        regimes: all
        items: [{right: access, text: See it}, {right: object, text: Object}]

    """

  private static func prose(_ front: String, _ words: String) -> String {
    "\(front)---\n## Example\n\n\(words)\n"
  }

  static let cases: [Case] = [
    Case(
      "gdpr/6-1-enum", 0,
      """
      purposes: [{id: safety, name: Safety, bases: [{basis: recognisedLegitimateInterests, scope: UK only}]}]
      """),
    Case(
      "gdpr/6-1-enum", 0,
      """
      purposes: [{id: safety, name: Safety, bases: [{basis: recognisedLegitimateInterests}]}]
      === site
      regimes: [uk-gdpr]
      """),
    Case(
      "gdpr/6-1-enum", 1,
      "unresolvedBases: [{basis: recognisedLegitimateInterests, text: safety}]"),
    Case(
      "gdpr/6-1-c-law", 1,
      "retention: [{id: tax, name: Invoices, period: As the law requires}]"),
    Case(
      "gdpr/6-1-single-lane", 0,
      """
      purposes:
        - {id: a, name: A, bases: [{basis: contract}, {basis: legalObligation, scope: invoices}]}
      """),
    Case("gdpr/7-2-separate", 0, prose(consent, "You may continue to use it without accepting.")),
    Case(
      "gdpr/7-2-separate", 0, prose(consent, "By using the app you do not consent to anything.")),
    Case(
      "gdpr/7-2-separate", 1,
      prose(consent, "By accessing our site, you agree to this policy.")),
    Case(
      "gdpr/7-2-separate", 1,
      prose(consent, "If you continue to use the app, you accept the new policy.")),
    Case("gdpr/7-2-separate", 0, prose("", "By using the app, you consent to everything.")),
    Case(
      "gdpr/7-3-mechanism", 0,
      consent + withdrawal.replacing("WAY", with: "with the unsubscribe link")),
    Case("gdpr/7-3-mechanism", 1, consent + withdrawal.replacing("WAY", with: "at any time")),
    Case("gdpr/8-1-age", 1, consent),
    Case("gdpr/8-1-age", 0, "children: {directed: no}"),
    Case(
      "gdpr/9-special", 1,
      """
      data: [{id: a, name: A, items: [{id: voice, name: Voice}]}]
      === site
      facts: {voiceIdentifies: yes}
      """),
    Case(
      "gdpr/9-special", 0,
      prose(
        "data: [{id: a, name: A, items: [{id: b, name: Diet, specialCategory: health}]}]\n",
        "{{> data.a}}\n\nWe ask for your explicit consent.")),
    Case(
      "gdpr/15-2", 0,
      prose(
        "transfers: {destinations: [US]}\n", "Write to us for a copy of the safeguards.")),
    Case("gdpr/15-2", 0, "transfers: {destinations: [DE]}"),
    Case(
      "gdpr/19-recipients", 0,
      prose(
        "recipients: [{id: a, name: A}]\n"
          + "rights: [{id: all, name: All, regimes: all, items: [{right: erasure, text: Delete}]}]\n",
        "We notify all service providers when data is erased.")),
    Case(
      "gdpr/19-recipients", 1,
      prose(
        "recipients: [{id: a, name: A}]\n"
          + "rights: [{id: all, name: All, regimes: all, items: [{right: erasure, text: Delete}]}]\n",
        "We inform you who our recipients are.")),
    Case(
      "gdpr/21-2-marketing", 1, "unresolvedBases: [{basis: consent, text: marketing}]\n" + object),
    Case("gdpr/21-2-marketing", 0, object),
    Case(
      "gdpr/21-2-marketing", 1,
      """
      unresolvedBases: [{basis: consent, text: marketing}]
      rights:
        - id: all
          name: All
          regimes: all
          items: [{right: objectDirectMarketing, text: Object, limits: once a year}]
      """),
    Case("gdpr/21-4-separate", 0, prose(object, "### Right to object\n\n{{> rights.all}}")),
    Case("gdpr/21-4-separate", 1, prose(object, "### Objectives\n\n{{> rights.all}}")),
    Case("gdpr/22-statement", 0, prose("", "There is no automated decision-making.")),
    Case("gdpr/22-statement", 1, "automatedDecisions: {exist: unknown}"),
    Case(
      "gdpr/28-2-notice", 0,
      prose(
        "notices: {subprocessors: 30 days, section: example}\n",
        "We tell you before adding a subprocessor or replacing a subprocessor.")),
    Case("gdpr/28-2-notice", 1, prose("", "Our subprocessors are good.")),
    Case("gdpr/28-2-notice", 0, prose("", "Our providers are good.")),
    Case(
      "gdpr/28-2-notice", 0,
      prose("", "Our subprocessors are good.") + "=== site\nfacts: {processorForCustomers: no}\n"),
    Case(
      "gdpr/28-2-notice", 1,
      prose("", "Our providers are good.") + "=== site\nfacts: {processorForCustomers: yes}\n"),
    Case("gdpr/28-2-object", 1, prose("", "Our subprocessors are good.")),
    Case("gdpr/28-2-channel", 0, prose("", "We tell you of new subprocessors by email.")),
    Case(
      "gdpr/28-3-contract", 0,
      """
      recipients: [{id: a, name: A, role: processor, dpa: "https://a.example/dpa"}, {id: b, name: B, role: controller}]
      """),
    Case(
      "gdpr/28-4-flowdown", 0,
      prose("", "Our subprocessors are bound by obligations no less protective than ours.")),
    Case("gdpr/30-1", 6, "definitions: [{id: a, term: A, meaning: B}]"),
    Case("gdpr/37-7", 0, "dpo: {none: we are three people}"),
    Case(
      "gdpr/44-chain", 0,
      "recipients: [{id: a, name: A, role: processor, countries: [DE]}]\ntransfers: {destinations: [US]}"
    ),
    Case(
      "gdpr/45-partial", 0,
      """
      transfers: {destinations: [US], adequacy: [{country: US, adequate: no}]}
      """),
    Case("gdpr/45-partial", 0, "transfers: {destinations: [US]}"),
    Case(
      "gdpr/transfer-direct", 0,
      prose("transfers: {origins: [EEA]}\n", "We are established in Norway.")),
    Case(
      "gdpr/transfer-direct", 1,
      "controller: {legalName: Example Ltd, postalAddress: 1 Road}\ntransfers: {origins: [EEA]}"),
    Case(
      "gdpr/5-1-b-purpose-limit", 0,
      prose(
        "purposes: [{id: a, name: Running}, {id: b, name: Billing}]\n",
        "We share personal data with providers solely to use their storage.")),
    Case(
      "gdpr/5-1-b-purpose-limit", 0,
      prose("purposes: [{id: a, name: Running}]\n", "Your data is used only for running the app.")),
    Case(
      "gdpr/5-1-b-purpose-limit", 1,
      prose(
        "purposes: [{id: a, name: Running}, {id: b, name: Billing}]\n",
        "We process your personal data only to keep the app running.")),
    Case(
      "gdpr/5-1-e-storage", 1,
      "data: [{id: a, name: A, items: [{id: b, name: B}, {id: c, name: C}]}]"),
    Case(
      "gdpr/5-1-e-storage", 1,
      "retention: [{id: a, name: A, period: As long as necessary, keeps: {while: accountActive}}]"),
    Case(
      "gdpr/11-anon", 0,
      prose("", "We never use pseudonymous or anonymised data: it is not anonymous.")),
    Case(
      "gdpr/11-anon", 0,
      prose("", "We keep anonymous data. It can no longer be tied to a person.")),
    Case("gdpr/wp260-29-recheck", 1, prose("", "Please check this page regularly.")),
    Case("gdpr/wp260-29-recheck", 0, prose("", "We review this list of providers.")),
    Case("gdpr/wp260-29-dedicated", 0, prose("", "We tell you of changes by e-mail.")),
    Case("gdpr/wp260-29-dedicated", 1, prose("", "We publish changes here.")),
    Case(
      "gdpr/wp260-30-well-ahead", 1,
      """
      transfers: {destinations: [US]}
      === before
      transfers: {destinations: [DE]}
      === released 2026-03-28 notified 2026-03-28
      """),
    Case(
      "gdpr/wp260-30-well-ahead", 0,
      """
      transfers: {destinations: [DE]}
      === before
      transfers: {destinations: [US]}
      === released 2026-03-28 notified 2026-03-28
      """),
    Case("uk-gdpr/name", 1, prose("", "### United Kingdom (GDPR)\n\nYou have rights.")),
    Case("uk-gdpr/ico-named", 0, prose("", "You may complain to the ICO.")),
    Case(
      "uk-gdpr/46-mechanism", 1,
      """
      transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}
      """),
    Case(
      "uk-gdpr/46-mechanism", 0,
      """
      transfers: {origins: [EEA], destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}
      """),
    Case("uk-gdpr/46-mechanism", 1, "transfers: {origins: [UK], destinations: [US]}"),
    Case("uk-gdpr/adm-22a-d", 0, prose("", "There is no automated decision-making.")),
  ]

  @Test(arguments: cases)
  func `a text is judged by what it says`(example: Case) throws {
    let rule = try #require(RuleBook.rule(example.rule))
    let prepared = try #require(RuleExample(.passes, example.text).prepare())
    #expect(DiagnosticText().render(prepared.diagnostics) == "")
    let examiner = Examiner([rule.unconditional], prepared.site.circumstances)
    let found = examiner.findings(in: try #require(prepared.matter))
    #expect(found.count == example.findings, "\(DiagnosticText().render(found))")
  }

  @Test func `rules that hang on where a company is wait until somebody says it`() throws {
    let live = try LiveContent()
    let waiting = Examiner(GDPRProcessing.rules + UnitedKingdom.rules, live.circumstances).waiting
    #expect(waiting.map(\.rule.id) == ["gdpr/27-1", "uk-gdpr/27-rep"])
  }

  @Test func `the route for complaints is asked for from the day it is law`() throws {
    let site = try CompleteSite().site.circumstances
    for (day, applies) in [("2026-06-18", false), ("2026-06-19", true)] {
      let circumstances = Circumstances(
        site: site.site, records: site.records, asOf: try #require(CalendarDate(day)))
      let rules = Examiner(UnitedKingdom.rules, circumstances).rules
      #expect(rules.contains { $0.id == "uk-gdpr/164a-complaint" } == applies)
    }
  }
}
