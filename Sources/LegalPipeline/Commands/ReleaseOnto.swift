internal import LegalModel
public import LegalStore
public import LegalText

/// Puts what one branch has released behind the ledger of another, which counts.
///
/// Each line holds the digest of the one before, so that two branches that both release cannot be
/// merged line by line. Each release is judged once more, on the day of the run and against what the
/// other branch has released.
public struct ReleaseOnto: Sendable {
  /// The folder of `content/`.
  public let root: Root
  /// The path of the ledger that counts.
  public let path: String
  /// The day, and who says it.
  public let runDay: RunDay

  /// Prepares a run.
  public init(root: Root, ledger path: String, on day: RunDay) {
    self.root = root
    self.path = path
    runDay = day
  }

  /// What came of it.
  public struct Result: Sendable {
    /// The lines that stand behind the ledger that counts; `nil` if nothing was written.
    public let entries: [LedgerEntry]?
    /// Everything an author has to know.
    public let diagnostics: [Diagnostic]
    /// Whether the ledger continues the one that counts already, so that nothing was to be done.
    public var isContinued = false
  }

  /// Writes the ledger anew.
  ///
  /// - Throws: What the machine could not do; the ledger is as it was.
  public func run() throws(FileSystemError) -> Result {
    let lock = try LedgerLock(root)
    let snapshot = Snapshot(of: root)
    let own = try Content.load(from: snapshot).value.ledger
    let read = try TextFile.read(path, as: path).0
    guard let file = read.value, read.diagnostics.isEmpty else {
      return refused(read.diagnostics + (read.diagnostics.isEmpty ? [noFile] : []))
    }
    let base = Ledger.read(SourceFile(path: path, text: file.text))
    var mistakes = base.diagnostics
    if !own.isMerging { mistakes += Ledger.read(own.file).diagnostics }
    guard !mistakes.hasErrors else { return refused(mistakes) }
    if !own.isMerging, file.count > 0, own.file.text.hasPrefix(file.text) {
      return Result(entries: [], diagnostics: [], isContinued: true)
    }
    let counting = Set(base.value.entries.map(\.value.json))
    let mine = own.entries.filter { !counting.contains($0.value.json) }
    mistakes = conflicts(between: mine, and: base.value, of: own)
    guard mistakes.isEmpty else { return refused(mistakes) }

    var ledger = Ledger.read(SourceFile(path: Ledger.path, text: file.text)).value
    var diagnostics: [Diagnostic] = []
    for located in mine {
      let entry = located.value
      if case .withdrawal = entry, ledger.withdrawal(of: entry.version, in: entry.document) != nil {
        diagnostics.append(
          Diagnostic(
            "withdraw/already-withdrawn", .warning,
            "both branches have withdrawn \(entry.name): the line of this one is left out",
            at: located.range, subject: entry.name,
            help: ["the reason that the other branch gave is the one that is published"]))
        continue
      }
      let content = try Content.load(from: snapshot, ledger: ledger)
      let next = try judged(entry, in: content, from: snapshot)
      diagnostics += next.diagnostics
      guard let entry = next.value else { return refused(diagnostics) }
      ledger = ledger.appending(entry)
    }
    let invalid = Ledger.read(ledger.file).diagnostics
    guard !invalid.hasErrors else { return refused(diagnostics + invalid) }
    try lock.write(ledger)
    diagnostics += try publishedMistakes(ledger, snapshot)
    let count = ledger.entries.count - base.value.entries.count
    return Result(
      entries: Array(ledger.entries.map(\.value).suffix(count)), diagnostics: diagnostics)
  }

