/// Suggestions for a word that is not one of those allowed.
public enum NearMiss {
  /// The candidates that are looked at, and those that are listed: nobody reads more.
  private static let (mostCompared, mostListed) = (500, 32)

  /// Returns the candidate that a writer most likely meant, or `nil` if none is close.
  ///
  /// Close is one edit for every three characters, and at most three; a transposition is one edit.
  public static func suggestion(
    for word: String, among candidates: some Sequence<String>
  ) -> String? {
    // A word of thousands of characters is no typing mistake, and its distance would cost time.
    guard word.utf8.count <= 256, word.count <= 64 else { return nil }
    let limit = min(3, max(1, word.count / 3))
    return candidates.prefix(mostCompared)
      .filter { abs($0.count - word.count) <= limit }
      .map { (distance(word.lowercased(), $0.lowercased()), $0) }
      .filter { $0.0 <= limit }
      .min { $0 < $1 }?.1
  }

  /// Returns the words of a help line: "did you mean 'x'?", or what is allowed.
  public static func help(for word: String, among candidates: [String]) -> String {
    if let suggestion = suggestion(for: word, among: candidates) {
      return "did you mean '\(suggestion)'?"
    }
    let listed = candidates.prefix(mostListed).joined(separator: ", ")
    return "use one of \(listed)\(candidates.count > mostListed ? ", …" : "")"
  }

  /// Returns the number of insertions, deletions, substitutions and transpositions between words.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let substitution = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var best = min(substitution, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
