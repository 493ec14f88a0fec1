/// A place where two lists of tokens differ.
struct Hunk: Sendable {
  /// The tokens of the old list.
  var old: Range<Int>
  /// The tokens of the new list.
  var new: Range<Int>
  /// How many words of the old list are not in the new one here.
  var deletedWords = 0
  /// How many words of the new list are not in the old one here.
  var insertedWords = 0

  /// Returns the places where two lists differ, in order, as phrases that a person reads.
  ///
  /// - Parameters:
  ///   - old: The tokens before.
  ///   - new: The tokens after.
  ///   - isFlipped: Whether to look from the other side, so that two texts differ in the same places
  ///     whichever is the old one.
  /// - Returns: The places.
  static func all(_ old: [Token], _ new: [Token], isFlipped: Bool) -> [Hunk] {
    var numbers = TextNumbers()
    func keys(_ tokens: [Token]) -> [Int] { tokens.map { numbers.number(of: $0.text.utf8) } }
    let (a, b) = isFlipped ? (new, old) : (old, new)
    // Numbers are given in the order of one side, and only compared.
    let (first, second) = (keys(a), keys(b))
    var hunks = between(SequenceMatching.pairs(first, second), a.count, b.count)
    for index in hunks.indices {
      count(&hunks[index], a, b)
      slide(index, &hunks, a, b)
    }
    hunks = phrases(hunks, a, b)
    return isFlipped ? hunks.map(\.flipped) : hunks
  }

  private var flipped: Hunk {
    Hunk(old: new, new: old, deletedWords: insertedWords, insertedWords: deletedWords)
  }

  private static func between(
    _ pairs: [(old: Int, new: Int)], _ oldCount: Int, _ newCount: Int
  ) -> [Hunk] {
    var hunks: [Hunk] = []
    var (i, j) = (0, 0)
    for pair in pairs + [(oldCount, newCount)] {
      if pair.old > i || pair.new > j { hunks.append(Hunk(old: i..<pair.old, new: j..<pair.new)) }
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    return hunks
  }

  /// Counts the words that differ; of two dates only the parts that do.
  private static func count(_ hunk: inout Hunk, _ a: [Token], _ b: [Token]) {
    func words(_ tokens: ArraySlice<Token>) -> [Substring] {
      tokens.flatMap { token -> [Substring] in
        switch token.kind {
        case .word: [token.text]
        case .date: token.text.split { $0.isWhitespace || $0 == "," }
        case .punctuation, .paragraphBreak, .end: []
        }
      }
    }
    let (gone, come) = (words(a[hunk.old]), words(b[hunk.new]))
    var common = 0
    if a[hunk.old].contains(where: { $0.kind == .date }) {
      var counts: [Substring: Int] = [:]
      for word in gone { counts[word, default: 0] += 1 }
      for word in come where counts[word, default: 0] > 0 {
        counts[word, default: 0] -= 1
        common += 1
      }
    }
    hunk.deletedWords = gone.count - common
    hunk.insertedWords = come.count - common
  }

  // MARK: Phrases

  /// Moves what is only deleted or only inserted to where a phrase begins, if the words allow it:
  /// of "the cat [and the] dog" and "the cat and [the dog]" one reads better.
  private static func slide(_ index: Int, _ hunks: inout [Hunk], _ a: [Token], _ b: [Token]) {
    let hunk = hunks[index]
    guard hunk.old.isEmpty != hunk.new.isEmpty else { return }
    let isDeletion = hunk.new.isEmpty
    let tokens = isDeletion ? a : b
    let range = isDeletion ? hunk.old : hunk.new
    let other = isDeletion ? hunk.new.lowerBound : hunk.old.lowerBound
    let (previous, next) = (
      index > 0 ? hunks[index - 1] : nil, index + 1 < hunks.count ? hunks[index + 1] : nil
    )
    let floor = previous.map { isDeletion ? $0.old.upperBound : $0.new.upperBound } ?? 0
    let ceiling = next.map { isDeletion ? $0.old.lowerBound : $0.new.lowerBound } ?? tokens.count
    var best = (shift: 0, score: score(range, tokens))
    var shift = 0
    while shift > -slideLimit, range.lowerBound + shift - 1 > floor,
      tokens[range.lowerBound + shift - 1].text == tokens[range.upperBound + shift - 1].text
    {
      shift -= 1
      let found = score(range.lowerBound + shift..<range.upperBound + shift, tokens)
      if found > best.score { best = (shift, found) }
    }
    shift = 0
    while shift < slideLimit, range.upperBound + shift < ceiling - 1,
      tokens[range.lowerBound + shift].text == tokens[range.upperBound + shift].text
    {
      shift += 1
      let found = score(range.lowerBound + shift..<range.upperBound + shift, tokens)
      if found > best.score { best = (shift, found) }
    }
    guard best.shift != 0 else { return }
    let moved = range.lowerBound + best.shift..<range.upperBound + best.shift
    let place = other + best.shift..<other + best.shift
    hunks[index].old = isDeletion ? moved : place
    hunks[index].new = isDeletion ? place : moved
  }

  private static let slideLimit = 40

  /// How well a range begins and ends: after the end of a sentence, after a comma, or anywhere.
  private static func score(_ range: Range<Int>, _ tokens: [Token]) -> Int {
    func edge(_ index: Int) -> Int {
      guard index > 0 else { return 3 }
      let before = tokens[index - 1]
      if before.kind == .paragraphBreak { return 4 }
      if tokens[index].kind == .punctuation { return 0 }
      guard before.kind == .punctuation else { return 1 }
      return [".", "!", "?", ";", ":"].contains(before.text) ? 3 : 2
    }
    let end = range.upperBound < tokens.count ? edge(range.upperBound) : 3
    return edge(range.lowerBound) * 2 + end
  }

  /// Joins edits between which too little stands to be read: a lone "the", a comma.
  private static func phrases(_ hunks: [Hunk], _ a: [Token], _ b: [Token]) -> [Hunk] {
    var result: [Hunk] = []
    for hunk in hunks {
      if let last = result.last, isConfetti(between: last, and: hunk, a) {
        result[result.count - 1] = Hunk(
          old: last.old.lowerBound..<hunk.old.upperBound,
          new: last.new.lowerBound..<hunk.new.upperBound,
          deletedWords: last.deletedWords + hunk.deletedWords,
          insertedWords: last.insertedWords + hunk.insertedWords)
      } else {
        result.append(hunk)
      }
    }
    return result
  }

  private static func isConfetti(between first: Hunk, and second: Hunk, _ a: [Token]) -> Bool {
    let kept = a[first.old.upperBound..<second.old.lowerBound]
    guard kept.allSatisfy({ $0.kind == .word || $0.kind == .punctuation }) else { return false }
    // A sentence that ends between two edits keeps them apart.
    guard !kept.contains(where: { [".", "!", "?", ";"].contains($0.text) }) else { return false }
    let words = kept.reduce(0) { $0 + $1.wordCount }
    let (left, right) = (first.weight, second.weight)
    return switch words {
    case 0: left > 0 && right > 0
    case 1: min(left, right) >= 2 || left + right >= 5
    case 2: min(left, right) >= 2 && left + right >= 8
    case 3: min(left, right) >= 3 && left + right >= 14
    default: false
    }
  }

  private var weight: Int { max(deletedWords, insertedWords) }
}
