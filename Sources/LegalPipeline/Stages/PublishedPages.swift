internal import LegalMarkup
internal import LegalModel
internal import LegalTemplates
internal import LegalText

/// Which files a site has that not every site has.
struct PublishedExtras: Sendable {
  /// A coverage map.
  let hasCoverage: Bool
  /// A signed note.
  let hasNote: Bool

  /// Reads it from a configuration.
  init(_ site: SiteConfiguration?) {
    hasCoverage = site?.publishesCoverage ?? false
    hasNote = site?.keys.isEmpty == false
  }
}

/// What is at the addresses of a site, and on which days.
struct PublishedPages {
  /// The days on which a text is in force; without an end if nothing is released that replaces it.
  struct Days: Sendable, Hashable {
    let from: CalendarDate
    let until: CalendarDate?

    /// Whether there is a day that both have.
    func overlaps(_ other: Days) -> Bool {
      (until.map { other.from < $0 } ?? true) && (other.until.map { from < $0 } ?? true)
    }
  }

  /// A text at an address.
  struct Text: Sendable {
    let file: VersionFile
    let anchors: [String]
  }

  /// The released texts of each document, the oldest first.
  private var chains: [DocumentID: [Text]] = [:]
  /// The drafts of each document, the oldest first.
  private var unpublished: [DocumentID: [Text]] = [:]
  /// The documents by their addresses.
  private var documents: [String: DocumentID] = [:]
  /// The texts that have an address of their own, drafts apart.
  private var versions: [String: Text] = [:]
  private var draftVersions: [String: Text] = [:]
  /// The other pages and files, of whose anchors nothing is known.
  private var others: Set<String>
  private let addresses: SiteAddresses

  /// Takes stock of a plan.
  ///
  /// - Parameters:
  ///   - plan: What is published, and where.
  ///   - anchors: The anchors of the headings of each version that was read, by path.
  ///   - extras: Which pages there are that not every site has.
  init(_ plan: SitePlan, anchors: [String: [String]], publishes extras: PublishedExtras) {
    addresses = plan.addresses
    others = [
      addresses.hub, addresses.manifest, addresses.ledger, addresses.sums, addresses.sitemap,
      addresses.feed, addresses.jsonFeed,
    ]
    if extras.hasNote { others.insert(addresses.note) }
    if extras.hasCoverage { others.formUnion([addresses.coverage, addresses.coverageData]) }
    for document in plan.documents {
      documents[addresses.document(document.id)] = document.id
      others.formUnion([addresses.versions(of: document.id), addresses.csv(of: document.id)])
      for version in document.everything {
        let id = version.file.id
        let text = Text(file: version.file, anchors: anchors[version.file.path] ?? [])
        if version.status == .draft {
          unpublished[document.id, default: []].append(text)
        } else if version.status != .withdrawn, anchors[version.file.path] != nil {
          chains[document.id, default: []].append(text)
        }
        versions[addresses.version(id, of: document.id)] = text
        others.formUnion([
          addresses.source(id, of: document.id), addresses.text(id, of: document.id),
          addresses.data(id, of: document.id),
        ])
        if plan.hasPredecessor(version) { others.insert(addresses.changes(id, of: document.id)) }
        if version.status == .superseded { others.insert(addresses.since(id, of: document.id)) }
      }
    }
    for draft in plan.unpublished {
      let text = Text(file: draft, anchors: anchors[draft.path] ?? [])
      documents[addresses.document(draft.document)] = draft.document
      unpublished[draft.document, default: []].append(text)
      draftVersions[addresses.version(draft.id, of: draft.document)] = text
    }
    self.plan = plan
  }

  private let plan: SitePlan

  /// Returns the days on which a version is in force, or would be if it were released.
  func days(of file: VersionFile) -> Days {
    let chain = chains[file.document] ?? []
    let next = chain.firstIndex(from: { $0.file.id > file.id })
    return Days(
      from: file.id.effective, until: next < chain.count ? chain[next].file.id.effective : nil)
  }

  /// The released version that one follows.
  func predecessor(of file: VersionFile) -> Text? {
    chains[file.document]?.last { $0.file.id < file.id }
  }

  /// Returns the page of this site that a link leads to; other pages of the host are not of this site,
  /// and nothing is known of them.
  func place(of target: LinkTarget) -> (path: String, anchor: String?)? {
    let found: (path: String, anchor: String?)
    switch target {
    case .page(let path, let anchor): found = (path, anchor)
    case .address(let url) where url.hasPrefix(addresses.host + "/"):
      let parts = url.dropFirst(addresses.host.count).split(separator: "#", maxSplits: 1)
      found = (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : nil)
    case .anchor, .address, .forbidden, .incomplete: return nil
    }
    let path = String(found.path.prefix { $0 != "?" })
    return isOfSite(path) ? (path, found.anchor) : nil
  }

  /// Returns the document at whose address a path leads.
  func document(at path: String) -> DocumentID? {
    spellings(of: path).compactMap { documents[$0] }.first
  }

  /// Returns the texts that are at a path on any of some days; the first of all if that comes later.
  func texts(at path: String, on days: Days) -> [Text] {
    if let text = spellings(of: path).compactMap({ versions[$0] }).first { return [text] }
    guard let document = document(at: path), let chain = chains[document], !chain.isEmpty else {
      return []
    }
    // The one that is there on the first day, and those that come later; of versions that begin on one
    // day only the last is ever there.
    let later = chain.firstIndex(from: { $0.file.id.effective > days.from })
    let end =
      days.until.map { until in
        chain.firstIndex(from: { $0.file.id.effective >= until })
      } ?? chain.count
    let first = max(later - 1, 0)
    let there = chain[first..<max(first + 1, end)]
    let lasting = there.indices.filter { index in
      index + 1 == there.endIndex
        || there[index + 1].file.id.effective != there[index].file.id.effective
    }
    return lasting.map { there[$0] }
  }

  /// Returns the drafts that would be at a path.
  func drafts(at path: String) -> [Text] {
    if let text = spellings(of: path).compactMap({ draftVersions[$0] }).first { return [text] }
    return document(at: path).flatMap { unpublished[$0] } ?? []
  }

  /// Whether a page or file without a text is at a path.
  func isOther(_ path: String) -> Bool { spellings(of: path).contains(where: others.contains) }

  private func spellings(of path: String) -> [String] {
    let plain =
      path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
    return [path, path + "/", plain]
  }

  private func isOfSite(_ path: String) -> Bool {
    if addresses.prefix.isEmpty {
      // The site shares the root of the host with pages that it knows nothing of.
      return plan.documents.contains { path.hasPrefix(addresses.document($0.id)) }
    }
    return path == addresses.prefix || path.hasPrefix(addresses.hub)
  }

  /// Returns what to do about a path at which nothing is.
  func suggestion(for path: String) -> String {
    let unreleased = plan.unpublished.first { file in
      path.hasPrefix(addresses.document(file.document)) && chains[file.document] == nil
    }
    if let unreleased {
      return "'\(unreleased.document)' has drafts only; release one with 'legalsite release'"
    }
    let documents = plan.documents.map { addresses.document($0.id) } + [addresses.hub]
    return NearMiss.help(for: path, among: documents)
  }
}

extension [PublishedPages.Text] {
  /// Returns the first index from which on something holds for every element.
  ///
  /// It has to hold for none before. There can be thousands of versions, and a link in each.
  fileprivate func firstIndex(from holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
