public import LegalText

/// The prose of a version: CommonMark as values, with everything that points out of it.
public struct Prose: Sendable {
  /// A heading, for the outline and for links.
  public struct Heading: Sendable, Hashable {
    /// 1 to 6.
    public let level: Int
    /// What a link names after `#`.
    public let anchor: String
    /// The words, number included.
    public let title: String
    /// Where it stands.
    public let range: SourceRange
  }

  /// A link to an address.
  public struct Link: Sendable, Hashable {
    /// Where it leads.
    public let target: LinkTarget
    /// Where it stands.
    public let range: SourceRange
  }

  /// A mark that ties prose to data.
  public struct Mark: Sendable, Hashable {
    /// The path in the front matter.
    public let path: String
    /// Whether the mark places a block (`{{> path}}`) or stands in a line (`{{path}}`).
    public let isPlacement: Bool
    /// The anchor of the nearest heading above.
    public let section: String?
    /// Where it stands.
    public let range: SourceRange
  }

  /// The blocks, outermost only.
  public internal(set) var blocks: [Block] = []
  /// The headings in order.
  public internal(set) var headings: [Heading] = []
  /// The links in order.
  public internal(set) var links: [Link] = []
  /// The marks in order.
  public internal(set) var marks: [Mark] = []

  /// Creates prose without a word.
  public init() {}
}

/// What a path of a mark leads to.
public enum MarkValue: Sendable, Hashable {
  /// The words to print.
  case words(String)
  /// Data that can be laid out as a block.
  case data
  /// A value whose own mistake has already been reported.
  case broken
  /// Nothing that can stand here: why, and what to do.
  case problem(String, help: String?)
}

/// What the marks of a text stand for.
public protocol MarkValues {
  /// Returns the words that `{{path}}` prints.
  func words(at path: String) -> MarkValue
  /// Returns whether `{{> path}}` has something to lay out.
  func data(at path: String) -> MarkValue
}
