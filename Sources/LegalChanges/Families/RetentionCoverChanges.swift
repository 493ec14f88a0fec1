import LegalModel
import LegalText

/// Changes of which data has a period at all, and which.
///
/// Which data a row is about is written in the row: an item has lost its period if no row is about it
/// any more.
enum RetentionCoverChanges {
  typealias Row = RetentionChanges.Row

  /// Which items have a period, as the old version calls them.
  private struct Cover {
    /// Those that had one.
    let before: Set<String>
    /// Those that have one.
    let after: Set<String>
    /// Those of rows whose type stands in one version only: they have a period in both.
    let declared: Set<String>
    /// Those that a row is no longer about.
    let losing: Set<String>
    /// The rows, by number, that are about an item and were not before.
    var gaining: [String: [Int]] = [:]
    let policies: ComparedPolicies
  }

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
    let before = rows.kept.map(\.old) + rows.removed
    let after = rows.kept.map(\.new) + rows.added
    let declared = rows.kept.filter { isOnlyDeclared($0.old, $0.new) }
    var cover = Cover(
      before: Set(before.flatMap(\.items)), after: Set(after.flatMap(\.items)),
      declared: Set(declared.flatMap { $0.old.items.union($0.new.items) }),
      losing: Set(oldRows.flatMap(\.items)), policies: policies)
    for (index, row) in newRows.enumerated() {
      for item in row.items { cover.gaining[item, default: []].append(index) }
    }
    for (index, row) in oldRows.enumerated() {
      lost(row, isGone: index < rows.removed.count, to: newRows, cover, &log)
    }
    for (index, row) in newRows.enumerated() {
      gained(row, isNew: index < rows.added.count, cover, &log)
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
    _ row: Row, isGone: Bool, to newRows: [Row], _ cover: Cover, _ log: inout ChangeLog
  ) {
    let items = row.items.filter { cover.policies.held[$0] != nil }
    let uncovered = items.subtracting(cover.declared).subtracting(cover.after)
    if !uncovered.isEmpty || row.items.isEmpty || isGone && !row.record.unresolved.isEmpty {
      let isWhole = uncovered.isEmpty || isGone && uncovered.count == row.items.count
      let name = isWhole ? row.name : ChangeWording.list(cover.policies.names(of: uncovered))
      log.report(
        .retentionRowRemoved, nil, .weaker, subject: row.path, name: name, before: row.period,
        whatChanged:
          "No period is given for \(ChangeWording.quoted(name)) any more; it was \(ChangeWording.quoted(row.period)).",
        effect: "You can no longer tell from the text when this data about you is deleted.",
        placeBefore: row.record.period.range, explains: [])
    }
    var moved: [Int: Set<String>] = [:]
    var left = items.subtracting(uncovered)
    for item in items.subtracting(uncovered) {
      for index in cover.gaining[item] ?? [] {
        moved[index, default: []].insert(item)
        left.remove(item)
      }
    }
    for (index, items) in moved.sorted(by: { $0.key < $1.key }) {
      RetentionChanges.time(
        of: row, newRows[index], name: ChangeWording.list(cover.policies.names(of: items)),
        cover.policies, &log)
    }
    if !left.isSubset(of: cover.declared) { another(row, left, isAdded: false, cover, &log) }
  }

  /// Reports what has a period for the first time, and what has one more.
  private static func gained(
    _ row: Row, isNew: Bool, _ cover: Cover, _ log: inout ChangeLog
  ) {
    let had = row.items.intersection(cover.before.union(cover.declared))
    let first = row.items.subtracting(had)
    if row.items.isEmpty || !first.isEmpty {
      let known = cover.policies.names(of: first)
      let isWhole = isNew && first.count == row.items.count || known.isEmpty
      let name = isWhole ? row.name : ChangeWording.list(known)
      log.report(
        .retentionRowAdded, nil, .stronger, subject: row.path, name: name, after: row.period,
        whatChanged:
          "A period is given for \(ChangeWording.quoted(name)): \(ChangeWording.quoted(row.period)).",
        place: row.record.period.range, explains: [])
    }
    let left = had.subtracting(cover.declared).subtracting(cover.losing)
      .filter { cover.policies.held[$0] != nil }
    if !left.isEmpty { another(row, left, isAdded: true, cover, &log) }
  }

  /// Reports that one row more or fewer is about data which another row is about, too.
  private static func another(
    _ row: Row, _ items: Set<String>, isAdded: Bool, _ cover: Cover, _ log: inout ChangeLog
  ) {
    let name = ChangeWording.list(cover.policies.names(of: items))
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
