internal import LegalMarkup
internal import LegalModel
internal import LegalSource

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

  init(_ plan: SitePlan, anchors: [String: [String]]) {
    self.plan = plan
    addresses = plan.addresses
    others = [
      addresses.hub, addresses.manifest, addresses.ledger, addresses.sums, addresses.sitemap,
    ]
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
  func mistakes(in report: VersionReport) -> [Diagnostic] {
    // A link that a released text has was good when it was released; the page is what is gone.
    let isDraft = report.file.line == nil
    return report.links.compactMap { link in
      switch link.target {
      case .anchor(let anchor):
        return report.anchors.contains(anchor) || anchor.isEmpty
          ? nil : broken(anchor, among: report.anchors, at: link.range, isDraft)
      case .page(let path, let anchor):
        return mistake(path, anchor, at: link.range, isDraft)
      case .address(let url) where url.hasPrefix(addresses.host + "/"):
        let parts = url.dropFirst(addresses.host.count).split(separator: "#", maxSplits: 1)
        return mistake(
          String(parts[0]), parts.count > 1 ? String(parts[1]) : nil, at: link.range, isDraft)
      case .address, .forbidden, .incomplete: return nil
      }
    }
  }

  private func mistake(
    _ path: String, _ anchor: String?, at range: SourceRange, _ isDraft: Bool
  ) -> Diagnostic? {
    let path = String(path.prefix { $0 != "?" })
    // Other pages of the host are not of this site, and nothing is known of them.
    guard isOfSite(path) else { return nil }
    let spellings = [path, path + "/", withoutIndex(path)]
    let draft = isDraft ? spellings.compactMap({ drafts[$0] }).first : nil
    guard let anchors = spellings.compactMap({ texts[$0] }).first ?? draft else {
      guard !spellings.contains(where: others.contains) else { return nil }
      return Diagnostic(
        "reference/broken-link", isDraft ? .error : .warning, "no page of this site is at '\(path)'", at: range,
        subject: path, help: [suggestion(for: path)])
    }
    guard let anchor, !anchor.isEmpty, !anchors.contains(anchor) else { return nil }
    if let draft, draft.contains(anchor) { return nil }
    return broken(anchor, among: anchors, at: range, isDraft)
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

  private func broken(
    _ anchor: String, among anchors: [String], at range: SourceRange, _ isDraft: Bool
  ) -> Diagnostic {
    Diagnostic(
      "reference/broken-anchor", isDraft ? .error : .warning, "no heading there has the anchor '\(anchor)'",
      at: range, subject: anchor,
      help: [
        anchors.isEmpty ? "the text has no headings" : NearMiss.help(for: anchor, among: anchors)
      ])
  }

  private func suggestion(for path: String) -> String {
    let unreleased = plan.unpublished.first { file in
      path.hasPrefix(addresses.document(file.document))
    }
    if let unreleased {
      return "'\(unreleased.document)' has drafts only; release one with 'legalsite release'"
    }
    let documents = plan.documents.map { addresses.document($0.id) } + [addresses.hub]
    return NearMiss.help(for: path, among: documents)
  }
}
