import LegalMarkup
import LegalModel
import LegalSource

/// Promises about who receives data, against the recipients, the lists and the contracts.
extension PromiseRules {
  static let claimOfOthers = Rule(
    "promise/anthropic-no-train", "What a text says of others has a date and an address", sources, .warning,
    asks: """
      Where a text says what another company does or does not do, it says where the company says so, \
      and somebody has looked within 180 days.
      """,
    why: "Another company changes its terms without asking; then the sentence is false.",
    mend: "add 'url:' with the page that says it and 'verifiedOn:' with the day of the last look",
    passes: """
      externalClaims:
        - {id: cloud, subject: cloud, statement: Cloud Ltd trains no models, url: "https://example.com/terms", verifiedOn: 2026-10-01}
      recipients: [{id: cloud, name: Cloud Ltd}]
      """,
    fails: """
      externalClaims:
        - {id: cloud, subject: cloud, statement: «Cloud Ltd trains no models», url: "https://example.com/terms"}
      recipients: [{id: cloud, name: Cloud Ltd}]
      """,
    check: .policy { policy, matter in
      policy.externalClaims.compactMap { claim in
        let path = "externalClaims.\(claim.id.value)"
        func finding(_ why: String, _ cause: String) -> Finding {
          Finding(
            "the text says of '\(claim.subject.value)' what \(why)", at: claim.statement.range,
            subject: claim.id.value.rawValue, cause: "\(path).\(cause)")
        }
        guard let day = claim.verifiedOn?.value else {
          return finding("nobody has dated", "verifiedOn")
        }
        if matter.asOf.daysSince1970 - day.daysSince1970 > 180 {
          return finding("was last looked up on \(day)", "verifiedOn")
        }
        return claim.url == nil ? finding("no address shows", "url") : nil
      }
    })

  /// Returns a finding for each recipient whose purpose or role breaks a promise.
  private static func recipients(
    _ policy: PrivacyPolicy, breaking promise: MadePromise, roles: [RecipientRole],
    words: [String], _ what: String
  ) -> [Finding] {
    policy.recipients.compactMap { recipient in
      let path = "recipients.\(recipient.id.value)"
      let range: SourceRange
      let key: String
      if let role = recipient.role, roles.contains(role.value) {
        (range, key) = (role.range, "role")
      } else if let purpose = recipient.purpose, PromiseWords(purpose).say(words) {
        (range, key) = (purpose.range, "purpose")
      } else {
        return nil
      }
      return Finding(
        "the text promises \(what), and '\(recipient.name.value)' is there for it", at: range,
        subject: recipient.id.value.rawValue, cause: "\(path).\(key)",
        notes: [Diagnostic.Note("promised here", at: promise.range)])
    }
  }

