import LegalTestSupport
import LegalText

/// Front matter with every key that a schema has; keys of words get words of their own.
struct EveryField {
  /// Which words the keys get.
  enum Wording {
    /// Each a name of its own, which begins with a letter.
    case plain(Character)
    /// As `plain` with an `m`, after everything that could break out of an output.
    case hostile
  }

  /// The words of each name.
  private(set) var words: [String: String] = [:]
  /// The keys that got words.
  private(set) var paths: Set<String> = []
  private let wording: Wording
  private var count: Int
  private var skipped: Set<String> = []
  private var definitions: [String: JSON] = [:]
  private var fixed: [String: JSON] = [:]

  init(_ wording: Wording, from count: Int = 0) {
    (self.wording, self.count) = (wording, count)
  }

  /// Writes a document in which every key has a value.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - fixed: The values of some keys, by path.
  ///   - skipped: The paths of keys that the document does not have.
  /// - Returns: The document, or `nil` if the schema has a type that is not known here.
  mutating func document(
    _ schema: JSON, fixed: [String: JSON], without skipped: Set<String> = []
  ) -> JSON? {
    definitions = schema["$defs"]?.members ?? [:]
    (self.fixed, self.skipped) = (fixed, skipped)
    return value(schema, at: "", 0)
  }

  /// A value for each type that is no list of words and no record.
  private static let samples: [String: JSON] = [
    "calendarDate": .string("2026-01-01"), "contactAddress": .string("mailto:a@b.example"),
    "count": .string("16"), "documentID": .string("privacy"),
    "emailAddress": .string("a@b.example"),
    "languageTag": .string("en"), "period": .string("7 years"), "regimeScope": .string("all"),
    "retentionPeriod": .object(["for": .string("7 years")]), "sitePath": .string("/legal"),
    "storageDuration": .string("session"), "versionID": .string("2026-01-01"),
    "webAddress": .string("https://b.example/x"),
  ]

  /// The ids of the two elements of each list, and how each refers to the others.
  private static let ids = ["first", "second"]

  private mutating func value(_ schema: JSON, at path: String, _ element: Int) -> JSON? {
    if let value = fixed[path] { return value }
    if case .string(let reference)? = schema["$ref"] {
      let name = String(reference.dropFirst("#/$defs/".count))
      switch name {
      case "words": return .string(word(at: path, element))
      case "sectionAnchor": return .string(word(at: path, element, without: "#"))
      case "identifier": return .string(Self.ids[element])
      case "dataReference": return .string("\(Self.ids[element]).\(Self.ids[element])")
      default: break
      }
      if let sample = Self.samples[name] { return sample }
      return definitions[name].flatMap { value($0, at: path, element) }
    }
    if let const = schema["const"] { return const }
    if case .array(let values)? = schema["enum"] { return values[element % values.count] }
    if let items = schema["items"] {
      let elements = [0, 1].compactMap { value(items, at: path + "[]", $0) }
      return elements.count == 2 ? .array(elements) : nil
    }
    guard let properties = schema["properties"]?.members else { return nil }
    var members: [String: JSON] = [:]
    for (key, property) in properties.sorted(by: { $0.key < $1.key }) {
      let inner = path.isEmpty ? key : "\(path).\(key)"
      guard !skipped.contains(inner) else { continue }
      guard let member = value(property, at: inner, element) else { return nil }
      members[key] = member
    }
    return .object(members)
  }

  private mutating func word(
    at path: String, _ element: Int, without sign: Unicode.Scalar? = nil
  ) -> String {
    paths.insert(path)
    // The second of each list has what an export asks for, so that there is something to export.
    if element == 1, path.hasSuffix("].dpv") { return "dpv:ServiceProvision" }
    if element == 1, path.hasSuffix("].fides") {
      return path.hasPrefix("data") ? "user.contact.email" : "essential.service"
    }
    // One key is a pattern, one a name.
    let isKey = path == "cookies[].key"
    // And no key of fides is made of these words, whichever they are.
    let end = isKey && element == 0 ? "*" : path.hasSuffix("].fides") ? " !" : ""
    count += 1
    let number = String(String(10_000 + count).dropFirst())
    switch wording {
    case .plain(let letter): return "\(letter)\(number)\(letter)\(end)"
    case .hostile:
      let name = "m\(number)m"
      let hostile = HostileText.words(count, without: isKey && element == 1 ? "*" : sign)
      words[name] = hostile + name
      return hostile + name + end
    }
  }
}

extension JSON {
  var members: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }

  subscript(name: String) -> JSON? { members?[name] }

  /// The value as YAML with no quote inside of quotes, where places of values would end.
  var yaml: String {
    var text = ""
    var isEscaped = false
    for scalar in pretty.unicodeScalars {
      if isEscaped {
        text += scalar == "\"" ? "x22" : String(scalar)
        isEscaped = false
      } else {
        text.unicodeScalars.append(scalar)
        isEscaped = scalar == "\\"
      }
    }
    return text
  }
}
