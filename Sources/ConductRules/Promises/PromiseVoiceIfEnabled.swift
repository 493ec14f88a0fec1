import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let voiceIfEnabled = Rule(
    "promise/voice-if-enabled",
    "A recipient of nothing but what a person switches on is listed with that condition",
    sources, .warning,
    asks:
      """
      Where data is collected only if a person enables it, a recipient of nothing else has \
      that condition.
      """,
    why: "Without the condition it reads as if the recipient received something from everybody.",
    mend: "add the 'condition:' of the data to the recipient, and say it in its purpose",
    passes: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio (if enabled), condition: \
        voiceEnabled}]}
      recipients: [{id: speak, name: Speak Inc., condition: voiceEnabled, data: [voice.audio]}]
      """,
    fails: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio (if enabled), condition: \
        voiceEnabled}]}
      recipients: [{id: speak, name: «Speak Inc.», data: [voice.audio]}]
      """,
    check: .policy { policy, _ in
      let entries = policy.entries
      guard entries.contains(where: { $0.item.condition != nil }) else { return [] }
      return policy.recipients.compactMap { recipient in
        let received = entries.filter { recipient.data?.contains($0) ?? false }
        guard recipient.unresolved.isEmpty, let first = received.first,
          let condition = first.item.condition?.value, recipient.condition?.value != condition,
          received.allSatisfy({ $0.item.condition?.value == condition })
        else { return nil }
        return Finding(
          "'\(recipient.name.value)' receives only what a person switches on, and does not say so",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          target: .fact("recipients.\(recipient.id.value).condition"),
          notes: [Diagnostic.Note("the condition of the data here", at: first.item.name.range)])
      }
    })
}
