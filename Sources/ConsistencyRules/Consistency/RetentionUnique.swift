import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let retentionUnique = Rule(
    "consistency/retention-unique", "No data has two periods",
    [.ownWords], .error,
    asks: "No kind of data, and no name of it, matches two rows that state different periods.",
    why: "Of two periods a reader expects the shorter, and a company keeps the longer.",
    mend: "cover the data in one row only, and give rows and data names that tell them apart",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: email, name: «E-mail address»}]}
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
        - {id: email, name: Addresses, period: 1 year, keeps: {for: 1 year}, covers: [account.email]}
      """,
    check: .policy { policy, _ in
      twice(in: policy) + claimed(in: policy) + unmapped(in: policy)
    })

  /// Data that two rows cover.
  private static func twice(in policy: PrivacyPolicy) -> [Finding] {
    policy.entries.compactMap { entry in
      let rows = policy.retention(of: entry)
      guard rows.differ else { return nil }
      return Finding(
        "'\(entry.item.name.value)' has \(rows.count) periods: \(ConsistencyWords.list(rows.map(\.period.value.text)))",
        at: entry.item.name.range, subject: entry.reference,
        target: .fact("\(entry.path).retention", .change),
        notes: rows.map { Diagnostic.Note("a period of it is here", at: $0.name.range) })
    }
  }

  /// Data whose very name stands in a row that does not cover it.
  private static func claimed(in policy: PrivacyPolicy) -> [Finding] {
    var rows: [[String]: [Retention]] = [:]
    for row in policy.retention where !(row.covers ?? []).isEmpty {
      for part in Set(
        ConsistencyWords.parts(of: row.name.value.text).map(ConsistencyWords.content))
      {
        rows[part, default: []].append(row)
      }
    }
    return policy.entries.flatMap { entry -> [Finding] in
      let name = entry.item.name
      return ConsistencyWords.parts(of: name.value.text).compactMap { part in
        let words = ConsistencyWords.content(part)
        let covering = policy.retention(of: entry)
        guard !words.isEmpty,
          let row = rows[words]?.first(where: { row in
            !covering.contains { $0.id.value == row.id.value }
          }), covering.isEmpty || (covering + [row]).differ
        else { return nil }
        let written = ConsistencyWords.trimmed(part)
        return Finding(
          """
          '\(written)' of '\(name.value)' is named by the period of \
          '\(row.name.value)', which does not cover it
          """,
          at: ConsistencyWords.place(of: written, in: name), subject: entry.reference,
          target: .fact("retention.\(row.id.value).name"),
          notes: [Diagnostic.Note("the period is here", at: row.name.range)]
            + covering.map { Diagnostic.Note("its own period is here", at: $0.name.range) })
      }
    }
  }

  /// A word that names data and several rows, of which nothing says which row means which data.
  private static func unmapped(in policy: PrivacyPolicy) -> [Finding] {
    let rows = policy.retention.map { (row: $0, words: content(of: $0.name)) }
    let open = rows.filter { ($0.row.covers ?? []).isEmpty }
    guard !open.isEmpty else { return [] }
    let entries = policy.entries.filter { policy.retention(of: $0).isEmpty }.map { entry in
      (item: entry.item, words: content(of: entry.item.name))
    }
    var seen: Set<String> = []
    return open.flatMap { row, words in
      words.compactMap { word -> Finding? in
        guard seen.insert(word).inserted, entries.contains(where: { $0.words.contains(word) })
        else { return nil }
        let named = rows.filter { $0.words.contains(word) }.map(\.row)
        guard named.differ else { return nil }
        // Servers write addresses into their logs, whatever the logs are called.
        let meant = entries.filter {
          $0.words.contains(word) || word == "log" && isAddress($0.words)
        }.map(\.item)
        return Finding(
          """
          '\(word)' stands in \(named.count) rows with different periods, and nothing says which means \
          which data
          """,
          at: row.name.range, subject: word, target: .words("retention-\(word)"),
          notes: named.filter { $0.id.value != row.id.value }.map {
            Diagnostic.Note("another row is here", at: $0.name.range)
          }
            + meant.map {
              Diagnostic.Note("any of them may mean '\($0.name.value)' here", at: $0.name.range)
            }, severity: .warning)
      }
    }
  }

  private static func content(of name: Located<Words>) -> [String] {
    ConsistencyWords.content(name.value.text)
  }

  /// Whether some words are those for the address of a device on the internet.
  private static func isAddress(_ words: [String]) -> Bool {
    words.contains("ip") || words.contains("internet") && words.contains("address")
  }
}
