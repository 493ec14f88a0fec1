import LegalText

/// A table of pipes inside what libcmark, which has none, takes for a paragraph.
struct PipeTable {
  struct Row {
    let cells: [String]
    let range: SourceRange
  }

  /// The lines of the paragraph above the table, if it has any.
  let above: SourceRange?
  /// The rows, the column headings first.
  let rows: [Row]

  /// Finds the table of a paragraph: a line of headings and a ruler with as many cells.
  init?(in range: SourceRange) {
    let file = range.file
    guard file.bytes[range.bytes].contains(UInt8(ascii: "|")) else { return nil }
    var lines: [SourceRange] = []
    for line in file.lines.line(at: range.bytes.lowerBound)..<file.lines.starts.count {
      let content = file.lines.content(ofLine: line).clamped(to: range.bytes)
      if file.lines.starts[line] >= range.bytes.upperBound { break }
      lines.append(file.range(content))
    }
    for index in lines.indices.dropFirst() {
      guard let ruler = PipeTable.ruler(lines[index]) else { continue }
      let headings = PipeTable.cells(of: lines[index - 1])
      guard headings.count == ruler else { continue }
      above =
        index > 1
        ? file.range(range.bytes.lowerBound..<lines[index - 2].bytes.upperBound) : nil
      let body = lines[(index + 1)...].map { line in
        let cells = PipeTable.cells(of: line)
        let missing = max(0, ruler - cells.count)
        return Row(cells: cells + Array(repeating: "", count: missing), range: line)
      }
      rows = [Row(cells: headings, range: lines[index - 1])] + body
      return
    }
    return nil
  }

  /// The number of cells of a line that is a ruler.
  private static func ruler(_ line: SourceRange) -> Int? {
    let text = line.file.text(in: line.bytes)
    guard text.utf8.contains(UInt8(ascii: "-")),
      text.utf8.allSatisfy({ "|-: \t>".utf8.contains($0) })
    else { return nil }
    let cells = cells(of: line)
    return cells.allSatisfy { $0.contains("-") } ? cells.count : nil
  }

  /// The cells of a line; `\|` is no border.
  private static func cells(of line: SourceRange) -> [String] {
    let bytes = line.file.text(in: line.bytes).utf8.drop { " \t>".utf8.contains($0) }
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "|") {
        if isEscaped {
          cells[cells.count - 1].removeLast()
          cells[cells.count - 1].append(byte)
        } else {
          cells.append([])
        }
        isEscaped = false
      } else {
        cells[cells.count - 1].append(byte)
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
    }
    let words = cells.map { String(decoding: $0, as: UTF8.self).foldingWhiteSpace }
    let first = words.first == "" && words.count > 1 ? 1 : 0
    let last = words.last == "" && words.count > first + 1 ? 1 : 0
    return Array(words.dropFirst(first).dropLast(last))
  }
}
