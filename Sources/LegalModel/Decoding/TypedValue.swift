public import LegalText

/// A value of the front matter after its type has been checked: for marks, for data that a template
/// lays out, and for the machine-readable form.
///
/// The typed model answers what rules ask; this tree answers for the words and the names under
/// which they stand. Both are made by one decoding.
public struct TypedValue: Sendable, Hashable {
  /// A key and its value.
  public struct Member: Sendable, Hashable {
    /// The key, as the author and every program write it.
    public let key: String
    /// The value.
    public let value: TypedValue
  }

  /// What kind of value it is.
  public enum Content: Sendable, Hashable {
    /// Something that is printed, and its machine-readable form.
    case words(String, JSON)
    /// A meaning that is reasoned about and never printed.
    case code(JSON)
    /// A list in the author's order.
    case list([TypedValue])
    /// A mapping in the author's order.
    case record([Member])
    /// A value whose own mistake has been reported.
    case broken
  }

  /// The value.
  public let content: Content
  /// Where the author wrote it.
  public let range: SourceRange

  /// The value of a member of a record.
  public subscript(key: String) -> TypedValue? {
    guard case .record(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of a list.
  public var elements: [TypedValue] {
    if case .list(let values) = content { values } else { [] }
  }

  /// The words to print, if it is something that is printed.
  public var words: String? {
    if case .words(let words, _) = content { words } else { nil }
  }

  /// The machine-readable form.
  public var json: JSON {
    switch content {
    case .words(_, let json), .code(let json): json
    case .list(let values): .array(values.map(\.json))
    case .record(let members):
      .object(Dictionary(members.map { ($0.key, $0.value.json) }) { first, _ in first })
    case .broken: .null
    }
  }

  /// The machine-readable form as it is published: a value with a mistake says nothing, and what is
  /// said is of its type.
  public var published: JSON {
    switch content {
    case .words(_, let json), .code(let json): json
    case .list(let values): .array(values.filter { !$0.isBroken }.map(\.published))
    case .record(let members):
      .object(
        Dictionary(
          members.filter { !$0.value.isBroken }.map { ($0.key, $0.value.published) }
        ) { first, _ in first })
    case .broken: .null
    }
  }

  private var isBroken: Bool { content == .broken }

  /// The name by which a path finds the value in a list.
  public var name: String? {
    for key in ["id", "right"] {
      if let value = self[key] {
        switch value.content {
        case .words(let name, _), .code(.string(let name)): return name
        default: return nil
        }
      }
    }
    return nil
  }

  /// Where a path leads.
  public enum Lookup {
    /// To a value.
    case found(TypedValue)
    /// Nothing is called so; `names` are called otherwise.
    case missing(component: String, names: [String])
    /// The path goes through a value whose own mistake has been reported.
    case broken
  }

  /// Follows a path of keys and ids: `notices.subprocessors`, `data.account.email.purpose`.
  public func lookup(_ path: String) -> Lookup {
    var value = self
    for component in path.split(separator: ".", omittingEmptySubsequences: false) {
      switch value.content {
      case .broken: return .broken
      case .record(let members):
        if let member = members.first(where: { $0.key == component }) {
          value = member.value
        } else if let item = value["items"]?.elements.first(where: { $0.name == String(component) })
        {
          value = item
        } else {
          let names =
            members.map(\.key) + (value["items"]?.elements.compactMap(\.name) ?? [])
          return .missing(component: String(component), names: names)
        }
      case .list(let elements):
        guard let element = elements.first(where: { $0.name == String(component) }) else {
          if elements.contains(where: { $0.content == .broken }) { return .broken }
          return .missing(component: String(component), names: elements.compactMap(\.name))
        }
        value = element
      case .words, .code: return .missing(component: String(component), names: [])
      }
    }
    if case .broken = value.content { return .broken }
    return .found(value)
  }
}

extension TypedValue {
  /// Returns whether another value says the same, wherever it stands.
  public func isSame(as other: TypedValue) -> Bool {
    switch (content, other.content) {
    case (.words(let first, let json), .words(let second, let otherJSON)):
      first == second && json == otherJSON
    case (.code(let first), .code(let second)): first == second
    case (.list(let first), .list(let second)):
      first.count == second.count && zip(first, second).allSatisfy { $0.isSame(as: $1) }
    case (.record(let first), .record(let second)):
      first.count == second.count
        && zip(first, second).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
    case (.broken, .broken): true
    default: false
    }
  }
}
