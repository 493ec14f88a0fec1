public import LegalModel
internal import LegalRules
public import LegalStore
internal import LegalTemplates
public import LegalText

/// Checks a site, and builds it.
///
/// load → decode → check → plan → render → write. Everything but the first and the last is a function
/// from values to values. A version is read, checked, rendered and written in one go, so that its text
/// is parsed once and held only while its pages are made; the gate stands before the swap, where it
/// has seen every version.
public struct Build: Sendable {
  /// The folder of `content/` and `templates/`.
  public let root: Root
  /// The day that decides which version applies, and who says it.
  public let runDay: RunDay
  /// Whether drafts get pages.
  public let showsDrafts: Bool
  /// The folder of the site, as a path of the machine.
  public let output: String
  /// The keys that sign the site; none if it is not signed anew.
  package private(set) var signers: [NoteSigner] = []

  /// Prepares a run.
  public init(root: Root, on day: RunDay, showsDrafts: Bool = false, output: String? = nil) {
    self.root = root
    runDay = day
    self.showsDrafts = showsDrafts
    self.output = output ?? root.path(to: "public")
  }

  /// Prepares a run for a day that somebody states.
  public init(root: Root, asOf day: CalendarDate, showsDrafts: Bool = false, output: String? = nil)
  {
    self.init(root: root, on: RunDay(day), showsDrafts: showsDrafts, output: output)
  }

  /// Returns the same run, with keys that sign what it builds.
  package func signed(by signers: [NoteSigner]) -> Build {
    var build = self
    build.signers = signers
    return build
  }

  /// The day that decides which version applies.
  public var day: CalendarDate { runDay.day }

  /// What a build did.
  public struct Result: Sendable {
    /// Everything an author has to know, what is accepted marked as such.
    public let diagnostics: [Diagnostic]
    /// The number of files of the site, or `nil` if the gate is shut.
    public let count: Int?
    /// The files that are new or have other bytes.
    public let changed: [String]
    /// The files that are there and belong to the site no more.
    public let removed: [String]
    /// What else somebody has to know of how the site was put in its place.
    public let remarks: [String]

    init(
      diagnostics: [Diagnostic], count: Int? = nil, changed: [String] = [],
      removed: [String] = [], remarks: [String] = []
    ) {
      self.diagnostics = diagnostics
      self.count = count
      self.changed = changed
      self.removed = removed
      self.remarks = remarks
    }

    /// Whether the site that is there is the one that was built.
    public var isUpToDate: Bool { count != nil && changed.isEmpty && removed.isEmpty }
  }

  /// Returns everything that is wrong, in the order of the files.
  ///
  /// - Parameter settings: What the rules are asked; `nil` asks none.
  /// - Returns: What is wrong, and what the rules show.
  /// - Throws: What the machine could not read.
  public func check(
    _ settings: ExaminationSettings? = ExaminationSettings()
  ) throws(FileSystemError) -> CheckReport {
    try check(settings, on: Snapshot(of: root))
  }

  /// Returns everything that is wrong with files that other parts of a command have read, too.
  func check(
    _ settings: ExaminationSettings?, on snapshot: Snapshot
  ) throws(FileSystemError) -> CheckReport {
    var report = try BuildRun.report(of: self, on: snapshot, settings, writingTo: nil)
    report.diagnostics = report.diagnostics.inReadingOrder()
    return report
  }

  /// Builds the site, or compares it with the one that is there.
  ///
  /// What rules find does not stand in the way: released text is published whatever the rules say
  /// today, and a draft is not published at all. It is reported.
  ///
  /// - Parameters:
  ///   - comparesOnly: Whether to write nothing.
  ///   - settings: What the rules are asked; `nil` asks none.
  /// - Returns: What changed, and everything an author has to know.
  /// - Throws: What the machine could not do; the site that was there is still there.
  public func build(
    comparesOnly: Bool = false, _ settings: ExaminationSettings? = ExaminationSettings()
  ) throws(FileSystemError) -> Result {
    let writer = try SiteWriter(output, besides: root, isDryRun: comparesOnly)
    do throws(FileSystemError) {
      let report = try BuildRun.report(
        of: self, on: Snapshot(of: root), settings, writingTo: writer)
      let diagnostics = report.diagnostics.map {
        RuleBook.rule($0.code) == nil ? $0 : $0.asReleased
      }.inReadingOrder()
      guard !diagnostics.hasErrors else {
        try writer.discard()
        return Result(diagnostics: diagnostics)
      }
      let summary = try writer.commit()
      guard summary.obstacles.isEmpty else {
        var found: [Diagnostic] = []
        for path in summary.obstacles { found.report(obstacle(path)) }
        return Result(diagnostics: diagnostics + found)
      }
      return Result(
        diagnostics: diagnostics, count: summary.count, changed: summary.changed,
        removed: summary.removed, remarks: summary.remarks)
    } catch {
      // The first failure is the cause; that rubbish could not be removed is another matter.
      try? writer.discard()
      throw error
    }
  }

  /// What is wrong where a file that the site did not write stands in the place of one of its own.
  private func obstacle(_ path: String) -> Diagnostic {
    Diagnostic(
      "output/foreign-file", .error,
      "the site has a file of this name, and what stands there is not its own",
      at: SourceFile(path: "\(output)/\(path)", text: "").start, subject: path,
      help: [
        "move it away, or remove it; the site's own files are those that the last \(Sums.name) lists"
      ])
  }
}

/// What a check shows.
public struct CheckReport: Sendable {
  /// Everything an author has to know, what is accepted marked as such.
  public internal(set) var diagnostics: [Diagnostic]
  /// The rules that begin to apply soon.
  public let upcoming: [UpcomingRule]
  /// Which section makes which disclosure.
  public let coverage: [VersionCoverage]

  init(
    diagnostics: [Diagnostic], upcoming: [UpcomingRule] = [], coverage: [VersionCoverage] = []
  ) {
    self.diagnostics = diagnostics
    self.upcoming = upcoming
    self.coverage = coverage
  }
}
