import LegalMarkup
public import LegalModel
public import LegalText

/// A version as rules see it.
public struct Edition: Sendable {
  /// The document.
  public let document: DocumentID
  /// The version.
  public let id: VersionID
  /// Its front matter and its prose.
  public let text: VersionText
  /// Its words, for questions about them.
  public let words: Passages
  /// What the ledger says of it; `nil` for a draft.
  public internal(set) var release: ReleaseDates?
  /// Where its marks print what.
  let printed: PrintedPaths
  /// The headings in lowercase, with their places.
  let titles: [(title: String, range: SourceRange)]
  /// What the text declares and does not place.
  package let unplaced: [Placement.Unplaced]

  /// Indexes a version.
  public init(document: DocumentID, id: VersionID, text: VersionText, release: ReleaseDates?) {
    self.document = document
    self.id = id
    self.text = text
    self.release = release
    words = Passages(text)
    printed = PrintedPaths(text.prose.marks)
    titles = text.prose.headings.map { ($0.title.lowercased(), $0.range) }
    unplaced = Placement.unplaced(in: text, printed)
  }

  /// The privacy policy, if it is one.
  public var policy: PrivacyPolicy? {
    if case .privacyPolicy(let policy) = text.frontMatter { policy } else { nil }
  }

  /// The list of subprocessors, if it is one.
  public var subprocessors: SubprocessorList? {
    if case .subprocessors(let list) = text.frontMatter { list } else { nil }
  }

  /// The cookies, if it is a document that can list them.
  public var cookies: [Cookie]? {
    switch text.frontMatter {
    case .privacyPolicy(let policy): policy.cookies
    case .cookies(let list): list.cookies
    case .subprocessors, .agreement: nil
    }
  }
}

/// What the ledger says of a version.
public struct ReleaseDates: Sendable, Hashable {
  /// The day of the release.
  public let released: CalendarDate
  /// The day on which people were told.
  public let notified: CalendarDate?
  /// Whether the text was published before the ledger began.
  public let isAdopted: Bool

  /// States the dates.
  public init(released: CalendarDate, notified: CalendarDate?, isAdopted: Bool) {
    self.released = released
    self.notified = notified
    self.isAdopted = isAdopted
  }
}

/// What is the same for every version of a run.
public struct Circumstances: Sendable {
  /// The configuration of the site.
  public let site: SiteConfiguration
  /// What is not for the public.
  public let records: Records
  /// The day of the check.
  public let asOf: CalendarDate

  /// States the circumstances.
  public init(site: SiteConfiguration, records: Records, asOf: CalendarDate) {
    self.site = site
    self.records = records
    self.asOf = asOf
  }

  /// Returns whether a fact holds.
  public func fact(_ fact: BusinessFact) -> Answer { site.facts?[fact] ?? .unknown }

  /// Returns whether one of some regimes is declared.
  public func follows(_ regimes: Regime...) -> Bool {
    site.regimes.contains { regimes.contains($0.value) }
  }
}

/// A version that is checked, and everything about it that a rule may need.
public struct Matter: Sendable {
  /// The version.
  public let edition: Edition
  /// The version of the same document before it.
  public let before: Edition?
  /// The versions of the other documents that apply when this one does.
  public let companions: [Edition]
  /// What is the same for every version.
  public let circumstances: Circumstances
  private let findChanges: (@Sendable () -> ChangesSince)?

  /// States a matter.
  ///
  /// - Parameters:
  ///   - edition: The version.
  ///   - before: The version of the same document before it.
  ///   - companions: The versions of the other documents that apply when this one does.
  ///   - circumstances: What is the same for every version.
  ///   - changes: What finds out what changed since the version before, whenever a rule asks; `nil` if
  ///     there is none, or no rule will ask.
  package init(
    _ edition: Edition, before: Edition?, companions: [Edition], _ circumstances: Circumstances,
    changes: (@Sendable () -> ChangesSince)?
  ) {
    self.edition = edition
    self.before = before
    self.companions = companions
    self.circumstances = circumstances
    findChanges = changes
  }

