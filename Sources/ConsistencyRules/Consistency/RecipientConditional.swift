import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let recipientConditional = Rule(
    "consistency/recipient-conditional",
    "A recipient that gets data on a condition has that condition everywhere",
    [.ownWords], .error,
    asks: """
      Where a recipient receives data only on a condition, its row, the list of subprocessors and the \
      data that it handles say so.
      """,
    why: "In a place without the condition a reader learns that the company always gets the data.",
    mend:
      "write the condition, such as “(if enabled)”, in every place, and 'condition:' beside the data",
    passes: """
      recipients:
        - {id: hearwell, name: Hearwell, purpose: Dictation (if you dictate), condition: dictation}
      """,
    fails: """
      recipients:
        - {id: hearwell, name: Hearwell, purpose: «Dictation», condition: dictation}
      """,
    check: .policy { policy, matter in
      let mentions = policy.vendorMentions
      return policy.recipients.compactMap { recipient in
        guard let condition = recipient.condition else { return nil }
        var places: [SourceRange] = []
        if !isConditional([recipient.name, recipient.purpose, recipient.shares]) {
          places.append(recipient.purpose?.range ?? recipient.name.range)
        }
        let row = matter.subprocessors?.subprocessors.first { $0.id.value == recipient.id.value }
        if let row, !isConditional([row.name, row.purpose, row.shares]) {
          places.append(row.purpose?.range ?? row.name.range)
        }
        places += mentions.filter { mention in
          mention.recipient?.id.value == recipient.id.value
            && mention.entry.item.condition?.value != condition.value
        }.map(\.range)
        guard
          let first = places.first(where: { $0.file.path == condition.range.file.path })
            ?? places.first.map({ _ in condition.range })
        else { return nil }
        return Finding(
          "'\(recipient.name.value)' receives data on a condition, and this place does not say so",
          at: first, subject: "\(recipient.id.value)",
          target: .words("condition.\(recipient.id.value)"),
          notes: places.filter { $0 != first }.map {
            Diagnostic.Note("the condition is missing here", at: $0)
          })
      }
    })

  private static func isConditional(_ words: [Located<Words>?]) -> Bool {
    words.compactMap(\.self).contains {
      LanguageWords.english.says(
        $0.value.text, ["if", "when", "where", "unless", "only", "optional*", "on request"])
    }
  }
}
