import LegalMarkup
import LegalModel
import LegalText

extension ChangeKind {
  /// The kinds of this family, in the order of the catalogue.
  static let ofPromises: [ChangeKind] = [
    promiseRemoved, promiseWeakened, promiseStrengthened, promiseAdded, noticePeriodShorter,
    noticeChannelRemoved, externalClaim,
  ]

  static let promiseRemoved = ChangeKind(
    "change/promise-removed", "promise gone", .retroactive,
    [.ftc, Citation(.calOPPA, "22576", .secondary)])
  static let promiseWeakened = ChangeKind(
    "change/promise-weakened", "promise relaxed", .retroactive, [.ftc],
    note: "M where it is only worded otherwise, and nothing shows that it promises less.")
  static let promiseStrengthened = ChangeKind(
    "change/promise-strengthened", "promise tightened", .notable, [])
  static let promiseAdded = ChangeKind("change/promise-added", "new promise", .notable, [])
  static let noticePeriodShorter = ChangeKind(
    "change/notice-period-shorter", "people are told later than before", .retroactive,
    [.ftc, .ownWords],
    note:
      "The old text governs its own change. Days and months cannot be compared, and count as shorter."
  )
  static let noticeChannelRemoved = ChangeKind(
    "change/notice-channel-removed", "people are no longer told in some way", .material,
    [.transparencyGuidelines("29")])
  static let externalClaim = ChangeKind(
    "change/external-claim", "what is said of somebody else is another", .material, [.ownWords],
    note: "N for a new one, and where it is plainly more.")
}

/// Changes of promises, of notices, and of what is said of others.
enum PromiseChanges {
  static func find(_ log: inout ChangeLog) {
    promises(commitments(log.old), commitments(log.new), &log)
    NoticeChanges.find(&log)
    ClaimChanges.find(&log)
  }

  private static func commitments(_ text: VersionText) -> [Commitment] {
    switch text.frontMatter {
    case .privacyPolicy(let policy): policy.promises
    case .cookies(let list): list.promises
    case .subprocessors, .agreement: []
    }
  }

  private static func title(_ promise: Commitment) -> String {
    promise.text?.value.text ?? ChangedWords.spaced(promise.id.value.rawValue)
  }

  private static func promises(
    _ old: [Commitment], _ new: [Commitment], _ log: inout ChangeLog
  ) {
    let ids = Set(new.map(\.id.value))
    let earlier = Dictionary(old.map { ($0.id.value, $0) }) { first, _ in first }
    var gone = old.filter { !ids.contains($0.id.value) }
    var renamed = Dictionary(
      gone.compactMap { promise in wording(promise).map { ($0, promise) } }
    ) { first, _ in first }
    for promise in new {
      if let before = earlier[promise.id.value] {
        compare(before, promise, &log)
      } else if let words = wording(promise), let before = renamed.removeValue(forKey: words) {
        gone.removeAll { $0.id.value == before.id.value }
        compare(before, promise, &log)
        log.explain("promises.\(before.id.value)", "promises.\(promise.id.value)")
      } else {
        log.report(
          .promiseAdded, nil, .stronger, subject: "promises.\(promise.id.value)",
          name: title(promise),
          after: title(promise),
          whatChanged: "It is newly promised: \(ChangeWording.quoted(title(promise))).",
          place: promise.text?.range ?? promise.id.range)
      }
    }
    for promise in gone {
      log.report(
        .promiseRemoved, nil, .weaker, subject: "promises.\(promise.id.value)",
        name: title(promise),
        before: title(promise),
        whatChanged: "It is no longer promised: \(ChangeWording.quoted(title(promise))).",
        effect: "You can no longer rely on this promise.",
        placeBefore: promise.text?.range ?? promise.id.range)
    }
  }

  /// What makes a promise of another id the same one: its kind, its subject and its words.
  private static func wording(_ promise: Commitment) -> String? {
    promise.text.map {
      "\(promise.kind.value) \(promise.subject.value): \(ChangeWording.words($0.value.text).joined(separator: " "))"
    }
  }

