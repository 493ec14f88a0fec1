import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let purposeBasis = Rule(
    "consistency/purpose-basis", "A text that gives legal bases gives one for every purpose",
    [.ownWords, .gdpr("13(1)(c)")], .error, .gdpr,
    asks: "Every purpose that the text names has at least one legal basis.",
    why: """
      Where some purposes have a basis and others have none, a reader cannot tell whether the basis \
      of the others was forgotten or does not exist.
      """,
    mend: "add 'bases:' with one of \(LegalBasis.allCases.map(\.rawValue).joined(separator: ", "))",
    passes: """
      purposes:
        - {id: service, name: Running the service, bases: [{basis: contract}]}
        - {id: invoices, name: Invoices, bases: [{basis: legalObligation}]}
      """,
    fails: """
      purposes:
        - {id: service, name: Running the service, bases: [{basis: contract}]}
        - {id: invoices, name: «Invoices», bases: []}
      """,
    check: .policy { policy, _ in
      policy.purposes.filter { ($0.bases ?? []).isEmpty }.map { purpose in
        Finding(
          "purpose '\(purpose.name.value)' has no legal basis", at: purpose.name.range,
          subject: "\(purpose.id.value)", target: .fact("purposes.\(purpose.id.value).bases"),
          notes: obligations(behind: purpose, in: policy))
      }
    })

  /// Where a period is explained with an obligation that no purpose has for its basis.
  private static func obligations(
    behind purpose: Purpose, in policy: PrivacyPolicy
  ) -> [Diagnostic.Note] {
    let text = "\(purpose.name.value) \(purpose.description?.value.text ?? "")"
    guard LanguageWords.english.says(text, ["legal*", "law*", "obligation*"]),
      policy.places(of: .legalObligation).isEmpty
    else { return [] }
    return policy.retention.filter {
      LanguageWords.english.says($0.period.value.text, legalReasons)
    }.map { row in
      Diagnostic.Note("a legal obligation is the reason for a period here", at: row.period.range)
    }
  }

  /// Words with which a text says that a law asks for something.
  static let legalReasons = [
    "required by", "legal obligation*", "legally required", "by law", "statutory", "tax law*",
    "applicable law*",
  ]
}
