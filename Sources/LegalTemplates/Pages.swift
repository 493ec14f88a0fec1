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
    .group("site") { $0.site }, .group("head") { $0.head }, .list("entries") { $0.entries },
    .flag("hasUpcoming") { $0.entries.contains { $0.upcoming != nil } })
}

extension HubPage.Entry: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("document") { $0.document }, .group("current") { $0.current },
    .group("upcoming") { $0.upcoming }, .text("count") { String($0.count) },
    .flag("isSingle") { $0.count == 1 }, .group("lastStep") { $0.lastStep?.step },
    .text("lastChanges") { $0.lastStep?.url })
}
