public import LegalModel
public import LegalStore
public import LegalText

/// Withdraws a version that is released and has not taken effect: it never does.
public struct Withdrawing: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The document.
  public let document: DocumentID
  /// The version.
  public let version: VersionID
  /// Why, for the public.
  public let reason: PublicReason
  /// The day, and who says it.
  public let runDay: RunDay

  /// Prepares a withdrawal.
  public init(
    root: Root, document: DocumentID, version: VersionID, reason: PublicReason, on day: RunDay
  ) {
    self.root = root
    self.document = document
    self.version = version
    self.reason = reason
    runDay = day
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The new line, or `nil` if the version cannot be withdrawn.
    public let withdrawal: Withdrawal?
    /// Everything an author has to know.
    public let diagnostics: [Diagnostic]
  }

  /// Appends a line to the ledger.
  ///
  /// - Throws: What the machine could not do; the ledger is as it was.
  public func run() throws(FileSystemError) -> Result {
    let lock = try LedgerLock(root)
    let snapshot = Snapshot(of: root)
    let content = try Content.load(from: snapshot, on: runDay)
    let ledger = content.value.ledger
    let released = ReleasedVersionLookup(document, version, in: content, on: runDay.day)
    guard released.mistakes.isEmpty, let line = released.line else {
      return Result(withdrawal: nil, diagnostics: released.mistakes)
    }
    if let earlier = ledger.withdrawal(of: version, in: document) {
      return refused(
        "withdraw/already-withdrawn", "\(line.name) was withdrawn on \(earlier.day)",
        released.place,
        help: "release another text under another version")
    }
    guard line.effective > runDay.day else {
      return refused(
        "withdraw/in-force",
        "\(line.name) took effect on \(line.effective): what has applied cannot be undone",
        released.place, help: "release a new version: 'legalsite new \(document) DATE'")
    }
    let withdrawal = Withdrawal(
      document: document, version: version, day: runDay.day, reason: reason.words,
      previous: ledger.head)
    let overtaken = try OvertakenVersion.mistakes(
      after: .withdrawal(withdrawal), told: nil, in: content.value, from: snapshot)
    guard !overtaken.hasErrors else { return Result(withdrawal: nil, diagnostics: overtaken) }
    try lock.write(ledger.appending(.withdrawal(withdrawal)))
    return Result(withdrawal: withdrawal, diagnostics: overtaken)
  }

  private func refused(
    _ code: String, _ summary: String, _ place: SourceRange, help: String
  ) -> Result {
    Result(
      withdrawal: nil, diagnostics: [Diagnostic(code, .error, summary, at: place, help: [help])])
  }
}

/// A released version, to which a command wants to add a line.
struct ReleasedVersionLookup {
  /// Its line; `nil` if it is not released.
  let line: LedgerLine?
  /// Where to point at.
  let place: SourceRange
  /// Why no line can be added.
  let mistakes: [Diagnostic]

  /// Looks a version up.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - version: The version.
  ///   - content: What there is; a ledger that is not whole gets no line.
  ///   - day: The day of the new line.
  init(
    _ document: DocumentID, _ version: VersionID, in content: Outcome<Content>,
    on day: CalendarDate
  ) {
    let ledger = content.value.ledger
    let found = ledger.line(of: version, in: document)
    line = found?.value
    place =
      found?.range ?? SourceFile(path: "content/\(document)/\(version).md", text: "").start
    var mistakes = content.diagnostics.filter {
      $0.severity == .error && $0.range.file.path == Ledger.path
    }
    if found == nil {
      mistakes.append(
        Diagnostic(
          "release/not-released", .error, "\(document) \(version) is not in the ledger", at: place,
          help: ["a draft is changed or removed as any file"]))
    }
    if let mistake = ledger.mistake(inEntering: day, at: place) { mistakes.append(mistake) }
    self.mistakes = mistakes
  }
}
