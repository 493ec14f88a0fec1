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
    diagnostics.reduce(into: "") { render($1, into: &$0) }
  }

  private func render(_ diagnostic: Diagnostic, into text: inout String) {
    let lines = diagnostic.range.file.lines
    let place = Place(diagnostic.range)
    text += styled("\(place):".visible, .bold) + " "
    text += styled("\(diagnostic.severity.rawValue):", .severity(diagnostic.severity)) + " "
    text += styled("\(diagnostic.summary.visible) [\(diagnostic.code)]", .bold) + "\n"

    let excerpt = lines.text(ofLine: place.line - 1)
    let gutter = String(repeating: " ", count: String(place.line).count)
    if !excerpt.isEmpty, !diagnostic.range.bytes.isEmpty {
      let (shown, caret) = place.excerpt(of: excerpt, range: diagnostic.range)
      text += "\(place.line) | \(shown)\n"
      text += "\(gutter) | " + styled(caret, .severity(diagnostic.severity)) + "\n"
    }
    for note in diagnostic.notes {
      text += "\(gutter) = note: \("\(Place(note.range)): \(note.summary)".visible)\n"
    }
    if let source = diagnostic.source { text += "\(gutter) = source: \(source.visible)\n" }
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
    var prefix = range.file.text(in: start..<max(start, range.bytes.lowerBound))
    if line == 0 { prefix = prefix.withoutByteOrderMark }
    self.path = range.file.path
    self.line = line + 1
    self.column = prefix.count + 1
  }

  var description: String { "\(path):\(line):\(column)" }

  /// The longest excerpt that is shown; a minified line says nothing to a person.
  private static var widest: Int { 160 }

  /// Returns the line as it can be shown, and the caret line below it.
  ///
  /// A line that is too long is cut around the place, with `…` where words were left out.
  func excerpt(of line: String, range: SourceRange) -> (shown: String, caret: String) {
    let content = range.file.lines.content(ofLine: self.line - 1)
    let begin = range.bytes.lowerBound
    let bytes = range.file.text(
      in: begin..<max(begin, min(range.bytes.upperBound, content.upperBound)))
    let marked = begin == 0 ? bytes.withoutByteOrderMark : bytes
    let shown = self.line == 1 ? line.withoutByteOrderMark : line
    let prefix = String(shown.prefix(column - 1))
    let start = max(0, prefix.count - Place.widest / 2)
    let cutBefore = start > 0 && shown.count > Place.widest
    let first = cutBefore ? start : 0
    let window = shown.dropFirst(first).prefix(Place.widest)
    let cutAfter = first + window.count < shown.count
    let text = (cutBefore ? "…" : "") + String(window).visible + (cutAfter ? "…" : "")
    let indent = (cutBefore ? 1 : 0) + String(prefix.dropFirst(first)).visible.displayWidth
    let room = max(1, text.displayWidth - indent)
    let width = min(max(1, marked.visible.displayWidth), room)
    return (
      text, String(repeating: " ", count: indent) + String(repeating: "^", count: width)
    )
  }
}

extension String {
  /// The text without a byte-order mark at its start.
  public var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }

  /// The text with tabs as spaces and with what cannot be seen written as `<U+202E>`.
  ///
  /// A terminal must not obey an author's control characters.
  var visible: String {
    guard unicodeScalars.contains(where: { $0.isDeceptive || $0.isControl || $0.value < 0x20 })
    else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "\t" {
        text += " "
      } else if scalar.isDeceptive || scalar.isControl || scalar.value < 0x20 {
        text += "<\(scalar.name)>"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
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
