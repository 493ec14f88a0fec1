import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let dateOrder = Rule(
    "consistency/date-order", "A text takes effect after the notice that it promises", [.ownWords],
    .error,
    asks: """
      The words of a changed text are settled at least as long before the day on which they take effect \
      as the notice of material changes that it promises.
      """,
    why: """
      A change that takes effect on the day it was written cannot have been announced; the reader of two \
      equal dates has to guess whether it is the first version or a broken promise.
      """,
    mend: """
      settle the words earlier, let them take effect later, or write 'firstVersion: yes' under \
      'facts:' in site.yaml if this is the first version
      """,
    passes: """
      updated: 2026-01-15
      notices: {materialChanges: 30 days}
      """,
    fails: """
      updated: «2026-03-20»
      notices: {materialChanges: 30 days}
      """,
    check: .policy { policy, matter in
      guard let notice = policy.notices?.value.materialChanges else { return [] }
      let (updated, effective) = (policy.header.updated, policy.header.effective)
      guard updated.value.adding(notice.value) > effective.value else { return [] }
      var severity = Diagnostic.Severity.warning
      if matter.before != nil {
        guard !matter.materialChanges.isEmpty else { return [] }
        severity = .error
      } else if matter.fact(.firstVersion) == .yes {
        return []
      }
      return [
        Finding(
          "the text was last changed on \(updated.value) and takes effect on \(effective.value), and \(notice.value) of notice are promised",
          at: updated.range, target: .day(.effective, .change),
          notes: [
            .init("they take effect, here", at: effective.range),
            .init("the notice, here", at: notice.range),
          ], severity: severity)
      ]
    })
}
