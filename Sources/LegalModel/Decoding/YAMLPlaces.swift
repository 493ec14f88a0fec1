import LegalSource
import Yams

/// Turns Yams's places, a line and a column in Unicode scalars of a part of a file, into ranges.
struct YAMLPlaces {
  let file: SourceFile
  private let lines: LineTable
  private let firstLine: Int

  init(file: SourceFile, offset: Int) {
    self.file = file
    lines = LineTable(file.text)
    firstLine = lines.line(at: offset)
  }

  /// The offset of a mark.
  private func offset(_ mark: Mark?) -> Int {
    guard let mark else { return lines.starts[firstLine] }
    // In the first line of a file without front matter a byte-order mark stands before column 1.
    let isAtMark = firstLine == 0 && mark.line == 1 && file.text.hasPrefix("\u{FEFF}")
    return lines.offset(
      line: firstLine + mark.line, scalarColumn: mark.column + (isAtMark ? 1 : 0))
  }

  /// The rest of the line from a mark on, without a comment and trailing blanks.
  func line(at mark: Mark?) -> SourceRange {
    let start = offset(mark)
    let content = lines.content(ofLine: lines.line(at: start))
    var text = file.text(in: start..<max(start, content.upperBound))[...]
    var isQuoted = false
    var before: Character = " "
    for index in text.indices {
      let character = text[index]
      if character == "\"" || character == "'", before == " " || isQuoted { isQuoted.toggle() }
      if character == "#", before == " ", !isQuoted {
        text = text[..<index]
        break
      }
      before = character
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return file.range(start..<start + max(text.utf8.count, min(1, file.count - start)))
  }

  /// The bytes of a scalar, as far as they stand in one line.
  func range(of text: String, style: Node.Scalar.Style, at mark: Mark?) -> SourceRange {
    let start = offset(mark)
    guard !text.isEmpty || style != .plain else { return file.range(start..<start) }
    let content = lines.content(ofLine: lines.line(at: start))
    let rest = file.text(in: start..<max(start, content.upperBound))
    switch style {
    case .plain where rest.hasPrefix(text):
      return file.range(start..<start + text.utf8.count)
    case .singleQuoted, .doubleQuoted:
      guard let quote = rest.first, let end = rest.dropFirst().firstIndex(of: quote)
      else { return line(at: mark) }
      // An escaped quote ends the range early, which still shows the right value.
      return file.range(start..<start + rest[...end].utf8.count)
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
      let text = lines.text(ofLine: line)
      let indent = text.utf8.prefix { $0 == 32 || $0 == 9 }
      guard indent.count < text.utf8.count, let tab = indent.firstIndex(of: 9) else { continue }
      let start = content.lowerBound + indent.distance(from: indent.startIndex, to: tab)
      return Diagnostic(
        "structure/tab", "a tab cannot indent YAML", at: file.range(start..<start + 1),
        help: ["indent with spaces"])
    }
    return nil
  }

  /// An alias as, or inside, a key: Yams hashes keys, and hashing a key made of aliases of aliases
  /// would take time without limit.
  func aliasedKey(in text: String, bytes: Range<Int>) -> Diagnostic? {
    let utf8 = Array(text.utf8)
    func begins(_ index: Int, with byte: UInt8) -> Bool {
      guard utf8[index] == byte, index + 1 < utf8.count,
        Identifier.isLetterOrDigit(utf8[index + 1])
      else { return false }
      return index == 0 || " \t\n\r[{,".utf8.contains(utf8[index - 1])
    }
    guard let anchor = utf8.indices.first(where: { begins($0, with: UInt8(ascii: "&")) }),
      utf8.indices.contains(where: { begins($0, with: UInt8(ascii: "*")) })
    else { return nil }
    var hasComplexKey = false
    for (index, byte) in utf8.enumerated() where byte == UInt8(ascii: ":") {
      var before = index - 1
      while before >= 0, utf8[before] == 32 { before -= 1 }
      guard before >= 0 else { continue }
      if utf8[before] == UInt8(ascii: "]") || utf8[before] == UInt8(ascii: "}") {
        hasComplexKey = true
      }
      while before >= 0, Identifier.isLetterOrDigit(utf8[before]) { before -= 1 }
      if before >= 0, utf8[before] == UInt8(ascii: "*") { hasComplexKey = true }
    }
    for (index, byte) in utf8.enumerated() where byte == UInt8(ascii: "?") {
      if index == 0 || " \n-[{,".utf8.contains(utf8[index - 1]) { hasComplexKey = true }
    }
    guard hasComplexKey else { return nil }
    let start = bytes.lowerBound + anchor
    return Diagnostic(
      "structure/yaml-anchor", "YAML anchors and aliases are not part of the format",
      at: file.range(start..<start + 2), help: ["write the value where it belongs, each time"])
  }

  /// The words for what Yams could not parse.
  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let (summary, help) = Self.words(for: problem)
      return Diagnostic("structure/yaml", summary, at: line(at: mark), help: help)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      return Diagnostic(
        "structure/duplicate-key", .error, "key '\(key)' stands twice in one mapping",
        at: second(key, after: context.mark), notes: [
          Diagnostic.Note("first here", at: range(of: key, style: .plain, at: context.mark))
        ], help: ["keep one of them"])
    case .reader(let problem, _, _, _):
      return Diagnostic("structure/yaml", problem, at: file.range(offset(nil)..<offset(nil) + 1))
    default:
      return Diagnostic("structure/yaml", "\(error)", at: line(at: nil))
    }
  }

  /// The place where a key of the same mapping stands again: the next line with the same indent.
  private func second(_ key: String, after mark: Mark) -> SourceRange {
    let start = offset(mark)
    let first = lines.line(at: start)
    let indent = start - lines.starts[first]
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
        ["put quotes around a value that contains ': '"]
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
    default: (problem, [])
    }
  }
}
