internal import LegalChanges
public import LegalModel
internal import LegalRuleEngine
internal import LegalRules
public import LegalStore
public import LegalText

/// Enters a version into the ledger, which is what publishes it.
public struct Release: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The document.
  public let document: DocumentID
  /// The version.
  public let version: VersionID
  /// The day on which people are told.
  public let notified: CalendarDate?
  /// Whether the text was published before the ledger began.
  public let isAdoption: Bool
  /// The day of the release, and who says it.
  public let runDay: RunDay

  /// Prepares a release.
  public init(
    root: Root, document: DocumentID, version: VersionID, notified: CalendarDate?,
    isAdoption: Bool, on day: RunDay
  ) {
    self.root = root
    self.document = document
    self.version = version
    self.notified = notified
    self.isAdoption = isAdoption
    runDay = day
  }

  /// Prepares a release on a day that somebody states.
  public init(
    root: Root, document: DocumentID, version: VersionID, notified: CalendarDate?,
    isAdoption: Bool, on day: CalendarDate
  ) {
    self.init(
      root: root, document: document, version: version, notified: notified,
      isAdoption: isAdoption, on: RunDay(day))
  }

  private var day: CalendarDate { runDay.day }

  /// What came of it.
  public struct Result: Sendable {
    /// The new line, or `nil` if the gate is shut.
    public let line: LedgerLine?
    /// Everything an author has to know.
    public let diagnostics: [Diagnostic]
    /// How many findings a baseline in `accepted.yaml` accepts from now on.
    public let acceptedCount: Int
  }

  /// Runs the gate, and appends a line to the ledger if it is open.
  public func run() throws(FileSystemError) -> Result {
    let folder = root.path(to: "content")
    guard try Disk.entry(at: folder) == .folder else {
      throw FileSystemError("read", folder, "there is no such folder; name its parent with --root")
    }
    let lock = try ContentLock(root)
    return try run(holding: lock)
  }

  private func run(holding lock: borrowing ContentLock) throws(FileSystemError) -> Result {
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot, on: runDay)
    let path = "content/\(document)/\(version).md"
    let file = SourceFile(path: path, text: "")
    guard
      let versions = content.value.documents.first(where: { $0.id == document })?.versions,
      let draft = versions.first(where: { $0.id == version })
    else { return refused(.missing, at: file.start) }
    guard draft.line == nil else { return refused(.alreadyReleased, at: file.start) }

    // What is about other texts and the site is not about this release.
    var diagnostics = try Build(root: root, on: runDay)
      .check(settings(for: path), on: snapshot).diagnostics
      .filter { finding in
        let isOfOneText =
          RuleBook.rule(finding.code) != nil || ChangeCatalogue.kind(finding.code) != nil
        return !isOfOneText || finding.range.file.path == path
      }
    if !isAdoption,
      let succession = try Succession.load(draft, in: content.value, from: snapshot)
    {
      let refusals = ReleaseGate(succession: succession, notified: notified, released: day)
        .refusals
      if !refusals.isEmpty {
        diagnostics.removeAll { finding in
          finding.acceptance == nil
            && (ReleaseGate.answered.contains(finding.code)
              || ChangeCatalogue.kind(finding.code) != nil)
        }
        diagnostics += refusals
      }
    }
    let isRefused = diagnostics.contains { finding in
      // What was published cannot be refused any more: its findings are accepted below.
      finding.severity == .error && finding.acceptance == nil
        && !(isAdoption && RuleBook.rule(finding.code) != nil)
    }
    guard !isRefused else {
      return Result(line: nil, diagnostics: diagnostics, acceptedCount: 0)
    }
    let loaded = try LoadedVersion.load(draft, from: snapshot, base: "/", published: nil)
    guard let text = loaded.text else { return refused(.missing, at: file.start) }
    if let mistake = dateMistake(text.header) {
      return Result(line: nil, diagnostics: diagnostics + [mistake], acceptedCount: 0)
    }
    let ledger = content.value.ledger
    let line = LedgerLine(
      document: document, version: version, effective: version.effective, notified: notified,
      released: day, source: loaded.source, text: loaded.textDigest, form: CanonicalText.form,
      previous: ledger.lines.last.map { Digest(of: $0.value.json) }, isAdopted: isAdoption)
    let findings = diagnostics.filter { finding in
      finding.range.file.path == path && finding.acceptance == nil
        && RuleBook.rule(finding.code) != nil
    }
    var accepted: (old: String, new: String)?
    if isAdoption, !findings.isEmpty {
      guard let texts = try accepting(in: snapshot) else {
        return refused(.fixedAcceptances, at: SourceFile(path: Self.acceptedPath, text: "").start)
      }
      // The baseline counts once the ledger has the line, so that it is written first.
      if texts.new != texts.old {
        try root.write(Array(texts.new.utf8), to: Self.acceptedPath, replaces: true)
        accepted = texts
      }
    }
    do throws(FileSystemError) {
      try root.write(
        Array((ledger.file.text + line.json + "\n").utf8), to: Ledger.path, replaces: true)
    } catch {
      // What was accepted for a line that is not there is taken back.
      if let accepted {
        try? root.write(Array(accepted.old.utf8), to: Self.acceptedPath, replaces: true)
      }
      throw error
    }
    return Result(
      line: line, diagnostics: diagnostics, acceptedCount: isAdoption ? findings.count : 0)
  }

  /// Every rule, about the version as if it had been released.
  private func settings(for path: String) -> ExaminationSettings {
    var settings = ExaminationSettings()
    settings.release = (
      path, ReleaseDates(released: day, notified: notified, isAdopted: isAdoption)
    )
    return settings
  }

  private enum Refusal {
    case missing
    case alreadyReleased
    case fixedAcceptances
  }

  private func refused(_ refusal: Refusal, at range: SourceRange) -> Result {
    let (code, summary, help) =
      switch refusal {
      case .missing:
        (
          "release/missing", "there is no version \(version) of '\(document)'",
          "start it with 'legalsite new \(document) \(version)'"
        )
      case .alreadyReleased:
        (
          "release/already-released", "\(document) \(version) is already in the ledger",
          "make a change in a new version: 'legalsite new \(document) DATE'"
        )
      case .fixedAcceptances:
        (
          "release/accepted-file", "no baseline can be added to this file",
          "write it as a list with a line for each entry, beginning with '- '"
        )
      }
    return Result(
      line: nil, diagnostics: [Diagnostic(code, .error, summary, at: range, help: [help])],
      acceptedCount: 0)
  }

  /// What is wrong with the days of the release.
  private func dateMistake(_ header: VersionHeader) -> Diagnostic? {
    let effective = header.effective
    if let notified, notified > effective.value {
      return Diagnostic(
        "date/notified-late", .error,
        "people would be told on \(notified), after the version takes effect on "
          + "\(effective.value)", at: effective.range,
        help: ["tell them on or before \(effective.value), or let it take effect later"])
    }
    if !isAdoption, effective.value < day {
      return Diagnostic(
        "date/backdated", .error,
        "the version would take effect on \(effective.value), before its release on \(day)",
        at: effective.range,
        help: [
          "let it take effect on \(day) at the earliest; for a text that was published before "
            + "the ledger began, use --adopt"
        ])
    }
    return nil
  }

  private static let acceptedPath = "content/accepted.yaml"

  /// Returns `accepted.yaml` as it is, and with a baseline for what the rules of today find in an
  /// adopted text: it cannot be mended there.
  ///
  /// - Returns: The texts; `nil` if no line can be added to the file.
  private func accepting(
    in snapshot: Snapshot
  ) throws(FileSystemError) -> (old: String, new: String)? {
    let file = try snapshot.read(Self.acceptedPath).value
    let baseline = NewBaseline(
      document: document, version: version, on: day,
      reason: "The text was published before it was checked; the next version mends it.")
    return Acceptances.text(adding: baseline, to: file).map { (file?.text ?? "", $0) }
  }
}
