/// Which passages of two texts are one and the same, in place or elsewhere.
struct PassageAlignment {
  /// Some passages of the old text that are some of the new one: one each, but for what was split or
  /// merged.
  struct Pair: Sendable, Hashable {
    let old: Range<Int>
    let new: Range<Int>

    var flipped: Pair { Pair(old: new, new: old) }
  }

  /// What stands in one order in both texts.
  private(set) var pairs: [Pair] = []
  /// What stands elsewhere, in the order of the old text, with the number of its move.
  private(set) var moves: [(pair: Pair, move: Int)] = []

  /// The alignment seen from the other side.
  var flipped: PassageAlignment {
    var other = PassageAlignment()
    other.pairs = pairs.map(\.flipped)
    // Moves are numbered in the order of the old text, which is another one from there.
    let sorted = moves.map { (pair: $0.pair.flipped, move: $0.move) }
      .sorted { $0.pair.old.lowerBound < $1.pair.old.lowerBound }
    var numbers: [Int: Int] = [:]
    other.moves = sorted.map { entry in
      let number = numbers[entry.move] ?? numbers.count + 1
      numbers[entry.move] = number
      return (entry.pair, number)
    }
    return other
  }

  private init() {}

  /// Aligns two texts.
  init(_ index: PassageIndex) {
    var aligner = PassageAligner(index)
    aligner.align()
    pairs = aligner.pairs
    moves = aligner.moves
  }
}

/// Aligns the passages of two texts.
///
/// Candidates are what is equal, what says that it is one, and what shares rare words; the heaviest set
/// of them that is in one order in both texts stays in place. What is left and has a good partner
/// moved; what is left between two neighbors is held against each other with less scruple.
private struct PassageAligner {
  let index: PassageIndex
  var pairs: [PassageAlignment.Pair] = []
  var moves: [(pair: PassageAlignment.Pair, move: Int)] = []
  /// The partner of each passage that stays in place or moved.
  private var partnerOfOld: [Int]
  private var partnerOfNew: [Int]
  private var inPlace: [(old: Int, new: Int)] = []

  struct Candidate {
    let old: Int
    let new: Int
    let similarity: Double
    let weight: Double
  }

  init(_ index: PassageIndex) {
    self.index = index
    partnerOfOld = Array(repeating: -1, count: index.old.count)
    partnerOfNew = Array(repeating: -1, count: index.new.count)
  }

  mutating func align() {
    let candidates = candidates()
    keep(HeaviestSequence.pick(candidates.map { ($0.old, $0.new, $0.weight) }))
    let grouped = groupSplitsAndMerges()
    findMoves(candidates)
    fillGaps()
    makePairs(grouped)
  }

  private mutating func keep(_ found: [(old: Int, new: Int)]) {
    for pair in found {
      partnerOfOld[pair.old] = pair.new
      partnerOfNew[pair.new] = pair.old
    }
    inPlace = (inPlace + found).sorted { $0.old < $1.old }
  }

  // MARK: Candidates

  /// How alike two passages are at least to be held for one wherever they stand.
  private static let alike = 0.45

  private func candidates() -> [Candidate] {
    var candidates = equalCandidates() + identityCandidates() + similarCandidates()
    candidates.sort { ($0.old, $0.new, -$0.weight) < ($1.old, $1.new, -$1.weight) }
    var last: (Int, Int)?
    candidates.removeAll { candidate in
      defer { last = (candidate.old, candidate.new) }
      return last.map { $0 == (candidate.old, candidate.new) } ?? false
    }
    return candidates
  }

  private func candidate(_ i: Int, _ j: Int, _ similarity: Double) -> Candidate {
    let size = Double(index.oldSizes[i] + index.newSizes[j]) / 2
    // Equal passages are worth more than alike ones of the same size; a short one is worth something.
    let bonus = index.isEqual(i, j) ? 1.5 : 1
    return Candidate(
      old: i, new: j, similarity: similarity, weight: similarity * (size + 2) * bonus)
  }

