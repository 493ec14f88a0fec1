public import LegalModel
public import LegalText

/// A typed difference between two versions of a document.
public struct Change: Sendable, Hashable {
  /// What kind of change it is.
  public let kind: ChangeKind
  /// Its class in the case at hand.
  public let changeClass: ChangeClass
  /// Whether people are worse or better off.
  public let direction: ChangeDirection
  /// The path of the front matter that it is about: `retention.accessLogs`, `notices.subprocessors`.
  public let subject: String
  /// What the text calls it: `Access logs`.
  public let name: String
  /// What the version before said, in its words; `nil` if it said nothing.
  public let before: String?
  /// What the version after says, in its words; `nil` if it says nothing.
  public let after: String?
  /// A sentence: what changed.
  public let whatChanged: String
  /// A sentence to the reader: the likely effect; there for each change of class R or M.
  public let likelyEffect: String?
  /// Whether the consent of the people concerned has to be asked first (stored on a device: ePrivacy 5(3)).
  public let asksConsent: Bool
  /// Whether the new version declares that it is only for data collected from now on.
  public let isProspectiveOnly: Bool
  /// Whether the new version declares that consent is asked for it.
  public let hasConsent: Bool
  /// Whether it is about words only, and a negation, a modal verb or a number came or went in them.
  public let isWeighty: Bool
  /// The periods of notice that are promised for it.
  public let leadTimes: [LeadTime]
  /// Where the version after says it; where it says when it takes effect, if something is gone.
  public let place: SourceRange
  /// Where the version before says it.
  public let placeBefore: SourceRange?
  /// The anchor of the section that says it: of the new version, or of the old one if it is gone there.
  public let section: String?

  /// Creates a change.
  public init(
    _ kind: ChangeKind, _ changeClass: ChangeClass? = nil, _ direction: ChangeDirection,
    subject: String, name: String, before: String?, after: String?, whatChanged: String,
    likelyEffect: String? = nil, asksConsent: Bool = false, isProspectiveOnly: Bool = false,
    hasConsent: Bool = false, isWeighty: Bool = false, leadTimes: [LeadTime] = [],
    place: SourceRange,
    placeBefore: SourceRange? = nil, section: String? = nil
  ) {
    self.kind = kind
    self.changeClass = changeClass ?? kind.changeClass
    self.direction = direction
    self.subject = subject
    self.name = name
    self.before = before
    self.after = after
    self.whatChanged = whatChanged
    self.likelyEffect = likelyEffect
    self.asksConsent = asksConsent
    self.isProspectiveOnly = isProspectiveOnly
    self.hasConsent = hasConsent
    self.isWeighty = isWeighty
    self.leadTimes = leadTimes
    self.place = place
    self.placeBefore = placeBefore
    self.section = section
  }
}
