internal import LegalText
internal import LegalModel
internal import LegalStore

/// The addresses of a site, and the files that answer them.
struct SiteAddresses: Sendable {
  /// The host with its scheme: `https://humanik.io`.
  let host: String
  /// The path of the site without a slash at its end: `/legal`, or empty.
  let prefix: String
  /// The addresses at which the site was before, the oldest first.
  let former: [FormerAddress]

  /// Names the addresses of a site.
  init(_ site: SiteConfiguration) {
    host = site.url.value.rawValue
    prefix = site.path.prefix
    former = site.formerly.map(\.value)
  }

  /// Which part of the output is the site's.
  var layout: SiteLayout {
    SiteLayout(
      own: String(prefix.dropFirst()), former: formerPrefixes.map { String($0.dropFirst()) })
  }

  /// The address of the site as a signed note names it.
  var origin: String { SiteState.origin(host: host, folder: String(prefix.dropFirst())) }

  /// The paths at which the site was before and is no more, without a slash at their end.
  var formerPrefixes: [String] {
    var prefixes: [String] = []
    for path in former.map(\.path.prefix) where path != prefix && !prefixes.contains(path) {
      prefixes.append(path)
    }
    return prefixes
  }

  /// The first address that the site had: what must never change is named after it.
  var first: String {
    guard let oldest = former.first else { return host + prefix }
    return (oldest.host?.rawValue ?? host) + oldest.path.prefix
  }

  var hub: String { "\(prefix)/" }
  var manifest: String { "\(prefix)/manifest.json" }
  var ledger: String { "\(prefix)/ledger.jsonl" }
  var sitemap: String { "\(prefix)/sitemap.xml" }
  var sums: String { "\(prefix)/\(Sums.name)" }
  var note: String { "\(prefix)/\(SignedNote.name)" }
  var assets: String { "\(prefix)/assets/" }
  var coverage: String { "\(prefix)/coverage/" }
  var coverageData: String { "\(prefix)/coverage.json" }
  var schemas: String { "\(prefix)/schema/" }
  func schema(_ schema: PublishedSchema) -> String { "\(schemas)\(schema.rawValue).json" }
  var exports: String { "\(prefix)/export/" }
  var feed: String { "\(prefix)/feed.xml" }
  var jsonFeed: String { "\(prefix)/feed.json" }

  func document(_ id: DocumentID) -> String { "\(prefix)/\(id)/" }
  func versions(of id: DocumentID) -> String { "\(prefix)/\(id)/versions/" }
  func csv(of id: DocumentID) -> String { "\(prefix)/\(id).csv" }
  func version(_ version: VersionID, of id: DocumentID) -> String { "\(prefix)/\(id)/\(version)/" }
  func changes(_ version: VersionID, of id: DocumentID) -> String {
    "\(self.version(version, of: id))changes/"
  }
  func since(_ version: VersionID, of id: DocumentID) -> String {
    "\(prefix)/\(id)/since/\(version)/"
  }
  func source(_ version: VersionID, of id: DocumentID) -> String {
    "\(self.version(version, of: id))\(id).md"
  }
  func text(_ version: VersionID, of id: DocumentID) -> String {
    "\(self.version(version, of: id))\(id).txt"
  }
  func data(_ version: VersionID, of id: DocumentID) -> String {
    "\(self.version(version, of: id))\(id).json"
  }

  /// Returns the path of the file, below the output, that answers an address.
  func file(_ address: String) -> String {
    let path = address.drop { $0 == "/" }
    return path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : String(path)
  }

  /// Returns an address with its host.
  func whole(_ address: String) -> String { host + address }
}
