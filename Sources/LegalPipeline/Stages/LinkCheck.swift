internal import LegalMarkup
internal import LegalModel
internal import LegalStore
internal import LegalTemplates
internal import LegalText

/// Resolves the links of all texts against the pages and headings of the site.
struct LinkCheck {
  /// The headings of each page that has a text.
  private var texts: [String: [String]] = [:]
  /// The other pages and files, of whose anchors nothing is known.
  private var others: Set<String>
  /// The headings of the pages that drafts would have.
  private var drafts: [String: [String]] = [:]
  private let addresses: SiteAddresses
  private let plan: SitePlan
  private let snapshot: Snapshot

  init(
    _ plan: SitePlan, snapshot: Snapshot, anchors: [String: [String]], publishesCoverage: Bool,
    signsNotes: Bool
  ) {
    self.plan = plan
    self.snapshot = snapshot
    addresses = plan.addresses
    others = [
      addresses.hub, addresses.manifest, addresses.ledger, addresses.sums, addresses.sitemap,
      addresses.feed, addresses.jsonFeed,
    ]
    if signsNotes { others.insert(addresses.note) }
    if publishesCoverage { others.formUnion([addresses.coverage, addresses.coverageData]) }
    for document in plan.documents {
      let face = document.versions[document.face].file
      texts[addresses.document(document.id)] = anchors[face.path] ?? []
      others.formUnion([addresses.versions(of: document.id), addresses.csv(of: document.id)])
      for version in document.versions {
        let id = version.file.id
        texts[addresses.version(id, of: document.id)] = anchors[version.file.path] ?? []
        others.formUnion([
          addresses.source(id, of: document.id), addresses.text(id, of: document.id),
          addresses.data(id, of: document.id),
        ])
        if plan.hasPredecessor(version) { others.insert(addresses.changes(id, of: document.id)) }
        if version.status == .superseded { others.insert(addresses.since(id, of: document.id)) }
      }
    }
    for draft in plan.unpublished {
      let headings = anchors[draft.path] ?? []
      drafts[addresses.document(draft.document)] = headings
      drafts[addresses.version(draft.id, of: draft.document)] = headings
    }
  }

  /// Returns the links of a text that lead to nothing.
  ///
  /// A draft may link to another: they are released together, in some order. A released text may not
  /// link to what is not published.
  func mistakes(in report: VersionReport) throws(FileSystemError) -> [Diagnostic] {
    // A link that a released text has was good when it was released; the page is what is gone.
    let isDraft = report.file.line == nil
    var diagnostics: [Diagnostic] = []
    let anchors = Set(report.anchors)
    var file: SourceFile?
    for link in report.links where !diagnostics.isFull {
      if case .anchor(let anchor) = link.value, anchors.contains(anchor) { continue }
      guard let broken = broken(link.value, in: report, isDraft: isDraft) else { continue }
      let source: SourceFile
      if let file { source = file } else { source = try report.source(in: snapshot) }
      file = source
      diagnostics.report(
        broken.diagnostic(isDraft ? .error : .warning, at: source.range(link.bytes)))
    }
    return diagnostics
  }

  /// What is wrong with a link.
  private struct Broken {
    let code: String
    let summary: String
    let subject: String
    let help: String

    func diagnostic(_ severity: Diagnostic.Severity, at range: SourceRange) -> Diagnostic {
      Diagnostic(code, severity, summary, at: range, subject: subject, help: [help])
    }
  }

  private func broken(
    _ target: LinkTarget, in report: VersionReport, isDraft: Bool
  ) -> Broken? {
    switch target {
    case .anchor(let anchor):
      report.anchors.contains(anchor) || anchor.isEmpty
        ? nil : brokenAnchor(anchor, among: report.anchors)
    case .page(let path, let anchor): broken(path, anchor, isDraft: isDraft)
    case .address(let url) where url.hasPrefix(addresses.host + "/"):
      broken(url.dropFirst(addresses.host.count), isDraft: isDraft)
    case .address, .forbidden, .incomplete: nil
    }
  }

  private func broken(_ url: Substring, isDraft: Bool) -> Broken? {
    let parts = url.split(separator: "#", maxSplits: 1)
    return broken(
      parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : nil,
      isDraft: isDraft)
  }

  private func broken(_ path: String, _ anchor: String?, isDraft: Bool) -> Broken? {
    let path = String(path.prefix { $0 != "?" })
    // Other pages of the host are not of this site, and nothing is known of them.
    guard isOfSite(path) else { return nil }
    let spellings = [path, path + "/", withoutIndex(path)]
    let draft = isDraft ? spellings.compactMap({ drafts[$0] }).first : nil
    guard let anchors = spellings.compactMap({ texts[$0] }).first ?? draft else {
      guard !spellings.contains(where: others.contains) else { return nil }
      return Broken(
        code: "reference/broken-link", summary: "no page of this site is at '\(path)'",
        subject: path, help: suggestion(for: path))
    }
    guard let anchor, !anchor.isEmpty, !anchors.contains(anchor) else { return nil }
    if let draft, draft.contains(anchor) { return nil }
    return brokenAnchor(anchor, among: anchors)
  }

  private func isOfSite(_ path: String) -> Bool {
    if addresses.prefix.isEmpty {
      // The site shares the root of the host with pages that it knows nothing of.
      return plan.documents.contains { path.hasPrefix(addresses.document($0.id)) }
    }
    return path == addresses.prefix || path.hasPrefix(addresses.hub)
  }

  private func withoutIndex(_ path: String) -> String {
    path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
  }

  private func brokenAnchor(_ anchor: String, among anchors: [String]) -> Broken {
    Broken(
      code: "reference/broken-anchor", summary: "no heading there has the anchor '\(anchor)'",
      subject: anchor,
      help: anchors.isEmpty
        ? "the text has no headings" : NearMiss.help(for: anchor, among: anchors))
  }

  private func suggestion(for path: String) -> String {
    let unreleased = plan.unpublished.first { file in
      path.hasPrefix(addresses.document(file.document))
        && texts[addresses.document(file.document)] == nil
    }
    if let unreleased {
      return "'\(unreleased.document)' has drafts only; release one with 'legalsite release'"
    }
    let documents = plan.documents.map { addresses.document($0.id) } + [addresses.hub]
    return NearMiss.help(for: path, among: documents)
  }
}
