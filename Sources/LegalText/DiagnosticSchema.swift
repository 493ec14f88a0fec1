extension Diagnostic {
  /// The JSON Schema (2020-12) of a line that ``jsonLines(_:)`` writes.
  ///
  /// - Parameter id: The address under which it is published, if it is.
  /// - Returns: The whole document.
  public static func schema(id: String? = nil) -> JSON {
    let number = JSONSchema.count(from: 1)
    let places: [String: JSONSchema] = [
      "path": .text, "line": number, "column": number, "endLine": number, "endColumn": number,
    ]
    let members: [String: JSONSchema] = [
      "formatVersion": .constant(.number(jsonFormatVersion)),
      "code": .string(matching: "^[a-z0-9-]+/[a-z0-9-]+$")
        .described("The rule; 'legalsite explain' says what it asks."),
      "severity": .choice(Severity.allCases.map(\.rawValue)),
      "message": .text,
      "help": .list(.text),
      "also": .list(.text).described("Other rules that the same change would satisfy."),
      "target": .text.described(
        "What has to be changed; diagnostics of one path that have the same are mended by one change."
      ),
      "source": .text,
      "subject": .text,
      "notes": .list(.object(places.merging(["message": .text]) { $1 })),
      "accepted": .object(
        ["reason": .text, "until": .date, "baseline": .date], optional: ["until", "baseline"]),
    ]
    return JSONSchema.object(
      members.merging(places) { $1 }, optional: ["source", "subject", "target", "accepted"]
    ).document(title: "A diagnostic of legalsite", id: id)
  }
}
