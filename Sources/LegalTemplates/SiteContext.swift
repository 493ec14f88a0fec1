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
  /// The address of the list of digests.
  public let sums: String
  /// The address of the signed note, if there are keys that sign one.
  public let signedNote: String?
  /// The address of the feed in Atom.
  public let feed: String
  /// The address of the same feed as JSON.
  public let jsonFeed: String
  /// The address of the privacy policy, if there is one.
  public let privacyPolicy: String?
  /// The address of the terms, if an agreement says that it is those.
  public let termsOfService: String?
  /// The documents, in the order of the site.
  public let documents: [Link]
  /// Other links.
  public let links: [Link]

  /// Creates the context of a site.
  public init(
    title: String, organization: String, url: String, stylesheet: String, manifest: String,
    ledger: String, sums: String, signedNote: String?, feed: String, jsonFeed: String,
    privacyPolicy: String?, termsOfService: String?, documents: [Link], links: [Link]
  ) {
    self.title = title
    self.organization = organization
    self.url = url
    self.stylesheet = stylesheet
    self.manifest = manifest
    self.ledger = ledger
    self.sums = sums
    self.signedNote = signedNote
    self.feed = feed
    self.jsonFeed = jsonFeed
    self.privacyPolicy = privacyPolicy
    self.termsOfService = termsOfService
    self.documents = documents
    self.links = links
  }
}

extension SiteContext: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .text("organization") { $0.organization },
    .text("url") { $0.url }, .text("stylesheet") { $0.stylesheet },
    .text("manifest") { $0.manifest }, .text("ledger") { $0.ledger },
    .text("sums") { $0.sums }, .text("signedNote") { $0.signedNote },
    .text("feed") { $0.feed }, .text("jsonFeed") { $0.jsonFeed },
    .text("privacyPolicy") { $0.privacyPolicy },
    .text("termsOfService") { $0.termsOfService }, .list("documents") { $0.documents },
    .list("links") { $0.links })
}

extension SiteContext.Link: TemplateContext {
  static let fields = ContextFields<Self>(.text("title") { $0.title }, .text("url") { $0.url })
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
