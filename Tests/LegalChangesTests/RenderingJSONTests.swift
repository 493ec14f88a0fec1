import LegalTestSupport
import LegalText
import Testing

@testable import LegalChanges
@testable import LegalRedline

@Suite struct RenderingJSONTests {
  /// Says where a value is not as a schema has it; the words of the schema that occur are known.
  private func mistakes(_ value: JSON, _ schema: JSON, at path: String = "$") -> [String] {
    guard case .object(let schema) = schema else { return [] }
    if case .array(let choices)? = schema["anyOf"] {
      let all = choices.map { mistakes(value, $0, at: path) }
      return all.contains([]) ? [] : all.first ?? []
    }
    if case .array(let values)? = schema["enum"] { return values.contains(value) ? [] : [path] }
    if let only = schema["const"] { return only == value ? [] : [path] }
    switch (schema["type"], value) {
    case (.string("object")?, .object(let members)):
      guard case .object(let properties)? = schema["properties"] else { return [path] }
      guard members.keys.sorted() == properties.keys.sorted() else {
        return ["\(path): \(members.keys.sorted())"]
      }
      return members.keys.sorted().flatMap { key in
        mistakes(members[key] ?? .null, properties[key] ?? .null, at: "\(path).\(key)")
      }
    case (.string("array")?, .array(let values)):
      return values.enumerated().flatMap { index, value in
        mistakes(value, schema["items"] ?? .null, at: "\(path)[\(index)]")
      }
    case (.string("string")?, .string(let text)):
      return schema["minLength"] != nil && text.isEmpty ? [path] : []
    case (.string("integer")?, .number), (.string("boolean")?, .bool), (.string("null")?, .null):
      return []
    default: return [path]
    }
  }

  @Test func `what is written is as the schema has it`() {
    let untyped = VersionComparison(
      title: "T", oldName: "a", newName: "b", redline: RenderingExample.redline, changes: nil)
    for comparison in [RenderingExample.comparison, RenderingExample.hostile(), untyped] {
      #expect(mistakes(RedlineJSON.json(comparison), RedlineJSON.schema()) == [])
    }
  }

  @Test func `a filter leaves edits out and counts them`() throws {
    let json = RedlineJSON.json(RenderingExample.comparison, RedlineFilter([.date]))
    guard case .object(let members) = json, case .array(let edits)? = members["edits"],
      case .object(let counts)? = members["editCounts"]
    else {
      Issue.record("there are no edits")
      return
    }
    #expect(edits.count == RenderingExample.redline.counts[.date])
    #expect(counts["linkTarget"] == .number(1))
  }

  @Test func `a document and its schema are as they were read`() throws {
    let json = RedlineJSON.json(RenderingExample.comparison).pretty
    #expect(try Golden.mismatch(json, with: "comparison.json") == nil)
    #expect(try Golden.mismatch(RedlineJSON.schema().pretty, with: "comparison.schema.json") == nil)
  }
}
