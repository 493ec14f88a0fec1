import LegalText
import Yams

/// A YAML value with its place: what Yams parsed, without Yams.
struct YAML: Sendable {
  enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case sequence([YAML])
    case mapping([Member])
  }

  struct Member: Sendable {
    let key: String
    let keyRange: SourceRange
    let value: YAML
  }

  let content: Content
  let range: SourceRange

  /// What the value is, in the words of a diagnostic.
  var kind: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Whether nothing stands where a value could: `key:` or `key: ~`.
  var isNull: Bool {
    if case .scalar(let text, isQuoted: false) = content {
      return text.isEmpty || text == "~" || text == "null"
    }
    return false
  }
}

extension YAML {
  /// Parses the bytes of a file that hold YAML.
  static func parse(_ file: SourceFile, in bytes: Range<Int>) -> Outcome<YAML?> {
    if let mistake = file.tooLarge(bytes, "the YAML", help: "divide the data among documents") {
      return Outcome(nil, [mistake])
    }
    let text = file.text(in: bytes)
    var places = YAMLPlaces(file: file, offset: bytes.lowerBound)
    if let tab = places.indentingTab(in: bytes) {
      return Outcome(nil, [tab])
    }
    if let anchor = places.repeatedAnchor(in: bytes) {
      return Outcome(nil, [anchor])
    }
    do {
      // The parser is kept while nodes are read: it owns the anchors that they refer to.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return Outcome(nil) }
      return withExtendedLifetime(parser) {
        var converter = YAMLConverter(places: places)
        let value = converter.convert(root)
        return Outcome(converter.diagnostics.isEmpty ? value : nil, converter.diagnostics)
      }
    } catch let error as YamlError {
      return Outcome(nil, [places.diagnostic(for: error)])
    } catch {
      return Outcome(nil, [Diagnostic("structure/yaml", "\(error)", at: file.range(bytes))])
    }
  }
}

/// Copies Yams's nodes into values.
struct YAMLConverter {
  var places: YAMLPlaces
  var diagnostics: [Diagnostic] = []

  /// Converts a node; after the first mistake nothing more is looked at.
  ///
  /// An alias repeats a node, and aliases of aliases repeat it without limit; so the first anchor,
  /// which stands before every alias of it, ends the walk.
  mutating func convert(_ node: Node) -> YAML? {
    guard diagnostics.isEmpty else { return nil }
    guard node.anchor == nil else {
      diagnostics.append(.anchor(at: places.line(at: node.mark)))
      return nil
    }
    if let tag = Self.explicitTag(of: node) {
      diagnostics.append(
        Diagnostic(
          "structure/yaml-tag", "the YAML tag '\(tag.shortened)' is not part of the format",
          at: places.line(at: node.mark), help: ["remove the tag; the key says what a value is"]))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain
      return YAML(
        content: .scalar(scalar.string, isQuoted: isQuoted),
        range: places.range(of: scalar.string, style: scalar.style, at: scalar.mark))
    case .sequence(let sequence):
      // Places are asked for in their order, which is the fast one.
      let range = places.line(at: sequence.mark)
      var values: [YAML] = []
      for child in sequence {
        guard let value = convert(child) else { return nil }
        values.append(value)
      }
      return YAML(content: .sequence(values), range: range)
    case .mapping(let mapping):
      let range = places.line(at: mapping.mark)
      var members: [YAML.Member] = []
      for (key, child) in mapping {
        guard key.anchor == nil else {
          diagnostics.append(.anchor(at: places.line(at: key.mark)))
          return nil
        }
        guard case .scalar(let name) = key else {
          diagnostics.append(
            Diagnostic(
              "structure/yaml", "a key is \(key.mapping == nil ? "a list" : "a mapping")",
              at: places.line(at: key.mark), help: ["write a name before the colon"]))
          return nil
        }
        let keyRange = places.range(of: name.string, style: name.style, at: name.mark)
        guard let value = convert(child) else { return nil }
        members.append(YAML.Member(key: name.string, keyRange: keyRange, value: value))
      }
      return YAML(content: .mapping(members), range: range)
    case .alias(let alias):
      diagnostics.append(.anchor(at: places.line(at: alias.mark)))
      return nil
    }
  }
}

extension YAMLConverter {
  /// The tag that an author wrote before a value.
  private static func explicitTag(of node: Node) -> String? {
    let tag: Tag? =
      switch node {
      case .scalar(let scalar): scalar.tag
      case .sequence(let sequence): sequence.tag
      case .mapping(let mapping): mapping.tag
      case .alias: nil
      }
    // What nobody wrote is empty, and a quoted value has the tag of a string.
    guard let name = tag?.description, !name.isEmpty, name != Tag.Name.str.rawValue else {
      return nil
    }
    return name
  }
}

extension Diagnostic {
  static func anchor(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "structure/yaml-anchor", "YAML anchors and aliases are not part of the format", at: range,
      help: ["write the value where it belongs, each time"])
  }

  init(_ code: String, _ summary: String, at range: SourceRange, help: [String]) {
    self.init(code, .error, summary, at: range, help: help)
  }

  init(_ code: String, _ summary: String, at range: SourceRange) {
    self.init(code, .error, summary, at: range)
  }
}