  private func equalCandidates() -> [Candidate] {
    var places: [Int: [Int]] = [:]
    for (j, key) in index.newKeys.enumerated() { places[key, default: []].append(j) }
    var counts: [Int: Int] = [:]
    var totals: [Int: Int] = [:]
    for key in index.oldKeys { totals[key, default: 0] += 1 }
    var result: [Candidate] = []
    for (i, key) in index.oldKeys.enumerated() {
      guard let others = places[key] else { continue }
      let nth = counts[key, default: 0]
      counts[key] = nth + 1
      let total = totals[key] ?? 1
      if total * others.count <= 16 {
        result += others.map { candidate(i, $0, 1) }
      } else {
        // Of what is repeated often, the one at about the same place among its equals.
        let middle = nth * others.count / total
        for place in max(0, middle - 2)...min(others.count - 1, middle + 2) {
          result.append(candidate(i, others[place], 1))
        }
      }
    }
    return result
  }

  private func identityCandidates() -> [Candidate] {
    var places: [String: [Int]] = [:]
    func identity(_ passage: Passage) -> String? {
      switch passage.kind {
      case .title: "t"
      case .columns(let table): "c\(table)"
      case .row(let table, let id): "r\(table)\n\(id)"
      case .heading: passage.section.map { "h\($0.anchor)" }
      case .item: passage.record.map { "i\($0)" }
      case .paragraph, .continuation, .code: nil
      }
    }
    for (j, passage) in index.new.enumerated() {
      if let name = identity(passage) { places[name, default: []].append(j) }
    }
    var result: [Candidate] = []
    for (i, passage) in index.old.enumerated() {
      guard let name = identity(passage), let others = places[name] else { continue }
      for j in others.prefix(4) where index.hasSameIdentity(i, j) {
        result.append(candidate(i, j, max(0.8, index.similarity(i, j))))
      }
    }
    return result
  }

  /// How many of its rarest words a passage is looked up by, and how common they may be.
  private static let (probes, commonest, most) = (12, 24, 6)

  private func similarCandidates() -> [Candidate] {
    var holders: [Int: [Int]] = [:]
    for (i, words) in index.oldWords.enumerated() {
      var last = -1
      for word in words where word != last {
        holders[word, default: []].append(i)
        last = word
      }
    }
    var result: [Candidate] = []
    for (j, words) in index.newWords.enumerated() where !words.isEmpty {
      var rare: [(count: Int, word: Int)] = []
      var last = -1
      for word in words where word != last {
        last = word
        if let count = holders[word]?.count, count <= Self.commonest { rare.append((count, word)) }
      }
      rare.sort { ($0.count, $0.word) < ($1.count, $1.word) }
      var votes: [Int: Double] = [:]
      for (count, word) in rare.prefix(Self.probes) {
        for i in holders[word] ?? [] { votes[i, default: 0] += 1 / Double(count) }
      }
      let best = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
      for (i, _) in best {
        let similarity = index.similarity(i, j)
        if similarity >= Self.alike { result.append(candidate(i, j, similarity)) }
      }
    }
    return result
  }

  // MARK: Splits and merges

  /// How much of a passage has to be found in what its neighbor lost.
  private static let contained = 0.7

  /// Finds passages that were split or merged: what a pair lacks on one side is its neighbor there.
  private mutating func groupSplitsAndMerges() -> [Int: PassageAlignment.Pair] {
    var groups: [Int: PassageAlignment.Pair] = [:]
    for (i, j) in inPlace where !index.isEqual(i, j) && isProse(old: i) && isProse(new: j) {
      var olds = i..<i + 1
      var news = j..<j + 1
      var lost = PassageIndex.difference(index.words(old: i), index.words(new: j))
      var gained = PassageIndex.difference(index.words(new: j), index.words(old: i))
      while news.count < 12,
        let next = [news.upperBound, news.lowerBound - 1].first(where: { next in
          isFree(new: next) && isMost(of: index.newWords[next], in: lost)
        })
      {
        lost = PassageIndex.difference(lost, index.newWords[next])
        news = min(next, news.lowerBound)..<max(next + 1, news.upperBound)
        partnerOfNew[next] = i
      }
      while news.count == 1, olds.count < 12,
        let next = [olds.upperBound, olds.lowerBound - 1].first(where: { next in
          isFree(old: next) && isMost(of: index.oldWords[next], in: gained)
        })
      {
        gained = PassageIndex.difference(gained, index.oldWords[next])
        olds = min(next, olds.lowerBound)..<max(next + 1, olds.upperBound)
        partnerOfOld[next] = j
      }
      if olds.count + news.count > 2 { groups[i] = PassageAlignment.Pair(old: olds, new: news) }
    }
    return groups
  }

  private func isMost(of words: [Int], in lost: [Int]) -> Bool {
    guard words.count >= 3 else { return false }
    return Double(PassageIndex.common(words, lost)) >= Self.contained * Double(words.count)
  }

