public import LegalModel
internal import LegalText

/// What a site says on a day, as far as it is published: what every export is made from.
public struct PublishedSite: Sendable {
  /// Whose site it is.
  public let organization: Organization
  /// The host with its scheme: `https://example.com`.
  public let host: String
  /// The address of the hub, with its host.
  public let url: String
  /// The language of navigation.
  public let language: LanguageTag?
  /// The regimes that the organization declares to follow.
  public let regimes: [Regime]
  /// The day.
  public let day: CalendarDate
  /// The documents with a released version, in the order of the site.
  public let documents: [PublishedDocument]
  /// A number that rises when the cookie facts change and only then; `nil` if no text has any.
  public let consentRevision: Int?

  /// Describes a site.
  public init(
    _ configuration: SiteConfiguration, url: String, asOf day: CalendarDate,
    documents: [PublishedDocument], consentRevision: Int?
  ) {
    organization = configuration.organization.value
    host = configuration.url.value.rawValue
    self.url = url
    language = configuration.language
    regimes = configuration.regimes.map(\.value)
    self.day = day
    self.documents = documents
    self.consentRevision = consentRevision
  }

  /// The privacy policies in force, each with its document.
  public var policies: [(document: PublishedDocument, policy: PrivacyPolicy)] {
    documents.compactMap { document in
      guard case .privacyPolicy(let policy)? = document.text?.frontMatter else { return nil }
      return (document, policy)
    }
  }

  /// The lists of subprocessors in force, each with its document.
  public var subprocessorLists: [(document: PublishedDocument, list: SubprocessorList)] {
    documents.compactMap { document in
      guard case .subprocessors(let list)? = document.text?.frontMatter else { return nil }
      return (document, list)
    }
  }

  /// The cookies in force, and the document that says them: lists of cookies, or without one the
  /// privacy policies.
  ///
  /// A policy repeats the list in a short form, and a tool that read both would see each twice.
  public var cookies: [(document: PublishedDocument, cookies: [Cookie])] {
    let lists: [(document: PublishedDocument, cookies: [Cookie])] = documents.compactMap {
      guard case .cookies(let list)? = $0.text?.frontMatter else { return nil }
      return ($0, list.cookies)
    }
    guard lists.isEmpty else { return lists }
    return policies.filter { !$0.policy.cookies.isEmpty }.map { ($0.document, $0.policy.cookies) }
  }
}

/// A document with its released versions.
public struct PublishedDocument: Sendable {
  /// The name.
  public let id: DocumentID
  /// The title of the version that the document's address shows.
  public let title: String
  /// The kind.
  public let kind: DocumentKind
  /// The address that always shows the version in force, with its host.
  public let url: String
  /// The released versions, the oldest first.
  public let versions: [PublishedVersion]
  /// The index of the version in force; `nil` if the first is still to come.
  public let current: Int?
  /// The version in force; `nil` if the first is still to come.
  public let text: VersionText?

  /// Describes a document.
  public init(
    id: DocumentID, title: String, kind: DocumentKind, url: String, versions: [PublishedVersion],
    current: Int?, text: VersionText?
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.url = url
    self.versions = versions
    self.current = current
    self.text = text
  }
}

/// A released version.
public struct PublishedVersion: Sendable {
  /// The name.
  public let id: VersionID
  /// The day on which it was released.
  public let released: CalendarDate
  /// Whether it was published before the ledger began, on a day that the ledger does not know.
  public let isAdopted: Bool
  /// The address of the version, with its host.
  public let url: String
  /// The digest of its file.
  public let source: Digest
  /// The digest of the words that people read.
  public let text: Digest

  /// Describes a version.
  public init(
    id: VersionID, released: CalendarDate,
    isAdopted: Bool, url: String, source: Digest, text: Digest
  ) {
    self.id = id
    self.released = released
    self.isAdopted = isAdopted
    self.url = url
    self.source = source
    self.text = text
  }
}
