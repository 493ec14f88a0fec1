import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension WordsAndData {
  static let basis = Rule(
    "words/basis", "Every legal basis that the words name is one that the data declares",
    [.ownWords], .warning,
    asks: """
      A legal basis that a sentence names is declared for a purpose, or in 'unresolvedBases:' for \
      words that are no purpose.
      """,
    why: """
      A basis without a purpose tells nobody what rests on it; and one that was dropped from the purposes \
      often survives in a sentence.
      """,
    mend: "add the basis to the purpose that rests on it, or correct the sentence",
    passes: """
      purposes:
        - {id: billing, name: Billing, bases: [{basis: contract, section: bases}]}
      ---
      ## Bases

      {{> purposes}}

      Our legal basis is the contract with you.
      """,
    fails: """
      purposes:
        - {id: billing, name: Billing, bases: [{basis: contract, section: bases}]}
      ---
      ## Bases

      {{> purposes}}

      Our legal basis is your «vital interests».
      """,
    check: .policy { policy, matter in
      guard !policy.purposes.isEmpty else { return [] }
      let named: [(LegalBasis, [String])] = [
        (.legitimateInterests, ["legitimate interest", "legitimate interests"]),
        (.legalObligation, ["legal obligation", "legal obligations"]),
        (.vitalInterests, ["vital interest", "vital interests"]),
        (.publicTask, ["public task", "task … public interest", "official authority"]),
      ]
      return named.compactMap { basis, phrases in
        guard policy.places(of: basis).isEmpty,
          let passage = matter.words.all(of: phrases).first(where: { passage in
            !passage.isData
              && matter.words.sentence(
                passage.sentence, says: "legal basis", "legal bases", "lawful basis",
                "lawful bases", "legal ground*", "rely on", "rests on")
          })
        else { return nil }
        return Finding(
          "'\(matter.text.file.text(in: passage.range.bytes))' is named as a basis, and no purpose rests on it",
          at: passage.range, subject: basis.rawValue, target: .words("basis.\(basis.rawValue)"))
      }
    })
}
