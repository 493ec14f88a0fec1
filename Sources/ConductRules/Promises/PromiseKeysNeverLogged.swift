import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let keysNeverLogged = Rule(
    "promise/byok-never-logged", "What is never logged is in no log", sources, .error,
    asks:
      "Where a text promises that keys or passwords are never logged, none of its logs holds any.",
    why: "A key in a log is known to everybody who reads logs.",
    mend: "take the key out of the log, or the promise out of the text",
    passes: """
      measures: [{id: keys, name: Keys, text: API keys are never logged}]
      retention: [{id: logs, name: Server logs, period: 30 days}]
      """,
    fails: """
      measures: [{id: keys, name: Keys, text: API keys are never logged}]
      retention: [{id: logs, name: «Server logs with API keys», period: 30 days}]
      """,
    check: .policy { policy, _ in
      guard
        let promise = policy.measures.first(where: {
          PromiseWords($0.text).say("never logged", "not logged", "in no log")
        })
      else { return [] }
      let secrets = policy.entries.filter { $0.item.sensitive?.value == .accountCredentials }
      return policy.retention.compactMap { row in
        let name = PromiseWords(row.name)
        guard name.say("log", "logs") else { return nil }
        let holds =
          name.say("keys", "key", "password*", "credential*", "secret*", "tokens")
          || secrets.contains { row.covers?.contains($0) ?? false }
        guard holds else { return nil }
        return Finding(
          "the row '\(row.name.value)' holds what is promised never to be logged",
          at: row.name.range,
          subject: row.id.value.rawValue,
          target: .fact("retention.\(row.id.value).covers", .remove),
          notes: [Diagnostic.Note("promised here", at: promise.text.range)])
      }
    })
}
