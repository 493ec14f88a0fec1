import LegalMarkup
import LegalModel
import LegalText
import LegalWords

/// Reads Markdown or plain text into sentences.
struct MarkdownText {
  private var text: ReadableText
  private let bytes: [UInt8]
  /// The text as a version, if it is one: what its marks stand for is read where they stand.
  private let version: VersionText?
  /// Whether each line is a paragraph, as in a text that nobody wrapped.
  private let isUnwrapped: Bool
  private let language: LanguageWords

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - version: The file as a version, if it is one.
  ///   - words: The words of its language.
  /// - Returns: Its sentences.
  static func read(
    _ file: SourceFile, as version: VersionText?, _ words: LanguageWords
  ) -> ReadableText {
    let value: ((String) -> String?)? = version.map { version in
      { path in
        guard case .found(let value) = version.typed.lookup(path) else { return nil }
        return value.words ?? value.elements.compactMap(\.words).joined(separator: ", ")
      }
    }
    let bytes = file.bytes
    var reader = MarkdownText(
      text: ReadableText(file, words, value: value), bytes: bytes, version: version,
      isUnwrapped: isUnwrapped(file), language: words)
    reader.add(OpenMarkdown(file, from: LooseFrontMatter(file).end).blocks)
    reader.text.finish()
    return reader.text
  }

  /// Whether a fifth of the lines is longer than anybody wraps them.
  private static func isUnwrapped(_ file: SourceFile) -> Bool {
    let lines = (0..<file.lines.starts.count).map { file.lines.content(ofLine: $0).count }
    let written = lines.filter { $0 > 0 }
    return written.count { $0 > 160 } * 5 > written.count
  }

