import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension GDPRProcessing {
  static let erasureLimits = Rule(
    "gdpr/17-limits", "The right to deletion says what it does not reach",
    [.gdpr("17(3)")], .warning, .gdpr,
    asks: """
      The right to erasure does not apply where processing is necessary, among other reasons, for a legal \
      obligation or for legal claims.
      """,
    why: """
      Who is promised the deletion of everything, and later finds invoices of seven years, has been \
      misled.
      """,
    mend: "add 'limits' to the right with the data that is kept and why, and say so in its text",
    passes: """
      retention:
        - {id: invoices, name: Invoices, period: 7 years, keeps: {for: 7 years}}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: erasure, text: Have your data deleted apart from invoices, limits: Invoices}]
      """,
    fails: """
      retention:
        - {id: invoices, name: Invoices, period: 7 years, keeps: {for: 7 years}}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: erasure, text: «Have your data deleted»}]
      """,
    check: .discloses { policy, matter in
      let outliving = policy.retention.filter { row in
        if case .fixed(let period)? = row.keeps?.value {
          period.isLonger(than: Period(2, .month))
        } else {
          false
        }
      }
      let rights = rights(.erasure, in: policy)
      guard let row = outliving.first, let right = rights.first else { return [] }
      let limited = rights.filter { entry in
        entry.statement.limits != nil
          || entry.statement.text.value.says(
            "except", "unless", "apart", "exception", "exceptions",
            "subject", "limits")
      }
      let finding = Finding(
        "the right to deletion has no limits, and '\(row.name.value)' is kept in spite of it",
        at: right.statement.text.range, target: .fact("rights.erasure.limits"),
        notes: outliving.map { Diagnostic.Note("kept in spite of a deletion", at: $0.name.range) })
      return [
        Demand(
          "limits of the right to deletion",
          limited.map { entry in
            Evidence(
              entry.statement.limits?.range ?? entry.statement.text.range,
              matter.disclosure(of: entry.path, section: entry.group.section))
          }, unmet: finding)
      ]
    })
}
