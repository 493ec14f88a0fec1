import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Where data goes: GDPR, Article 13(1)(f).
extension GDPRTransparency {
  /// Where the text says that data goes, beyond the place whose law the site follows, each once.
  private static func countriesAbroad(
    _ policy: PrivacyPolicy, _ matter: Matter
  ) -> [Located<CountryCode>] {
    var seen: Set<String> = []
    return
      ((policy.transfers?.value.destinations ?? [])
      + policy.recipients.flatMap { $0.countries ?? [] })
      .filter {
        GDPRProcessing.isThird($0.value, matter.circumstances)
          && seen.insert($0.value.rawValue).inserted
      }
  }

  /// The statement of adequacy, if it is the only mechanism and there is one country: it can be about
  /// no other.
  private static func loneAdequacy(
    _ policy: PrivacyPolicy, _ matter: Matter
  ) -> MechanismStatement? {
    let stated = mechanisms(policy, matter)
    guard stated.count == 1, stated[0].mechanism.value == .adequacy,
      countriesAbroad(policy, matter).count == 1
    else { return nil }
    return stated[0]
  }

  /// The mechanisms stated for data from the place whose law the site follows.
  private static func mechanisms(
    _ policy: PrivacyPolicy, _ matter: Matter
  ) -> [MechanismStatement] {
    let origin = GDPRProcessing.origin(matter.circumstances)
    return (policy.transfers?.value.mechanisms ?? []).map(\.value).filter { statement in
      statement.origins.map { $0.contains { $0.value == origin } } ?? true
    }
  }

  static let transferFact = Rule(
    "gdpr/13-1-f-fact", "The text says that data goes to a third country",
    [.gdpr("13(1)(f)")], .error, .gdpr,
    asks: """
      The controller tells people, where applicable, that it intends to transfer personal data to a third \
      country.
      """,
    why: "Data in another country is under another law.",
    mend: "add 'transfers:' with 'destinations:' and the 'section:' that says where data goes",
    passes: """
      recipients:
        - {id: host, name: Example Hosting Inc., countries: [US]}
      transfers: {destinations: [US], section: transfers}
      ---
      ## Transfers

      Your data goes to the United States.

      {{> recipients}}
      """,
    fails: """
      recipients:
        - {id: host, name: Example Hosting Inc., countries: [«US»]}
      """,
    check: .discloses { policy, matter in
      guard let country = countriesAbroad(policy, matter).first else { return [] }
      let declared = policy.transfers.map { transfers in
        [
          Evidence(
            transfers.range,
            matter.disclosure(of: "transfers", section: transfers.value.section))
        ]
      }
      return [
        Demand(
          "transfer to third countries",
          (declared ?? [])
            + matter.statement(
              "thirdCountryTransfers", "outside the european", "outside the eea", "outside the eu",
              "outside the uk", "outside the united kingdom", "countries other than",
              "third country", "third countries"
            ),
          or: "data goes to \(country.value), and the text does not say that it is transferred",
          at: country.range, target: .fact("transfers"))
      ]
    })

