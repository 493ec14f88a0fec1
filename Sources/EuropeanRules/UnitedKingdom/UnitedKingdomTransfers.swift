import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Transfers from the United Kingdom: UK GDPR, Articles 45 and 46.
extension UnitedKingdom {
  static let transferMechanism = Rule(
    "uk-gdpr/46-mechanism", "Transfers from the United Kingdom rest on a mechanism of its law",
    [Citation(.ukGDPR, "46", .secondary)], .error, .ukGDPR,
    asks: """
      A transfer from the United Kingdom rests on the International Data Transfer Agreement, on the \
      Addendum to the clauses of the Union, or on regulations of the United Kingdom. The clauses of the \
      Union alone are not valid there.
      """,
    why: """
      Clauses that the European Commission approved are made for the law of the Union; by themselves \
      they are no mechanism of the UK GDPR.
      """,
    mend: """
      add to 'mechanisms' of 'transfers' one of ukAddendum, ukTransferAgreement, ukUSDataBridge or \
      adequacy with 'origins: [UK]', and say it in the text
      """,
    passes: """
      transfers:
        origins: [EEA, UK]
        destinations: [US]
        mechanisms: [{mechanism: standardContractualClauses}, {mechanism: ukAddendum, origins: [UK]}]
        section: transfers
      ---
      ## Transfers

      We use standard contractual clauses and the UK Addendum.
      """,
    fails: """
      transfers:
        origins: [EEA, UK]
        destinations: [US]
        mechanisms: [{mechanism: standardContractualClauses}]
        section: transfers
      ---
      ## Transfers

      For transfers from the UK we use «standard contractual clauses».
      """,
    check: .discloses { policy, matter in
      guard let transfers = policy.transfers?.value, fromUnitedKingdom(transfers),
        !(transfers.destinations ?? []).isEmpty || transfers.mechanisms != nil
      else { return [] }
      let own: [TransferMechanism] = [
        .ukTransferAgreement, .ukAddendum, .ukUSDataBridge, .adequacy, .bindingCorporateRules,
        .derogation,
      ]
      let stated = (transfers.mechanisms ?? []).map(\.value)
      let valid = stated.filter { statement in
        own.contains(statement.mechanism.value)
          && (statement.origins?.contains { $0.value == .UK } ?? true)
      }
      let place =
        matter.words.first("standard contractual clauses", "SCCs")?.range
        ?? stated.first?.mechanism.range ?? policy.transfers?.range
      guard let place else { return [] }
      return [
        Demand(
          "mechanism of transfers from the United Kingdom",
          valid.flatMap { statement in
            matter.evidence(
              statement.mechanism, "transfers.mechanisms",
              section: statement.section ?? transfers.section)
          },
          or: stated.isEmpty
            ? "no mechanism is named for transfers from the United Kingdom"
            : "transfers from the United Kingdom rest on mechanisms of the Union alone",
          at: place, target: .fact("transfers.mechanisms.UK"))
      ]
    })

  static let adequacyRegulations = Rule(
    "uk-gdpr/45-regs", "What is adequate is said for the Union and for the United Kingdom apart",
    [Citation(.ukGDPR, "45", .secondary)], .warning, .ukGDPR,
    asks: """
      Which countries are adequate is decided by regulations in the United Kingdom, on a test of its own, \
      and by the European Commission in the Union. The two lists differ.
      """,
    why: """
      "Countries with an adequacy decision" means one list for people in the Union and another for people \
      in the United Kingdom.
      """,
    mend: """
      state adequacy for each origin: {mechanism: adequacy, origins: [UK], decision: …}, or the UK-US \
      data bridge, and say it in the text
      """,
    passes: """
      transfers:
        origins: [EEA, UK]
        destinations: [CA]
        mechanisms: [{mechanism: adequacy, origins: [EEA]}, {mechanism: adequacy, origins: [UK]}]
      """,
    fails: """
      transfers:
        origins: [EEA, UK]
        destinations: [CA]
        mechanisms: [{mechanism: «adequacy»}]
      """,
    check: .policy { policy, matter in
      guard let transfers = policy.transfers?.value, fromUnitedKingdom(transfers),
        transfers.origins?.contains(where: { $0.value != .UK }) ?? false
      else { return [] }
      let stated = (transfers.mechanisms ?? []).map(\.value)
      let adequate = stated.filter { $0.mechanism.value == .adequacy }
      let mention = matter.words.first("adequacy decision*", "adequacy regulations", "adequacy")
      guard let place = adequate.first?.mechanism.range ?? mention?.range else { return [] }
      let isApart = adequate.contains { statement in
        statement.origins.map { $0.allSatisfy { $0.value == .UK } && !$0.isEmpty } ?? false
      }
      guard !isApart else { return [] }
      return [
        Finding(
          "adequacy is not said for the United Kingdom apart from the Union", at: place,
          target: .fact("transfers.mechanisms.UK"))
      ]
    })

  private static func fromUnitedKingdom(_ transfers: Transfers) -> Bool {
    // Who follows the law of the United Kingdom and names no origin means that one, too.
    transfers.origins?.contains { $0.value == .UK } ?? true
  }
}