  private mutating func add(_ blocks: [OpenMarkdown.Content]) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let level, _, let inlines, let range):
        text.add(heading: range.bytes, level: level, title: inlines.words)
      case .paragraph(let inlines, let range):
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        add(paragraph: inlines, range, before: next)
      case .list(_, let items):
        text.leadIntoList()
        add(items)
      case .quote(let inner): add(inner)
      case .code(_, let range): text.add(range.bytes, as: .paragraph)
      case .table(let rows): add(rows)
      }
    }
  }

  private mutating func add(_ items: [[OpenMarkdown.Content]]) {
    let lead = text.leading
    for item in items {
      text.leading = lead
      for block in item {
        switch block {
        case .paragraph(_, let range):
          let lines = lines(of: range.bytes)
          text.add(lines[0], as: .item)
          add(lines: lines.dropFirst())
        case .list(_, let inner):
          text.leadIntoList()
          add(inner)
        default: add([block])
        }
      }
    }
    text.leading = lead
  }

  // MARK: Paragraphs that are more than one

  private mutating func add(
    paragraph inlines: [Inline], _ range: SourceRange, before next: OpenMarkdown.Content?
  ) {
    if place(range.bytes) { return }
    let lines = lines(of: range.bytes)
    if lines.count > 1 {
      add(lines: lines[...])
    } else if isHeading(inlines, range, before: next) {
      let words = inlines.words
      text.add(heading: range.bytes, level: 7, title: words)
    } else if Self.beginsLikeItem(range.bytes, bytes) || text.leading != nil && isShort(range.bytes)
    {
      text.add(range.bytes, as: .item)
    } else {
      text.add(range.bytes, as: .paragraph)
    }
  }

  /// The lines of a paragraph, if each is one of its own; otherwise the whole.
  private func lines(of range: Range<Int>) -> [Range<Int>] {
    guard isUnwrapped else { return [range] }
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == 10 {
      if index > start { lines.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines.isEmpty ? [range] : lines
  }

  /// Adds lines that are paragraphs; a short one without a full stop before a longer one is a heading.
  private mutating func add(lines: ArraySlice<Range<Int>>) {
    for index in lines.indices {
      let line = lines[index]
      let words = text.file.text(in: line)
      let isLast = index + 1 == lines.endIndex
      if !isLast, line.count <= 60, lines[index + 1].count > line.count, text.leading == nil,
        let end = words.last, !".:;,!?".contains(end),
        words.first?.isUppercase ?? false
          || words.first?.isNumber ?? false, !words.contains("@"), !namesDay(words)
      {
        text.add(
          heading: line, level: words.first?.isNumber == true ? 7 : 8, title: words)
      } else {
        text.add(line, as: Self.beginsLikeItem(line, bytes) ? .item : .paragraph)
      }
    }
  }

  /// Adds the data that a mark `{{> path}}` places, a row an item; returns whether it is such a mark.
  private mutating func place(_ range: Range<Int>) -> Bool {
    guard let version else { return false }
    let words = text.file.text(in: range).filter { $0 != " " && $0 != "\n" }
    guard words.hasPrefix("{{>"), words.hasSuffix("}}") else { return false }
    for row in version.printedValues(at: String(words.dropFirst(3).dropLast(2))) {
      let values = row.filter { $0.words != nil }.map(\.range.bytes)
      text.add(values, as: .item)
    }
    text.leading = nil
    return true
  }

  /// Whether a paragraph is a heading in all but its marks: one short line, without a full stop, all
  /// of it stressed, in capitals or numbered, and with text below.
  private func isHeading(
    _ inlines: [Inline], _ range: SourceRange, before next: OpenMarkdown.Content?
  ) -> Bool {
    guard range.bytes.count <= 90, text.leading == nil || isStrong(inlines) else { return false }
    switch next {
    case .paragraph?, .list?, .table?: break
    default: return false
    }
    let words = inlines.words
    guard let last = words.unicodeScalars.last(where: { !$0.properties.isWhitespace }),
      !".;,".unicodeScalars.contains(last), !words.contains("\n"), !words.contains("@"),
      !namesDay(words)
    else { return false }
    if isStrong(inlines) { return true }
    guard last != ":" else { return false }
    let letters = words.unicodeScalars.filter(\.properties.isAlphabetic)
    guard let first = letters.first, letters.count > 2 else { return false }
    if !letters.contains(where: \.properties.isLowercase) { return true }
    let isNumbered = words.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
    return isNumbered && first.properties.isUppercase && words.split(separator: " ").count <= 10
  }

  /// Whether words name a day: "Effective: March 28, 2026" says something and heads nothing.
  private func namesDay(_ words: String) -> Bool {
    words.contains { $0.isNumber } && language.dates(in: words).contains { $0.day != nil }
  }

  private func isStrong(_ inlines: [Inline]) -> Bool {
    inlines.allSatisfy { inline in
      if case .strong = inline { return true }
      return !inline.words.contains { $0.isLetter || $0.isNumber }
    } && !inlines.isEmpty
  }

  /// A paragraph that begins with "(a)", "1." or a bullet.
  private static func beginsLikeItem(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var index = range.lowerBound
    func at(_ offset: Int) -> UInt8 { offset < range.upperBound ? bytes[offset] : 10 }
    if at(index) == 0xE2, at(index + 1) == 0x80, [0xA2, 0x93, 0x94].contains(at(index + 2)) {
      return true
    }
    if at(index) == 0xC2, at(index + 1) == 0xB7 { return true }
    let isOpen = at(index) == UInt8(ascii: "(")
    if isOpen { index += 1 }
    let start = index
    while index - start < 4,
      (48...57).contains(at(index)) || (97...122).contains(at(index))
        || (65...90).contains(at(index))
    { index += 1 }
    guard index > start, index - start < 4 else { return false }
    if at(index) == UInt8(ascii: "\\") { index += 1 }
    return at(index) == UInt8(ascii: ")")
      || !isOpen && at(index) == UInt8(ascii: ".") && at(index + 1) == 32
        && (48...57).contains(at(start))
  }

  private func isShort(_ range: Range<Int>) -> Bool {
    range.count <= 120 && !ReadableText.ends(with: UInt8(ascii: "."), range, bytes)
  }

  // MARK: Tables

  /// Each cell is read behind the head of its column.
  private mutating func add(_ rows: [OpenMarkdown.Row]) {
    guard let head = rows.first else { return }
    let lead = text.leading
    let heads = cells(of: head.range.bytes).map { text.scan($0) }
    for row in rows.dropFirst() {
      for (index, cell) in cells(of: row.range.bytes).enumerated() {
        text.leading = lead
        text.add(cell, as: .item, head: index < heads.count ? heads[index] : [])
      }
    }
    text.leading = lead
  }

  private func cells(of row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    for index in row
    where bytes[index] == UInt8(ascii: "|") && (index == 0 || bytes[index - 1] != 92) {
      if index > start { cells.append(start..<index) }
      start = index + 1
    }
    if start < row.upperBound { cells.append(start..<row.upperBound) }
    return cells
  }
}
