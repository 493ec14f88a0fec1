import LegalRedline
public import LegalText

extension RedlineJSON {
  /// The JSON Schema (2020-12) of what ``json(_:_:)`` returns.
  ///
  /// - Parameter id: The address under which it is published, if it is.
  /// - Returns: The whole document.
  public static func schema(id: String? = nil) -> JSON {
    let section = JSONSchema.object([
      "anchor": .text, "title": .string, "number": JSONSchema.text.orNull,
    ])
    let counts = EditClass.allCases.map { ($0.rawValue, JSONSchema.count()) }
    return JSONSchema.object([
      "formatVersion": .constant(.number(formatVersion)),
      "title": .string,
      "old": .string,
      "new": .string,
      "changeClass": changeClass.orNull
        .described("The gravest class of the changes; null if there is none."),
      "editCounts": .object(Dictionary(uniqueKeysWithValues: counts)),
      "words": .object(["deleted": .count(), "inserted": .count(), "moved": .count()]),
      "amendments": .list(
        .object(["section": section.orNull, "name": .text, "phrases": .list(.text)])),
      "changes": JSONSchema.list(.object(changeMembers)).orNull
        .described("The gravest first; null if a side has no typed data."),
      "edits": JSONSchema.list(edit(section))
        .described("In the order of the text; of the classes that were asked for."),
    ]).document(title: "A comparison of two versions by legalsite", id: id)
  }

  /// The schema of a class of changes.
  public static let changeClass = JSONSchema.choice(ChangeClass.allCases.map(\.rawValue))

  /// The schema of each member of a typed change.
  public static let changeMembers: [String: JSONSchema] = [
    "kind": .string(matching: "^[a-z0-9-]+/[a-z0-9-]+$")
      .described("The kind; 'legalsite explain' says what it means."),
    "class": changeClass,
    "direction": .choice(ChangeDirection.allCases.map(\.rawValue)),
    "subject": .string, "name": .string, "before": JSONSchema.string.orNull,
    "after": JSONSchema.string.orNull, "whatChanged": .text,
    "likelyEffect": JSONSchema.text.orNull, "asksConsent": .bool, "consent": .bool,
    "prospectiveOnly": .bool, "section": JSONSchema.text.orNull, "sources": .list(.text),
    "leadTimes": JSONSchema.list(.object(["period": .period, "promise": .text]))
      .described("The notice that the version before promised for it."),
  ]

  private static func edit(_ section: JSONSchema) -> JSONSchema {
    .object([
      "id": .count(from: 1), "class": .choice(EditClass.allCases.map(\.rawValue)),
      "section": section.orNull, "before": .string, "after": .string, "deletedWords": .count(),
      "insertedWords": .count(), "move": JSONSchema.count(from: 1).orNull,
      "weighty": JSONSchema.bool
        .described("Whether a negation, a modal verb or a number came or went."),
    ])
  }
}
