import LegalModel
import LegalText

/// Changes of how an item is obtained, and whether it has to be given.
enum ItemSourceChanges {
  static func find(_ old: DataItem, _ new: ComparedPolicies.Entry, _ log: inout ChangeLog) {
    source(old, new, &log)
    requirement(old, new, &log)
    withheld(old, new, &log)
  }

  // MARK: - Source

  private static func source(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ log: inout ChangeLog
  ) {
    log.explain("\(new.path).origin", "\(new.path).source")
    let item = new.item
    let hasSameSource = ChangeWording.isSame(old.source, item.source)
    let (was, now) = (old.origin?.value, item.origin?.value)
    if hasSameSource, was == now { return }
    // An origin that is declared beside the same words says nothing new, unless it is somebody else.
    if hasSameSource, was == nil, now != .thirdParty || item.source != nil { return }
    let isDropped = now != .thirdParty && item.source == nil
    let isLess =
      isDropped && (was == .thirdParty && now != nil || old.source != nil && was == now)
    let isMore = old.source == nil && was != .thirdParty
    let name = ChangeWording.quoted(new.name)
    let (before, after) = (words(old), words(item))
    log.report(
      .dataSourceAdded, isLess ? .notable : nil,
      isLess ? .stronger : isMore && now == .thirdParty ? .weaker : .incomparable,
      subject: new.path, name: new.name, before: before, after: after,
      whatChanged: after.map { after in
        "\(name) is obtained otherwise: \(after)" + (before.map { " instead of \($0)." } ?? ".")
      } ?? "The text no longer says how \(name) is obtained; it was: \(before ?? "").",
      effect: "This data about you may come from somebody whom you did not give it to.",
      place: item.source?.range ?? item.origin?.range ?? item.name.range,
      placeBefore: old.source?.range ?? old.origin?.range ?? old.name.range, explains: [])
  }

  private static func words(_ item: DataItem) -> String? {
    item.source?.value.text
      ?? item.origin.map { origin in
        switch origin.value {
        case .provided: "given by you"
        case .generated: "made through use"
        case .observed: "recorded about you"
        case .derived: "concluded from other data"
        case .thirdParty: "from somebody else"
        }
      }
  }

  // MARK: - Requirement

  private static func requirement(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ log: inout ChangeLog
  ) {
    log.explain("\(new.path).required")
    let (was, now) = (old.required, new.item.required)
    guard was?.value != now?.value else { return }
    let isOptional = now?.value == .optional
    let wasOptional = was?.value == .optional
    let name = ChangeWording.quoted(new.name)
    let before = was.map { words($0.value) }
    let after = now.map { words($0.value) }
    log.report(
      .dataRequired, isOptional ? .notable : nil,
      isOptional ? .stronger : wasOptional && now != nil ? .weaker : .incomparable,
      subject: new.path, name: new.name, before: before, after: after,
      whatChanged: after.map { after in
        "\(name) is \(after)" + (before.map { "; it was \($0)." } ?? ".")
      } ?? "The text no longer says whether \(name) has to be given; it was \(before ?? "").",
      effect: "You may have to give this data where you were free not to.",
      place: now?.range ?? new.item.name.range, placeBefore: was?.range ?? old.name.range,
      explains: [])
  }

  private static func words(_ requirement: DataRequirement) -> String {
    switch requirement {
    case .statutory: "required by law"
    case .contractual: "required by the contract"
    case .optional: "optional"
    }
  }

  private static func withheld(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ log: inout ChangeLog
  ) {
    log.explain("\(new.path).ifWithheld")
    let (was, now) = (old.ifWithheld, new.item.ifWithheld)
    guard !ChangeWording.isSame(was, now) else { return }
    let name = ChangeWording.quoted(new.name)
    let whatChanged =
      now == nil
      ? "The text no longer says what happens if \(name) is not given."
      : was == nil
        ? "The text says what happens if \(name) is not given."
        : "What happens if \(name) is not given is described in other words."
    log.report(
      .dataRequired, was == nil ? .notable : nil,
      was == nil ? .stronger : now == nil ? .weaker : .incomparable, subject: new.path,
      name: new.name, before: was?.value.text, after: now?.value.text, whatChanged: whatChanged,
      effect: "What happens if you do not give this data may be another.",
      place: now?.range ?? new.item.name.range, placeBefore: was?.range ?? old.name.range,
      explains: [])
  }
}