  static let adequacy = Rule(
    "gdpr/13-1-f-adequacy", "The text says which destinations have an adequacy decision",
    [.gdpr("13(1)(f)"), .gdpr("45")], .error, .gdpr,
    asks: """
      For each third country that receives the data, people are told whether the Commission has decided \
      that it protects personal data adequately.
      """,
    why: """
      'Countries without an adequacy decision' tells nobody whether their data is in one; for some \
      countries the decision covers only some companies.
      """,
    mend: "add '{country: …, adequate: yes}' or 'no' under 'adequacy:' of 'transfers:', and say it",
    passes: """
      transfers:
        destinations: [CA]
        adequacy: [{country: CA, adequate: yes, scope: commercial organisations}]
        section: transfers
      ---
      ## Transfers

      Data goes to Canada, which the Commission found adequate for commercial organisations.
      """,
    fails: """
      transfers:
        destinations: [CA, «US»]
        adequacy: [{country: CA, adequate: yes, scope: commercial organisations}]
        section: transfers
      ---
      ## Transfers

      Data goes to the United States and to Canada, which is adequate for commercial organisations.
      """,
    check: .discloses { policy, matter in
      // Without a word about transfers there is one gap, not one for each country.
      guard let transfers = policy.transfers else { return [] }
      let stated = transfers.value.adequacy ?? []
      let lumped = matter.words.first("adequacy decision", "adequacy decisions", "adequate")
      return countriesAbroad(policy, matter).map { country in
        let path = "transfers.adequacy.\(country.value)"
        let statement = stated.first { $0.value.country.value == country.value }?.value
        let lone = loneAdequacy(policy, matter)
        // A text that speaks of decisions and names no country says half of it.
        return Demand(
          "adequacy of \(country.value)",
          matter.evidence(
            statement?.country, "transfers", section: transfers.value.section)
            + (statement == nil
              ? matter.evidence(
                lone?.mechanism, "transfers.mechanisms",
                section: lone?.section ?? transfers.value.section) : []),
          unmet: Finding(
            "the text does not say whether \(country.value) has an adequacy decision",
            at: country.range, subject: country.value.rawValue, target: .fact(path),
            notes: lumped.map { [Diagnostic.Note("adequacy without a country here", at: $0.range)] }
              ?? [], severity: lumped == nil ? nil : .warning))
      }
    })

  static let safeguards = Rule(
    "gdpr/13-1-f-safeguard", "Data goes to a country that is not adequate under named safeguards",
    [.gdpr("13(1)(f)"), .gdpr("46(2)(c)")], .error, .gdpr,
    asks: """
      For a transfer to a country without an adequacy decision, people are told the appropriate \
      safeguards, such as standard contractual clauses.
      """,
    why: "The safeguards are what stands in for the law that does not reach there.",
    mend:
      "add 'mechanisms:' to 'transfers:', such as '{mechanism: standardContractualClauses}', and say it",
    passes: """
      transfers:
        destinations: [IN]
        adequacy: [{country: IN, adequate: no}]
        mechanisms: [{mechanism: standardContractualClauses, section: transfers}]
        section: transfers
      ---
      ## Transfers

      Data goes to India, which has no adequacy decision, under standard contractual clauses.
      """,
    fails: """
      transfers:
        destinations: [«IN»]
        adequacy: [{country: IN, adequate: no}]
        section: transfers
      ---
      ## Transfers

      Data goes to India, which has no adequacy decision.
      """,
    check: .discloses { policy, matter in
      let adequate = (policy.transfers?.value.adequacy ?? []).map(\.value)
        .filter { $0.adequate.value == .yes }.map(\.country.value)
      let bare = countriesAbroad(policy, matter).filter { !adequate.contains($0.value) }
      guard let country = bare.first, policy.transfers != nil else { return [] }
      // That all rest on adequacy is the gap of 13-1-f-adequacy, if it is one.
      guard loneAdequacy(policy, matter) == nil else { return [] }
      let isUnion = matter.circumstances.follows(.euGDPR)
      let isAmerica = bare.allSatisfy { $0.value.rawValue == "US" }
      let fitting = mechanisms(policy, matter).filter { statement in
        switch statement.mechanism.value {
        case .adequacy: false
        case .standardContractualClauses, .bindingCorporateRules, .derogation: true
        case .ukTransferAgreement, .ukAddendum: !isUnion
        case .dataPrivacyFramework, .ukUSDataBridge: isAmerica
        }
      }
      return [
        Demand(
          "safeguards of the transfers",
          fitting.map { statement in
            Evidence(
              statement.mechanism.range,
              matter.disclosure(
                of: "transfers.mechanisms",
                section: statement.section ?? policy.transfers?.value.section))
          }
            + matter.statement(
              "transferSafeguards", "standard contractual clauses",
              "standard data protection clauses",
              "binding corporate rules"),
          or: "data goes to \(country.value), which is not said to be adequate, without safeguards",
          at: country.range, target: .fact("transfers.mechanisms.\(isUnion ? "EEA" : "UK")"))
      ]
    })

