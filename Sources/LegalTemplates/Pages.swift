/// A page that has a template of its own.
public protocol Page: Sendable {
  /// The name of the template, without its ending.
  static var template: String { get }
}

/// What there is: `hub.mustache`.
public struct HubPage: Page {
  /// A document on the hub.
  public struct Entry: Sendable {
    /// The document.
    public let document: DocumentContext
    /// The version that applies, if one does.
    public let current: VersionContext?
    /// The next version, if one is released.
    public let upcoming: VersionContext?
    /// How many versions are released.
    public let count: Int
    /// What the newest released version changed, and the address that says so in detail.
    public let lastStep: (step: StepContext, url: String)?

    /// Creates an entry.
    public init(
      document: DocumentContext, current: VersionContext?, upcoming: VersionContext?, count: Int,
      lastStep: (step: StepContext, url: String)?
    ) {
      self.document = document
      self.current = current
      self.upcoming = upcoming
      self.count = count
      self.lastStep = lastStep
    }
  }

  /// `hub`.
  public static let template = "hub"
  /// The site.
  public let site: SiteContext
  /// The head.
  public let head: PageHead
  /// The documents.
  public let entries: [Entry]

  /// Creates the page.
  public init(site: SiteContext, head: PageHead, entries: [Entry]) {
    self.site = site
    self.head = head
    self.entries = entries
  }
}

extension HubPage: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("site") { $0.site }, .group("head") { $0.head }, .list("entries") { $0.entries })
}

extension HubPage.Entry: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("document") { $0.document }, .group("current") { $0.current },
    .group("upcoming") { $0.upcoming }, .text("count") { String($0.count) },
    .flag("isSingle") { $0.count == 1 }, .group("lastStep") { $0.lastStep?.step },
    .text("lastChanges") { $0.lastStep?.url })
}

/// A version, at its own address or as the current one: `version.mustache`.
public struct VersionPage: Page {
  /// A heading in the table of contents.
  public struct ContentsEntry: Sendable {
    /// The anchor.
    public let anchor: String
    /// The words.
    public let title: String

    /// Creates an entry.
    public init(anchor: String, title: String) {
      self.anchor = anchor
      self.title = title
    }
  }

  /// `version`.
  public static let template = "version"
  /// The site.
  public let site: SiteContext
  /// The head.
  public let head: PageHead
  /// The document.
  public let document: DocumentContext
  /// The version.
  public let version: VersionContext
  /// The title of the text.
  public let title: String
  /// The sections.
  public let contents: [ContentsEntry]
  /// The text.
  public let body: String
  /// The version that applies, if this is another one.
  public let current: VersionContext?
  /// The next version, if this is the current one.
  public let upcoming: VersionContext?
  /// The version before.
  public let previous: VersionContext?
  /// The version after.
  public let next: VersionContext?
  /// What will happen to subprocessors, by the dates of the rows.
  public let events: [EventContext]

  /// Creates the page.
  public init(
    site: SiteContext, head: PageHead, document: DocumentContext, version: VersionContext,
    title: String, contents: [ContentsEntry], body: String, current: VersionContext?,
    upcoming: VersionContext?, previous: VersionContext?, next: VersionContext?,
    events: [EventContext]
  ) {
    self.site = site
    self.head = head
    self.document = document
    self.version = version
    self.title = title
    self.contents = contents
    self.body = body
    self.current = current
    self.upcoming = upcoming
    self.previous = previous
    self.next = next
    self.events = events
  }
}

extension VersionPage: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("site") { $0.site }, .group("head") { $0.head }, .group("document") { $0.document },
    .group("version") { $0.version }, .text("title") { $0.title },
    .list("contents") { $0.contents }, .flag("hasContents") { $0.contents.count > 1 },
    .html("body") { $0.body }, .group("current") { $0.current },
    .group("upcoming") { $0.upcoming }, .group("previous") { $0.previous },
    .group("next") { $0.next }, .flag("hasEvents") { !$0.events.isEmpty },
    .list("events") { $0.events })
}

extension VersionPage.ContentsEntry: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("anchor") { $0.anchor }, .text("title") { $0.title })
}
