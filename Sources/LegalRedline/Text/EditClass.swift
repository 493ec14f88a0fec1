/// What an edit is, the cheapest explanation first.
public enum EditClass: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Only white space, or how the source is broken into lines.
  case whitespace
  /// The same words with other stress, or the same block marked up otherwise.
  case markup
  /// The same words lead elsewhere.
  case linkTarget
  /// One date instead of another.
  case date
  /// Another number of a heading, of an item, or of a section that is referred to.
  case renumber
  /// The same block stands elsewhere.
  case move
  /// Other words.
  case text

  /// Orders by weight: `text` is the heaviest.
  public static func < (left: EditClass, right: EditClass) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int { EditClass.allCases.firstIndex(of: self) ?? 0 }
}
