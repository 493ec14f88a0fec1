public import LegalText

/// The members of a mapping, asked for one by one.
///
/// What was asked for is what exists: an unknown key is one that nobody asked for, and the keys it
/// is compared with come from the same calls. So a key is named in one place.
struct Fields {
  /// The mapping's first line.
  let range: SourceRange
  var log: DecodingLog

  private let members: [YAML.Member]
  private var asked: [String] = []
  /// What each member was decoded to, at its index; a mapping has few members.
  private var typedValues: [TypedValue?]
  /// What is asked for, if that is all that is wanted.
  private(set) var description: FieldsDescription?

  init(_ members: [YAML.Member], at range: SourceRange, log: DecodingLog) {
    self.members = members
    self.range = range
    self.log = log
    typedValues = Array(repeating: nil, count: members.count)
  }

  /// Has no members, and notes what is asked for.
  init(describing catalog: SchemaCatalog) {
    self.init([], at: SourceFile(path: "", text: "").start, log: DecodingLog())
    description = FieldsDescription(catalog)
  }

  /// The members that could be decoded, in the author's order.
  var typed: TypedValue {
    TypedValue(
      content: .record(
        zip(members, typedValues).compactMap { member, value in
          value.map { TypedValue.Member(key: member.key, value: $0) }
        }), range: range)
  }

  /// Returns the value of a key that has to be there.
  mutating func required<Value: FrontMatterValue>(
    _ key: String, _ type: Value.Type = Value.self
  ) -> Located<Value>? {
    guard description == nil else {
      description?.note(key, Value.self, .required)
      return nil
    }
    guard let index = index(of: key) else {
      log.report(
        "structure/missing-key", "'\(key)' is missing", at: range,
        help: ["add '\(key):' with \(Value.invitation)"])
      return nil
    }
    guard !members[index].value.isNull else {
      reportMissingValue(at: index, help: "write \(Value.invitation)")
      return nil
    }
    return decode(at: index)
  }

  /// Returns the value of a key that has to be there if another is.
  mutating func required<Value: FrontMatterValue>(
    _ key: String, with other: String
  ) -> Located<Value>? {
    guard description == nil else {
      description?.note(key, Value.self, .with(other))
      return nil
    }
    return place(of: other) == nil ? optional(key) : required(key)
  }

  /// Returns the value of a key, or `nil` if the key is absent: undeclared.
  mutating func optional<Value: FrontMatterValue>(
    _ key: String, _ type: Value.Type = Value.self
  ) -> Located<Value>? {
    guard description == nil else {
      description?.note(key, Value.self, .optional)
      return nil
    }
    guard let index = index(of: key) else { return nil }
    guard !members[index].value.isNull else {
      reportMissingValue(
        at: index,
        help: "write \(Value.invitation), or leave the key out: what is absent is undeclared")
      return nil
    }
    return decode(at: index)
  }

  /// Returns a list that has to be there.
  mutating func requiredList<Value: FrontMatterValue>(
    _ key: String, of type: Value.Type = Value.self, help: String
  ) -> [Located<Value>]? {
    guard description == nil else {
      description?.note(key, Value.self, .required, isList: true)
      return nil
    }
    if place(of: key) == nil {
      log.report("structure/missing-key", "'\(key)' is missing", at: range, help: [help])
    }
    return list(key)
  }

  /// Returns a list, or `nil` if the key is absent; an empty list is a statement of its own.
  mutating func list<Value: FrontMatterValue>(
    _ key: String, of type: Value.Type = Value.self
  ) -> [Located<Value>]? {
    guard description == nil else {
      description?.note(key, Value.self, .optional, isList: true)
      return nil
    }
    guard let list = elements(of: key, invitation: Value.invitation) else { return nil }
    var values: [Located<Value>] = []
    var typed: [TypedValue] = []
    for element in list.elements {
      if !element.isNull, let (value, tree) = Value.decode(element, &log) {
        values.append(Located(value, at: element.range))
        typed.append(tree)
      } else {
        typed.append(TypedValue(content: .broken, range: element.range))
      }
    }
    setList(typed, at: list.index)
    return values
  }

