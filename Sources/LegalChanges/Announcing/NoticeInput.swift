public import LegalModel

/// Everything that a notice is made of.
public struct NoticeInput: Sendable {
  /// Whole addresses that a notice leads to; what has none is not linked.
  public struct Addresses: Sendable, Hashable {
    /// The new text.
    public let newText: WebAddress?
    /// What changed from the version before.
    public let changes: WebAddress?
    /// What changed since any older version.
    public let since: WebAddress?
    /// The text that is in force.
    public let current: WebAddress?
    /// All versions.
    public let versions: WebAddress?

    /// Creates the addresses.
    public init(
      newText: WebAddress? = nil, changes: WebAddress? = nil, since: WebAddress? = nil,
      current: WebAddress? = nil, versions: WebAddress? = nil
    ) {
      self.newText = newText
      self.changes = changes
      self.since = since
      self.current = current
      self.versions = versions
    }
  }

  /// Who tells.
  public let organization: String
  /// The title of the document: `Privacy Policy`.
  public let title: String
  /// The new version.
  public let version: VersionID
  /// When it takes effect.
  public let effective: CalendarDate
  /// When people are told, if that is known.
  public let told: CalendarDate?
  /// The version before; `nil` if there is none.
  public let previous: VersionID?
  /// What changed.
  public let changes: VersionChanges
  /// The table of amendments.
  public let amendments: [Amendment]
  /// What happens to subprocessors.
  public let events: [SubprocessorEvent]
  /// What the version before promises of notice.
  public let notices: Notices?
  /// Where to write, if the text says so.
  public let contact: EmailAddress?
  /// Where to read more.
  public let addresses: Addresses

  /// Creates the input.
  public init(
    organization: String, title: String, version: VersionID, effective: CalendarDate,
    told: CalendarDate? = nil, previous: VersionID?, changes: VersionChanges,
    amendments: [Amendment] = [], events: [SubprocessorEvent] = [], notices: Notices? = nil,
    contact: EmailAddress? = nil, addresses: Addresses = Addresses()
  ) {
    self.organization = organization
    self.title = title
    self.version = version
    self.effective = effective
    self.told = told
    self.previous = previous
    self.changes = changes
    self.amendments = amendments
    self.events = events
    self.notices = notices
    self.contact = contact
    self.addresses = addresses
  }
}
