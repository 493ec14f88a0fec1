/// A style sheet without what only its author reads: comments, indentation, line breaks.
///
/// Every page waits for it before it is shown, so each byte of it counts. Nothing is rewritten: a
/// comment stands for nothing, and where CSS allows any white space one space says the same, or
/// nothing beside a brace or a semicolon. Strings are left as they are.
enum CompactStyleSheet {
  /// Returns the bytes of a style sheet, less what no browser needs.
  static func bytes(of sheet: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(sheet.count)
    var isSpaceDue = false
    var index = 0
    while index < sheet.count {
      let byte = sheet[index]
      if byte == UInt8(ascii: "/"), index + 1 < sheet.count, sheet[index + 1] == UInt8(ascii: "*") {
        index = end(ofCommentAt: index, in: sheet)
        isSpaceDue = true
        continue
      }
      if isSpace(byte) {
        isSpaceDue = true
        index += 1
        continue
      }
      if isSpaceDue, !isBoundary(byte), let last = result.last, !isBoundary(last) {
        result.append(UInt8(ascii: " "))
      }
      isSpaceDue = false
      let next = self.end(ofTokenAt: index, in: sheet)
      result += sheet[index..<next]
      index = next
    }
    return result
  }

  /// Where a comment ends; one that is not closed goes on to the end, as in a browser.
  private static func end(ofCommentAt start: Int, in sheet: [UInt8]) -> Int {
    var index = start + 2
    while index + 1 < sheet.count {
      if sheet[index] == UInt8(ascii: "*"), sheet[index + 1] == UInt8(ascii: "/") {
        return index + 2
      }
      index += 1
    }
    return sheet.count
  }

  /// Where a string, an escaped byte or a single byte ends.
  private static func end(ofTokenAt start: Int, in sheet: [UInt8]) -> Int {
    let quote = sheet[start]
    if quote == UInt8(ascii: "\\") { return min(start + 2, sheet.count) }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return start + 1 }
    var index = start + 1
    while index < sheet.count, sheet[index] != quote {
      // A string that is not closed ends with its line, so the end of the line stays.
      if sheet[index] == UInt8(ascii: "\n") { return index + 1 }
      index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, sheet.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether white space beside a byte says nothing.
  ///
  /// Beside a colon or a parenthesis it may: it separates selectors, and media queries from their
  /// conditions.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ",")
  }
}
