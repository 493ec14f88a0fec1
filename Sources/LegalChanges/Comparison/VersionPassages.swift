import LegalMarkup
public import LegalModel
public import LegalRedline
import LegalText

extension ComparableText {
  /// The text of a version, data included.
  public init(_ version: VersionText) {
    var reader = PassageReader()
    reader.addTitle(version.header.title.value.text)
    for block in version.prose.blocks {
      reader.beginBlock()
      if case .data(let path) = block.content {
        reader.addData(version.placedData(at: path), at: path)
      } else {
        var parts = block.parts[...]
        reader.add(block.content, PassageReader.Place(), &parts)
      }
    }
    self.init(passages: reader.passages)
  }
}

extension PassageReader {
  fileprivate mutating func add(
    _ content: Block.Content, _ place: Place, _ parts: inout ArraySlice<SourceRange>
  ) {
    switch content {
    case .heading(let level, let anchor, let inlines):
      addHeading(
        level: level, anchor: anchor, inlines, in: place, source: parts.popFirst().source)
    case .paragraph(let inlines):
      _ = addParagraph(inlines, in: place, source: parts.popFirst().source)
    case .code(let text): addCode(text, in: place, source: parts.popFirst().source)
    case .quote(let blocks):
      for block in blocks { add(block, place.quoted, &parts) }
    case .list(let start, let items):
      addList(start: start, items, in: place) { reader, item, inner in
        for block in item { reader.add(block, inner, &parts) }
      }
    case .rule, .data: break
    }
  }

  fileprivate mutating func addData(_ data: PlacedData?, at path: String) {
    switch data {
    case .table(let table):
      let name = tableName(path)
      addRow(
        .columns(table: name), table.columns.map { PassageReader.cell($0.words) }, in: Place(),
        source: "")
      var identities = RowIdentities()
      for row in table.rows {
        let id = identities.name(row.id.isEmpty ? row.cells.first ?? "" : row.id)
        addRow(
          .row(table: name, id: id), row.cells.map { PassageReader.cell($0) }, in: Place(),
          source: "")
      }
    case .list(let items):
      for item in items {
        let term = item.term.map { "\($0.foldingWhiteSpace) — " } ?? ""
        addItem(term + item.text.foldingWhiteSpace, record: item.id)
      }
    case nil: break
    }
  }

  private static func cell(_ words: String) -> [Passage.Run] {
    PassageWords.folded([Passage.Run(words)], breaksLines: false)
  }
}
