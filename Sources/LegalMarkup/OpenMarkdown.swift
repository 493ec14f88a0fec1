public import LegalText

/// Any Markdown as values: what a legal text of legalsite may not have is kept, too.
///
/// Pipe tables are tables, raw HTML is text, a picture is the words that stand for it, and a mark is
/// left as it was written. Nothing is a mistake.
public struct OpenMarkdown: Sendable {
  /// A block and what is in it.
  public indirect enum Content: Sendable, Hashable {
    /// A heading with its level, 1 to 6, and the anchor that links to it.
    case heading(level: Int, anchor: String, [Inline], SourceRange)
    /// A paragraph.
    case paragraph([Inline], SourceRange)
    /// A list; `start` is the first number of an ordered one.
    case list(start: Int?, items: [[Content]])
    /// A quotation.
    case quote([Content])
    /// A block of code, without its fence.
    case code(String, SourceRange)
    /// A table of pipes: rows of cells, the column headings first.
    case table(rows: [Row])
  }

  /// A row of a table.
  public struct Row: Sendable, Hashable {
    /// The cells, at least as many as there are columns.
    public let cells: [[Inline]]
    /// The line in which it stands.
    public let range: SourceRange
  }

  /// The blocks, outermost only.
  public let blocks: [Content]

  /// Reads a file from a byte on, which is at the start of a line.
  public init(_ file: SourceFile, from offset: Int) {
    let bytes = file.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: min(offset, bytes.count))
    guard let tree = CmarkTree(file.text[start...]) else {
      blocks = []
      return
    }
    var reader = OpenReader(locator: ProseLocator(file: file, offset: offset))
    blocks = reader.blocks(of: tree.root, depth: 0)
  }
}

/// Walks a tree once and copies everything into values.
private struct OpenReader {
  let locator: ProseLocator
  private var anchors = AnchorNames()

  /// Nesting that would exhaust the stack; what is deeper is kept as the author wrote it.
  private static var deepest: Int { 64 }

  init(locator: ProseLocator) { self.locator = locator }

  mutating func blocks(of node: CmarkNode, depth: Int) -> [OpenMarkdown.Content] {
    var contents: [OpenMarkdown.Content] = []
    for child in node.children { contents += block(child, depth: depth) }
    return contents
  }

  private mutating func block(_ node: CmarkNode, depth: Int) -> [OpenMarkdown.Content] {
    let range = locator.range(of: node)
    guard depth < OpenReader.deepest else {
      return [.paragraph([.text(range.file.text(in: range.bytes))], range)]
    }
    switch node.kind {
    case .heading:
      let inlines = inlines(of: node, depth: 0)
      let anchor = anchors.name(for: inlines.words)
      return [.heading(level: node.headingLevel, anchor: anchor, inlines, range)]
    case .paragraph: return paragraph(node, range)
    case .list:
      let items = node.children.map { blocks(of: $0, depth: depth + 1) }
      return [.list(start: node.listStart, items: items)]
    case .quote: return [.quote(blocks(of: node, depth: depth + 1))]
    case .codeBlock: return [.code(node.literal, range)]
    case .htmlBlock: return [.paragraph([.text(node.literal)], range)]
    default: return []
    }
  }

  /// A paragraph, or a table of pipes with the paragraph above that libcmark took for one with it.
  private func paragraph(_ node: CmarkNode, _ range: SourceRange) -> [OpenMarkdown.Content] {
    guard let table = PipeTable(in: range) else {
      return [.paragraph(inlines(of: node, depth: 0), range)]
    }
    var contents: [OpenMarkdown.Content] = []
    if let above = table.above {
      contents.append(.paragraph(parsed(range.file.text(in: above.bytes)), above))
    }
    let rows = table.rows.map { row in
      OpenMarkdown.Row(cells: row.cells.map(parsed), range: row.range)
    }
    contents.append(.table(rows: rows))
    return contents
  }

  /// The words of a cell, whose Markdown libcmark has not read as a cell's.
  private func parsed(_ text: String) -> [Inline] {
    guard text.utf8.contains(where: { !OpenReader.isPlain($0) }) else {
      return text.isEmpty ? [] : [.text(text)]
    }
    guard let tree = CmarkTree(text[...]) else { return [.text(text)] }
    let blocks = tree.root.children
    // A cell that begins like a list or a heading is none.
    guard blocks.count == 1, blocks[0].kind == .paragraph else { return [.text(text)] }
    return inlines(of: blocks[0], depth: 0)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: " "), UInt8(ascii: ","):
      true
    default: false
    }
  }

  private func inlines(of node: CmarkNode, depth: Int) -> [Inline] {
    guard depth < OpenReader.deepest else { return [] }
    var inlines: [Inline] = []
    for child in node.children {
      switch child.kind {
      case .text: inlines.append(.text(child.literal))
      case .softBreak: inlines.append(.text(" "))
      case .lineBreak: inlines.append(.lineBreak)
      case .code: inlines.append(.code(child.literal))
      case .emphasis: inlines.append(.emphasis(self.inlines(of: child, depth: depth + 1)))
      case .strong: inlines.append(.strong(self.inlines(of: child, depth: depth + 1)))
      case .link:
        inlines.append(.link(target: child.url, self.inlines(of: child, depth: depth + 1)))
      case .image: inlines += self.inlines(of: child, depth: depth + 1)
      case .htmlInline:
        let tag = child.literal
        inlines.append(OpenReader.isLineBreak(tag) ? .lineBreak : .text(tag))
      default: break
      }
    }
    return inlines
  }

  private static func isLineBreak(_ tag: String) -> Bool {
    tag.lowercased().filter { $0 != " " && $0 != "/" } == "<br>"
  }
}
