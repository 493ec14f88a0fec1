import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let retentionImmediate = Rule(
    "consistency/retention-immediate", "Nothing that is in backups is said to go immediately",
    [.ownWords], .error,
    asks: """
      Where the text says that data is deleted immediately and that backups are kept, it says that the \
      data is in no backup.
      """,
    why: "Data that a backup still holds has not gone, and somebody who relied on that is at risk.",
    mend: "say that the data is excluded from backups, or say when the last backup is gone",
    passes: """
      retention:
        - {id: keys, name: Keys, period: Deleted immediately; not part of any backup, keeps: {while: active, then: 0 days}}
        - {id: backups, name: Backups, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    fails: """
      retention:
        - {id: keys, name: Keys, period: Deleted «immediately», keeps: {while: active, then: 0 days}}
        - {id: backups, name: Backups, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    check: .policy { policy, matter in
      guard let backup = policy.backupPlace(in: matter) else { return [] }
      let isExcluded = !matter.statement(
        "excludedFromBackups", "exclud* from … backup*", "not … backed up", "never backed up",
        "not … part of … backup*", "not included in … backup*", "no backup*",
        "not … in … backup*", "outside … backup*"
      ).isEmpty
      guard !isExcluded else { return [] }
      return policy.retention.compactMap { row in
        let words = row.period.value.text
        let isAtOnce =
          if case .whileEvent(_, let tail?) = row.keeps?.value { tail.count == 0 } else { false }
        guard LanguageWords.english.says(words, atOnce) || isAtOnce else { return nil }
        let word = atOnce.first { LanguageWords.english.says(words, [$0]) }
        return Finding(
          "'\(row.name.value)' is said to go immediately, and backups are kept",
          at: word.map { ConsistencyWords.place(of: $0, in: row.period) } ?? row.period.range,
          subject: "\(row.id.value)", target: .fact("retention.\(row.id.value).immediate", .change),
          notes: [Diagnostic.Note("the text speaks of backups here", at: backup)])
      }
    })

  private static let atOnce = [
    "immediately", "instantly", "at once", "right away", "instantaneously",
  ]
}
