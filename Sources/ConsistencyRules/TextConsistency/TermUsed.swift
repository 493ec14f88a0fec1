import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let termUsed = Rule(
    "consistency/term-used", "Every defined term is used", [.ownWords], .note,
    asks: "A term that the text defines comes up outside of its definition.",
    why: "A definition of a word that nobody uses is a trace of words that were deleted.",
    mend: "delete the definition, or use the term where another word stands for it",
    passes: """
      definitions:
        - {id: diary, term: Diary, meaning: your notes}
      ---
      ## Words

      {{> definitions}}

      We keep your diary.
      """,
    fails: """
      definitions:
        - {id: diary, term: «Diary», meaning: your notes}
      ---
      ## Words

      {{> definitions}}

      We keep your notes.
      """,
    check: .version { matter in
      definitions(of: matter).filter { definition in
        let term = definition.term.value.text
        return !matter.words.all(of: [term, term + "*"]).contains { passage in
          !definition.term.range.encloses(passage.range)
            && !definition.meaning.range.encloses(passage.range)
        }
      }.map { definition in
        Finding(
          "'\(definition.term.value)' is defined and never used", at: definition.term.range,
          subject: "\(definition.id.value)",
          target: .fact("definitions.\(definition.id.value)", .remove))
      }
    })

  /// The terms that a version defines.
  static func definitions(of matter: Matter) -> [Definition] {
    switch matter.text.frontMatter {
    case .privacyPolicy(let policy): policy.definitions
    case .agreement(let agreement): agreement.definitions
    case .subprocessors, .cookies: []
    }
  }
}
