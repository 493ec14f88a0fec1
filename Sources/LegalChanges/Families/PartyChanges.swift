import LegalMarkup
import LegalModel
import LegalText

/// Changes of the controller, its contacts, representatives and officer.
enum PartyChanges {
  static func find(_ log: inout ChangeLog) {
    guard case .privacyPolicy(let old) = log.old.frontMatter,
      case .privacyPolicy(let new) = log.new.frontMatter
    else { return }
    controllers(old, new, &log)
    ActorChanges.find(old, new, &log)
  }

  /// Reports another controller as a merger if what is done with data changed for the worse, too.
  ///
  /// It is asked after the other families. Addresses change with a controller; they are no practice.
  static func findMerger(_ log: inout ChangeLog) {
    let practice = log.changes.contains { change in
      change.changeClass >= .material && change.direction != .stronger
        && !ChangeKind.ofParties.contains(change.kind)
    }
    guard practice,
      log.changes.contains(where: {
        $0.kind == .controllerIdentity && $0.subject == "controller.legalName"
      }), let change = log.withdraw(.controllerIdentity)
    else { return }
    log.report(
      .controllerMerger, nil, .weaker, subject: change.subject, name: change.name,
      before: change.before, after: change.after,
      whatChanged:
        "\(change.whatChanged.dropLast()), and what is done with data changes with it.",
      effect:
        "Another organization decides what is done with data about you, and it does other things with it.",
      place: change.place, placeBefore: change.placeBefore, section: change.section)
  }

  private static func controllers(
    _ old: PrivacyPolicy, _ new: PrivacyPolicy, _ log: inout ChangeLog
  ) {
    switch (old.controller, new.controller) {
    case (nil, nil): break
    case (nil, let controller?):
      let name = controller.value.legalName
      log.report(
        .controllerIdentity, .notable, .stronger, subject: "controller", name: name.value.text,
        after: name.value.text, whatChanged: "\(name.value) is named as the controller.",
        place: name.range)
    case (let controller?, nil):
      let name = controller.value.legalName
      log.report(
        .controllerIdentity, nil, .incomparable, subject: "controller", name: name.value.text,
        before: name.value.text,
        whatChanged: "\(name.value) is no longer named as the controller.",
        effect: "You can no longer read here who decides what is done with data about you.",
        placeBefore: name.range)
    case (let old?, let new?):
      identity(old.value, new.value, &log)
      brand(old.value, new.value, &log)
      ContactChanges.find(old.value, new.value, rights: log.requestChannels, &log)
    }
  }

  private static func identity(_ old: Controller, _ new: Controller, _ log: inout ChangeLog) {
    let (was, now) = (old.legalName, new.legalName)
    log.explain("controller.legalName")
    let seats = [
      ("incorporatedIn", "incorporated", old.incorporatedIn, new.incorporatedIn),
      ("establishedIn", "established", old.establishedIn, new.establishedIn),
    ]
    if !ChangeWording.isSame(was.value.text, now.value.text) {
      log.report(
        .controllerIdentity, nil, .incomparable, subject: "controller.legalName",
        name: now.value.text,
        before: was.value.text, after: now.value.text,
        whatChanged: "The controller is \(now.value) instead of \(was.value).",
        effect: "Another organization decides what is done with data about you.",
        place: now.range, placeBefore: was.range,
        explains: ["controller.legalName"] + seats.map { "controller.\($0.0)" })
      return
    }
    for (key, verb, was, now) in seats {
      log.explain("controller.\(key)")
      guard let was, was.value != now?.value else { continue }
      log.report(
        .controllerIdentity, nil, .incomparable, subject: "controller.\(key)",
        name: new.legalName.value.text, before: was.value.rawValue, after: now?.value.rawValue,
        whatChanged: now.map {
          "The controller is \(verb) in \($0.value) instead of \(was.value)."
        } ?? "The text no longer says that the controller is \(verb) in \(was.value).",
        effect: "The law of another country may govern what is done with data about you.",
        place: now?.range, placeBefore: was.range)
    }
  }

  private static func brand(_ old: Controller, _ new: Controller, _ log: inout ChangeLog) {
    log.explain("controller.brand")
    guard !ChangeWording.isSame(old.brand, new.brand) else { return }
    let (was, now) = (old.brand?.value.text, new.brand?.value.text)
    let whatChanged =
      switch (was, now) {
      case (let was?, let now?): "The controller uses the name \(now) instead of \(was)."
      case (nil, let now?): "The controller uses the name \(now)."
      case (let was, nil): "The controller no longer uses the name \(was ?? "")."
      }
    log.report(
      .controllerBrand, nil, .neutral, subject: "controller.brand",
      name: now ?? new.legalName.value.text, before: was, after: now, whatChanged: whatChanged,
      place: new.brand?.range, placeBefore: old.brand?.range)
  }
}

extension ChangeLog {
  /// The ways by which the version before lets people use their rights.
  fileprivate var requestChannels: Set<Channel> {
    guard case .privacyPolicy(let policy) = old.frontMatter else { return [] }
    return Set(policy.rights.flatMap { $0.methods ?? [] }.map(\.value))
  }
}
