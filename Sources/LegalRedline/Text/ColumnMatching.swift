/// Which columns of two tables are which.
enum ColumnMatching {
  /// Matches columns by their headings; between two that match, by their places.
  static func match(
    _ was: Passage, _ now: Passage, isFlipped: Bool
  ) -> [(old: Int?, new: Int?)] {
    func names(_ passage: Passage) -> [String] {
      passage.cells.map { $0.reduce(into: "") { $0 += $1.text }.lowercased() }
    }
    var numbers: [String: Int] = [:]
    func keys(_ names: [String]) -> [Int] {
      names.map { name in
        if let number = numbers[name] { return number }
        numbers[name] = numbers.count
        return numbers.count - 1
      }
    }
    let (first, second) = (keys(names(was)), keys(names(now)))
    let pairs =
      isFlipped
      ? SequenceMatching.pairs(second, first).map { (old: $0.new, new: $0.old) }
      : SequenceMatching.pairs(first, second)
    var map: [(old: Int?, new: Int?)] = []
    var (i, j) = (0, 0)
    for pair in pairs + [(first.count, second.count)] {
      // As many on both sides: they were renamed.
      let isRenaming = pair.old - i == pair.new - j
      while i < pair.old {
        map.append((i, isRenaming ? j : nil))
        i += 1
        if isRenaming { j += 1 }
      }
      while j < pair.new {
        map.append((nil, j))
        j += 1
      }
      if i < first.count, j < second.count {
        map.append((i, j))
      }
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    return map
  }

  /// Matches the cells of rows whose column headings say nothing.
  static func inOrder(_ was: Passage, _ now: Passage) -> [(old: Int?, new: Int?)] {
    (0..<max(was.cells.count, now.cells.count)).map { index in
      (index < was.cells.count ? index : nil, index < now.cells.count ? index : nil)
    }
  }
}
