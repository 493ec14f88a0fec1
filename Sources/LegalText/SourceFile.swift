/// A text file that an author wrote, as it was read.
///
/// It is a class because every value that was read from a file points to it: a pointer costs less
/// than a copy of what it points to. Nothing in it changes.
public final class SourceFile: Sendable {
  /// The path as diagnostics show it: relative to the root, with `/`.
  public let path: String
  /// The whole text, byte-order mark and line ends included.
  public let text: String
  /// The lines of the text.
  public let lines: LineTable

  /// Creates a file from its path and its text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = LineTable(text)
  }

  /// The UTF-8 bytes of the text.
  public var bytes: [UInt8] { lines.bytes }

  /// The number of UTF-8 bytes.
  public var count: Int { lines.bytes.count }

  /// The file as a whole, which is also where a missing thing is reported when nothing is narrower.
  public var start: SourceRange { SourceRange(file: self, bytes: 0..<0) }

  /// Returns the range of some bytes of this file, clamped to it.
  public func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(file: self, bytes: bytes.clamped(to: 0..<count))
  }

  /// The largest part of a file that is parsed, in bytes.
  ///
  /// Each byte may become a node of some hundred bytes. The General Data Protection Regulation,
  /// recitals included, has about a third of this.
  package static let largestPart = 1 << 20

  /// Returns the error that a part of the file is too large to be parsed, if it is.
  ///
  /// - Parameters:
  ///   - bytes: The part.
  ///   - name: What it is called.
  ///   - help: What to do.
  /// - Returns: The error, at the first line of the part.
  package func tooLarge(_ bytes: Range<Int>, _ name: String, help: String) -> Diagnostic? {
    guard bytes.count > SourceFile.largestPart else { return nil }
    return Diagnostic(
      "structure/too-large", .error,
      "\(name) has \(bytes.count) bytes, more than the \(SourceFile.largestPart) that are read",
      at: range(lines.content(ofLine: lines.line(at: bytes.lowerBound))), help: [help])
  }

  /// Returns the text in a byte range.
  public func text(in bytes: Range<Int>) -> String {
    String(decoding: self.bytes[bytes.clamped(to: 0..<count)], as: UTF8.self)
  }
}

/// The offsets at which the lines of a text start.
///
/// A line ends with LF, CRLF or a lone CR, as YAML and CommonMark both have it.
public struct LineTable: Sendable {
  /// The byte offset of each line; the first is 0.
  public let starts: [Int]
  /// The UTF-8 bytes of the text.
  let bytes: [UInt8]

  /// Reads the lines of a text.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    var starts = [0]
    // An array that grows holds its lines twice for a moment.
    starts.reserveCapacity(1 + bytes.count { $0 == 10 || $0 == 13 })
    for index in bytes.indices where bytes[index] <= 13 {
      let isLoneReturn =
        bytes[index] == 13 && (index + 1 == bytes.count || bytes[index + 1] != 10)
      if bytes[index] == 10 || isLoneReturn { starts.append(index + 1) }
    }
    self.starts = starts
    self.bytes = bytes
  }

  /// Returns the 0-based line that holds an offset.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the bytes of a 0-based line without its line end.
  public func content(ofLine line: Int) -> Range<Int> {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  /// Returns the text of a 0-based line without its line end.
  public func text(ofLine line: Int) -> String {
    String(decoding: bytes[content(ofLine: line)], as: UTF8.self)
  }

  /// Returns the offset of a place that counts Unicode scalars, as Yams does.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - scalarColumn: The column, from 1, in Unicode scalars.
  ///   - known: An offset of the same line that is known, so that a long line is not counted again
  ///     for each of its places.
  /// - Returns: The offset, at most the end of the line.
  public func offset(
    line: Int, scalarColumn: Int, from known: (scalarColumn: Int, offset: Int)? = nil
  ) -> Int {
    guard line >= 1, line <= starts.count else { return bytes.count }
    let content = content(ofLine: line - 1)
    var offset = content.lowerBound
    var left = scalarColumn - 1
    if let known, known.scalarColumn <= scalarColumn {
      (offset, left) = (known.offset, scalarColumn - known.scalarColumn)
    }
    while left > 0, offset < content.upperBound {
      offset += 1
      // Continuation bytes belong to the scalar before them.
      while offset < content.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// Returns the offset of a place that counts bytes, as libcmark does.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - utf8Column: The column, from 1, in UTF-8 bytes.
  /// - Returns: The offset, at most the end of the text.
  public func offset(line: Int, utf8Column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return bytes.count }
    return min(starts[line - 1] + max(0, utf8Column - 1), bytes.count)
  }
}
