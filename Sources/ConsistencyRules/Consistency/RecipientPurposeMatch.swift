import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let recipientPurposeMatch = Rule(
    "consistency/recipient-purpose-match",
    "A recipient does beside the data what it does in the list of recipients",
    [.ownWords], .error,
    asks: """
      Where a purpose says what a company does with data, the list of recipients gives that as its \
      purpose.
      """,
    why: "A task that only one of the two places names is a use of data that the other leaves out.",
    mend: "name the same tasks beside the data and in the list of recipients",
    passes: """
      data:
        - {id: app, name: App, items: [{id: photo, name: Photo, purpose: Storage of photos via Cloudnest}]}
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Photo storage, data: [app.photo]}
      """,
    fails: """
      data:
        - {id: app, name: App, items: [{id: photo, name: Photo, purpose: Storage and «tagging» of photos via Cloudnest}]}
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Photo storage, data: [app.photo]}
      """,
    check: .policy { policy, _ in
      policy.vendorMentions.compactMap { mention in
        guard let recipient = mention.recipient, let purpose = recipient.purpose else { return nil }
        let missing = ConsistencyWords.words(
          of: mention.tasks, missingFrom: ConsistencyWords.content(purpose.value.text))
        guard let first = missing.first else { return nil }
        return Finding(
          """
          '\(recipient.name.value)' does \(ConsistencyWords.list(missing)) beside \
          '\(mention.entry.item.name.value)', and '\(purpose.value)' in the list
          """,
          at: ConsistencyWords.place(of: first, in: mention.purpose),
          subject: mention.entry.reference,
          target: .fact("recipients.\(recipient.id.value).purpose", .change),
          notes: [Diagnostic.Note("the purpose in the list is here", at: purpose.range)])
      }
    })
}
