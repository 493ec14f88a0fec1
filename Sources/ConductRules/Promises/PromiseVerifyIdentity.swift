import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let verifyIdentity = Rule(
    "promise/verify-identity", "No identity is verified for a right that needs no verification",
    [.ownWords, .ccpaRegulations("7060(b)")] + sources.dropFirst(), .error,
    asks:
      """
      A request to opt out, or to limit the use of sensitive information, is not verified; a text \
      that promises to verify every request leaves these out.
      """,
    why: "An opt-out that asks who somebody is keeps people from using it.",
    mend: "put these rights into a group with 'verification: none', and say so",
    passes: """
      rights: [{id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}], \
      verification: always}]
      """,
    fails: """
      rights: [{id: ca, name: California, regimes: [ccpa], items: [{right: optOut, text: «Opt \
      out»}], verification: always}]
      """,
    check: .policy { policy, _ in
      policy.rights.flatMap { group -> [Finding] in
        guard let verification = group.verification, verification.value == .always else {
          return []
        }
        let free = group.items.filter { [.optOut, .limitUse].contains($0.value.right.value) }
        guard let first = free.first else { return [] }
        return [
          Finding(
            """
            every request is verified, and '\(first.value.right.value.rawValue)' needs no \
            verification
            """,
            at: first.value.text.range, subject: group.id.value.rawValue,
            target: .fact("rights.verification", .change),
            notes: [Diagnostic.Note("'always' here", at: verification.range)])
        ]
      }
    })
}
