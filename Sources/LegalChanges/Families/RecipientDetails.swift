import LegalModel
import LegalText

/// What changed about a recipient that both versions have.
extension RecipientChanges {
  static func compare(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    if old.path != new.path { log.explain(old.path, new.path) }
    data(old, new, &log)
    purpose(old, new, &log)
    role(old, new, &log)
    training(old, new, &log)
    let moved = countries(old, new, &log)
    names(old, new, moved: moved, &log)
  }

  private static func data(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    let paths = ["data", "shares", "unresolved"].map { "\(new.path).\($0)" }
    func report(
      _ kind: ChangeKind, _ changeClass: ChangeClass?, _ direction: ChangeDirection, _ what: String,
      _ log: inout ChangeLog
    ) {
      log.report(
        kind, changeClass, direction, subject: new.path, name: new.title,
        before: old.shares?.value.text, after: new.shares?.value.text, whatChanged: what,
        effect: "\(new.title) may receive more of your data.",
        place: new.shares?.range ?? new.name.range, placeBefore: old.shares?.range, explains: paths)
    }
    let others = ChangedWords.differ(old.shares, new.shares)
    guard let had = old.items, let has = new.items else {
      if others {
        report(
          .recipientDataWidened, nil, .incomparable,
          "The words for what \(new.title) receives changed"
            + ChangedWords.turn(old.shares?.value.text, new.shares?.value.text) + ".", &log)
      } else if old.items == nil, new.items != nil {
        report(
          .recipientDataWidened, .notable, .neutral,
          "What \(new.title) receives is declared for the first time.", &log)
      } else if old.items != nil {
        report(
          .recipientDataWidened, nil, .incomparable,
          "What \(new.title) receives is no longer declared.", &log)
      } else {
        spelling(old.shares, new.shares, "\(new.path).shares", new, &log)
      }
      return
    }
    let names = Receiver.names(in: log.new)
    let gained = has.subtracting(had).sorted()
    // What is no longer collected at all is no change of who receives it.
    let lost = had.subtracting(has).filter { names[$0] != nil }.sorted()
    let known = Set(old.unresolved.map { ChangeWording.words($0.value.text) })
    let isVaguer =
      others && new.unresolved.contains { !known.contains(ChangeWording.words($0.value.text)) }
    if !gained.isEmpty {
      let words = ChangeWording.list(gained.map { names[$0] ?? $0 })
      report(.recipientDataWidened, nil, .weaker, "\(new.title) also receives \(words).", &log)
    } else if isVaguer {
      report(
        .recipientDataWidened, nil, .incomparable,
        "The words for what \(new.title) receives changed"
          + ChangedWords.turn(old.shares?.value.text, new.shares?.value.text) + ".", &log)
    } else if !lost.isEmpty {
      let words = ChangeWording.list(lost.map { names[$0] ?? $0 })
      report(
        .recipientRemoved, .notable, .stronger, "\(new.title) no longer receives \(words).", &log)
    } else {
      spelling(old.shares, new.shares, "\(new.path).shares", new, &log)
      log.explain("\(new.path).data", "\(new.path).unresolved")
    }
  }

  /// Words whose meaning is the same.
  static func spelling(
    _ old: Located<Words>?, _ new: Located<Words>?, _ path: String, _ receiver: Receiver,
    _ log: inout ChangeLog
  ) {
    guard ChangedWords.areOther(old, new) else { return }
    log.report(
      .typo, nil, .neutral, subject: receiver.path, name: receiver.title, before: old?.value.text,
      after: new?.value.text,
      whatChanged: "What is said of \(receiver.title) is worded otherwise and means the same.",
      place: new?.range ?? receiver.name.range, placeBefore: old?.range, explains: [path])
  }

