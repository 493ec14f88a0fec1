import LegalMarkup
import LegalModel
import LegalSource

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
      policy.rights.filter { $0.respondsWithin == nil && !$0.items.isEmpty }.map { group in
        Finding(
          "the rights under '\(group.name.value)' have no time to answer", at: group.name.range,
          subject: "\(group.id.value)", cause: "rights.\(group.id.value).respondsWithin")
      }
    })
}
