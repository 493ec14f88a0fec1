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

  /// A version in the list from which a reader chooses another.
  public struct Choice: Sendable {
    /// The version.
    public let version: VersionContext
    /// Where to read it.
    public let url: String
    /// Whether it is the one on the page.
    public let isThis: Bool

    /// Creates a choice.
    public init(version: VersionContext, url: String, isThis: Bool) {
      self.version = version
      self.url = url
      self.isThis = isThis
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
  /// A version that was announced for a day that is still to come, and withdrawn, if this is the
  /// current one.
  public let recalled: VersionContext?
  /// The version before.
  public let previous: VersionContext?
  /// The version after.
  public let next: VersionContext?
  /// The versions to choose from, the newest first.
  public let choices: [Choice]
  /// How many versions there are beside those to choose from.
  public let furtherCount: Int
  /// What the version changed against the one before, if there is one.
  public let step: StepContext?
  /// What will happen to subprocessors, by the dates of the rows.
  public let events: [EventContext]

  /// Creates the page.
  public init(
    site: SiteContext, head: PageHead, document: DocumentContext, version: VersionContext,
    title: String, contents: [ContentsEntry], body: String, current: VersionContext?,
    upcoming: VersionContext?, recalled: VersionContext?, previous: VersionContext?,
    next: VersionContext?,
    choices: [Choice], furtherCount: Int, step: StepContext?, events: [EventContext]
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
    self.recalled = recalled
    self.previous = previous
    self.next = next
    self.choices = choices
    self.furtherCount = furtherCount
    self.step = step
    self.events = events
  }
}

extension VersionPage: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("site") { $0.site }, .group("head") { $0.head }, .group("document") { $0.document },
    .group("version") { $0.version }, .text("title") { $0.title },
    .list("contents") { $0.contents }, .flag("hasContents") { $0.contents.count > 1 },
    .html("body") { $0.body }, .group("current") { $0.current },
    .group("upcoming") { $0.upcoming }, .group("recalled") { $0.recalled },
    .group("previous") { $0.previous },
    .group("next") { $0.next }, .list("choices") { $0.choices },
    .flag("hasFurther") { $0.furtherCount > 0 },
    .text("furtherCount") { String($0.furtherCount) }, .group("step") { $0.step },
    .flag("hasEvents") { !$0.events.isEmpty },
    .list("events") { $0.events })
}

extension VersionPage.ContentsEntry: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("anchor") { $0.anchor }, .text("title") { $0.title })
}

extension VersionPage.Choice: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("version") { $0.version }, .text("url") { $0.url }, .flag("isThis") { $0.isThis })
}