  /// Returns what stands in a list and which member it is, and reports what of it has no value.
  ///
  /// What needs no type is a function of its own: the rest is compiled for each type of element.
  private mutating func elements(
    of key: String, invitation: @autoclosure () -> String
  ) -> (index: Int, elements: [YAML])? {
    guard let index = index(of: key) else { return nil }
    let member = members[index]
    guard case .sequence(let elements) = member.value.content else {
      log.report(
        "structure/wrong-type", "\(member.value.kind) stands where a list belongs",
        at: member.value.isNull ? member.keyRange : member.value.range,
        help: ["write '\(key): []', or a line for each beginning with '- '"])
      typedValues[index] = TypedValue(content: .broken, range: member.keyRange)
      return nil
    }
    for element in elements where element.isNull {
      log.report(
        "structure/missing-value", "an element of '\(key)' has no value", at: element.range,
        help: ["write \(invitation()), or leave the element out"])
    }
    return (index, elements)
  }

  private mutating func setList(_ typed: [TypedValue], at index: Int) {
    typedValues[index] = TypedValue(content: .list(typed), range: members[index].keyRange)
  }

  /// Returns the records of a list, each with an id of its own; none if the key is absent.
  mutating func records<Value: FrontMatterRecord & IdentifiedRecord>(
    _ key: String, of type: Value.Type = Value.self
  ) -> [Value] {
    let records: [Located<Value>] = list(key) ?? []
    reportRepeated(records.map(\.value.id), in: key)
    return records.map(\.value)
  }

  private mutating func reportRepeated(_ ids: [Located<Identifier>], in key: String) {
    var first: [Identifier: SourceRange] = [:]
    for id in ids {
      if let earlier = first[id.value] {
        log.report(
          "structure/duplicate-id", "id '\(id.value)' stands twice in '\(key)'", at: id.range,
          notes: [Diagnostic.Note("first here", at: earlier)],
          help: ["give one of them another id"])
      } else {
        first[id.value] = id.range
      }
    }
  }

  /// Notes, where fields are described, that no value of a list may stand there twice.
  mutating func noteUnique(_ key: String) {
    description?.noteUnique(key)
  }

  /// Notes, where fields are described, that `kind` is already known.
  mutating func noteKind(_ kind: DocumentKind) {
    description?.note("kind", is: kind.json)
  }

  /// Returns the place of a key, if it is there.
  func place(of key: String) -> SourceRange? {
    members.first { $0.key == key }?.keyRange
  }

  /// Returns whether a key has a value whose own mistake has been reported.
  func isBroken(_ key: String) -> Bool {
    guard let index = members.firstIndex(where: { $0.key == key }) else { return false }
    return typedValues[index]?.content == .broken
  }

  /// Reports each key that nothing asked for.
  mutating func reportUnknownKeys() {
    for member in members where !asked.contains(member.key) {
      guard !log.diagnostics.isFull else { return }
      log.report(
        "structure/unknown-key", "'\(member.key.shortened)' is not a key here",
        at: member.keyRange, help: [NearMiss.help(for: member.key, among: asked)])
    }
  }

  private mutating func index(of key: String) -> Int? {
    asked.append(key)
    return members.firstIndex { $0.key == key }
  }

  private mutating func decode<Value: FrontMatterValue>(at index: Int) -> Located<Value>? {
    let yaml = members[index].value
    guard let (value, typed) = Value.decode(yaml, &log) else {
      typedValues[index] = TypedValue(content: .broken, range: yaml.range)
      return nil
    }
    typedValues[index] = typed
    return Located(value, at: yaml.range)
  }

  private mutating func reportMissingValue(at index: Int, help: String) {
    let member = members[index]
    log.report(
      "structure/missing-value", "'\(member.key)' has no value", at: member.keyRange, help: [help])
    typedValues[index] = TypedValue(content: .broken, range: member.keyRange)
  }
}

/// A record that others refer to.
public protocol IdentifiedRecord: Sendable {
  /// The name, unique in its list.
  var id: Located<Identifier> { get }
}