  static let safeguardsCopy = Rule(
    "gdpr/13-1-f-copy", "People are told how to get a copy of the safeguards",
    [.gdpr("13(1)(f)")], .error, .gdpr,
    asks: """
      Where a transfer rests on safeguards, people are told how to obtain a copy of them or where they \
      have been made available.
      """,
    why: "A safeguard that nobody can read can be relied on by nobody.",
    mend:
      "add 'copyFrom:' to 'transfers:' with an address, and print it with '{{transfers.copyFrom}}'",
    passes: """
      transfers:
        destinations: [US]
        mechanisms: [{mechanism: standardContractualClauses, section: transfers}]
        copyFrom: privacy@example.com
        section: transfers
      ---
      ## Transfers

      Data goes to the United States under standard contractual clauses; get a copy from
      {{transfers.copyFrom}}.
      """,
    fails: """
      transfers:
        destinations: [US]
        mechanisms: [{mechanism: standardContractualClauses, section: transfers}]
        section: transfers
      ---
      ## Transfers

      Data goes to the United States under «standard contractual clauses».
      """,
    check: .discloses { policy, matter in
      guard let transfers = policy.transfers, !countriesAbroad(policy, matter).isEmpty else {
        return []
      }
      let needed = (transfers.value.mechanisms ?? []).filter { statement in
        switch statement.value.mechanism.value {
        case .adequacy, .dataPrivacyFramework, .ukUSDataBridge: false
        default: true
        }
      }
      guard !needed.isEmpty || transfers.value.mechanisms == nil else { return [] }
      return [
        Demand(
          "copy of the safeguards",
          matter.evidence(
            transfers.value.copyFrom, "transfers.copyFrom", section: transfers.value.section)
            + matter.statement(
              "safeguardsCopy", "copy of … clauses", "copy of … safeguards", "copy of … mechanism",
              "clauses … available at"),
          or: "the text does not say how to get a copy of the safeguards",
          at: matter.words.first(
            "standard contractual clauses", "binding corporate rules", "safeguards")?.range
            ?? needed.first?.value.mechanism.range ?? transfers.range,
          target: .fact("transfers.copyFrom"))
      ]
    })

  static let namedCountries = Rule(
    "gdpr/13-1-f-countries-named", "The countries of each recipient are named",
    [
      Citation(.transparencyAnnex, "", .secondary), .gdpr("30(1)(e)"),
    ], .warning, .gdpr,
    asks:
      "The third countries concerned are identified; the record of processing needs them anyway.",
    why: "'Including the United States' leaves open which other countries, and for whose data.",
    mend: "add 'countries:' and 'location:' to the recipient, here or in the list of subprocessors",
    passes: """
      recipients:
        - {id: host, name: Example Hosting GmbH, location: Germany, countries: [DE]}
      """,
    fails: """
      recipients:
        - {id: host, name: «Example Hosting GmbH»}
      """,
    check: .discloses { policy, matter in
      policy.recipients.filter(hasPlace).map { recipient in
        let path = "recipients.\(recipient.id.value)"
        let listed = matter.subprocessors?.subprocessors.first {
          $0.id.value == recipient.id.value && ($0.location != nil || $0.countries != nil)
        }
        let evidence =
          matter.evidence(recipient.location, "\(path).location", section: recipient.section)
          + matter.evidence(
            recipient.countries?.first, "\(path).countries", section: recipient.section)
          + (listed == nil ? [] : matter.evidence(recipient.name, path, section: recipient.section))
        return Demand(
          "countries of '\(recipient.name.value)'", evidence,
          or: "recipient '\(recipient.name.value)' has no country", at: recipient.name.range,
          subject: "\(recipient.id.value)", target: .fact("\(path).countries"))
      }
    })

  /// Whether somebody is at one place: not so those whom the person, or an event, chooses.
  private static func hasPlace(_ recipient: Recipient) -> Bool {
    switch recipient.role?.value {
    case .sameWorkspace, .userDirected, .acquirer: false
    default: true
    }
  }
}
