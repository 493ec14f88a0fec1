import LegalText

/// Finds places in a file for nodes of a tree that was parsed from its prose alone.
struct ProseLocator {
  let file: SourceFile
  private let firstLine: Int
  private let offset: Int

  init(file: SourceFile, offset: Int) {
    self.file = file
    self.offset = offset
    self.firstLine = file.lines.line(at: offset)
  }

  private var lines: LineTable { file.lines }

  /// The bytes of a node; for an inline node without a place, those of its block.
  func range(of node: CmarkNode) -> SourceRange {
    let place = node.place
    guard place.startLine > 0 else { return file.range(offset..<offset) }
    let start = lines.offset(line: firstLine + place.startLine, utf8Column: place.startColumn)
    // libcmark's end column is the last byte; ranges here are half-open. For some blocks it ends
    // before it starts, and then the first line is what can be shown.
    let end = lines.offset(line: firstLine + place.endLine, utf8Column: place.endColumn + 1)
    guard end > start else { return firstLine(of: node) }
    return file.range(start..<end)
  }

  /// The first line of a block.
  func firstLine(of node: CmarkNode) -> SourceRange {
    let line = firstLine + node.place.startLine - 1
    guard lines.starts.indices.contains(line) else { return file.range(offset..<offset) }
    let content = lines.content(ofLine: line)
    let start = lines.offset(line: line + 1, utf8Column: node.place.startColumn)
    return file.range(min(start, content.upperBound)..<content.upperBound)
  }

  /// The end of the last line of a block.
  func end(of node: CmarkNode) -> Int {
    let line = firstLine + node.place.endLine - 1
    guard lines.starts.indices.contains(line) else { return file.count }
    return lines.content(ofLine: line).upperBound
  }

  /// The end of a line some lines below an offset.
  func end(ofLines count: Int, after offset: Int) -> Int {
    let last = min(lines.line(at: offset) + count, lines.starts.count - 1)
    return lines.content(ofLine: last).upperBound
  }

  /// Finds something as it was spelled, at or after both the cursor and the line of a node.
  ///
  /// libcmark's columns inside a paragraph are those of the text without indentation, its lines are
  /// right; so the line comes from the tree and the column from the source.
  ///
  /// - Returns: The place, or `nil` if the source spells it otherwise: with an escape or an entity.
  func find(
    _ spelled: String, in node: CmarkNode, from cursor: Int, upTo limit: Int
  ) -> SourceRange? {
    let line = firstLine + node.place.startLine - 1
    guard node.place.startLine > 0, lines.starts.indices.contains(line), !spelled.isEmpty
    else { return nil }
    let needle = Array(spelled.utf8)
    let bytes = file.bytes
    var position = max(cursor, lines.starts[line])
    let last = min(limit, position + ProseLocator.farthest + needle.count) - needle.count
    while position <= last {
      if bytes[position] == needle[0], bytes[position...].starts(with: needle) {
        return file.range(position..<position + needle.count)
      }
      position += 1
    }
    return nil
  }

  /// How far a search goes, so that a paragraph without end costs no time without end.
  private static var farthest: Int { 4_096 }

  /// The line that makes a paragraph look like a table of pipes, if one does.
  func pipeTable(in node: CmarkNode) -> SourceRange? {
    let place = node.place
    let first = firstLine + place.startLine - 1
    let last = min(firstLine + place.endLine - 1, lines.starts.count - 1)
    guard first >= 0, first <= last else { return nil }
    let bar = UInt8(ascii: "|")
    for line in first...last where file.bytes[lines.content(ofLine: line)].contains(bar) {
      let content = lines.content(ofLine: line)
      // A paragraph begins behind the marks of the lists and quotations around it; a later line may
      // repeat those of quotations.
      let start =
        line == first
        ? lines.offset(line: line + 1, utf8Column: place.startColumn) : content.lowerBound
      let text = file.text(in: min(start, content.upperBound)..<content.upperBound)
        .drop { $0.isWhitespace || $0 == ">" }.trimmed
      let isRuler =
        text.utf8.contains(UInt8(ascii: "-"))
        && text.utf8.allSatisfy { "|-: ".utf8.contains($0) }
      let isRow = text.count > 1 && text.hasPrefix("|") && text.hasSuffix("|")
      if isRuler || isRow {
        let row = first < line && isRuler ? line - 1 : line
        return file.range(lines.content(ofLine: row))
      }
    }
    return nil
  }
}
