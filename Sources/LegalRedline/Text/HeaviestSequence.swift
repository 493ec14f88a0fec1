/// The heaviest set of pairs that is in one order on both sides.
enum HeaviestSequence {
  /// Picks pairs; no passage is picked twice.
  ///
  /// The effort is that of sorting: a tree of prefix maxima over the new side.
  static func pick(_ pairs: [(old: Int, new: Int, weight: Double)]) -> [(old: Int, new: Int)] {
    guard !pairs.isEmpty else { return [] }
    // Of one old passage the later new one first, so that none builds on another of the same.
    let sorted = pairs.sorted { ($0.old, $1.new, $1.weight) < ($1.old, $0.new, $0.weight) }
    let size = (sorted.map(\.new).max() ?? 0) + 2
    var tree = [(weight: Double, pair: Int)](repeating: (0, -1), count: size + 1)
    var before = [Int](repeating: -1, count: sorted.count)
    var best = (weight: 0.0, pair: -1)
    for (number, pair) in sorted.enumerated() {
      var prefix = (weight: 0.0, pair: -1)
      var index = pair.new
      while index > 0 {
        if tree[index].weight > prefix.weight { prefix = tree[index] }
        index -= index & -index
      }
      before[number] = prefix.pair
      let weight = prefix.weight + pair.weight
      if weight > best.weight { best = (weight, number) }
      index = pair.new + 1
      while index <= size {
        if weight > tree[index].weight { tree[index] = (weight, number) }
        index += index & -index
      }
    }
    var result: [(old: Int, new: Int)] = []
    var next = best.pair
    while next >= 0 {
      result.append((sorted[next].old, sorted[next].new))
      next = before[next]
    }
    return result.reversed()
  }
}
