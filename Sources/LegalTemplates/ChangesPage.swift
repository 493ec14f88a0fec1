/// What changed between two versions: `changes.mustache`.
///
/// It is the page of a version against the one before it, and the page of everything that changed
/// since a superseded one.
public struct ChangesPage: Page {
  /// `changes`.
  public static let template = "changes"
  /// The site.
  public let site: SiteContext
  /// The head.
  public let head: PageHead
  /// The document.
  public let document: DocumentContext
  /// The version before.
  public let from: VersionContext
  /// The version after.
  public let to: VersionContext
  /// Whether it shows everything up to the version in force, not one step.
  public let isSince: Bool
  /// What changed.
  public let step: StepContext
  /// The typed changes by class, the gravest first; empty if there are none.
  public let groups: [ChangeGroupContext]
  /// What happens to subprocessors.
  public let events: [EventContext]
  /// How many changes of the text are of each class.
  public let counts: [CountContext]
  /// What the marks of the redline mean.
  public let legend: String
  /// The choice of how to read the redline.
  public let views: String
  /// The redline.
  public let body: String

  /// Creates the page.
  public init(
    site: SiteContext, head: PageHead, document: DocumentContext, from: VersionContext,
    to: VersionContext, isSince: Bool, step: StepContext, groups: [ChangeGroupContext],
    events: [EventContext], counts: [CountContext], legend: String, views: String, body: String
  ) {
    self.site = site
    self.head = head
    self.document = document
    self.from = from
    self.to = to
    self.isSince = isSince
    self.step = step
    self.groups = groups
    self.events = events
    self.counts = counts
    self.legend = legend
    self.views = views
    self.body = body
  }
}

extension ChangesPage: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("site") { $0.site }, .group("head") { $0.head }, .group("document") { $0.document },
    .group("from") { $0.from }, .group("to") { $0.to }, .flag("isSince") { $0.isSince },
    .group("step") { $0.step }, .flag("hasGroups") { !$0.groups.isEmpty },
    .list("groups") { $0.groups }, .list("counts") { $0.counts },
    .flag("hasEvents") { !$0.events.isEmpty }, .list("events") { $0.events },
    .html("legend") { $0.legend }, .html("views") { $0.views },
    .html("body") { $0.body })
}
