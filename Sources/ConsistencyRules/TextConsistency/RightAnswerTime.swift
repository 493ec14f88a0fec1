import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let rightAnswerTime = Rule(
    "consistency/right-sla-all", "Every block of rights says how soon a request is answered",
    [.ownWords], .warning,
    asks: "Each block of rights has a time to answer, the block for everyone too.",
    why: """
      A person under no law that the text names has a right without a date, and cannot tell a late \
      answer from a slow one.
      """,
    mend: "add 'respondsWithin:' to the block, and print it where requests are explained",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          respondsWithin: 1 month
          items:
            - {right: access, text: Get a copy}
      """,
    fails: """
      rights:
        - id: all
          name: «Everyone»
          regimes: all
          items:
            - {right: access, text: Get a copy}
      """,
    check: .policy { policy, _ in
      policy.rights.filter { group in
        group.respondsWithin == nil && !group.items.isEmpty
          && !policy.rights.contains {
            $0.respondsWithin != nil && $0.regimes.value.includes(group.regimes.value)
          }
      }.map { group in
        Finding(
          "the rights under '\(group.name.value)' have no time to answer", at: group.name.range,
          subject: "\(group.id.value)", target: .fact("rights.\(group.id.value).respondsWithin"))
      }
    })
}

extension RegimeScope {
  /// Whether people who have the rights of a scope have those of this one as well.
  fileprivate func includes(_ other: RegimeScope) -> Bool {
    switch (self, other) {
    case (.all, _): true
    case (.some, .all): false
    case (.some(let regimes), .some(let others)): others.allSatisfy(regimes.contains)
    }
  }
}