  static let shareAsNecessary = Rule(
    "promise/share-as-necessary", "Nobody receives data beyond what running the service needs", sources,
    .error,
    asks: "Where data is promised to be shared solely as necessary to run the service, each recipient serves that.",
    why: "A recipient for anything else makes 'solely' untrue.",
    mend: "name the other use in the promise, or end it",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises: [{id: needed, kind: prohibition, subject: unnecessarySharing, text: We share only as necessary}]
      """,
    fails: """
      recipients: [{id: ask, name: Ask Ltd, purpose: «Market research»}]
      promises: [{id: needed, kind: prohibition, subject: unnecessarySharing, text: We share only as necessary}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.unnecessarySharing) else { return [] }
      return recipients(
        policy, breaking: promise, roles: [],
        words: [
          "market research", "marketing", "advertis*", "its own purposes", "their own purposes",
          "own products", "profiling", "sponsor*",
        ], "to share no more than the service needs")
    })

  static let noSale = Rule(
    "promise/no-sale", "Who promises no sale sells nothing and has nobody who buys",
    [.ownWords, .ccpa("1798.120")] + sources.dropFirst(), .error,
    .always.when(.any([.fact(.sellsPI, is: .yes), .fact(.sellsPI, is: .no)])),
    asks: "Where a text promises not to sell personal data, no recipient gets any for a consideration.",
    why: "In California a sale is any exchange for money or other value; the promise is read so.",
    mend: "end the exchange, or withdraw the promise and offer the opt-out",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises: [{id: noSale, kind: prohibition, subject: sale, text: We do not sell your data}]
      === site
      facts: {sellsPI: no}
      """,
    fails: """
      recipients: [{id: ask, name: Ask Ltd, purpose: «Studies, in exchange for a lower price»}]
      promises: [{id: noSale, kind: prohibition, subject: sale, text: We do not sell your data}]
      === site
      facts: {sellsPI: no}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.sale) else { return [] }
      if matter.fact(.sellsPI) == .yes {
        return [
          Finding(
            "the text promises no sale, and site.yaml says that data is sold", at: promise.range,
            cause: promise.cause)
        ]
      }
      return recipients(
        policy, breaking: promise, roles: [.dataBroker],
        words: [
          "in exchange for", "consideration", "resale", "selling data", "sale of data", "pays us",
        ], "no sale")
    })

  static let noAdvertisers = Rule(
    "promise/no-share-ads", "Who promises to share nothing with advertisers has none among the recipients",
    [.ownWords, .ccpa("1798.140(ah)")] + sources.dropFirst(), .error,
    .always.when(.any([.fact(.sharesPI, is: .yes), .fact(.sharesPI, is: .no)])),
    asks: "Where a text promises not to share data with advertisers, no recipient is there for advertising.",
    why: "Advertising across sites is what most people mean by losing control of their data.",
    mend: "end the advertising, or withdraw the promise and offer the opt-out",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises: [{id: noAds, kind: prohibition, subject: advertising, text: Advertisers get nothing}]
      === site
      facts: {sharesPI: no}
      """,
    fails: """
      recipients: [{id: ads, name: Ads Ltd, role: «advertiser»}]
      promises: [{id: noAds, kind: prohibition, subject: advertising, text: Advertisers get nothing}]
      === site
      facts: {sharesPI: no}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.advertisers) else { return [] }
      if matter.fact(.sharesPI) == .yes {
        return [
          Finding(
            "the text promises nothing to advertisers, and site.yaml says that data is shared",
            at: promise.range, cause: promise.cause)
        ]
      }
      return recipients(
        policy, breaking: promise, roles: [.advertiser], words: ["advertis*", "retargeting"],
        "nothing to advertisers")
    })

  static let noBrokers = Rule(
    "promise/no-brokers", "Who promises data brokers nothing has none among the recipients", sources,
    .error,
    asks: "Where a text promises to give no data to data brokers, no recipient is one.",
    why: "A broker passes data on to people whom nobody can name.",
    mend: "end the relation, or withdraw the promise",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, purpose: Hosting}]
      promises: [{id: noBrokers, kind: prohibition, subject: dataBrokers, text: Brokers get nothing}]
      """,
    fails: """
      recipients: [{id: trade, name: Trade Ltd, role: «dataBroker»}]
      promises: [{id: noBrokers, kind: prohibition, subject: dataBrokers, text: Brokers get nothing}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.dataBrokers) else { return [] }
      return recipients(
        policy, breaking: promise, roles: [.dataBroker], words: ["data broker*", "data trad*"],
        "nothing to data brokers")
    })

  /// Returns the contract with a recipient.
  private static func contract(with recipient: Recipient, _ matter: Matter) -> ContractRecord? {
    matter.records.contracts.first { $0.id.value == recipient.id.value }
  }

  static let providerContracts = Rule(
    "promise/provider-contracts", "There is a contract with each provider that is said to have one",
    [.ownWords, .gdpr("28(3)")] + sources.dropFirst(), .warning,
    asks: "Where a text says that providers are bound by contract, a contract with each of them is on record.",
    why: "One provider without a contract makes the sentence untrue for all its data.",
    mend: "add the contract to 'contracts:' of records.yaml, with 'reference' and 'signedOn'",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}]
      promises: [{id: bound, kind: obligation, subject: providerContracts, text: Providers are bound}]
      === records
      contracts: [{id: cloud, reference: Folder 12, signedOn: 2025-01-15}]
      """,
    fails: """
      recipients: [{id: cloud, name: «Cloud Ltd», role: processor}]
      promises: [{id: bound, kind: obligation, subject: providerContracts, text: Providers are bound}]
      """,
    check: .policy { policy, matter in
      guard matter.promise(.providerContracts) != nil else { return [] }
      return policy.promisedProcessors.filter { contract(with: $0, matter)?.reference == nil }.map {
        recipient in
        Finding(
          "'\(recipient.name.value)' is said to be bound by contract, and no contract is on record",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          cause: "recipients.\(recipient.id.value).contract")
      }
    })

  static let equivalentProtection = Rule(
    "promise/equivalent-protection", "Each provider is bound by the protection that the text promises",
    [.ownWords, .gdpr("28(4)")] + sources.dropFirst(), .warning,
    asks: "Where a text promises that all providers are bound by equivalent protection, each contract has those terms.",
    why: "Data is protected as well as in the weakest of the contracts.",
    mend: "sign terms of Article 28, and set 'article28: yes' in the contract in records.yaml",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}]
      promises: [{id: equal, kind: obligation, subject: equivalentProtection, text: All are bound alike}]
      === records
      contracts: [{id: cloud, reference: Folder 12, article28: yes}]
      """,
    fails: """
      recipients: [{id: cloud, name: «Cloud Ltd», role: processor}]
      promises: [{id: equal, kind: obligation, subject: equivalentProtection, text: All are bound alike}]
      === records
      contracts: [{id: cloud, reference: Folder 12, article28: no}]
      """,
    check: .policy { policy, matter in
      guard matter.isPromised(.equivalentProtection) else { return [] }
      return policy.promisedProcessors.filter { contract(with: $0, matter)?.article28?.value != .yes }
        .map { recipient in
          Finding(
            "nothing on record binds '\(recipient.name.value)' by equivalent protection",
            at: recipient.name.range, subject: recipient.id.value.rawValue,
            cause: "recipients.\(recipient.id.value).contract")
        }
    })

  static let subprocessorPage = Rule(
    "promise/subprocessor-page", "The list of subprocessors and the providers of the policy are the same",
    [.ownWords, .gdpr("28(2)")] + sources.dropFirst(), .error,
    asks: "Where a policy says that a page lists its subprocessors, both name the same companies.",
    why: "Customers read the list, people read the policy; whoever stands in one only is hidden from the others.",
    mend: "name the company in both texts",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}]
      promises: [{id: list, kind: obligation, subject: subprocessorList, text: A page lists all of them}]
      === subprocessors
      subprocessors: [{id: cloud, name: Cloud Ltd}]
      """,
    fails: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}, {id: post, name: «Post Ltd», role: processor}]
      promises: [{id: list, kind: obligation, subject: subprocessorList, text: A page lists all of them}]
      === subprocessors
      subprocessors: [{id: cloud, name: Cloud Ltd}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.subprocessorList) else { return [] }
      guard let list = matter.subprocessors else {
        return [
          Finding(
            "the text promises a list of subprocessors, and the site has none", at: promise.range,
            cause: promise.cause)
        ]
      }
      let day = max(matter.asOf, policy.header.effective.value)
      let active = list.subprocessors.filter { $0.status(on: day) == .active }
      let listed = Set(active.map(\.id.value))
      let named = Set(policy.recipients.map(\.id.value))
      let unlisted = policy.promisedProcessors.filter { !listed.contains($0.id.value) }.map {
        recipient in
        Finding(
          "'\(recipient.name.value)' processes data, and the list of subprocessors does not name it",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          cause: "recipients.\(recipient.id.value).page",
          notes: [Diagnostic.Note("the list is promised here", at: promise.range)])
      }
      let unnamed = active.filter { !named.contains($0.id.value) }.map { row in
        Finding(
          "the list of subprocessors names '\(row.name.value)', and the policy does not",
          at: promise.range, subject: row.id.value.rawValue,
          cause: "recipients.\(row.id.value).page",
          notes: [Diagnostic.Note("the row of the list here", at: row.name.range)])
      }
      return unlisted + unnamed
    })

  static let subprocessorNotice = Rule(
    "promise/subprocessor-14d", "A new subprocessor begins no earlier than the promised notice ends",
    [.ownWords, .gdpr("28(2)")] + sources.dropFirst(), .error,
    asks: "Each subprocessor begins no earlier than the promised number of days after it was announced.",
    why: "A customer can object only to what has not begun.",
    mend: "let the subprocessor begin later, or announce it earlier",
    passes: """
      === subprocessors
      notices: {subprocessors: 14 days}
      subprocessors: [{id: cloud, name: Cloud Ltd, announced: 2026-05-01, starts: 2026-05-15}]
      """,
    fails: """
      === subprocessors
      notices: {subprocessors: 14 days}
      subprocessors: [{id: cloud, name: Cloud Ltd, announced: «2026-05-10», starts: 2026-05-15}]
      """,
    check: .subprocessors { list, matter in
      guard
        let notice = list.notices?.value.subprocessors
          ?? matter.policy?.notices?.value.subprocessors
      else { return [] }
      let known = matter.before?.subprocessors.map { Set($0.subprocessors.map(\.id.value)) }
      return list.subprocessors.compactMap { row in
        let path = "subprocessors.\(row.id.value)"
        guard let announced = row.announced else {
          let isNew = known.map { !$0.contains(row.id.value) } ?? false
          guard isNew || row.starts != nil else { return nil }
          return Finding(
            "'\(row.name.value)' is new, and the list does not say when it was announced",
            at: row.name.range, subject: row.id.value.rawValue, cause: "\(path).announced",
            notes: [Diagnostic.Note("a notice is promised here", at: notice.range)])
        }
        guard let starts = row.starts?.value, announced.value.adding(notice.value) > starts else {
          return nil
        }
        return Finding(
          """
          '\(row.name.value)' was announced on \(announced.value) and begins on \(starts), less than \
          \(notice.value) later
          """,
          at: announced.range, subject: row.id.value.rawValue, cause: "\(path).announced",
          notes: [Diagnostic.Note("the notice is promised here", at: notice.range)])
      }
    })

  static let disclosureGrounds = Rule(
    "promise/disclosure-grounds", "The grounds of a disclosure stand in one place", sources, .warning,
    asks: "Where a text lists when it may disclose data, no other section adds a ground.",
    why: "A reader takes the list for complete.",
    mend: "move the ground into the list",
    passes: """
      measures: [{id: doors, name: Doors, text: locked}]
      ---
      ## Disclosures

      We may disclose your data when a law asks for it.

      ## Security

      {{> measures}}
      """,
    fails: """
      measures: [{id: doors, name: Doors, text: locked}]
      ---
      ## Disclosures

      We may disclose your data when a law asks for it.

      ## Security

      {{> measures}}

      We «may also disclose» it to stop an attack.
      """,
    check: .policy { _, matter in
      let places = matter.words.all(
        "may disclose", "may also disclose", "may also share your", "may share your")
      guard let first = places.first else { return [] }
      return places.dropFirst().filter { $0.section != first.section }.map { place in
        Finding(
          "a ground of disclosure stands outside the section that lists them", at: place.range,
          subject: place.section, cause: "words.disclosureGrounds",
          notes: [Diagnostic.Note("the others here", at: first.range)])
      }
    })

  static let promisedCountries = Rule(
    "promise/countries", "Each recipient is in one of the countries that the text names",
    [.ownWords, .gdpr("13(1)(f)")] + sources.dropFirst(), .error,
    asks: "Where a text names the countries that data goes to, each recipient is in one of them.",
    why: "A country decides who else can ask for the data.",
    mend: "add the country to the section on transfers, or the 'countries:' of the recipient",
    passes: """
      transfers: {destinations: [US]}
      recipients: [{id: cloud, name: Cloud Ltd, role: processor, countries: [US]}]
      """,
    fails: """
      transfers: {destinations: [US]}
      recipients: [{id: cloud, name: Cloud Ltd, role: processor, countries: [«IN»]}]
      """,
    check: .policy { policy, _ in
      guard let transfers = policy.transfers?.value, let destinations = transfers.destinations
      else { return [] }
      var named = Set(destinations.map(\.value))
      for own in [policy.controller?.value.establishedIn, policy.controller?.value.incorporatedIn] {
        if let own { named.insert(own.value) }
      }
      return policy.recipients.flatMap { recipient -> [Finding] in
        let cause = "recipients.\(recipient.id.value).countries"
        guard let countries = recipient.countries else {
          return [
            Finding(
              """
              nobody has said where '\(recipient.name.value)' is, and the text names the countries \
              that data goes to
              """,
              at: recipient.name.range, subject: recipient.id.value.rawValue, cause: cause,
              severity: .warning)
          ]
        }
        return countries.filter { !named.contains($0.value) }.map { country in
          Finding(
            "'\(recipient.name.value)' is in \(country.value), which the text does not name",
            at: country.range, subject: recipient.id.value.rawValue, cause: cause,
            notes: destinations.first.map {
              [Diagnostic.Note("the countries here", at: $0.range)]
            } ?? [])
        }
      }
    })

  /// The European Economic Area, within which nothing is a transfer.
  private static let economicArea: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
  ]

  static let standardClauses = Rule(
    "promise/scc", "Each recipient outside has a mechanism, where the text promises one",
    [.ownWords, .gdpr("46(2)(c)")] + sources.dropFirst(), .error, .gdpr,
    asks: "Where a text promises standard contractual clauses for transfers, each importer has a mechanism.",
    why: "A transfer without a mechanism is not made lawful by a sentence about the others.",
    mend: "add 'mechanisms:' to the recipient",
    passes: """
      transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}
      recipients: [{id: cloud, name: Cloud Inc., countries: [US], mechanisms: [standardContractualClauses]}]
      """,
    fails: """
      transfers: {destinations: [US], mechanisms: [{mechanism: standardContractualClauses}]}
      recipients: [{id: cloud, name: «Cloud Inc.», countries: [US]}]
      """,
    check: .policy { policy, _ in
      guard
        let promised = policy.transfers?.value.mechanisms?.first(where: {
          $0.value.mechanism.value == .standardContractualClauses
        })
      else { return [] }
      return policy.recipients.filter { recipient in
        (recipient.mechanisms ?? []).isEmpty
          && (recipient.countries ?? []).contains { !economicArea.contains($0.value.rawValue) }
      }.map { recipient in
        Finding(
          "'\(recipient.name.value)' is outside the EEA, and no mechanism is named for it",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          cause: "recipients.\(recipient.id.value).mechanisms",
          notes: [Diagnostic.Note("clauses are promised here", at: promised.value.mechanism.range)])
      }
    })
}
