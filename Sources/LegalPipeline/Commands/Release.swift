internal import LegalChanges
public import LegalModel
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
    let lock = try LedgerLock(root)
    return try run(holding: lock)
  }

  private func run(holding lock: borrowing LedgerLock) throws(FileSystemError) -> Result {
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot, on: runDay)
    let judgement = try ReleaseJudgement.judge(
      PlannedRelease(
        document: document, version: version, notified: notified, released: runDay.day,
        isAdopted: isAdoption), in: content, from: snapshot, output: root.path(to: "public"))
    guard let line = judgement.line else {
      return Result(line: nil, diagnostics: judgement.diagnostics, acceptedCount: 0)
    }
    let ledger = content.value.ledger.appending(.release(line))
    let findings = judgement.toAccept
    let accepted =
      isAdoption ? try accept(findings, beside: content.value, in: snapshot) : nil
    do throws(FileSystemError) {
      try lock.write(ledger)
    } catch {
      // What was accepted for a line that is not there is taken back.
      if let accepted { try? root.write(accepted, to: Self.acceptedPath, replaces: true) }
      throw error
    }
    return Result(
      line: line, diagnostics: judgement.diagnostics,
      acceptedCount: isAdoption ? findings.count : 0)
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
