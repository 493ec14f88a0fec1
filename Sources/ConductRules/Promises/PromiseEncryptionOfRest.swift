import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let encryptionOfRest = Rule(
    "promise/encryption-rest-other", "A measure is named so that somebody can test it", sources,
    .note,
    asks: "A measure says what is done in words that can be tested, not in an adjective.",
    why: "'Standard encryption' is true of anything, so that it promises nothing.",
    mend: "name the algorithm, the key length or the product",
    passes: """
      measures: [{id: rest, name: Encryption, text: AES-256 for all stored data}]
      """,
    fails: """
      measures: [{id: rest, name: Encryption, text: «standard encryption for all stored data»}]
      """,
    check: .policy { policy, _ in
      policy.measures.compactMap { measure in
        let words = PromiseWords(measure.text)
        let vague = [
          "standard encryption", "industry standard", "state of the art", "strong encryption",
          "appropriate encryption", "adequate encryption", "best practices", "bank grade",
          "military grade",
        ].first { words.say($0) }
        return vague.map {
          Finding(
            "the measure '\(measure.name.value)' says '\($0)', which nobody can test",
            at: measure.text.range, subject: measure.id.value.rawValue,
            target: .fact("measures.\(measure.id.value)", .change))
        }
      }
    })
}
