/// The passages of two texts as numbers, so that comparing them is cheap.
///
/// A word is one number in both texts. What is in both texts word for word is never cut into words.
struct PassageIndex {
  let old: [Passage]
  let new: [Passage]
  /// A number for the kind and the words of each passage.
  let oldKeys, newKeys: [Int]
  /// The words of each passage that the other text does not have word for word as often, sorted.
  let oldWords, newWords: [[Int]]
  /// About how many words each passage has.
  let oldSizes, newSizes: [Int]

  init(_ old: [Passage], _ new: [Passage]) {
    self.old = old
    self.new = new
    var numbers = TextNumbers()
    oldKeys = old.map { numbers.number(of: PassageIndex.key($0)) }
    newKeys = new.map { numbers.number(of: PassageIndex.key($0)) }
    // What both texts have equally often needs no other partner.
    func counts(_ keys: [Int]) -> [Int: Int] { keys.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    let (olds, news) = (counts(oldKeys), counts(newKeys))
    var words = TextNumbers()
    func sorted(_ passage: Passage) -> [Int] {
      passage.cells.flatMap { Tokenizer.tokens(of: $0) }.filter { $0.wordCount > 0 }
        .map { words.number(of: $0.text.lowercased()) }.sorted()
    }
    oldWords = zip(old, oldKeys).map { olds[$1] == news[$1] ? [] : sorted($0) }
    newWords = zip(new, newKeys).map { olds[$1] == news[$1] ? [] : sorted($0) }
    oldSizes = zip(old, oldWords).map { max($1.count, PassageIndex.size($0)) }
    newSizes = zip(new, newWords).map { max($1.count, PassageIndex.size($0)) }
  }

  private static func key(_ passage: Passage) -> String {
    switch passage.kind {
    case .title: "title\n" + passage.words
    case .heading: "heading\n" + passage.words
    case .columns: "columns\n" + passage.words
    case .row: "row\n" + passage.words
    case .code: "code\n" + passage.words
    case .paragraph, .item, .continuation: passage.words
    }
  }

  /// About how many words a passage has: six bytes each.
  private static func size(_ passage: Passage) -> Int {
    1 + passage.cells.reduce(0) { $0 + $1.reduce(0) { $0 + $1.text.utf8.count } } / 6
  }

  /// Returns how far two passages can be one and the same, by their kinds: 0 to 1.
  func compatibility(_ i: Int, _ j: Int) -> Double {
    switch (old[i].kind, new[j].kind) {
    case (.title, .title), (.heading, .heading), (.code, .code), (.columns, .columns): 1
    case (.row(let first, _), .row(let second, _)): first == second ? 1 : 0.9
    case (.paragraph, .paragraph), (.item, .item), (.continuation, .continuation): 1
    case (.paragraph, .item), (.item, .paragraph), (.continuation, .item), (.item, .continuation),
      (.paragraph, .continuation), (.continuation, .paragraph):
      0.95
    default: 0
    }
  }

  /// Whether two passages are word for word the same.
  func isEqual(_ i: Int, _ j: Int) -> Bool { oldKeys[i] == newKeys[j] }

  /// Returns how alike two passages are, 0 to 1: the share of words that they have in common.
  func similarity(_ i: Int, _ j: Int) -> Double {
    if isEqual(i, j) { return 1 }
    let kinds = compatibility(i, j)
    guard kinds > 0 else { return 0 }
    let (a, b) = (words(old: i), words(new: j))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let common = PassageIndex.common(a, b)
    return kinds * Double(2 * common) / Double(a.count + b.count)
  }

  /// The sorted words of a passage; those of one that the other text has word for word are not at
  /// hand and not needed: it has a better partner.
  func words(old index: Int) -> [Int] { oldWords[index] }

  /// The sorted words of a passage of the new text.
  func words(new index: Int) -> [Int] { newWords[index] }

  /// How many elements two sorted lists have in common.
  static func common(_ a: [Int], _ b: [Int]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// The elements of a sorted list without those of another.
  static func difference(_ a: [Int], _ b: [Int]) -> [Int] {
    var result: [Int] = []
    var j = 0
    for element in a {
      while j < b.count, b[j] < element { j += 1 }
      if j < b.count, b[j] == element {
        j += 1
      } else {
        result.append(element)
      }
    }
    return result
  }

  /// Whether two passages say that they are one: rows of one record, headings of one anchor.
  func hasSameIdentity(_ i: Int, _ j: Int) -> Bool {
    switch (old[i].kind, new[j].kind) {
    case (.row(let first, let id), .row(let second, let other)):
      return id == other && first == second
    case (.heading, .heading):
      return old[i].section?.anchor == new[j].section?.anchor
    case (.title, .title): return true
    case (.columns(let first), .columns(let second)): return first == second
    case (.item, .item): return old[i].record != nil && old[i].record == new[j].record
    default: return false
    }
  }
}
