public import LegalModel
public import LegalSource

extension ComparableText {
  /// The text of a version, data included.
  public init(_ version: VersionText) { self.init(passages: []) }

  /// Any Markdown, with or without front matter, pipe tables included.
  public init(markdown file: SourceFile) { self.init(passages: []) }
}

extension Redline {
  /// Compares two texts.
  public static func compare(_ old: ComparableText, _ new: ComparableText) -> Redline {
    Redline(blocks: [], edits: [])
  }
}
