import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let recipientClaimScope = Rule(
    "consistency/recipient-claim-scope", "A promise about others holds for every recipient",
    [.ownWords], .error,
    asks: """
      A promise that nobody trains models on the data, or that it is not sold, holds for every \
      recipient of the list, and nothing said of one of them takes it back.
      """,
    why: "A promise for all is as good as what is known about each of those who got the data.",
    mend: "find out and declare 'trainsOnData:' for each recipient, or narrow the promise",
    passes: """
      recipients:
        - {id: wordwell, name: Wordwell, purpose: AI summaries, role: processor, trainsOnData: no}
      promises:
        - {id: noTraining, kind: prohibition, subject: modelTraining, text: Neither we nor our providers train AI models on your data}
      """,
    fails: """
      recipients:
        - {id: wordwell, name: «Wordwell», purpose: AI summaries, role: processor, trainsOnData: unknown}
      promises:
        - {id: noTraining, kind: prohibition, subject: modelTraining, text: Neither we nor our providers train AI models on your data}
      """,
    check: .policy { policy, matter in
      training(policy, matter) + poweredBy(policy, matter) + sale(policy)
    })

  // MARK: Training

  /// A sentence which says that others train no models.
  private static func claim(in matter: Matter) -> Passage? {
    let words = matter.words
    return words.all("train", "trains", "trained", "training").first { passage in
      words.sentence(passage.sentence, says: "never", "not", "no", "neither", "nobody", "none")
        && words.sentence(
          passage.sentence, says: "third part*", "provider*", "recipient*", "vendor*",
          "processor*", "subprocessor*", "partner*", "anyone", "anybody", "nobody")
    }
  }

  private static func training(_ policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    guard let claim = claim(in: matter) else { return [] }
    let note = Diagnostic.Note("the promise is here", at: claim.range)
    let behalf = matter.words.all("third part* on our behalf", "others on our behalf")
      .first { $0.sentence == claim.sentence }
    return policy.recipients.compactMap { covered($0, by: note, in: policy) }
      + policy.externalClaims.compactMap { hedged($0, under: note, in: policy) }
      + (behalf.map { words in
        [
          Finding(
            "the promise leaves out what a recipient trains for itself", at: words.range,
            subject: "onOurBehalf", target: .words("training-on-our-behalf"),
            help: ["say that recipients train no models on the data, for anybody"],
            severity: .warning)
        ]
      } ?? [])
  }

  private static func covered(
    _ recipient: Recipient, by note: Diagnostic.Note, in policy: PrivacyPolicy
  ) -> Finding? {
    guard !recipient.isUnnamed, recipient.trainsOnData?.value != .no else { return nil }
    let path = "recipients.\(recipient.id.value).trainsOnData"
    if recipient.trainsOnData?.value == .yes {
      return Finding(
        "'\(recipient.name.value)' trains on the data, against the promise that nobody does",
        at: recipient.trainsOnData?.range ?? recipient.name.range,
        subject: "\(recipient.id.value)", target: .fact(path, .change), notes: [note])
    }
    guard !policy.externalClaims.contains(where: { $0.subject.value == recipient.id.value })
    else { return nil }
    return Finding(
      "the promise covers '\(recipient.name.value)', and nothing says whether it trains on the data",
      at: recipient.name.range, subject: "\(recipient.id.value)", target: .fact(path),
      notes: [note],
      severity: worksWithModels(recipient) ? nil : .warning)
  }

  private static func hedged(
    _ claim: ExternalClaim, under note: Diagnostic.Note, in policy: PrivacyPolicy
  ) -> Finding? {
    let words = claim.statement.value.text
    guard LanguageWords.english.says(words, ["train*"]),
      let hedge = hedges.first(where: { LanguageWords.english.says(words, [$0]) })
    else { return nil }
    let name = policy.recipients.first { $0.id.value == claim.subject.value }?.name.value.text
    return Finding(
      """
      the promise is without condition, and what is said of '\(name ?? "\(claim.subject.value)")' holds \
      for now only
      """,
      at: ConsistencyWords.place(of: hedge, in: claim.statement),
      subject: "\(claim.subject.value)", target: .fact("externalClaims.\(claim.id.value)", .change),
      notes: [note])
  }

  private static let hedges = [
    "as of this writing", "currently", "at present", "presently", "at this time", "as of today",
    "at the time of writing",
  ]

  /// Whether a recipient does what models do.
  private static func worksWithModels(_ recipient: Recipient) -> Bool {
    LanguageWords.english.says(
      recipient.purpose?.value.text ?? "",
      [
        "ai", "model*", "inference", "llm*", "machine learning", "speech", "voice", "transcri*",
        "recognition", "synthesis", "translation",
      ])
  }

  // MARK: One among several

  /// A sentence that names one company for what several do.
  private static func poweredBy(_ policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    let workers = policy.recipients.filter(worksWithModels)
    guard workers.count > 1 else { return [] }
    return matter.words.all("ai … powered by", "ai … provided by", "ai … delivered by")
      .prefix(1).compactMap { passage in
        let silent = workers.filter { worker in
          !matter.words.all("\(worker.shortName)*").contains { $0.sentence == passage.sentence }
        }
        guard !silent.isEmpty, silent.count < workers.count else { return nil }
        return Finding(
          "the sentence names who provides AI, and leaves out \(ConsistencyWords.list(silent.map(\.name.value.text)))",
          at: passage.range, subject: "poweredBy", target: .words("powered-by"),
          notes: silent.map {
            Diagnostic.Note(
              "'\($0.name.value)' does such work, too, here", at: $0.purpose?.range ?? $0.name.range
            )
          }, help: ["name every recipient that provides such features"], severity: .note)
      }
  }

  // MARK: Sale

  private static func sale(_ policy: PrivacyPolicy) -> [Finding] {
    guard
      let promise = policy.promise(
        "sale", "saleOrSharing", "sharing", "sharingWithAdvertisers", "advertising",
        "provisionToDataBrokers", "dataBrokers")
    else { return [] }
    return policy.recipients.compactMap { recipient in
      guard let role = recipient.role, [.advertiser, .dataBroker].contains(role.value) else {
        return nil
      }
      return Finding(
        "'\(recipient.name.value)' is \(role.value == .advertiser ? "an advertiser" : "a data broker"), against the promise about sale and sharing",
        at: role.range, subject: "\(recipient.id.value)",
        target: .fact("recipients.\(recipient.id.value).role", .change),
        notes: [
          Diagnostic.Note("the promise is here", at: promise.text?.range ?? promise.subject.range)
        ])
    }
  }
}
