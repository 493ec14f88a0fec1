public import LegalText

/// What a version declares of one of its changes against the version before: what no comparison of
/// two versions can show.
public struct DeclaredChange: FrontMatterRecord {
  /// The kind of the change, with or without `change/`: `retention-longer-old`; any kind, if absent.
  public let kind: Located<Words>?
  /// The path of the front matter that the change is about: `retention.accessLogs`.
  public let subject: Located<Words>
  /// Whether it is only for data collected from the day on which the version takes effect.
  public let prospectiveOnly: Located<Answer>?
  /// Whether the people concerned are asked for their consent.
  public let consent: Located<Answer>?
  /// The likely effect on the reader, in the author's words.
  public let effect: Located<Words>?
  /// The section that says so.
  public let section: Located<SectionAnchor>?

  init?(from fields: inout Fields) {
    kind = fields.optional("kind")
    let subject = fields.required("subject", Words.self)
    prospectiveOnly = fields.optional("prospectiveOnly")
    consent = fields.optional("consent")
    effect = fields.optional("effect")
    section = fields.optional("section")
    guard let subject else { return nil }
    self.subject = subject
  }
}
