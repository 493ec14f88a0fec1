extension Diagnostic {
  /// The version of the JSON form; it rises when a member changes its meaning or goes.
  public static let jsonFormatVersion = 1

  /// Returns diagnostics as JSON, an object a line.
  ///
  /// Lines count from 1, columns from 1 in characters; `end` is exclusive.
  public static func jsonLines(_ diagnostics: some Sequence<Diagnostic>) -> String {
    Array(diagnostics).shown(to: .program).json.reduce(into: "") { $0 += $1.compact + "\n" }
  }

  fileprivate func json(also: [String]) -> JSON {
    var members: [String: JSON] = [
      "formatVersion": .number(Diagnostic.jsonFormatVersion),
      "code": .string(code),
      "severity": .string(severity.rawValue),
      "message": .string(summary),
      "help": .array(help.map(JSON.string)),
      "also": .array(also.map(JSON.string)),
      "notes": .array(
        notes.map { note in
          .object(Self.place(note.range).merging(["message": .string(note.summary)]) { $1 })
        }),
    ]
    members.merge(Self.place(range)) { $1 }
    members["source"] = source.map(JSON.string)
    members["subject"] = subject.map(JSON.string)
    members["target"] = target.map { .string($0.key) }
    members["accepted"] = acceptance.map { acceptance in
      var accepted: [String: JSON] = ["reason": .string(acceptance.reason)]
      accepted["until"] = acceptance.until.map(JSON.string)
      accepted["baseline"] = acceptance.baseline.map(JSON.string)
      return .object(accepted)
    }
    return .object(members)
  }

  private static func place(_ range: SourceRange) -> [String: JSON] {
    let start = Place(range)
    let end = Place(
      SourceRange(file: range.file, bytes: range.bytes.upperBound..<range.bytes.upperBound))
    return [
      "path": .string(range.file.path),
      "line": .number(start.line), "column": .number(start.column),
      "endLine": .number(end.line), "endColumn": .number(end.column),
    ]
  }
}

extension [Diagnostic] {
  /// The diagnostics as JSON objects; each names the others that one change would mend with it.
  public var json: [JSON] {
    let shared = SharedTargets(self)
    return map { $0.json(also: shared.also(of: $0)) }
  }
}
