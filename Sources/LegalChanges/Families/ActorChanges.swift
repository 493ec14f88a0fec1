import LegalModel
import LegalText

/// Changes of those who act for the controller.
enum ActorChanges {
  /// Somebody who acts for the controller, in words.
  private struct Actor {
    let name: String
    let words: String
    let range: SourceRange

    init?(_ parts: [(text: String, range: SourceRange)?]) {
      let parts = parts.compactMap(\.self)
      guard let first = parts.first else { return nil }
      name = first.text
      words = parts.map(\.text).joined(separator: ", ")
      range = first.range
    }

    init?(_ contact: Located<Contact>?) {
      guard let value = contact?.value else { return nil }
      self.init([
        (value.name.value.text, value.name.range),
        value.address.map { ($0.value.text, $0.range) },
        value.email.map { ($0.value.rawValue, $0.range) },
        value.phone.map { ($0.value.text, $0.range) },
      ])
    }

    init?(_ officer: Located<DataProtectionOfficer>?) {
      guard let value = officer?.value else { return nil }
      self.init([
        value.name.map { ($0.value.text, $0.range) },
        value.email.map { ($0.value.rawValue, $0.range) },
        value.address.map { ($0.value.text, $0.range) },
      ])
    }
  }

  static func find(_ old: PrivacyPolicy, _ new: PrivacyPolicy, _ log: inout ChangeLog) {
    let (before, after) = (old.representatives?.value, new.representatives?.value)
    log.explain("representatives")
    compare(
      Actor(before?.eu), Actor(after?.eu), .representative,
      "representative in the European Union", "representatives.eu", &log)
    compare(
      Actor(before?.uk), Actor(after?.uk), .representative,
      "representative in the United Kingdom", "representatives.uk", &log)
    compare(
      Actor(old.accountablePerson), Actor(new.accountablePerson), .officer,
      "person who answers for compliance", "accountablePerson", &log)
    compare(
      Actor(old.dataProtectionOfficer), Actor(new.dataProtectionOfficer), .officer,
      "data protection officer", "dpo", &log)
    reason(old.dataProtectionOfficer?.value.none, new.dataProtectionOfficer?.value.none, &log)
  }

  private static func compare(
    _ old: Actor?, _ new: Actor?, _ kind: ChangeKind, _ noun: String, _ path: String,
    _ log: inout ChangeLog
  ) {
    log.explain(path)
    switch (old, new) {
    case (nil, nil): break
    case (nil, let now?):
      log.report(
        kind, nil, .stronger, subject: path, name: now.name, after: now.words,
        whatChanged: "\(now.name) is named as the \(noun).", place: now.range)
    case (let was?, nil):
      log.report(
        kind, .material, .weaker, subject: path, name: was.name, before: was.words,
        whatChanged: "\(was.name) is no longer named as the \(noun).",
        effect: "You have one place fewer to turn to with questions and complaints.",
        placeBefore: was.range)
    case (let was?, let now?):
      guard !ChangeWording.isSame(was.words, now.words) else { return }
      let isSame = ChangeWording.isSame(was.name, now.name)
      log.report(
        kind, nil, .neutral, subject: path, name: now.name, before: was.words, after: now.words,
        whatChanged: isSame
          ? "The \(noun), \(now.name), is reached otherwise."
          : "The \(noun) is \(now.name) instead of \(was.name).",
        place: now.range, placeBefore: was.range)
    }
  }

  /// Compares why there is no officer, where neither version has one.
  private static func reason(
    _ old: Located<Words>?, _ new: Located<Words>?, _ log: inout ChangeLog
  ) {
    guard let new, !ChangeWording.isSame(old, new),
      !log.changes.contains(where: { $0.subject == "dpo" })
    else { return }
    log.report(
      .officer, nil, .neutral, subject: "dpo", name: "Data protection officer",
      before: old?.value.text, after: new.value.text,
      whatChanged: old == nil
        ? "The text says why there is no data protection officer."
        : "The text gives another reason why there is no data protection officer.",
      place: new.range, placeBefore: old?.range)
  }
}
