import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let deletionAcrossSystems = Rule(
    "promise/delete-all-systems", "A deletion of all data names the rows that outlive it", sources,
    .error,
    asks:
      """
      Where a text promises to delete data across all systems, it names what is kept for a \
      fixed time.
      """,
    why: "A person who deletes an account believes that it is gone.",
    mend: "name the exceptions in the same place, or delete those rows, too",
    passes: """
      retention: [{id: files, name: Files, period: 30 days after deletion, keeps: {while: \
      active, then: 30 days}}]
      promises:
        - {id: gone, kind: obligation, subject: deletionAcrossSystems, text: We delete your data \
        everywhere}
      """,
    fails: """
      retention: [{id: bills, name: Bills, period: 7 years, keeps: {for: 7 years}}]
      promises:
        - {id: gone, kind: obligation, subject: deletionAcrossSystems, text: «We delete your \
        data everywhere»}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.deletionAcrossSystems) else { return [] }
      let passages = matter.words.all(of: PromiseTopic.deletionAcrossSystems.words)
      let place = passages.first?.range ?? promise.range
      let exceptions = ["apart from", "except*", "unless", "other than"]
      let isLimited =
        passages.contains { passage in
          exceptions.contains { matter.words.sentence(passage.sentence, says: $0) }
        } || PromiseWords(promise.commitment?.text).say(exceptions)
      let kept = policy.retention.filter { row in
        if case .fixed(let time)? = row.keeps?.value {
          time.isLonger(than: Period(1, .month))
        } else {
          false
        }
      }
      guard !isLimited, !kept.isEmpty else { return [] }
      return [
        Finding(
          """
          a deletion across all systems is promised, and \
          \(kept.map { "'\($0.name.value)'" }.joined(separator: ", ")) \
          \(kept.count == 1 ? "stays" : "stay")
          """,
          at: place, target: .words("deletion-scope"),
          notes: kept.map { Diagnostic.Note("'\($0.period.value)' here", at: $0.period.range) })
      ]
    })
}
