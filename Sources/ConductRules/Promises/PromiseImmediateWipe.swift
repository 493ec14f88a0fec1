import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let immediateWipe = Rule(
    "promise/byok-wipe", "What is wiped immediately is in no backup", sources, .error,
    asks:
      """
      Where a row promises an immediate deletion, the backups do not keep the data, and the \
      text says so.
      """,
    why: "A key that is wiped and still lies in a backup can be taken from there.",
    mend: "say that backups leave it out, or when it is gone from them",
    passes: """
      retention:
        - {id: keys, name: Keys, period: Wiped immediately, keeps: {while: used, then: 0 days}}
        - {id: backups, name: "Backups, without keys", period: 30 days rolling, keeps: {rolling: \
        30 days}}
      ---
      ## How long

      {{> retention}}

      Keys are excluded from backups.
      """,
    fails: """
      retention:
        - {id: keys, name: Keys, period: «Wiped immediately», keeps: {while: used, then: 0 days}}
        - {id: backups, name: Backups, period: 30 days rolling, keeps: {rolling: 30 days}}
      """,
    check: .policy { policy, matter in
      guard
        let backup = matter.words.first(
          "backup snapshots", "backups are kept", "in … backups", "backups"),
        matter.words.first(
          "excluded from … backup*", "excluded from backup*", "not in … backup*", "no backup*",
          "not backed up", "periods include … backups", "never in … backup*") == nil
      else { return [] }
      return policy.retention.filter { row in
        if case .whileEvent(_, let tail?)? = row.keeps?.value, tail.count == 0 { return true }
        return PromiseWords(row.period).say("immediately", "at once", "instantly")
      }.map { row in
        Finding(
          "'\(row.name.value)' is wiped immediately, and nothing says that backups leave it out",
          at: row.period.range, subject: row.id.value.rawValue,
          target: .fact("retention.\(row.id.value).immediate", .change),
          notes: [Diagnostic.Note("backups here", at: backup.range)])
      }
    })
}
