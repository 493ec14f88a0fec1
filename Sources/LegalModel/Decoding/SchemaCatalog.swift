import LegalText

/// The schemas of types, collected while they are described.
///
/// A type is described by the calls that decode it: there is no second list of keys.
struct SchemaCatalog {
  /// Which notation is described.
  enum Form {
    /// YAML, as an author writes it: `90 days`.
    case written
    /// JSON, as it is published: `P90D`.
    case published
  }

  let form: Form
  /// The schemas by the names of their types.
  private(set) var definitions: [String: JSONSchema] = [:]

  init(_ form: Form) {
    self.form = form
  }

  /// Describes a type once, and returns a reference to it.
  ///
  /// The type's name becomes part of what is published, so that it has to be visible in its module:
  /// the name of a private type is another one after optimization.
  mutating func define<Value>(
    _ type: Value.Type, _ describe: (inout SchemaCatalog) -> JSONSchema
  ) -> JSONSchema {
    let name = "\(type)".first.map { $0.lowercased() + "\(type)".dropFirst() } ?? ""
    if definitions[name] == nil {
      definitions[name] = describe(&self)
    }
    return .reference(name)
  }

  /// Describes a mapping by decoding one that has no members.
  mutating func describe(_ decode: (inout Fields) -> Void) -> JSONSchema {
    var fields = Fields(describing: self)
    decode(&fields)
    guard let description = fields.description else { return .null }
    self = description.catalog
    return description.schema
  }
}

/// What was asked of a mapping.
struct FieldsDescription {
  fileprivate(set) var catalog: SchemaCatalog
  private var members: [String: JSONSchema] = [:]
  private var optional: Set<String> = []
  private var dependent: [(key: String, member: String)] = []

  init(_ catalog: SchemaCatalog) {
    self.catalog = catalog
  }

  /// Whether a key has to be there.
  enum Presence {
    case required, optional
    /// Required if another key is there.
    case with(String)
  }

  /// Notes that a key was asked for.
  mutating func note<Value: FrontMatterValue>(
    _ key: String, _ type: Value.Type, _ presence: Presence, isList: Bool = false
  ) {
    let schema = type.schema(in: &catalog)
    members[key] = isList ? .list(schema) : schema
    switch presence {
    case .required: break
    case .optional: optional.insert(key)
    case .with(let other):
      optional.insert(key)
      dependent.append((other, key))
    }
  }

  /// Notes that a key has one value and no other.
  mutating func note(_ key: String, is value: JSON) {
    members[key] = .constant(value)
  }

  /// Notes that no value of a list may stand there twice.
  mutating func noteUnique(_ key: String) {
    members[key] = members[key]?.unique
  }

  var schema: JSONSchema {
    dependent.reduce(.object(members, optional: optional)) { schema, pair in
      schema.requiring([pair.member], with: pair.key)
    }
  }
}
