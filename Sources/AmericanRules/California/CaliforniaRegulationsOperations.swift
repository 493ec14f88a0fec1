import LegalModel
import LegalRuleEngine
import LegalText

extension CaliforniaRegulations {
  static let twoMethods = Rule(
    "ccpa/reg-7020-a",
    "A business that is not only online offers two methods, one of them toll-free",
    [.ccpaRegulations("7020(a)"), .ccpaRegulations("7020(b)"), .ccpa("1798.130(a)(1)(A)")], .error,
    .ccpa.when(
      .any([.fact(.exclusivelyOnline, is: .no), .fact(.directConsumerRelationship, is: .no)])),
    asks: """
      Only a business that is exclusively online and has a direct relationship with the people whose \
      information it collects may offer an e-mail address alone; any other offers two methods, one of \
      them a toll-free number.
      """,
    why: "Who met a business in a shop may have no account and no e-mail address to write from.",
    mend: "add a second method to 'methods:', and 'phone' with a toll-free number",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
          methods: [email, phone]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
          methods: [«email»]
      """,
    check: .policy { policy, _ in
      let groups = policy.californiaGroups
      let methods = groups.flatMap { $0.methods ?? [] }
      let kinds = Set(methods.map(\.value))
      guard let first = methods.first, kinds.count < 2 || !kinds.contains(.phone) else { return [] }
      return [
        Finding(
          kinds.count < 2
            ? "requests can be made by \(first.value.rawValue) only"
            : "no telephone number is among the methods for requests",
          at: first.range, target: .fact("rights.methods", .change))
      ]
    })

  static let receipt = Rule(
    "ccpa/reg-7021-a", "A person learns when the receipt of a request is confirmed",
    [.ccpaRegulations("7021(a)")], .note, .ccpa,
    asks: """
      A business confirms the receipt of a request to know, to delete or to correct within 10 business \
      days; the policy need not say so.
      """,
    why: "Who knows when to expect a confirmation notices when a request was lost.",
    mend: "say that receipt is confirmed within 10 business days",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Your rights

      We confirm the receipt of a request within 10 business days.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Your rights»

      We answer within 45 days.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "confirmation of receipt",
          matter.statement(
            "confirmsReceipt", "confirm* … 10 business days", "confirm* … ten business days",
            "acknowledg* … business days", "confirm* … receipt", "acknowledg* … request*"),
          or: "the text does not say when the receipt of a request is confirmed",
          at: matter.place("exercis", "how to", "california", "rights"),
          target: .statement("confirmsReceipt"))
      ]
    })

  static let backups = Rule(
    "ccpa/reg-7022-d", "What becomes of deleted information in backups is said",
    [.ccpaRegulations("7022(d)")], .note, .ccpa,
    asks: """
      A business may delay deleting from archives and backups until these are restored or next used; the \
      policy may say so.
      """,
    why: "Otherwise 'deleted' promises more than a backup can keep.",
    mend: "say how long deleted information stays in backups, or that the periods include them",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Retention

      Deleted data persists in backups for 30 days.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Security

      We keep «backups» in another city.
      """,
    check: .discloses { policy, matter in
      guard let mention = matter.words.first("backup*", "back-up*", "backed up") else { return [] }
      let row = policy.retention.first { $0.name.value.says("backup*") }
      return [
        Demand(
          "deletion from backups",
          matter.statement(
            "deletionFromBackups", "persist* … backup*", "remain* … backup*", "stay* … backup*",
            "period* … backup*", "delet* … backup*", "backup* … delet*", "backup* … overwrit*",
            "backup* … expire*", "backup* … remov*", "backup* … purg*", "kept in backup*",
            "backup* … rolling", "backup* … days"),
          or: "the text speaks of backups, and not of what becomes of deleted information in them",
          at: mention.range,
          target: .fact("retention.\(row.map { "\($0.id.value)" } ?? "backups").tail"))
      ]
    })

