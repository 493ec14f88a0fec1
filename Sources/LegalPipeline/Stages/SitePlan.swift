internal import LegalModel
internal import LegalTemplates
internal import LegalText

/// Everything that will be published, and where, before anything is rendered.
struct SitePlan: Sendable {
  /// A version that gets pages.
  struct Version: Sendable {
    let file: VersionFile
    let status: VersionContext.Status
    /// The first day on which another version applies instead.
    let until: CalendarDate?
  }

  /// A document that gets pages.
  struct Document: Sendable {
    let id: DocumentID
    /// The released versions and the drafts that are shown, the oldest first: each takes the place of
    /// the one before it.
    let versions: [Version]
    /// The versions that were announced and withdrawn, the oldest first: they keep their addresses.
    let withdrawn: [Version]
    /// The index of the version that the document's own address shows.
    let face: Int
    /// The index of the version that applies.
    let current: Int?
    /// The index of the next version to apply.
    let upcoming: Int?

    /// The released versions that take effect or did.
    var released: [Version] {
      versions.filter { $0.status != .draft && $0.status != .withdrawn }
    }

    /// How many versions are released.
    var releasedCount: Int { everything.count { $0.status != .draft } }

    /// All versions that have an address, the oldest first.
    var everything: [Version] {
      withdrawn.isEmpty
        ? versions : (versions + withdrawn).sorted { $0.file.id < $1.file.id }
    }

    /// The indices of the versions before and after one; after what was withdrawn comes none.
    func place(of version: Version) -> (before: Int?, after: Int?) {
      if let index = versions.firstIndex(where: { $0.file.id == version.file.id }) {
        return (index > 0 ? index - 1 : nil, index + 1 < versions.count ? index + 1 : nil)
      }
      return (predecessor(ofWithdrawn: version), nil)
    }

    /// The index of the version that a withdrawn one was to follow.
    func predecessor(ofWithdrawn version: Version) -> Int? {
      versions.lastIndex { $0.status != .draft && $0.file.id < version.file.id }
    }
  }

  let addresses: SiteAddresses
  let day: CalendarDate
  let documents: [Document]
  /// Versions that get no page: drafts, unless they are shown.
  let unpublished: [VersionFile]
  /// The first version of each document.
  private let firstVersions: [DocumentID: VersionID]

  private init(
    addresses: SiteAddresses, day: CalendarDate, documents: [Document], unpublished: [VersionFile]
  ) {
    self.addresses = addresses
    self.day = day
    self.documents = documents
    self.unpublished = unpublished
    firstVersions = Dictionary(
      documents.compactMap { document in
        document.versions.first.map { (document.id, $0.file.id) }
      }
    ) { first, _ in first }
  }

  /// Returns whether there is a version before one.
  func hasPredecessor(_ version: Version) -> Bool {
    firstVersions[version.file.document].map { $0 < version.file.id } ?? false
  }

  /// Plans a site.
  ///
  /// - Parameters:
  ///   - content: What there is.
  ///   - site: The configuration.
  ///   - day: The day that decides which versions apply.
  ///   - showsDrafts: Whether drafts get pages.
  /// - Returns: The plan, and the addresses that two owners claim.
  static func make(
    for content: Content, site: SiteConfiguration, asOf day: CalendarDate, showsDrafts: Bool
  ) -> Outcome<SitePlan> {
    let addresses = SiteAddresses(site)
    var documents: [Document] = []
    var unpublished: [VersionFile] = []
    for files in content.documents {
      let timeline = Timeline(files.versions, asOf: day)
      if let document = Document(files.id, timeline, showsDrafts: showsDrafts) {
        documents.append(document)
      }
      if !showsDrafts { unpublished += timeline.drafts }
    }
    let plan = SitePlan(
      addresses: addresses, day: day, documents: documents, unpublished: unpublished)
    return Outcome(plan, plan.collisions(of: content.documents.map(\.id), listedIn: site))
  }

  /// The folders and files that two owners claim.
  ///
  /// A document owns its folder, so nothing else may lie in it; names that differ only in case are
  /// one name on some hosts.
  /// A document that has drafts only claims its addresses all the same: it will need them.
  private func collisions(
    of documents: [DocumentID], listedIn site: SiteConfiguration
  ) -> [Diagnostic] {
    var claims = PathClaims()
    claims.claim(addresses.hub, for: "the hub")
    claims.claim(addresses.manifest, for: "the manifest")
    claims.claim(addresses.ledger, for: "the ledger")
    claims.claim(addresses.sums, for: "the digests")
    claims.claim(addresses.note, for: "the signed note")
    claims.claim(addresses.sitemap, for: "the sitemap")
    claims.claim(addresses.assets, for: "the style sheet")
    claims.claim(addresses.schemas, for: "the schemas")
    claims.claim(addresses.exports, for: "the exports")
    claims.claim(addresses.feed, for: "the feed")
    claims.claim(addresses.jsonFeed, for: "the feed")
    claims.claim(addresses.coverage, for: "the coverage map")
    claims.claim(addresses.coverageData, for: "the coverage map")
    for prefix in addresses.formerPrefixes where !prefix.isEmpty {
      claims.claim(prefix, for: "a former address of the site")
    }
    var diagnostics: [Diagnostic] = []
    for document in documents {
      let place = site.documents.first { $0.value == document }?.range ?? site.url.range
      let owner = "the document '\(document)'"
      for address in [addresses.document(document), addresses.csv(of: document)] {
        guard let other = claims.claim(address, for: owner) else { continue }
        diagnostics.append(
          Diagnostic(
            "plan/collision", .error, "\(owner) and \(other) would both lie at \(address)",
            at: place, subject: document.rawValue, help: ["give the document another name"]))
      }
    }
    return diagnostics
  }
}

/// Who has which address.
struct PathClaims {
  private var owners: [String: String] = [:]

  /// Claims an address, or returns who has it already.
  @discardableResult
  mutating func claim(_ address: String, for owner: String) -> String? {
    let key = (address.hasSuffix("/") ? String(address.dropLast()) : address).lowercased()
    if let other = owners[key] { return other }
    owners[key] = owner
    return nil
  }
}

extension SitePlan.Document {
  /// Plans a document, or returns `nil` if nothing of it is to be shown.
  fileprivate init?(_ id: DocumentID, _ timeline: Timeline, showsDrafts: Bool) {
    let released = timeline.released.enumerated().map { index, file in
      SitePlan.Version(
        file: file, status: timeline.status(ofReleaseAt: index),
        until: timeline.end(ofReleaseAt: index))
    }
    let drafts = (showsDrafts ? timeline.drafts : []).map {
      SitePlan.Version(file: $0, status: .draft, until: nil)
    }
    var withdrawn = timeline.withdrawn.map {
      SitePlan.Version(file: $0, status: .withdrawn, until: nil)
    }
    var versions = (released + drafts).sorted { $0.file.id < $1.file.id }
    // Where everything was withdrawn, the address of the document says so.
    if versions.isEmpty, let last = withdrawn.popLast() { versions = [last] }
    guard !versions.isEmpty else { return nil }
    self.id = id
    self.versions = versions
    self.withdrawn = withdrawn
    current = versions.firstIndex { $0.status == .current }
    upcoming = versions.firstIndex { $0.status == .upcoming }
    face = current ?? upcoming ?? versions.count - 1
  }
}
