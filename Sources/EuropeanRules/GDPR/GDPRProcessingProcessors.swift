import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Processors, records and officers: GDPR, Articles 28 to 37.
extension GDPRProcessing {
  static let processorContract = Rule(
    "gdpr/28-3-contract", "Each processor works under a contract that is on record",
    [.gdpr("28(3)"), .gdpr("28(9)")], .warning, .gdpr,
    asks: """
      Processing by a processor is governed by a contract in writing with the terms of Article 28(3).
      """,
    why: """
      "Under contractual obligations" is a promise about every provider in the table; each needs its \
      paper.
      """,
    mend: """
      link the agreement with 'dpa', here or in the list of subprocessors, or note the contract in records.yaml under 'contracts' with the id \
      of the recipient and 'article28: yes'
      """,
    passes: """
      recipients:
        - {id: host, name: Host, role: processor}
      === records
      contracts:
        - {id: host, reference: Folder 4, article28: yes}
      """,
    fails: """
      recipients:
        - {id: host, name: «Host», role: processor}
      """,
    check: .policy { policy, matter in
      processors(in: policy).compactMap { recipient in
        let record = matter.records.contracts.first { $0.id.value == recipient.id.value }
        let summary: String
        if let record {
          guard record.article28?.value != .yes else { return nil }
          summary = "the contract with '\(recipient.name.value)' lacks the terms of Article 28(3)"
        } else {
          let listed = matter.subprocessors?.subprocessors.first {
            $0.id.value == recipient.id.value && $0.dpa != nil
          }
          guard recipient.dpa == nil, listed == nil else { return nil }
          summary = "no contract with '\(recipient.name.value)' is on record"
        }
        return Finding(
          summary, at: recipient.name.range, subject: "\(recipient.id.value)",
          target: .record("contract.\(recipient.id.value).article28"))
      }
    })

  static let processorIdentity = Rule(
    "gdpr/28-identity", "Name, address and contact of each processor are at hand",
    [Citation(.processorOpinion, "31", .secondary)], .note, .gdpr,
    asks: """
      The controller has the name, the address and a contact person of every processor and subprocessor \
      readily available. They need not be published.
      """,
    why: "A brand cannot be written to, and several companies may stand behind it.",
    mend: "add 'legalEntity', 'address' and 'contact' to the recipient",
    passes: """
      recipients:
        - {id: host, name: Host, role: processor, legalEntity: Host Inc., address: 1 Road, contact: a@host.example}
      """,
    fails: """
      recipients:
        - {id: host, name: «Host», role: processor, legalEntity: Host Inc.}
      """,
    check: .policy { policy, _ in
      processors(in: policy).compactMap { recipient in
        let keys: [(key: String, words: String, isMissing: Bool)] = [
          ("legalEntity", "legal entity", recipient.legalEntity == nil),
          ("address", "address", recipient.address == nil),
          ("contact", "contact", recipient.contact == nil),
        ]
        let missing = keys.filter(\.isMissing)
        guard let first = missing.first else { return nil }
        return Finding(
          "'\(recipient.name.value)' has no \(missing.map(\.words).joined(separator: ", no "))",
          at: recipient.name.range, subject: "\(recipient.id.value)",
          target: .fact("recipients.\(recipient.id.value).\(first.key)"))
      }
    })

