import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let noTrainingByUs = Rule(
    "promise/no-training-us",
    "A text that promises not to train models has no purpose that trains them",
    sources,
    .error,
    asks: "Where a text promises not to train models on data, none of its purposes does.",
    why: "Training cannot be undone; a person decides by the promise what to enter.",
    mend: "take the purpose out, or the promise",
    passes: """
      promises:
        - {id: noTraining, kind: prohibition, subject: modelTraining, text: We train no models \
        on your data}
      purposes: [{id: run, name: Service, description: answering your questions}]
      """,
    fails: """
      promises:
        - {id: noTraining, kind: prohibition, subject: modelTraining, text: We train no models \
        on your data}
      purposes:
        - {id: run, name: Service, description: «answering questions and training our models»}
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.modelTraining) else { return [] }
      func isTraining(_ words: Located<Words>?) -> Bool {
        let said = PromiseWords(words)
        return said.say(
          "model training", "train models", "training models", "training our models",
          "train our models", "training of models", "fine tun*", "machine learning models",
          "train ai", "training ai", "training of ai")
      }
      let uses =
        policy.purposes.map { ($0.description ?? $0.name, "purposes.\($0.id.value).description") }
        + policy.entries.compactMap { entry in
          entry.item.purpose.map { ($0, "\(entry.path).purpose") }
        }
        + policy.recipients.compactMap { recipient in
          recipient.purpose.map { ($0, "recipients.\(recipient.id.value).purpose") }
        }
      return uses.filter { isTraining($0.0) }.map { words, path in
        Finding(
          "the text promises to train no models, and data is used for '\(words.value)'",
          at: words.range, subject: path, target: .fact(path, .change),
          notes: [Diagnostic.Note("promised here", at: promise.range)])
      }
    })
}
