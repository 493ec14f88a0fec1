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
    /// How many findings a baseline in `accepted.yaml` accepts from now on.
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
    let findings = isAdoption ? judgement.toAccept : []
    var accepted: (old: String, new: String)?
    if !findings.isEmpty {
      guard let texts = try accepting(in: snapshot) else {
        return Result(line: nil, diagnostics: [noRoomForBaseline], acceptedCount: 0)
      }
      // The baseline counts once the ledger has the line, so that it is written first.
      if texts.new != texts.old {
        try root.write(Array(texts.new.utf8), to: Self.acceptedPath, replaces: true)
        accepted = texts
      }
    }
    do throws(FileSystemError) {
      try lock.write(content.value.ledger.appending(.release(line)))
    } catch {
      // What was accepted for a line that is not there is taken back.
      if let accepted {
        try? root.write(Array(accepted.old.utf8), to: Self.acceptedPath, replaces: true)
      }
      throw error
    }
    return Result(
      line: line, diagnostics: judgement.diagnostics, acceptedCount: findings.count)
  }

  private static let acceptedPath = "content/accepted.yaml"

  private var noRoomForBaseline: Diagnostic {
    Diagnostic(
      "release/accepted-file", .error, "no baseline can be added to this file",
      at: SourceFile(path: Self.acceptedPath, text: "").start,
      help: ["write it as a list with a line for each entry, beginning with '- '"])
  }

  /// Returns `accepted.yaml` as it is, and with a baseline for what the rules of today find in an
  /// adopted text: it cannot be mended there.
  ///
  /// - Returns: The texts; `nil` if no line can be added to the file.
  private func accepting(
    in snapshot: Snapshot
  ) throws(FileSystemError) -> (old: String, new: String)? {
    let file = try snapshot.read(Self.acceptedPath).value
    let baseline = NewBaseline(
      document: document, version: version, on: runDay.day,
      reason: "The text was published before it was checked; the next version mends it.")
    return Acceptances.text(adding: baseline, to: file).map { (file?.text ?? "", $0) }
  }
}
