import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let noUnrelatedPurpose = Rule(
    "promise/no-unrelated-purpose",
    "A text that promises no unrelated purpose names no marketing or the like",
    sources, .error,
    asks: """
      Where a text promises no use for purposes unrelated to the service, it names none, such as \
      marketing.
      """,
    why: "A promise and a legal basis for its opposite cannot both be true.",
    mend: "take the unrelated purpose out, or name it in the promise",
    passes: """
      purposes: [{id: run, name: Service, description: running the app}]
      promises:
        - {id: related, kind: prohibition, subject: unrelatedPurposes, text: We have no \
        unrelated purposes}
      """,
    fails: """
      purposes: [{id: news, name: Newsletter, description: telling you about our other products}]
      promises:
        - {id: related, kind: prohibition, subject: unrelatedPurposes, text: «We have no \
        unrelated purposes»}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.unrelatedPurposes) else { return [] }
      let unrelated = [
        "marketing", "advertis*", "newsletter", "market research", "promotion*", "profiling",
      ]
      let named =
        policy.purposes.filter { PromiseWords($0.name, $0.description).say(unrelated) }.map(\.name)
        + policy.unresolvedBases.map(\.value.text).filter { PromiseWords($0).say(unrelated) }
      guard !named.isEmpty else { return [] }
      return [
        Finding(
          """
          no unrelated purpose is promised, and the text names \
          \(named.map { "'\($0.value)'" }.joined(separator: ", "))
          """,
          at: promise.range, target: promise.target,
          notes: named.map { Diagnostic.Note("'\($0.value)' here", at: $0.range) })
      ]
    })
}
