import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Promises about contracts, against those on record.
extension PromiseRules {
  /// Returns the contract with a recipient.
  private static func contract(with recipient: Recipient, _ matter: Matter) -> ContractRecord? {
    matter.records.contracts.first { $0.id.value == recipient.id.value }
  }

  static let providerContracts = Rule(
    "promise/provider-contracts", "There is a contract with each provider that is said to have one",
    [.ownWords, .gdpr("28(3)")] + sources.dropFirst(), .warning,
    asks:
      """
      Where a text says that providers are bound by contract, a contract with each of them is \
      on record.
      """,
    why: "One provider without a contract makes the sentence untrue for all its data.",
    mend: "add the contract to 'contracts:' of records.yaml, with 'reference' and 'signedOn'",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}]
      promises:
        - {id: bound, kind: obligation, subject: providerContracts, text: Providers are bound}
      === records
      contracts: [{id: cloud, reference: Folder 12, signedOn: 2025-01-15}]
      """,
    fails: """
      recipients: [{id: cloud, name: «Cloud Ltd», role: processor}]
      promises:
        - {id: bound, kind: obligation, subject: providerContracts, text: Providers are bound}
      """,
    check: .policy { policy, matter in
      guard matter.promise(.providerContracts) != nil else { return [] }
      return policy.promisedProcessors.filter { contract(with: $0, matter)?.reference == nil }.map {
        recipient in
        Finding(
          "'\(recipient.name.value)' is said to be bound by contract, and no contract is on record",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          target: .record("contract.\(recipient.id.value)"))
      }
    })

  static let equivalentProtection = Rule(
    "promise/equivalent-protection",
    "Each provider is bound to the protection that the text promises",
    [.ownWords, .gdpr("28(4)")] + sources.dropFirst(), .warning,
    asks:
      """
      Where a text promises that all providers are bound to equivalent protection, a record says \
      that the contract with each has the terms of Article 28.
      """,
    why: "All the data is protected only as well as the weakest of the contracts provides.",
    mend:
      "agree on the terms of Article 28, and set 'article28: yes' in the contract in records.yaml",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}]
      promises:
        - {id: equal, kind: obligation, subject: equivalentProtection, text: All are bound alike}
      === records
      contracts: [{id: cloud, reference: Folder 12, article28: yes}]
      """,
    fails: """
      recipients: [{id: cloud, name: «Cloud Ltd», role: processor}]
      promises:
        - {id: equal, kind: obligation, subject: equivalentProtection, text: All are bound alike}
      === records
      contracts: [{id: cloud, reference: Folder 12, article28: no}]
      """,
    check: .policy { policy, matter in
      guard matter.isPromised(.equivalentProtection) else { return [] }
      return policy.promisedProcessors.filter {
        contract(with: $0, matter)?.article28?.value != .yes
      }
      .map { recipient in
        Finding(
          "nothing on record binds '\(recipient.name.value)' to equivalent protection",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          target: .record("contract.\(recipient.id.value).article28"))
      }
    })
}
