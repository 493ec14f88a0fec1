import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let claimOfOthers = Rule(
    "promise/anthropic-no-train",
    "What a text says of others has a source and the day on which it was checked", sources,
    .warning,
    asks: """
      Where a text says what another company does or does not do, it says where the company says \
      so, \
      and somebody has looked within 180 days.
      """,
    why: "Another company changes its terms without asking; then the sentence is false.",
    mend: "add 'url:' with the page that says it and 'verifiedOn:' with the day of the last look",
    passes: """
      externalClaims:
        - {id: cloud, subject: cloud, statement: Cloud Ltd trains no models, url: \
        "https://example.com/terms", verifiedOn: 2026-10-01}
      recipients: [{id: cloud, name: Cloud Ltd}]
      """,
    fails: """
      externalClaims:
        - {id: cloud, subject: cloud, statement: «Cloud Ltd trains no models», url: \
        "https://example.com/terms"}
      recipients: [{id: cloud, name: Cloud Ltd}]
      """,
    check: .policy { policy, matter in
      policy.externalClaims.compactMap { claim in
        let path = "externalClaims.\(claim.id.value)"
        func finding(_ why: String, _ key: String, _ edit: FixTarget.Edit = .state) -> Finding {
          Finding(
            "the claim about '\(claim.subject.value)' \(why)", at: claim.statement.range,
            subject: claim.id.value.rawValue, target: .fact("\(path).\(key)", edit))
        }
        guard let day = claim.verifiedOn?.value else {
          return finding("has no day on which it was looked up", "verifiedOn")
        }
        if matter.asOf.daysSince1970 - day.daysSince1970 > 180 {
          return finding("was last looked up on \(day)", "verifiedOn", .change)
        }
        return claim.url == nil ? finding("has no address of a page that says so", "url") : nil
      }
    })
}
