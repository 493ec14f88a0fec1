import LegalSource

/// Checks every tag and every partial of the templates against the types of the pages.
struct TemplateCheck {
  /// The templates by name.
  let templates: [String: [TemplateNode]]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ templates: [String: [TemplateNode]]) {
    self.templates = templates
  }

  /// Checks a template, and all it includes, against the names that it may use.
  mutating func check(_ template: String, shapes: [String: ContextShape]) {
    guard let nodes = templates[template] else {
      let missing = SourceFile(path: Templates.path(of: template), text: "")
      diagnostics.append(
        Diagnostic(
          "template/missing", .error, "the template is missing", at: missing.start,
          help: ["write it; the README lists what each page may name"]))
      return
    }
    check(nodes, in: [Scope(shapes)], including: [template])
  }

  /// The names of one level; a level without names is a single value, printed with `{{.}}`.
  private struct Scope {
    let shapes: [String: ContextShape]
    let value: ContextShape?

    init(_ shapes: [String: ContextShape]) {
      self.shapes = shapes
      value = nil
    }

    init(value: ContextShape) {
      shapes = [:]
      self.value = value
    }
  }

  private mutating func check(
    _ nodes: [TemplateNode], in scopes: [Scope], including path: [String]
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
        case .text, .html: inner = scopes + [Scope(value: shape)]
        case .group(let shapes), .list(let shapes): inner = scopes + [Scope(shapes)]
        }
        check(children, in: inner, including: path)
      case .partial(let name, let range):
        include(name, at: range, in: scopes, including: path)
      case .parent(let name, let children, let range):
        include(name, at: range, in: scopes, including: path)
        check(children, in: scopes, including: path)
      case .block(let children): check(children, in: scopes, including: path)
      }
    }
  }

  private mutating func include(
    _ name: String, at range: SourceRange, in scopes: [Scope], including path: [String]
  ) {
    guard let nodes = templates[name] else {
      report(
        "template/unknown-partial", "'\(name)' is not a template", at: range,
        help: NearMiss.help(for: name, among: templates.keys.sorted()))
      return
    }
    guard !path.contains(name) else {
      report(
        "template/circle", "'\(name)' includes itself", at: range,
        help: "remove the tag; a template that includes itself never ends")
      return
    }
    check(nodes, in: scopes, including: path + [name])
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
    diagnostics.append(Diagnostic(code, .error, summary, at: range, help: [help]))
  }
}
