/// All versions of a document: `versions.mustache`.
public struct VersionsPage: Page {
  /// A version in the list.
  public struct Entry: Sendable {
    /// The version.
    public let version: VersionContext
    /// What it changed, if there is a version before it.
    public let step: StepContext?

    /// Creates an entry.
    public init(version: VersionContext, step: StepContext?) {
      self.version = version
      self.step = step
    }
  }

  /// A section of the text in force, and the versions that changed it.
  public struct Section: Sendable {
    /// The heading, number included.
    public let title: String
    /// Where it stands.
    public let url: String
    /// The versions, the newest first, with what each did.
    public let versions: [AmendmentContext]

    /// Creates a section.
    public init(title: String, url: String, versions: [AmendmentContext]) {
      self.title = title
      self.url = url
      self.versions = versions
    }
  }

  /// `versions`.
  public static let template = "versions"
  /// The site.
  public let site: SiteContext
  /// The head.
  public let head: PageHead
  /// The document.
  public let document: DocumentContext
  /// The version in force, if one is.
  public let current: VersionContext?
  /// The versions, the newest first.
  public let entries: [Entry]
  /// The versions over time, drawn.
  public let timeline: String
  /// The sections that versions changed, in the order of the text.
  public let sections: [Section]

  /// Creates the page.
  public init(
    site: SiteContext, head: PageHead, document: DocumentContext, current: VersionContext?,
    entries: [Entry], timeline: String, sections: [Section]
  ) {
    self.site = site
    self.head = head
    self.document = document
    self.current = current
    self.entries = entries
    self.timeline = timeline
    self.sections = sections
  }
}

extension VersionsPage: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("site") { $0.site }, .group("head") { $0.head }, .group("document") { $0.document },
    .group("current") { $0.current }, .list("entries") { $0.entries },
    .html("timeline") { $0.timeline }, .flag("hasSections") { !$0.sections.isEmpty },
    .list("sections") { $0.sections })
}

extension VersionsPage.Entry: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("version") { $0.version }, .group("step") { $0.step })
}

extension VersionsPage.Section: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .text("url") { $0.url }, .list("versions") { $0.versions })
}
