/// A check as a log of the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS).
public struct SARIFLog: Sendable {
  /// What a log says of a rule.
  public struct Rule: Sendable {
    /// The id.
    public let id: String
    /// The ids that it had before.
    public let formerly: [String]
    /// What holds when it is kept.
    public let title: String
    /// What it asks for.
    public let description: String
    /// Why, and how to mend a text, as Markdown.
    public let help: String
    /// Where its source can be read.
    public let helpAddress: String?
    /// How much it matters; `nil` if that differs from finding to finding.
    public let severity: Diagnostic.Severity?
    /// The regimes under which it applies.
    public let tags: [String]

    /// Describes a rule.
    public init(
      id: String, formerly: [String] = [], title: String, description: String, help: String,
      helpAddress: String?, severity: Diagnostic.Severity?, tags: [String]
    ) {
      self.id = id
      self.formerly = formerly
      self.title = title
      self.description = description
      self.help = help
      self.helpAddress = helpAddress
      self.severity = severity
      self.tags = tags
    }
  }

  private let version: String
  private let rules: [String: Rule]

  /// Prepares a log.
  ///
  /// - Parameters:
  ///   - version: The version of the tool.
  ///   - rules: The rules that are known.
  public init(version: String, rules: [Rule]) {
    self.version = version
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Returns a log of diagnostics; those that are accepted are suppressed, with the reason.
  public func json(_ all: [Diagnostic]) -> JSON {
    let diagnostics = all.shown(to: .program)
    let shared = SharedTargets(diagnostics)
    var ids: [String] = []
    var indices: [String: Int] = [:]
    for diagnostic in diagnostics where indices[diagnostic.code] == nil {
      indices[diagnostic.code] = ids.count
      ids.append(diagnostic.code)
    }
    return .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object([
            "driver": .object([
              "name": .string("legalsite"), "semanticVersion": .string(version),
              "rules": .array(ids.map(descriptor)),
            ])
          ]),
          "columnKind": .string("unicodeCodePoints"),
          "results": .array(
            diagnostics.map { diagnostic in
              result(
                diagnostic, ruleIndex: indices[diagnostic.code] ?? 0,
                also: shared.also(of: diagnostic))
            }),
        ])
      ]),
    ])
  }

  private func descriptor(_ id: String) -> JSON {
    guard let rule = rules[id] else { return .object(["id": .string(id)]) }
    var members: [String: JSON] = [
      "id": .string(id),
      "shortDescription": .object(["text": .string(rule.title)]),
      "fullDescription": .object(["text": .string(rule.description)]),
      "help": .object(["text": .string(rule.help), "markdown": .string(rule.help)]),
      "properties": .object(["tags": .array(rule.tags.map(JSON.string))]),
    ]
    members["defaultConfiguration"] = rule.severity.map {
      .object(["level": .string(Self.level($0))])
    }
    if !rule.formerly.isEmpty {
      members["deprecatedIds"] = .array(rule.formerly.map(JSON.string))
    }
    members["helpUri"] = rule.helpAddress.map(JSON.string)
    return .object(members)
  }

  private func result(_ diagnostic: Diagnostic, ruleIndex: Int, also: [String]) -> JSON {
    var members: [String: JSON] = [
      "ruleId": .string(diagnostic.code),
      "ruleIndex": .number(ruleIndex),
      "level": .string(Self.level(diagnostic.severity)),
      "message": .object(["text": .string(diagnostic.summary)]),
      "locations": .array([.object(Self.location(diagnostic.range))]),
      // Lines move when a text grows above them; what a finding is about does not.
      "partialFingerprints": .object([
        "finding/v1": .string(
          [
            diagnostic.code, diagnostic.range.file.path,
            diagnostic.subject ?? diagnostic.summary,
          ].joined(separator: "|"))
      ]),
      "suppressions": .array(
        diagnostic.acceptance.map { acceptance in
          [
            .object([
              "kind": .string("external"), "status": .string("accepted"),
              "justification": .string(acceptance.reason),
            ])
          ]
        } ?? []),
    ]
    var properties: [String: JSON] = [
      "also": .array(also.map(JSON.string)), "help": .array(diagnostic.help.map(JSON.string)),
    ]
    properties["target"] = diagnostic.target.map { .string($0.key) }
    members["properties"] = .object(properties)
    if !diagnostic.notes.isEmpty {
      members["relatedLocations"] = .array(
        diagnostic.notes.enumerated().map { index, note in
          var location = Self.location(note.range)
          location["id"] = .number(index + 1)
          location["message"] = .object(["text": .string(note.summary)])
          return .object(location)
        })
    }
    return .object(members)
  }

  private static func level(_ severity: Diagnostic.Severity) -> String { severity.rawValue }

  private static func location(_ range: SourceRange) -> [String: JSON] {
    let (start, end) = (range.startInScalars, range.endInScalars)
    var region: [String: JSON] = ["startLine": .number(start.line)]
    region["startColumn"] = .number(start.column)
    region["endLine"] = .number(end.line)
    region["endColumn"] = .number(end.column)
    return [
      "physicalLocation": .object([
        "artifactLocation": .object(["uri": .string(PercentEncoding.path(range.file.path))]),
        "region": .object(region),
      ])
    ]
  }
}
