/// Which section makes which disclosure, for reviewers: `coverage.mustache`.
public struct CoveragePage: Page {
  /// A version and its disclosures.
  public struct Version: Sendable {
    /// The title of the document.
    public let title: String
    /// The name of the version.
    public let id: String
    /// How many disclosures are made.
    public let made: Int
    /// How many are asked for.
    public let asked: Int
    /// The disclosures by regime.
    public let groups: [Group]

    /// Creates the map of a version.
    public init(title: String, id: String, made: Int, asked: Int, groups: [Group]) {
      self.title = title
      self.id = id
      self.made = made
      self.asked = asked
      self.groups = groups
    }
  }

  /// Disclosures that the same regimes ask for.
  public struct Group: Sendable {
    /// The regimes.
    public let title: String
    /// The disclosures.
    public let disclosures: [Disclosure]

    /// Creates a group.
    public init(title: String, disclosures: [Disclosure]) {
      self.title = title
      self.disclosures = disclosures
    }
  }

  /// A disclosure.
  public struct Disclosure: Sendable {
    /// What is asked for.
    public let what: String
    /// The id of the rule that asks.
    public let rule: String
    /// Where the law asks.
    public let source: String
    /// The sections that make it.
    public let sections: [SiteContext.Link]

    /// Creates a disclosure.
    public init(what: String, rule: String, source: String, sections: [SiteContext.Link]) {
      self.what = what
      self.rule = rule
      self.source = source
      self.sections = sections
    }
  }

  /// `coverage`.
  public static let template = "coverage"
  /// The site.
  public let site: SiteContext
  /// The head.
  public let head: PageHead
  /// The address of the same as JSON.
  public let data: String
  /// The versions.
  public let versions: [Version]

  /// Creates the page.
  public init(site: SiteContext, head: PageHead, data: String, versions: [Version]) {
    self.site = site
    self.head = head
    self.data = data
    self.versions = versions
  }
}

extension CoveragePage: TemplateContext {
  static let fields = ContextFields<Self>(
    .group("site") { $0.site }, .group("head") { $0.head }, .text("data") { $0.data },
    .list("versions") { $0.versions })
}

extension CoveragePage.Version: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .text("id") { $0.id }, .text("made") { String($0.made) },
    .text("asked") { String($0.asked) }, .list("groups") { $0.groups })
}

extension CoveragePage.Group: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("title") { $0.title }, .list("disclosures") { $0.disclosures })
}

extension CoveragePage.Disclosure: TemplateContext {
  static let fields = ContextFields<Self>(
    .text("what") { $0.what }, .text("rule") { $0.rule }, .text("source") { $0.source },
    .list("sections") { $0.sections }, .flag("isMade") { !$0.sections.isEmpty })
}
