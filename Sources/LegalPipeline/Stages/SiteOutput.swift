internal import LegalChanges
internal import LegalExport
internal import LegalModel
internal import LegalRuleEngine
internal import LegalStore
internal import LegalTemplates
internal import LegalText
internal import Synchronization

/// The files of a site, made from its plan and given to a writer.
///
/// Without a writer only the pages are made that rules look at: those of the documents' own
/// addresses, the lists of versions and the hub. It is a class because pages are made on several
/// threads and some of them are kept.
final class SiteOutput: Sendable {
  private let plan: SitePlan
  private let configuration: SiteConfiguration
  private let renderer: SiteRenderer
  private let held: [String: LoadedVersion]
  private let coverage: [VersionCoverage]?
  private let stylesheet: (address: String, bytes: [UInt8])
  private let writer: (any SiteSink)?
  private let templates: [SourceFile]
  /// The pages that rules look at, by address, each with the name of its template.
  private let kept = Mutex<[String: (html: String, template: String)]>([:])
  /// What each version changed, by its path.
  private let steps = Mutex<[String: VersionStep]>([:])
  /// The cookie facts of each version that has any, by its path.
  private let cookieFacts = Mutex<[String: [Digest]]>([:])
  /// What each export that the site lists made.
  private let exported = Mutex<[(format: Located<ExportFormat>, result: Exported)]>([])

  init(
    plan: SitePlan, configuration: SiteConfiguration, templates: TemplateFolder,
    held: [String: LoadedVersion], coverage: [VersionCoverage]?, writer: (any SiteSink)?
  ) {
    self.plan = plan
    self.configuration = configuration
    self.held = held
    self.coverage = coverage
    self.writer = writer
    self.templates = templates.files
    let addresses = plan.addresses
    let style = CompactStyleSheet.bytes(of: templates.stylesheet.bytes)
    // Named by its digest, so that it can be kept for ever and still change.
    stylesheet = ("\(addresses.assets)style-\(Digest(of: style).hex.prefix(16)).css", style)
    let documents = plan.documents.map { document in
      let face = held[document.versions[document.face].file.path]
      let text = face?.text
      return DocumentContext(
        id: document.id.rawValue,
        title: text?.header.title.value.text ?? document.id.rawValue,
        url: addresses.document(document.id), versions: addresses.versions(of: document.id),
        csv: text.flatMap { CSV.text(of: $0) } == nil ? nil : addresses.csv(of: document.id))
    }
    /// The address of the first document whose text is of some kind.
    func address(where isWanted: (VersionText) -> Bool) -> String? {
      plan.documents.first { document in
        held[document.versions[document.face].file.path]?.text.map(isWanted) ?? false
      }.map { addresses.document($0.id) }
    }
    let organization = configuration.organization.value
    let site = SiteContext(
      title: configuration.title,
      organization: (organization.brand ?? organization.legalName).value.text,
      url: addresses.hub, stylesheet: stylesheet.address, manifest: addresses.manifest,
      ledger: addresses.ledger, sums: addresses.sums,
      signedNote: configuration.keys.isEmpty ? nil : addresses.note, feed: addresses.feed,
      jsonFeed: addresses.jsonFeed,
      privacyPolicy: address(where: { $0.header.kind.value == .privacyPolicy }),
      termsOfService: address { text in
        guard case .agreement(let agreement) = text.frontMatter else { return false }
        return agreement.agreementType?.value == .terms
      },
      documents: documents.map { SiteContext.Link(title: $0.title, url: $0.url) },
      links: configuration.navigation.map { link in
        SiteContext.Link(title: link.title.value.text, url: link.url.value.rawValue)
      })
    renderer = SiteRenderer(
      plan: plan, configuration: configuration, templates: templates.templates, site: site,
      documents: Dictionary(zip(plan.documents.map(\.id), documents)) { first, _ in first },
      promised: plan.documents.compactMap { document in
        let face = held[document.versions[document.face].file.path]
        guard case .privacyPolicy(let policy)? = face?.text?.frontMatter else { return nil }
        return policy.notices?.value
      })
  }

  /// Writes the pages and files of a version, after what it changed.
  func write(
    _ loaded: LoadedVersion, _ text: VersionText, at index: Int, of document: SitePlan.Document
  ) throws(FileSystemError) {
    try write(
      loaded, text, document.versions[index], of: document, isFace: index == document.face)
  }

  /// Writes the page and files of a version, and those of the document's address if that shows it.
  func write(
    _ loaded: LoadedVersion, _ text: VersionText, _ version: SitePlan.Version,
    of document: SitePlan.Document, isFace: Bool = false
  ) throws(FileSystemError) {
    let (addresses, id) = (plan.addresses, loaded.file.id)
    guard writer != nil || isFace else { return }
    if let lines = CookieFacts.lines(of: text.frontMatter) {
      let facts = lines.map { Digest(of: $0) }
      cookieFacts.withLock { $0[loaded.file.path] = facts }
    }
    let body = renderer.body(of: text, version)
    let step = steps.withLock { $0[loaded.file.path] }
    func page(isFace: Bool) -> String? {
      renderer.page(loaded, text, version, of: document, body: body, step: step, isFace: isFace)
    }
    if isFace, let html = page(isFace: true) {
      try writeSample(addresses.document(document.id), html, of: VersionPage.template)
      if writer != nil, let csv = CSV.text(of: text) {
        try write(addresses.csv(of: document.id), csv)
      }
    }
    guard writer != nil else { return }
    if let html = page(isFace: false) {
      try write(addresses.version(id, of: document.id), html)
    }
    try write(addresses.source(id, of: document.id), loaded.bytes)
    try write(addresses.text(id, of: document.id), loaded.canonical)
    let url = addresses.whole(addresses.version(id, of: document.id))
    try write(
      addresses.data(id, of: document.id), VersionData.json(loaded, text, url: url).pretty)
  }

