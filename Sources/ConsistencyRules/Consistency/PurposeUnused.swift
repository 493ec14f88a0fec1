import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let purposeUnused = Rule(
    "consistency/purpose-unused", "Every purpose uses some of the data",
    [.ownWords], .warning,
    asks: "For every purpose that the text lists, at least one kind of data names it.",
    why: """
      A purpose without data leaves a reader guessing what is used for it, and a company what it may use.
      """,
    mend: "name the purpose in 'purposes:' of the data that is used for it, or leave it out",
    passes: """
      purposes:
        - {id: service, name: Running the service}
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address, purposes: [service]}]}
      """,
    fails: """
      purposes:
        - {id: service, name: Running the service}
        - {id: research, name: «Research»}
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address, purposes: [service]}]}
      """,
    check: .policy { policy, _ in
      guard !policy.data.isEmpty else { return [] }
      let used = Set(policy.entries.flatMap { $0.item.purposes ?? [] }.map(\.value))
      return policy.purposes.filter { !used.contains($0.id.value) }.map { purpose in
        Finding(
          "no data is used for '\(purpose.name.value)'", at: purpose.name.range,
          subject: "\(purpose.id.value)", target: .fact("purposes.\(purpose.id.value).data"))
      }
    })
}
