import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let recipientData = Rule(
    "consistency/recipient-data", "What a recipient gets is data that the text says it collects",
    [.ownWords], .error,
    asks: """
      Every word for what a recipient receives answers to data that the text says it collects, and \
      what a recipient does with data is among what it receives.
      """,
    why: """
      Data that appears only beside a recipient has no purpose, no basis and no period; data that is \
      missing there hides where it goes.
      """,
    mend: "name in 'data:' what the words mean, and add to the collected data what is missing",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      recipients:
        - {id: mailbird, name: Mailbird, purpose: Sending e-mail, shares: E-mail address, data: [account.email]}
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      recipients:
        - id: mailbird
          name: Mailbird
          purpose: Sending e-mail
          shares: E-mail address, «opening times»
          data: [account.email]
          unresolved: [opening times]
      """,
    check: .policy { policy, matter in
      guard !policy.data.isEmpty else { return [] }
      return policy.recipients.flatMap { unresolved(of: $0, matter) }
        + policy.vendorMentions.compactMap(withheld)
    })

  /// Words for what a recipient receives that no data answers to.
  private static func unresolved(of recipient: Recipient, _ matter: Matter) -> [Finding] {
    let path = "recipients.\(recipient.id.value).data"
    guard !recipient.unresolved.isEmpty else {
      guard (recipient.data ?? []).isEmpty, !recipient.isUnnamed else { return [] }
      return [
        Finding(
          "what '\(recipient.name.value)' receives matches none of the collected data",
          at: recipient.shares?.range ?? recipient.name.range, subject: "\(recipient.id.value)",
          target: .fact(path))
      ]
    }
    let words = recipient.unresolved.map(\.value.text)
    let place = recipient.shares.map { shares in
      words.count == 1 ? ConsistencyWords.place(of: words[0], in: shares) : shares.range
    }
    return [
      Finding(
        """
        '\(recipient.name.value)' receives \(ConsistencyWords.list(words)), which the text does not \
        say it collects
        """,
        at: place ?? recipient.unresolved[0].range, subject: "\(recipient.id.value)",
        target: .fact(path),
        notes: words.compactMap { word in
          matter.words.all(word).first { passage in
            !passage.isData && passage.section != nil
          }.map { Diagnostic.Note("the text speaks of '\(word)' here", at: $0.range) }
        })
    ]
  }

  /// Data that a recipient is said to work on, and that it does not receive.
  private static func withheld(_ mention: VendorMention) -> Finding? {
    guard let recipient = mention.recipient, recipient.data != nil,
      recipient.data?.contains(mention.entry) == false
    else { return nil }
    return Finding(
      """
      '\(recipient.name.value)' works on '\(mention.entry.item.name.value)', which is not among what it \
      receives
      """,
      at: mention.range, subject: mention.entry.reference,
      target: .fact("recipients.\(recipient.id.value).data.\(mention.entry.reference)"),
      notes: [
        Diagnostic.Note(
          "what it receives is here", at: recipient.shares?.range ?? recipient.name.range)
      ])
  }
}
