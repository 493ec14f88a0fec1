/// What a page says of itself, in its head and above its title.
public struct PageHead: Sendable {
  /// A link to a page with which this one has a relation.
  public struct Relation: Sendable {
    /// The relation: `successor-version` (RFC 5829).
    public let rel: String
    /// The page.
    public let url: String

    /// Creates a relation.
    public init(rel: String, url: String) {
      self.rel = rel
      self.url = url
    }
  }

  /// The title of the page, without the site's; no other page of the site has it.
  public let title: String
  /// A sentence about the page.
  public let description: String
  /// The whole address that stands for the page.
  public let canonical: String
  /// The language of the text.
  public let language: String
  /// Whether search engines are asked to leave the page out.
  public let isNoIndex: Bool
  /// The pages above this one, the hub first; empty on the hub.
  public let trail: [SiteContext.Link]
  /// What the page is called below the pages above it.
  public let place: String
  /// The versions before and after, and the list of all.
  public let relations: [Relation]
  /// What the page is, in the words of schema.org, as JSON-LD that cannot end its element.
  public let structuredData: String

  /// Creates a head.
  public init(
    title: String, description: String, canonical: String, language: String, isNoIndex: Bool,
    trail: [SiteContext.Link], place: String, relations: [Relation] = [], structuredData: String
  ) {
    self.title = title
    self.description = description
    self.canonical = canonical
    self.language = language
    self.isNoIndex = isNoIndex
    self.trail = trail
    self.place = place
    self.relations = relations
    self.structuredData = structuredData
  }
}

extension PageHead: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .text("description") { $0.description },
    .text("canonical") { $0.canonical }, .text("language") { $0.language },
    .flag("isNoIndex") { $0.isNoIndex }, .flag("hasTrail") { !$0.trail.isEmpty },
    .list("trail") { $0.trail }, .text("place") { $0.place },
    .list("relations") { $0.relations }, .html("structuredData") { $0.structuredData })
}

extension PageHead.Relation: TemplateContext {
  static let fields = ContextFields<Self>(.text("rel") { $0.rel }, .text("url") { $0.url })
}
