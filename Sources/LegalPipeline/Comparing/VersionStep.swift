internal import LegalModel
internal import LegalChanges
internal import LegalRedline
internal import LegalStore
internal import LegalText

/// A step from one version to the next, in short: what lists, feeds and the manifest say of it.
///
/// It holds no text, because a site can have thousands.
struct VersionStep: Sendable {
  /// The gravest class of the typed changes; `nil` if nothing changed.
  let changeClass: ChangeClass?
  /// How many words are gone and how many are new.
  let deletedWords, insertedWords: Int
  /// How many edits there are of each class.
  let counts: [EditClass: Int]
  /// The table of amendments.
  let amendments: [Amendment]
  /// The sections that have another anchor than before.
  let renamed: [String: String]
  /// The typed changes for programs, each with its days.
  let changes: JSON
  /// What happens to subprocessors.
  let events: [SubprocessorEvent]

  /// Sums a comparison up.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - effective: The day on which the later version takes effect.
  ///   - events: What happens to subprocessors.
  init(
    _ comparison: VersionComparison, effective: CalendarDate, events: [SubprocessorEvent] = []
  ) {
    self.events = events
    changeClass = comparison.changes?.changeClass
    deletedWords = comparison.redline.edits.reduce(0) { $0 + $1.deletedWords }
    insertedWords = comparison.redline.edits.reduce(0) { $0 + $1.insertedWords }
    counts = comparison.redline.counts
    amendments = comparison.amendments
    renamed = comparison.redline.renamedSections
    changes = .array(
      (comparison.changes?.changes ?? []).map { VersionStep.json($0, effective: effective) })
  }

  /// A change, with the last day on which people can be told of it as was promised, and the last day
  /// on which an objection still comes before it: both facts of the calendar and no deadlines.
  private static func json(_ change: Change, effective: CalendarDate) -> JSON {
    let latest = NoticeOwed(change.leadTimes).latestToTell(before: effective)
    let before =
      change.leadTimes.isEmpty ? nil : CalendarDate.latest(for: Period(1, .day), before: effective)
    guard case .object(var members) = RedlineJSON.json(change) else { return .null }
    members["tellBy"] = JSON(describing: latest)
    members["objectBy"] = JSON(describing: before)
    return .object(members)
  }

  /// How much changed, in words.
  var size: String {
    if counts.isEmpty { return "No word changed" }
    guard deletedWords + insertedWords > 0 else { return "No word was deleted or inserted" }
    return "\(words(deletedWords)) deleted, \(words(insertedWords)) inserted"
  }

  private func words(_ count: Int) -> String { count == 1 ? "1 word" : "\(count) words" }
}
