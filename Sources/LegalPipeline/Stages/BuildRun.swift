internal import LegalChanges
internal import LegalModel
internal import LegalStore
internal import LegalTemplates
internal import LegalText

/// One run from sources to pages.
struct BuildRun: Sendable {
  let build: Build
  /// The files, as every part of the run sees them.
  let snapshot: Snapshot
  let content: Content
  let plan: SitePlan
  /// Where pages go and what makes them, or `nil` if only diagnostics are wanted.
  let site: SiteOutput?
  /// The versions that are looked at more than once, by path.
  ///
  /// They are those that the addresses of the documents show, and those that rules are asked about.
  /// They are read first, and once.
  let held: [String: LoadedVersion]
  /// What rules are asked, if any are.
  let examination: Examination?
  /// What the policies promised of notice, for the lists beside them.
  let notices: PromisedNotices
  /// The versions in force that others are held against, taken apart once.
  let faces: [String: ComparedText]

  /// Checks everything, and writes every page if a writer is given.
  static func report(
    of build: Build, on snapshot: Snapshot, _ settings: ExaminationSettings?,
    writingTo writer: (any SiteSink)?
  ) throws(FileSystemError) -> CheckReport {
    let loaded = try Content.load(from: snapshot, on: build.runDay)
    let templates = try TemplateFolder.load(from: snapshot)
    var diagnostics = loaded.diagnostics + templates.diagnostics
    let content = loaded.value
    guard let configuration = content.site else {
      // Without a configuration there is no site, but every text can be read all the same.
      return CheckReport(diagnostics: try diagnostics + readAll(content, from: snapshot))
    }
    let planned = SitePlan.make(
      for: content, site: configuration, asOf: build.day, showsDrafts: build.showsDrafts)
    let plan = planned.value
    diagnostics += planned.diagnostics + configuration.keyMistakes
    diagnostics += try RepositoryCheck(snapshot: snapshot).mistakes(content.ledger)
    let published = PublishedCheck(plan: plan, site: configuration, output: build.output)
    diagnostics += try published.mistakes(content.ledger, after: diagnostics)
    try writer?.begin(plan.addresses.layout)
    var files = plan.documents.map { $0.versions[$0.face].file }
    if settings != nil { files += Examination.files(content, asOf: build.day) }
    let held = try load(files, of: plan, build, snapshot)
    let notices = PromisedNotices(content, held: held, snapshot: snapshot)
    let examination = try settings.map { settings throws(FileSystemError) in
      try Examination(
        content, site: configuration, loaded: held, notices: notices, asOf: build.day,
        settings: settings)
    }
    var site: SiteOutput?
    let takesGaps = writer?.takesGaps ?? false
    if writer != nil || examination != nil, let templates = templates.value,
      takesGaps || !diagnostics.hasErrors
    {
      site = SiteOutput(
        plan: plan, configuration: configuration, templates: templates, held: held,
        coverage: configuration.publishesCoverage ? examination?.coverage : nil, writer: writer)
    }
    let run = BuildRun(
      build: build, snapshot: snapshot, content: content, plan: plan, site: site, held: held,
      examination: examination,
      notices: notices,
      faces: writer == nil ? [:] : ComparedText.faces(of: plan, held))
    let processed = try run.processVersions()
    diagnostics += processed
    if let site, takesGaps || !diagnostics.hasErrors {
      try site.writeSite(ledger: content.ledger.file)
      if let writer {
        diagnostics += try SiteSigning(
          plan: plan, configuration: configuration, ledger: content.ledger, signers: build.signers,
          output: build.output
        ).addNote(to: writer)
      }
      diagnostics += site.exportNotes
    }
    var check = AcceptedFindingsCheck(content, asOf: build.day)
    diagnostics = run.marked(diagnostics, &check) + check.dangling
    writer?.note(plan, mistakes: diagnostics)
    guard let examination, let settings else { return CheckReport(diagnostics: diagnostics) }
    diagnostics += examination.tooLarge + examination.changeMistakes
    for (file, findings) in examination.findings() {
      diagnostics += check.mark(findings, in: file)
    }
    if let site, !processed.hasErrors {
      let findings = examination.findings(
        pages: site.samples, files: site.sampleFiles,
        faces: plan.documents.map { $0.versions[$0.face].file },
        released: plan.documents.flatMap { $0.everything.map(\.file) })
      diagnostics += check.mark(site.pageFindings.placed(findings), in: nil)
    }
    if settings.isWhole {
      diagnostics += check.outdated(examined: examination.subjects.map(\.loaded.file))
    }
    return CheckReport(
      diagnostics: diagnostics, upcoming: examination.upcoming,
      coverage: settings.showsCoverage ? examination.coverage : [])
  }

  /// Marks what is accepted among findings in the files of versions.
  private func marked(
    _ diagnostics: [Diagnostic], _ check: inout AcceptedFindingsCheck
  ) -> [Diagnostic] {
    guard !content.accepted.isEmpty, !diagnostics.isEmpty else { return diagnostics }
    let files = Dictionary(
      content.documents.flatMap(\.versions).map { ($0.path, $0) }
    ) { first, _ in first }
    return diagnostics.flatMap { check.mark([$0], in: files[$0.range.file.path]) }
  }

  /// Versions that follow one another, so that each can be held against the one before.
  private struct Job: Sendable {
    let document: SitePlan.Document?
    /// The indices of the versions in the document.
    let indices: Range<Int>
    let files: [VersionFile]
  }

  /// How many versions a thread takes at once: the version before the first of them is read twice.
  private static let run = 16

