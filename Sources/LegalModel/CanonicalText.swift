import LegalMarkup
import LegalText

/// The words that people read, data included, free of layout: what a ledger line's `text` digests.
///
/// Form 1, which never changes while a ledger line uses it: the title; then each block, with an
/// empty line between blocks. A paragraph or a heading is one line; an item of a list begins with
/// `- ` or its number, two spaces deeper for each level; a row of placed data is one line, its
/// cells joined by ` | `, the column headings first; a term and its words are joined by ` — `.
/// White space is folded, a line break that the author asked for ends the line, and the last line
/// ends with a line feed. Links print their words, not their addresses.
public enum CanonicalText {
  /// The newest form.
  public static let form = 1

  static func form1(title: String, blocks: [Block], data: (String) -> PlacedData?) -> String {
    var parts = [title.foldingWhiteSpace]
    for block in blocks {
      let lines = self.lines(of: block.content, indent: "", data: data)
      if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func lines(
    of content: Block.Content, indent: String, data: (String) -> PlacedData?
  ) -> [String] {
    switch content {
    case .heading(_, _, let inlines), .paragraph(let inlines):
      return broken(inlines.words, indent: indent)
    case .list(let start, let items):
      return items.enumerated().flatMap { index, blocks in
        let lines = blocks.flatMap { self.lines(of: $0, indent: indent + "  ", data: data) }
        let mark = start.map { "\($0 + index). " } ?? "- "
        guard let first = lines.first else { return [indent + mark] }
        return [indent + mark + first.dropFirst(indent.count + 2)] + lines.dropFirst()
      }
    case .quote(let blocks):
      return blocks.flatMap { lines(of: $0, indent: indent + "  ", data: data) }
    case .code(let text):
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast(text.hasSuffix("\n") ? 1 : 0)
        .map { indent + $0 }
    case .rule: return []
    case .data(let path):
      switch data(path) {
      case .table(let table):
        let rows = [table.columns.map(\.words)] + table.rows.map(\.cells)
        return rows.map { indent + $0.map(\.foldingWhiteSpace).joined(separator: " | ") }
      case .list(let items):
        return items.map { item in
          indent + "- " + (item.term.map { "\($0.foldingWhiteSpace) — " } ?? "")
            + item.text.foldingWhiteSpace
        }
      case nil: return []
      }
    }
  }

  private static func broken(_ words: String, indent: String) -> [String] {
    guard words.utf8.contains(10) else {
      let line = words.foldingWhiteSpace
      return line.isEmpty ? [] : [indent + line]
    }
    return words.utf8.split(separator: 10).map { indent + String(Substring($0)).foldingWhiteSpace }
      .filter { $0 != indent }
  }
}
