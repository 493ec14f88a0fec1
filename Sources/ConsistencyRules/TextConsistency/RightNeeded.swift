import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let rightNeeded = Rule(
    "consistency/right-needed", "A legal basis brings the right that belongs to it",
    [.gdpr("21(2)"), .gdpr("21(1)"), .gdpr("7(3)")], .error, .gdpr,
    asks: """
      Whoever relies on consent names the right to withdraw it, whoever relies on legitimate interests \
      the right to object, and whoever names marketing the right to object to direct marketing.
      """,
    why: "A person who reads the basis without its right learns only half of what it means.",
    mend: "add the right under 'rights:'",
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: withdrawConsent, text: Withdraw consent at any time}
            - {right: objectDirectMarketing, text: Object to the newsletter}
      """,
    fails: """
      purposes:
        - {id: news, name: «Newsletter», bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: withdrawConsent, text: Withdraw consent at any time}
      """,
    check: .policy { policy, matter in
      guard !policy.rights.isEmpty else { return [] }
      let granted = Set(policy.rights(under: .euGDPR, .ukGDPR).map(\.statement.right.value))
      let needs: [(String, [SourceRange], PersonRight, String)] = [
        (
          "consent is a basis", policy.places(of: .consent), .withdrawConsent,
          "no right to withdraw it"
        ),
        (
          "legitimate interests are a basis", policy.places(of: .legitimateInterests), .object,
          "no right to object"
        ),
        (
          "marketing is named", marketing(in: policy), .objectDirectMarketing,
          "no right to object to direct marketing"
        ),
      ]
      return needs.compactMap { what, places, right, missing in
        guard let place = places.first, !granted.contains(right) else { return nil }
        return Finding(
          "\(what), and \(missing) is stated", at: place, subject: right.rawValue,
          target: .fact("rights.\(right.rawValue)"))
      }
    })

  private static func marketing(in policy: PrivacyPolicy) -> [SourceRange] {
    func names(_ words: Words?) -> Bool {
      words?.says("marketing", "newsletter*", "promotional") ?? false
    }
    let bases = policy.unresolvedBases.filter { names($0.value.text.value) }
      .map(\.value.text.range)
    let purposes = policy.purposes.filter { purpose in
      names(purpose.name.value) || names(purpose.description?.value) || names(purpose.dpv?.value)
    }.map(\.name.range)
    return bases + purposes
  }
}
