import LegalMarkup
import LegalText

/// Marks that stand for what a test says, and for nothing else.
struct StubMarks: MarkValues {
  let words: [String: String]
  let data: Set<String>
  let broken: Set<String>

  init(_ words: [String: String] = [:], data: Set<String> = [], broken: Set<String> = []) {
    self.words = words
    self.data = data
    self.broken = broken
  }

  func words(at path: String) -> MarkValue {
    if let words = words[path] { return .words(words) }
    if broken.contains(path) { return .broken }
    return .problem("'\(path)' is not here", help: "write another")
  }

  func data(at path: String) -> MarkValue {
    if data.contains(path) { return .data }
    if broken.contains(path) { return .broken }
    return .problem("'\(path)' is no data", help: nil)
  }
}

/// Prose of a test, with everything that was said of it.
struct ReadProse {
  let file: SourceFile
  let outcome: Outcome<Prose>

  var prose: Prose { outcome.value }
  var diagnostics: [Diagnostic] { outcome.diagnostics }

  /// Reads prose below front matter that is as short as it can be.
  init(_ prose: String, marks: StubMarks = StubMarks(), base: String = "/legal/privacy/") {
    self.init(whole: "---\n" + prose, from: 4, marks: marks, base: base)
  }

  init(
    whole text: String, from offset: Int, marks: StubMarks = StubMarks(),
    base: String = "/legal/privacy/"
  ) {
    file = SourceFile(path: "content/privacy/2026-03-28.md", text: text)
    outcome = Prose.read(file, from: offset, marks: marks, base: base)
  }

  /// Each mistake as `code: summary ⟦text⟧`.
  var mistakes: [String] {
    diagnostics.map { "\($0.code): \($0.summary) ⟦\(text($0.range))⟧" }
  }

  /// The blocks, each with the text that its range covers, inlines in full.
  var dump: String { prose.blocks.map { dump($0) }.joined() }

  /// The blocks as HTML.
  var html: String { prose.blocks.map(\.html).joined() }

  func text(_ range: SourceRange) -> String { range.file.text(in: range.bytes) }

  private func dump(_ block: Block) -> String {
    let lines = LineTable(file.text)
    let start = block.range.bytes.lowerBound
    let end = block.range.bytes.upperBound
    let (first, last) = (lines.line(at: start), lines.line(at: end))
    // The line of hyphens is line 0.
    let place =
      "@\(first):\(start - lines.starts[first] + 1)-\(last):\(end - lines.starts[last] + 1)"
    return dump(block.content, place: place, indent: "")
  }

  private func dump(_ content: Block.Content, place: String, indent: String) -> String {
    let tail = place.isEmpty ? "\n" : " \(place)\n"
    let deeper = indent + "  "
    switch content {
    case .heading(let level, let anchor, let inlines):
      return "\(indent)heading \(level) #\(anchor)\(tail)" + dump(inlines, indent: deeper)
    case .paragraph(let inlines):
      return "\(indent)paragraph\(tail)" + dump(inlines, indent: deeper)
    case .list(let start, let items):
      let mark = start.map { "from \($0)" } ?? "of bullets"
      return "\(indent)list \(mark)\(tail)"
        + items.map { blocks in
          "\(deeper)item\n"
            + blocks.map { dump($0, place: "", indent: deeper + "  ") }.joined()
        }.joined()
    case .quote(let blocks):
      return "\(indent)quote\(tail)"
        + blocks.map { dump($0, place: "", indent: deeper) }.joined()
    case .code(let text): return "\(indent)code \(text.debugDescription)\(tail)"
    case .rule: return "\(indent)rule\(tail)"
    case .data(let path): return "\(indent)data \(path)\(tail)"
    }
  }

  private func dump(_ inlines: [Inline], indent: String) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): "\(indent)text \(text.debugDescription)\n"
      case .code(let text): "\(indent)code \(text.debugDescription)\n"
      case .emphasis(let inner): "\(indent)emphasis\n" + dump(inner, indent: indent + "  ")
      case .strong(let inner): "\(indent)strong\n" + dump(inner, indent: indent + "  ")
      case .link(let target, let inner):
        "\(indent)link \(target)\n" + dump(inner, indent: indent + "  ")
      case .lineBreak: "\(indent)break\n"
      }
    }.joined()
  }
}
