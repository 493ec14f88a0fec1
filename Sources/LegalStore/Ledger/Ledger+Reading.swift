package import LegalText
internal import LegalModel

extension Ledger {
  /// Reads a ledger and checks that no line was altered, removed or moved.
  package static func read(_ file: SourceFile) -> Outcome<Ledger> {
    guard file.count > 0 else { return Outcome(Ledger(entries: [], file: file)) }
    let lines = rawLines(of: file)
    if let mark = lines.first(where: { MergeMarks.isMark(file.text(in: $0.bytes)) }) {
      return merging(file, lines, mark)
    }
    // A checkout that changed every line end has altered no line.
    if lines.allSatisfy({ file.text(in: $0.bytes).utf8.last == 13 }) {
      return Outcome(withoutReturns(file, lines), [returns(in: file)])
    }
    var reading = Reading(file: file)
    for (index, raw) in lines.enumerated() {
      // What is no ledger any more need not be read to its end.
      if reading.diagnostics.isFull { break }
      reading.take(raw, number: index + 1)
    }
    if !file.text.utf8.suffix(1).elementsEqual([10]), let last = lines.last {
      reading.diagnostics.report(
        Diagnostic(
          "ledger/truncated", .error,
          "the last line, \(Ledger.name(in: file.text(in: last.bytes))), has no line end", at: last,
          help: ["restore \(file.path) from version control"]))
    }
    return Outcome(Ledger(entries: reading.entries, file: file), reading.diagnostics)
  }

  /// The lines of two branches, so that what they released is not taken for drafts.
  private static func merging(
    _ file: SourceFile, _ lines: [SourceRange], _ mark: SourceRange
  ) -> Outcome<Ledger> {
    var names: Set<String> = []
    let entries = lines.compactMap { raw -> Located<LedgerEntry>? in
      let text = file.text(in: raw.bytes)
      guard let entry = LedgerEntry(text), names.insert(text).inserted else { return nil }
      return Located(entry, at: raw)
    }
    return Outcome(
      Ledger(entries: entries, file: file, isMerging: true),
      [
        Diagnostic(
          "ledger/merge", .error,
          "two branches have both added lines, and the merge has put marks between them", at: mark,
          help: [
            "put the releases of one branch behind those of the other: 'git show "
              + "BRANCH:\(path) > FILE' with the branch whose ledger counts, then "
              + "'legalsite release --onto FILE'",
            "no line may be sorted or joined by hand: each holds the digest of the one before",
          ])
      ])
  }

  private static func withoutReturns(_ file: SourceFile, _ lines: [SourceRange]) -> Ledger {
    Ledger(
      entries: lines.compactMap { raw in
        LedgerEntry(String(file.text(in: raw.bytes).dropLast())).map { Located($0, at: raw) }
      }, file: file)
  }

  private static func returns(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "ledger/line-ends", .error,
      "every line ends with CR LF: a checkout or an editor has changed the line ends",
      at: file.start,
      help: GitAttributes.help)
  }

  /// Reads lines, each held against those above it.
  private struct Reading {
    let file: SourceFile
    var diagnostics: [Diagnostic] = []
    var entries: [Located<LedgerEntry>] = []
    private var releases: [String: (line: LedgerLine, place: SourceRange)] = [:]
    private var withdrawn: [String: SourceRange] = [:]
    private var previous: Digest?

    init(file: SourceFile) {
      self.file = file
    }

    mutating func take(_ raw: SourceRange, number: Int) {
      let text = file.text(in: raw.bytes)
      defer { previous = Digest(of: text) }
      guard let entry = LedgerEntry(text) else {
        diagnostics.report(altered(number, text, at: raw))
        return
      }
      if entry.previous != previous {
        report(
          "ledger/chain",
          "\(entry.name) does not follow the line above it: a line was altered, removed or moved",
          entry, at: raw, help: "; only legalsite writes it")
      }
      guard follows(entry, at: raw) else { return }
      entries.append(Located(entry, at: raw))
    }

    /// Whether the lines above allow this one.
    private mutating func follows(_ entry: LedgerEntry, at raw: SourceRange) -> Bool {
      let release = releases[entry.name]
      if case .release(let line) = entry {
        if let release {
          report(
            "ledger/duplicate", "\(entry.name) is released twice", entry, at: raw,
            notes: [Diagnostic.Note("first here", at: release.place)])
          return false
        }
        releases[entry.name] = (line, raw)
        return true
      }
      guard let release else {
        report(
          "ledger/unreleased",
          "\(entry.name) is \(entry.verb), and no line above says that it was released", entry,
          at: raw)
        return false
      }
      guard case .withdrawal(let withdrawal) = entry else { return true }
      if let first = withdrawn.updateValue(raw, forKey: entry.name) {
        report(
          "ledger/duplicate", "\(entry.name) is withdrawn twice", entry, at: raw,
          notes: [Diagnostic.Note("first here", at: first)])
        return false
      }
      if withdrawal.day >= release.line.effective {
        report(
          "ledger/withdrawn-late",
          "\(entry.name) is withdrawn on \(withdrawal.day), and took effect on "
            + "\(release.line.effective)", entry, at: raw)
        return false
      }
      return true
    }

    private mutating func report(
      _ code: String, _ summary: String, _ entry: LedgerEntry, at range: SourceRange,
      notes: [Diagnostic.Note] = [], help: String = ""
    ) {
      diagnostics.report(
        Diagnostic(
          code, .error, summary, at: range, subject: entry.name, notes: notes,
          help: ["restore \(file.path) from version control\(help)"]))
    }

    private func altered(_ number: Int, _ text: String, at range: SourceRange) -> Diagnostic {
      let name = Ledger.name(in: text)
      return Diagnostic(
        "ledger/altered", .error, "line \(number), \(name), is not as legalsite wrote it",
        at: range, subject: name,
        help: ["restore \(range.file.path) from version control; only legalsite writes it"])
    }
  }
}

extension Ledger {
  /// Checks that what was published before is still there: a ledger only grows.
  ///
  /// - Parameter published: The ledger of the site that is there; where a merge has left marks in it,
  ///   only the lines that both branches have were surely published.
  /// - Returns: The first line that was altered or removed, as an error.
  package func mistakes(comparedWith published: SourceFile) -> [Diagnostic] {
    // What is wrong with them was said.
    if isMerging { return [] }
    let new = Ledger.rawLines(of: file)
    let old = MergeMarks.common(Ledger.rawLines(of: published), in: published)
    for (index, line) in old.enumerated() {
      let was = published.text(in: line.bytes)
      let name = Ledger.name(in: was)
      let here = Diagnostic.Note("published here", at: line)
      guard index < new.count else {
        return [
          Diagnostic(
            "ledger/removed", .error, "the published line of \(name) is missing from the ledger",
            at: file.range(max(0, file.count - 1)..<file.count), subject: name, notes: [here],
            help: ["restore \(file.path) from version control; a release is for ever", branches])
        ]
      }
      if file.text(in: new[index].bytes) != was {
        return [
          Diagnostic(
            "ledger/altered", .error, "the line of \(name) differs from the published one",
            at: new[index], subject: name, notes: [here],
            help: [
              "restore \(file.path) from version control; the published line is \(was)", branches,
            ])
        ]
      }
    }
    return []
  }

  /// What to do where two branches have released.
  private var branches: String {
    "or, if the published site is that of another branch, remove it, take that of the branch whose "
      + "ledger counts, and build"
  }
}
