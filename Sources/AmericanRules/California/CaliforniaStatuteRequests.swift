import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// How requests are made and answered: sections 1798.130(a) and 145(h).
extension CaliforniaStatute {
  static let requestRules: [Rule] = [methods, website, answerTime, yearlyUpdate, fee]

  private static let onlyOnline = Condition.all([
    .fact(.exclusivelyOnline, is: .yes), .fact(.directConsumerRelationship, is: .yes),
  ])

  static let methods = Rule(
    "ccpa/130-a1a-methods",
    "Requests have two methods, one of them toll-free, unless the business is only online",
    [.ccpa("1798.130(a)(1)(A)")], .error,
    .ccpa.when(
      .any([
        onlyOnline, .fact(.exclusivelyOnline, is: .no), .fact(.directConsumerRelationship, is: .no),
      ])),
    asks: """
      A business has two or more methods for requests, at least a toll-free number; one that operates only \
      online and has a direct relationship with consumers needs only an e-mail address.
      """,
    why: "Not everybody who has rights writes e-mail.",
    mend:
      "add a toll-free number as 'controller.phone', and 'phone' to the 'methods' of the rights",
    passes: """
      controller: {legalName: Example Ltd, phone: +1 800 555 0142}
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          methods: [email, phone]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          methods: [«email»]
      """,
    check: .policy { policy, matter in
      let stated = groups(policy).flatMap { $0.methods ?? [] }
      let place =
        groups(policy).last { $0.methods != nil }?.methods?.first?.range ?? place(matter)
      guard !stated.isEmpty || policy.controller?.value.email != nil else {
        return [
          Finding(
            "the text gives no method to make a request", at: place, target: .fact("rights.methods")
          )
        ]
      }
      if onlyOnline.holds(matter.fact) == .yes { return [] }
      let digits = policy.controller?.value.phone?.value.text.filter(\.isNumber) ?? ""
      let isTollFree =
        ["800", "888", "877", "866", "855", "844", "833"].contains {
          digits.hasPrefix($0) || digits.hasPrefix("1" + $0)
        } || matter.words.first("toll free", "freephone") != nil
      guard isTollFree else {
        return [
          Finding(
            "no toll-free number takes requests, and the business does not operate only online",
            at: place, target: .fact("rights.methods", .change))
        ]
      }
      guard Set(stated.map(\.value)).count >= 2 else {
        return [
          Finding(
            "there is one method to make a request, and two are asked for", at: place,
            target: .fact("rights.methods", .change))
        ]
      }
      return []
    })

  static let website = Rule(
    "ccpa/130-a1b-website", "A request can be made on the website",
    [.ccpa("1798.130(a)(1)(B)")], .warning, .ccpa,
    asks: """
      A business that has a website makes it available to consumers to submit requests.
      """,
    why: "A form asks for what is needed and no more; an e-mail address leaves people to guess.",
    mend: "add 'webForm' to the 'methods' of the rights, and print '{{controller.webForm}}'",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          methods: [email, webForm]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          methods: [«email»]
      """,
    check: .policy { policy, matter in
      let stated = groups(policy).filter { !($0.methods ?? []).isEmpty }
      guard let last = stated.last?.methods?.first,
        !stated.contains(where: { $0.methods?.contains { $0.value == .webForm } ?? false }),
        matter.statement("requestForm", of: []).isEmpty
      else { return [] }
      return [
        Finding(
          "no form on the website takes a request", at: last.range,
          target: .fact("controller.webForm"))
      ]
    })

  static let answerTime = Rule(
    "ccpa/130-a2-sla", "A request is answered within 45 days",
    [.ccpa("1798.130(a)(2)(A)")], .error, .ccpa,
    asks: """
      A business answers a verifiable request free of charge within 45 days of receiving it, which it may \
      extend once by another 45 days.
      """,
    why: "A longer period promises less than the Act gives.",
    mend: "write 'respondsWithin: 45 days' or less, and 'extension: 45 days' or less",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          respondsWithin: 45 days
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          respondsWithin: «60 days»
      """,
    check: .policy { policy, _ in
      policy.rights.flatMap { group in
        let isForCalifornia =
          if case .some(let some) = group.regimes.value { some.contains(.ccpa) } else { false }
        // What is for everyone is for Californians; it may grow as other laws let it.
        let periods =
          isForCalifornia
          ? [group.respondsWithin, group.extendsBy]
          : group.regimes.value == .all ? [group.respondsWithin] : []
        return periods.compactMap { period -> Finding? in
          guard let period, period.value.canExceed(Period(45, .day)) else { return nil }
          return Finding(
            "\(period.value) to answer a request can be longer than 45 days", at: period.range,
            subject: "\(group.id.value)",
            target: .fact("rights.\(group.id.value).respondsWithin", .shorten))
        }
      }
    })

  static let yearlyUpdate = Rule(
    "ccpa/130-a5-12mo", "The policy was updated within the last 12 months",
    [.ccpa("1798.130(a)(5)")], .error, .ccpa,
    asks: "A business updates the information in its policy at least once every 12 months.",
    why: "The lists of the policy are of the preceding 12 months.",
    mend: "go through the policy, and release a version with today's 'updated'",
    passes: """
      updated: 2026-03-01
      controller: {legalName: Example Ltd}
      """,
    fails: """
      updated: «2025-03-01»
      controller: {legalName: Example Ltd}
      """,
    check: .policy { _, matter in
      let updated = matter.text.header.updated
      guard updated.value.adding(Period(12, .month)) < matter.asOf else { return [] }
      return [
        Finding(
          "the words were last changed on \(updated.value), more than 12 months ago",
          at: updated.range, target: .day(.updated, .change))
      ]
    })

  static let fee = Rule(
    "ccpa/145-h3-fee",
    "A fee is asked only for requests that are manifestly unfounded or excessive",
    [.ccpa("1798.145(h)(3)")], .note, .ccpa,
    asks: """
      A business may charge a reasonable fee, or refuse to act, where requests are manifestly unfounded or \
      excessive.
      """,
    why: "Requests are free otherwise.",
    mend: "say that there is no fee unless a request is manifestly unfounded or excessive",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          fee: "No fee, unless a request is manifestly unfounded or excessive"
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know the categories}]
          fee: «A fee of $10»
      """,
    check: .policy { policy, _ in
      groups(policy).compactMap { group in
        guard let fee = group.fee else { return nil }
        let isLimited = fee.value.says(
          "no fee*", "not charge*", "free", "no charge*", "without charge", "no cost", "unfounded",
          "excessive")
        return isLimited
          ? nil
          : Finding(
            "the fee is not limited to requests that are manifestly unfounded or excessive",
            at: fee.range, subject: "\(group.id.value)", target: .fact("rights.fee", .change))
      }
    })
}
