import LegalModel
import LegalText

/// What a recipient is called, and how it is reached.
extension RecipientChanges {
  static func names(
    _ old: Receiver, _ new: Receiver, moved: Bool, _ log: inout ChangeLog
  ) {
    let parties = [
      (key: "name", old: Optional(old.name), new: Optional(new.name)),
      (key: "legalEntity", old: old.legalEntity, new: new.legalEntity),
    ]
    for part in parties where ChangedWords.areOther(part.old, part.new) {
      let path = "\(new.path).\(part.key)"
      guard ChangedWords.differ(part.old, part.new) else {
        spelling(part.old, part.new, path, new, &log)
        continue
      }
      let noun = part.key == "name" ? "name" : "contracting entity"
      log.report(
        .recipientLegalEntity, moved ? .material : nil, .neutral, subject: new.path,
        name: new.title, before: part.old?.value.text, after: part.new?.value.text,
        whatChanged: part.new.map {
          "The \(noun) of \(new.title) is “\($0.value)”"
            + (part.old.map { " instead of “\($0.value)”." } ?? ".")
        } ?? "The \(noun) of \(new.title) is no longer named.",
        effect: "Another company in another country may receive your data.",
        place: part.new?.range ?? new.name.range, placeBefore: part.old?.range, explains: [path])
    }
    contacts(old, new, &log)
    links(old, new, &log)
  }

  private static func contacts(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    let parts = zip(old.contacts, new.contacts).filter {
      ChangedWords.areOther($0.words, $1.words)
    }
    let others = parts.filter { ChangedWords.differ($0.0.words, $0.1.words) }
    for (before, after) in parts where !ChangedWords.differ(before.words, after.words) {
      spelling(before.words, after.words, "\(new.path).\(after.key)", new, &log)
    }
    guard let first = others.first else { return }
    let say = { (words: [Located<Words>?]) in
      let said = words.compactMap { $0?.value.text }
      return said.isEmpty ? nil : said.joined(separator: ", ")
    }
    log.report(
      .recipientLegalEntity, nil, .neutral, subject: new.path, name: new.title,
      before: say(others.map(\.0.words)), after: say(others.map(\.1.words)),
      whatChanged: say(others.map(\.1.words)).map { "How to reach \(new.title): \($0)." }
        ?? "It is no longer said how to reach \(new.title).",
      place: first.1.words?.range ?? new.name.range, placeBefore: first.0.words?.range,
      explains: others.map { "\(new.path).\($0.1.key)" })
  }

  private static func links(_ old: Receiver, _ new: Receiver, _ log: inout ChangeLog) {
    let others = zip(old.links, new.links).filter { $0.address?.value != $1.address?.value }
    guard let first = others.first else { return }
    let say = { (addresses: [Located<WebAddress>?]) in
      let said = addresses.compactMap { $0?.value.rawValue }
      return said.isEmpty ? nil : said.joined(separator: ", ")
    }
    let isMoved = others.contains { $0.0.address != nil && $0.1.address != nil }
    let isGone = others.allSatisfy { $0.1.address == nil }
    log.report(
      .linkChanged, nil, .neutral, subject: new.path, name: new.title,
      before: say(others.map(\.0.address)), after: say(others.map(\.1.address)),
      whatChanged: isMoved
        ? "A link of \(new.title) leads elsewhere."
        : isGone ? "A link of \(new.title) is gone." : "There is a link for \(new.title).",
      place: first.1.address?.range ?? new.name.range, placeBefore: first.0.address?.range,
      explains: others.map { "\(new.path).\($0.1.key)" })
  }
}
