/// A text as a comparison sees it: passages one after another.
public struct ComparableText: Sendable, Hashable {
  /// The passages in order.
  public let passages: [Passage]

  /// Creates a text of passages.
  public init(passages: [Passage]) { self.passages = passages }

  /// The words that people read, in canonical form 1.
  public var canonical: String {
    passages.reduce(into: "") { $0 += $1.lead + $1.words } + "\n"
  }
}