  private var jobs: [Job] {
    let published = plan.documents.flatMap { document in
      stride(from: 0, to: document.versions.count, by: Self.run).map { start in
        let indices = start..<min(start + Self.run, document.versions.count)
        return Job(
          document: document, indices: indices, files: document.versions[indices].map(\.file))
      }
    }
    let withdrawn = plan.documents.flatMap { document in
      document.withdrawn.map { version in
        Job(document: document, indices: 0..<0, files: [version.file])
      }
    }
    return published + withdrawn
      + plan.unpublished.map { Job(document: nil, indices: 0..<1, files: [$0]) }
  }

  /// Reads, checks, renders and writes every version, on every core.
  private func processVersions() throws(FileSystemError) -> [Diagnostic] {
    let reports = try jobs.concurrentMap { job throws(FileSystemError) in
      try process(job)
    }.flatMap(\.self)
    let check = ContentCheck(snapshot: snapshot)
    var diagnostics: [Diagnostic] = []
    for document in content.documents {
      let ordered = reports.filter { $0.file.document == document.id }
        .sorted { $0.file.id < $1.file.id }
      diagnostics += try check.mistakes(between: ordered)
      diagnostics += ContentCheck.draftsOfThePast(in: document, asOf: build.day)
    }
    let anchors = Dictionary(reports.map { ($0.file.path, $0.anchors) }) { first, _ in first }
    let links = LinkCheck(
      plan, snapshot: snapshot, anchors: anchors, publishes: PublishedExtras(content.site))
    for report in reports {
      diagnostics += try report.diagnostics + links.mistakes(in: report)
      diagnostics += try links.losses(by: report, among: reports)
    }
    return diagnostics
  }

  private func process(_ job: Job) throws(FileSystemError) -> [VersionReport] {
    guard let site, let document = job.document else {
      return try job.files.map { file throws(FileSystemError) in VersionReport(try load(file)) }
    }
    if job.indices.isEmpty {
      return try job.files.map { file throws(FileSystemError) in
        VersionReport(try processWithdrawn(file, of: document))
      }
    }
    var reports: [VersionReport] = []
    var before: ComparedText?
    if site.writesPages, job.indices.lowerBound > 0 {
      before = ComparedText(try load(document.versions[job.indices.lowerBound - 1].file))
    }
    let face = document.current.flatMap { faces[document.versions[$0].file.path] }
    for (index, file) in zip(job.indices, job.files) {
      let loaded = try load(file)
      if site.writesPages {
        let after = ComparedText(loaded)
        if let before, let after {
          let step = try comparison(before, after, of: document)
          let events = SubprocessorEvent.between(
            before.version, after.version, told: file.line?.notified,
            beside: try notices.beside(
              after.version, of: document.id, before: file.id.effective))
          try site.write(
            step, from: document.versions[index - 1], to: document.versions[index], events: events)
        }
        if let current = document.current, index < current, let after, let face {
          let since = try comparison(after, face, of: document)
          try site.write(
            since, from: document.versions[index], to: document.versions[current], isSince: true)
        }
        before = after
      }
      if let text = loaded.text { try site.write(loaded, text, at: index, of: document) }
      reports.append(VersionReport(loaded))
    }
    return reports
  }

  /// Writes what stays of a version that was announced and withdrawn: its text at its address, and
  /// what it would have changed.
  private func processWithdrawn(
    _ file: VersionFile, of document: SitePlan.Document
  ) throws(FileSystemError) -> LoadedVersion {
    let loaded = try load(file)
    guard let site, let version = document.withdrawn.first(where: { $0.file.path == file.path })
    else { return loaded }
    if site.writesPages, let index = document.predecessor(ofWithdrawn: version),
      let before = ComparedText(try load(document.versions[index].file)),
      let after = ComparedText(loaded)
    {
      let step = try comparison(before, after, of: document)
      try site.write(step, from: document.versions[index], to: version)
    }
    if let text = loaded.text { try site.write(loaded, text, version, of: document) }
    return loaded
  }

  private func load(_ file: VersionFile) throws(FileSystemError) -> LoadedVersion {
    if let version = held[file.path] { return version }
    return try LoadedVersion.load(file, for: plan, build, snapshot)
  }

  /// Holds a version against an earlier one of the same document.
  private func comparison(
    _ earlier: ComparedText, _ later: ComparedText, of document: SitePlan.Document
  ) throws(FileSystemError) -> VersionComparison {
    VersionComparison(
      earlier.version, earlier.text, named: "\(earlier.file.id)", later.version, later.text,
      named: "\(later.file.id)",
      notices: try notices.beside(
        later.version, of: document.id, before: later.file.id.effective))
  }

  private static func readAll(
    _ content: Content, from snapshot: Snapshot
  ) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in content.documents.flatMap(\.versions) {
      diagnostics += try LoadedVersion.load(
        file, from: snapshot, base: "/\(file.document)/", published: nil
      ).diagnostics
    }
    return diagnostics
  }

  private static func load(
    _ files: [VersionFile], of plan: SitePlan, _ build: Build, _ snapshot: Snapshot
  ) throws(FileSystemError) -> [String: LoadedVersion] {
    var seen: Set<String> = []
    let loaded = try files.filter { seen.insert($0.path).inserted }
      .concurrentMap { file throws(FileSystemError) in
        try LoadedVersion.load(file, for: plan, build, snapshot)
      }
    return Dictionary(loaded.map { ($0.file.path, $0) }) { first, _ in first }
  }
}

extension LoadedVersion {
  /// Reads a version of a planned site.
  static func load(
    _ file: VersionFile, for plan: SitePlan, _ build: Build, _ snapshot: Snapshot
  ) throws(FileSystemError) -> LoadedVersion {
    try load(
      file, from: snapshot, base: plan.addresses.document(file.document),
      published: PublishedTexts(output: build.output, addresses: plan.addresses))
  }
}
