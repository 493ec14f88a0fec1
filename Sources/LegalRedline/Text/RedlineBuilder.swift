/// Makes a redline of two texts whose passages have been aligned.
struct RedlineBuilder {
  private let old: [Passage]
  private let new: [Passage]
  private let alignment: PassageAlignment
  private let isFlipped: Bool
  private var blocks: [Redline.Block] = []
  private var edits: [Redline.Edit] = []
  /// The number of the move of a passage, and where it came from.
  private var movedAway: [Int: Int] = [:]
  private var movedHere: [Int: (old: Int, move: Int)] = [:]
  /// What belongs to each move.
  private var moved: [Int: [PassageAlignment.Pair]] = [:]
  /// The id of the edit that a move is.
  private var moveEdits: [Int: Int] = [:]
  /// The numbers of headings that changed.
  private var renumbered: [String: String] = [:]
  /// Which columns of a table are which, by the names of the tables.
  private var columns: [String: [(old: Int?, new: Int?)]] = [:]

  init(_ old: [Passage], _ new: [Passage], _ alignment: PassageAlignment, isFlipped: Bool) {
    self.old = old
    self.new = new
    self.alignment = alignment
    self.isFlipped = isFlipped
    for (pair, move) in alignment.moves {
      moved[move, default: []].append(pair)
      movedAway[pair.old.lowerBound] = move
      movedHere[pair.new.lowerBound] = (pair.old.lowerBound, move)
    }
    for pair in alignment.pairs + alignment.moves.map(\.pair) {
      let (before, after) = (old[pair.old.lowerBound], new[pair.new.lowerBound])
      guard case .heading = before.kind, case .heading = after.kind,
        let was = before.section?.number, let now = after.section?.number, was != now
      else { continue }
      renumbered[was] = now
    }
  }

  mutating func build() -> Redline {
    var (i, j) = (0, 0)
    for pair in alignment.pairs {
      addRest(i..<pair.old.lowerBound, j..<pair.new.lowerBound)
      add(pair.old, pair.new, .both)
      (i, j) = (pair.old.upperBound, pair.new.upperBound)
    }
    addRest(i..<old.count, j..<new.count)
    return Redline(blocks: blocks, edits: edits)
  }

  /// Adds what stands in one of the texts only, or elsewhere in the other.
  ///
  /// What is gone stands before what came, but no table and no list is torn apart for it.
  private mutating func addRest(_ olds: Range<Int>, _ news: Range<Int>) {
    let last = blocks.last.flatMap { $0.new.last ?? $0.old.last }
    let goneHere = olds.prefix { old[$0].continues(last) }
    let cameHere = news.prefix { new[$0].continues(last) }
    addGone(goneHere.startIndex..<goneHere.endIndex)
    addCame(cameHere.startIndex..<cameHere.endIndex)
    addGone(goneHere.endIndex..<olds.upperBound)
    addCame(cameHere.endIndex..<news.upperBound)
  }

  private mutating func addGone(_ olds: Range<Int>) {
    for index in olds {
      let passage = old[index]
      if let move = movedAway[index] {
        let id = moveEdit(move, passage)
        addWhole(passage, .movedAway(move: move), .deleted, id)
      } else {
        let id = addEdit(
          .init(
            editClass: .text, before: passage.words, deletedWords: wordCount(passage),
            isWeighty: isWeighty(passage)), passage.section)
        addWhole(passage, .deleted, .deleted, id)
      }
    }
  }

  private mutating func addCame(_ news: Range<Int>) {
    for index in news {
      let passage = new[index]
      if let (from, move) = movedHere[index] {
        let id = moveEdit(move, passage)
        add(from..<from + 1, index..<index + 1, .movedHere(move: move), first: id)
      } else {
        let id = addEdit(
          .init(
            editClass: .text, after: passage.words, insertedWords: wordCount(passage),
            isWeighty: isWeighty(passage)), passage.section)
        addWhole(passage, .inserted, .inserted, id)
      }
    }
  }

