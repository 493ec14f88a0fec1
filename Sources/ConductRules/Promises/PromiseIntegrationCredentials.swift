import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension PromiseRules {
  static let integrationCredentials = Rule(
    "promise/integration-creds-encrypted",
    "What a row calls encrypted is covered by a measure that encrypts",
    sources, .warning,
    asks: "Where the name of an item says that it is encrypted, a measure says how.",
    why:
      "A word in brackets is a promise, and the section on security is where people look for it.",
    mend: "add a measure that encrypts the item, with 'covers:'",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: keys, name: Access keys (encrypted)}]}
      measures: [{id: rest, name: Encryption, text: AES-256 for access keys}]
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: keys, name: «Access keys (encrypted)»}]}
      measures: [{id: doors, name: Doors, text: our office is locked}]
      """,
    check: .policy { policy, _ in
      policy.entries.compactMap { entry in
        guard PromiseWords(entry.item.name).say("encrypted") else { return nil }
        let names = LanguageWords.english.words(of: entry.item.name.value.text)
          .filter { $0.count > 3 && $0 != "encrypted" }
        let isCovered = policy.measures.contains { measure in
          let words = PromiseWords(measure.name, measure.text)
          guard words.say("encrypt*", "aes*") else { return false }
          return measure.covers?.contains(entry)
            ?? (words.say(names) || words.say("all data", "everything", "all stored data"))
        }
        return isCovered
          ? nil
          : Finding(
            "'\(entry.item.name.value)' is called encrypted, and no measure encrypts it",
            at: entry.item.name.range, subject: entry.reference,
            target: .fact("measures.\(entry.item.id.value)"))
      }
    })
}
