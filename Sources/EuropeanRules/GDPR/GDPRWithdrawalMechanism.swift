import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension GDPRProcessing {
  static let withdrawalMechanism = Rule(
    "gdpr/7-3-mechanism", "Withdrawing consent is as easy as giving it",
    [.gdpr("7(3)")], .warning, .gdpr,
    asks: "It is as easy to withdraw consent as to give it.",
    why: "Who agreed with a switch does not write a letter to take it back.",
    mend: """
      offer a switch, a link or a form, and say so beside the right to withdraw and in 'methods' (inApp, \
      webForm)
      """,
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: withdrawConsent, text: Withdraw consent at any time}]
          methods: [inApp, email]
      """,
    fails: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: withdrawConsent, text: «Withdraw consent at any time»}]
          methods: [email]
      """,
    check: .policy { policy, _ in
      guard !policy.places(of: .consent).isEmpty else { return [] }
      let rights = rights(.withdrawConsent, in: policy)
      let isEasy = rights.contains { entry in
        (entry.group.methods ?? []).contains { [.inApp, .webForm].contains($0.value) }
          || entry.statement.text.value.says(
            "switch", "setting", "settings", "toggle", "unsubscribe",
            "link", "click", "tap", "button", "as easily")
      }
      guard let first = rights.first, !isEasy else { return [] }
      let methods = first.group.methods?.first
      return [
        Finding(
          methods == nil
            ? "the text does not say how consent is withdrawn"
            : "consent is withdrawn by writing to the company, which is not as easy as giving it",
          at: first.statement.text.range,
          target: methods == nil ? .fact("rights.methods") : .fact("rights.methods", .change),
          notes: methods.map { [Diagnostic.Note("the ways to use the right here", at: $0.range)] }
            ?? [])
      ]
    })
}
