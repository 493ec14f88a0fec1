import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let retainAsNecessary = Rule(
    "promise/retain-necessary", "Nothing is kept without an end that is promised to end", sources,
    .error,
    asks: "Where a text promises to keep data only as long as necessary, each row has an end.",
    why: "'Indefinitely' and 'only as long as necessary' cannot both be true.",
    mend: "give the row a period or an event that ends it",
    passes: """
      retention: [{id: news, name: Newsletter, period: Until you unsubscribe, keeps: {while: \
      subscribed}}]
      promises:
        - {id: needed, kind: prohibition, subject: unnecessaryRetention, text: We keep data no \
        longer than we need}
      """,
    fails: """
      retention: [{id: news, name: Newsletter, period: «Indefinitely»}]
      promises:
        - {id: needed, kind: prohibition, subject: unnecessaryRetention, text: We keep data no \
        longer than we need}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.unnecessaryRetention) else { return [] }
      return policy.retention.filter { row in
        PromiseWords(row.period).say(
          "indefinitely", "forever", "permanently", "without limit", "as long as necessary",
          "as long as needed", "no fixed period", "unlimited")
          || (row.keeps == nil
            && !PromiseWords(row.period).say("until", "while", "day*", "week*", "month*", "year*"))
      }.map { row in
        Finding(
          """
          '\(row.name.value)' has no end, and data is promised to be kept only as long as \
          necessary
          """,
          at: row.period.range, subject: row.id.value.rawValue,
          target: .fact("retention.\(row.id.value).keeps"),
          notes: [Diagnostic.Note("promised here", at: promise.range)])
      }
    })
}
