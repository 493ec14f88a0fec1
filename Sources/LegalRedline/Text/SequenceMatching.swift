/// Finds what two sequences have in common, in order, with bounded effort.
///
/// Up to a number of differences the result is the longest (Myers, "An O(ND) Difference Algorithm and
/// Its Variations", 1986). Beyond, what occurs once on both sides divides the sequences, as in
/// Cohen's patience difference; what even that does not divide is taken to be different.
enum SequenceMatching {
  /// Returns the pairs of indices of equal elements, both growing.
  static func pairs(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
    var matcher = Matcher(old: old, new: new)
    matcher.match(0..<old.count, 0..<new.count)
    return matcher.pairs
  }

  /// How many differences are searched for exactly; the effort grows with the square.
  private static let most = 700

  private struct Matcher {
    let old: [Int]
    let new: [Int]
    var pairs: [(old: Int, new: Int)] = []

    mutating func match(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
      var (a, b) = (oldRange, newRange)
      while !a.isEmpty, !b.isEmpty, old[a.lowerBound] == new[b.lowerBound] {
        pairs.append((a.lowerBound, b.lowerBound))
        a = a.lowerBound + 1..<a.upperBound
        b = b.lowerBound + 1..<b.upperBound
      }
      var tail: [(old: Int, new: Int)] = []
      while !a.isEmpty, !b.isEmpty, old[a.upperBound - 1] == new[b.upperBound - 1] {
        tail.append((a.upperBound - 1, b.upperBound - 1))
        a = a.lowerBound..<a.upperBound - 1
        b = b.lowerBound..<b.upperBound - 1
      }
      if !a.isEmpty, !b.isEmpty, !matchExactly(a, b) { divide(a, b) }
      pairs += tail.reversed()
    }

    /// Appends the longest common subsequence, if few enough differences are found.
    private mutating func matchExactly(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
      let (n, m) = (a.count, b.count)
      let limit = min(n + m, SequenceMatching.most)
      var furthest = [Int32](repeating: 0, count: 2 * limit + 2)
      var trace: [[Int32]] = []
      for d in 0...limit {
        trace.append(Array(furthest[(limit - d)...(limit + d)]))
        for k in stride(from: -d, through: d, by: 2) {
          let goesDown =
            k == -d || k != d && furthest[limit + k - 1] < furthest[limit + k + 1]
          var x = goesDown ? Int(furthest[limit + k + 1]) : Int(furthest[limit + k - 1]) + 1
          if d == 0 { x = 0 }
          var y = x - k
          while x < n, y < m, old[a.lowerBound + x] == new[b.lowerBound + y] {
            x += 1
            y += 1
          }
          furthest[limit + k] = Int32(x)
          if x >= n, y >= m {
            backtrack(a, b, d, trace)
            return true
          }
        }
      }
      return false
    }

    private mutating func backtrack(
      _ a: Range<Int>, _ b: Range<Int>, _ distance: Int, _ trace: [[Int32]]
    ) {
      var (x, y) = (a.count, b.count)
      var found: [(old: Int, new: Int)] = []
      for d in stride(from: distance, to: 0, by: -1) {
        // Row d of the trace holds the diagonals -d...d as they were after d - 1 differences.
        let row = trace[d]
        let k = x - y
        let goesDown = k == -d || k != d && row[k - 1 + d] < row[k + 1 + d]
        let previous = goesDown ? k + 1 : k - 1
        let previousX = Int(row[previous + d])
        let previousY = previousX - previous
        let (startX, startY) = goesDown ? (previousX, previousY + 1) : (previousX + 1, previousY)
        while x > startX, y > startY {
          x -= 1
          y -= 1
          found.append((a.lowerBound + x, b.lowerBound + y))
        }
        (x, y) = (previousX, previousY)
      }
      while x > 0, y > 0 {
        x -= 1
        y -= 1
        found.append((a.lowerBound + x, b.lowerBound + y))
      }
      pairs += found.reversed()
    }

    /// Divides at what occurs once on both sides.
    private mutating func divide(_ a: Range<Int>, _ b: Range<Int>) {
      var places: [Int: (old: Int, new: Int, isUnique: Bool)] = [:]
      for index in a {
        if places[old[index]] == nil {
          places[old[index]] = (index, -1, true)
        } else {
          places[old[index]]?.isUnique = false
        }
      }
      for index in b {
        guard let place = places[new[index]], place.isUnique else { continue }
        if place.new == -1 {
          places[new[index]]?.new = index
        } else {
          places[new[index]]?.isUnique = false
        }
      }
      let unique = places.values.filter { $0.isUnique && $0.new >= 0 }
        .map { (old: $0.old, new: $0.new) }.sorted { $0.old < $1.old }
      var (start, other) = (a.lowerBound, b.lowerBound)
      for pair in longestIncreasing(unique) {
        // An anchor may have been matched already from the side of the one before.
        guard pair.old >= start, pair.new >= other else { continue }
        match(start..<pair.old, other..<pair.new)
        pairs.append(pair)
        (start, other) = (pair.old + 1, pair.new + 1)
      }
      guard start > a.lowerBound || other > b.lowerBound else { return }
      match(start..<a.upperBound, other..<b.upperBound)
    }

    private func longestIncreasing(
      _ pairs: [(old: Int, new: Int)]
    ) -> [(old: Int, new: Int)] {
      var tails: [Int] = []
      var before = [Int](repeating: -1, count: pairs.count)
      for (index, pair) in pairs.enumerated() {
        var (low, high) = (0, tails.count)
        while low < high {
          let middle = (low + high) / 2
          if pairs[tails[middle]].new < pair.new { low = middle + 1 } else { high = middle }
        }
        if low > 0 { before[index] = tails[low - 1] }
        if low == tails.count { tails.append(index) } else { tails[low] = index }
      }
      var result: [(old: Int, new: Int)] = []
      var next = tails.last ?? -1
      while next >= 0 {
        result.append(pairs[next])
        next = before[next]
      }
      return result.reversed()
    }
  }
}