  static let recordOfController = Rule(
    "gdpr/30-1", "The record of processing can be made from what is declared",
    [.gdpr("30(1)(a)-(g)")], .note, .gdpr,
    asks: """
      The controller keeps a record with its name, the purposes, the categories of data and of \
      recipients, the transfers by country, the time limits for erasure and a description of the measures.
      """,
    why: """
      If the policy holds all of it as data, the record is an excerpt and never says anything else than \
      the policy.
      """,
    mend: "declare what is missing; for recipients, 'countries'",
    passes: """
      controller: {legalName: Example Ltd}
      purposes: [{id: hosting, name: Hosting}]
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      recipients: [{id: host, name: Host, countries: [US]}]
      retention: [{id: account, name: Account, period: 1 year}]
      measures: [{id: access, name: Access control, text: two factors}]
      """,
    fails: """
      controller: {legalName: Example Ltd}
      purposes: [{id: hosting, name: Hosting}]
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      recipients: [{id: host, name: «Host»}]
      retention: [{id: account, name: Account, period: 1 year}]
      measures: [{id: access, name: Access control, text: two factors}]
      """,
    check: .policy { policy, matter in
      let parts: [(words: String, path: String, isMissing: Bool)] = [
        ("controller", "controller.legalName", policy.controller == nil),
        ("purposes", "purposes", policy.purposes.isEmpty),
        ("data", "data", policy.entries.isEmpty),
        ("recipients", "recipients", policy.recipients.isEmpty),
        ("time limits", "retention", policy.retention.isEmpty),
        ("measures", "measures", policy.measures.isEmpty),
      ]
      let lists = parts.filter(\.isMissing).map { part in
        Finding(
          "no \(part.words) are declared, so that no record of processing can be made",
          at: matter.text.header.kind.range, target: .fact(part.path))
      }
      let countries = importers(in: policy).filter { ($0.countries ?? []).isEmpty }.map {
        recipient in
        Finding(
          "the country of '\(recipient.name.value)' is not declared", at: recipient.name.range,
          subject: "\(recipient.id.value)",
          target: .fact("recipients.\(recipient.id.value).countries"))
      }
      return lists + countries
    })

  static let recordOfProcessor = Rule(
    "gdpr/30-2", "A processor says for whose data it is one",
    [.gdpr("30(2)")], .note, .gdpr,
    asks: """
      A processor keeps a record of the processing on behalf of each controller, apart from that of its \
      own.
      """,
    why: """
      Whoever has subprocessors processes for somebody else. Without the split nobody knows whom to ask.
      """,
    mend: """
      say for which data the company is the controller and for which it is the processor, or answer the \
      fact 'processorForCustomers' with no
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Roles

      For the content of our customers, {{controller.legalName}} is the processor; it has subprocessors.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Roles

      {{controller.legalName}} has «subprocessors».
      """,
    check: .discloses { policy, matter in
      guard actsAsProcessor(matter) else { return [] }
      return [
        Demand(
          "for whose data the company is a processor",
          matter.statement(
            "processorRole", "is the processor", "are the processor", "are a processor",
            "is a processor", "as a processor", "as processor", "as the processor",
            "act* as … processor", "on behalf of our customers", "on behalf of customers",
            "on behalf of the customer", "its processor", "their processor", "your processor",
            "on the instructions of our customers"),
          or: "the text speaks of subprocessors and does not say for whose data it is a processor",
          at: matter.words.first("subprocessor*", "sub processor*")?.range
            ?? matter.place("recipients", "sharing", "who receives"),
          target: .statement("processorRole"))
      ]
    })

  static let officerContact = Rule(
    "gdpr/37-7", "The data protection officer can be reached",
    [.gdpr("37(7)")], .error, .gdpr,
    asks: """
      Who designates a data protection officer publishes the contact details of that officer.
      """,
    why: "The officer is there for people to turn to.",
    mend: "add 'email' or 'address' to 'dpo', and print it",
    passes: """
      dpo: {name: Kim Example, email: dpo@example.com}
      """,
    fails: """
      dpo: {name: «Kim Example»}
      """,
    check: .discloses { policy, matter in
      guard let officer = policy.dataProtectionOfficer, officer.value.none == nil else { return [] }
      let section = officer.value.section
      return [
        Demand(
          "contact of the data protection officer",
          matter.evidence(officer.value.email, "dpo.email", section: section)
            + matter.evidence(officer.value.address, "dpo.address", section: section),
          or: "the data protection officer is named, and no contact is given",
          at: officer.value.name?.range ?? officer.range, target: .fact("dpo.contact"))
      ]
    })
}
