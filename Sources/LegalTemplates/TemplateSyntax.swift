import LegalText

/// A template as far as its names matter: its tags, nested.
///
/// swift-mustache keeps its own tree to itself and renders an unknown name as nothing. This reader
/// finds the names, so that they can be checked before anything is rendered.
indirect enum TemplateNode: Sendable {
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}` if it is raw.
  case variable(name: String, isRaw: Bool, SourceRange)
  /// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
  case section(name: String, isInverted: Bool, [TemplateNode], SourceRange)
  /// `{{>name}}`.
  case partial(name: String, SourceRange)
  /// `{{<name}}…{{/name}}`.
  case parent(name: String, [TemplateNode], SourceRange)
  /// `{{$name}}…{{/name}}`.
  case block(name: String, [TemplateNode], SourceRange)
}

/// Reads the tags of a template.
struct TemplateReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var index = 0
  private var open: [Opening] = []
  /// The nodes of each level: the outermost, and one for each tag that is open.
  private var levels: [[TemplateNode]] = [[]]
  private(set) var diagnostics: [Diagnostic] = []

  static func read(_ file: SourceFile) -> Outcome<[TemplateNode]> {
    var reader = TemplateReader(file)
    let nodes = reader.nodes()
    return Outcome(nodes, reader.diagnostics)
  }

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// A tag that waits for its close.
  private struct Opening {
    let tag: Tag
    /// Whether a close of another name has been reported in its place.
    var isReported = false
  }

  /// Nesting that no page needs and that would exhaust the stack.
  private static var deepest: Int { 64 }

  private mutating func nodes() -> [TemplateNode] {
    while let tag = nextTag() {
      switch tag.sigil {
      case "/": close(tag)
      case "!": continue
      case "#", "^", "<", "$":
        guard open.count < TemplateReader.deepest else {
          report("tags are nested more than 64 levels deep", at: tag.range)
          return []
        }
        open.append(Opening(tag: tag))
        levels.append([])
      case ">": append(.partial(name: tag.name, tag.range))
      case "=", "%":
        report("'{{\(tag.sigil ?? " ")' is not used in these templates", at: tag.range)
      default:
        append(.variable(name: tag.name, isRaw: tag.sigil == "{" || tag.sigil == "&", tag.range))
      }
    }
    while let last = open.last { leave(last, isClosed: false) }
    return levels[0]
  }

  private mutating func append(_ node: TemplateNode) { levels[levels.count - 1].append(node) }

  /// Closes what a tag names; one mistake is one error, whichever tag it was that went wrong.
  private mutating func close(_ tag: Tag) {
    guard open.contains(where: { $0.tag.name == tag.name }) else {
      report(
        open.last.map { "'{{/\(tag.name)}}' stands where '{{/\($0.tag.name)}}' belongs" }
          ?? "'{{/\(tag.name)}}' closes nothing", at: tag.range)
      if !open.isEmpty { open[open.count - 1].isReported = true }
      return
    }
    while let last = open.last {
      let isClosed = last.tag.name == tag.name
      leave(last, isClosed: isClosed)
      if isClosed { return }
    }
  }

  private mutating func leave(_ opening: Opening, isClosed: Bool) {
    open.removeLast()
    let nodes = levels.removeLast()
    let tag = opening.tag
    if !isClosed, !opening.isReported { report("'\(tag.name)' is not closed", at: tag.range) }
    let node: TemplateNode =
      switch tag.sigil {
      case "<": .parent(name: tag.name, nodes, tag.range)
      case "$": .block(name: tag.name, nodes, tag.range)
      default: .section(name: tag.name, isInverted: tag.sigil == "^", nodes, tag.range)
      }
    append(node)
  }

  private struct Tag {
    let sigil: Character?
    let name: String
    let range: SourceRange
  }

  private mutating func nextTag() -> Tag? {
    while !diagnostics.isFull, let start = find("{{", from: index) {
      let sigils = "{&#^/><$!=%"
      let first = start + 2 < bytes.count ? Character(Unicode.Scalar(bytes[start + 2])) : " "
      let sigil = sigils.contains(first) ? first : nil
      let close = sigil == "{" ? "}}}" : "}}"
      guard let end = find(close, from: start + 2) else {
        report("a tag is not closed", at: file.range(start..<start + 2))
        break
      }
      // Only a comment goes over a line end: any other tag that does lacks its close.
      guard sigil == "!" || !bytes[start..<end].contains(10) else {
        report("a tag is not closed", at: file.range(start..<start + 2))
        index = start + 2
        continue
      }
      index = end + close.utf8.count
      let inside = bytes[start + 2 + (sigil == nil ? 0 : 1)..<end]
      let name = String(decoding: inside, as: UTF8.self)
      return Tag(sigil: sigil, name: name.trimmed, range: file.range(start..<index))
    }
    index = bytes.count
    return nil
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard bytes.count >= pattern.count, start <= bytes.count - pattern.count else { return nil }
    return (start...bytes.count - pattern.count).first { place in
      bytes[place..<place + pattern.count].elementsEqual(pattern)
    }
  }

  private mutating func report(_ summary: String, at range: SourceRange) {
    diagnostics.report(Diagnostic("template/syntax", .error, summary, at: range))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
