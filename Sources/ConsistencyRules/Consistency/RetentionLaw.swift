import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let retentionLaw = Rule(
    "consistency/retention-law", "A period that a law asks for names the law and its country",
    [.ownWords], .warning,
    asks: "Where the text says that a law asks for a period, it says which law of which country.",
    why: """
      “As required by law” cannot be checked; a reader who knows the law can see whether the period \
      is the one that it sets.
      """,
    mend: "add 'law:' and 'country:' to the row, and name the law in its words",
    passes: """
      retention:
        - {id: invoices, name: Invoices, period: 10 years as required by law, keeps: {for: 10 years}, law: "Fiscal Code, section 147", country: DE}
      """,
    fails: """
      retention:
        - {id: invoices, name: Invoices, period: «10 years as required by law», keeps: {for: 10 years}}
      """,
    check: .policy { policy, _ in
      policy.retention.compactMap { row in
        let path = "retention.\(row.id.value).law"
        if let law = row.law {
          guard row.country == nil else { return nil }
          return Finding(
            "the law behind the period of '\(row.name.value)' has no country", at: law.range,
            subject: "\(row.id.value)", target: .fact(path))
        }
        guard LanguageWords.english.says(row.period.value.text, legalReasons) else { return nil }
        return Finding(
          "the period of '\(row.name.value)' is required by a law that nothing names",
          at: row.period.range, subject: "\(row.id.value)", target: .fact(path))
      }
    })
}
