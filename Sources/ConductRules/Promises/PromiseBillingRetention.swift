import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let billingRetention = Rule(
    "promise/retention-billing", "A row on billing names the law that asks for its period", sources,
    .warning,
    asks: "Where billing records are kept for years, the text names the law and its country.",
    why: "A person whose deletion is refused because of a law can read which.",
    mend: "add 'law:' and 'country:' to the row, and name the law in the text",
    passes: """
      retention: [{id: invoices, name: Invoices, period: 8 years, keeps: {for: 8 years}, law: \
      "German Fiscal Code, section 147", country: DE}]
      """,
    fails: """
      retention: [{id: invoices, name: Invoices, period: «8 years», keeps: {for: 8 years}}]
      """,
    check: .policy { policy, _ in
      policy.retention.compactMap { row in
        guard row.law == nil, case .fixed(let time)? = row.keeps?.value,
          !Period(1, .year).canExceed(time),
          PromiseWords(row.name).say(
            "billing*", "invoice*", "accounting*", "tax*", "payment record*")
        else { return nil }
        return Finding(
          "'\(row.name.value)' is kept for \(time), and no law is named that asks for it",
          at: row.period.range, subject: row.id.value.rawValue,
          target: .fact("retention.\(row.id.value).law"))
      }
    })
}
