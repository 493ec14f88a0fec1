import LegalSource

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
  case block([TemplateNode])
}

/// Reads the tags of a template.
struct TemplateReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var isTooDeep = false
  private(set) var diagnostics: [Diagnostic] = []

  static func read(_ file: SourceFile) -> Outcome<[TemplateNode]> {
    var reader = TemplateReader(file)
    let nodes = reader.nodes(until: nil)
    return Outcome(nodes, reader.diagnostics)
  }

  private init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  private struct Opening {
    let name: String
    let range: SourceRange
  }

  /// Nesting that no page needs and that would exhaust the stack.
  private static var deepest: Int { 64 }

  private mutating func nodes(until opening: Opening?) -> [TemplateNode] {
    depth += 1
    defer { depth -= 1 }
    if let opening, depth > TemplateReader.deepest + 1 {
      report("tags are nested more than 64 levels deep", at: opening.range)
      isTooDeep = true
      index = bytes.count
    }
    var nodes: [TemplateNode] = []
    while let tag = nextTag() {
      switch tag.sigil {
      case "/":
        guard let opening, opening.name == tag.name else {
          report(
            opening.map { "'{{/\(tag.name)}}' stands where '{{/\($0.name)}}' belongs" }
              ?? "'{{/\(tag.name)}}' closes nothing", at: tag.range)
          if opening == nil { continue }
          return nodes
        }
        return nodes
      case "!": continue
      case "#", "^":
        let children = self.nodes(until: Opening(name: tag.name, range: tag.range))
        nodes.append(
          .section(name: tag.name, isInverted: tag.sigil == "^", children, tag.range))
      case ">": nodes.append(.partial(name: tag.name, tag.range))
      case "<":
        let children = self.nodes(until: Opening(name: tag.name, range: tag.range))
        nodes.append(.parent(name: tag.name, children, tag.range))
      case "$": nodes.append(.block(self.nodes(until: Opening(name: tag.name, range: tag.range))))
      case "=", "%":
        report("'{{\(tag.sigil ?? " ")' is not used in these templates", at: tag.range)
      default:
        nodes.append(
          .variable(name: tag.name, isRaw: tag.sigil == "{" || tag.sigil == "&", tag.range))
      }
    }
    if let opening, !isTooDeep { report("'\(opening.name)' is not closed", at: opening.range) }
    return nodes
  }

  private struct Tag {
    let sigil: Character?
    let name: String
    let range: SourceRange
  }

  private mutating func nextTag() -> Tag? {
    guard let start = find("{{", from: index) else {
      index = bytes.count
      return nil
    }
    let sigils = "{&#^/><$!=%"
    let first = start + 2 < bytes.count ? Character(Unicode.Scalar(bytes[start + 2])) : " "
    let sigil = sigils.contains(first) ? first : nil
    let close = sigil == "{" ? "}}}" : "}}"
    guard let end = find(close, from: start + 2) else {
      report("a tag is not closed", at: file.range(start..<start + 2))
      index = bytes.count
      return nil
    }
    index = end + close.utf8.count
    let inside = bytes[start + 2 + (sigil == nil ? 0 : 1)..<end]
    let name = String(decoding: inside, as: UTF8.self)
    return Tag(sigil: sigil, name: name.trimmed, range: file.range(start..<index))
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard bytes.count >= pattern.count, start <= bytes.count - pattern.count else { return nil }
    return (start...bytes.count - pattern.count).first { place in
      bytes[place..<place + pattern.count].elementsEqual(pattern)
    }
  }

  private mutating func report(_ summary: String, at range: SourceRange) {
    diagnostics.append(Diagnostic("template/syntax", .error, summary, at: range))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
