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

/// The front matter of any Markdown file, of which a comparison wants the title and the end.
private struct LooseFrontMatter {
  var title: String?
  var end = 0

  init(_ file: SourceFile) {
    let lines = file.lines
    guard LooseFrontMatter.line(0, of: file) == "---" else { return }
    for line in lines.starts.indices.dropFirst() {
      let text = LooseFrontMatter.line(line, of: file)
      guard text == "---" || text == "..." else { continue }
      end = line + 1 < lines.starts.count ? lines.starts[line + 1] : file.count
      title = LooseFrontMatter.title(in: file, before: line)
      return
    }
  }

  private static func line(_ line: Int, of file: SourceFile) -> String {
    let text = file.lines.text(ofLine: line)
    let bare =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return String(bare.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func title(in file: SourceFile, before end: Int) -> String? {
    for line in 1..<end {
      let text = self.line(line, of: file)
      guard text.hasPrefix("title:") else { continue }
      var words = text.dropFirst("title:".count).drop { $0.isWhitespace }
      if words.isEmpty || words.first == ">" || words.first == "|" {
        // The words of a block scalar stand in the indented lines below.
        words = ""
        for next in line + 1..<max(line + 1, end) {
          let text = self.line(next, of: file)
          guard text.isEmpty || text.first?.isWhitespace == true else { break }
          words += text + " "
        }
      } else if let quote = words.first, quote == "'" || quote == "\"", words.last == quote,
        words.count > 1
      {
        words = words.dropFirst().dropLast()
      }
      let folded = String(words).foldingWhiteSpace
      return folded.isEmpty ? nil : folded
    }
    return nil
  }
}
