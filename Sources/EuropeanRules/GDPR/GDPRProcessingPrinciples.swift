import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Principles: GDPR, Article 5 and recital 26.
extension GDPRProcessing {
  static let promisesOwned = Rule(
    "gdpr/5-1-a-truthful",
    "Somebody answers for every promise, and something shows that it is kept",
    [.gdpr("5(1)(a)"), Citation(.designGuidelines, "70", .secondary)], .warning, .gdpr,
    asks: "Controllers act as they declare.",
    why: """
      A promise is written once and broken years later by somebody who never read it. An owner and a \
      yearly look prevent that.
      """,
    mend: """
      note the promise in records.yaml under 'promises' with 'id', 'owner', 'evidence' and 'verifiedOn'; \
      if nothing can show it, say so in 'evidence'
      """,
    passes: """
      promises:
        - {id: noSale, kind: prohibition, subject: sale, text: We do not sell your data}
      === records
      promises:
        - {id: noSale, owner: Kim Example, evidence: Register of recipients, verifiedOn: 2026-10-01}
      """,
    fails: """
      promises:
        - {id: noSale, kind: prohibition, subject: sale, text: «We do not sell your data»}
      """,
    check: .declared { policy, matter in
      let open = policy.promises.compactMap { promise -> (Commitment, String)? in
        let record = matter.records.promises.first { $0.id.value == promise.id.value }
        guard let record else { return (promise, "has no record of who answers for it") }
        guard record.owner != nil, record.evidence != nil, let seen = record.verifiedOn else {
          return (promise, "has a record without owner, evidence or date")
        }
        return seen.value.adding(Period(12, .month)) < matter.asOf
          ? (promise, "was last verified more than 12 months ago") : nil
      }
      func place(_ promise: Commitment) -> SourceRange {
        promise.text?.range ?? promise.subject.range
      }
      if open.count > 1, open.count == policy.promises.count, let first = open.first {
        return [
          Finding(
            "none of \(open.count) promises has a valid record of who answers for it",
            at: place(first.0), target: .record("promises"))
        ]
      }
      return open.map { promise, lack in
        Finding(
          "promise '\(promise.id.value)' \(lack)", at: place(promise),
          subject: "\(promise.id.value)", target: .record("\(promise.id.value)"))
      }
    })

  static let storageLimit = Rule(
    "gdpr/5-1-e-storage", "No data is kept without an end",
    [.gdpr("5(1)(e)")], .error, .gdpr,
    asks: """
      Personal data is kept in a form that identifies people for no longer than its purposes need.
      """,
    why: "What has no end in the text has none in the database.",
    mend: "add a row to 'retention' that covers the data, with 'keeps' that can be counted",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: 1 year, keeps: {for: 1 year}, covers: [account]}
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail address}]}
      retention:
        - {id: account, name: Account, period: «As long as we need it», covers: [account]}
      """,
    check: .policy { policy, matter in
      guard !policy.retention.isEmpty else {
        guard let first = policy.entries.first else { return [] }
        return [
          Finding(
            "nothing says how long any data is kept", at: first.item.name.range,
            target: .fact("retention"))
        ]
      }
      let open = policy.retention.filter { row in
        let isVague = row.period.value.says(
          "indefinitely", "as long as we", "as long as necessary", "as needed")
        return row.keeps == nil || isVague && row.keeps?.value.periods.isEmpty ?? true
      }.map { row in
        Finding(
          "the period of '\(row.name.value)' has no end that can be counted", at: row.period.range,
          subject: "\(row.id.value)", target: .fact("retention.\(row.id.value).keeps"))
      }
      let uncovered = policy.entries.filter { policy.retention(of: $0).isEmpty }.map { entry in
        Finding(
          "nothing says when '\(entry.item.name.value)' is deleted", at: entry.item.name.range,
          subject: entry.reference, target: .fact("data.\(entry.reference).retention"))
      }
      return open + uncovered
    })

  static let anonymisation = Rule(
    "gdpr/11-anon", "Who calls data anonymous says how it became so",
    [Citation(.gdprRecitals, "26")], .note, .gdpr,
    asks: """
      Data is anonymous when nobody can identify a person with means that are reasonably likely to be \
      used; only then is it outside the GDPR.
      """,
    why: """
      "Anonymised" takes data out of every promise. What is merely added up is still personal until the \
      single records are gone.
      """,
    mend: "say how data is made anonymous, or write 'aggregated' instead",
    passes: """
      purposes:
        - {id: learning, name: Improvement, description: aggregated analytics}
      """,
    fails: """
      purposes:
        - {id: learning, name: Improvement, description: aggregated and «anonymized» analytics}
      """,
    check: .policy { _, matter in
      guard
        let claim = matter.words.all("anonymi*", "anonymous data", "anonymously").first(where: {
          !matter.words.sentence($0.sentence, says: "not anonym*", "pseudonym*")
        }),
        matter.statement(
          "anonymisationMethod", "k anonymity", "differential privacy", "by removing",
          "by deleting", "we remove … identif*", "irreversibl*", "cannot be … identif*",
          "can no longer be", "no longer identif*", "cannot identif*", "nobody can … identif*"
        ).isEmpty
      else { return [] }
      return [
        Finding(
          "data is called anonymised, and the text does not say how it became so", at: claim.range,
          target: .statement("anonymisationMethod"))
      ]
    })
}
