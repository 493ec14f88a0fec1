import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Transfers to third countries: GDPR, Articles 44 to 49.
extension GDPRProcessing {
  static let onwardTransfers = Rule(
    "gdpr/44-chain", "Every recipient in a third country has a transfer mechanism",
    [.gdpr("44")], .warning, .gdpr,
    asks: """
      Any transfer to a third country, onward transfers included, takes place only under the conditions \
      of Chapter V.
      """,
    why: "One sentence for all providers leaves open which of them is covered by what.",
    mend: "add 'countries' and, for each country outside the EEA, 'mechanisms' to the recipient",
    passes: """
      recipients:
        - {id: host, name: Host, role: processor, countries: [US], mechanisms: [standardContractualClauses]}
      transfers: {origins: [EEA], destinations: [US]}
      """,
    fails: """
      recipients:
        - {id: host, name: Host, role: processor, countries: [«US»]}
      transfers: {origins: [EEA], destinations: [US]}
      """,
    check: .policy { policy, matter in
      let countries =
        (policy.transfers?.value.destinations ?? [])
        + policy.recipients.flatMap { $0.countries ?? [] }
      guard countries.contains(where: { isThird($0.value, matter.circumstances) }) else {
        return []
      }
      return importers(in: policy).compactMap { recipient in
        let id = recipient.id.value
        guard let countries = recipient.countries, !countries.isEmpty else {
          return Finding(
            "data goes to third countries, and where '\(recipient.name.value)' processes is not said",
            at: recipient.name.range, subject: "\(id)", target: .fact("recipients.\(id).countries"))
        }
        guard let third = countries.first(where: { isThird($0.value, matter.circumstances) }),
          (recipient.mechanisms ?? []).isEmpty
        else { return nil }
        return Finding(
          "'\(recipient.name.value)' in \(third.value) has no transfer mechanism", at: third.range,
          subject: "\(id)", target: .fact("recipients.\(id).mechanisms"))
      }
    })

  static let partialAdequacy = Rule(
    "gdpr/45-partial", "Where a country is adequate in part, the text says for whom",
    [Citation(.adequacyDecisions, "", .secondary)], .warning, .gdpr,
    asks: """
      The adequacy of Canada covers commercial organisations under its federal act only, that of the \
      United States covers companies certified under the Data Privacy Framework only.
      """,
    why: """
      "The United States is adequate" is true of one recipient and false of the next; it depends on the \
      importer.
      """,
    mend: """
      add to 'adequacy' of 'transfers' the country with 'adequate' and with the 'scope' of those whom it \
      covers
      """,
    passes: """
      transfers:
        origins: [EEA]
        destinations: [US]
        mechanisms: [{mechanism: dataPrivacyFramework}]
        adequacy: [{country: US, adequate: yes, scope: certified companies such as Host Inc.}]
      """,
    fails: """
      transfers:
        origins: [EEA]
        destinations: [«US»]
        mechanisms: [{mechanism: dataPrivacyFramework}]
      """,
    check: .policy { policy, matter in
      guard let transfers = policy.transfers?.value else { return [] }
      let mechanisms = (transfers.mechanisms ?? []).map(\.value.mechanism.value)
      let relies =
        mechanisms.contains { [.adequacy, .dataPrivacyFramework].contains($0) }
        || !(transfers.adequacy ?? []).isEmpty
      let mention = matter.words.first("adequacy decision*", "adequate level", "adequacy")
      guard relies || mention != nil else { return [] }
      return (transfers.destinations ?? []).compactMap { country in
        let code = country.value.rawValue
        guard country.value.isAdequateInPart(on: matter.asOf) else { return nil }
        let stated = transfers.adequacy?.first { $0.value.country.value == country.value }?.value
        if let stated, stated.adequate.value == .no || stated.scope != nil { return nil }
        return Finding(
          stated == nil
            ? "the text speaks of adequacy and does not say for which recipients in \(code) it holds"
            : "\(code) is called adequate without saying for which recipients",
          at: stated?.country.range ?? country.range, subject: code,
          target: .fact("transfers.adequacy.\(code)"),
          notes: mention.map { [Diagnostic.Note("adequacy is mentioned here", at: $0.range)] } ?? []
        )
      }
    })

