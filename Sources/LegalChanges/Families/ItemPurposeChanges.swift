import LegalModel
import LegalText

/// Changes of what an item is used for.
enum ItemPurposeChanges {
  static func find(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ policies: ComparedPolicies,
    _ log: inout ChangeLog
  ) {
    let item = new.item
    log.explain("\(new.path).purposes", "\(new.path).purpose", "\(new.path).unresolved")
    let hasSameWords = ChangeWording.isSame(old.purpose, item.purpose)
    // Purposes that are declared where nothing at all was said are compared with none.
    let isFirst = old.purpose == nil && item.purpose == nil && old.purposes == nil
    guard let was = old.purposes ?? (isFirst ? [] : nil), let now = item.purposes else {
      // Where no type stands beside the words of one version, the words are the fact.
      if !hasSameWords || item.purpose == nil && old.purposes != nil {
        reworded(old, new, policies, &log)
      }
      return
    }
    let (had, has) = (Set(was.map(\.value)), policies.old(now))
    let more = has.subtracting(had).subtracting(policies.newPurposes)
    let gone = had.subtracting(has).subtracting(policies.gonePurposes)
    let left = unresolved(item).subtracting(unresolved(old))
    // Words that nothing answered to and that a purpose answers to now are no other use.
    let isResolved =
      hasSameWords && item.purpose != nil && left.isEmpty
      && unresolved(item).count < unresolved(old).count
    if !more.isEmpty, !isResolved {
      linked(old, new, more, policies, &log)
    } else if !hasSameWords, !left.isEmpty {
      reworded(old, new, policies, &log)
    } else if !gone.isEmpty, !isResolved {
      unlinked(old, new, gone, policies, &log)
    }
  }

  private static func unresolved(_ item: DataItem) -> Set<[String]> {
    Set(item.unresolved.map { ChangeWording.words($0.value.text) })
  }

  private static func linked(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ more: Set<Identifier>,
    _ policies: ComparedPolicies, _ log: inout ChangeLog
  ) {
    let names = policies.old.purposes.filter { more.contains($0.id.value) }.map {
      ChangeWording.quoted($0.name.value.text)
    }
    let words = words(old, new.item, policies)
    log.report(
      .dataPurposeLinkAdded, nil, .weaker, subject: new.path, name: new.name,
      before: words.before, after: words.after,
      whatChanged:
        "\(ChangeWording.quoted(new.name)) is used for \(ChangeWording.list(names)), too.",
      effect: "This data about you is used for more than before.",
      place: new.item.purpose?.range ?? new.item.purposes?.first?.range ?? new.item.name.range,
      placeBefore: old.purpose?.range ?? old.name.range, explains: [])
  }

  private static func unlinked(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ gone: Set<Identifier>,
    _ policies: ComparedPolicies, _ log: inout ChangeLog
  ) {
    let names = policies.old.purposes.filter { gone.contains($0.id.value) }.map {
      ChangeWording.quoted($0.name.value.text)
    }
    let words = words(old, new.item, policies)
    log.report(
      .purposeNarrowed, nil, .stronger, subject: new.path, name: new.name,
      before: words.before, after: words.after,
      whatChanged:
        "\(ChangeWording.quoted(new.name)) is no longer used for \(ChangeWording.list(names)).",
      place: new.item.purpose?.range ?? new.item.name.range,
      placeBefore: old.purpose?.range ?? old.name.range, explains: [])
  }

  private static func reworded(
    _ old: DataItem, _ new: ComparedPolicies.Entry, _ policies: ComparedPolicies,
    _ log: inout ChangeLog
  ) {
    let words = words(old, new.item, policies)
    log.report(
      .dataPurposeLinkAdded, nil, .incomparable, subject: new.path, name: new.name,
      before: words.before, after: words.after,
      whatChanged:
        "What \(ChangeWording.quoted(new.name)) is used for is described in other words.",
      effect: "This data about you may be used for more than before.",
      place: new.item.purpose?.range ?? new.item.name.range,
      placeBefore: old.purpose?.range ?? old.name.range, explains: [])
  }

  /// What two versions of an item are for, in the words of the text; the names of their purposes if
  /// those words are the same.
  private static func words(
    _ old: DataItem, _ new: DataItem, _ policies: ComparedPolicies
  ) -> (before: String?, after: String?) {
    if !ChangeWording.isSame(old.purpose, new.purpose) {
      return (
        old.purpose?.value.text ?? names(old, policies.old.purposes),
        new.purpose?.value.text ?? names(new, policies.new.purposes)
      )
    }
    return (names(old, policies.old.purposes), names(new, policies.new.purposes))
  }

  private static func names(_ item: DataItem, _ purposes: [Purpose]) -> String? {
    let ids = Set((item.purposes ?? []).map(\.value))
    let names = purposes.filter { ids.contains($0.id.value) }.map(\.name.value.text)
    return names.isEmpty ? nil : ChangeWording.list(names)
  }
}
