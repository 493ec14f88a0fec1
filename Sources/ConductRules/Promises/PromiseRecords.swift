import LegalModel
import LegalRuleEngine
import LegalText

/// Promises that only people or machines keep: somebody has to answer for each of them.
extension PromiseRules {
  /// How long a look at a promise is good for.
  private static let recheck = Period(12, .month)

  /// Returns what is missing in a record, or `nil` if nothing is.
  private static func gap(in record: EvidenceRecord?, on day: CalendarDate) -> String? {
    guard let record else { return "nobody has recorded who answers for it" }
    if record.owner == nil { return "its record names no owner" }
    if record.evidence == nil { return "its record names no evidence" }
    guard let verified = record.verifiedOn?.value else { return "its record has no date" }
    return verified.adding(recheck) < day ? "it was last looked at on \(verified)" : nil
  }

  /// Returns a finding for each promise about a topic that nobody answers for.
  static func unrecorded(
    _ topic: PromiseTopic, _ policy: PrivacyPolicy, _ matter: Matter
  ) -> [Finding] {
    policy.promises.filter { topic.subjects.contains($0.subject.value.rawValue) }.compactMap {
      promise in
      let id = promise.id.value.rawValue
      return gap(in: matter.records.promises.first { $0.id.value.rawValue == id }, on: matter.asOf)
        .map {
          Finding(
            "the text promises '\(id)', and \($0)", at: promise.text?.range ?? promise.id.range,
            subject: id, target: .record("\(id)"))
        }
    }
  }

  /// Returns a finding for each measure about something that nobody has seen at work.
  static func unseen(
    _ policy: PrivacyPolicy, _ matter: Matter, _ isMeant: (PromiseWords) -> Bool
  ) -> [Finding] {
    policy.measures.filter { isMeant(PromiseWords($0.name, $0.text)) }.compactMap { measure in
      let id = measure.id.value.rawValue
      return gap(in: matter.records.measures.first { $0.id.value.rawValue == id }, on: matter.asOf)
        .map {
          Finding(
            "the text promises the measure '\(measure.name.value)', and \($0)",
            at: measure.name.range, subject: id, target: .record("\(id)"))
        }
    }
  }

  private static let mendPromise = """
    add a record to 'promises:' of records.yaml with the id of the promise, 'owner', 'evidence' \
    and \
    'verifiedOn'
    """
  private static let mendMeasure = """
    add a record to 'measures:' of records.yaml with the id of the measure, 'owner', 'evidence' \
    and \
    'verifiedOn'
    """

  static let noCrossTenantPrompts = Rule(
    "promise/no-cross-tenant-prompts",
    "Somebody answers for it that prompts hold no data of other customers", sources, .warning,
    asks:
      "Where a text says that prompts do not contain other customers' data, a record names who sees to it.",
    why: "Data of one customer in the answer to another is a breach that no reader can see coming.",
    mend: mendPromise,
    passes: """
      promises:
        - {id: tenants, kind: prohibition, subject: otherCustomersData, text: Prompts hold no \
        data of others}
      === records
      promises:
        - {id: tenants, owner: Ada Example, evidence: Test of release 7, verifiedOn: 2026-10-01}
      """,
    fails: """
      promises:
        - {id: tenants, kind: prohibition, subject: otherCustomersData, text: «Prompts hold no \
        data of others»}
      """,
    check: .declared { policy, matter in unrecorded(.otherCustomersData, policy, matter) })

  static let encryptionOfSecrets = Rule(
    "promise/encryption-rest-secrets",
    "Somebody has seen that data at rest is encrypted as promised",
    sources, .warning,
    asks:
      "Where a text says how stored data is encrypted, a record shows that somebody has checked it.",
    why:
      "The name of an algorithm is a fact about machines, and stays true only while somebody checks it.",
    mend: mendMeasure,
    passes: """
      measures:
        - {id: atRest, name: Encryption at rest, text: AES-256 for the database}
      === records
      measures:
        - {id: atRest, owner: Ada Example, evidence: Configuration 31, verifiedOn: 2026-10-01}
      """,
    fails: """
      measures:
        - {id: atRest, name: «Encryption at rest», text: AES-256 for the database}
      """,
    check: .declared { policy, matter in
      unseen(policy, matter) { $0.say("encryption at rest", "encrypted at rest", "aes*") }
    })

  static let keyVault = Rule(
    "promise/byok-vault", "Somebody has seen that keys are kept apart as promised", sources,
    .warning,
    asks:
      "Where a text says that keys are kept in vaults, a record shows that somebody has checked it.",
    why: "A key that a customer hands over opens the customer's accounts elsewhere.",
    mend: mendMeasure,
    passes: """
      measures:
        - {id: vault, name: Keys, text: your keys are kept in a vault for each workspace}
      === records
      measures: [{id: vault, owner: Ada Example, evidence: Review of June, verifiedOn: 2026-06-15}]
      """,
    fails: """
      measures:
        - {id: vault, name: «Keys», text: your keys are kept in a vault for each workspace}
      """,
    check: .declared { policy, matter in
      unseen(policy, matter) { $0.say("vault", "vaults", "key isolation", "credential isolation") }
    })