  private static func purpose(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    if ChangedWords.differ(old.purpose, new.purpose)
      || ChangedWords.differ(old.product, new.product)
    {
      let (before, after) =
        ChangedWords.differ(old.purpose, new.purpose)
        ? (old.purpose, new.purpose) : (old.product, new.product)
      log.report(
        .recipientPurposeWidened, nil, .incomparable, subject: new.path, name: new.title,
        before: before?.value.text, after: after?.value.text,
        whatChanged: "What \(new.title) is used for changed"
          + ChangedWords.turn(before?.value.text, after?.value.text) + ".",
        effect: "\(new.title) may use your data for more than before.",
        place: after?.range ?? new.name.range, placeBefore: before?.range,
        explains: ["\(new.path).purpose", "\(new.path).product"])
    } else {
      spelling(old.purpose, new.purpose, "\(new.path).purpose", new, &log)
      spelling(old.product, new.product, "\(new.path).product", new, &log)
    }
    guard old.condition?.value != new.condition?.value else { return }
    let isAdded = old.condition == nil
    log.report(
      .recipientPurposeWidened, isAdded ? .notable : nil,
      isAdded ? .stronger : new.condition == nil ? .weaker : .incomparable, subject: new.path,
      name: new.title, before: old.condition.map { ChangedWords.spaced($0.value.rawValue) },
      after: new.condition.map { ChangedWords.spaced($0.value.rawValue) },
      whatChanged: isAdded
        ? "\(new.title) receives data only under a condition now."
        : new.condition == nil
          ? "\(new.title) receives data without the condition that there was."
          : "\(new.title) receives data under another condition.",
      effect: "\(new.title) may receive your data in more cases.",
      place: new.condition?.range ?? new.name.range, placeBefore: old.condition?.range,
      explains: ["\(new.path).condition"])
  }

  /// Compares where data is processed, and returns whether there is a country more.
  private static func countries(
    _ old: Receiver, _ new: Receiver, _ log: inout ChangeLog
  ) -> Bool {
    let others = ChangedWords.differ(old.location, new.location)
    let had = old.countries.map { Set($0.map(\.value.rawValue)) }
    let has = new.countries.map { Set($0.map(\.value.rawValue)) }
    let gained = (has ?? []).subtracting(had ?? []).sorted()
    let lost = (had ?? []).subtracting(has ?? []).sorted()
    let result: (ChangeClass, ChangeDirection, String)?
    switch (had, has) {
    case (nil, nil):
      result =
        !others
        ? nil
        : old.location == nil
          ? (.notable, .neutral, "Where \(new.title) is, is said for the first time.")
          : (.material, .incomparable, "Where \(new.title) is, is worded otherwise.")
    case (nil, _?):
      result =
        others && old.location != nil
        ? (.material, .incomparable, "\(new.title) is said to process data elsewhere.")
        : (
          .notable, .neutral,
          "The countries in which \(new.title) processes are named for the first time."
        )
    case (_?, nil):
      result = (.material, .incomparable, "\(new.title) no longer names where it processes data.")
    case (_?, _?):
      result =
        !gained.isEmpty
        ? (.material, .weaker, "\(new.title) also processes data in \(ChangeWording.list(gained)).")
        : !lost.isEmpty
          ? (
            .notable, .stronger,
            "\(new.title) no longer processes data in \(ChangeWording.list(lost))."
          ) : nil
    }
    guard let (changeClass, direction, what) = result else {
      spelling(old.location, new.location, "\(new.path).location", new, &log)
      log.explain("\(new.path).countries")
      return false
    }
    let say = { (receiver: Receiver) in
      receiver.location?.value.text
        ?? receiver.countries.map { ChangeWording.list($0.map(\.value.rawValue)) }
    }
    log.report(
      .recipientCountryAdded, changeClass, direction, subject: new.path, name: new.title,
      before: others || had == nil ? say(old) : had.map { ChangeWording.list($0.sorted()) },
      after: others || has == nil ? say(new) : has.map { ChangeWording.list($0.sorted()) },
      whatChanged: what, effect: "Your data may be processed in another country.",
      place: new.countries?.first?.range ?? new.location?.range ?? new.name.range,
      placeBefore: old.countries?.first?.range ?? old.location?.range,
      explains: ["\(new.path).countries", "\(new.path).location"])
    return changeClass == .material
  }
}
