public import LegalSource

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

/// Which edits a rendering shows as edits; others are shown as the new text has them.
public struct RedlineFilter: Sendable, Hashable {
  /// The classes that are shown.
  public let classes: Set<EditClass>

  /// Shows some classes.
  public init(_ classes: Set<EditClass> = Set(EditClass.allCases)) { self.classes = classes }
}

/// A redline as HTML, for a page of the site or a page of its own.
public enum RedlineHTML {
  /// Returns the blocks as HTML: the flow content of an article, unchanged runs folded.
  ///
  /// - Parameters:
  ///   - redline: The redline.
  ///   - filter: The classes that are shown.
  ///   - context: How many unchanged blocks stay in view beside a changed one.
  public static func body(_ redline: Redline, _ filter: RedlineFilter, context: Int) -> String {
    ""
  }

  /// Returns a whole page that needs nothing beside it.
  public static func page(_ comparison: VersionComparison, _ filter: RedlineFilter) -> String { "" }
}

/// A comparison for a terminal.
public struct RedlineTerminal: Sendable {
  /// The number of columns.
  public let width: Int
  /// Whether colors are shown; without them, brackets mark what was changed.
  public let usesColor: Bool

  /// Creates a rendering.
  public init(width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
  }

  /// Returns the whole comparison.
  public func render(_ comparison: VersionComparison, _ filter: RedlineFilter) -> String { "" }

  /// Returns the counts alone.
  public func statistics(_ comparison: VersionComparison) -> String { "" }
}

/// A comparison that fits a comment on a pull request.
public enum RedlineMarkdown {
  /// Returns the comparison, at most so many UTF-8 bytes long; what is left out is counted.
  public static func render(
    _ comparison: VersionComparison, _ filter: RedlineFilter, limit: Int
  ) -> String { "" }
}

/// A comparison for programs.
public enum RedlineJSON {
  /// Returns every edit and every change.
  public static func json(_ comparison: VersionComparison, _ filter: RedlineFilter) -> JSON {
    .null
  }
}

extension RedlineHTML {
  /// Returns what the marks mean.
  public static func legend(_ redline: Redline) -> String { "" }
}