  /// What changed since the version before, if there is one.
  package var changes: ChangesSince? { findChanges?() }

  /// The changes since the version before that affect people.
  package var materialChanges: [MaterialChange] { changes?.material ?? [] }

  /// The front matter and the prose.
  public var text: VersionText { edition.text }
  /// The words.
  public var words: Passages { edition.words }
  /// The day of the check.
  public var asOf: CalendarDate { circumstances.asOf }
  /// What is not for the public.
  public var records: Records { circumstances.records }

  /// Returns whether a fact holds.
  public func fact(_ fact: BusinessFact) -> Answer { circumstances.fact(fact) }

  /// The list of subprocessors that applies with this version.
  public var subprocessors: SubprocessorList? {
    edition.subprocessors ?? companions.lazy.compactMap(\.subprocessors).first
  }

  /// The privacy policy that applies with this version.
  public var policy: PrivacyPolicy? {
    edition.policy ?? companions.lazy.compactMap(\.policy).first
  }

  /// The list of cookies that applies with this version, if it is a document of its own.
  public var cookieList: CookieList? {
    (companions + [edition]).lazy.compactMap { edition in
      if case .cookies(let list) = edition.text.frontMatter { list } else { nil }
    }.first
  }

  /// Returns where to point when something is missing: the first heading with one of some words, or
  /// the kind of the document.
  public func place(_ words: String...) -> SourceRange {
    for word in words {
      if let place = edition.titles.first(where: { $0.title.contains(word.lowercased()) }) {
        return place.range
      }
    }
    return text.header.kind.range
  }
}

/// The site as a whole.
public struct SiteMatter: Sendable {
  /// The file of the configuration, to point at.
  public let place: SourceRange
  /// The versions that the documents' own addresses show.
  public let editions: [Edition]
  /// Every released version, oldest first in each document, without its text.
  public let releases: [ReleasedVersion]
  /// A page of each kind, as it is published.
  public let pages: [PublishedPage]
  /// What pages are shown with and is no page, by address: the style sheet.
  public let files: [String: String]
  /// What is the same for every version.
  public let circumstances: Circumstances

  /// States a site.
  public init(
    place: SourceRange, editions: [Edition], releases: [ReleasedVersion], pages: [PublishedPage],
    files: [String: String], _ circumstances: Circumstances
  ) {
    self.place = place
    self.editions = editions
    self.releases = releases
    self.pages = pages
    self.files = files
    self.circumstances = circumstances
  }

  /// The configuration.
  public var site: SiteConfiguration { circumstances.site }
  /// The day of the check.
  public var asOf: CalendarDate { circumstances.asOf }

  /// The privacy policy that the site shows.
  public var policy: Edition? { editions.first { $0.policy != nil } }
}

/// A line of the ledger.
public struct ReleasedVersion: Sendable, Hashable {
  /// The document.
  public let document: DocumentID
  /// The version.
  public let id: VersionID
  /// Its dates.
  public let dates: ReleaseDates

  /// States a released version.
  public init(document: DocumentID, id: VersionID, dates: ReleaseDates) {
    self.document = document
    self.id = id
    self.dates = dates
  }
}

/// A page as it is published.
public struct PublishedPage: Sendable {
  /// The address, from the host's root: `/legal/privacy/`.
  public let address: String
  /// Its HTML.
  public let html: String
  /// Its elements, read once for every rule that asks about them.
  package let tags: HTMLTags

  /// The page, to look at and to point into.
  package var file: SourceFile { tags.file }

  /// Reads a page.
  public init(address: String, html: String) {
    self.address = address
    self.html = html
    tags = HTMLTags(SourceFile(path: address, text: html))
  }
}

extension PublishedPage: Hashable {
  /// Returns whether two pages have the same address and the same HTML.
  public static func == (first: PublishedPage, second: PublishedPage) -> Bool {
    first.address == second.address && first.html == second.html
  }

  /// Hashes what makes two pages equal.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(address)
    hasher.combine(html)
  }
}
