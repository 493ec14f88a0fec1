import LegalModel
import LegalText

/// Changes of what people are promised to be told.
enum NoticeChanges {
  static func find(_ log: inout ChangeLog) {
    let (old, new) = (log.old.frontMatter.notices?.value, log.new.frontMatter.notices?.value)
    period("materialChanges", "a material change", old?.materialChanges, new?.materialChanges, &log)
    period("subprocessors", "a new subprocessor", old?.subprocessors, new?.subprocessors, &log)
    list(
      "channels", .noticeChannelRemoved, "People are told by",
      old?.channels?.map(\.value.words), new?.channels?.map(\.value.words), &log)
    list(
      "subprocessorChanges", .promiseWeakened, "People are told of these changes of subprocessors:",
      old?.subprocessorChanges?.map(\.value.words),
      new?.subprocessorChanges?.map(\.value.words), &log)
    answer("acceptanceByUse", old?.acceptanceByUse?.value, new?.acceptanceByUse?.value, &log)
    answer("askToRecheck", old?.askToRecheck?.value, new?.askToRecheck?.value, &log)
    objection(old?.objection, new?.objection, &log)
    // Every key of a record that is there on one side only has been looked at above.
    if (old == nil) != (new == nil) { log.explain("notices") }
  }

  private static func report(
    _ kind: ChangeKind, _ changeClass: ChangeClass? = nil, _ direction: ChangeDirection,
    _ key: String, _ before: String?, _ after: String?, _ what: String, _ log: inout ChangeLog
  ) {
    log.report(
      kind, changeClass, direction, subject: "notices.\(key)", name: "Notice", before: before,
      after: after, whatChanged: what, effect: "You may hear of changes later, or not at all.",
      place: log.new.frontMatter.notices?.range, placeBefore: log.old.frontMatter.notices?.range)
  }

  private static func period(
    _ key: String, _ event: String, _ old: Located<Period>?, _ new: Located<Period>?,
    _ log: inout ChangeLog
  ) {
    guard old?.value != new?.value else { return }
    let (before, after) = (old.map { "\($0.value)" }, new.map { "\($0.value)" })
    guard let old else {
      return report(
        .promiseAdded, nil, .stronger, key, nil, after,
        "People are now told of \(event) \(after ?? "") before.", &log)
    }
    guard let new else {
      return report(
        .noticePeriodShorter, nil, .weaker, key, before, nil,
        "People are no longer promised notice of \(event) (before: \(before ?? "")).", &log)
    }
    if old.value.isSameLength(as: new.value) {
      return report(
        .typo, nil, .neutral, key, before, after, "A period of notice is written otherwise.", &log)
    }
    let what = "Notice of \(event): \(new.value) instead of \(old.value)."
    switch new.value.outlasts(old.value) {
    case true?: report(.promiseStrengthened, nil, .stronger, key, before, after, what, &log)
    case false?: report(.noticePeriodShorter, nil, .weaker, key, before, after, what, &log)
    case nil: report(.noticePeriodShorter, nil, .incomparable, key, before, after, what, &log)
    }
  }

  private static func list(
    _ key: String, _ kind: ChangeKind, _ phrase: String, _ old: [String]?, _ new: [String]?,
    _ log: inout ChangeLog
  ) {
    guard old.map(Set.init) != new.map(Set.init) else { return }
    let (before, after) = (old.map(ChangeWording.list), new.map(ChangeWording.list))
    let what =
      "\(phrase) \(after ?? "nothing that is named") instead of \(before ?? "nothing that was named")."
    if old == nil {
      report(.promiseAdded, nil, .stronger, key, before, after, what, &log)
    } else if new == nil {
      report(kind, .material, .incomparable, key, before, after, what, &log)
    } else if Set(old ?? []).isSubset(of: new ?? []) {
      report(.promiseStrengthened, nil, .stronger, key, before, after, what, &log)
    } else {
      report(kind, nil, .weaker, key, before, after, what, &log)
    }
  }

  private static func answer(
    _ key: String, _ old: Answer?, _ new: Answer?, _ log: inout ChangeLog
  ) {
    guard old != new else { return }
    let question =
      key == "acceptanceByUse"
      ? "Whether use of the service counts as acceptance"
      : "Whether people are asked to look at the text again now and then"
    let what =
      "\(question): \(new?.rawValue ?? "not said") instead of \(old?.rawValue ?? "not said")."
    let (before, after) = (old?.rawValue, new?.rawValue)
    switch (old, new) {
    case (.no?, .yes?) where key == "acceptanceByUse":
      report(.promiseWeakened, nil, .weaker, key, before, after, what, &log)
    case (.no?, nil) where key == "acceptanceByUse":
      report(.promiseRemoved, nil, .weaker, key, before, after, what, &log)
    case (nil, .no?): report(.promiseAdded, nil, .stronger, key, before, after, what, &log)
    case (_, .no?), (.yes?, nil):
      report(.promiseStrengthened, nil, .stronger, key, before, after, what, &log)
    default: report(.promiseWeakened, .material, .incomparable, key, before, after, what, &log)
    }
  }

