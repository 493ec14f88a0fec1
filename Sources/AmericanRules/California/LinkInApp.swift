import LegalModel
import LegalRuleEngine
import LegalText

extension CaliforniaRegulations {
  static let linkInApp = Rule(
    "ccpa/reg-7011-d-app", "A mobile app links to the policy in its settings",
    [.ccpaRegulations("7011(d), as amended", .secondary)], .warning,
    .ccpa.when(.fact(.mobileApp, is: .yes)).from(2026, 1, 1),
    asks:
      "Since 1 January 2026, a business with a mobile app links to its policy in the app's settings.",
    why: "Who uses an app may never have seen the website that carries the policy.",
    mend: """
      link to the policy in the settings of the app, and add a record 'privacyLinkInApp' with owner, \
      evidence and day to 'promises:' of records.yaml
      """,
    passes: """
      controller: {legalName: Example Ltd}
      === records
      promises:
        - {id: privacyLinkInApp, owner: Jo Doe, evidence: Review of the app, verifiedOn: 2026-10-01}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      === records
      promises:
        - {id: privacyLinkInApp, owner: Jo Doe, evidence: Review of the app, verifiedOn: «2025-10-01»}
      """,
    check: .declared { _, matter in
      guard
        let record = matter.records.promises.first(where: { "\($0.id.value)" == "privacyLinkInApp" }
        )
      else {
        return [
          Finding(
            "no record shows that the app links to the policy in its settings",
            at: matter.place("introduction", "who we are", "contact"),
            target: .record("privacyLinkInApp"))
        ]
      }
      guard record.owner != nil, record.evidence != nil, let day = record.verifiedOn else {
        return [
          Finding(
            "the record of the link in the app lacks an owner, evidence or the day of a look",
            at: record.id.range, target: .record("privacyLinkInApp"))
        ]
      }
      guard day.value.adding(Period(12, .month)) < matter.asOf else { return [] }
      return [
        Finding(
          "the link in the app was last looked at on \(day.value), more than 12 months ago",
          at: day.range, target: .record("privacyLinkInApp"))
      ]
    })
}
