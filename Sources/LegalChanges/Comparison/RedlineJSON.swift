public import LegalRedline
import LegalModel
public import LegalText

/// A comparison for programs.
public enum RedlineJSON {
  /// The version of the format; it rises when a member changes its meaning or goes.
  public static let formatVersion = 1

  /// Returns every edit and every change.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - filter: The classes of the edits that are listed; all are counted.
  /// - Returns: One document.
  public static func json(
    _ comparison: VersionComparison, _ filter: RedlineFilter = RedlineFilter()
  ) -> JSON {
    let redline = comparison.redline
    let counts = RedlineCounts(redline, comparison.changes)
    var editCounts: [String: JSON] = [:]
    for editClass in EditClass.allCases {
      editCounts[editClass.rawValue] = .number(redline.counts[editClass] ?? 0)
    }
    return .object([
      "formatVersion": .number(formatVersion),
      "title": .string(comparison.title),
      "old": .string(comparison.oldName),
      "new": .string(comparison.newName),
      "changeClass": comparison.changes?.changeClass.map { .string($0.rawValue) } ?? .null,
      "editCounts": .object(editCounts),
      "words": .object([
        "deleted": .number(counts.deletedWords), "inserted": .number(counts.insertedWords),
        "moved": .number(counts.movedWords),
      ]),
      "amendments": .array(
        comparison.amendments.map { amendment in
          .object([
            "section": section(amendment.section), "name": .string(amendment.name),
            "phrases": .array(amendment.phrases.map(JSON.string)),
          ])
        }),
      "changes": comparison.changes.map { .array($0.changes.map(json)) } ?? .null,
      "edits": .array(
        redline.edits.filter { filter.classes.contains($0.editClass) }.map(json)),
    ])
  }

  /// Returns a typed change.
  public static func json(_ change: Change) -> JSON {
    .object([
      "kind": .string(change.kind.id), "class": .string(change.changeClass.rawValue),
      "direction": .string(change.direction.rawValue), "subject": .string(change.subject),
      "name": .string(change.name), "before": JSON(describing: change.before),
      "after": JSON(describing: change.after),
      "whatChanged": .string(change.whatChanged),
      "likelyEffect": JSON(describing: change.likelyEffect),
      "asksConsent": .bool(change.asksConsent), "consent": .bool(change.hasConsent),
      "prospectiveOnly": .bool(change.isProspectiveOnly),
      "section": JSON(describing: change.section),
      "sources": .array(change.kind.sources.map { .string("\($0)") }),
      "leadTimes": .array(
        change.leadTimes.map { lead in
          .object([
            "period": .string(lead.period.iso8601), "promise": .string(lead.promise),
          ])
        }),
    ])
  }

  private static func json(_ edit: Redline.Edit) -> JSON {
    .object([
      "id": .number(edit.id), "class": .string(edit.editClass.rawValue),
      "section": section(edit.section), "before": .string(edit.before),
      "after": .string(edit.after), "deletedWords": .number(edit.deletedWords),
      "insertedWords": .number(edit.insertedWords),
      "move": edit.move.map(JSON.number) ?? .null, "weighty": .bool(edit.isWeighty),
    ])
  }

  private static func section(_ section: Passage.Section?) -> JSON {
    guard let section else { return .null }
    return .object([
      "anchor": .string(section.anchor), "title": .string(section.title),
      "number": JSON(describing: section.number),
    ])
  }
}