  static let dedicatedMachine = Rule(
    "promise/dedicated-vm", "Somebody has seen that customers are kept apart as promised", sources,
    .warning,
    asks:
      "Where a text says that each customer has a machine of its own, a record shows that somebody has checked it.",
    why: "Customers decide what they store by how far they are kept apart from others.",
    mend: mendMeasure,
    passes: """
      measures:
        - {id: tenants, name: Isolation, text: each workspace runs in a virtual machine of its own}
      === records
      measures:
        - {id: tenants, owner: Ada Example, evidence: Review of June, verifiedOn: 2026-06-15}
      """,
    fails: """
      measures:
        - {id: tenants, name: «Isolation», text: each workspace runs in a virtual machine of its \
        own}
      """,
    check: .declared { policy, matter in
      unseen(policy, matter) {
        $0.say("dedicated vm", "virtual machine*", "tenant isolation", "dedicated machine*")
      }
    })

  static let roleCounts = Rule(
    "promise/rbac-counts", "Somebody has counted the roles and permissions that the text counts",
    sources, .warning,
    asks:
      """
      Where a text gives the number of roles and permissions, a record shows that somebody has \
      compared it with the product.
      """,
    why: "A number in a legal text is wrong with the next release unless somebody counts again.",
    mend: mendMeasure,
    passes: """
      measures:
        - {id: roles, name: Access, text: 34 permissions across 13 roles}
      === records
      measures: [{id: roles, owner: Ada Example, evidence: Release 7.2, verifiedOn: 2026-09-01}]
      """,
    fails: """
      measures:
        - {id: roles, name: «Access», text: 34 permissions across 13 roles}
      """,
    check: .declared { policy, matter in
      let counted = Set(
        policy.measures.filter { measure in measure.text.value.text.contains(where: \.isNumber) }
          .map { $0.id.value.rawValue })
      return unseen(policy, matter) { $0.say("permissions", "roles") }
        .filter { finding in finding.subject.map(counted.contains) ?? false }
    })

  static let messageAuthentication = Rule(
    "promise/hmac", "Somebody has seen that services check each other as promised", sources,
    .warning,
    asks:
      "Where a text says how services prove themselves to each other, a record shows that somebody has checked it.",
    why: "A service that trusts every call inside the network trusts whoever gets into it.",
    mend: mendMeasure,
    passes: """
      measures:
        - {id: calls, name: Calls, text: HMAC-based verification between internal services}
      === records
      measures: [{id: calls, owner: Ada Example, evidence: Review of June, verifiedOn: 2026-06-15}]
      """,
    fails: """
      measures:
        - {id: calls, name: «Calls», text: HMAC-based verification between internal services}
      """,
    check: .declared { policy, matter in
      unseen(policy, matter) {
        $0.say("hmac*", "inter service authentication", "mutual tls", "between internal services")
      }
    })

  static let nonDiscrimination = Rule(
    "promise/non-discrimination",
    "Somebody answers for it that nobody is treated worse for using a right", sources, .warning,
    asks:
      "Where a text promises that using a right has no bad consequence, a record names who sees to it.",
    why: "Whether a person was treated worse shows in what support and sales do, not in a text.",
    mend: mendPromise,
    passes: """
      promises:
        - {id: equal, kind: prohibition, subject: discrimination, text: We treat nobody worse \
        for using a right}
      === records
      promises:
        - {id: equal, owner: Ada Example, evidence: Guide for support, verifiedOn: 2026-10-01}
      """,
    fails: """
      promises:
        - {id: equal, kind: prohibition, subject: discrimination, text: «We treat nobody worse \
        for using a right»}
      """,
    check: .declared { policy, matter in unrecorded(.discrimination, policy, matter) })

  static let childDeletion = Rule(
    "promise/child-delete", "Somebody answers for it that data of a child is deleted promptly",
    sources, .warning,
    asks:
      "Where a text promises to delete data of a child once it is found, a record names who does it.",
    why: "The promise is kept by a person who receives the message and knows what to do with it.",
    mend: mendPromise,
    passes: """
      promises:
        - {id: child, kind: obligation, subject: childDataDeletion, text: We delete data of a child}
      === records
      promises:
        - {id: child, owner: Ada Example, evidence: Guide for support, verifiedOn: 2026-10-01}
      """,
    fails: """
      promises:
        - {id: child, kind: obligation, subject: childDataDeletion, text: «We delete data of a \
        child»}
      """,
    check: .declared { policy, matter in unrecorded(.childDataDeletion, policy, matter) })
}
