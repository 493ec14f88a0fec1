public import LegalSource

extension RedlineJSON {
  /// The JSON Schema (2020-12) of what ``json(_:_:)`` returns.
  public static var schema: JSON {
    let changeClass = choice(ChangeClass.allCases.map(\.rawValue))
    let section = object(["anchor": text, "title": string, "number": orNull(text)])
    let members: [String: JSON] = [
      "formatVersion": .object(["const": .number(formatVersion)]),
      "title": string,
      "old": string,
      "new": string,
      "changeClass": described(
        orNull(changeClass), "The gravest class of the changes; null if there is none."),
      "editCounts": object(
        Dictionary(uniqueKeysWithValues: EditClass.allCases.map { ($0.rawValue, count) })),
      "words": object(["deleted": count, "inserted": count, "moved": count]),
      "amendments": list(
        object(["section": orNull(section), "name": text, "phrases": list(text)])),
      "changes": described(
        orNull(list(change(changeClass))), "The gravest first; null if a side has no typed data."),
      "edits": described(
        list(edit(section)), "In the order of the text; of the classes that were asked for."),
    ]
    guard case .object(var schema) = object(members) else { return .null }
    schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    schema["title"] = .string("A comparison of two versions by legalsite")
    return .object(schema)
  }

  private static func change(_ changeClass: JSON) -> JSON {
    let lead = object([
      "period": .object([
        "type": .string("string"), "pattern": .string("^P(T[0-9]+[MH]|[0-9]+[DWMY])$"),
        "description": .string("A period of ISO 8601."),
      ]),
      "promise": text,
    ])
    return object([
      "kind": .object([
        "type": .string("string"), "pattern": .string("^[a-z0-9-]+/[a-z0-9-]+$"),
        "description": .string("The kind; 'legalsite explain' says what it means."),
      ]),
      "class": changeClass,
      "direction": choice(ChangeDirection.allCases.map(\.rawValue)),
      "subject": string, "name": string, "before": orNull(string), "after": orNull(string),
      "whatChanged": text, "likelyEffect": orNull(text), "asksConsent": bool, "consent": bool,
      "prospectiveOnly": bool, "section": orNull(text), "sources": list(text),
      "leadTimes": list(lead),
    ])
  }

  private static func edit(_ section: JSON) -> JSON {
    let number = JSON.object(["type": .string("integer"), "minimum": .number(1)])
    return object([
      "id": number, "class": choice(EditClass.allCases.map(\.rawValue)),
      "section": orNull(section), "before": string, "after": string, "deletedWords": count,
      "insertedWords": count, "move": orNull(number),
      "weighty": described(bool, "Whether a negation, a modal verb or a number came or went."),
    ])
  }

  private static let string = JSON.object(["type": .string("string")])
  private static let text = JSON.object(["type": .string("string"), "minLength": .number(1)])
  private static let count = JSON.object(["type": .string("integer"), "minimum": .number(0)])
  private static let bool = JSON.object(["type": .string("boolean")])

  private static func list(_ items: JSON) -> JSON {
    .object(["type": .string("array"), "items": items])
  }

  private static func choice(_ values: [String]) -> JSON {
    .object(["enum": .array(values.map(JSON.string))])
  }

  private static func orNull(_ schema: JSON) -> JSON {
    .object(["anyOf": .array([schema, .object(["type": .string("null")])])])
  }

  private static func described(_ schema: JSON, _ description: String) -> JSON {
    guard case .object(var members) = schema else { return schema }
    members["description"] = .string(description)
    return .object(members)
  }

  /// An object that has all members and no others.
  private static func object(_ members: [String: JSON]) -> JSON {
    .object([
      "type": .string("object"),
      "properties": .object(members),
      "required": .array(members.keys.sorted().map(JSON.string)),
      "additionalProperties": .bool(false),
    ])
  }
}