  /// Whether pages are written, not only looked at.
  var writesPages: Bool { writer != nil }

  /// Writes the page of what changed between two versions of a document.
  ///
  /// - Parameters:
  ///   - comparison: What changed.
  ///   - old: The version before.
  ///   - new: The version after.
  ///   - events: What happens to subprocessors.
  ///   - isSince: Whether it is everything up to the version in force, not one step.
  /// - Throws: What the machine could not write.
  func write(
    _ comparison: VersionComparison, from old: SitePlan.Version, to new: SitePlan.Version,
    events: [SubprocessorEvent] = [], isSince: Bool = false
  ) throws(FileSystemError) {
    let document = new.file.document
    let step = VersionStep(comparison, effective: new.file.id.effective, events: events)
    if !isSince { steps.withLock { $0[new.file.path] = step } }
    let page = renderer.changesPage(comparison, step, from: old, to: new, isSince: isSince)
    guard let page else { return }
    try write(
      isSince
        ? plan.addresses.since(old.file.id, of: document)
        : plan.addresses.changes(new.file.id, of: document), page)
  }

  /// Writes what is about all versions.
  func writeSite(ledger: SourceFile) throws(FileSystemError) {
    let addresses = plan.addresses
    let steps = steps.withLock { $0 }
    try writeSample(addresses.hub, renderer.hub(steps), of: HubPage.template)
    for document in plan.documents {
      if let html = renderer.versionsPage(of: document, steps, held: held) {
        try writeSample(addresses.versions(of: document.id), html, of: VersionsPage.template)
      }
    }
    let files = SiteFiles(plan: plan, configuration: configuration)
    if let text = files.security { try write(SiteFiles.securityAddress, text) }
    if let json = files.globalPrivacyControl {
      try write(SiteFiles.globalPrivacyControlAddress, json)
    }
    let published = publishedSite
    let exports = configuration.exports.map { ($0, $0.value.export.export(published)) }
    exported.withLock { $0 = exports }
    guard let writer else { return }
    for file in exports.flatMap(\.1.files) {
      try write(addresses.exports + file.name, file.text)
    }
    for schema in PublishedSchema.allCases {
      let address = addresses.schema(schema)
      try write(address, schema.json(id: addresses.whole(address)).pretty)
    }
    if let coverage {
      try write(addresses.coverage, renderer.coveragePage(coverage))
      try write(addresses.coverageData, VersionCoverage.json(coverage).pretty)
    }
    let manifest = Manifest(
      plan: plan, configuration: configuration, documents: renderer.documents, held: held,
      steps: steps, consentRevision: published.consentRevision, exports: exports)
    let feed = Feed(plan: plan, site: renderer.site, documents: renderer.documents, steps: steps)
    try write(addresses.feed, feed.atom)
    try write(addresses.jsonFeed, feed.json.pretty)
    try write(addresses.manifest, manifest.json.pretty)
    try write(addresses.ledger, ledger.text)
    try write(stylesheet.address, stylesheet.bytes)
    try write(addresses.sitemap, files.sitemap)
    try writer.write("_headers", files.headers)
    if let redirects = former.redirects(for: plan.documents.map(\.id)),
      try !writer.isForeign("_redirects")
    {
      try writer.write("_redirects", redirects)
    }
    // Last, because it names all the others.
    let sums = addresses.file(addresses.sums)
    try writer.write(sums, Sums.text(writer.digests, in: Disk.folder(of: sums)))
  }

  private func write(_ address: String, _ text: String) throws(FileSystemError) {
    guard writer != nil else { return }
    try write(address, Array(text.utf8))
  }

  private func write(_ address: String, _ bytes: [UInt8]) throws(FileSystemError) {
    guard let writer else { return }
    try writer.write(plan.addresses.file(address), bytes)
    for file in former.files(for: address, bytes) { try writer.write(file.path, file.bytes) }
  }

  private var former: FormerPages { FormerPages(addresses: plan.addresses) }

  private func writeSample(
    _ address: String, _ html: String, of template: String
  ) throws(FileSystemError) {
    kept.withLock { $0[address] = (html, template) }
    try write(address, html)
  }

  private var publishedSite: PublishedSite {
    let facts = cookieFacts.withLock { $0 }
    return PublishedSite(plan, configuration, held: held, cookieFacts: facts)
  }

  /// What the exports that the site lists do not carry.
  var exportNotes: [Diagnostic] {
    exported.withLock { $0 }.flatMap { format, result in
      (result.files.isEmpty
        ? result.notes + ["no version in force says what it carries"] : result.notes)
        .map { note in
          Diagnostic(
            "export/not-carried", .note, "\(format.value.rawValue): \(note)", at: format.range,
            subject: format.value.rawValue)
        }
    }
  }

  /// A page of each kind and document, in the order of their addresses.
  var samples: [PublishedPage] {
    kept.withLock { $0 }.sorted { $0.key < $1.key }
      .map { PublishedPage(address: $0.key, html: $0.value.html) }
  }

  /// The style sheet, by its address.
  var sampleFiles: [String: String] {
    [stylesheet.address: String(decoding: stylesheet.bytes, as: UTF8.self)]
  }

  /// Where findings about the pages are shown.
  var pageFindings: PageFindings {
    let files = Dictionary(templates.map { ($0.path, $0) }) { first, _ in first }
    return PageFindings(
      templates: kept.withLock { $0 }.compactMapValues { files[Templates.path(of: $0.template)] },
      files: templates)
  }
}
