import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let retentionOrphan = Rule(
    "consistency/retention-orphan", "Every period is that of some data",
    [.ownWords], .error,
    asks:
      "Every row that says how long something is kept covers data that the text says it collects.",
    why: """
      A period for something that the text does not say it collects is the sign of data that it \
      leaves out, or of a name that differs from the one in the list.
      """,
    mend: "add the data to 'data:', or name in 'covers:' the data that the row means",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
        - {id: calls, name: «Call recordings», period: 1 year, keeps: {for: 1 year}, covers: []}
      """,
    check: .policy { policy, _ in
      let open = policy.entries.filter { policy.retention(of: $0).isEmpty }
      return policy.retention.compactMap { row in
        let isEmpty = (row.covers ?? []).isEmpty
        guard isEmpty || !row.unresolved.isEmpty else { return nil }
        let words = Set(ConsistencyWords.content(row.name.value.text).map(kind))
        let near = open.map { entry in
          let own = Set(ConsistencyWords.content(entry.item.name.value.text).map(kind))
          return (entry: entry, shared: own.intersection(words).count)
        }.filter { $0.shared > 0 }
        // A backup is a copy of data that is listed, and logs of the same kind may be the data.
        let isArguable =
          near.contains { $0.shared > 1 }
          || LanguageWords.english.says(row.name.value.text, ["backup*"])
        let names =
          isEmpty ? row.name.value.text : row.unresolved.map(\.value.text).joined(separator: "', '")
        return Finding(
          "'\(names)' has a period, and is not among the data that the text says it collects",
          at: row.name.range, subject: "\(row.id.value)", target: .fact("data.\(row.id.value)"),
          notes: near.sorted { $0.shared > $1.shared }.prefix(2).map { near in
            Diagnostic.Note(
              "'\(near.entry.item.name.value)' may be the same, here",
              at: near.entry.item.name.range)
          }, severity: !isEmpty ? .note : isArguable ? .warning : nil)
      }
    })

  /// The word for everything of a kind, so that near names can be pointed at.
  static func kind(_ word: String) -> String {
    switch word {
    case "server", "application", "system", "error", "crash", "diagnostic": "technical"
    case "key", "credential", "secret", "password", "token": "secret"
    default: word
    }
  }
}
