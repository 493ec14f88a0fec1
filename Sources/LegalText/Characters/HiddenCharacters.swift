extension SourceFile {
  /// Returns an error for each character of the file that makes a reader see other words, and a
  /// warning for each word of several scripts and for each letter under a stack of marks.
  ///
  /// A byte-order mark at the very start is no word and is allowed. Allowed is also what honest
  /// texts need: joiners where their script or an emoji uses them, and, in a paragraph of which words
  /// run from right to left, marks of direction that are balanced on their line. A word is reported
  /// where it is first.
  public func hiddenCharacters() -> [Diagnostic] {
    guard bytes.contains(where: \.needsLook) else { return [] }
    var scan = FileScan(self)
    for line in lines.starts.indices where !scan.diagnostics.isFull { scan.look(atLine: line) }
    return scan.diagnostics
  }
}

/// A look at all lines of a file.
private struct FileScan {
  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var words: Set<String> = []
  /// The paragraph that was last looked at for words from right to left.
  private var paragraph = (lines: 0..<0, isRightToLeft: false)

  init(_ file: SourceFile) { self.file = file }

  mutating func look(atLine line: Int) {
    let content = file.lines.content(ofLine: line)
    guard file.bytes[content].contains(where: \.needsLook) else { return }
    var scalars = Array(file.text(in: content).unicodeScalars)
    var offset = content.lowerBound
    if offset == 0, scalars.first == "\u{FEFF}" {
      scalars.removeFirst()
      offset = 3
    }
    let findings = CharacterFinding.all(in: scalars) { isRightToLeft(aroundLine: line) }
    var index = 0
    for finding in findings {
      guard !diagnostics.isFull else { return }
      offset += scalars[index..<finding.scalars.lowerBound].utf8Count
      index = finding.scalars.lowerBound
      let end = offset + scalars[finding.scalars].utf8Count
      let diagnostic = finding.diagnostic(at: file.range(offset..<end))
      if let word = diagnostic.subject, !words.insert(word).inserted { continue }
      diagnostics.report(diagnostic)
    }
  }

  /// Whether words of the lines around one, up to the next empty ones, run from right to left.
  private mutating func isRightToLeft(aroundLine line: Int) -> Bool {
    guard !paragraph.lines.contains(line) else { return paragraph.isRightToLeft }
    var (first, last) = (line, line)
    while first > 0, !isEmpty(line: first - 1) { first -= 1 }
    while last + 1 < file.lines.starts.count, !isEmpty(line: last + 1) { last += 1 }
    let bytes = file.lines.starts[first]..<file.lines.content(ofLine: last).upperBound
    let isRightToLeft = file.text(in: bytes).unicodeScalars.contains {
      ScalarTraits($0).contains(.isRightToLeft)
    }
    paragraph = (first..<last + 1, isRightToLeft)
    return isRightToLeft
  }

  private func isEmpty(line: Int) -> Bool {
    file.bytes[file.lines.content(ofLine: line)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}

/// Characters that make a reader see other words, in text that was not read from a file as it
/// stands: after an escape sequence or an entity has been decoded.
package enum HiddenCharacter {
  /// Returns what there is to say of a decoded text that was not said of the file that it is from.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: Where it was written.
  ///   - known: What was said of the file.
  /// - Returns: The rest of what there is to say.
  package static func diagnostics(
    in text: String, at range: SourceRange, beyond known: @autoclosure () -> [Diagnostic]
  ) -> [Diagnostic] {
    let findings = CharacterFinding.all(in: text)
    guard !findings.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    let known = known()
    // There are more mistakes than are told one by one, and that has been said.
    guard !known.isFull else { return [] }
    for finding in findings where !diagnostics.isFull {
      let diagnostic = finding.diagnostic(at: range)
      let isSaid = { (other: Diagnostic) in
        guard other.code == diagnostic.code else { return false }
        // A word is reported once, wherever it is.
        if let word = diagnostic.subject { return other.subject == word }
        return other.summary == diagnostic.summary && other.range.bytes.overlaps(range.bytes)
      }
      guard !known.contains(where: isSaid), !diagnostics.contains(where: isSaid) else { continue }
      diagnostics.report(diagnostic)
    }
    return diagnostics
  }
}
