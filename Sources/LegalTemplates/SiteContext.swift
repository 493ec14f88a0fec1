/// What every page knows of the site around it.
public struct SiteContext: Sendable {
  /// A link of the navigation.
  public struct Link: Sendable {
    /// Its words.
    public let title: String
    /// Where it leads.
    public let url: String

    /// Creates a link.
    public init(title: String, url: String) {
      self.title = title
      self.url = url
    }
  }

  /// The title of the hub.
  public let title: String
  /// The name of the organization in use.
  public let organization: String
  /// The address of the hub.
  public let url: String
  /// The address of the style sheet.
  public let stylesheet: String
  /// The address of the manifest.
  public let manifest: String
  /// The address of the ledger.
  public let ledger: String
  /// The address of the feed in Atom.
  public let feed: String
  /// The address of the same feed as JSON.
  public let jsonFeed: String
  /// The documents, in the order of the site.
  public let documents: [Link]
  /// Other links.
  public let links: [Link]

  /// Creates the context of a site.
  public init(
    title: String, organization: String, url: String, stylesheet: String, manifest: String,
    ledger: String, feed: String, jsonFeed: String, documents: [Link], links: [Link]
  ) {
    self.title = title
    self.organization = organization
    self.url = url
    self.stylesheet = stylesheet
    self.manifest = manifest
    self.ledger = ledger
    self.feed = feed
    self.jsonFeed = jsonFeed
    self.documents = documents
    self.links = links
  }
}

extension SiteContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .text("organization") { $0.organization },
    .text("url") { $0.url }, .text("stylesheet") { $0.stylesheet },
    .text("manifest") { $0.manifest }, .text("ledger") { $0.ledger },
    .text("feed") { $0.feed }, .text("jsonFeed") { $0.jsonFeed },
    .list("documents") { $0.documents }, .list("links") { $0.links })
}

extension SiteContext.Link: TemplateContext {
  static let fields = ContextFields<Self>(.text("title") { $0.title }, .text("url") { $0.url })
}

/// What stands in the head of a page.
public struct PageHead: Sendable {
  /// The title of the page, without the site's.
  public let title: String
  /// A sentence about the page.
  public let description: String?
  /// The whole address that stands for the page.
  public let canonical: String
  /// The language of the text.
  public let language: String
  /// Whether search engines are asked to leave the page out.
  public let isNoIndex: Bool

  /// Creates a head.
  public init(
    title: String, description: String?, canonical: String, language: String, isNoIndex: Bool
  ) {
    self.title = title
    self.description = description
    self.canonical = canonical
    self.language = language
    self.isNoIndex = isNoIndex
  }
}

extension PageHead: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .text("description") { $0.description },
    .text("canonical") { $0.canonical }, .text("language") { $0.language },
    .flag("isNoIndex") { $0.isNoIndex })
}

/// A day, for people and for programs.
public struct DateContext: Sendable {
  /// `March 28, 2026`.
  public let words: String
  /// `2026-03-28`.
  public let iso: String

  /// Creates a day.
  public init(words: String, iso: String) {
    self.words = words
    self.iso = iso
  }
}

extension DateContext: TemplateContext {
  static let fields = ContextFields<Self>(.text("words") { $0.words }, .text("iso") { $0.iso })
}
