import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let noticeOrder = Rule(
    "consistency/notice-order",
    "A new subprocessor is announced no later than any other material change",
    [.ownWords, .transparencyGuidelines("30"), Citation(.colorado, "6.04(A)(4)-(5)")], .error,
    asks: """
      A new category of recipients is a fundamental change, of which people are told well in \
      advance; the notice promised for a new subprocessor is at least as long as the one promised \
      for material changes.
      """,
    why: "Two promises for one event: whoever keeps the shorter one breaks the longer.",
    mend: "make 'notices.subprocessors' as long as 'notices.materialChanges'",
    passes: """
      notices: {materialChanges: 30 days, subprocessors: 30 days}
      """,
    fails: """
      notices: {materialChanges: 30 days, subprocessors: «14 days»}
      """,
    check: .policy { policy, _ in
      guard let notices = policy.notices?.value, let general = notices.materialChanges,
        let special = notices.subprocessors,
        general.value.isLonger(than: special.value)
      else { return [] }
      return [
        Finding(
          "new subprocessors are announced \(special.value) ahead, material changes \(general.value) ahead",
          at: special.range, target: .fact("notices.subprocessors", .change),
          notes: [.init("material changes, here", at: general.range)])
      ]
    })
}
