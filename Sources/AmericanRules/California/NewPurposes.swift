import LegalModel
import LegalRuleEngine
import LegalText

extension CaliforniaRegulations {
  static let newPurposes = Rule(
    "ccpa/reg-7002-e", "What is newly collected was announced, and a new purpose has consent",
    [.ccpaRegulations("7002(e)"), .ccpaRegulations("7002(f)"), .ccpa("1798.100(a)(1)")], .error,
    .ccpa,
    asks: """
      Before information is used for a purpose that a person did not expect, the business obtains their \
      consent; before a new category is collected, it gives a new notice at collection.
      """,
    why: "Information that was given for one thing is not given for another.",
    mend: """
      announce the version before it takes effect, so that the ledger shows it, and base the new purpose \
      on consent
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [account, news]}]
      purposes:
        - {id: account, name: Account}
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      === before
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [account]}]
      purposes:
        - {id: account, name: Account}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [account, «ads»]}]
      purposes:
        - {id: account, name: Account}
        - {id: ads, name: Advertising, bases: [{basis: legitimateInterests}]}
      === before
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [account]}]
      purposes:
        - {id: account, name: Account}
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      var findings: [Finding] = []
      let earlier = Dictionary(old.entries.map { ($0.reference, $0) }) { first, _ in first }
      let consented = Set(
        new.statedBases.filter { $0.basis.basis.value == .consent }.map(\.purpose.id.value))
      var unannounced: [DataEntry] = []
      for entry in new.entries {
        guard let known = earlier[entry.reference] else {
          unannounced.append(entry)
          continue
        }
        let purposes = Set((known.item.purposes ?? []).map(\.value))
        for purpose in entry.item.purposes ?? []
        where !purposes.contains(purpose.value) && !consented.contains(purpose.value) {
          findings.append(
            Finding(
              """
              '\(entry.item.name.value)' gets the purpose '\(purpose.value)', which does not rest on \
              consent
              """, at: purpose.range, subject: "\(entry.reference).\(purpose.value)",
              target: .fact("\(entry.path).purposes", .change), severity: .warning))
        }
      }
      // A draft has told nobody yet, and a text that is older than the ledger left no trace in it.
      guard let release = after.edition.release, !release.isAdopted, let first = unannounced.first
      else { return findings }
      let effective = new.header.effective.value
      guard release.notified.map({ $0 <= effective }) != true else { return findings }
      findings.append(
        Finding(
          "'\(first.item.name.value)' is new, and the ledger shows no notice before it was collected",
          at: first.item.name.range, subject: first.reference, target: .day(.notified, .state),
          notes: unannounced.dropFirst().map {
            Diagnostic.Note("new, too", at: $0.item.name.range)
          }))
      return findings
    })
}
