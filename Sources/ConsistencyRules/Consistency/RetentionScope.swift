import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let retentionScope = Rule(
    "consistency/retention-scope", "A promise to delete everything names what is kept",
    [.ownWords], .error,
    asks: """
      A sentence that data is deleted everywhere, or all of it, names what stays: what a row keeps for \
      a time that does not begin with the deletion.
      """,
    why:
      "Somebody who deletes an account and reads “all” does not expect invoices or logs to stay.",
    mend: "name in the sentence what is kept, and why",
    passes: """
      retention:
        - {id: invoices, name: Invoices, period: 7 years, keeps: {for: 7 years}}
      ---
      ## How long we keep it

      {{> retention}}

      When you close your account we delete all of your data, apart from invoices.
      """,
    fails: """
      retention:
        - {id: invoices, name: Invoices, period: 7 years, keeps: {for: 7 years}}
      ---
      ## How long we keep it

      {{> retention}}

      When you close your account we «delete all» of your data.
      """,
    check: .policy { policy, matter in
      guard
        let sentence = matter.words.all(
          "delet* … all systems", "deletion … all systems", "eras* … all systems",
          "delet* … all locations", "delet* all", "eras* all", "remov* all … data",
          "delet* everything", "eras* everything", "all … data … delet*", "all … data … eras*",
          "delet* entirely", "completely delet*", "delet* completely", "delet* the whole"
        ).min(by: { ($0.sentence, $0.range.bytes.count) < ($1.sentence, $1.range.bytes.count) }),
        !says(exceptions, in: sentence, matter)
      else { return [] }
      return survivors(of: sentence, in: policy, matter)
        + rolling(beside: sentence, in: policy, matter)
    })

  private static let exceptions = [
    "except*", "apart from", "other than", "unless", "exempt*", "required by law",
    "legal obligation*", "legally required", "must keep", "have to keep", "until",
  ]

  /// Whether a sentence or the next one says one of some phrases.
  private static func says(_ phrases: [String], in sentence: Passage, _ matter: Matter) -> Bool {
    phrases.contains { phrase in
      (sentence.sentence...sentence.sentence + 1).contains {
        matter.words.sentence($0, says: phrase)
      }
    }
  }

  /// Rows that keep data for a time which a deletion does not begin.
  private static func survivors(
    of sentence: Passage, in policy: PrivacyPolicy, _ matter: Matter
  ) -> [Finding] {
    let rows = policy.retention.filter { row in
      guard case .fixed = row.keeps?.value else { return false }
      return !policy.backupRows.contains { $0.id.value == row.id.value }
    }
    guard !rows.isEmpty else { return [] }
    return [
      Finding(
        """
        the sentence deletes everything, and \
        \(ConsistencyWords.list(rows.map(\.name.value.text))) \(rows.count == 1 ? "stays" : "stay")
        """,
        at: sentence.range, subject: "all", target: .words("deletion-scope"),
        notes: rows.map {
          Diagnostic.Note("'\($0.name.value)' is kept regardless here", at: $0.period.range)
        })
    ]
  }

  /// Rows that keep each record for a time of its own, which a deletion may or may not end.
  private static func rolling(
    beside sentence: Passage, in policy: PrivacyPolicy, _ matter: Matter
  ) -> [Finding] {
    policy.retention.compactMap { row in
      guard case .rolling(let period) = row.keeps?.value, !(row.covers ?? []).isEmpty,
        !policy.backupRows.contains(where: { $0.id.value == row.id.value })
      else { return nil }
      return Finding(
        "nothing says whether deleting everything cuts the \(period) of '\(row.name.value)' short",
        at: row.period.range, subject: "\(row.id.value)",
        target: .fact("retention.\(row.id.value).deletion"),
        notes: [Diagnostic.Note("everything is deleted here", at: sentence.range)],
        help: ["say whether a deletion cuts the period short"], severity: .warning)
    }
  }
}
