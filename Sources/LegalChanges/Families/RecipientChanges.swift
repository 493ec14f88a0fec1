import LegalMarkup
import LegalModel
import LegalText

/// Changes of who receives data, in a policy and in a list of subprocessors.
enum RecipientChanges {
  static func find(_ log: inout ChangeLog) {
    let old = Receiver.all(in: log.old)
    let match = ReceiverMatch(old, Receiver.all(in: log.new))
    for (before, after) in match.pairs {
      compare(before, after, &log)
      dates(before, after, &log)
    }
    for (before, after) in match.replaced { replaced(before, after, &log) }
    for receiver in match.removed { removed(receiver, &log) }
    let categories = Set(old.compactMap(\.categoryKey))
    for receiver in match.added { added(receiver, among: categories, &log) }
    SaleChanges.find(&log)
  }

  private static func added(
    _ receiver: Receiver, among categories: Set<String>, _ log: inout ChangeLog
  ) {
    let title = receiver.title
    let purpose = receiver.purpose.map { ": \($0.value.text)" } ?? ""
    if receiver.role?.value == .authority || receiver.role?.value == .acquirer {
      log.report(
        .disclosureGroundAdded, nil, .weaker, subject: receiver.path, name: title, after: title,
        whatChanged: "Data is also disclosed to \(title)\(purpose).",
        effect: "Your data can be handed over in one more case.", place: receiver.name.range)
      return
    }
    let what = "\(title) is a new recipient\(purpose)."
    if let category = receiver.categoryKey, categories.contains(category) {
      log.report(
        .recipientAddedSameCategory, classOfAddition(log), .weaker, subject: receiver.path,
        name: title, after: title, whatChanged: what,
        effect: "Your data goes to one more recipient, \(title).", place: receiver.name.range)
    } else {
      log.report(
        .recipientAddedNewCategory, nil, .weaker, subject: receiver.path, name: title, after: title,
        whatChanged: what,
        effect: "Your data goes to a kind of recipient that did not receive it before: \(title).",
        place: receiver.name.range)
    }
  }

  /// What an addition is: material if people were promised to hear of it.
  private static func classOfAddition(_ log: ChangeLog) -> ChangeClass {
    let isPromised = log.notices.contains { notices in
      notices.value.subprocessors != nil
        && notices.value.subprocessorChanges?.contains { $0.value == .addition } ?? true
    }
    return isPromised ? .material : .notable
  }

  private static func removed(_ receiver: Receiver, _ log: inout ChangeLog) {
    let ended = receiver.ends.map { "; it ends on \($0.value.longForm)" } ?? ""
    log.report(
      .recipientRemoved, nil, .stronger, subject: receiver.path, name: receiver.title,
      before: receiver.title, whatChanged: "\(receiver.title) is no longer listed\(ended).",
      placeBefore: receiver.name.range)
  }

  private static func replaced(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    let purpose = new.purpose.map { " (\($0.value.text))" } ?? ""
    log.report(
      .recipientReplaced, nil, .incomparable, subject: new.path, name: new.title, before: old.title,
      after: new.title, whatChanged: "\(new.title) takes the place of \(old.title)\(purpose).",
      effect: "Your data goes to \(new.title) instead of \(old.title).", place: new.name.range,
      placeBefore: old.name.range, explains: [old.path, new.path])
    if new.trainsOnData?.value == .yes { training(old, new, &log) }
  }

  /// The days of a row: that it ends is a removal, the others are dates of an event.
  private static func dates(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    if old.ends == nil, let ends = new.ends {
      log.report(
        .recipientRemoved, nil, .stronger, subject: new.path, name: new.title, before: old.title,
        after: "ends on \(ends.value.longForm)",
        whatChanged: "\(new.title) ends on \(ends.value.longForm).", place: ends.range,
        placeBefore: old.name.range, explains: ["\(new.path).ends"])
    } else if let ends = old.ends, new.ends == nil {
      log.report(
        .recipientAddedSameCategory, classOfAddition(log), .weaker, subject: new.path,
        name: new.title, before: "ends on \(ends.value.longForm)", after: new.title,
        whatChanged: "\(new.title) no longer ends on \(ends.value.longForm).",
        effect: "Your data goes on going to \(new.title).", place: new.name.range,
        placeBefore: ends.range, explains: ["\(new.path).ends"])
    }
    for (before, after) in zip(old.dates, new.dates) where before.date?.value != after.date?.value {
      let path = "\(new.path).\(after.key)"
      guard !log.explained.contains(path) else { continue }
      // When data goes is worth a line; when people were told of it is none of their data.
      let isEvent = after.key != "announced"
      let isEarlier =
        after.key == "starts"
        && (after.date?.value ?? log.new.header.effective.value)
          < (before.date?.value ?? log.old.header.effective.value)
      let isLater = after.key == "ends"
      let weaker = isEvent && (isEarlier || isLater && isAfter(after.date, before.date))
      log.report(
        .datesOnly, isEvent ? .notable : .editorial,
        !isEvent ? .neutral : weaker ? .weaker : .stronger, subject: new.path, name: new.title,
        before: before.date?.value.longForm, after: after.date?.value.longForm,
        whatChanged: sentence(new.title, after.key, before.date?.value, after.date?.value),
        place: after.date?.range ?? new.name.range, placeBefore: before.date?.range,
        explains: [path])
    }
  }

  private static func isAfter(
    _ date: Located<CalendarDate>?, _ other: Located<CalendarDate>?
  ) -> Bool {
    guard let date, let other else { return false }
    return date.value > other.value
  }

  private static func sentence(
    _ title: String, _ key: String, _ old: CalendarDate?, _ new: CalendarDate?
  ) -> String {
    let verb = key == "announced" ? "is said to have been announced" : key
    guard let new else {
      let event = key == "announced" ? "it was announced" : "it \(key)"
      return "No day is given any more on which \(title) \(event.dropFirst(3))."
    }
    return "\(title) \(verb) on \(new.longForm)"
      + (old.map { " instead of \($0.longForm)." } ?? ".")
  }
}
