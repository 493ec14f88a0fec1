extension Diagnostic {
  /// The JSON Schema (2020-12) of a line that ``jsonLines(_:)`` writes.
  public static var schema: JSON {
    let text = JSON.object(["type": .string("string"), "minLength": .number(1)])
    let count = JSON.object(["type": .string("integer"), "minimum": .number(1)])
    let places = [
      "path": text, "line": count, "column": count, "endLine": count, "endColumn": count,
    ]
    let texts = JSON.object(["type": .string("array"), "items": text])
    var members: [String: JSON] = [
      "formatVersion": .object(["const": .number(jsonFormatVersion)]),
      "code": .object([
        "type": .string("string"), "pattern": .string("^[a-z0-9-]+/[a-z0-9-]+$"),
        "description": .string("The rule; 'legalsite explain' says what it asks."),
      ]),
      "severity": .object(["enum": .array(Severity.allCases.map { .string($0.rawValue) })]),
      "message": text,
      "help": texts,
      "also": .object([
        "type": .string("array"), "items": text,
        "description": .string("Other rules that the same change would satisfy."),
      ]),
      "source": text,
      "subject": text,
      "notes": .object([
        "type": .string("array"), "items": object(places.merging(["message": text]) { $1 }),
      ]),
      "accepted": object(["reason": text, "until": date], optional: ["until"]),
    ]
    members.merge(places) { $1 }
    guard
      case .object(var schema) = object(members, optional: ["source", "subject", "accepted"])
    else { return .null }
    schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .string("A diagnostic of legalsite")
    return .object(schema)
  }

  private static var date: JSON {
    .object(["type": .string("string"), "pattern": .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")])
  }

  private static func object(_ members: [String: JSON], optional: Set<String> = []) -> JSON {
    .object([
      "type": .string("object"),
      "properties": .object(members),
      "required": .array(members.keys.sorted().filter { !optional.contains($0) }.map(JSON.string)),
      "additionalProperties": .bool(false),
    ])
  }
}
