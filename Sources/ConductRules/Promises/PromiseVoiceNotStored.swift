import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let voiceNotStored = Rule(
    "promise/voice-not-stored", "What is not stored is stored by nobody else", sources, .warning,
    asks: """
      Where a row says that something is not stored, no other row keeps it, and the text says what \
      those who receive it keep.
      """,
    why: "People hear 'not stored' as 'stored nowhere'.",
    mend: "say what the recipient keeps, in 'externalClaims:' with its address and a date",
    passes: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio}]}
      retention: [{id: audio, name: Audio, period: Not stored, keeps: none, covers: [voice.audio]}]
      recipients: [{id: speak, name: Speak Inc., data: [voice.audio]}]
      externalClaims: [{id: speak, subject: speak, statement: Speak Inc. deletes audio at once}]
      """,
    fails: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio}]}
      retention: [{id: audio, name: Audio, period: Not stored, keeps: none, covers: [voice.audio]}]
      recipients: [{id: speak, name: «Speak Inc.», data: [voice.audio]}]
      """,
    check: .policy { policy, _ in
      policy.retention.filter { $0.keeps?.value == RetentionPeriod.none }.flatMap {
        row -> [Finding] in
        let items = policy.entries.filter { row.covers?.contains($0) ?? false }
        let promised = Diagnostic.Note("'not stored' stands here", at: row.period.range)
        let keepers = items.flatMap { entry in
          policy.retention(of: entry).filter { $0.id.value != row.id.value }.map { other in
            Finding(
              """
              '\(other.name.value)' keeps '\(entry.item.name.value)', which is said not to be \
              stored
              """,
              at: other.name.range, subject: entry.reference,
              target: .fact("retention.\(row.id.value).covers", .remove), notes: [promised])
          }
        }
        let receivers = policy.recipients.compactMap { recipient -> Finding? in
          let item = items.first { entry in
            (recipient.data?.contains(entry) ?? false)
              || (entry.item.condition.map { $0.value == recipient.condition?.value } ?? false)
          }
          guard let item else { return nil }
          let isSaid = policy.externalClaims.contains { claim in
            claim.subject.value == recipient.id.value
              && PromiseWords(claim.statement).say(
                "delet*", "store*", "keep*", "retain*", "erase*", "discard*")
          }
          guard !isSaid else { return nil }
          return Finding(
            """
            '\(item.item.name.value)' is said not to be stored, and nobody says what \
            '\(recipient.name.value)' keeps of it
            """,
            at: recipient.name.range, subject: recipient.id.value.rawValue,
            target: .fact("retention.\(row.id.value).recipients"), notes: [promised])
        }
        return keepers + receivers
      }
    })
}
