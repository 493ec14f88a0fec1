extension Redline {
  /// Compares two texts.
  ///
  /// The effort grows with the length of the texts and hardly with how much they differ.
  /// Seen from the other side the result is the same, with insertions for deletions: differences are
  /// always looked for from the same of the two texts.
  public static func compare(_ old: ComparableText, _ new: ComparableText) -> Redline {
    let isFlipped = comesBefore(new.passages, old.passages)
    let (first, second) = isFlipped ? (new, old) : (old, new)
    let found = PassageAlignment(PassageIndex(first.passages, second.passages))
    var builder = RedlineBuilder(
      old.passages, new.passages, isFlipped ? found.flipped : found, isFlipped: isFlipped)
    return builder.build()
  }

  /// Orders two texts by the first passage that differs.
  private static func comesBefore(_ first: [Passage], _ second: [Passage]) -> Bool {
    for (left, right) in zip(first, second) {
      let (one, other) = (left.words, right.words)
      if !one.utf8.elementsEqual(other.utf8) {
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
    }
    return first.count < second.count
  }
}