  static let noVerification = Rule(
    "ccpa/reg-7060-b", "Nobody has to show who they are to opt out or to limit",
    [.ccpaRegulations("7060(b)")], .error, .ccpa,
    asks: """
      A business does not require a person to verify their identity for a request to opt out of sale or \
      sharing, or to limit.
      """,
    why: "An opt-out harms nobody if a stranger asks for it; a check only deters.",
    mend: """
      put 'optOut' and 'limitUse' into a group with 'verification: none', and say that these requests are \
      not verified
      """,
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of sale}]
          verification: none
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: «Opt out of sale»}]
          verification: always
      """,
    check: .policy { policy, matter in
      policy.californiaGroups.flatMap { group -> [Finding] in
        guard let verification = group.verification, verification.value != .none else { return [] }
        let words = matter.words.first("verify your identity", "verify … identity")
        return group.items.filter { [.optOut, .limitUse].contains($0.value.right.value) }.map {
          item in
          Finding(
            """
            identity is verified for every right of '\(group.name.value)', and \
            '\(item.value.right.value.rawValue)' is among them
            """, at: item.value.text.range,
            subject: "\(group.id.value).\(item.value.right.value.rawValue)",
            target: .fact("rights.verification", .change),
            notes: [Diagnostic.Note("declared here", at: verification.range)]
              + (words.map { [Diagnostic.Note("said here", at: $0.range)] } ?? []))
        }
      }
    })

  static let freeVerification = Rule(
    "ccpa/reg-7060-e", "Verification costs nothing",
    [.ccpaRegulations("7060(e)")], .note, .ccpa,
    asks: """
      A business asks no fee for verifying a request, and no notarised document unless it pays for that.
      """,
    why: "A fee for the check is a fee for the right.",
    mend: "drop the fee or the notarised document, or say that it is paid for",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Your rights

      There is no fee for verifying your request.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Your rights

      Send us a «notarized» copy of your passport.
      """,
    check: .policy { _, matter in
      let words = matter.words
      let places = words.all("notari*", "notary", "verification fee", "fee … verif*")
      guard
        let place = places.first(where: { passage in
          !words.sentence(
            passage.sentence, says: "no", "not", "never", "without", "reimburs*", "compensat*",
            "free",
            "pay for", "cover the cost", "at our expense")
        })
      else { return [] }
      return [
        Finding(
          "verification costs the person something, and nobody pays for it", at: place.range,
          target: .words("verificationFee"))
      ]
    })

  static let requestRecords = Rule(
    "ccpa/reg-7101-a", "Records of requests are kept for 24 months, and the text says so",
    [.ccpaRegulations("7101(a)"), .ccpaRegulations("7022(e)")], .note, .ccpa,
    asks: "A business keeps records of requests and of its answers for at least 24 months.",
    why: "The records are personal information, too, and outlive what was deleted.",
    mend: "add a row to 'retention:' for requests, with a period of 24 months or more",
    passes: """
      retention:
        - {id: requests, name: Requests about your rights, period: 24 months, keeps: {for: 24 months}}
      """,
    fails: """
      retention:
        - {id: requests, name: Requests about your rights, period: «6 months», keeps: {for: 6 months}}
      """,
    check: .policy { policy, matter in
      let requests = policy.entries.filter {
        $0.item.name.value.says("request*") || $0.item.id.value.rawValue.contains("request")
      }
      let rows = policy.retention.filter { row in
        row.name.value.says("request*")
          || requests.contains { row.covers?.contains($0) ?? false }
      }
      guard !rows.isEmpty else {
        return [
          Finding(
            "no row says how long records of requests are kept",
            at: matter.place("retention", "how long", "rights"),
            target: policy.retention.isEmpty ? .fact("retention") : .fact("retention.requests"))
        ]
      }
      return rows.compactMap { row in
        guard case .fixed(let period)? = row.keeps?.value, Period(24, .month).canExceed(period)
        else {
          return nil
        }
        return Finding(
          "records of requests are kept for \(period), which can be less than 24 months",
          at: row.period.range, subject: "\(row.id.value)",
          target: .fact("retention.\(row.id.value).keeps", .lengthen))
      }
    })
}
