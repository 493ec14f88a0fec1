public import LegalText

extension Prose {
  /// Reads the prose of a file.
  ///
  /// - Parameters:
  ///   - file: The file, front matter included, so that places are those of the whole file.
  ///   - offset: The byte at which the prose starts, at the start of a line.
  ///   - marks: What the marks stand for.
  ///   - base: The address of the document, against which relative links are resolved.
  /// - Returns: The prose as far as it could be read, and every mistake in it.
  public static func read(
    _ file: SourceFile, from offset: Int, marks: some MarkValues, base: String
  ) -> Outcome<Prose> {
    let text = file.text[file.text.utf8.index(file.text.startIndex, offsetBy: offset)...]
    guard let tree = CmarkTree(text) else { return Outcome(Prose()) }
    var reader = ProseReader(file: file, offset: offset, marks: marks, base: base)
    for node in tree.root.children { reader.readTopLevel(node) }
    return Outcome(reader.prose, reader.diagnostics)
  }
}

/// Walks a tree once: fills in marks, names headings, and copies everything into values.
struct ProseReader<Marks: MarkValues> {
  let locator: ProseLocator
  let marks: Marks
  let base: String
  var prose = Prose()
  var diagnostics: [Diagnostic] = []
  private var anchors = AnchorNames()
  private var section: String?
  /// Where the headings, paragraphs and blocks of code of the current block stand.
  private var parts: [SourceRange] = []
  /// Where the search for the next mark or address in the source begins.
  private var cursor = 0
  /// Where it ends: with the paragraph or the heading.
  private var limit = 0
  /// What there is to say of the characters of the file, of which nothing is said twice.
  private lazy var written = locator.file.hiddenCharacters()

  /// Nesting that no legal text needs and that would exhaust the stack.
  private static var deepest: Int { 64 }

  init(file: SourceFile, offset: Int, marks: Marks, base: String) {
    self.locator = ProseLocator(file: file, offset: offset)
    self.marks = marks
    self.base = base
  }

  mutating func readTopLevel(_ node: CmarkNode) {
    let range = locator.range(of: node)
    cursor = range.bytes.lowerBound
    if node.kind == .paragraph, let path = placement(in: node) {
      place(path, at: range)
      return
    }
    parts = []
    guard let content = block(node, depth: 0) else { return }
    // Read first: marks and links are changed in the tree before libcmark renders it.
    let html: String
    if case .heading(_, let anchor, _) = content {
      html = node.headingHTML(anchor: anchor)
    } else {
      html = node.html
    }
    prose.blocks.append(
      Block(content: content, html: html, section: section, range: range, parts: parts))
  }

  // MARK: Blocks

  private mutating func block(_ node: CmarkNode, depth: Int) -> Block.Content? {
    guard depth < Self.deepest else {
      report(.tooDeep, at: locator.range(of: node))
      return nil
    }
    switch node.kind {
    case .heading:
      // Its words stay a paragraph, so that what follows can be read all the same.
      guard depth == 0 else {
        report(.headingInside, at: locator.range(of: node))
        return paragraph(node)
      }
      return heading(node)
    case .paragraph: return paragraph(node)
    case .list:
      let items = node.children.map { item in blocks(of: item, depth: depth + 1) }
      return .list(start: node.listStart, items: items)
    case .quote: return .quote(blocks(of: node, depth: depth + 1))
    case .codeBlock:
      parts.append(locator.range(of: node))
      check(node.literal, of: node)
      return .code(node.literal)
    case .rule: return .rule
    case .htmlBlock:
      report(.rawHTML, at: locator.firstLine(of: node))
      return nil
    default: return nil
    }
  }

  private mutating func blocks(of node: CmarkNode, depth: Int) -> [Block.Content] {
    var contents: [Block.Content] = []
    for child in node.children {
      if let content = block(child, depth: depth) { contents.append(content) }
    }
    return contents
  }

  private mutating func heading(_ node: CmarkNode) -> Block.Content {
    let range = locator.range(of: node)
    parts.append(range)
    limit = locator.end(of: node)
    let inlines = inlines(of: node, depth: 0)
    let title = inlines.words
    check(title, of: node)
    let anchor = anchors.name(for: title)
    let level = node.headingLevel
    if title.allSatisfy(\.isWhitespace) {
      report(.wordlessHeading, at: range)
    } else if level == 1 {
      report(.titleInProse, at: range)
    } else if let last = prose.headings.last, level > last.level + 1 {
      report(.skippedLevel(from: last.level, to: level), at: range)
    }
    section = anchor
    prose.headings.append(Prose.Heading(level: level, anchor: anchor, title: title, range: range))
    return .heading(level: level, anchor: anchor, inlines)
  }

  private mutating func paragraph(_ node: CmarkNode) -> Block.Content {
    if let line = locator.pipeTable(in: node) { report(.pipeTable, at: line) }
    parts.append(locator.range(of: node))
    limit = locator.end(of: node)
    let inlines = inlines(of: node, depth: 0)
    // As a whole: an entity, or emphasis, parts a word or a joiner from what stands beside it.
    check(inlines.words, of: node)
    return .paragraph(inlines)
  }

  private func placement(in node: CmarkNode) -> Substring? {
    let children = node.children
    guard children.count == 1, children[0].kind == .text else { return nil }
    return MarkScanner.placement(children[0].literal)
  }

