import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let purposeBound = Rule(
    "promise/purpose-bound",
    "A recipient uses an item of data for no purpose beyond those of its row",
    sources, .warning,
    asks:
      "The purposes in the row of an item of data are all that it is used for, by recipients, too.",
    why: "A reader takes the row for the whole of what happens to the item.",
    mend: "add the purpose to the row of the item, or give the recipient less",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail, purpose: Newsletter, \
        purposes: [news]}]}
      purposes: [{id: news, name: Newsletter}]
      recipients:
        - {id: post, name: Post Ltd, purpose: Sending the newsletter, data: [account.email]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: E-mail, purpose: Sign-in, purposes: [signIn]}
            - {id: list, name: Subscription, purpose: Newsletter, purposes: [news]}
      purposes: [{id: news, name: Newsletter}, {id: signIn, name: Sign-in}]
      recipients:
        - {id: post, name: Post Ltd, purpose: «Sending the newsletter», data: [account.email]}
      """,
    check: .policy { policy, _ in
      policy.recipients.compactMap { recipient in
        guard let words = recipient.purpose else { return nil }
        let said = PromiseWords(words)
        let meant = policy.purposes.filter { purpose in
          // A purpose of no row at all is missing in the rows, whoever receives them.
          said.say(PromiseWords(purpose.name))
            && policy.entries.contains { entry in
              entry.item.purposes?.contains { $0.value == purpose.id.value } ?? false
            }
        }
        guard !meant.isEmpty else { return nil }
        for entry in policy.entries where recipient.data?.contains(entry) ?? false {
          guard let purposes = entry.item.purposes else { continue }
          let allowed = Set(purposes.map(\.value))
          guard !meant.contains(where: { allowed.contains($0.id.value) }) else { continue }
          return Finding(
            """
            '\(recipient.name.value)' receives '\(entry.item.name.value)' for \
            '\(meant[0].name.value)', which is not among the purposes of that item
            """,
            at: words.range, subject: recipient.id.value.rawValue,
            target: .fact("recipients.\(recipient.id.value).purpose", .change),
            notes: [Diagnostic.Note("the row of the item here", at: entry.item.name.range)])
        }
        return nil
      }
    })
}
