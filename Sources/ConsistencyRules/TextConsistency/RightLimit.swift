import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let rightLimit = Rule(
    "consistency/right-limit", "A right to deletion names what outlives it", [.ownWords], .warning,
    asks: """
      Where some data is kept for a fixed time whatever a person asks, the right to deletion says so.
      """,
    why: """
      "Deletion of your data" and "kept for seven years" cannot both be true; a person who relies on \
      the first is surprised by the second.
      """,
    mend: "add 'limits:' to the right, and say in its text what stays and why",
    passes: """
      retention:
        - {id: invoices, name: Invoices, period: 7 years, keeps: {for: 7 years}}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: erasure, text: "Have your data deleted, apart from invoices", limits: Invoices stay}
      """,
    fails: """
      retention:
        - {id: invoices, name: Invoices, period: 7 years, keeps: {for: 7 years}}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: erasure, text: «Have your data deleted»}
      """,
    check: .policy { policy, _ in
      let outliving = policy.retention.filter { row in
        if case .fixed? = row.keeps?.value { true } else { row.law != nil }
      }
      let absolute = policy.rights.flatMap(\.items).map(\.value).filter { right in
        right.right.value == .erasure && right.limits == nil
          && !right.text.value.says(
            "apart from", "except*", "unless", "subject to", "other than", "as far as")
      }
      guard let row = outliving.first, let right = absolute.first else { return [] }
      return [
        Finding(
          "the right to deletion has no limits, and '\(row.name.value)' outlives it",
          at: right.text.range, subject: "erasure", target: .fact("rights.erasure.limits"),
          notes: outliving.map { .init("this outlives it: \($0.period.value)", at: $0.name.range) }
            + absolute.dropFirst().map { .init("this has no limits either", at: $0.text.range) })
      ]
    })
}