  /// Judges a line of this branch once more; `nil` if it cannot stand behind the other ledger.
  private func judged(
    _ entry: LedgerEntry, in content: Outcome<Content>, from snapshot: Snapshot
  ) throws(FileSystemError) -> Outcome<LedgerEntry?> {
    let day = runDay.day
    switch entry {
    case .release(let line):
      let judgement = try ReleaseJudgement.judge(
        PlannedRelease(
          document: line.document, version: line.version, notified: line.notified, released: day,
          isAdopted: line.isAdopted), in: content, from: snapshot, output: nil)
      return Outcome(judgement.line.map(LedgerEntry.release), judgement.diagnostics)
    case .withdrawal(let old):
      let found = ReleasedVersionLookup(old.document, old.version, in: content, on: day)
      var mistakes = found.mistakes
      if let line = found.line, line.effective <= day {
        mistakes.append(
          Diagnostic(
            "withdraw/in-force", .error,
            "\(line.name) took effect on \(line.effective): what has applied cannot be undone",
            at: found.place, help: ["take the line out of this branch"]))
      }
      let new = LedgerEntry.withdrawal(
        Withdrawal(
          document: old.document, version: old.version, day: day, reason: old.reason,
          previous: nil))
      if mistakes.isEmpty {
        mistakes = try OvertakenVersion.mistakes(
          after: new, told: nil, in: content.value, from: snapshot)
      }
      return Outcome(mistakes.hasErrors ? nil : new, mistakes)
    case .redaction(let old):
      let found = ReleasedVersionLookup(old.document, old.version, in: content, on: day)
      return Outcome(
        found.mistakes.isEmpty
          ? .redaction(
            Redaction(
              document: old.document, version: old.version, day: day, reason: old.reason,
              source: old.source, text: old.text, form: old.form, previous: nil)) : nil,
        found.mistakes)
    }
  }

  /// What the two ledgers cannot both say.
  private func conflicts(
    between mine: [Located<LedgerEntry>], and base: Ledger, of own: Ledger
  ) -> [Diagnostic] {
    if let first = own.entries.first, first.value.json != base.entries.first?.value.json {
      return [
        Diagnostic(
          "onto/other-ledger", .error, "the two ledgers have no line in common",
          at: base.entries.first?.range ?? base.file.start,
          notes: [Diagnostic.Note("the first line of this branch here", at: first.range)],
          help: ["name the ledger of a branch of the same repository"])
      ]
    }
    return mine.compactMap { entry in
      guard case .release(let line) = entry.value,
        let other = base.line(of: line.version, in: line.document)
      else { return nil }
      return Diagnostic(
        "onto/both", .error, "both branches have released \(line.name)", at: entry.range,
        subject: line.name, notes: [Diagnostic.Note("the one that counts here", at: other.range)],
        help: [
          "name the version of this branch after another day, or a second one of the day: "
            + "'\(line.version.effective).\(line.version.ordinal + 1)'"
        ])
    }
  }

  /// What has to be done before the site can be built, if the published one is that of this branch.
  private func publishedMistakes(
    _ ledger: Ledger, _ snapshot: Snapshot
  ) throws(FileSystemError) -> [Diagnostic] {
    let content = try Content.load(from: snapshot, ledger: ledger).value
    guard let site = content.site else { return [] }
    let plan = SitePlan.make(for: content, site: site, asOf: runDay.day, showsDrafts: false).value
    let published = PublishedCheck(plan: plan, site: site, output: root.path(to: "public"))
    guard try !published.mistakes(ledger, after: []).isEmpty else { return [] }
    return [
      Diagnostic(
        "onto/published", .warning,
        "the published site has the lines of this branch where the ledger now has others",
        at: SourceFile(path: Ledger.path, text: "").start,
        help: [
          "take the site of the branch whose ledger counts ('rm -r public', then 'git checkout BRANCH -- public'), and "
            + "build"
        ])
    ]
  }

  private var noFile: Diagnostic {
    Diagnostic(
      "onto/missing", .error, "there is no such file", at: SourceFile(path: path, text: "").start,
      help: ["write the ledger that counts to a file: 'git show BRANCH:\(Ledger.path) > FILE'"])
  }

  private func refused(_ diagnostics: [Diagnostic]) -> Result {
    Result(entries: nil, diagnostics: diagnostics)
  }
}
