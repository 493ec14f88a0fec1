import LegalText
import Yams

/// Turns Yams's places, a line and a column in Unicode scalars of a part of a file, into ranges.
struct YAMLPlaces {
  let file: SourceFile
  private let firstLine: Int
  /// A byte-order mark stands before column 1 of the first line.
  private let startsWithMark: Bool
  /// The place that was asked for last; most of the next ones stand behind it in the same line.
  private var last = (line: 0, scalarColumn: 1, offset: 0)

  init(file: SourceFile, offset: Int) {
    self.file = file
    firstLine = file.lines.line(at: offset)
    startsWithMark = firstLine == 0 && file.text.unicodeScalars.first == "\u{FEFF}"
  }

  private var lines: LineTable { file.lines }

  /// The offset of a mark.
  private mutating func offset(_ mark: Mark?) -> Int {
    guard let mark else { return lines.starts[firstLine] }
    let shift = startsWithMark && mark.line == 1 ? 1 : 0
    let (line, column) = (firstLine + mark.line, mark.column + shift)
    let known = last.line == line ? (last.scalarColumn, last.offset) : nil
    let offset = lines.offset(line: line, scalarColumn: column, from: known)
    last = (line, column, offset)
    return offset
  }

  /// The rest of the line from a mark on, without a comment and trailing blanks.
  mutating func line(at mark: Mark?) -> SourceRange { line(from: offset(mark)) }

  private func line(from start: Int) -> SourceRange {
    let content = lines.content(ofLine: lines.line(at: start))
    let bytes = file.bytes
    var end = start
    var isQuoted = false
    var before = UInt8(ascii: " ")
    // A list or a mapping in brackets ends where its own bracket closes.
    let isFlow = start < content.upperBound && "[{".utf8.contains(bytes[start])
    var depth = 0
    for index in start..<max(start, content.upperBound) {
      let byte = bytes[index]
      if isFlow, !isQuoted {
        if "[{".utf8.contains(byte) { depth += 1 }
        if "]}".utf8.contains(byte) { depth -= 1 }
        if depth == 0 { return file.range(start..<index + 1) }
      }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, before == UInt8(ascii: " ") || isQuoted { isQuoted.toggle() }
      if byte == UInt8(ascii: "#"), before == UInt8(ascii: " "), !isQuoted { break }
      before = byte
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { end = index + 1 }
    }
    return file.range(start..<max(end, min(start + 1, file.count)))
  }

  /// The bytes of a scalar, as far as they stand in one line.
  mutating func range(of text: String, style: Node.Scalar.Style, at mark: Mark?) -> SourceRange {
    let start = offset(mark)
    guard !text.isEmpty || style != .plain else { return file.range(start..<start) }
    let rest = file.bytes[start...]
    switch style {
    case .plain where rest.starts(with: text.utf8):
      return file.range(start..<start + text.utf8.count)
    case .singleQuoted, .doubleQuoted:
      let end = lines.content(ofLine: lines.line(at: start)).upperBound
      guard let quote = rest.first, start < end,
        let close = file.bytes[start + 1..<end].firstIndex(of: quote)
      else { return line(at: mark) }
      // An escaped quote ends the range early, which still shows the right value.
      return file.range(start..<close + 1)
    default:
      return line(at: mark)
    }
  }

  /// A tab in the indentation, which YAML forbids and libyaml reports in words that help nobody.
  func indentingTab(in bytes: Range<Int>) -> Diagnostic? {
    let first = lines.line(at: bytes.lowerBound)
    let last = lines.line(at: max(bytes.lowerBound, bytes.upperBound - 1))
    for line in first...last {
      let content = lines.content(ofLine: line)
      let indent = file.bytes[content].prefix { $0 == 32 || $0 == 9 }
      guard indent.count < content.count, let tab = indent.firstIndex(of: 9) else { continue }
      return Diagnostic(
        "structure/tab", "a tab cannot indent YAML", at: file.range(tab..<tab + 1),
        help: ["indent with spaces"])
    }
    return nil
  }

