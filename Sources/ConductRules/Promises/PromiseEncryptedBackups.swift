import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let encryptedBackups = Rule(
    "promise/backups-encrypted",
    "A measure says how backups are encrypted that are called encrypted", sources,
    .warning,
    asks: "Where a text calls its backups encrypted, its measures say so, too.",
    why: "A backup holds everything; a word in passing is not a measure that somebody looks after.",
    mend: "add a measure that encrypts backups, or name them in the one that does",
    passes: """
      measures: [{id: rest, name: Encryption, text: AES-256 for the database and for backups}]
      ---
      ## Security

      {{> measures}}

      We keep encrypted backups.
      """,
    fails: """
      measures: [{id: rest, name: Encryption, text: AES-256 for the database}]
      ---
      ## Security

      {{> measures}}

      We keep «encrypted backups».
      """,
    check: .policy { policy, matter in
      let places = matter.words.all(of: PromiseTopic.encryptedBackups.words)
      let said = places.first { !$0.isData }?.range ?? places.first?.range
      guard
        let place = said
          ?? policy.promises.first(where: {
            PromiseTopic.encryptedBackups.subjects.contains($0.subject.value.rawValue)
          })?.subject.range
      else { return [] }
      let isMeasured = policy.measures.contains { measure in
        let words = PromiseWords(measure.name, measure.text)
        return words.say("encrypt*", "aes*")
          && words.say("backup*", "all data", "all stored data", "everything")
      }
      return isMeasured
        ? []
        : [
          Finding(
            "backups are called encrypted, and no measure encrypts them", at: place,
            target: .fact("measures.backups"))
        ]
    })
}
