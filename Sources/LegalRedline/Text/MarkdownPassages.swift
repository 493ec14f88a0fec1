import LegalMarkup
public import LegalText

extension ComparableText {
  /// Any Markdown, with or without front matter, pipe tables included.
  public init(markdown file: SourceFile) {
    let frontMatter = LooseFrontMatter(file)
    var reader = PassageReader()
    if let title = frontMatter.title { reader.addTitle(title) }
    for block in OpenMarkdown(file, from: frontMatter.end).blocks {
      reader.beginBlock()
      reader.add(block, PassageReader.Place())
    }
    self.init(passages: reader.passages)
  }
}

extension PassageReader {
  fileprivate mutating func add(_ content: OpenMarkdown.Content, _ place: Place) {
    switch content {
    case .heading(let level, let anchor, let inlines, let range):
      addHeading(
        level: level, anchor: anchor, inlines, in: place, source: Optional(range).source)
    case .paragraph(let inlines, let range):
      _ = addParagraph(inlines, in: place, source: Optional(range).source)
    case .code(let text, let range): addCode(text, in: place, source: Optional(range).source)
    case .quote(let blocks): for block in blocks { add(block, place.quoted) }
    case .list(let start, let items):
      addList(start: start, items, in: place) { reader, item, inner in
        for block in item { reader.add(block, inner) }
      }
    case .table(let rows):
      let name = tableName(anchor)
      var identities = RowIdentities()
      for (index, row) in rows.enumerated() {
        let cells = row.cells.map { PassageWords.runs($0, breaksLines: false) }
        let first = cells.first.map { $0.reduce(into: "") { $0 += $1.text } } ?? ""
        addRow(
          index == 0 ? .columns(table: name) : .row(table: name, id: identities.name(first)),
          cells, in: place, source: row.range.file.text(in: row.range.bytes))
      }
    }
  }
}

extension PassageReader.Place {
  /// The place of what a quotation holds.
  package var quoted: PassageReader.Place {
    var inner = self
    inner.indent += "  "
    inner.depth += 1
    inner.isQuoted = true
    return inner
  }
}

extension SourceRange? {
  /// The source from the start of its first line, so that the marks before it are a part of it.
  package var source: String {
    guard let range = self else { return "" }
    let file = range.file
    let line = file.lines.starts[file.lines.line(at: range.bytes.lowerBound)]
    return file.text(in: line..<range.bytes.upperBound)
  }
}

/// Gives each row of a table an identity of its own.
package struct RowIdentities {
  private var counts: [String: Int] = [:]

  package init() {}

  package mutating func name(_ words: String) -> String {
    let count = (counts[words] ?? 0) + 1
    counts[words] = count
    return count == 1 ? words : "\(words)#\(count)"
  }
}
