internal import LegalModel
internal import LegalSource
internal import LegalTemplates

/// One run from sources to pages.
struct BuildRun: Sendable {
  let build: Build
  let content: Content
  let plan: SitePlan
  /// Where pages go and what makes them, or `nil` if only diagnostics are wanted.
  let site: SiteOutput?
  /// The versions that the addresses of the documents show; read first, for their titles.
  let faces: [DocumentID: LoadedVersion]

  /// Checks everything, and writes every page if a writer is given.
  static func diagnostics(
    of build: Build, writingTo writer: SiteWriter?
  ) throws(FileSystemError) -> [Diagnostic] {
    let loaded = try Content.load(from: build.root)
    let templates = try TemplateFolder.load(from: build.root)
    var diagnostics = loaded.diagnostics + templates.diagnostics
    let content = loaded.value
    guard let configuration = content.site else {
      // Without a configuration there is no site, but every text can be read all the same.
      return try diagnostics + readAll(content, from: build.root)
    }
    let planned = SitePlan.make(
      for: content, site: configuration, asOf: build.day, showsDrafts: build.showsDrafts)
    let plan = planned.value
    diagnostics += planned.diagnostics
    diagnostics += try publishedLedgerMistakes(content.ledger, plan.addresses, build.output)
    let faces = try loadFaces(of: plan, build)
    var site: SiteOutput?
    if let writer, let templates = templates.value, !diagnostics.hasErrors {
      site = SiteOutput(
        plan: plan, configuration: configuration, templates: templates, faces: faces,
        writer: writer)
    }
    let run = BuildRun(build: build, content: content, plan: plan, site: site, faces: faces)
    diagnostics += try run.processVersions()
    if let site, !diagnostics.hasErrors { try site.writeSite(ledger: content.ledger.file) }
    return diagnostics
  }

  private struct Job: Sendable {
    let document: SitePlan.Document?
    let index: Int
    let file: VersionFile
  }

  /// Reads, checks, renders and writes every version, on every core.
  private func processVersions() throws(FileSystemError) -> [Diagnostic] {
    let published = plan.documents.flatMap { document in
      document.versions.enumerated().map { index, version in
        Job(document: document, index: index, file: version.file)
      }
    }
    let jobs = published + plan.unpublished.map { Job(document: nil, index: 0, file: $0) }
    let reports = try jobs.concurrentMap { job throws(FileSystemError) in
      let face = faces[job.file.document]
      let loaded =
        if let face, face.file.path == job.file.path {
          face
        } else {
          try LoadedVersion.load(job.file, for: plan, build)
        }
      if let site, let document = job.document, let text = loaded.text {
        try site.write(loaded, text, at: job.index, of: document)
      }
      return VersionReport(loaded)
    }
    let check = ContentCheck(content: content, root: build.root, day: build.day)
    var diagnostics = check.acceptedMistakes()
    for document in content.documents {
      let ordered = reports.filter { $0.file.document == document.id }
        .sorted { $0.file.id < $1.file.id }
      diagnostics += try check.mistakes(between: ordered)
    }
    let anchors = Dictionary(reports.map { ($0.file.path, $0.anchors) }) { first, _ in first }
    let links = LinkCheck(plan, root: build.root, anchors: anchors)
    for report in reports {
      let findings = try report.diagnostics + links.mistakes(in: report)
      diagnostics += check.unaccepted(findings, in: report.file)
    }
    return diagnostics
  }

  private static func readAll(
    _ content: Content, from root: Root
  ) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in content.documents.flatMap(\.versions) {
      diagnostics += try LoadedVersion.load(
        file, from: root, base: "/\(file.document)/", published: nil
      ).diagnostics
    }
    return diagnostics
  }

  private static func loadFaces(
    of plan: SitePlan, _ build: Build
  ) throws(FileSystemError) -> [DocumentID: LoadedVersion] {
    let files = plan.documents.map { $0.versions[$0.face].file }
    let loaded = try files.concurrentMap { file throws(FileSystemError) in
      try LoadedVersion.load(file, for: plan, build)
    }
    return Dictionary(loaded.map { ($0.file.document, $0) }) { first, _ in first }
  }

  /// Holds the ledger against the one that is published in the output, if there is one.
  private static func publishedLedgerMistakes(
    _ ledger: Ledger, _ addresses: SiteAddresses, _ output: String
  ) throws(FileSystemError) -> [Diagnostic] {
    let path = "\(output)/\(addresses.file(addresses.ledger))"
    guard let bytes = try Disk.read(path) else { return [] }
    return ledger.mistakes(
      comparedWith: SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self)))
  }
}

extension LoadedVersion {
  /// Reads a version of a planned site.
  static func load(
    _ file: VersionFile, for plan: SitePlan, _ build: Build
  ) throws(FileSystemError) -> LoadedVersion {
    try load(
      file, from: build.root, base: plan.addresses.document(file.document),
      published: (Root(build.output), plan.addresses))
  }
}
