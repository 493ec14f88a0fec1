import Foundation
import LegalModel
import LegalText
import Testing

/// The schemas are made from the types; that they take and refuse what the types do is held by the
/// consumers, which have a validator.
struct ContentSchemaTests {
  private static func object(_ json: JSON?) -> [String: JSON] {
    if case .object(let members)? = json { members } else { [:] }
  }

  @Test(arguments: ContentSchema.allCases)
  func `a definition is named by a type, and every reference leads to one`(
    _ schema: ContentSchema
  ) {
    let text = schema.schema().compact
    let definitions = Self.object(Self.object(schema.schema())["$defs"]).keys
    for name in definitions {
      #expect(
        name.first?.isLowercase == true && name.allSatisfy { $0.isASCII && $0.isLetter }, "\(name)")
      #expect(text.contains("\"#/$defs/\(name)\""), "nothing refers to \(name)")
    }
    for part in text.components(separatedBy: "\"#/$defs/").dropFirst() {
      #expect(definitions.contains(String(part.prefix { $0 != "\"" })))
    }
  }

  @Test(arguments: DocumentKind.allCases)
  func `front matter is of one kind, and has the keys that its type asks for`(_ kind: DocumentKind)
  {
    let schema = Self.object(ContentSchema(rawValue: kind.rawValue)?.schema())
    let properties = Self.object(schema["properties"])
    #expect(properties["kind"] == .object(["const": .string(kind.rawValue)]))
    #expect(schema["additionalProperties"] == .bool(false))
    #expect(
      schema["required"]
        == .array(["effective", "kind", "title", "updated"].map(JSON.string)))
  }

  @Test func `a key that has to be there with another says so`() {
    let schema = Self.object(ContentSchema.accepted.schema())
    let finding = Self.object(Self.object(schema["$defs"])["acceptedFinding"])
    #expect(finding["dependentRequired"] == .object(["document": .array([.string("version")])]))
  }

  @Test func `what is published has the notation of programs, what is written that of authors`() {
    let written = Self.object(Self.object(ContentSchema.privacyPolicy.schema())["$defs"])
    let published = ContentSchema.publishedData().definitions
    guard case .string(let pattern)? = Self.object(written["period"])["pattern"] else {
      Issue.record("a period has no pattern")
      return
    }
    #expect("90 days".range(of: pattern, options: .regularExpression) != nil)
    #expect("P90D".range(of: pattern, options: .regularExpression) == nil)
    #expect(
      Self.object(published["period"]?.json)["pattern"]
        == Self.object(JSONSchema.period.json)["pattern"])
  }

  @Test func `the columns of a table are those that it can print`() {
    let schema = Self.object(ContentSchema.cookies.schema())
    let columns = Self.object(
      Self.object(Self.object(schema["$defs"])["tableColumns"])["properties"])
    let cookies = Self.object(Self.object(columns["cookies"])["properties"])
    #expect(
      cookies.keys.sorted() == ["duration", "host", "key", "name", "provider", "purpose", "type"])
  }
}
