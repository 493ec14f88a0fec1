/// A block of a text as a comparison sees it: a heading, a paragraph, an item of a list, a row.
///
/// The passages of a text, one after another, each its ``lead`` and then its words, are the text's
/// canonical form, to the byte.
public struct Passage: Sendable, Hashable {
  /// What kind of block it is.
  public enum Kind: Sendable, Hashable {
    /// The title of the text.
    case title
    /// A heading, 1 to 6.
    case heading(level: Int)
    /// A paragraph of its own.
    case paragraph
    /// The first paragraph of an item of a list; `ordinal` is its number in an ordered one.
    case item(ordinal: Int?)
    /// A further paragraph of an item.
    case continuation
    /// A block of code, line breaks included.
    case code
    /// The column headings of a table.
    case columns(table: String)
    /// A row of a table, known by its record's id, or by its first cell where it has none.
    case row(table: String, id: String)
  }

  /// Some words with one look.
  public struct Run: Sendable, Hashable {
    /// The words; a line break that the author asked for is a line feed.
    public let text: String
    /// How they are stressed.
    public let style: Style
    /// Where they lead, if they are a link.
    public let link: String?

    /// Creates a run.
    public init(_ text: String, style: Style = [], link: String? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  /// How words are stressed.
  public struct Style: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates a style from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Emphasis.
    public static let emphasis = Style(rawValue: 1)
    /// Strong emphasis.
    public static let strong = Style(rawValue: 2)
    /// Code.
    public static let code = Style(rawValue: 4)
  }

  /// The part of a text that a passage stands in: its nearest heading.
  public struct Section: Sendable, Hashable {
    /// The anchor of the heading.
    public let anchor: String
    /// The words of the heading without its number: `Data Sharing`.
    public let title: String
    /// The number of the heading, as it is written, without its last dot: `5`, `5.2`.
    public let number: String?

    /// Creates a section.
    public init(anchor: String, title: String, number: String?) {
      self.anchor = anchor
      self.title = title
      self.number = number
    }
  }

  /// What kind of block it is.
  public let kind: Kind
  /// How many lists and quotations it stands in.
  public let depth: Int
  /// Whether it stands in a quotation.
  public let isQuoted: Bool
  /// What stands before its words in the canonical text: line ends, indentation, the mark of an item.
  public let lead: String
  /// The words, one cell for everything but rows and column headings.
  public let cells: [[Run]]
  /// The section, or `nil` before the first heading; a heading stands in its own.
  public let section: Section?
  /// The block as the author wrote it, for telling apart what reads the same; empty for placed data.
  public let source: String
  /// The id of the record that an item of placed data says, if it is one.
  public let record: String?

  /// Creates a passage.
  public init(
    kind: Kind, depth: Int = 0, isQuoted: Bool = false, lead: String, cells: [[Run]],
    section: Section?, source: String = "", record: String? = nil
  ) {
    self.kind = kind
    self.depth = depth
    self.isQuoted = isQuoted
    self.lead = lead
    self.cells = cells
    self.section = section
    self.source = source
    self.record = record
  }

  /// The words as the canonical text has them: cells are joined by ` | `.
  public var words: String {
    cells.map { $0.reduce(into: "") { $0 += $1.text } }.joined(separator: " | ")
  }

  /// The level, if the passage is a heading.
  package var headingLevel: Int? {
    guard case .heading(let level) = kind else { return nil }
    return level
  }
}
