/// A redline as a filter lets it be seen: an edit of a hidden class is as the new text has it.
package struct ShownRedline {
  /// The blocks that are left; each lists the edits that are shown.
  package let blocks: [Redline.Block]
  /// How many edits of each class are hidden, the heaviest class first.
  package let hidden: [(editClass: EditClass, count: Int)]
  private let edits: [Redline.Edit]

  package init(_ redline: Redline, _ filter: RedlineFilter) {
    let edits = redline.edits
    let isShown = { (id: Int) in
      edits.indices.contains(id - 1) && filter.classes.contains(edits[id - 1].editClass)
    }
    self.edits = edits
    blocks = redline.blocks.compactMap { block in
      Self.block(block, showsMoves: filter.classes.contains(.move), isShown: isShown)
    }
    let counts = redline.counts
    hidden = EditClass.allCases.reversed().compactMap { editClass in
      guard !filter.classes.contains(editClass), let count = counts[editClass] else { return nil }
      return (editClass, count)
    }
  }

  /// Returns an edit by its id.
  package func edit(_ id: Int) -> Redline.Edit? {
    edits.indices.contains(id - 1) ? edits[id - 1] : nil
  }

  /// Sentences that say how much is hidden: `12 edits of class linkTarget hidden`.
  package var hiddenSentences: [String] {
    hidden.map { hidden in
      "\(hidden.count) \(hidden.count == 1 ? "edit" : "edits") of class "
        + "\(hidden.editClass.rawValue) hidden"
    }
  }

  private static func block(
    _ block: Redline.Block, showsMoves: Bool, isShown: (Int) -> Bool
  ) -> Redline.Block? {
    let ids = block.edits.filter(isShown)
    let isHidden = !block.edits.isEmpty && ids.isEmpty
    var presence = block.presence
    switch presence {
    case .both: break
    case .deleted: if isHidden { return nil }
    case .inserted: if isHidden { presence = .both }
    case .movedAway: if !showsMoves { return nil }
    case .movedHere: if !showsMoves { presence = .both }
    }
    let wasWhole = presence != block.presence && block.presence == .inserted
    let cells = block.cells.compactMap { cell in
      Self.cell(cell, of: block, isWhole: wasWhole, isShown: isShown)
    }
    return Redline.Block(
      presence: presence, old: block.old, new: block.new, cells: cells, section: block.section,
      edits: ids)
  }

  private static func cell(
    _ cell: Redline.Cell, of block: Redline.Block, isWhole: Bool, isShown: (Int) -> Bool
  ) -> Redline.Cell? {
    if case .movedAway = block.presence { return cell }
    var segments: [Redline.Segment] = []
    var isAnythingShown = cell.segments.isEmpty
    for segment in cell.segments {
      let isEdited = segment.fate != .kept || segment.edit != nil || segment.oldLink != nil
      let id = segment.edit ?? block.edits.first
      if !isEdited || id.map(isShown) ?? true {
        segments.append(segment)
        isAnythingShown = isAnythingShown || isEdited
      } else if segment.fate != .deleted {
        segments.append(
          Redline.Segment(.kept, segment.text, style: segment.style, link: segment.link))
      }
    }
    var presence = cell.presence
    if !isAnythingShown {
      if presence == .deleted { return nil }
      presence = .both
    }
    if isWhole { presence = .both }
    return Redline.Cell(presence: presence, segments: segments)
  }
}

extension Redline.Block {
  /// The passage that says what the block is: of the new text, or of the old one for what is gone.
  package var passage: Passage? {
    switch presence {
    case .deleted, .movedAway: old.first
    case .both, .inserted, .movedHere: new.first ?? old.first
    }
  }

  /// Whether the block is in the old text only, or was there only.
  package var isGone: Bool {
    switch presence {
    case .deleted, .movedAway: true
    case .both, .inserted, .movedHere: false
    }
  }

  /// The number of the move that the block is an end of.
  package var move: Int? {
    switch presence {
    case .movedAway(let move), .movedHere(let move): move
    case .both, .deleted, .inserted: nil
    }
  }

  /// Returns which text has some words of it, whatever the segment itself says.
  ///
  /// All words of a deleted block are deleted. At either end of a move the words are as the segments say, or all of one side.
  package func fate(of segment: Redline.Segment, in cell: Redline.Cell) -> Redline.Segment.Fate {
    switch presence {
    case .deleted: return .deleted
    case .inserted: return .inserted
    case .movedAway: return .kept
    case .both, .movedHere: break
    }
    switch cell.presence {
    case .deleted: return .deleted
    case .inserted: return .inserted
    case .both: return segment.fate
    }
  }

  /// The edits that no words show: of white space, of markup, of an item's number.
  package var editsWithoutWords: [Int] {
    if presence == .deleted || presence == .inserted { return [] }
    let shown = Set(cells.lazy.flatMap(\.segments).compactMap(\.edit))
    return edits.filter { !shown.contains($0) }
  }
}

extension Redline.Edit {
  /// What to say of an edit that no words show.
  package var remark: String {
    switch editClass {
    case .whitespace: "white space changed"
    case .markup: "markup changed"
    case .renumber: "number: \(before) → \(after)"
    case .linkTarget: "link: \(before) → \(after)"
    case .move: "moved"
    case .date, .text: "\(before) → \(after)"
    }
  }
}