  /// The first anchor that an alias repeats.
  ///
  /// Yams hashes keys, and hashing a key made of aliases of aliases would take time without limit.
  /// A key may stand behind `?`, before a colon, or alone between braces; so a text with an alias is
  /// not parsed at all.
  func repeatedAnchor(in bytes: Range<Int>) -> Diagnostic? {
    let text = file.bytes[bytes]
    func isName(_ byte: UInt8) -> Bool {
      Identifier.isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    func names(after sigil: UInt8) -> [(name: ArraySlice<UInt8>, place: Int)] {
      text.indices.compactMap { index in
        guard text[index] == sigil, index == text.startIndex || !isName(text[index - 1])
        else { return nil }
        let name = text[(index + 1)...].prefix(while: isName)
        return name.isEmpty ? nil : (name, index)
      }
    }
    let aliases = Set(names(after: UInt8(ascii: "*")).map(\.name))
    guard !aliases.isEmpty,
      let anchor = names(after: UInt8(ascii: "&")).first(where: { aliases.contains($0.name) })
    else { return nil }
    return .anchor(at: line(from: anchor.place))
  }

  /// The words for what Yams could not parse.
  mutating func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if problem == "found undefined alias" { return .anchor(at: line(at: mark)) }
      let (summary, help) = Self.words(for: problem)
      return Diagnostic("structure/yaml", summary, at: line(at: mark), help: help)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      return Diagnostic(
        "structure/duplicate-key", .error, "key '\(key)' stands twice in one mapping",
        at: second(key, after: context.mark),
        notes: [
          Diagnostic.Note("first here", at: range(of: key, style: .plain, at: context.mark))
        ], help: ["keep one of them"])
    case .reader(let problem, _, _, _):
      return Diagnostic("structure/yaml", problem, at: file.range(offset(nil)..<offset(nil) + 1))
    default:
      return Diagnostic("structure/yaml", "\(error)", at: line(at: nil))
    }
  }

  /// The place where a key of the same mapping stands again: the next line with the same indent.
  private mutating func second(_ key: String, after mark: Mark) -> SourceRange {
    let start = offset(mark)
    let first = lines.line(at: start)
    let indent = start - lines.starts[first]
    // In braces the same key may stand in the same line.
    let rest = file.bytes[(start + key.utf8.count)..<lines.content(ofLine: first).upperBound]
    let spelled = Array("\(key):".utf8)
    if let place = rest.indices.first(where: { index in
      rest[index...].starts(with: spelled) && " ,{".utf8.contains(rest[index - 1])
        && index > rest.startIndex
    }) {
      return file.range(place..<place + key.utf8.count)
    }
    for line in lines.starts.indices.dropFirst(first + 1) {
      let content = lines.content(ofLine: line)
      let text = lines.text(ofLine: line)
      let blanks = text.utf8.prefix { $0 == 32 }.count
      if blanks == indent, text.dropFirst(blanks).hasPrefix("\(key):") {
        let place = content.lowerBound + blanks
        return file.range(place..<place + key.utf8.count)
      }
    }
    return range(of: key, style: .plain, at: mark)
  }

  private static func words(for problem: String) -> (String, [String]) {
    switch problem {
    case "mapping values are not allowed in this context":
      (
        "a colon stands where YAML expects no key",
        [
          "put quotes around a value that contains ': '; "
            + "align a key with the other keys of its mapping"
        ]
      )
    case "could not find expected ':'": ("a key has no colon", ["write 'key: value'"])
    case "did not find expected key":
      ("this line does not fit the lines above it", ["align it with the keys of its mapping"])
    case "found character that cannot start any token":
      (
        "a value begins with a character that YAML reserves",
        ["put quotes around the value"]
      )
    case "found unexpected end of stream":
      ("a quote is not closed", ["close the quote"])
    case "did not find expected '-' indicator":
      ("this line does not belong to the list above it", ["begin it with '- ' at the same indent"])
    case "did not find expected ',' or '}'":
      ("braces lack a comma or their end", ["write '{key: value, key: value}'"])
    case "did not find expected ',' or ']'":
      ("brackets lack a comma or their end", ["write '[value, value]'"])
    case "but found another document":
      ("a second YAML document begins", ["remove the line; a file is one document"])
    case _ where problem.hasPrefix("Maximum nesting level"):
      ("values are nested too deep", ["nothing in the format needs more than a few levels"])
    default: (problem, [])
    }
  }
}
