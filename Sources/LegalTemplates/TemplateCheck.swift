import LegalText

/// Checks every tag and every partial of the templates against the types of the pages.
struct TemplateCheck {
  /// The templates by name.
  let templates: [String: [TemplateNode]]
  /// The templates whose own mistakes have been reported.
  let unreadable: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  init(_ templates: [String: [TemplateNode]], unreadable: Set<String>) {
    self.templates = templates
    self.unreadable = unreadable
  }

  /// What has been checked: a template in the levels that it was included from.
  ///
  /// Without this, templates that include each other twice would take twice as long for each level.
  private var checked: Set<String> = []

  /// Checks a template, and all it includes, against the names that it may use.
  mutating func check(_ template: String, shapes: [String: ContextShape]) {
    guard let nodes = templates[template] else {
      guard !unreadable.contains(template) else { return }
      let missing = SourceFile(path: Templates.path(of: template), text: "")
      diagnostics.append(
        Diagnostic(
          "template/missing", .error, "the template is missing", at: missing.start,
          help: ["write it; templates/README.md of legalsite lists what each page may name"]))
      return
    }
    check(nodes, in: [Scope(shapes, id: template)], Inclusion(path: [template]))
  }

  /// The names of one level; a level without names is a single value, printed with `{{.}}`.
  private struct Scope {
    let shapes: [String: ContextShape]
    let value: ContextShape?
    /// The names that led here; the same names lead to the same level.
    let id: String

    init(_ shapes: [String: ContextShape], id: String) {
      self.shapes = shapes
      self.id = id
      value = nil
    }

    init(value: ContextShape, id: String) {
      shapes = [:]
      self.value = value
      self.id = id
    }
  }

  /// How a template came to be looked at.
  private struct Inclusion {
    /// The templates, outermost first.
    var path: [String]
    /// The blocks that an inheriting template puts in the place of those of its parent.
    var blocks: [String: [TemplateNode]] = [:]
  }

  private mutating func check(
    _ nodes: [TemplateNode], in scopes: [Scope], _ inclusion: Inclusion
  ) {
    for node in nodes {
      switch node {
      case .variable(let name, let isRaw, let range):
        checkVariable(name, isRaw: isRaw, at: range, in: scopes)
      case .section(let name, let isInverted, let children, let range):
        guard let shape = find(name, at: range, in: scopes) else { continue }
        let inner: [Scope]
        switch shape {
        case _ where isInverted: inner = scopes
        case .flag: inner = scopes
        case .text, .html: inner = scopes + [Scope(value: shape, id: name)]
        case .group(let shapes), .list(let shapes): inner = scopes + [Scope(shapes, id: name)]
        }
        check(children, in: inner, inclusion)
      case .partial(let name, let range): include(name, at: range, in: scopes, inclusion)
      case .parent(let name, let children, let range):
        var inheriting = inclusion
        let known = blocks(of: name)
        for case .block(let block, let replacement, let place) in children {
          if let known, !known.contains(block) {
            report(
              "template/unknown-block", "'\(name)' has no block '\(block)'", at: place,
              help: NearMiss.help(for: block, among: known.sorted()))
          }
          // The outermost template has the last word, as Mustache has it.
          inheriting.blocks[block] = inclusion.blocks[block] ?? replacement
        }
        include(name, at: range, in: scopes, inheriting)
      case .block(let name, let children, _):
        check(inclusion.blocks[name] ?? children, in: scopes, inclusion)
      }
    }
  }

  /// The names of the blocks of a template; `nil` if there is no such template.
  private func blocks(of template: String) -> Set<String>? {
    guard let nodes = templates[template] else { return nil }
    var names: Set<String> = []
    var open = nodes
    while let node = open.popLast() {
      switch node {
      case .variable: break
      case .partial(let name, _):
        // A partial of the parent may hold blocks, too; a circle is reported elsewhere.
        if name != template, let inner = templates[name], names.insert(">" + name).inserted {
          open += inner
        }
      case .section(_, _, let children, _): open += children
      case .parent(let name, let children, _):
        open += children
        if name != template, let inner = templates[name], names.insert(">" + name).inserted {
          open += inner
        }
      case .block(let name, let children, _):
        names.insert(name)
        open += children
      }
    }
    return names.filter { !$0.hasPrefix(">") }
  }

  private mutating func include(
    _ name: String, at range: SourceRange, in scopes: [Scope], _ inclusion: Inclusion
  ) {
    guard let nodes = templates[name] else {
      // A template that could not be read has been reported.
      guard !unreadable.contains(name) else { return }
      report(
        "template/unknown-partial", "'\(name)' is not a template", at: range,
        help: NearMiss.help(for: name, among: templates.keys.sorted()))
      return
    }
    guard !inclusion.path.contains(name) else {
      report(
        "template/circle", "'\(name)' includes itself", at: range,
        help: "remove the tag; a template that includes itself never ends")
      return
    }
    if inclusion.blocks.isEmpty {
      let key = ([name] + scopes.map(\.id)).joined(separator: "\n")
      guard checked.insert(key).inserted else { return }
    }
    var inner = inclusion
    inner.path.append(name)
    check(nodes, in: scopes, inner)
  }

  private mutating func checkVariable(
    _ name: String, isRaw: Bool, at range: SourceRange, in scopes: [Scope]
  ) {
    guard let shape = find(name, at: range, in: scopes) else { return }
    switch shape {
    case .text where isRaw:
      report(
        "template/unescaped", "'\(name)' is text and would be printed without escapes", at: range,
        help: "write '{{\(name)}}'")
    case .html where !isRaw:
      report(
        "template/escaped", "'\(name)' is HTML and would be printed as text", at: range,
        help: "write '{{{\(name)}}}'")
    case .flag:
      report(
        "template/not-text", "'\(name)' is yes or no and cannot be printed", at: range,
        help: "write '{{#\(name)}}…{{/\(name)}}'")
    case .group, .list:
      report(
        "template/not-text", "'\(name)' holds other values and cannot be printed", at: range,
        help: "write '{{#\(name)}}…{{/\(name)}}'")
    case .text, .html: break
    }
  }

  /// Finds what a name stands for, from the innermost level out, as Mustache does.
  private mutating func find(
    _ name: String, at range: SourceRange, in scopes: [Scope]
  ) -> ContextShape? {
    if name == "." {
      guard let value = scopes.last?.value else {
        report(
          "template/unknown-tag", "'.' stands for nothing here", at: range,
          help: "name a value")
        return nil
      }
      return value
    }
    let components = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var shapes: [String: ContextShape]
    if let scope = scopes.last(where: { $0.shapes[components[0]] != nil }) {
      shapes = scope.shapes
    } else {
      shapes = [:]
      for scope in scopes { shapes.merge(scope.shapes) { $1 } }
    }
    for (index, component) in components.enumerated() {
      guard let shape = shapes[component] else {
        report(
          "template/unknown-tag", "'\(name)' is not a value of this page", at: range,
          help: NearMiss.help(for: component, among: shapes.keys.sorted()))
        return nil
      }
      if index == components.count - 1 { return shape }
      guard case .group(let inner) = shape else {
        report(
          "template/unknown-tag", "'\(component)' has no values of its own", at: range,
          help: "go into a list with '{{#\(component)}}…{{/\(component)}}'")
        return nil
      }
      shapes = inner
    }
    return nil
  }

  private mutating func report(
    _ code: String, _ summary: String, at range: SourceRange, help: String
  ) {
    diagnostics.report(Diagnostic(code, .error, summary, at: range, help: [help]))
  }
}
