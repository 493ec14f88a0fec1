public import LegalRedline

/// Two versions held against each other: what every rendering shows.
public struct VersionComparison: Sendable {
  /// The name of what is compared: `Privacy Policy`.
  public let title: String
  /// The name of the side before: `privacy 2026-03-28`, a path, or `draft`.
  public let oldName: String
  /// The name of the side after.
  public let newName: String
  /// The difference of the words.
  public let redline: Redline
  /// The difference of the facts, if both sides have typed data.
  public let changes: VersionChanges?
  /// The table of amendments.
  public let amendments: [Amendment]

  /// Creates a comparison.
  public init(
    title: String, oldName: String, newName: String, redline: Redline, changes: VersionChanges?
  ) {
    self.title = title
    self.oldName = oldName
    self.newName = newName
    self.redline = redline
    self.changes = changes
    amendments = Amendment.table(redline, changes)
  }
}
