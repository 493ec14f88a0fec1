import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let solelyService = Rule(
    "promise/solely-service",
    "A text that promises to use data solely for the service has no other purpose", sources,
    .error,
    asks:
      """
      Where a text promises to use data solely for delivering the service, its purposes are no \
      others.
      """,
    why: "'Solely' and a list of other purposes cannot both be true.",
    mend: "say which data the promise is about, or name the other purposes in it",
    passes: """
      purposes: [{id: run, name: Service delivery, description: running the app}]
      promises:
        - {id: only, kind: prohibition, subject: otherPurposes, text: Your data is used solely \
        for the service}
      """,
    fails: """
      purposes: [{id: run, name: Service delivery, description: running the app}, {id: stats, \
      name: Statistics, description: counting clicks}]
      promises:
        - {id: only, kind: prohibition, subject: otherPurposes, text: «Your data is used solely \
        for the service»}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.onlyService) else { return [] }
      let others = policy.purposes.filter { purpose in
        !(purpose.bases ?? []).contains { $0.value.basis.value == .contract }
          && !PromiseWords(purpose.name).say(
            "service delivery", "delivery of the service", "service")
      }
      guard !others.isEmpty else { return [] }
      return [
        Finding(
          """
          data is promised to be used solely for the service, and \
          \(others.map { "'\($0.name.value)'" }.joined(separator: ", ")) \
          \(others.count == 1 ? "is another purpose" : "are other purposes")
          """,
          at: promise.range, target: promise.target,
          notes: others.map { Diagnostic.Note("another purpose here", at: $0.name.range) })
      ]
    })
}