  static let clausesDecision = Rule(
    "gdpr/46-2-c-decision", "Standard contractual clauses are named by their decision",
    [Citation(.contractualClauses, "", .secondary), .gdpr("46(2)(c)")], .note, .gdpr,
    asks: """
      The standard contractual clauses of the Commission are those of Decision (EU) 2021/914, with a \
      module for each kind of transfer.
      """,
    why: "There were other clauses before; only the decision says which ones are meant.",
    mend:
      "add 'decision' to the mechanism, with the decision and the module, and say it in the text",
    passes: """
      transfers:
        mechanisms:
          - {mechanism: standardContractualClauses, decision: "Decision (EU) 2021/914, Module Two", section: transfers}
      ---
      ## Transfers

      We use the clauses of Decision (EU) 2021/914, Module Two.
      """,
    fails: """
      transfers:
        mechanisms: [{mechanism: «standardContractualClauses», section: transfers}]
      ---
      ## Transfers

      We use standard contractual clauses.
      """,
    check: .discloses { policy, matter in
      let transfers = policy.transfers?.value
      guard
        let clauses = transfers?.mechanisms?.first(where: {
          $0.value.mechanism.value == .standardContractualClauses
        })?.value
      else { return [] }
      let declared = matter.evidence(
        clauses.decision, "transfers.mechanisms", section: clauses.section ?? transfers?.section)
      return [
        Demand(
          "decision behind the standard contractual clauses",
          declared.isEmpty
            ? matter.statement("contractualClausesDecision", "2021/914") : declared,
          or: "the standard contractual clauses are named without their decision and module",
          at: clauses.mechanism.range,
          target: .fact("transfers.mechanisms.standardContractualClauses.decision"))
      ]
    })

  static let derogationCondition = Rule(
    "gdpr/49-derog", "A derogation for a transfer names its condition",
    [.gdpr("49(1)")], .warning, .gdpr,
    asks: """
      Without adequacy and without safeguards, a transfer takes place only on one of the conditions of \
      Article 49(1), such as explicit consent or the performance of a contract.
      """,
    why: "A derogation is an exception; which one it is decides what a person can do about it.",
    mend:
      "name the condition in 'decision' of the mechanism, such as 'Article 49(1)(a)', and say it",
    passes: """
      transfers:
        mechanisms: [{mechanism: derogation, decision: "Article 49(1)(a), explicit consent", section: transfers}]
      ---
      ## Transfers

      We transfer data with your explicit consent.
      """,
    fails: """
      transfers:
        mechanisms: [{mechanism: «derogation», section: transfers}]
      ---
      ## Transfers

      We transfer data.
      """,
    check: .discloses { policy, matter in
      let transfers = policy.transfers?.value
      let stated = (transfers?.mechanisms ?? []).map(\.value).filter {
        $0.mechanism.value == .derogation
      }
      let uses = policy.recipients.flatMap { recipient in
        (recipient.mechanisms ?? []).filter { $0.value == .derogation }
      }
      guard let place = stated.first?.mechanism.range ?? uses.first?.range else { return [] }
      let declared = stated.flatMap { mechanism in
        matter.evidence(
          mechanism.decision, "transfers.mechanisms",
          section: mechanism.section ?? transfers?.section)
      }
      return [
        Demand(
          "condition of the derogation",
          declared.isEmpty
            ? matter.statement("derogationCondition", "Article 49(1)", "Article 49") : declared,
          or: "a derogation is relied on, and no condition of Article 49(1) is named", at: place,
          target: .fact("transfers.mechanisms.derogation.decision"))
      ]
    })

  static let directCollection = Rule(
    "gdpr/transfer-direct", "It is clear who exports the data of a transfer",
    [Citation(.transferGuidelines, "", .secondary)], .note, .gdpr,
    asks: """
      Data that a person sends to a controller outside the EEA is not transferred by anybody; what that \
      controller then discloses to a processor in a third country is, if the GDPR applies to it.
      """,
    why: """
      Without the place of the controller, a sentence about transfers from the EEA has no exporter, and \
      nobody can tell which clauses bind whom.
      """,
    mend:
      "add 'establishedIn' to 'controller', and say in the text where the company is established",
    passes: """
      controller: {legalName: Example Ltd, establishedIn: DE}
      transfers: {origins: [EEA], destinations: [US]}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      transfers: {origins: [«EEA»], destinations: [US]}
      """,
    check: .policy { policy, matter in
      guard let origin = policy.transfers?.value.origins?.first,
        policy.controller?.value.establishedIn == nil,
        matter.statement(
          "establishment", "we are established in", "we are based in", "is established in",
          "is based in", "headquartered in", "our registered office", "registered in"
        ).isEmpty
      else { return [] }
      let words = matter.words.first(
        "transfers of personal data from", "transfer* … from the EEA",
        "transfer* … from the European",
        "transfer* … from the UK")
      return [
        Finding(
          policy.controller?.value.postalAddress == nil
            ? "where the controller is established is not said, so that the transfers have no exporter"
            : "the controller has an address, and where it is established is not declared",
          at: words?.range ?? origin.range, target: .fact("controller.establishedIn"))
      ]
    })
}
