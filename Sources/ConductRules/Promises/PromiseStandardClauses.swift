import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let standardClauses = Rule(
    "promise/scc",
    "Each recipient outside the EEA has a transfer mechanism, where the text promises clauses",
    [.ownWords, .gdpr("46(2)(c)")] + sources.dropFirst(), .error, .gdpr,
    asks:
      """
      Where a text promises standard contractual clauses for transfers, each importer has a \
      mechanism.
      """,
    why: "A transfer without a mechanism is not made lawful by a sentence about the others.",
    mend: "add 'mechanisms:' to the recipient",
    passes: """
      transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}
      recipients:
        - {id: cloud, name: Cloud Inc., countries: [US], mechanisms: [standardContractualClauses]}
      """,
    fails: """
      transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}
      recipients: [{id: cloud, name: «Cloud Inc.», countries: [US]}]
      """,
    check: .policy { policy, matter in
      guard
        let promised = policy.transfers?.value.mechanisms?.first(where: {
          $0.value.mechanism.value == .standardContractualClauses
        })
      else { return [] }
      // The promise is for countries without adequacy; the text may say of some that they have it,
      // and an adequacy that holds for some companies only says nothing of this one.
      let adequate = (policy.transfers?.value.adequacy ?? []).filter {
        $0.value.adequate.value == .yes && $0.value.scope == nil
      }
      .map(\.value.country.value)
      return policy.recipients.filter { recipient in
        (recipient.mechanisms ?? []).isEmpty
          && (recipient.countries ?? []).contains { country in
            !country.value.isInEconomicArea(on: matter.asOf) && !adequate.contains(country.value)
          }
      }.map { recipient in
        Finding(
          "'\(recipient.name.value)' is outside the EEA, and no mechanism is named for it",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          target: .fact("recipients.\(recipient.id.value).mechanisms"),
          notes: [Diagnostic.Note("clauses are promised here", at: promised.value.mechanism.range)])
      }
    })
}
