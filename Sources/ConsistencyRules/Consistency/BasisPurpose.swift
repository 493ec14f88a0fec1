import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let basisPurpose = Rule(
    "consistency/basis-purpose", "Every legal basis is given for a purpose that the text names",
    [.ownWords, .gdpr("13(1)(c)")], .error, .gdpr,
    asks: "Words for which the text states a legal basis are the name of one of its purposes.",
    why: """
      A basis for something that is no purpose is the sign of a purpose that the list leaves out, or \
      of a basis that nothing needs.
      """,
    mend: "name the purpose in the list of purposes, or leave the words out",
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      """,
    fails: """
      purposes:
        - {id: service, name: Running the service, bases: [{basis: contract}]}
      unresolvedBases:
        - {basis: consent, text: «prize draws»}
      """,
    check: .policy { policy, _ in
      policy.unresolvedBases.map(\.value).map { basis in
        let text = basis.text.value.text
        let words = ConsistencyWords.content(text)
        let users = policy.entries.filter { entry in
          entry.item.unresolved.contains {
            ConsistencyWords.share(words, ConsistencyWords.content($0.value.text))
          }
        }
        // Without consent nothing can be taken to rest on it; a contract at least has a subject.
        let isOnlyUnlisted = basis.basis.value != .consent && !users.isEmpty
        return Finding(
          "\(basis.basis.value.title) is the basis of '\(text)', which is not the name of a purpose",
          at: basis.text.range, subject: ConsistencyWords.slug(text), target: target(of: basis),
          notes: users.prefix(3).compactMap { entry in
            entry.item.purpose.map {
              Diagnostic.Note("'\(entry.item.name.value)' is used for it here", at: $0.range)
            }
          }, severity: isOnlyUnlisted ? .warning : nil)
      }
    })

  /// What mends what is said about a basis of words that are no purpose.
  static func target(of basis: UnresolvedBasis) -> FixTarget {
    .fact(
      "unresolvedBases.\(LanguageWords.english.words(of: basis.text.value.text).first ?? "")",
      .change)
  }
}

extension LegalBasis {
  /// What a reader calls it.
  var title: String {
    switch self {
    case .consent: "consent"
    case .contract: "contract"
    case .legalObligation: "legal obligation"
    case .vitalInterests: "vital interests"
    case .publicTask: "public task"
    case .legitimateInterests: "legitimate interests"
    case .recognisedLegitimateInterests: "recognised legitimate interests"
    }
  }
}
