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
    /// How many findings were entered into `accepted.yaml`.
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
    let findings = diagnostics.filter { $0.range.file.path == path && $0.acceptance == nil }
    let accepted = isAdoption ? try accept(findings, beside: content.value, in: snapshot) : nil
    do throws(FileSystemError) {
      try root.write(
        Array((ledger.file.text + line.json + "\n").utf8), to: Ledger.path, replaces: true)
    } catch {
      // What was accepted for a line that is not there is taken back.
      if let accepted { try? root.write(accepted, to: Self.acceptedPath, replaces: true) }
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

  /// Enters what was found in an adopted text into `accepted.yaml`: it cannot be mended there.
  ///
  /// The entries count once the ledger has the line, so that they are written first.
  ///
  /// - Returns: The bytes of the file as it was, if it was changed.
  private func accept(
    _ findings: [Diagnostic], beside content: Content, in snapshot: Snapshot
  ) throws(FileSystemError) -> [UInt8]? {
    let old = try snapshot.read(Self.acceptedPath).value?.text ?? ""
    // An empty list in flow style is how a file without entries looks.
    let kept = old.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "[]" && $0 != "---" }.joined(separator: "\n")
    var text = kept.isEmpty || kept.hasSuffix("\n") ? kept : kept + "\n"
    var seen: Set<String> = []
    // An adoption that was cut off has written its entries already.
    for entry in content.accepted
    where entry.isAdopted && entry.document?.value == document && entry.version?.value == version {
      seen.insert("\(entry.rule.value.text) \(entry.subject?.value.text ?? "")")
    }
    var isChanged = false
    for finding in findings
    where seen.insert("\(finding.code) \(finding.subject ?? "")").inserted {
      text += "- rule: \(finding.code)\n  document: \(document)\n  version: \(version)\n"
      if let subject = finding.subject { text += "  subject: \(YAMLScalar.quoted(subject))\n" }
      text += "  reason: The text was published before it was checked; the next version mends it.\n"
      text += "  adopted: yes\n"
      isChanged = true
    }
    guard isChanged else { return nil }
    try root.write(Array(text.utf8), to: Self.acceptedPath, replaces: true)
    return Array(old.utf8)
  }
}