  private static func compare(_ old: Commitment, _ new: Commitment, _ log: inout ChangeLog) {
    let path = "promises.\(new.id.value)"
    func report(
      _ kind: ChangeKind, _ changeClass: ChangeClass? = nil, _ direction: ChangeDirection,
      _ what: String, _ before: String?, _ after: String?, _ log: inout ChangeLog
    ) {
      log.report(
        kind, changeClass, direction, subject: path, name: title(new), before: before, after: after,
        whatChanged: what, effect: "You may be promised less than before.",
        place: new.text?.range ?? new.bound?.range ?? new.id.range,
        placeBefore: old.text?.range ?? old.bound?.range ?? old.id.range,
        explains: ["kind", "subject", "text", "bound"].map { "\(path).\($0)" })
    }
    let (before, after) = (old.text?.value.text, new.text?.value.text)
    let quoted = ChangeWording.quoted(title(new))
    if old.kind.value != new.kind.value {
      let isWeaker = old.kind.value == .prohibition
      return report(
        isWeaker ? .promiseWeakened : .promiseStrengthened, isWeaker ? nil : .notable,
        isWeaker ? .weaker : .stronger,
        isWeaker
          ? "What was promised not to be done at all is an obligation now: \(quoted)."
          : "It is promised not to be done at all now: \(quoted).",
        before ?? old.kind.value.rawValue, after ?? new.kind.value.rawValue, &log)
    }
    if old.subject.value != new.subject.value {
      return report(
        .promiseWeakened, .material, .incomparable,
        "The promise is about something else: \(quoted).",
        before ?? old.subject.value.rawValue, after ?? new.subject.value.rawValue, &log)
    }
    switch bound(old, new) {
    case nil: break
    case .stronger?:
      return report(
        .promiseStrengthened, nil, .stronger,
        "The limit of a promise is tighter"
          + ChangedWords.turn(old.bound.map { "\($0.value)" }, new.bound.map { "\($0.value)" })
          + " (\(quoted)).",
        old.bound.map { "\($0.value)" }, new.bound.map { "\($0.value)" }, &log)
    case let direction?:
      return report(
        .promiseWeakened, nil, direction,
        "The limit of a promise is another"
          + ChangedWords.turn(old.bound.map { "\($0.value)" }, new.bound.map { "\($0.value)" })
          + " (\(quoted)).",
        old.bound.map { "\($0.value)" }, new.bound.map { "\($0.value)" }, &log)
    }
    if ChangedWords.areOther(old.text, new.text) {
      guard let before else {
        return report(
          .promiseStrengthened, nil, .neutral, "The words of a promise are data now: \(quoted).",
          nil,
          after, &log)
      }
      if !ChangedWords.differ(old.text, new.text) {
        return report(.typo, nil, .neutral, "A promise is spelled otherwise.", before, after, &log)
      }
      let direction =
        numbers(before, after ?? "", new)
        ?? ChangedWords.strength(from: before, to: after ?? "")
      report(
        direction == .stronger ? .promiseStrengthened : .promiseWeakened,
        direction == .weaker ? .retroactive : direction == .stronger ? .notable : .material,
        direction, "A promise is worded otherwise\(ChangedWords.turn(before, after)).", before,
        after,
        &log)
    } else {
      log.explain("\(path).bound")
    }
  }

  /// What another limit does to a promise: a notice is ahead of an event, anything else is late.
  private static func bound(_ old: Commitment, _ new: Commitment) -> ChangeDirection? {
    switch (old.bound?.value, new.bound?.value) {
    case (nil, nil): return nil
    case (nil, _?): return new.kind.value == .prohibition ? .incomparable : .stronger
    case (_?, nil): return .weaker
    case (let had?, let has?):
      guard !had.isSameLength(as: has) else { return nil }
      guard let isLonger = has.outlasts(had) else { return .incomparable }
      return isLonger == isAhead(new) ? .stronger : .weaker
    }
  }

  /// What other numbers do to the words of a promise; `nil` if more than its numbers is another.
  private static func numbers(
    _ old: String, _ new: String, _ promise: Commitment
  ) -> ChangeDirection? {
    let (before, after) = (ChangedWords.numbers(old), ChangedWords.numbers(new))
    guard before.rest == after.rest, before.numbers.count == after.numbers.count else { return nil }
    let pairs = zip(before.numbers, after.numbers).filter { $0 != $1 }
    // Only of a limit in time, it is known which way is the worse one.
    guard !pairs.isEmpty, before.rest.contains(where: ChangedWords.isUnit) else {
      return nil
    }
    if pairs.allSatisfy({ ($1 > $0) == isAhead(promise) }) { return .stronger }
    return pairs.allSatisfy { ($1 < $0) == isAhead(promise) } ? .weaker : .incomparable
  }

  private static func isAhead(_ promise: Commitment) -> Bool {
    let words = ChangeWording.words(promise.text?.value.text ?? "")
    if words.contains("within") { return false }
    if ["before", "prior", "advance"].contains(where: words.contains) { return true }
    let subject = promise.subject.value.rawValue.lowercased()
    return subject.contains("noti") && !subject.contains("breach") && !subject.contains("incident")
  }
}
