import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let retentionCollectNone = Rule(
    "consistency/retention-collect-none",
    "For data that is not stored, the text says what recipients keep of it",
    [.ownWords], .warning,
    asks: """
      Where data is collected and not stored, and a recipient takes part in that, the text says how \
      long the recipient keeps it.
      """,
    why: "“Not stored” is half of an answer if somebody else, who got the data, may store it.",
    mend: "say what the recipient keeps, for example as an 'externalClaims:' about it",
    passes: """
      data:
        - {id: app, name: App, items: [{id: voice, name: Voice input}]}
      recipients:
        - {id: hearwell, name: Hearwell, purpose: Speech recognition, shares: Voice input, data: [app.voice]}
      retention:
        - {id: voice, name: Voice input, period: Not stored, keeps: none, covers: [app.voice]}
      externalClaims:
        - {id: hearwell, subject: hearwell, statement: Hearwell deletes voice input at once}
      """,
    fails: """
      data:
        - {id: app, name: App, items: [{id: voice, name: Voice input}]}
      recipients:
        - {id: hearwell, name: Hearwell, purpose: Speech recognition, shares: Voice input, data: [app.voice]}
      retention:
        - {id: voice, name: Voice input, period: «Not stored», keeps: none, covers: [app.voice]}
      """,
    check: .policy { policy, matter in
      guard matter.statement("recipientRetention", of: []).isEmpty else { return [] }
      return policy.retention.filter { $0.keeps?.value == RetentionPeriod.none }.flatMap { row in
        policy.entries.filter { row.covers?.contains($0) ?? false }.compactMap { entry in
          let silent = hearers(of: entry, in: policy).filter { !isSaid(of: $0, policy, matter) }
          guard entry.item.notShared?.value != .yes, !silent.isEmpty else { return nil }
          return Finding(
            """
            '\(entry.item.name.value)' is not stored, and nothing says what \
            \(ConsistencyWords.list(silent.map(\.name.value.text))) \
            \(silent.count == 1 ? "keeps" : "keep") of it
            """,
            at: row.period.range, subject: entry.reference,
            target: .fact("retention.\(row.id.value).recipients"),
            notes: silent.map { Diagnostic.Note("a recipient of it is here", at: $0.name.range) })
        }
      }
    })

  /// Those who receive an item, whether data or words say so.
  private static func hearers(of entry: DataEntry, in policy: PrivacyPolicy) -> [Recipient] {
    let named = policy.vendorMentions.filter { $0.entry.reference == entry.reference }
      .compactMap { $0.recipient?.id.value }
    return policy.recipients.filter { recipient in
      recipient.data?.contains(entry) ?? false || named.contains(recipient.id.value)
    }
  }

  /// Whether the text says what a recipient keeps.
  private static func isSaid(
    of recipient: Recipient, _ policy: PrivacyPolicy, _ matter: Matter
  ) -> Bool {
    let verbs = ["delet*", "retain*", "stor*", "keep*", "persist*"]
    if policy.externalClaims.contains(where: { claim in
      claim.subject.value == recipient.id.value
        && LanguageWords.english.says(claim.statement.value.text, verbs)
    }) {
      return true
    }
    let name = recipient.shortName
    return matter.words.all(of: verbs.map { "\(name) … \($0)" }).contains { !$0.isData }
  }
}
