import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// How long data is kept: GDPR, Article 13(2)(a).
extension GDPRTransparency {
  static let retentionPeriod = Rule(
    "gdpr/13-2-a-period", "Each item of data is kept for a time that the text tells",
    [.gdpr("13(2)(a)")], .error, .gdpr,
    asks: """
      The controller tells for how long the personal data will be stored, or, if that is not possible, \
      the criteria that decide it.
      """,
    why: "A person who does not know when data goes cannot tell whether it should be gone.",
    mend: "name the item under 'covers:' of a row of 'retention:', or add a row for it",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      retention:
        - {id: account, name: Account, period: 90 days, keeps: {for: 90 days}, covers: [account.email]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: E-mail address}
            - {id: phone, name: «Telephone number»}
      retention:
        - {id: account, name: Account, period: 90 days, keeps: {for: 90 days}, covers: [account.email]}
      """,
    check: .discloses { policy, matter in
      guard !policy.retention.isEmpty else {
        return [
          Demand(
            "period for which the data is stored", [],
            or: "the text does not say how long any data is kept",
            at: matter.place("retention", "how long", "keep", "delet"), target: .fact("retention"))
        ]
      }
      return policy.entries.map { entry in
        Demand(
          "period of '\(entry.item.name.value)'",
          policy.retention(of: entry).flatMap {
            matter.evidence($0.period, "retention.\($0.id.value)", section: $0.section)
          },
          or: "the text does not say how long '\(entry.item.name.value)' is kept",
          at: entry.item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).retention"))
      }
    })

  private static func isCriterion(_ row: Retention) -> Bool {
    let words = row.period.value
    let isCounted = words.text.utf8.contains { (48...57).contains($0) }
    return row.keeps != nil || isCounted || !isGeneric(words)
  }

  private static func isGeneric(_ words: Words) -> Bool {
    words.says(
      "as long as necessary", "as long as is necessary", "as long as needed", "as long as we need",
      "as long as required", "as long as reasonably", "as necessary", "no longer than necessary",
      "as required by law", "as the law requires", "indefinitely")
  }

  static let retentionCriteria = Rule(
    "gdpr/13-2-a-criteria", "A time without a number has criteria that decide it",
    [.gdpr("13(2)(a)")], .error, .gdpr,
    asks: "Where no period can be told, the criteria that decide it are.",
    why:
      "'As long as we need it' decides nothing: nobody but the controller can tell when that is.",
    mend: "write the period or the event that ends it, and type it with 'keeps:'",
    passes: """
      retention:
        - {id: news, name: Newsletter, period: Until you unsubscribe, keeps: {while: subscribed}}
      """,
    fails: """
      retention:
        - {id: news, name: Newsletter, period: «As long as we need it»}
      """,
    check: .policy { policy, _ in
      policy.retention.filter { !isCriterion($0) }.map { row in
        Finding(
          "'\(row.name.value)' has neither a period nor criteria that decide it",
          at: row.period.range, subject: "\(row.id.value)",
          target: .fact("retention.\(row.id.value).keeps")
        )
      }
    })

  static let retentionGeneric = Rule(
    "gdpr/13-2-a-generic", "'As long as necessary' is not all that the text says",
    [.gdpr("13(2)(a)"), Citation(.transparencyAnnex, "", .unconfirmed)], .warning, .gdpr,
    asks: """
      That data is kept as long as necessary for the purposes is not enough on its own; periods are told \
      for the categories of data.
      """,
    why: "The sentence repeats the law and tells a reader nothing about this controller.",
    mend:
      "add 'retention:' with a period for each kind of data, and place it with '{{> retention}}'",
    passes: """
      retention:
        - {id: account, name: Account, period: 90 days, keeps: {for: 90 days}}
      ---
      ## Retention

      We keep data only for as long as necessary:

      {{> retention}}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Retention

      {{controller.legalName}} keeps data for «as long as necessary».
      """,
    check: .policy { policy, matter in
      guard !policy.retention.contains(where: isCriterion),
        let passage = matter.words.first(
          "as long as necessary", "as long as is necessary", "as long as needed",
          "as long as we need",
          "no longer than necessary", "no longer than is necessary")
      else { return [] }
      return [
        Finding(
          "the text says no more of the time than that data is kept as long as necessary",
          at: passage.range, target: .fact("retention"))
      ]
    })
}
