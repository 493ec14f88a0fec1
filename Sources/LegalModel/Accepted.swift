public import LegalText

/// A finding that somebody decided to live with.
public struct AcceptedFinding: FrontMatterRecord {
  /// The rule, or the code of the diagnostic.
  public let rule: Located<Words>
  /// The document; without it, the finding is about the site as a whole.
  public let document: Located<DocumentID>?
  /// The version of the document.
  public let version: Located<VersionID>?
  /// What the finding is about, if the rule can find more than one.
  public let subject: Located<Words>?
  /// Why it is accepted.
  public let reason: Located<Words>
  /// Until when; for ever, if absent.
  public let until: Located<CalendarDate>?

  /// Whether `release --adopt` wrote the entry: it counts once the ledger has the version.
  public let isAdopted: Bool

  init?(from fields: inout Fields) {
    let rule = fields.required("rule", Words.self)
    document = fields.optional("document")
    version = fields.required("version", with: "document")
    subject = fields.optional("subject")
    let reason = fields.required("reason", Words.self)
    until = fields.optional("until")
    isAdopted = fields.optional("adopted", Answer.self)?.value == .yes
    let isAboutVersion = fields.place(of: "document") != nil
    guard let rule, let reason, !isAboutVersion || (document != nil && version != nil) else {
      return nil
    }
    (self.rule, self.reason) = (rule, reason)
  }
}

/// What rules find in one text that was published before it was checked, decided to live with as a
/// whole.
///
/// It is about what the rules of a day find: what a newer rule finds has not been decided.
public struct AcceptedBaseline: FrontMatterRecord {
  /// The document.
  public let document: Located<DocumentID>
  /// The version of it.
  public let version: Located<VersionID>
  /// The day whose rules it is about.
  public let on: Located<CalendarDate>
  /// Why it is accepted.
  public let reason: Located<Words>
  /// Until when; for ever, if absent.
  public let until: Located<CalendarDate>?

  init?(from fields: inout Fields) {
    let document = fields.required("document", DocumentID.self)
    let version = fields.required("version", VersionID.self)
    let on = fields.required("on", CalendarDate.self)
    let reason = fields.required("reason", Words.self)
    until = fields.optional("until")
    guard let document, let version, let on, let reason else { return nil }
    (self.document, self.version, self.on, self.reason) = (document, version, on, reason)
  }
}

/// `accepted.yaml`: what somebody decided to live with.
public struct Acceptances: Sendable {
  /// The findings that are accepted one by one.
  public let findings: [AcceptedFinding]
  /// The texts whose findings are accepted as a whole.
  public let baselines: [AcceptedBaseline]

  /// Those of a site that accepts nothing.
  public static let none = Acceptances(findings: [], baselines: [])

  /// Whether nothing is accepted.
  public var isEmpty: Bool { findings.isEmpty && baselines.isEmpty }

  /// Reads `accepted.yaml`, a list; an empty file has none.
  public static func read(_ file: SourceFile) -> Outcome<Acceptances> {
    let yaml = YAML.parse(file, in: file.contentBytes)
    var log = DecodingLog(diagnostics: file.hiddenCharacters() + yaml.diagnostics)
    guard let root = yaml.value, !root.isNull else { return Outcome(.none, log.diagnostics) }
    guard case .sequence(let elements) = root.content else {
      log.report(
        "structure/wrong-type", "\(root.kind) stands where a list belongs", at: root.range,
        help: ["write a line for each finding, beginning with '- rule:'"])
      return Outcome(.none, log.diagnostics)
    }
    let entries = elements.compactMap { AcceptedEntry.decode($0, &log)?.0 }
    var first: [String: SourceRange] = [:]
    for baseline in entries.compactMap(\.baseline) {
      let version = "\(baseline.document.value) \(baseline.version.value)"
      if let earlier = first[version] {
        log.report(
          "accepted/duplicate", "\(version) has two baselines", at: baseline.version.range,
          notes: [Diagnostic.Note("the other here", at: earlier)], help: ["keep one of them"])
      } else {
        first[version] = baseline.version.range
      }
    }
    return Outcome(
      Acceptances(
        findings: entries.compactMap(\.finding), baselines: entries.compactMap(\.baseline)),
      log.diagnostics)
  }
}

/// An entry of `accepted.yaml`.
enum AcceptedEntry: FrontMatterValue {
  case single(AcceptedFinding)
  case whole(AcceptedBaseline)

  /// The finding, if it is one.
  var finding: AcceptedFinding? { if case .single(let finding) = self { finding } else { nil } }
  /// The baseline, if it is one.
  var baseline: AcceptedBaseline? { if case .whole(let baseline) = self { baseline } else { nil } }

  static var expectation: String { AcceptedFinding.expectation }

  /// A mapping with the one key `baseline`.
  private struct Whole: FrontMatterRecord {
    let baseline: AcceptedBaseline

    init?(from fields: inout Fields) {
      guard let baseline = fields.required("baseline", AcceptedBaseline.self) else { return nil }
      self.baseline = baseline.value
    }
  }

  static func decode(_ yaml: YAML, _ log: inout DecodingLog) -> (Self, TypedValue)? {
    if case .mapping(let members) = yaml.content, members.contains(where: { $0.key == "baseline" })
    {
      return Whole.decode(yaml, &log).map { (.whole($0.0.baseline), $0.1) }
    }
    return AcceptedFinding.decode(yaml, &log).map { (.single($0.0), $0.1) }
  }

  static func schema(in catalog: inout SchemaCatalog) -> JSONSchema {
    let whole = catalog.describe { fields in _ = Whole(from: &fields) }
    return .any([AcceptedFinding.schema(in: &catalog), whole])
  }
}
