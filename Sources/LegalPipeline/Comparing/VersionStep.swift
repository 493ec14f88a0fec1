internal import LegalModel
internal import LegalRedline
internal import LegalSource

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
  /// The typed changes for programs.
  let changes: JSON
  /// What happens to subprocessors.
  let events: [SubprocessorEvent]

  init(_ comparison: VersionComparison, events: [SubprocessorEvent] = []) {
    self.events = events
    changeClass = comparison.changes?.changeClass
    deletedWords = comparison.redline.edits.reduce(0) { $0 + $1.deletedWords }
    insertedWords = comparison.redline.edits.reduce(0) { $0 + $1.insertedWords }
    counts = comparison.redline.counts
    amendments = comparison.amendments
    renamed = comparison.redline.renamedSections
    changes = .array((comparison.changes?.changes ?? []).map { RedlineJSON.json($0) })
  }

  /// How much changed, in words.
  var size: String {
    if counts.isEmpty { return "No word changed" }
    guard deletedWords + insertedWords > 0 else { return "No word was deleted or inserted" }
    return "\(words(deletedWords)) deleted, \(words(insertedWords)) inserted"
  }

  private func words(_ count: Int) -> String { count == 1 ? "1 word" : "\(count) words" }
}
