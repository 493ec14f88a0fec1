internal import LegalModel
internal import LegalSource
internal import LegalTemplates

/// The files of a site, made from its plan and given to a writer.
struct SiteOutput: Sendable {
  private let plan: SitePlan
  private let configuration: SiteConfiguration
  private let renderer: SiteRenderer
  private let faces: [DocumentID: LoadedVersion]
  private let stylesheet: (address: String, bytes: [UInt8])
  private let writer: SiteWriter

  init(
    plan: SitePlan, configuration: SiteConfiguration, templates: TemplateFolder,
    faces: [DocumentID: LoadedVersion], writer: SiteWriter
  ) {
    self.plan = plan
    self.configuration = configuration
    self.faces = faces
    self.writer = writer
    let addresses = plan.addresses
    let style = templates.stylesheet.bytes
    // Named by its digest, so that it can be kept for ever and still change.
    stylesheet = ("\(addresses.assets)style-\(Digest(of: style).hex.prefix(16)).css", style)
    let documents = plan.documents.map { document in
      let face = faces[document.id]
      let text = face?.text
      return DocumentContext(
        id: document.id.rawValue,
        title: text?.header.title.value.text ?? document.id.rawValue,
        url: addresses.document(document.id), versions: addresses.versions(of: document.id),
        csv: text.flatMap { CSV.text(of: $0) } == nil ? nil : addresses.csv(of: document.id))
    }
    let organization = configuration.organization.value
    let site = SiteContext(
      title: configuration.title,
      organization: (organization.brand ?? organization.legalName).value.text,
      url: addresses.hub, stylesheet: stylesheet.address, manifest: addresses.manifest,
      ledger: addresses.ledger,
      documents: documents.map { SiteContext.Link(title: $0.title, url: $0.url) },
      links: configuration.navigation.map { link in
        SiteContext.Link(title: link.title.value.text, url: link.url.value.rawValue)
      })
    renderer = SiteRenderer(
      plan: plan, configuration: configuration, templates: templates.templates, site: site,
      documents: Dictionary(zip(plan.documents.map(\.id), documents)) { first, _ in first })
  }

  /// Writes the pages and files of a version.
  func write(
    _ loaded: LoadedVersion, _ text: VersionText, at index: Int, of document: SitePlan.Document
  ) throws(FileSystemError) {
    let (addresses, id) = (plan.addresses, loaded.file.id)
    let version = document.versions[index]
    let body = renderer.body(of: text, version)
    func page(isFace: Bool) -> String? {
      renderer.page(loaded, text, at: index, of: document, body: body, isFace: isFace)
    }
    if let html = page(isFace: false) {
      try write(addresses.version(id, of: document.id), html)
    }
    if index == document.face, let html = page(isFace: true) {
      try write(addresses.document(document.id), html)
      if let csv = CSV.text(of: text) { try write(addresses.csv(of: document.id), csv) }
    }
    try writer.write(addresses.file(addresses.source(id, of: document.id)), loaded.bytes)
    try write(addresses.text(id, of: document.id), loaded.canonical)
    let url = addresses.whole(addresses.version(id, of: document.id))
    try write(
      addresses.data(id, of: document.id), VersionData.json(loaded, text, url: url).pretty)
  }

  /// Writes what is about all versions.
  func writeSite(ledger: SourceFile) throws(FileSystemError) {
    let addresses = plan.addresses
    try write(addresses.hub, renderer.hub())
    for document in plan.documents {
      if let html = renderer.versionsPage(of: document) {
        try write(addresses.versions(of: document.id), html)
      }
    }
    let manifest = Manifest(
      plan: plan, configuration: configuration, documents: renderer.documents, faces: faces)
    try write(addresses.manifest, manifest.json.pretty)
    try write(addresses.ledger, ledger.text)
    try writer.write(addresses.file(stylesheet.address), stylesheet.bytes)
    let files = SiteFiles(plan: plan, configuration: configuration)
    try write(addresses.sitemap, files.sitemap)
    if let text = files.security { try write(SiteFiles.securityAddress, text) }
    if let json = files.globalPrivacyControl {
      try write(SiteFiles.globalPrivacyControlAddress, json)
    }
    try writer.write("_headers", files.headers)
    // Last, because it names all the others.
    let sums = addresses.file(addresses.sums)
    try writer.write(sums, Sums.text(writer.digests, in: Disk.folder(of: sums)))
  }

  private func write(_ address: String, _ text: String) throws(FileSystemError) {
    try writer.write(plan.addresses.file(address), text)
  }
}