  private mutating func addWhole(
    _ passage: Passage, _ presence: Redline.Block.Presence, _ fate: Redline.Segment.Fate, _ id: Int
  ) {
    let cells = passage.cells.map { runs in
      Redline.Cell(
        segments: runs.map {
          Redline.Segment(fate, $0.text, style: $0.style, link: $0.link, edit: id)
        })
    }
    let isOld = fate == .deleted
    blocks.append(
      Redline.Block(
        presence: presence, old: isOld ? [passage] : [], new: isOld ? [] : [passage], cells: cells,
        section: passage.section, edits: [id]))
  }

  // MARK: Edits

  private mutating func addEdit(
    _ draft: CellComparison.Draft, _ section: Passage.Section?, move: Int? = nil
  ) -> Int {
    edits.append(
      Redline.Edit(
        id: edits.count + 1, editClass: draft.editClass, section: section, before: draft.before,
        after: draft.after, deletedWords: draft.deletedWords, insertedWords: draft.insertedWords,
        move: move, isWeighty: draft.isWeighty))
    return edits.count
  }

  private mutating func moveEdit(_ move: Int, _ passage: Passage) -> Int {
    if let id = moveEdits[move] { return id }
    let pairs = moved[move] ?? []
    let before = pairs.map { old[$0.old.lowerBound].words }.joined(separator: " ¶ ")
    let after = pairs.map { new[$0.new.lowerBound].words }.joined(separator: " ¶ ")
    let id = addEdit(
      .init(editClass: .move, before: before, after: after), passage.section, move: move)
    moveEdits[move] = id
    return id
  }

  private func wordCount(_ passage: Passage) -> Int {
    passage.cells.reduce(0) { $0 + Tokenizer.tokens(of: $1).reduce(0) { $0 + $1.wordCount } }
  }

  private func isWeighty(_ passage: Passage) -> Bool {
    passage.cells.contains { WeightyWords.differ(Tokenizer.tokens(of: $0)[...], []) }
  }

  // MARK: Pairs

  /// Adds passages that both texts have.
  private mutating func add(
    _ olds: Range<Int>, _ news: Range<Int>, _ presence: Redline.Block.Presence, first: Int? = nil
  ) {
    let (before, after) = (Array(old[olds]), Array(new[news]))
    let section = after.first?.section
    var move: Int?
    if case .movedHere(let number) = presence { move = number }
    var ids = first.map { [$0] } ?? []
    let compared = cells(before, after)
    var cells: [Redline.Cell] = []
    for (kind, comparison) in compared {
      let offset = edits.count
      for draft in comparison.edits { ids.append(addEdit(draft, section, move: move)) }
      cells.append(
        Redline.Cell(
          presence: kind, segments: comparison.segments.map { $0.withEdit(offsetBy: offset + 1) }))
    }
    if before.count == 1, after.count == 1, let was = before.first, let now = after.first {
      for draft in marks(was, now, hasEdits: ids.count > (first == nil ? 0 : 1)) {
        ids.append(addEdit(draft, section, move: move))
      }
    }
    blocks.append(
      Redline.Block(
        presence: presence, old: before, new: after, cells: cells, section: section, edits: ids))
  }

  /// Compares the words of passages, cell by cell.
  private mutating func cells(
    _ before: [Passage], _ after: [Passage]
  ) -> [(Redline.Cell.Presence, CellComparison)] {
    guard before.count == 1, after.count == 1, let was = before.first, let now = after.first else {
      return [(.both, compare(joined(before), joined(after)))]
    }
    if was.hasSameCells(as: now) { return now.cells.map { (.both, CellComparison(kept: $0)) } }
    switch (was.kind, now.kind) {
    case (.columns(let first), .columns(let second)):
      let map = ColumnMatching.match(was, now, isFlipped: isFlipped)
      columns["\(first)\n\(second)"] = map
      return rowCells(was, now, map)
    case (.row(let first, _), .row(let second, _)):
      let known = columns["\(first)\n\(second)"].flatMap { map in
        map.count { $0.old != nil } == was.cells.count
          && map.count { $0.new != nil } == now.cells.count ? map : nil
      }
      return rowCells(was, now, known ?? ColumnMatching.inOrder(was, now))
    default:
      let (first, second) = (joined([was]), joined([now]))
      return [
        (
          .both,
          CellComparison(
            first, second, isFlipped: isFlipped,
            numberLengths: (numberLength(was, first), numberLength(now, second)),
            renumbered: renumbered)
        )
      ]
    }
  }

