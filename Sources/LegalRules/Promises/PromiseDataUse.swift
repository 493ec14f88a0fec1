import LegalMarkup
import LegalModel
import LegalSource

/// Promises about what data is used for, against the purposes and the rows of the text.
extension PromiseRules {
  static let scopeAllUsers = Rule(
    "promise/scope-all-users", "A right for everyone is not limited to a place", sources, .warning,
    asks: "A right that a text grants everyone, wherever they live, is not limited to a region by its words.",
    why: "A person outside the region reads two answers to one question.",
    mend: "move the right to the group of the region, or take the region out of its words",
    passes: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Get a copy of your data}]}
      """,
    fails: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: «Get a copy if you live in the European Union»}]}
      """,
    check: .policy { policy, _ in
      policy.rights.filter { $0.regimes.value == .all }.flatMap { group in
        group.items.compactMap { item in
          let right = item.value
          guard
            PromiseWords(right.text, right.limits).say(
              "if you live in", "if you are located in", "only in the", "residents of",
              "if you are a resident", "for residents", "if you reside in")
          else { return nil }
          return Finding(
            "the right '\(right.right.value.rawValue)' is for everyone, and its words name a region",
            at: right.text.range, subject: right.right.value.rawValue,
            cause: "rights.\(group.id.value).\(right.right.value.rawValue).text")
        }
      }
    })

  static let purposeBound = Rule(
    "promise/purpose-bound", "A recipient uses an item of data for no purpose beyond those of its row",
    sources, .warning,
    asks: "The purposes in the row of an item of data are all that it is used for, by recipients, too.",
    why: "A reader takes the row for the whole of what happens to the item.",
    mend: "add the purpose to the row of the item, or give the recipient less",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail, purpose: Newsletter, purposes: [news]}]}
      purposes: [{id: news, name: Newsletter}]
      recipients: [{id: post, name: Post Ltd, purpose: Sending the newsletter, data: [account.email]}]
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: email, name: E-mail, purpose: Sign-in, purposes: [signIn]}]}
      purposes: [{id: news, name: Newsletter}, {id: signIn, name: Sign-in}]
      recipients: [{id: post, name: Post Ltd, purpose: «Sending the newsletter», data: [account.email]}]
      """,
    check: .policy { policy, _ in
      policy.recipients.compactMap { recipient in
        guard let words = recipient.purpose else { return nil }
        let said = PromiseWords(words)
        let meant = policy.purposes.filter { purpose in
          said.say(Passages.normalized(purpose.name.value.text).joined(separator: " "))
        }
        guard !meant.isEmpty else { return nil }
        for entry in policy.entries where recipient.data?.contains(entry) ?? false {
          guard let purposes = entry.item.purposes else { continue }
          let allowed = Set(purposes.map(\.value))
          guard !meant.contains(where: { allowed.contains($0.id.value) }) else { continue }
          return Finding(
            """
            '\(recipient.name.value)' receives '\(entry.item.name.value)' for \
            '\(meant[0].name.value)', which is none of its purposes
            """,
            at: words.range, subject: recipient.id.value.rawValue,
            cause: "recipients.\(recipient.id.value).purpose",
            notes: [Diagnostic.Note("the row of the item here", at: entry.item.name.range)])
        }
        return nil
      }
    })

  static let integrationCredentials = Rule(
    "promise/integration-creds-encrypted", "What a row calls encrypted is covered by a measure that encrypts",
    sources, .warning,
    asks: "Where the name of an item says that it is encrypted, a measure says how.",
    why: "A word in brackets is a promise, and the section on security is where people look for it.",
    mend: "add a measure that encrypts the item, with 'covers:'",
    passes: """
      data:
        - {id: account, name: Account, items: [{id: keys, name: Access keys (encrypted)}]}
      measures: [{id: rest, name: Encryption, text: AES-256 for access keys}]
      """,
    fails: """
      data:
        - {id: account, name: Account, items: [{id: keys, name: «Access keys (encrypted)»}]}
      measures: [{id: doors, name: Doors, text: our office is locked}]
      """,
    check: .policy { policy, _ in
      policy.entries.compactMap { entry in
        guard PromiseWords(entry.item.name).say("encrypted") else { return nil }
        let names = Passages.normalized(entry.item.name.value.text)
          .filter { $0.count > 3 && $0 != "encrypted" }
        let isCovered = policy.measures.contains { measure in
          let words = PromiseWords(measure.name, measure.text)
          guard words.say("encrypt*", "aes*") else { return false }
          return measure.covers?.contains(entry)
            ?? (words.say(names) || words.say("all data", "everything", "all stored data"))
        }
        return isCovered
          ? nil
          : Finding(
            "'\(entry.item.name.value)' is called encrypted, and no measure encrypts it",
            at: entry.item.name.range, subject: entry.reference,
            cause: "measures.\(entry.item.id.value)")
      }
    })

  static let voiceIfEnabled = Rule(
    "promise/voice-if-enabled", "Who receives only what a person switches on receives it on that condition",
    sources, .warning,
    asks: "Where data is collected only if a person enables it, a recipient of nothing else has that condition.",
    why: "Without the condition it reads as if the recipient received something from everybody.",
    mend: "add the 'condition:' of the data to the recipient, and say it in its purpose",
    passes: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio (if enabled), condition: voiceEnabled}]}
      recipients: [{id: speak, name: Speak Inc., condition: voiceEnabled, data: [voice.audio]}]
      """,
    fails: """
      data:
        - {id: voice, name: Voice, items: [{id: audio, name: Audio (if enabled), condition: voiceEnabled}]}
      recipients: [{id: speak, name: «Speak Inc.», data: [voice.audio]}]
      """,
    check: .policy { policy, _ in
      policy.recipients.compactMap { recipient in
        let received = policy.entries.filter { recipient.data?.contains($0) ?? false }
        guard recipient.unresolved.isEmpty, let first = received.first,
          let condition = first.item.condition?.value, recipient.condition?.value != condition,
          received.allSatisfy({ $0.item.condition?.value == condition })
        else { return nil }
        return Finding(
          "'\(recipient.name.value)' receives only what a person switches on, and does not say so",
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          cause: "recipients.\(recipient.id.value).condition",
          notes: [Diagnostic.Note("the condition of the data here", at: first.item.name.range)])
      }
    })

  static let usageAggregated = Rule(
    "promise/usage-aggregated", "Data for a purpose that promises aggregates is called aggregated, too",
    sources, .warning,
    asks: """
      Where a purpose promises aggregated or anonymized data, the rows of the data that is used for it \
      promise the same.
      """,
    why: "Data about one person in a row breaks a promise that only numbers about many are used.",
    mend: "say in the row what the purpose says, or take the word out of the purpose",
    passes: """
      data:
        - {id: usage, name: Usage, items: [{id: clicks, name: Clicks, purpose: Statistics (aggregated), purposes: [stats]}]}
      purposes: [{id: stats, name: Statistics, description: aggregated numbers about clicks}]
      """,
    fails: """
      data:
        - {id: usage, name: Usage, items: [{id: clicks, name: Clicks, purpose: «Statistics», purposes: [stats]}]}
      purposes: [{id: stats, name: Statistics, description: aggregated numbers about clicks}]
      """,
    check: .policy { policy, _ in
      let promises = [("aggregated", ["aggregat*"]), ("anonymized", ["anonymi*", "anonymous*"])]
      return policy.purposes.flatMap { purpose -> [Finding] in
        let said = PromiseWords(purpose.name, purpose.description)
        let promised = promises.filter { said.say($0.1) }
        guard !promised.isEmpty else { return [] }
        return policy.entries.compactMap { entry in
          guard entry.item.purposes?.contains(where: { $0.value == purpose.id.value }) ?? false
          else { return nil }
          let row = PromiseWords(entry.item.name, entry.item.purpose)
          let lost = promised.filter { !row.say($0.1) }.map(\.0)
          guard !lost.isEmpty else { return nil }
          return Finding(
            """
            '\(purpose.name.value)' uses \(promised.map(\.0).joined(separator: " and ")) data, and \
            '\(entry.item.name.value)' is not called \(lost.joined(separator: " or "))
            """,
            at: (entry.item.purpose ?? entry.item.name).range, subject: entry.reference,
            cause: "\(entry.path).purpose",
            notes: [
              Diagnostic.Note("promised here", at: (purpose.description ?? purpose.name).range)
            ])
        }
      }
    })

  static let noTrainingByUs = Rule(
    "promise/no-training-us", "Who promises not to train models has no purpose that trains them", sources,
    .error,
    asks: "Where a text promises not to train models on data, none of its purposes does.",
    why: "Training cannot be undone; a person decides by the promise what to enter.",
    mend: "take the purpose out, or the promise",
    passes: """
      promises: [{id: noTraining, kind: prohibition, subject: modelTraining, text: We train no models on your data}]
      purposes: [{id: run, name: Service, description: answering your questions}]
      """,
    fails: """
      promises: [{id: noTraining, kind: prohibition, subject: modelTraining, text: We train no models on your data}]
      purposes: [{id: run, name: Service, description: «answering questions and training our models»}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.modelTraining) else { return [] }
      func isTraining(_ words: Located<Words>?) -> Bool {
        let said = PromiseWords(words)
        return said.say(
          "model training", "train models", "training models", "training our models",
          "train our models", "training of models", "fine tun*", "machine learning models",
          "train ai*", "training ai*")
      }
      let uses =
        policy.purposes.map { ($0.description ?? $0.name, "purposes.\($0.id.value).description") }
        + policy.entries.compactMap { entry in entry.item.purpose.map { ($0, "\(entry.path).purpose") } }
        + policy.recipients.compactMap { recipient in
          recipient.purpose.map { ($0, "recipients.\(recipient.id.value).purpose") }
        }
      return uses.filter { isTraining($0.0) }.map { words, path in
        Finding(
          "the text promises to train no models, and data is used for '\(words.value)'",
          at: words.range, subject: path, cause: path,
          notes: [Diagnostic.Note("promised here", at: promise.range)])
      }
    })

  static let noTrainingByOthers = Rule(
    "promise/no-training-third", "A promise that nobody trains models covers each recipient", sources,
    .error,
    asks: "Where a text promises that no recipient trains models on data, each recipient is known not to.",
    why: "The promise is as good as the terms of the least careful recipient.",
    mend: "find out, and set 'trainsOnData: no', or take the recipient out of the promise",
    passes: """
      promises: [{id: noTraining, kind: prohibition, subject: modelTrainingByOthers, text: No recipient trains models}]
      recipients: [{id: cloud, name: Cloud Ltd, role: processor, trainsOnData: no}]
      """,
    fails: """
      promises: [{id: noTraining, kind: prohibition, subject: modelTrainingByOthers, text: No recipient trains models}]
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
            : "nobody has said whether '\(recipient.name.value)' trains models, and the text promises that nobody does",
          at: recipient.trainsOnData?.range ?? recipient.name.range,
          subject: recipient.id.value.rawValue,
          cause: "recipients.\(recipient.id.value).trainsOnData",
          notes: [Diagnostic.Note("promised here", at: promise.range)],
          severity: answer == .yes ? nil : .warning)
      }
    })

  static let solelyService = Rule(
    "promise/solely-service", "Who uses data solely for the service has no other purpose", sources, .error,
    asks: "Where a text promises to use data solely for delivering the service, its purposes are no others.",
    why: "'Solely' and a list of other purposes cannot both be true.",
    mend: "say which data the promise is about, or name the other purposes in it",
    passes: """
      purposes: [{id: run, name: Service delivery, description: running the app}]
      promises: [{id: only, kind: prohibition, subject: otherPurposes, text: Your data is used solely for the service}]
      """,
    fails: """
      purposes: [{id: run, name: Service delivery, description: running the app}, {id: stats, name: Statistics, description: counting clicks}]
      promises: [{id: only, kind: prohibition, subject: otherPurposes, text: «Your data is used solely for the service»}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.onlyService) else { return [] }
      let others = policy.purposes.filter { purpose in
        !(purpose.bases ?? []).contains { $0.value.basis.value == .contract }
          && !PromiseWords(purpose.name).say("service delivery", "delivery of the service", "service")
      }
      guard !others.isEmpty else { return [] }
      return [
        Finding(
          """
          data is promised to be used solely for the service, and \
          \(others.map { "'\($0.name.value)'" }.joined(separator: ", ")) \
          \(others.count == 1 ? "is another purpose" : "are other purposes")
          """,
          at: promise.range, cause: promise.cause,
          notes: others.map { Diagnostic.Note("another purpose here", at: $0.name.range) })
      ]
    })

  static let noUnrelatedPurpose = Rule(
    "promise/no-unrelated-purpose", "Who promises no unrelated purpose does no marketing or the like",
    sources, .error,
    asks: """
      Where a text promises no use for purposes unrelated to the service, it names none, such as \
      marketing.
      """,
    why: "A promise and a legal basis for its opposite cannot both be true.",
    mend: "take the unrelated purpose out, or name it in the promise",
    passes: """
      purposes: [{id: run, name: Service, description: running the app}]
      promises: [{id: related, kind: prohibition, subject: unrelatedPurposes, text: We have no unrelated purposes}]
      """,
    fails: """
      purposes: [{id: news, name: Newsletter, description: telling you about our other products}]
      promises: [{id: related, kind: prohibition, subject: unrelatedPurposes, text: «We have no unrelated purposes»}]
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
          at: promise.range, cause: promise.cause,
          notes: named.map { Diagnostic.Note("'\($0.value)' here", at: $0.range) })
      ]
    })
}
