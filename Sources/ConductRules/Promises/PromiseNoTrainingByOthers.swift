import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let noTrainingByOthers = Rule(
    "promise/no-training-third", "A promise that nobody trains models covers each recipient",
    sources,
    .error,
    asks:
      """
      Where a text promises that no recipient trains models on data, each recipient is known \
      not to.
      """,
    why: "The promise is as good as the terms of the least careful recipient.",
    mend: "find out, and set 'trainsOnData: no', or take the recipient out of the promise",
    passes: """
      promises:
        - {id: noTraining, kind: prohibition, subject: modelTrainingByOthers, text: No recipient \
        trains models}
      recipients: [{id: cloud, name: Cloud Ltd, role: processor, trainsOnData: no}]
      """,
    fails: """
      promises:
        - {id: noTraining, kind: prohibition, subject: modelTrainingByOthers, text: No recipient \
        trains models}
      recipients: [{id: cloud, name: Cloud Ltd, role: processor, trainsOnData: «yes»}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.modelTrainingByOthers) else { return [] }
      return policy.promisedProcessors.compactMap { recipient in
        let answer = recipient.trainsOnData?.value ?? .unknown
        guard answer != .no else { return nil }
        return Finding(
          answer == .yes
            ? "'\(recipient.name.value)' trains models, and the text promises that nobody does"
            : """
            nothing says whether '\(recipient.name.value)' trains models, and the text promises that \
            nobody does
            """,
          at: recipient.trainsOnData?.range ?? recipient.name.range,
          subject: recipient.id.value.rawValue,
          target: .fact(
            "recipients.\(recipient.id.value).trainsOnData", answer == .yes ? .change : .state),
          notes: [Diagnostic.Note("promised here", at: promise.range)],
          severity: answer == .yes ? nil : .warning)
      }
    })
}
