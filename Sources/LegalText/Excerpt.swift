/// The line of a place as it can be shown, with the place marked.
///
/// A line that is too long is cut around the place, with `…` where words were left out; a minified
/// line says nothing to a person.
public struct Excerpt: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// What stands before the place.
  public let before: String
  /// The place, as far as it is on this line.
  public let marked: String
  /// What stands after the place.
  public let after: String

  /// Cuts an excerpt, or returns `nil` if the place is no place of a line.
  ///
  /// - Parameters:
  ///   - range: The place.
  ///   - width: The most characters that are shown.
  ///   - lead: The most characters that are shown before the place, if the line has to be cut.
  public init?(of range: SourceRange, width: Int = 160, lead: Int = 80) {
    let file = range.file
    let index = file.lines.line(at: range.bytes.lowerBound)
    let content = file.lines.content(ofLine: index)
    guard !content.isEmpty, !range.bytes.isEmpty else { return nil }
    // Far more bytes than can be shown, so that the length of a line costs nothing.
    let begin = min(max(range.bytes.lowerBound, content.lowerBound), content.upperBound)
    let first = Excerpt.boundary(max(content.lowerBound, begin - 2_048), in: file)
    let last = Excerpt.boundary(min(content.upperBound, begin + 2_048), in: file)
    let end = min(max(begin, range.bytes.upperBound), last)
    var before = file.text(in: first..<begin)
    var marked = file.text(in: begin..<end)
    var after = file.text(in: end..<last)
    if first == 0 { before = before.withoutByteOrderMark }
    if begin == 0 { marked = marked.withoutByteOrderMark }

    let isLong = before.count + marked.count + after.count > width || first > content.lowerBound
    let cutBefore = isLong && (before.count > lead || first > content.lowerBound)
    if cutBefore { before = String(before.suffix(lead)) }
    let room = width - before.count
    let cutAfter = marked.count + after.count > room || last < content.upperBound
    let cutMarked = marked.count > room || end == last && last < content.upperBound
    marked = String(marked.prefix(room))
    after = String(after.prefix(room - marked.count))
    line = index + 1
    self.before = (cutBefore ? "…" : "") + before.visible
    self.marked = marked.visible + (cutMarked ? "…" : "")
    self.after = after.visible + (cutAfter && !cutMarked ? "…" : "")
  }

  /// The whole line.
  public var text: String { before + marked + after }

  /// The line below it, which points at the place.
  public var caret: String {
    let rest = max(1, text.displayWidth - before.displayWidth)
    let width = min(max(1, marked.displayWidth), rest)
    return String(repeating: " ", count: before.displayWidth)
      + String(repeating: "^", count: width)
  }

  /// The next offset at which a character of UTF-8 begins.
  private static func boundary(_ offset: Int, in file: SourceFile) -> Int {
    var offset = offset
    while offset < file.count, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
