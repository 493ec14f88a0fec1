import LegalText

/// Collects what is wrong with a file while it is decoded.
struct DecodingLog {
  var diagnostics: [Diagnostic] = []

  mutating func report(
    _ code: String, _ summary: String, at range: SourceRange, notes: [Diagnostic.Note] = [],
    help: [String] = []
  ) {
    diagnostics.report(
      Diagnostic(code, .error, summary, at: range, notes: notes, help: help))
  }

  mutating func reportWrongType(_ yaml: YAML, expectation: String) {
    report(
      "structure/wrong-type", "\(yaml.kind) stands where \(expectation) belongs", at: yaml.range)
  }

  /// Returns the text of a scalar that a reader sees as it is, or reports why there is none.
  mutating func scalar(_ yaml: YAML, expectation: @autoclosure () -> String) -> String? {
    guard case .scalar(let text, _) = yaml.content else {
      reportWrongType(yaml, expectation: expectation())
      return nil
    }
    // An escape sequence can make what the file itself does not show.
    let hidden = HiddenCharacter.diagnostics(in: text, at: yaml.range, beyond: diagnostics)
    for diagnostic in hidden { diagnostics.report(diagnostic) }
    return hidden.hasErrors ? nil : text
  }
}

/// A type that can stand in front matter.
protocol FrontMatterValue: Sendable {
  /// What has to stand there, with an article: "a date such as 2026-03-28".
  static var expectation: String { get }

  /// What to write there: the expectation, or the words that are allowed.
  static var invitation: String { get }

  /// Decodes a value and the tree for marks, or reports why not.
  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (Self, TypedValue)?

  /// Describes what has to stand there.
  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema
}

extension FrontMatterValue {
  static var invitation: String { expectation }
}

/// A type that is written as a single value.
protocol FrontMatterScalar: FrontMatterValue {
  /// Reads the value, or returns `nil`.
  init?(frontMatter text: String)

  /// The value for programs.
  var json: JSON { get }
  /// The value for people, or `nil` if it is a meaning that no text prints.
  var words: String? { get }

  /// What to do about a text that is no such value.
  static func help(for text: String) -> [String]
  /// The words that say why a text is no such value.
  static func problem(with text: String) -> String

  /// What an author may write.
  static var writtenSchema: JSONSchema { get }
  /// What ``json`` is.
  static var publishedSchema: JSONSchema { get }
}

extension FrontMatterScalar {
  static func help(for text: String) -> [String] { [] }

  static func problem(with text: String) -> String { "'\(text.shortened)' is not \(expectation)" }

  static var publishedSchema: JSONSchema { writtenSchema }

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    catalog.define(Self.self) { catalog in
      let schema = catalog.form == .written ? writtenSchema : publishedSchema
      return schema.described("\(expectation.prefix(1).uppercased())\(expectation.dropFirst()).")
    }
  }

  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (Self, TypedValue)? {
    guard let text = log.scalar(yaml, expectation: Self.expectation) else { return nil }
    guard let value = Self(frontMatter: text) else {
      log.report(
        "structure/bad-value", problem(with: text), at: yaml.range, help: help(for: text))
      return nil
    }
    let content: TypedValue.Content =
      if let words = value.words { .words(words, value.json) } else { .code(value.json) }
    return (value, TypedValue(content: content, range: yaml.range))
  }
}

/// A type that is one of a few words, each a meaning and not printed.
protocol FrontMatterCode: FrontMatterScalar, RawRepresentable, CaseIterable
where RawValue == String {
  /// What the words name, without an article: "legal basis".
  static var noun: String { get }
}

extension FrontMatterCode {
  static var expectation: String {
    "\("aeiou".contains(noun.prefix(1)) ? "an" : "a") \(noun)"
  }
  static var invitation: String { "one of \(allowed.joined(separator: ", "))" }
  static var allowed: [String] { allCases.map(\.rawValue) }

  init?(frontMatter text: String) { self.init(rawValue: text) }

  var json: JSON { .string(rawValue) }
  var words: String? { nil }
  static var writtenSchema: JSONSchema { .choice(allowed) }

  static func help(for text: String) -> [String] {
    [NearMiss.help(for: text, among: allowed)]
  }
}

/// A type that is written as a mapping.
protocol FrontMatterRecord: FrontMatterValue {
  /// Reads the fields; returns `nil` if one that is needed is missing or wrong.
  ///
  /// Every field is asked for before the first `nil`: the keys that were asked for are those that
  /// exist, and all mistakes are found in one run.
  init?(from fields: inout Fields)
}

extension FrontMatterRecord {
  static var expectation: String { "a mapping" }

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    catalog.define(Self.self) { catalog in
      catalog.describe { fields in _ = Self(from: &fields) }
    }
  }

  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (Self, TypedValue)? {
    guard case .mapping(let members) = yaml.content else {
      log.reportWrongType(yaml, expectation: expectation)
      return nil
    }
    var fields = Fields(members, at: yaml.range, log: log)
    let record = Self(from: &fields)
    fields.reportUnknownKeys()
    log = fields.log
    return record.map { ($0, fields.typed) }
  }
}

extension String {
  /// The text as a diagnostic can quote it.
  var shortened: String { count > 60 ? String(prefix(57)) + "…" : self }
}
