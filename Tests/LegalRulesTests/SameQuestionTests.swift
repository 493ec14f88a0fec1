import LegalText
import Testing

@testable import LegalRuleEngine
@testable import LegalRules

/// Rules that ask one question give one answer.
struct SameQuestionTests {
  /// Returns those of some rules that find something.
  private func finding(_ rules: [String], in text: String) throws -> [String] {
    let prepared = try #require(RuleExample(.passes, text).prepare())
    #expect(DiagnosticText().render(prepared.diagnostics) == "")
    let matter = try #require(prepared.matter)
    return try rules.filter { id in
      let rule = try #require(RuleBook.rule(id))
      let examiner = Examiner([rule.unconditional], prepared.site.circumstances)
      return !examiner.findings(in: matter).isEmpty
    }
  }

  private func rights(_ regime: String, _ time: String, _ right: String = "access") -> String {
    """
    rights:
      - {id: group, name: Group, regimes: \(regime), respondsWithin: \(time), \
    methods: [webForm], items: [{right: \(right), text: Ask us}]}
    """
  }

  @Test(arguments: [
    ("2400 hours", true), ("100 days", true), ("46 days", true), ("45 days", false),
    ("1080 hours", false), ("6 weeks", false), ("1 month", false), ("2 months", true),
    ("1 year", true),
  ])
  func `the 45 days of the CCPA are the same in every rule`(time: String, isLate: Bool) throws {
    let rules = ["ccpa/130-a2-sla", "date/sla-ccpa"]
    for regime in ["[ccpa]", "all"] {
      let found = try finding(rules, in: rights(regime, time, "know"))
      #expect(found == (isLate ? rules : []), "\(regime)")
    }
  }

  @Test(arguments: [
    ("28 days", false), ("29 days", true), ("30 days", true), ("4 weeks", false), ("5 weeks", true),
    ("1 month", false), ("2 months", true), ("672 hours", false), ("720 hours", true),
  ])
  func `the month of the GDPR is the same in every rule`(time: String, isLate: Bool) throws {
    let rules = ["gdpr/12-3-sla", "date/sla-month", "promise/sla-30"]
    #expect(try finding(rules, in: rights("[eu-gdpr]", time)) == (isLate ? rules : []))
  }

  @Test(arguments: [
    ("30 days", false), ("720 hours", false), ("31 days", true), ("1 month", true),
  ])
  func `the 30 days to acknowledge a complaint are the same in every rule`(
    time: String, isLate: Bool
  ) throws {
    let rules = ["uk-gdpr/164a-complaint", "date/uk-complaint-ack"]
    let text = rights("[uk-gdpr]", time, "complaintToController")
    #expect(try finding(rules, in: text) == (isLate ? rules : []))
  }

  @Test(arguments: [
    ("30 days", "14 days", true), ("1 month", "30 days", false), ("30 days", "720 hours", false),
    ("1 month", "27 days", true),
  ])
  func `which of two notices is longer is the same in every rule`(
    changes: String, subprocessors: String, isShorter: Bool
  ) throws {
    let rules = ["consistency/notice-order", "date/subprocessor-vs-material"]
    let text = "notices: {materialChanges: \(changes), subprocessors: \(subprocessors)}"
    #expect(try finding(rules, in: text) == (isShorter ? rules : []))
  }

  @Test(arguments: [("FI", false), ("AX", false), ("RE", false), ("NO", false), ("GB", true)])
  func `a territory of a member is in the area for every rule`(
    country: String, isThird: Bool
  ) throws {
    let text = """
      controller: {legalName: Example GmbH, establishedIn: DE}
      recipients:
        - {id: host, name: Host, countries: [\(country)]}
        - {id: cloud, name: Cloud, countries: [US], mechanisms: [standardContractualClauses]}
      transfers: {origins: [EEA], destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}
      === site
      regimes: [eu-gdpr]
      """
    let rules = ["promise/scc", "gdpr/44-chain", "consistency/recipient-country"]
    #expect(try finding(rules, in: text) == (isThird ? rules : []))
  }
}
