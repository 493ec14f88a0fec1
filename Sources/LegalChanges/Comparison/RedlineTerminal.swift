public import LegalRedline

/// A comparison for a terminal.
public struct RedlineTerminal: Sendable {
  /// The number of columns.
  public let width: Int
  /// Whether colors are shown; without them, brackets mark what was changed.
  public let usesColor: Bool

  /// Creates a rendering.
  public init(width: Int, usesColor: Bool) {
    self.width = max(20, width)
    self.usesColor = usesColor
  }

  /// Returns the whole comparison.
  public func render(
    _ comparison: VersionComparison, _ filter: RedlineFilter = RedlineFilter()
  ) -> String {
    let shown = ShownRedline(comparison.redline, filter)
    var lines = Lines(width: width, usesColor: usesColor)
    lines.add("\(comparison.title): \(comparison.oldName) → \(comparison.newName)", .strong)
    let changes = comparison.changes?.changes ?? []
    guard !comparison.redline.isEmpty || !changes.isEmpty else {
      lines.add("No difference.")
      return lines.text
    }
    add(comparison.amendments, to: &lines)
    add(changes, to: &lines)
    let changed = shown.blocks.filter { !$0.isUnchanged }
    if !changed.isEmpty {
      lines.heading("Redline")
      var section: String??
      for block in changed {
        let name = block.section.map { section in
          (section.number.map { "\($0). " } ?? "") + section.title
        }
        if section != .some(name) {
          lines.blank()
          lines.add(name ?? "Opening text", .quiet)
          section = .some(name)
        }
        add(block, shown, to: &lines)
      }
    }
    lines.blank()
    lines.text += statistics(comparison)
    for sentence in shown.hiddenSentences { lines.add(sentence, .quiet) }
    return lines.text
  }

  /// Returns the counts alone.
  public func statistics(_ comparison: VersionComparison) -> String {
    let counts = RedlineCounts(comparison.redline, comparison.changes)
    let weighty = comparison.redline.edits.count(where: \.isWeighty)
    var lines = Lines(width: width, usesColor: false)
    lines.add("edits:   \(counts.editsSentence)", hanging: 9)
    lines.add("words:   \(counts.wordsSentence)", hanging: 9)
    lines.add("changes: \(counts.changesSentence)", hanging: 9)
    if let changeClass = comparison.changes?.changeClass {
      lines.add("class:   \(changeClass.rawValue) \(changeClass.name)", hanging: 9)
    }
    if weighty > 0 {
      lines.add(
        "note:    \(weighty) \(weighty == 1 ? "edit adds or takes" : "edits add or take") away a negation, a "
          + "modal verb or a number; read \(weighty == 1 ? "it" : "them") first", hanging: 9)
    }
    return lines.text
  }

  private func add(_ amendments: [Amendment], to lines: inout Lines) {
    guard !amendments.isEmpty else { return }
    lines.heading("Table of amendments")
    for amendment in amendments { lines.add(amendment.description, indent: 2, hanging: 2) }
  }

  private func add(_ changes: [Change], to lines: inout Lines) {
    guard !changes.isEmpty else { return }
    lines.heading("What the changes mean")
    for changeClass in ChangeClass.allCases.reversed() {
      let some = changes.filter { $0.changeClass == changeClass }
      guard !some.isEmpty else { continue }
      lines.add("\(changeClass.rawValue) \(changeClass.name)", .strong, indent: 2)
      for change in some {
        lines.add("\(change.whatChanged) [\(change.kind.id)]", indent: 4, hanging: 2)
        if let effect = change.likelyEffect {
          lines.add("likely effect: \(effect)", indent: 6, hanging: 2)
        }
        if !change.owed.isEmpty {
          lines.add("owed: \(change.owed.joined(separator: "; "))", indent: 6, hanging: 2)
        }
        if changeClass >= .material, let source = change.kind.sources.first {
          lines.add("source: \(source)", .quiet, indent: 6, hanging: 2)
        }
      }
    }
  }

  private func add(_ block: Redline.Block, _ shown: ShownRedline, to lines: inout Lines) {
    var pieces: [Lines.Piece] = []
    switch block.presence {
    case .movedAway: pieces.append(.init("[moved away]", .movedAway))
    case .movedHere: pieces.append(.init("[moved here]", .movedHere))
    case .both, .deleted, .inserted: break
    }
    let cells = block.cells
    for (index, cell) in cells.enumerated() {
      if index > 0 { pieces.append(.init("|", .quiet)) }
      for (number, segment) in cell.segments.enumerated() {
        let isLong = segment.fate == .kept && segment.edit == nil && block.move == nil
        let text =
          isLong
          ? shortened(
            segment.text, isFirst: number == 0, isLast: number == cell.segments.count - 1)
          : segment.text
        pieces.append(.init(text, look(of: segment, in: cell, of: block)))
        if let edit = segment.edit.flatMap({ shown.edit($0) }),
          segment.oldLink != nil || segment.fate == .kept && edit.editClass == .markup
        {
          pieces.append(.init("[\(edit.remark)]", .quiet))
        }
      }
    }
    for id in block.editsWithoutWords where id != block.edits.first || block.move == nil {
      if let edit = shown.edit(id) { pieces.append(.init("[\(edit.remark)]", .quiet)) }
    }
    lines.add(pieces, indent: 2, hanging: 2)
  }

  /// Long unchanged stretches say nothing: a dozen words on either side of a change do.
  private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 30 else { return text }
    let head = isFirst ? [] : words.prefix(12)
    let tail = isLast ? [] : words.suffix(12)
    return (head + ["…"] + tail).joined(separator: " ")
  }

  private func look(
    of segment: Redline.Segment, in cell: Redline.Cell, of block: Redline.Block
  ) -> Lines.Look {
    switch block.fate(of: segment, in: cell) {
    case .deleted: .deleted
    case .inserted: .inserted
    case .kept: block.move == nil ? .plain : block.isGone ? .movedAway : .movedHere
    }
  }
}
