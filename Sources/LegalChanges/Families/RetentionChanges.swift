import LegalModel
import LegalText

/// Changes of how long data is kept.
enum RetentionChanges {
  /// A row, and the items it is about, as the old version calls them.
  struct Row {
    let record: Retention
    let items: Set<String>

    var path: String { "retention.\(record.id.value)" }
    var name: String { record.name.value.text }
    var period: String { record.period.value.text }
    /// Whether no type stands beside the words that say what the row is about.
    var isUntyped: Bool { record.covers == nil || items.isEmpty || !record.unresolved.isEmpty }
  }

  static func find(_ log: inout ChangeLog) {
    // A list that one of the versions lacks is undeclared, not empty.
    guard log.isDeclaredInBoth("retention"), let policies = ComparedPolicies(log) else { return }
    let old = policies.old.retention.map {
      Row(record: $0, items: policies.itemsOfOld($0.covers))
    }
    let new = policies.new.retention.map {
      Row(record: $0, items: policies.itemsOfNew($0.covers))
    }
    let rows = RecordPairs(
      old, new, key: \.record.id.value.rawValue,
      names: [
        { $0.items.isEmpty ? nil : $0.items.sorted().joined(separator: " ") },
        { ChangeWording.words($0.name).joined(separator: " ") },
      ])
    for (old, new) in rows.kept {
      for key in ["id", "name", "period", "keeps", "section"] {
        log.explain("\(new.path).\(key)")
      }
      if old.path != new.path { log.explain(old.path, new.path) }
      time(of: old, new, policies, &log)
      law(of: old, new, &log)
    }
    RetentionCoverChanges.find(rows, policies, &log)
  }

  /// Reports that data of one row, or what a name says of it, is kept for another time, if it is.
  static func time(
    of old: Row, _ new: Row, name: String? = nil, _ policies: ComparedPolicies,
    _ log: inout ChangeLog
  ) {
    let found = order(from: old, to: new)
    if found == .equal { return }
    let isProspective = log.isProspectiveOnly(.retentionLongerNew, new.path)
    let isOld = isHeld(new, policies) && old.record.keeps?.value != RetentionPeriod.none
    let isCriteria =
      if case .whileEvent? = old.record.keeps?.value { true } else { false }
    let (kind, changeClass, direction): (ChangeKind, ChangeClass?, ChangeDirection) =
      switch found {
      case .equal, .longer:
        (isOld && !isProspective ? .retentionLongerOld : .retentionLongerNew, nil, .weaker)
      case .shorter: (.retentionShorter, nil, .stronger)
      case .vaguer: (.retentionVaguer, nil, .weaker)
      case .specific: (.retentionSpecific, nil, .stronger)
      case .incomparable where isCriteria && new.record.keeps?.value.isCounted == true:
        (.retentionSpecific, .material, .incomparable)
      case .incomparable:
        (isProspective ? .retentionLongerNew : .retentionLongerOld, .material, .incomparable)
      }
    let name = name ?? new.name
    log.report(
      kind, changeClass, direction, subject: new.path, name: name, before: old.period,
      after: new.period, whatChanged: sentence(name, kind, direction, old.period, new.period),
      effect: effect(kind, direction), place: new.record.period.range,
      placeBefore: old.record.period.range, explains: [])
  }

  private static func sentence(
    _ name: String, _ kind: ChangeKind, _ direction: ChangeDirection, _ was: String, _ now: String
  ) -> String {
    let how =
      switch (kind, direction) {
      case (_, .incomparable): "for another time"
      case (.retentionShorter, _): "for a shorter time"
      case (.retentionVaguer, _): "for a time that is less certain"
      case (.retentionSpecific, _): "for a time that is more certain"
      case (.retentionLongerNew, _): "longer, from now on"
      default: "longer"
      }
    let (was, now) = (ChangeWording.quoted(was), ChangeWording.quoted(now))
    return "\(ChangeWording.subject(name)) kept \(how): \(now) instead of \(was)."
  }

  private static func effect(_ kind: ChangeKind, _ direction: ChangeDirection) -> String {
    switch (kind, direction) {
    case (.retentionVaguer, _):
      "You can no longer tell from the text when this data about you is deleted."
    case (_, .incomparable): "This data about you may be kept longer than before."
    case (.retentionLongerNew, _):
      "This data about you is kept longer if it is collected from now on."
    default: "This data about you is kept longer, that which is held already, too."
    }
  }

  /// Compares the times of two rows: their types, or their words where a row has no type.
  private static func order(from old: Row, to new: Row) -> RetentionOrder {
    if let was = old.record.keeps?.value, let now = new.record.keeps?.value {
      return now.compared(with: was)
    }
    if ChangeWording.isSame(old.period, new.period) { return .equal }
    let wasCounted = counts(old)
    let isCounted = counts(new)
    if wasCounted == isCounted { return .incomparable }
    return wasCounted ? .vaguer : .specific
  }

  /// Whether a row says a time that can be counted.
  private static func counts(_ row: Row) -> Bool {
    row.record.keeps?.value.isCounted ?? !WordedPeriods.all(in: row.period).isEmpty
  }

  /// Whether data of a row is held already: the old version had an item of it, or nothing is said to
  /// be of it.
  private static func isHeld(_ row: Row, _ policies: ComparedPolicies) -> Bool {
    row.items.isEmpty || row.items.contains { policies.held[$0] != nil }
  }

  // MARK: - Law

  private static func law(of old: Row, _ new: Row, _ log: inout ChangeLog) {
    log.explain("\(new.path).law", "\(new.path).country")
    func words(_ row: Row) -> String? {
      let parts = [row.record.law?.value.text, row.record.country?.value.rawValue]
        .compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    let (was, now) = (words(old), words(new))
    guard !ChangeWording.isSame(was ?? "", now ?? "") else { return }
    let name = ChangeWording.quoted(new.name)
    log.report(
      was == nil ? .retentionSpecific : .retentionVaguer, nil,
      was == nil ? .stronger : now == nil ? .weaker : .incomparable, subject: new.path,
      name: new.name, before: was, after: now,
      whatChanged: now.map { now in
        "The law for keeping \(name) is given: \(now)" + (was.map { " instead of \($0)." } ?? ".")
      } ?? "The law for keeping \(name) is no longer given; it was \(was ?? "").",
      effect: "Why this data about you is kept so long may be another reason than before.",
      place: new.record.law?.range ?? new.record.country?.range ?? new.record.period.range,
      placeBefore: old.record.law?.range ?? old.record.country?.range ?? old.record.period.range,
      explains: [])
  }
}

extension RetentionPeriod {
  /// Whether it is a number of days, months or years.
  fileprivate var isCounted: Bool {
    if case .whileEvent = self { false } else { true }
  }
}
