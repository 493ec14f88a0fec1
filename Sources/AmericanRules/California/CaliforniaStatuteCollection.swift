import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// What people are told at collection: section 1798.100.
extension CaliforniaStatute {
  static let collectionRules: [Rule] = [
    categoriesAtCollection, soldAtCollection, sensitiveAtCollection, retentionAtCollection,
    noExtraCollection, proportionality, serviceProviderContracts,
  ]

  static let categoriesAtCollection = Rule(
    "ccpa/100-a1-categories", "Categories and purposes are stated at collection",
    [.ccpa("1798.100(a)(1)")], .error, .ccpa,
    asks: """
      At or before collection a business tells consumers the categories of personal information it collects \
      and the purposes for which they are collected or used.
      """,
    why: "A person can decide what to give only if it is clear what is collected and why.",
    mend: "add the data under 'data:' and give each item a 'purpose'",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purpose: Sign-in}]
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: «E-mail address»}]
      """,
    check: .discloses { policy, matter in
      policy.entries.isEmpty
        ? categories(policy, matter) : purposesOfItems(policy, matter)
    })

  static let soldAtCollection = Rule(
    "ccpa/100-a1-sold", "The text says whether personal information is sold or shared",
    [.ccpa("1798.100(a)(1)")], .error, .ccpa,
    asks: """
      At or before collection a business tells consumers whether the categories of personal information \
      are sold or shared.
      """,
    why: """
      Selling and sharing, in the sense of the Act, bring a right to opt out; a person has to know whether \
      there is anything to opt out of.
      """,
    mend: "say for both, selling and sharing, whether it is done, for each category or for all",
    passes: """
      title: Privacy
      ---
      ## California

      We do not sell or share your personal information.
      """,
    fails: """
      title: Privacy
      ---
      «## California»

      We do not sell your personal information.
      """,
    check: .discloses { policy, matter in saleAndSharing(policy, matter) })

  static let sensitiveAtCollection = Rule(
    "ccpa/100-a2-spi", "Sensitive personal information is named as such",
    [.ccpa("1798.100(a)(2)"), .ccpa("1798.140(ae)")], .error, .ccpa,
    asks: """
      A business that collects sensitive personal information tells consumers its categories, the purposes, \
      and whether it is sold or shared.
      """,
    why: """
      Account credentials and payment details are sensitive personal information under the Act; people have \
      further rights over it.
      """,
    mend: """
      name the sensitive personal information, what it is used for, and that it is not sold or shared, or \
      declare the statement 'sensitiveInformationUse' with the section that says so
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: Password, sensitive: accountCredentials}]
      ---
      ## California

      {{> data.account}}

      Passwords are sensitive personal information; we use them for signing you in, and do not sell them.
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: «Password», sensitive: accountCredentials}]
      """,
    check: .discloses { policy, matter in
      guard let first = policy.entries.first(where: { $0.item.sensitive != nil }) else { return [] }
      return [
        Demand(
          "sensitive personal information",
          matter.statement(
            "sensitiveInformationUse", "sensitive personal information", "sensitive information",
            "sensitive data"),
          or: """
            '\(first.item.name.value)' is sensitive personal information, and the text never says so
            """,
          at: first.item.name.range, target: .statement("sensitiveInformationUse"))
      ]
    })

  static let retentionAtCollection = Rule(
    "ccpa/100-a3-retention", "Each category has a retention period or its criteria",
    [.ccpa("1798.100(a)(3)")], .error, .ccpa,
    asks: """
      A business tells consumers how long it intends to keep each category of personal information, \
      sensitive personal information included, or the criteria for that period.
      """,
    why: "Data whose end nobody has stated tends to stay, and people cannot know when it is gone.",
    mend: "add a row under 'retention:' whose 'covers' names the data",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}, {id: phone, name: «Phone number»}]
      retention:
        - {id: email, name: E-mail, period: 30 days, keeps: {for: 30 days}, covers: [account.email]}
      """,
    check: .discloses { policy, matter in
      guard !policy.entries.isEmpty else { return [] }
      guard !policy.retention.isEmpty else {
        return [
          Demand(
            "retention periods", [], or: "the text does not say how long anything is kept",
            at: matter.place("retention", "how long", "keep"), target: .fact("retention"))
        ]
      }
      return policy.entries.map { entry in
        Demand(
          "retention of '\(entry.item.name.value)'",
          policy.retention(of: entry).map { row in
            Evidence(
              row.period.range,
              matter.disclosure(of: "retention.\(row.id.value)", section: row.section))
          },
          or: "nothing says how long '\(entry.item.name.value)' is kept", at: entry.item.name.range,
          subject: entry.reference, target: .fact("\(entry.path).retention"))
      }
    })

  static let noExtraCollection = Rule(
    "ccpa/100-a-no-extra", "A new category or purpose comes with a new notice",
    [.ccpa("1798.100(a)(1)")], .error, .ccpa,
    asks: """
      A business does not collect additional categories of personal information, or use it for additional \
      purposes that are incompatible with those disclosed, without a notice.
      """,
    why: "People agreed to what the text said when they gave their data.",
    mend: """
      tell people of the change, release the version with the day of the notice, and let it take effect \
      after that day
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}, {id: phone, name: Phone number}]
      === released 2026-03-01 notified 2026-02-01
      === before
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}, {id: phone, name: «Phone number»}]
      === released 2026-03-01
      === before
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy,
        let release = after.edition.release, !release.isAdopted
      else { return [] }
      let effective = after.text.header.effective.value
      if let notified = release.notified, notified <= effective { return [] }
      let known = Set(old.entries.map(\.reference))
      let oldPurposes = Set(old.purposes.map(\.id.value))
      let added = new.entries.filter { !known.contains($0.reference) }.map(\.item.name)
      let purposes = new.purposes.filter { !oldPurposes.contains($0.id.value) }.map(\.name)
      guard let first = (added + purposes).first else { return [] }
      return [
        Finding(
          "'\(first.value)' is new, and the ledger has no day on which people were told of it",
          at: first.range, target: .day(.notified, .state))
      ]
    })

  static let proportionality = Rule(
    "ccpa/100-c", "Collection and use are proportionate to the purpose",
    [.ccpa("1798.100(c)")], .note, .ccpa,
    asks: """
      Collection, use, retention and sharing of personal information are reasonably necessary and \
      proportionate to the purposes for which it was collected.
      """,
    why: "A text can disclose everything and still describe more than its purposes need.",
    mend: "compare each item with its purposes, and drop what they do not need",
    check: .undecidable(
      reason: "whether data is necessary and proportionate is a judgment on the practice"))

  static let serviceProviderContracts = Rule(
    "ccpa/100-d-contract", "Each service provider is bound by a contract that the Act describes",
    [.ccpa("1798.100(d)(1)-(5)"), .ccpa("1798.140(ag)")], .warning, .ccpa,
    asks: """
      A business that discloses personal information to a service provider has a contract that limits the \
      purposes, binds it to the Act, and lets the business stop unauthorized use.
      """,
    why:
      "Without such a contract the recipient is a third party, and the disclosure may be a sale.",
    mend:
      "add the contract to 'contracts:' of records.yaml, with 'ccpa: yes' once it has the terms",
    passes: """
      recipients:
        - {id: host, name: Hostco, role: processor}
      === records
      contracts:
        - {id: host, reference: "Vault, folder 1", signedOn: 2026-01-02, ccpa: yes}
      """,
    fails: """
      recipients:
        - {id: host, name: «Hostco», role: processor}
      """,
    check: .declared { policy, matter in
      policy.recipients.filter { [.processor, .subprocessor].contains($0.role?.value) }
        .compactMap { recipient in
          let record = matter.records.contracts.first { $0.id.value == recipient.id.value }
          guard record?.ccpa?.value != .yes else { return nil }
          let name = recipient.name.value
          return Finding(
            record == nil
              ? "no contract with '\(name)' is on record"
              : "the contract with '\(name)' is not recorded to have the terms of the Act",
            at: recipient.name.range, subject: "\(recipient.id.value)",
            target: .record("contract.\(recipient.id.value).ccpa"))
        }
    })
}
