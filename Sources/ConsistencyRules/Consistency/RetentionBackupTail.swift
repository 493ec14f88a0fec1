import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let retentionBackupTail = Rule(
    "consistency/retention-backup-tail", "Periods say whether backups are part of them",
    [.ownWords], .warning,
    asks: """
      Where deleted data stays in backups, the text shows the longest time for which it is kept, \
      backups included.
      """,
    why: "A reader takes the period in the table for the end; with backups the end comes later.",
    mend: "say that the periods include backups, or how much longer data stays in them",
    passes: """
      retention:
        - {id: account, name: Account, period: "While active, then 30 days", keeps: {while: active, then: 30 days}}
      ---
      ## How long we keep it

      {{> retention}}

      These periods include our backups.
      """,
    fails: """
      retention:
        - {id: account, name: Account, period: "While active, then 30 days", keeps: {while: active, then: 30 days}}
        - {id: backups, name: «Backups», period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    check: .policy { policy, matter in
      let backups = policy.backupRows
      guard !policy.retention.isEmpty, let place = policy.backupPlace(in: matter),
        matter.statement(
          "backupsIncluded", "includ* … backup*", "backup* … included", "backup* … in addition",
          "in addition … backup*", "backup* … further", "plus … in backup*", "longer … backup*",
          "backup* … longer", "backup* … additional", "within … backup*", "no longer … backup*"
        ).isEmpty
      else { return [] }
      let longest = backups.compactMap { longestTail(of: $0) }.max { $0.count < $1.count }
      let notes = policy.retention.filter { row in
        !backups.contains { $0.id.value == row.id.value }
          && !LanguageWords.english.says(row.period.value.text, ["backup*"])
      }.compactMap { row -> Diagnostic.Note? in
        guard let tail = longestTail(of: row) else { return nil }
        return Diagnostic.Note(
          longest.map { backup in
            let total =
              backup.unit == tail.unit
              ? "\(Period(backup.count + tail.count, tail.unit))" : "\(tail) and \(backup)"
            return "with backups '\(row.name.value)' is kept for \(total), not \(tail), here"
          } ?? "'\(row.name.value)' is kept for \(tail) without backups, here", at: row.period.range
        )
      }
      guard !notes.isEmpty else { return [] }
      return [
        Finding(
          "deleted data stays in backups, and the text does not say whether the periods include that",
          at: place, subject: "backups",
          target: .fact("retention.\(backups.first.map { "\($0.id.value)" } ?? "backups").tail"),
          notes: notes)
      ]
    })

  /// How long a row keeps data after the event that ends its use.
  private static func longestTail(of row: Retention) -> Period? {
    switch row.keeps?.value {
    case .rolling(let period): period
    case .whileEvent(_, let tail?) where tail.count > 0: tail
    default: nil
    }
  }
}
