import LegalText

/// The body of a redline while it is written: how its blocks are laid out.
struct RedlineBody {
  private let shown: ShownRedline
  private var words: RedlineWords
  private var usedAnchors: Set<String> = []

  init(_ shown: ShownRedline) {
    self.shown = shown
    words = RedlineWords(shown)
  }

  mutating func html(context: Int) -> String {
    let units = RedlineUnit.all(shown.blocks)
    let isInView = Self.isInView(units, context: context)
    let count = units.indices.count { Self.startsChange(at: $0, in: units) }
    var html = ""
    var change = 0
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
        continue
      }
      guard !units[index].isUnchanged else {
        html += self.html(units[index])
        index += 1
        continue
      }
      change += 1
      html += "<div class=\"change\" id=\"c\(change)\">\n\(Self.jump(change, of: count))"
      repeat {
        html += self.html(units[index])
        index += 1
      } while index < units.count && !units[index].isUnchanged
        && !Self.startsChange(at: index, in: units)
      html += "</div>\n"
    }
    return html
  }

  /// Changed units of a section that follow one another are one change: whoever goes from change to
  /// change wants to see a new section once, not each of its paragraphs.
  private static func startsChange(at index: Int, in units: [RedlineUnit]) -> Bool {
    guard !units[index].isUnchanged else { return false }
    guard index > 0, !units[index - 1].isUnchanged else { return true }
    return units[index].isHeading && !units[index - 1].isHeading
  }

  /// Which units are not folded away.
  private static func isInView(_ units: [RedlineUnit], context: Int) -> [Bool] {
    var isInView = [Bool](repeating: false, count: units.count)
    for (index, unit) in units.enumerated() where !unit.isUnchanged {
      for near in max(0, index - context)...min(units.count - 1, index + context) {
        isInView[near] = true
      }
    }
    // Whoever reads a change wants to know in which section it is.
    var heading: Int?
    for (index, unit) in units.enumerated() {
      if unit.isHeading { heading = index }
      if !unit.isUnchanged, let heading { isInView[heading] = true }
    }
    return isInView
  }

  /// The way to the change before and to the one after.
  private static func jump(_ change: Int, of count: Int) -> String {
    var html = "<p class=\"jump\">Change \(change) of \(count)"
    if change > 1 { html += " <a href=\"#c\(change - 1)\">Previous</a>" }
    if change < count { html += " <a class=\"next\" href=\"#c\(change + 1)\">Next</a>" }
    return html + "</p>\n"
  }

  private func summary(_ units: ArraySlice<RedlineUnit>) -> String {
    let count = units.reduce(0) { $0 + $1.blocks.count }
    let words = units.first?.blocks.first?.passage?.words ?? ""
    let start = words.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let more = start.count < words.count ? "…" : ""
    return "\(count) unchanged blocks: “\(HTML.shown(start))\(more)”"
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
    let words = words.html(block)
    let mark = block.mark
    switch passage.kind {
    case .heading(let level):
      let tag = "h\(min(6, level + 1))"
      var id = ""
      if let anchor = passage.section?.anchor, usedAnchors.insert(anchor).inserted {
        id = " id=\"s-\(HTML.escaped(anchor))\""
      }
      return "<\(tag)\(id)\(attribute(mark))>\(words)</\(tag)>\n"
    case .title: return "<p\(attribute(mark, "title"))>\(words)</p>\n"
    case .code: return "<pre\(attribute(mark))><code>\(words)</code></pre>\n"
    default:
      let text = "<p\(attribute(mark))>\(words)</p>"
      return passage.isQuoted ? "<blockquote>\(text)</blockquote>\n" : text + "\n"
    }
  }

  private func attribute(_ classes: String...) -> String {
    let names = classes.filter { !$0.isEmpty }.joined(separator: " ")
    return names.isEmpty ? "" : " class=\"\(names)\""
  }

  private mutating func list(_ blocks: [Redline.Block]) -> String {
    var html = ""
    var open: [String] = []
    let base = blocks.compactMap { $0.passage?.depth }.min() ?? 1
    for block in blocks {
      guard let passage = block.passage else { continue }
      let level = max(1, passage.depth - base + 1)
      while open.count > level { html += "</li></\(open.removeLast())>" }
      guard case .item(let ordinal) = passage.kind else {
        html += "\n<p\(attribute(block.mark))>\(words.html(block))</p>"
        continue
      }
      let tag = ordinal == nil ? "ul" : "ol"
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
      let value = ordinal.map { " value=\"\($0)\"" } ?? ""
      html += "\n<li\(attribute(block.mark))\(value)>\(words.html(block))"
    }
    while let tag = open.popLast() { html += "</li></\(tag)>" }
    return html + "\n"
  }

  private mutating func table(_ blocks: [Redline.Block]) -> String {
    var html = "<table>\n"
    if let section = blocks.first?.section {
      html += "<caption class=\"unseen\">\(HTML.shown(section.title))</caption>\n"
    }
    var headings = ColumnHeadings()
    var hasBody = false
    for (index, block) in blocks.enumerated() {
      guard let passage = block.passage else { continue }
      let isHead: Bool = if case .columns = passage.kind { true } else { false }
      if isHead { headings = ColumnHeadings(block) }
      if isHead, index == 0 {
        html += "<thead>\n"
      } else if !hasBody {
        html += "<tbody>\n"
        hasBody = true
      }
      let cells = words.cells(of: block)
      let names = isHead ? [] : headings.names(of: block)
      html += "<tr\(attribute(block.mark))>"
      for (column, cell) in cells.enumerated() {
        let tag = isHead || column == 0 ? "th" : "td"
        let scope = isHead ? " scope=\"col\"" : column == 0 ? " scope=\"row\"" : ""
        let label =
          column > 0 && names.count == cells.count
          ? " data-label=\"\(HTML.shown(names[column]))\"" : ""
        html += "<\(tag)\(scope)\(label)>\(cell)</\(tag)>"
      }
      // A row of one text only has no cell for the columns of the other.
      for _ in cells.count..<max(cells.count, headings.count) { html += "<td></td>" }
      html += "</tr>\n"
      if isHead, index == 0 { html += "</thead>\n" }
    }
    return html + (hasBody ? "</tbody>\n" : "") + "</table>\n"
  }
}

/// The headings of a table in a redline: those of both texts, and of each.
private struct ColumnHeadings {
  private var both: [String] = []
  private var old: [String] = []
  private var new: [String] = []

  init() {}

  init(_ block: Redline.Block) {
    for cell in block.cells {
      // What is gone as a whole is called as it was.
      let isGone = block.isGone || cell.presence == .deleted
      let name = cell.segments.reduce(into: "") {
        if isGone || $1.fate != .deleted { $0 += $1.text }
      }
      both.append(name)
      if cell.presence != .inserted { old.append(name) }
      if cell.presence != .deleted { new.append(name) }
    }
  }

  var count: Int { both.count }

  /// The headings of the cells of a row: a row of one text has the columns of that text.
  func names(of block: Redline.Block) -> [String] {
    if block.cells.count == both.count { return both }
    return block.isGone ? old : new
  }
}

extension Redline.Block {
  /// The class of the element that holds the block, which gets a sign in the margin.
  fileprivate var mark: String {
    switch presence {
    case .deleted: "gone"
    case .inserted: "come"
    case .movedAway: "gone move"
    case .movedHere: "come move"
    case .both: edits.isEmpty ? "" : "edited"
    }
  }
}