  private mutating func place(_ path: Substring, at range: SourceRange) {
    let path = String(path)
    prose.marks.append(
      Prose.Mark(path: path, isPlacement: true, section: section, range: range))
    if case .problem(let summary, let help) = marks.data(at: path) {
      report(.mark(summary, help), at: range)
    }
    prose.blocks.append(
      Block(content: .data(path: path), html: "", section: section, range: range, parts: []))
  }

  // MARK: Inlines

  private mutating func inlines(of node: CmarkNode, depth: Int) -> [Inline] {
    guard depth < Self.deepest else {
      report(.tooDeep, at: locator.range(of: node))
      return []
    }
    var inlines: [Inline] = []
    for child in node.children {
      switch child.kind {
      case .text: inlines.append(.text(text(child)))
      case .softBreak: inlines.append(.text(" "))
      case .lineBreak: inlines.append(.lineBreak)
      case .code:
        // What looks like a mark in code is none, and the next one stands behind it.
        _ = find(child.literal, in: child)
        inlines.append(.code(child.literal))
      case .emphasis: inlines.append(.emphasis(self.inlines(of: child, depth: depth + 1)))
      case .strong: inlines.append(.strong(self.inlines(of: child, depth: depth + 1)))
      case .link: inlines.append(link(child, depth: depth + 1))
      case .image: report(.image, at: find(child.url, in: child))
      case .htmlInline: report(.rawHTML, at: find(child.literal, in: child))
      default: break
      }
    }
    return inlines
  }

  /// Fills in the marks of a text node, in the tree and in the value.
  private mutating func text(_ node: CmarkNode) -> String {
    let literal = node.literal
    guard literal.utf8.contains(UInt8(ascii: "{")) else { return literal }
    let filled = fill(literal, of: node)
    if filled != literal { node.literal = filled }
    return filled
  }

  private mutating func link(_ node: CmarkNode, depth: Int) -> Inline {
    let words = inlines(of: node, depth: depth)
    let written = node.url
    let start = cursor
    let spelled = written.utf8.contains(UInt8(ascii: "{")) ? fill(written, of: node) : written
    let range = address(written, of: node, from: start)
    check(spelled, of: node)
    check(node.title, of: node)
    let target = LinkTarget(spelled, base: base)
    prose.links.append(Prose.Link(target: target, range: range))
    switch target {
    case .forbidden(let scheme): report(.scheme(scheme), at: range)
    case .incomplete: report(.incompleteLink(spelled), at: range)
    case .anchor, .page, .address: break
    }
    if words.words.allSatisfy(\.isWhitespace) { report(.wordlessLink, at: range) }
    node.url = target.url ?? ""
    return .link(target: target.url ?? "", words)
  }

  private mutating func fill(_ text: String, of node: CmarkNode) -> String {
    var filled = ""
    for piece in MarkScanner.pieces(of: text) {
      switch piece {
      case .text(let words): filled += words
      case .unclosed(let words):
        report(.unclosedMark, at: find("{{", in: node))
        filled += words
      case .mark(let inside, let spelled):
        let range = find(String(spelled), in: node)
        filled += words(for: inside, at: range) ?? String(spelled)
      }
    }
    return filled
  }

  private mutating func words(for inside: Substring, at range: SourceRange) -> String? {
    guard !inside.hasPrefix(">") else {
      report(.placementInLine, at: range)
      return nil
    }
    let path = String(inside)
    prose.marks.append(
      Prose.Mark(path: path, isPlacement: false, section: section, range: range))
    switch marks.words(at: path) {
    case .words(let words): return words
    case .problem(let summary, let help): report(.mark(summary, help), at: range)
    case .data, .broken: break
    }
    return nil
  }

  // MARK: Places

  /// Finds something and moves the cursor behind it; if it is spelled otherwise, its line is shown.
  private mutating func find(_ spelled: String, in node: CmarkNode) -> SourceRange {
    guard let range = locator.find(spelled, in: node, from: cursor, upTo: limit)
    else { return locator.firstLine(of: node) }
    cursor = range.bytes.upperBound
    return range
  }

  /// Finds the address of a link: in its paragraph, or a few lines below for a reference.
  private mutating func address(
    _ written: String, of node: CmarkNode, from start: Int
  ) -> SourceRange {
    // The words of the link may say the address, too; where they end, it begins.
    for opening in ["](", "](<"] where !written.isEmpty {
      guard let range = locator.find(opening + written, in: node, from: start, upTo: limit)
      else { continue }
      cursor = max(cursor, range.bytes.upperBound)
      let first = range.bytes.lowerBound + opening.utf8.count
      return locator.file.range(first..<range.bytes.upperBound)
    }
    if let range = locator.find(written, in: node, from: start, upTo: limit) {
      cursor = max(cursor, range.bytes.upperBound)
      return range
    }
    let below = locator.end(ofLines: 8, after: limit)
    return locator.find(written, in: node, from: limit, upTo: below)
      ?? locator.firstLine(of: node)
  }

  /// Reports what an entity makes a reader see; the file itself was searched when it was loaded.
  private mutating func check(_ text: String, of node: CmarkNode) {
    let range = locator.range(of: node)
    for diagnostic in HiddenCharacter.diagnostics(in: text, at: range, beyond: written) {
      diagnostics.report(diagnostic)
    }
  }

  private mutating func report(_ mistake: ProseMistake, at range: SourceRange) {
    diagnostics.report(mistake.diagnostic(at: range))
  }
}
