import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension GDPRProcessing {
  static let purposeLimit = Rule(
    "gdpr/5-1-b-purpose-limit",
    "Sentences with 'only' and 'solely' agree with the list of purposes",
    [.gdpr("5(1)(b)")], .error, .gdpr,
    asks: """
      Personal data is collected for specified, explicit purposes and not used in a way that is \
      incompatible with them.
      """,
    why: """
      A reader takes "solely" at its word. If the list of purposes is longer, one of the two is not true.
      """,
    mend: "name every purpose, or write 'for the purposes described in this policy' instead",
    passes: """
      purposes:
        - {id: running, name: Running the service}
        - {id: billing, name: Billing}
      ---
      ## Purposes

      {{> purposes}}

      Your data is used solely for the purposes described in this policy.
      """,
    fails: """
      purposes:
        - {id: running, name: Running the service}
        - {id: billing, name: Billing}
      ---
      ## Purposes

      {{> purposes}}

      Your data is used «solely for» running the service.
      """,
    check: .policy { policy, matter in
      let claims = matter.words.all(
        "solely for", "solely to", "only for the purpose of", "exclusively for", "exclusively to",
        "used only for", "used only to", "use your data only", "only use your data",
        "process your … only for", "process your … only to", "processed only for",
        "purposes unrelated to", "purpose unrelated to", "no other purpose")
      return claims.compactMap { claim in
        let words = matter.words
        // It has to be about all data and its use: a sentence about a recipient, a period or one kind
        // of data limits something else.
        guard
          words.sentence(
            claim.sentence, says: "your data", "your personal data", "your information",
            "your personal information", "personal data"),
          words.sentence(claim.sentence, says: "use", "used", "uses", "process", "processed"),
          !words.sentence(
            claim.sentence, says: "purposes described", "purposes above", "purposes listed",
            "purposes set out", "purposes stated", "purposes for which", "these purposes",
            "those purposes", "following purposes", "retain",
            "share", "disclose", "recipient*", "provider*", "third part*")
        else { return nil }
        let said = Set(words.words(of: words.sentence(of: claim)))
        let left = policy.purposes.filter { purpose in
          said.isDisjoint(
            with: LanguageWords.english.words(of: purpose.name.value.text).filter { $0.count > 3 })
        }
        guard !left.isEmpty else { return nil }
        let promise = policy.promises.first { promise in
          guard let text = promise.text?.range else { return false }
          return text.bytes.lowerBound <= claim.range.bytes.lowerBound
            && claim.range.bytes.upperBound <= text.bytes.upperBound
        }
        let target: FixTarget =
          promise.map { .fact("promises.\($0.subject.value)", .change) }
          ?? .words("exclusive.\(claim.sentence)")
        let names = left.map { "'\($0.name.value)'" }.joined(separator: ", ")
        return Finding(
          "the sentence excludes \(names), which the text lists as \(left.count == 1 ? "a purpose" : "purposes")",
          at: claim.range, subject: promise.map { "\($0.id.value)" } ?? claim.section,
          target: target,
          notes: left.map { Diagnostic.Note("a purpose that is excluded", at: $0.name.range) })
      }
    })
}