  private static func objection(
    _ old: Located<Words>?, _ new: Located<Words>?, _ log: inout ChangeLog
  ) {
    guard ChangedWords.areOther(old, new) else { return }
    let (before, after) = (old?.value.text, new?.value.text)
    if old == nil {
      report(
        .promiseAdded, nil, .stronger, "objection", before, after, "It is said how to object.", &log
      )
    } else if new == nil {
      report(
        .promiseRemoved, nil, .weaker, "objection", before, after,
        "It is no longer said how to object.", &log)
    } else if ChangedWords.differ(old, new) {
      report(
        .promiseWeakened, .material, .incomparable, "objection", before, after,
        "How to object is worded otherwise.", &log)
    } else {
      report(
        .typo, nil, .neutral, "objection", before, after, "How to object is spelled otherwise.",
        &log)
    }
  }
}

/// Changes of what a text says of others.
enum ClaimChanges {
  static func find(_ log: inout ChangeLog) {
    guard case .privacyPolicy(let old) = log.old.frontMatter,
      case .privacyPolicy(let new) = log.new.frontMatter
    else { return }
    let earlier = Dictionary(old.externalClaims.map { ($0.id.value, $0) }) { first, _ in first }
    let ids = Set(new.externalClaims.map(\.id.value))
    for claim in new.externalClaims {
      let path = "externalClaims.\(claim.id.value)"
      let text = claim.statement.value.text
      guard let before = earlier[claim.id.value] else {
        log.report(
          .externalClaim, .notable, .neutral, subject: path, name: text, after: text,
          whatChanged: "It is newly said of \(name(claim, log)): \(ChangeWording.quoted(text)).",
          place: claim.statement.range)
        continue
      }
      let isOther =
        ChangedWords.differ(before.statement, claim.statement)
        || before.subject.value != claim.subject.value
      if isOther {
        let direction = ChangedWords.strength(from: before.statement.value.text, to: text)
        log.report(
          .externalClaim, direction == .stronger ? .notable : .material, direction, subject: path,
          name: text, before: before.statement.value.text, after: text,
          whatChanged: "What is said of \(name(claim, log)) is worded otherwise"
            + ChangedWords.turn(before.statement.value.text, text) + ".",
          effect: "What you were told of \(name(claim, log)) may no longer hold.",
          place: claim.statement.range, placeBefore: before.statement.range,
          explains: ["\(path).statement", "\(path).subject"])
      } else if ChangedWords.areOther(before.statement, claim.statement) {
        log.report(
          .typo, nil, .neutral, subject: path, name: text, before: before.statement.value.text,
          after: text, whatChanged: "What is said of others is spelled otherwise.",
          place: claim.statement.range, explains: ["\(path).statement"])
      }
      if before.url?.value != claim.url?.value {
        log.report(
          .linkChanged, nil, .neutral, subject: path, name: text,
          before: before.url?.value.rawValue,
          after: claim.url?.value.rawValue, whatChanged: "The source of a claim is elsewhere.",
          place: claim.url?.range ?? claim.id.range, explains: ["\(path).url"])
      }
      if before.verifiedOn?.value != claim.verifiedOn?.value {
        log.report(
          .datesOnly, nil, .neutral, subject: path, name: text,
          before: before.verifiedOn?.value.longForm, after: claim.verifiedOn?.value.longForm,
          whatChanged: "A claim was last compared on another day.",
          place: claim.verifiedOn?.range ?? claim.id.range, explains: ["\(path).verifiedOn"])
      }
    }
    for claim in old.externalClaims where !ids.contains(claim.id.value) {
      let text = claim.statement.value.text
      log.report(
        .externalClaim, nil, .weaker, subject: "externalClaims.\(claim.id.value)", name: text,
        before: text,
        whatChanged:
          "It is no longer said of \(name(claim, log)): \(ChangeWording.quoted(text)).",
        effect: "What you were told of \(name(claim, log)) may no longer hold.",
        placeBefore: claim.statement.range)
    }
  }

  /// What people call whom a claim is about.
  private static func name(_ claim: ExternalClaim, _ log: ChangeLog) -> String {
    let receivers = Receiver.all(in: log.new) + Receiver.all(in: log.old)
    return receivers.first { $0.id == claim.subject.value }?.name.value.text
      ?? ChangedWords.spaced(claim.subject.value.rawValue)
  }
}
