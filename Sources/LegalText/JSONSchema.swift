/// A JSON Schema (2020-12), put together from parts.
public struct JSONSchema: Sendable, Hashable {
  /// The schema as a value.
  public private(set) var json: JSON

  private init(_ members: [String: JSON]) {
    json = .object(members)
  }

  /// A string, which may be empty.
  public static let string = JSONSchema(["type": .string("string")])
  /// A string with something in it.
  public static let text = JSONSchema(["type": .string("string"), "minLength": .number(1)])
  /// `true` or `false`.
  public static let bool = JSONSchema(["type": .string("boolean")])
  /// Nothing.
  public static let null = JSONSchema(["type": .string("null")])
  /// A day, as CalendarDate writes it.
  public static let date = string(matching: datePattern)
    .described("A day of the calendar, such as 2026-03-28.")
  /// An address with its scheme.
  public static let address = string(matching: "^https?://[^\\s]+$")
    .described("A web address.")
  /// A SHA-256 digest, as the ledger writes it.
  public static let digest = string(matching: "^sha256:[0-9a-f]{64}$")
    .described("A SHA-256 digest.")
  /// A period of ISO 8601, as Period writes it.
  public static let period = string(matching: "^P(T[0-9]+[MH]|[0-9]+[DWMY])$")
    .described("A period of ISO 8601, such as P90D.")

  /// The pattern of a day: the months have their lengths, and February 29 days in every year, for a
  /// pattern cannot count years.
  public static let datePattern =
    "^(?!0000)[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"

  /// A string that matches a regular expression of ECMA-262.
  public static func string(matching pattern: String, atMost length: Int? = nil) -> JSONSchema {
    var members: [String: JSON] = ["type": .string("string"), "pattern": .string(pattern)]
    members["maxLength"] = length.map(JSON.number)
    return JSONSchema(members)
  }

  /// A string, a number or a truth value, as YAML reads words without quotes.
  public static func scalar(matching pattern: String) -> JSONSchema {
    JSONSchema([
      "type": .array([.string("string"), .string("number"), .string("boolean")]),
      "pattern": .string(pattern),
    ])
  }

  /// A whole number.
  public static func count(from minimum: Int = 0, to maximum: Int? = nil) -> JSONSchema {
    var members: [String: JSON] = ["type": .string("integer"), "minimum": .number(minimum)]
    members["maximum"] = maximum.map(JSON.number)
    return JSONSchema(members)
  }

  /// One value and no other.
  public static func constant(_ value: JSON) -> JSONSchema { JSONSchema(["const": value]) }

  /// One of some words.
  public static func choice(_ values: [String]) -> JSONSchema {
    JSONSchema(["enum": .array(values.map(JSON.string))])
  }

  /// A list.
  public static func list(_ items: JSONSchema) -> JSONSchema {
    JSONSchema(["type": .string("array"), "items": items.json])
  }

  /// A value that one of some schemas takes.
  public static func any(_ schemas: [JSONSchema]) -> JSONSchema {
    JSONSchema(["anyOf": .array(schemas.map(\.json))])
  }

  /// A definition of the same document.
  public static func reference(_ name: String) -> JSONSchema {
    JSONSchema(["$ref": .string("#/$defs/\(name)")])
  }

  /// An object that has all members but the optional ones, and no others.
  public static func object(
    _ members: [String: JSONSchema], optional: Set<String> = []
  ) -> JSONSchema {
    var schema: [String: JSON] = [
      "type": .string("object"),
      "properties": .object(members.mapValues(\.json)),
      "additionalProperties": .bool(false),
    ]
    let required = members.keys.sorted().filter { !optional.contains($0) }
    if !required.isEmpty { schema["required"] = .array(required.map(JSON.string)) }
    return JSONSchema(schema)
  }

  /// An object with any keys, or with those that match a pattern.
  public static func map(
    of values: JSONSchema, keysMatching pattern: String? = nil
  ) -> JSONSchema {
    var schema: [String: JSON] = [
      "type": .string("object"), "additionalProperties": values.json,
    ]
    schema["propertyNames"] = pattern.map { .object(["pattern": .string($0)]) }
    return JSONSchema(schema)
  }

  /// The same schema, which also takes `null`.
  public var orNull: JSONSchema { .any([self, .null]) }

  /// The same schema with a sentence for people.
  public func described(_ description: String) -> JSONSchema {
    adding("description", .string(description))
  }

  /// The same schema, which asks for some members if another is there.
  public func requiring(_ members: [String], with key: String) -> JSONSchema {
    adding("dependentRequired", .object([key: .array(members.map(JSON.string))]))
  }

  /// The same schema of a list, whose elements all differ.
  public var unique: JSONSchema { adding("uniqueItems", .bool(true)) }

  /// The same schema of an object, which has at least one member.
  public var notEmpty: JSONSchema { adding("minProperties", .number(1)) }

  /// The same schema of an object, which has the members of one of some groups.
  public func havingOne(of groups: [[String]]) -> JSONSchema {
    adding(
      "oneOf",
      .array(groups.map { .object(["required": .array($0.map(JSON.string))]) }))
  }

  /// The same schema with a keyword.
  private func adding(_ keyword: String, _ value: JSON) -> JSONSchema {
    guard case .object(var members) = json else { return self }
    members[keyword] = value
    return JSONSchema(members)
  }

  /// A whole document.
  ///
  /// - Parameters:
  ///   - title: What it is the schema of.
  ///   - id: The address under which it is published, if it is.
  ///   - definitions: What it refers to.
  /// - Returns: The document, with what it refers to.
  public func document(
    title: String, id: String? = nil, definitions: [String: JSONSchema] = [:]
  ) -> JSON {
    var schema = adding("$schema", .string("https://json-schema.org/draft/2020-12/schema"))
      .adding("title", .string(title))
    if let id { schema = schema.adding("$id", .string(id)) }
    if !definitions.isEmpty {
      schema = schema.adding("$defs", .object(definitions.mapValues(\.json)))
    }
    return schema.json
  }
}
