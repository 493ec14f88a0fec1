public import LegalExport
public import LegalModel
public import LegalStore
public import LegalText

/// Makes the files that other tools take in, from the versions in force.
public struct Exporting: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The day that decides which versions are in force, and who says it.
  public let runDay: RunDay

  private var day: CalendarDate { runDay.day }

  /// Prepares an export.
  public init(root: Root, on day: RunDay) {
    self.root = root
    runDay = day
  }

  /// Prepares an export for a day that somebody states.
  public init(root: Root, asOf day: CalendarDate) {
    self.init(root: root, on: RunDay(day))
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The files and what they do not carry, or `nil` if the site could not be read.
    public let exported: Exported?
    /// Why not.
    public let diagnostics: [Diagnostic]
  }

  /// Exports the site.
  ///
  /// - Parameter format: The format.
  /// - Returns: The files, or every mistake that stands in the way.
  /// - Throws: What the machine could not read.
  public func export(_ format: ExportFormat) throws(FileSystemError) -> Result {
    let snapshot = Snapshot(of: root)
    let loaded = try Content.load(from: snapshot, on: runDay)
    guard let configuration = loaded.value.site, !loaded.diagnostics.hasErrors else {
      return Result(exported: nil, diagnostics: loaded.diagnostics)
    }
    let plan = SitePlan.make(
      for: loaded.value, site: configuration, asOf: day, showsDrafts: false
    ).value
    let build = Build(root: root, asOf: day)
    // Every version counts: what was agreed to before decides whether people are asked again.
    let versions = try plan.documents.flatMap { $0.versions.map(\.file) }
      .concurrentMap { file throws(FileSystemError) in
        try LoadedVersion.load(file, for: plan, build, snapshot)
      }
    let mistakes = versions.flatMap(\.diagnostics)
    guard !mistakes.hasErrors else { return Result(exported: nil, diagnostics: mistakes) }
    let facts = versions.compactMap { version in
      (version.text?.frontMatter).flatMap(CookieFacts.lines(of:)).map { lines in
        (version.file.path, lines.map { Digest(of: $0) })
      }
    }
    let site = PublishedSite(
      plan, configuration,
      held: Dictionary(versions.map { ($0.file.path, $0) }) { first, _ in first },
      cookieFacts: Dictionary(facts) { first, _ in first })
    return Result(exported: format.export.export(site), diagnostics: [])
  }

  /// Writes files into a folder, which is made if it is not there, with those above it.
  public func write(_ files: [ExportedFile], to folder: String) throws(FileSystemError) {
    try Disk.createFolders(folder)
    for file in files {
      try Disk.write(Array(file.text.utf8), to: "\(folder)/\(file.name)", replaces: true)
    }
  }
}
