/// A line and a column, both from 1.
public struct TextPosition: Sendable, Hashable {
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int
}

extension SourceRange {
  /// Where the range begins; columns count characters.
  public var start: TextPosition { position(at: bytes.lowerBound) }
  /// Where the range ends, exclusively; columns count characters.
  public var end: TextPosition { position(at: bytes.upperBound) }
  /// Where the range begins; columns count Unicode scalars.
  var startInScalars: TextPosition { scalarPosition(at: bytes.lowerBound) }
  /// Where the range ends, exclusively; columns count Unicode scalars.
  var endInScalars: TextPosition { scalarPosition(at: bytes.upperBound) }

  private func position(at offset: Int) -> TextPosition {
    let place = Place(SourceRange(file: file, bytes: offset..<offset))
    return TextPosition(line: place.line, column: place.column)
  }

  private func scalarPosition(at offset: Int) -> TextPosition {
    let line = file.lines.line(at: offset)
    let scalars = file.bytes[file.lines.starts[line]..<offset].count { $0 & 0xC0 != 0x80 }
    return TextPosition(line: line + 1, column: scalars + 1)
  }
}
