import LegalText

/// The words of the blocks of a redline while they are written, with the marks of what changed.
struct RedlineWords {
  private let shown: ShownRedline
  private let anchors: Set<String>
  private var usedMoves: Set<String> = []
  private let destinations: [Int: (from: String, to: String)]

  init(_ shown: ShownRedline) {
    self.shown = shown
    anchors = Set(shown.blocks.compactMap { $0.passage?.section?.anchor })
    var destinations: [Int: (from: String, to: String)] = [:]
    for block in shown.blocks {
      guard let move = block.move else { continue }
      let section = block.section.map { $0.number.map { "Section \($0)" } ?? "“\($0.title)”" }
      let name = section ?? "the opening text"
      let known = destinations[move] ?? ("", "")
      destinations[move] =
        block.isGone
        ? (known.from.isEmpty ? name : known.from, known.to)
        : (known.from, known.to.isEmpty ? name : known.to)
    }
    self.destinations = destinations
  }

  /// The words of a block that is no row.
  ///
  /// If words in it changed, the old wording follows, for those who read the texts side by side.
  mutating func html(_ block: Redline.Block) -> String {
    let new = cells(of: block).joined(separator: " ")
    let isReworded = block.cells.contains { cell in
      cell.segments.contains { block.fate(of: $0, in: cell) != .kept }
    }
    guard block.presence == .both, isReworded else { return new }
    let old = block.cells.map { marked($0, of: block, without: .inserted) }.joined(separator: " ")
    return "<span class=\"pair\"><span>\(new)</span>"
      + "<span class=\"old\">\(old)</span></span>"
  }

  /// The words of a row, cell by cell.
  mutating func cells(of block: Redline.Block) -> [String] {
    var cells: [String] = []
    for (index, cell) in block.cells.enumerated() {
      var html = marked(cell, of: block)
      if let move = block.move, !cell.segments.isEmpty {
        let tag = block.isGone ? "del" : "ins"
        html =
          "<\(tag) class=\"move\">\(html)</\(tag)>"
          + (index == 0 ? moveNote(move, isGone: block.isGone) : "")
      }
      if index == block.cells.count - 1 {
        for id in block.editsWithoutWords where id != block.edits.first || block.move == nil {
          guard let edit = shown.edit(id) else { continue }
          html += " <span class=\"note\">[\(HTML.shown(edit.remark))]</span>"
        }
      }
      cells.append(html)
    }
    return cells
  }

  /// The words of a cell, each stretch of one fate and one edit in one element.
  private func marked(
    _ cell: Redline.Cell, of block: Redline.Block, without hidden: Redline.Segment.Fate? = nil
  ) -> String {
    var html = ""
    var index = 0
    let segments = cell.segments
    while index < segments.count {
      let first = segments[index]
      let fate = block.fate(of: first, in: cell)
      var end = index + 1
      while end < segments.count, segments[end].edit == first.edit,
        block.fate(of: segments[end], in: cell) == fate, segments[end].oldLink == first.oldLink
      {
        end += 1
      }
      let inner = segments[index..<end].map(styled).joined()
      let isSoft = fate == .kept && first.edit != nil && block.move == nil
      switch fate {
      case _ where fate == hidden: break
      case .deleted: html += "<del>\(inner)</del>"
      case .inserted: html += "<ins>\(inner)</ins>"
      case .kept where hidden == nil && (isSoft || first.oldLink != nil):
        html += "<span class=\"soft\">\(said(first))\(inner)</span>" + softNote(first)
      case .kept: html += inner
      }
      index = end
    }
    return html
  }

  /// What a dotted line says to those who see none.
  private func said(_ segment: Redline.Segment) -> String {
    let isMarkup = segment.edit.flatMap { shown.edit($0) }?.editClass == .markup
    return isMarkup ? HTML.unseen("other markup: ") : ""
  }

  private func softNote(_ segment: Redline.Segment) -> String {
    guard let edit = segment.edit.flatMap({ shown.edit($0) }) else { return "" }
    guard edit.editClass == .linkTarget else { return "" }
    let was = edit.before.isEmpty ? "none" : edit.before
    let now = edit.after.isEmpty ? "none" : edit.after
    return " <span class=\"note\">[link: \(HTML.shown(was)) → \(HTML.shown(now))]</span>"
  }

  private func styled(_ segment: Redline.Segment) -> String {
    var html = HTML.shown(segment.text.replacingBreaks)
    if html.utf8.contains(10) {
      html = html.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "<br>")
    }
    if segment.style.contains(.code) { html = "<code>\(html)</code>" }
    if segment.style.contains(.emphasis) { html = "<em>\(html)</em>" }
    if segment.style.contains(.strong) { html = "<strong>\(html)</strong>" }
    if let link = segment.link,
      let address = HTML.address(link, base: nil, anchors: anchors)
    {
      html = "<a href=\"\(HTML.escaped(PercentEncoding.address(address)))\">\(html)</a>"
    }
    return html
  }

  private mutating func moveNote(_ move: Int, isGone: Bool) -> String {
    let (here, there) = isGone ? ("from", "to") : ("to", "from")
    guard usedMoves.insert("\(move)\(here)").inserted else { return "" }
    let names = destinations[move] ?? ("", "")
    let words = isGone ? "Moved to \(names.to)" : "Moved from \(names.from)"
    return " <a class=\"note\" id=\"m\(move)-\(here)\" href=\"#m\(move)-\(there)\">"
      + "[\(HTML.shown(words))]</a>"
  }
}
