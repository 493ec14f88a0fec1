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

  /// Reads `accepted.yaml`, a list; an empty file has none.
  public static func read(_ file: SourceFile) -> Outcome<[AcceptedFinding]> {
    let yaml = YAML.parse(file, in: file.contentBytes)
    var log = DecodingLog(diagnostics: file.hiddenCharacters() + yaml.diagnostics)
    guard let root = yaml.value, !root.isNull else { return Outcome([], log.diagnostics) }
    guard case .sequence(let elements) = root.content else {
      log.report(
        "structure/wrong-type", "\(root.kind) stands where a list belongs", at: root.range,
        help: ["write a line for each finding, beginning with '- rule:'"])
      return Outcome([], log.diagnostics)
    }
    let findings = elements.compactMap { AcceptedFinding.decode($0, &log)?.0 }
    return Outcome(findings, log.diagnostics)
  }
}
