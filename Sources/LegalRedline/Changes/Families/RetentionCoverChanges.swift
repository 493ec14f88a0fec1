import LegalModel
import LegalSource

/// Changes of which data has a period at all, and which.
///
/// Which data a row is about is written in the row: an item has lost its period if no row is about it
/// any more.
enum RetentionCoverChanges {
  typealias Row = RetentionChanges.Row

  static func find(
    _ rows: RecordPairs<Row>, _ policies: ComparedPolicies, _ log: inout ChangeLog
  ) {
    for row in rows.removed + rows.added { log.explain(row.path) }
    var oldRows = rows.removed
    var newRows = rows.added
    for (old, new) in rows.kept {
      log.explain("\(new.path).covers", "\(new.path).unresolved")
      if isOnlyDeclared(old, new) { continue }
      if reworded(old, new, &log) { continue }
      // What a row gains or loses is compared with what other rows say of it.
      let (gone, more) = (old.items.subtracting(new.items), new.items.subtracting(old.items))
      if !gone.isEmpty { oldRows.append(Row(record: old.record, items: gone)) }
      if !more.isEmpty { newRows.append(Row(record: new.record, items: more)) }
    }
    let covered = (
      old: rows.kept.map(\.old) + rows.removed, new: rows.kept.map(\.new) + rows.added
    )
    let kept = policies.data.kept.map { ($0.old.reference, $0.new.name) }
    var names: [String: String] = [:]
    for (reference, name) in kept { names[reference] = name }
    let declared = Set(
      rows.kept.filter { isOnlyDeclared($0.old, $0.new) }.flatMap {
        $0.old.items.union($0.new.items)
      })
    for (index, row) in oldRows.enumerated() {
      let isGone = index < rows.removed.count
      lost(row, isGone: isGone, names, covered.new, declared, newRows, policies, &log)
    }
    for (index, row) in newRows.enumerated() {
      let isNew = index < rows.added.count
      gained(row, isNew: isNew, names, covered.old, declared, oldRows, policies, &log)
    }
  }

  /// Whether the words of a row are the same, and the type beside them stands in one version only.
  private static func isOnlyDeclared(_ old: Row, _ new: Row) -> Bool {
    guard ChangeWording.isSame(old.name, new.name) else { return false }
    return old.record.covers == nil || new.record.covers == nil
      || old.record.unresolved.count != new.record.unresolved.count
        && unresolved(old) != unresolved(new)
  }

  /// Reports that words which no type stands beside are others.
  private static func reworded(_ old: Row, _ new: Row, _ log: inout ChangeLog) -> Bool {
    guard !ChangeWording.isSame(old.name, new.name), old.isUntyped || new.isUntyped,
      old.record.covers == nil || new.record.covers == nil || unresolved(old) != unresolved(new)
        || old.items.isEmpty && new.items.isEmpty
    else { return false }
    log.report(
      .retentionRowRemoved, nil, .incomparable, subject: new.path, name: new.name,
      before: old.name, after: new.name,
      whatChanged:
        "A period is given for \(ChangeWording.quoted(new.name)) instead of \(ChangeWording.quoted(old.name)).",
      effect: "How long some data about you is kept may no longer be said.",
      place: new.record.name.range, placeBefore: old.record.name.range, explains: [])
    return true
  }

  private static func unresolved(_ row: Row) -> Set<[String]> {
    Set(row.record.unresolved.map { ChangeWording.words($0.value.text) })
  }

  /// Reports what has no period any more, and what has the period of another row.
  private static func lost(
    _ row: Row, isGone: Bool, _ names: [String: String], _ now: [Row], _ declared: Set<String>,
    _ gaining: [Row], _ policies: ComparedPolicies, _ log: inout ChangeLog
  ) {
    let items = row.items.filter { names[$0] != nil }.sorted()
    let uncovered = items.filter { item in
      !declared.contains(item) && !now.contains { $0.items.contains(item) }
    }
    if !uncovered.isEmpty || row.items.isEmpty || isGone && !row.record.unresolved.isEmpty {
      let name =
        uncovered.isEmpty || isGone && uncovered.count == row.items.count
        ? row.name : ChangeWording.list(uncovered.compactMap { names[$0] })
      log.report(
        .retentionRowRemoved, nil, .weaker, subject: row.path, name: name, before: row.period,
        whatChanged:
          "No period is given for \(ChangeWording.quoted(name)) any more; it was \(ChangeWording.quoted(row.period)).",
        effect: "You can no longer tell from the text when this data about you is deleted.",
        placeBefore: row.record.period.range, explains: [])
    }
    let moved = items.filter { item in
      !uncovered.contains(item) && gaining.contains { $0.items.contains(item) }
    }
    for other in gaining {
      let common = moved.filter(other.items.contains)
      guard !common.isEmpty else { continue }
      RetentionChanges.time(
        of: row, other, name: ChangeWording.list(common.compactMap { names[$0] }), policies, &log)
    }
    let left = items.filter { !uncovered.contains($0) && !moved.contains($0) }
    guard !left.isEmpty, !left.allSatisfy(declared.contains) else { return }
    another(row, left.compactMap { names[$0] }, isAdded: false, &log)
  }

  /// Reports what has a period for the first time, and what has one more.
  private static func gained(
    _ row: Row, isNew: Bool, _ names: [String: String], _ before: [Row], _ declared: Set<String>,
    _ losing: [Row], _ policies: ComparedPolicies, _ log: inout ChangeLog
  ) {
    let had = row.items.filter { item in before.contains { $0.items.contains(item) } }
      .union(row.items.intersection(declared))
    let first = row.items.subtracting(had)
    if row.items.isEmpty || !first.isEmpty {
      let known = first.sorted().compactMap { names[$0] }
      let name =
        isNew && first.count == row.items.count || known.isEmpty
        ? row.name : ChangeWording.list(known)
      log.report(
        .retentionRowAdded, nil, .stronger, subject: row.path, name: name, after: row.period,
        whatChanged:
          "A period is given for \(ChangeWording.quoted(name)): \(ChangeWording.quoted(row.period)).",
        place: row.record.period.range, explains: [])
    }
    let left = had.subtracting(declared).filter { item in
      names[item] != nil && !losing.contains { $0.items.contains(item) }
    }
    guard !left.isEmpty else { return }
    another(row, left.sorted().compactMap { names[$0] }, isAdded: true, &log)
  }

  /// Reports that one row more or fewer is about data which another row is about, too.
  private static func another(
    _ row: Row, _ names: [String], isAdded: Bool, _ log: inout ChangeLog
  ) {
    let name = ChangeWording.list(names)
    log.report(
      .retentionLongerOld, .material, .incomparable, subject: row.path, name: name,
      before: isAdded ? nil : row.period, after: isAdded ? row.period : nil,
      whatChanged: isAdded
        ? "One more period is given for \(ChangeWording.quoted(name)): \(ChangeWording.quoted(row.period))."
        : "One of the periods for \(ChangeWording.quoted(name)), \(ChangeWording.quoted(row.period)), is no longer given.",
      effect: "This data about you may be kept longer than before.",
      place: isAdded ? row.record.period.range : nil,
      placeBefore: isAdded ? nil : row.record.period.range, explains: [])
  }
}
