import LegalText
internal import Mustache

/// A value that a template can print or go into.
///
/// A context names each of its fields once, in ``fields``: the same list answers the renderer and
/// checks the templates, so that the two cannot drift apart.
protocol TemplateContext: MustacheParent, Sendable {
  /// What a template may name.
  static var fields: ContextFields<Self> { get }
}

extension TemplateContext {
  /// Returns what a name stands for, as Mustache asks for it.
  public func child(named name: String) -> Any? {
    Self.fields[name].map { $0.value(self) ?? AbsentValue() }
  }
}

/// A value that a context names and does not have: Mustache must not look for it further out, where
/// the same name would mean another value.
struct AbsentValue: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// What a template may do with a name.
indirect enum ContextShape: Sendable {
  /// Print it, escaped; or ask whether it is there.
  case text
  /// Print it as it stands.
  case html
  /// Ask whether it holds.
  case flag
  /// Go into it.
  case group([String: ContextShape])
  /// Go into each of its elements.
  case list([String: ContextShape])
}

/// A name in a template, and what stands for it.
struct ContextField<Context>: Sendable {
  let name: String
  let shape: ContextShape
  let value: @Sendable (Context) -> Any?

  /// Words; Mustache gets them as HTML and escapes nothing itself, as it would look for characters.
  static func text(_ name: String, _ value: @escaping @Sendable (Context) -> String?) -> Self {
    Self(name: name, shape: .text, value: { value($0).map(HTML.escaped) })
  }

  static func html(_ name: String, _ value: @escaping @Sendable (Context) -> String) -> Self {
    Self(name: name, shape: .html, value: { value($0) })
  }

  static func flag(_ name: String, _ value: @escaping @Sendable (Context) -> Bool) -> Self {
    Self(name: name, shape: .flag, value: { value($0) })
  }

  static func group<Inner: TemplateContext>(
    _ name: String, _ value: @escaping @Sendable (Context) -> Inner?
  ) -> Self {
    Self(name: name, shape: .group(Inner.fields.shapes), value: { value($0) })
  }

  static func list<Inner: TemplateContext>(
    _ name: String, _ value: @escaping @Sendable (Context) -> [Inner]
  ) -> Self {
    Self(name: name, shape: .list(Inner.fields.shapes), value: { value($0) })
  }
}

/// The names that a template may use in a context.
struct ContextFields<Context>: Sendable {
  private let fields: [String: ContextField<Context>]

  init(_ fields: ContextField<Context>...) {
    self.init(fields)
  }

  init(_ fields: [ContextField<Context>]) {
    self.fields = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
  }

  subscript(name: String) -> ContextField<Context>? { fields[name] }

  var shapes: [String: ContextShape] { fields.mapValues(\.shape) }
}
