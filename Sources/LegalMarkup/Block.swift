public import LegalText

/// A block of prose, as a value: what libcmark parsed, with the marks filled in.
public struct Block: Sendable {
  /// What kind of block it is, and what is in it.
  public indirect enum Content: Sendable, Hashable {
    /// A heading with its level, 1 to 6, and the anchor that links to it.
    case heading(level: Int, anchor: String, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list; `start` is the first number of an ordered one.
    case list(start: Int?, items: [[Content]])
    /// A quotation.
    case quote([Content])
    /// A block of code, without its fence.
    case code(String)
    /// A thematic break.
    case rule
    /// Data of the front matter, placed by a `{{> path}}` mark.
    case data(path: String)
  }

  /// What the block holds.
  public let content: Content
  /// The block as HTML, made by libcmark in its safe mode; empty for placed data.
  public let html: String
  /// The anchor of the nearest heading above, or of the block itself if it is one.
  public let section: String?
  /// Where the author wrote it.
  public let range: SourceRange
  /// Where each heading, paragraph and block of code in it stands, in order.
  public let parts: [SourceRange]
}

/// Text inside a block.
public indirect enum Inline: Sendable, Hashable {
  /// Words, with every mark replaced by what it stands for.
  case text(String)
  /// Code.
  case code(String)
  /// Stressed text.
  case emphasis([Inline])
  /// Strongly stressed text.
  case strong([Inline])
  /// A link.
  case link(target: String, [Inline])
  /// A line break that the author asked for.
  case lineBreak

  /// The words alone, a line break as a line feed.
  public var words: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines): inlines.words
    case .lineBreak: "\n"
    }
  }
}

extension [Inline] {
  /// The words alone, a line break as a line feed.
  public var words: String { reduce(into: "") { $0 += $1.words } }
}
