/// The body of a redline while it is written.
struct RedlineBody {
  private let shown: ShownRedline
  private let anchors: Set<String>
  private var usedAnchors: Set<String> = []
  private var usedEdits: Set<Int> = []
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

  mutating func html(context: Int) -> String {
    let units = RedlineUnit.all(shown.blocks)
    var isInView = [Bool](repeating: false, count: units.count)
    for (index, unit) in units.enumerated() where !unit.isUnchanged {
      for near in max(0, index - context)...min(units.count - 1, index + context) {
        isInView[near] = true
      }
    }
    // Whoever reads a change wants to know in which section it is.
    var heading: Int?
    for (index, unit) in units.enumerated() {
      if unit.blocks.first?.passage?.headingLevel != nil { heading = index }
      if !unit.isUnchanged, let heading { isInView[heading] = true }
    }
    var html = ""
    var index = 0
    while index < units.count {
      var end = index
      while end < units.count, !isInView[end] { end += 1 }
      // Two blocks are not worth a fold.
      if end - index > 2 {
        html += "<details class=\"unchanged\"><summary>\(summary(units[index..<end]))</summary>\n"
        for unit in units[index..<end] { html += self.html(unit) }
        html += "</details>\n"
        index = end
      } else {
        html += self.html(units[index])
        index += 1
      }
    }
    return html
  }

  private func summary(_ units: ArraySlice<RedlineUnit>) -> String {
    let count = units.reduce(0) { $0 + $1.blocks.count }
    let words = units.first?.blocks.first?.passage?.words ?? ""
    let start = words.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let more = start.count < words.count ? "…" : ""
    return "\(count) unchanged blocks: “\(HTML.escaped(start))\(more)”"
  }

  // MARK: Blocks

  private mutating func html(_ unit: RedlineUnit) -> String {
    switch unit.kind {
    case .table: return table(unit.blocks)
    case .list: return list(unit.blocks)
    case .single: return unit.blocks.map { single($0) }.joined()
    }
  }

  private mutating func single(_ block: Redline.Block) -> String {
    guard let passage = block.passage else { return "" }
    let words = words(of: block)
    switch passage.kind {
    case .heading(let level):
      let tag = "h\(min(6, level + 1))"
      var id = ""
      if let anchor = passage.section?.anchor, usedAnchors.insert(anchor).inserted {
        id = " id=\"s-\(HTML.escaped(anchor))\""
      }
      return "<\(tag)\(id)>\(words)\(next(after: block))</\(tag)>\n"
    case .title: return "<p class=\"title\">\(words)</p>\n"
    case .code: return "<pre><code>\(words)</code></pre>\n"
    default:
      let text = "<p>\(words)\(next(after: block))</p>"
      return passage.isQuoted ? "<blockquote>\(text)</blockquote>\n" : text + "\n"
    }
  }

  private mutating func list(_ blocks: [Redline.Block]) -> String {
    var html = ""
    var open: [String] = []
    let base = blocks.compactMap { $0.passage?.depth }.min() ?? 1
    for block in blocks {
      guard let passage = block.passage else { continue }
      guard case .item(let ordinal) = passage.kind else {
        let level = max(1, passage.depth - base + 1)
        while open.count > level { html += "</li></\(open.removeLast())>" }
        html += "\n<p>\(words(of: block))\(next(after: block))</p>"
        continue
      }
      let tag = ordinal == nil ? "ul" : "ol"
      let level = max(1, passage.depth - base + 1)
      while open.count > level { html += "</li></\(open.removeLast())>" }
      if open.count == level {
        html += "</li>"
        if open.last != tag {
          html += "</\(open.removeLast())>\n<\(tag)>"
          open.append(tag)
        }
      }
      while open.count < level {
        html += "\n<\(tag)>"
        open.append(tag)
        if open.count < level { html += "<li>" }
      }
      let mark = block.isGone ? " class=\"gone\"" : ""
      let value = ordinal.map { " value=\"\($0)\"" } ?? ""
      html += "\n<li\(mark)\(value)>\(words(of: block))\(next(after: block))"
    }
    while let tag = open.popLast() { html += "</li></\(tag)>" }
    return html + "\n"
  }

