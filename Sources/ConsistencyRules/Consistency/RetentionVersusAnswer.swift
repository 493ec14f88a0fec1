import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let retentionVersusAnswer = Rule(
    "consistency/retention-vs-sla",
    "Deleted data is gone by the time a request for deletion is answered",
    [.ownWords], .warning,
    asks: """
      The time for which data stays after a deletion is no longer than the time to answer a request \
      for deletion, or the text names the exception.
      """,
    why: "Otherwise the answer reports a deletion that has not happened yet.",
    mend: "shorten the period, or say beside the right to deletion why this data stays longer",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: "While active, then 14 days", keeps: {while: active, then: 14 days}, covers: [account]}
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: erasure, text: Deletion}], respondsWithin: 30 days}
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: «"While active, then 90 days"», keeps: {while: active, then: 90 days}, covers: [account]}
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: erasure, text: Deletion}], respondsWithin: 30 days}
      """,
    check: .policy { policy, _ in
      let groups = answering(in: policy)
      guard
        let shortest = groups.compactMap(\.respondsWithin).min(by: {
          $0.value.mostMinutes < $1.value.mostMinutes
        })
      else { return [] }
      let limits = policy.rights.flatMap(\.items).map(\.value)
        .filter { $0.right.value == .erasure }.compactMap { $0.limits?.value.text }
        .flatMap { ConsistencyWords.content($0) }
      return policy.retention.compactMap { row in
        guard case .whileEvent(_, let tail?) = row.keeps?.value, row.law == nil,
          !(row.covers ?? []).isEmpty, tail.isLonger(than: shortest.value),
          !ConsistencyWords.share(ConsistencyWords.content(row.name.value.text), limits)
        else { return nil }
        return Finding(
          """
          '\(row.name.value)' stays for \(tail) after its deletion, and a request for deletion is \
          answered within \(shortest.value)
          """,
          at: row.period.range, subject: "\(row.id.value)",
          target: .fact("retention.\(row.id.value).tail", .shorten),
          notes: [Diagnostic.Note("the time to answer is here", at: shortest.range)])
      }
    })

  /// The groups of rights that a request for deletion is answered under.
  ///
  /// A right that everyone has without a time takes that of the groups which do not grant it anew.
  private static func answering(in policy: PrivacyPolicy) -> [RightsGroup] {
    let granting = policy.rights.filter { group in
      group.items.contains { $0.value.right.value == .erasure }
    }
    let isOpen = granting.contains { $0.regimes.value == .all && $0.respondsWithin == nil }
    guard isOpen else { return granting }
    return granting
      + policy.rights.filter { group in
        group.respondsWithin != nil
          && !granting.contains {
            $0.regimes.value == group.regimes.value || $0.id.value == group.id.value
          }
      }
  }
}
