import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let retentionParse = Rule(
    "consistency/retention-parse", "Every period can be counted",
    [.ownWords], .error,
    asks: "The words of a period mean a time, an event, both, or that nothing is kept.",
    why:
      "A period that nobody can count neither tells a reader anything nor lets a company delete.",
    mend: "name a time or an event, and add it as 'keeps:', such as {for: 7 years}",
    passes: """
      retention:
        - {id: chat, name: Chats, period: 90 days rolling, keeps: {rolling: 90 days}}
      """,
    fails: """
      retention:
        - {id: chat, name: Chats, period: «as long as we need them»}
      """,
    check: .policy { policy, _ in
      policy.retention.filter { $0.keeps == nil }.map { row in
        Finding(
          "the period of '\(row.name.value)' cannot be counted", at: row.period.range,
          subject: "\(row.id.value)", target: .fact("retention.\(row.id.value).keeps"))
      }
    })
}