  private mutating func table(_ blocks: [Redline.Block]) -> String {
    var html = "<table>\n"
    var headings: [String] = []
    var hasBody = false
    for (index, block) in blocks.enumerated() {
      guard let passage = block.passage else { continue }
      let isHead: Bool = if case .columns = passage.kind { true } else { false }
      if isHead {
        headings = block.cells.map { cell in
          // What is gone as a whole is called as it was.
          cell.segments.reduce(into: "") {
            if block.isGone || cell.presence == .deleted || $1.fate != .deleted { $0 += $1.text }
          }
        }
      }
      if isHead, index == 0 {
        html += "<thead>\n"
      } else if !hasBody {
        html += "<tbody>\n"
        hasBody = true
      }
      let cells = cells(of: block)
      html += block.isGone ? "<tr class=\"gone\">" : "<tr>"
      for (column, cell) in cells.enumerated() {
        let tag = isHead || column == 0 ? "th" : "td"
        let scope = isHead ? " scope=\"col\"" : column == 0 ? " scope=\"row\"" : ""
        let label =
          !isHead && column > 0 && headings.count == cells.count
          ? " data-label=\"\(HTML.escaped(headings[column]))\"" : ""
        let next = column == cells.count - 1 ? next(after: block) : ""
        html += "<\(tag)\(scope)\(label)>\(cell)\(next)</\(tag)>"
      }
      // A row of one text only has no cell for the columns of the other.
      for _ in cells.count..<max(cells.count, headings.count) { html += "<td></td>" }
      html += "</tr>\n"
      if isHead, index == 0 { html += "</thead>\n" }
    }
    return html + (hasBody ? "</tbody>\n" : "") + "</table>\n"
  }

  // MARK: Words

  private mutating func words(of block: Redline.Block) -> String {
    cells(of: block).joined(separator: " ")
  }

  private mutating func cells(of block: Redline.Block) -> [String] {
    var cells: [String] = []
    for (index, cell) in block.cells.enumerated() {
      var html = marked(cell, of: block)
      if let move = block.move, !cell.segments.isEmpty {
        let tag = block.isGone ? "del" : "ins"
        let id = index == 0 ? editID(block.edits.first) : ""
        let said = block.isGone ? "moved away: " : "moved here: "
        html =
          "<\(tag) class=\"edit move\"\(id)>\(HTML.unseen(said))\(html)</\(tag)>"
          + (index == 0 ? moveNote(move, isGone: block.isGone) : "")
      }
      if index == block.cells.count - 1 {
        for id in block.editsWithoutWords where id != block.edits.first || block.move == nil {
          guard let edit = shown.edit(id) else { continue }
          html +=
            " <span class=\"note\"\(editID(id))>[\(HTML.escaped(edit.remark))]</span>"
        }
        // An edit of a cell without words has to be found, too.
        for id in block.edits where !usedEdits.contains(id) { html += "<span\(editID(id))></span>" }
      }
      cells.append(html)
    }
    return cells
  }

  /// The words of a cell, each stretch of one fate and one edit in one element.
  private mutating func marked(_ cell: Redline.Cell, of block: Redline.Block) -> String {
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
      case .deleted:
        html += "<del class=\"edit\"\(editID(first.edit))>\(HTML.unseen("deleted: "))\(inner)</del>"
      case .inserted:
        html +=
          "<ins class=\"edit\"\(editID(first.edit))>\(HTML.unseen("inserted: "))\(inner)</ins>"
      case .kept where isSoft || first.oldLink != nil:
        html +=
          "<span class=\"edit soft\"\(editID(first.edit))>\(said(first))\(inner)</span>"
          + softNote(first)
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
    return " <span class=\"note\">[link: \(HTML.escaped(was)) → \(HTML.escaped(now))]</span>"
  }

  private func styled(_ segment: Redline.Segment) -> String {
    var html = HTML.escaped(segment.text.replacingBreaks)
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
      html = "<a href=\"\(HTML.attribute(address))\">\(html)</a>"
    }
    return html
  }

  // MARK: Ways between changes

  private mutating func editID(_ id: Int?) -> String {
    guard let id, usedEdits.insert(id).inserted else { return "" }
    return " id=\"e\(id)\""
  }

  private mutating func moveNote(_ move: Int, isGone: Bool) -> String {
    let (here, there) = isGone ? ("from", "to") : ("to", "from")
    guard usedMoves.insert("\(move)\(here)").inserted else { return "" }
    let names = destinations[move] ?? ("", "")
    let words = isGone ? "Moved to \(names.to)" : "Moved from \(names.from)"
    return " <a class=\"note\" id=\"m\(move)-\(here)\" href=\"#m\(move)-\(there)\">"
      + "[\(HTML.escaped(words))]</a>"
  }

  private func next(after block: Redline.Block) -> String {
    guard let last = block.edits.max() else { return "" }
    // The next edit may be hidden, or have no mark of its own.
    guard let next = shown.blocks.lazy.flatMap(\.edits).first(where: { $0 > last }) else {
      return ""
    }
    return " <a class=\"next\" href=\"#e\(next)\" title=\"Next change\">↓"
      + "<span class=\"unseen\">next change</span></a>"
  }
}
