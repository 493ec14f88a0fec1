import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let usageAggregated = Rule(
    "promise/usage-aggregated",
    "Data for a purpose that promises aggregates is called aggregated, too",
    sources, .warning,
    asks: """
      Where a purpose promises aggregated or anonymized data, the rows of the data that is used \
      for it \
      promise the same.
      """,
    why: "Data about one person in a row breaks a promise that only numbers about many are used.",
    mend: "say in the row what the purpose says, or take the word out of the purpose",
    passes: """
      data:
        - {id: usage, name: Usage, items: [{id: clicks, name: Clicks, purpose: Statistics \
        (aggregated), purposes: [stats]}]}
      purposes: [{id: stats, name: Statistics, description: aggregated numbers about clicks}]
      """,
    fails: """
      data:
        - {id: usage, name: Usage, items: [{id: clicks, name: Clicks, purpose: «Statistics», \
        purposes: [stats]}]}
      purposes: [{id: stats, name: Statistics, description: aggregated numbers about clicks}]
      """,
    check: .policy { policy, _ in
      let promises = [("aggregated", ["aggregat*"]), ("anonymized", ["anonymi*", "anonymous*"])]
      return policy.purposes.flatMap { purpose -> [Finding] in
        let said = PromiseWords(purpose.name, purpose.description)
        let promised = promises.filter { said.say($0.1) }
        guard !promised.isEmpty else { return [] }
        return policy.entries.compactMap { entry in
          guard entry.item.purposes?.contains(where: { $0.value == purpose.id.value }) ?? false
          else { return nil }
          let row = PromiseWords(entry.item.name, entry.item.purpose)
          let lost = promised.filter { !row.say($0.1) }.map(\.0)
          guard !lost.isEmpty else { return nil }
          return Finding(
            """
            '\(purpose.name.value)' uses \(promised.map(\.0).joined(separator: " and ")) data, and \
            '\(entry.item.name.value)' is not called \(lost.joined(separator: " or "))
            """,
            at: (entry.item.purpose ?? entry.item.name).range, subject: entry.reference,
            target: .fact("\(entry.path).purpose", .change),
            notes: [
              Diagnostic.Note("promised here", at: (purpose.description ?? purpose.name).range)
            ])
        }
      }
    })
}
