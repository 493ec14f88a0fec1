import LegalModel
import LegalText

/// Changes of how the controller is reached.
enum ContactChanges {
  /// A way to reach the controller.
  private struct Contact {
    let key: String
    let noun: String
    let channel: Channel?
    let old: (text: String, range: SourceRange)?
    let new: (text: String, range: SourceRange)?

    var path: String { "controller.\(key)" }
  }

  /// Finds them, given the ways by which people use their rights.
  static func find(
    _ old: Controller, _ new: Controller, rights: Set<Channel>, _ log: inout ChangeLog
  ) {
    func words<Value: CustomStringConvertible>(
      _ value: Located<Value>?
    ) -> (text: String, range: SourceRange)? {
      value.map { ("\($0.value)", $0.range) }
    }
    let contacts = [
      Contact(
        key: "email", noun: "e-mail address", channel: .email, old: words(old.email),
        new: words(new.email)),
      Contact(
        key: "webForm", noun: "form on the web", channel: .webForm, old: words(old.webForm),
        new: words(new.webForm)),
      Contact(
        key: "postalAddress", noun: "postal address", channel: .letter,
        old: words(old.postalAddress), new: words(new.postalAddress)),
      Contact(
        key: "phone", noun: "telephone number", channel: .phone, old: words(old.phone),
        new: words(new.phone)),
      Contact(
        key: "website", noun: "website", channel: nil, old: words(old.website),
        new: words(new.website)),
    ]
    let hasDirect = old.email != nil || old.webForm != nil
    for contact in contacts {
      log.explain(contact.path)
      switch (contact.old, contact.new) {
      case (nil, nil): break
      case (nil, let now?):
        log.report(
          .contactPostal, nil, .stronger, subject: contact.path, name: now.text, after: now.text,
          whatChanged: "The controller can be reached by one more \(contact.noun): \(now.text).",
          place: now.range)
      case (let was?, nil):
        log.report(
          .contactRemoved, nil, .weaker, subject: contact.path, name: was.text, before: was.text,
          whatChanged: "The \(contact.noun) of the controller, \(was.text), is removed.",
          effect: "You can no longer reach the controller that way.", placeBefore: was.range)
      case (let was?, let now?):
        let isForRights =
          contact.channel.map { channel in
            channel == .email || channel == .webForm || rights.contains(channel)
              || rights.isEmpty && !hasDirect
          } ?? false
        compare(was, now, of: contact, isForRights: isForRights, &log)
      }
    }
  }

  private static func compare(
    _ was: (text: String, range: SourceRange), _ now: (text: String, range: SourceRange),
    of contact: Contact, isForRights: Bool, _ log: inout ChangeLog
  ) {
    guard was.text.lowercased() != now.text.lowercased() else { return }
    let isPrinted = contact.key == "postalAddress" || contact.key == "phone"
    if isPrinted, ChangeWording.isSame(was.text, now.text) { return }
    let isSite = contact.channel == nil
    log.report(
      isForRights || isSite ? .contactRights : .contactPostal, isForRights ? .material : .notable,
      isForRights ? .incomparable : .neutral, subject: contact.path, name: now.text,
      before: was.text, after: now.text,
      whatChanged: "The \(contact.noun) of the controller is \(now.text) instead of \(was.text).",
      effect: "Requests about data of yours go to another address; the old one may reach nobody.",
      place: now.range, placeBefore: was.range)
  }
}
