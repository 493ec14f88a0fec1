import LegalModel
import LegalText

/// Changes of what is collected.
enum DataChanges {
  static func find(_ log: inout ChangeLog) {
    // A list that one of the versions lacks is undeclared, not empty.
    guard log.isDeclaredInBoth("data"), let policies = ComparedPolicies(log) else { return }
    for entry in policies.data.added { added(entry, &log) }
    for entry in policies.data.removed {
      log.report(
        .dataRemoved, nil, .stronger, subject: entry.path, name: entry.name, before: entry.name,
        whatChanged: "\(ChangeWording.quoted(entry.name)) is no longer collected.",
        placeBefore: entry.item.name.range)
    }
    for (old, new) in policies.data.kept {
      for key in ["id", "name", "dpv", "fides"] { log.explain("\(new.path).\(key)") }
      // Data that goes to nobody is better off; who receives it otherwise is told where they are.
      if new.item.notShared?.value == .yes { log.explain("\(new.path).notShared") }
      if old.path != new.path { log.explain(old.path, new.path) }
      relabelled(old.name, new.item.name, at: old.item.name.range, subject: new.path, &log)
      sensitivity(old.item, new, &log)
      categories(old.item, new, &log)
      condition(old.item, new, &log)
      ItemPurposeChanges.find(old.item, new, policies, &log)
      ItemSourceChanges.find(old.item, new, &log)
    }
    groups(policies.old.data, policies.new.data, &log)
  }

  private static func added(_ entry: ComparedPolicies.Entry, _ log: inout ChangeLog) {
    let item = entry.item
    let isSensitive = item.sensitive != nil || item.specialCategory != nil
    let words = entry.name + (item.purpose.map { ": \($0.value)" } ?? "")
    log.report(
      isSensitive ? .dataSensitiveAdded : .dataCategoryAdded, nil, .weaker, subject: entry.path,
      name: entry.name, after: words,
      whatChanged:
        "\(ChangeWording.quoted(entry.name)) is collected\(isSensitive ? "; it is sensitive" : "").",
      effect: isSensitive
        ? "Sensitive data about you is collected that was not collected before."
        : "More data about you is collected than before.",
      place: item.name.range)
  }

  private static func relabelled(
    _ was: String, _ now: Located<Words>, at placeBefore: SourceRange, subject: String,
    _ log: inout ChangeLog
  ) {
    guard !ChangeWording.isSame(was, now.value.text) else { return }
    log.report(
      .dataRelabelled, nil, .neutral, subject: subject, name: now.value.text, before: was,
      after: now.value.text,
      whatChanged:
        "\(ChangeWording.quoted(was)) is called \(ChangeWording.quoted(now.value.text)).",
      place: now.range, placeBefore: placeBefore, explains: [])
  }

  /// Compares the headings under which data stands.
  private static func groups(_ old: [DataGroup], _ new: [DataGroup], _ log: inout ChangeLog) {
    let pairs = RecordPairs(old, new) { $0.name }
    for (old, new) in pairs.kept {
      let path = "data.\(new.id.value)"
      log.explain("\(path).id", "\(path).name")
      if old.id.value != new.id.value { log.explain("data.\(old.id.value)", path) }
      relabelled(
        old.name.value.text, new.name, at: old.name.range, subject: "\(path).name", &log)
    }
    // What stood in a group that is gone, and what stands in a new one, has been reported by itself.
    for group in pairs.removed + pairs.added { log.explain("data.\(group.id.value)") }
  }

  /// Compares whether an item is sensitive.
  private static func sensitivity(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ log: inout ChangeLog
  ) {
    log.explain("\(new.path).sensitive", "\(new.path).specialCategory")
    func words(_ item: DataItem) -> [String] {
      [
        item.sensitive.map { ChangeWording.spaced($0.value.rawValue) },
        item.specialCategory.map { ChangeWording.spaced($0.value.rawValue) },
      ].compactMap(\.self)
    }
    let (was, now) = (words(old), words(new.item))
    guard was != now else { return }
    let name = ChangeWording.quoted(new.name)
    log.report(
      .dataSensitiveAdded, .material, was.isEmpty ? .weaker : .incomparable, subject: new.path,
      name: new.name, before: was.isEmpty ? nil : ChangeWording.list(was),
      after: now.isEmpty ? nil : ChangeWording.list(now),
      whatChanged: now.isEmpty
        ? "\(name) is no longer said to be sensitive (\(ChangeWording.list(was)))."
        : was.isEmpty
          ? "\(name) is said to be sensitive (\(ChangeWording.list(now)))."
          : "\(name) is said to be sensitive as \(ChangeWording.list(now)) instead of \(ChangeWording.list(was)).",
      effect: "Other rules may govern what is done with this data about you.",
      place: new.item.sensitive?.range ?? new.item.specialCategory?.range ?? new.item.name.range,
      placeBefore: old.sensitive?.range ?? old.specialCategory?.range ?? old.name.range,
      explains: [])
  }

  /// Compares the categories of California.
  private static func categories(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ log: inout ChangeLog
  ) {
    log.explain("\(new.path).ccpa")
    // A category that is declared for the first time says nothing new of what is collected.
    guard let was = old.ccpa, !was.isEmpty, let now = new.item.ccpa else { return }
    let more = Set(now.map(\.value)).subtracting(was.map(\.value))
    let gone = Set(was.map(\.value)).subtracting(now.map(\.value))
    guard !more.isEmpty || !gone.isEmpty else { return }
    func words(_ categories: [Located<CaliforniaCategory>]) -> String? {
      categories.isEmpty ? nil : ChangeWording.list(categories.map(\.value.rawValue))
    }
    log.report(
      more.isEmpty ? .dataRelabelled : .dataCategoryAdded,
      more.isEmpty ? .notable : .material, more.isEmpty ? .neutral : .incomparable,
      subject: new.path, name: new.name, before: words(was), after: words(now),
      whatChanged:
        "\(ChangeWording.quoted(new.name)) is of category \(words(now) ?? "none") of California law instead of \(words(was) ?? "none").",
      effect: "Data about you that is collected may be of another category.",
      place: now.first?.range ?? new.item.name.range, placeBefore: was.first?.range, explains: [])
  }

  /// Compares when an item is collected at all.
  private static func condition(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ log: inout ChangeLog
  ) {
    log.explain("\(new.path).condition")
    let (was, now) = (old.condition, new.item.condition)
    guard was?.value != now?.value else { return }
    let name = ChangeWording.quoted(new.name)
    let before = was.map { ChangeWording.spaced($0.value.rawValue) }
    let after = now.map { ChangeWording.spaced($0.value.rawValue) }
    let isLess = was == nil
    log.report(
      isLess ? .dataRemoved : .dataCategoryAdded, nil,
      isLess ? .stronger : now == nil ? .weaker : .incomparable, subject: new.path,
      name: new.name, before: before, after: after,
      whatChanged: after.map { "\(name) is collected under a condition: \($0)." }
        ?? "\(name) is collected without a condition; it was: \(before ?? "").",
      effect: "This data about you may be collected where it was not collected before.",
      place: now?.range ?? new.item.name.range, placeBefore: was?.range ?? old.name.range,
      explains: [])
  }
}