  private func compare(_ first: [Token], _ second: [Token]) -> CellComparison {
    CellComparison(first, second, isFlipped: isFlipped, renumbered: renumbered)
  }

  private func joined(_ passages: [Passage]) -> [Token] {
    var tokens: [Token] = []
    for (index, passage) in passages.enumerated() {
      if index > 0 { tokens.append(Token.paragraphBreak) }
      tokens += Tokenizer.tokens(of: passage.cells.first ?? [])
    }
    return tokens
  }

  /// How many tokens are the number of a heading or a clause, with its dot.
  private func numberLength(_ passage: Passage, _ tokens: [Token]) -> Int {
    let number = HeadingNumber(passage.words)
    // "30 days" may begin a paragraph; a clause has a number such as "3.1".
    if case .heading = passage.kind {} else if number.number?.contains(".") != true { return 0 }
    let length = number.length
    var bytes = 0
    return tokens.prefix { token in
      bytes += token.space.utf8.count + token.text.utf8.count
      return bytes <= length
    }.count
  }

  private func rowCells(
    _ was: Passage, _ now: Passage, _ map: [(old: Int?, new: Int?)]
  ) -> [(Redline.Cell.Presence, CellComparison)] {
    map.map { before, after in
      let first = before.map { Tokenizer.tokens(of: was.cells[$0]) } ?? []
      let second = after.map { Tokenizer.tokens(of: now.cells[$0]) } ?? []
      let presence: Redline.Cell.Presence =
        before == nil ? .inserted : after == nil ? .deleted : .both
      return (presence, compare(first, second))
    }
  }

  // MARK: Marks around the words

  /// What changed around the words of a passage: its number, its kind, how its source is written.
  private func marks(
    _ was: Passage, _ now: Passage, hasEdits: Bool
  ) -> [CellComparison.Draft] {
    var drafts: [CellComparison.Draft] = []
    if case .item(let first?) = was.kind, case .item(let second?) = now.kind {
      if first != second {
        drafts.append(.init(editClass: .renumber, before: "\(first).", after: "\(second)."))
      }
    } else if !was.isMarkedUp(like: now) {
      drafts.append(.init(editClass: .markup, before: was.markup, after: now.markup))
    }
    guard drafts.isEmpty, !hasEdits, was.source != now.source else { return drafts }
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let isLayout = bare(was.source) == bare(now.source)
    return [.init(editClass: isLayout ? .whitespace : .markup)]
  }
}

extension Passage {
  /// Whether the passage belongs to the table or the list that another one stands in.
  fileprivate func continues(_ other: Passage?) -> Bool {
    switch (other?.kind, kind) {
    case (.row(let first, _), .row(let second, _)), (.columns(let first), .row(let second, _)):
      first == second
    case (.item, .item), (.item, .continuation), (.continuation, .item),
      (.continuation, .continuation):
      true
    default: false
    }
  }

  /// Whether two passages with their words apart are marked up in the same manner.
  fileprivate func isMarkedUp(like other: Passage) -> Bool {
    switch (kind, other.kind) {
    case (.row, .row), (.columns, .columns): true
    case (.item(let first), .item(let second)):
      (first == nil) == (second == nil) && depth == other.depth
    default: kind == other.kind && depth == other.depth && isQuoted == other.isQuoted
    }
  }

  /// How the passage is marked up, in words.
  fileprivate var markup: String {
    switch kind {
    case .title: "title"
    case .heading(let level): "heading of level \(level)"
    case .paragraph: isQuoted ? "quotation" : "paragraph"
    case .item(nil): "item of a list"
    case .item: "numbered item"
    case .continuation: "paragraph of an item"
    case .code: "code"
    case .columns: "column headings"
    case .row: "row"
    }
  }
}

extension Redline.Segment {
  /// The segment with the id of its edit in the whole redline.
  fileprivate func withEdit(offsetBy offset: Int) -> Redline.Segment {
    guard let edit else { return self }
    return Redline.Segment(
      fate, text, style: style, link: link, oldLink: oldLink, edit: edit + offset)
  }
}