  private func isFree(old index: Int) -> Bool {
    partnerOfOld.indices.contains(index) && partnerOfOld[index] < 0 && isProse(old: index)
  }

  private func isFree(new index: Int) -> Bool {
    partnerOfNew.indices.contains(index) && partnerOfNew[index] < 0 && isProse(new: index)
  }

  private func isProse(old i: Int) -> Bool { PassageAligner.isProse(index.old[i]) }
  private func isProse(new j: Int) -> Bool { PassageAligner.isProse(index.new[j]) }

  private static func isProse(_ passage: Passage) -> Bool {
    switch passage.kind {
    case .paragraph, .item, .continuation: true
    case .title, .heading, .code, .columns, .row: false
    }
  }

  // MARK: Moves

  /// How alike something that moved is at least, and how many words it has.
  private static let (movedAlike, movedSize) = (0.6, 5)

  private mutating func findMoves(_ candidates: [Candidate]) {
    let free = candidates.filter { candidate in
      partnerOfOld[candidate.old] < 0 && partnerOfNew[candidate.new] < 0
        && candidate.similarity >= Self.movedAlike
        && min(index.oldSizes[candidate.old], index.newSizes[candidate.new]) >= Self.movedSize
    }.sorted { ($1.weight, $0.old, $0.new) < ($0.weight, $1.old, $1.new) }
    var found: [(old: Int, new: Int)] = []
    for candidate in free
    where partnerOfOld[candidate.old] < 0 && partnerOfNew[candidate.new] < 0 {
      take(candidate.old, candidate.new, &found)
      // Its neighbors moved with it, be they ever so short.
      for step in [1, -1] {
        var (i, j) = (candidate.old + step, candidate.new + step)
        while partnerOfOld.indices.contains(i), partnerOfNew.indices.contains(j),
          partnerOfOld[i] < 0, partnerOfNew[j] < 0, index.similarity(i, j) >= 0.4
        {
          take(i, j, &found)
          i += step
          j += step
        }
      }
    }
    found.sort { $0.old < $1.old }
    var number = 0
    var last: (old: Int, new: Int)?
    for pair in found {
      let continues =
        last.map { last in
          pair.new > last.new && (last.old + 1..<pair.old).allSatisfy { partnerOfOld[$0] < 0 }
            && (last.new + 1..<pair.new).allSatisfy { partnerOfNew[$0] < 0 }
        } ?? false
      if !continues { number += 1 }
      moves.append(
        (
          PassageAlignment.Pair(
            old: pair.old..<pair.old + 1, new: pair.new..<pair.new + 1), number
        ))
      last = pair
    }
  }

  private mutating func take(_ i: Int, _ j: Int, _ found: inout [(old: Int, new: Int)]) {
    partnerOfOld[i] = j
    partnerOfNew[j] = i
    found.append((i, j))
  }

  // MARK: Gaps

  /// How alike two passages are at least that stand between the same neighbors, and how many
  /// comparisons a gap is worth.
  private static let (gapAlike, gapEffort) = (0.25, 4_096)

  private mutating func fillGaps() {
    var found: [(old: Int, new: Int)] = []
    var (lastOld, lastNew) = (-1, -1)
    for (i, j) in inPlace + [(index.old.count, index.new.count)] {
      // A passage that was merged into its neighbor is no longer in the gap.
      let olds = (lastOld + 1..<max(lastOld + 1, i)).filter { partnerOfOld[$0] < 0 }
      let news = (lastNew + 1..<max(lastNew + 1, j)).filter { partnerOfNew[$0] < 0 }
      if !olds.isEmpty, !news.isEmpty, olds.count * news.count <= Self.gapEffort {
        var some: [(Int, Int, Double)] = []
        for old in olds {
          for new in news {
            let similarity = index.similarity(old, new)
            if similarity >= Self.gapAlike {
              some.append(
                (old, new, similarity * Double(index.oldSizes[old] + index.newSizes[new])))
            }
          }
        }
        found += HeaviestSequence.pick(some)
      }
      (lastOld, lastNew) = (i, j)
    }
    keep(found)
  }

  private mutating func makePairs(_ groups: [Int: PassageAlignment.Pair]) {
    pairs = inPlace.map { i, j in
      groups[i] ?? PassageAlignment.Pair(old: i..<i + 1, new: j..<j + 1)
    }
  }
}
