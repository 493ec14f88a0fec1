/// How diagnostics look to a person: one line for tools, then an excerpt with a caret.
public struct DiagnosticText: Sendable {
  private let usesColor: Bool

  /// Creates a rendering.
  ///
  /// - Parameter usesColor: Whether to add ANSI colors; only for a terminal without `NO_COLOR`.
  public init(usesColor: Bool = false) {
    self.usesColor = usesColor
  }

  /// Returns the diagnostics as text, each followed by a line end.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    Array(diagnostics).shown(to: .person).grouped.reduce(into: "") { render($1, into: &$0) }
  }

  private func render(_ group: DiagnosticGroup, into text: inout String) {
    let diagnostic = group.lead
    let place = Place(diagnostic.range)
    text += styled("\(place):".visible, .bold) + " "
    text += styled("\(diagnostic.severity.rawValue):", .severity(diagnostic.severity)) + " "
    text += styled("\(diagnostic.summary.visible) [\(diagnostic.code)]", .bold) + "\n"

    let gutter = String(repeating: " ", count: String(place.line).count)
    if let excerpt = Excerpt(of: diagnostic.range) {
      text += "\(place.line) | \(excerpt.text)\n"
      text += "\(gutter) | " + styled(excerpt.caret, .severity(diagnostic.severity)) + "\n"
    }
    for note in group.notes {
      text += "\(gutter) = note: \("\(Place(note.range)): \(note.summary)".visible)\n"
    }
    let also = group.also
    if !also.isEmpty {
      text += "\(gutter) = also: \(also.joined(separator: ", ").visible)\n"
    }
    if let source = diagnostic.source { text += "\(gutter) = source: \(source.visible)\n" }
    if let acceptance = diagnostic.acceptance {
      text += "\(gutter) = \(acceptance.title): \(acceptance.reason.visible)\n"
    }
    for help in diagnostic.help { text += "\(gutter) = help: \(help.visible)\n" }
  }

  private enum Style {
    case bold
    case severity(Diagnostic.Severity)

    var code: String {
      switch self {
      case .bold: "1"
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      }
    }
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }
}

/// A place as people write it: `path:line:column`, both from 1, columns in characters.
struct Place: CustomStringConvertible {
  let path: String
  let line: Int
  let column: Int

  init(_ range: SourceRange) {
    let lines = range.file.lines
    let line = lines.line(at: range.bytes.lowerBound)
    let start = lines.starts[line]
    self.path = range.file.path
    self.line = line + 1
    column = Place.characters(in: range.file, start..<max(start, range.bytes.lowerBound)) + 1
  }

  /// The number of characters in some bytes; in a line that nobody can read, of Unicode scalars,
  /// which are counted without looking at what they mean.
  private static func characters(in file: SourceFile, _ bytes: Range<Int>) -> Int {
    if bytes.count > 65_536 {
      return file.bytes[bytes].count { $0 & 0xC0 != 0x80 }
    }
    let text = file.text(in: bytes)
    return (bytes.lowerBound == 0 ? text.withoutByteOrderMark : text).count
  }

  var description: String { "\(path):\(line):\(column)" }
}

extension String {
  /// The text without a byte-order mark at its start.
  public var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }

  /// The columns a terminal needs: two for an East Asian or an emoji character.
  var displayWidth: Int {
    reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      let isWide =
        scalar.properties.isEmojiPresentation || (0x1100...0x115F).contains(scalar.value)
        || (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
        || (0xF900...0xFAFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
      return width + (isWide ? 2 : 1)
    }
  }
}
