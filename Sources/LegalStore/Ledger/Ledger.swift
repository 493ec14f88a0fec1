public import LegalModel
public import LegalText

/// The append-only record of every release, each line carrying the digest of the one before.
public struct Ledger: Sendable {
  /// The path from the root.
  public static let path = "content/ledger.jsonl"

  /// The lines, as far as they could be read.
  public let lines: [Located<LedgerLine>]
  /// The file as it stands.
  package let file: SourceFile

  /// The index of each version's line, by the version's name.
  private let indices: [String: Int]

  private init(lines: [Located<LedgerLine>], file: SourceFile) {
    self.lines = lines
    self.file = file
    indices = Dictionary(
      lines.enumerated().map { ($1.value.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the line of a version, if it is released.
  public func line(of version: VersionID, in document: DocumentID) -> Located<LedgerLine>? {
    indices["\(document) \(version)"].map { lines[$0] }
  }

  /// Reads a ledger and checks that no line was altered, removed or moved.
  package static func read(_ file: SourceFile) -> Outcome<Ledger> {
    guard file.count > 0 else { return Outcome(Ledger(lines: [], file: file)) }
    var diagnostics: [Diagnostic] = []
    var lines: [Located<LedgerLine>] = []
    var places: [String: SourceRange] = [:]
    var previous: Digest?
    for (index, raw) in rawLines(of: file).enumerated() {
      // What is no ledger any more need not be read to its end.
      if diagnostics.isFull { break }
      let text = file.text(in: raw.bytes)
      defer { previous = Digest(of: text) }
      guard let line = LedgerLine(text) else {
        diagnostics.report(altered(index + 1, text, at: raw))
        continue
      }
      if line.previous != previous {
        diagnostics.report(
          Diagnostic(
            "ledger/chain", .error,
            "\(line.name) does not follow the line above it: a line was altered, removed or moved",
            at: raw, subject: line.name,
            help: ["restore \(file.path) from version control; only 'legalsite release' writes it"])
        )
      }
      if let earlier = places.updateValue(raw, forKey: line.name) {
        diagnostics.report(
          Diagnostic(
            "ledger/duplicate", .error, "\(line.name) is released twice", at: raw,
            subject: line.name, notes: [Diagnostic.Note("first here", at: earlier)],
            help: ["restore \(file.path) from version control"]))
        continue
      }
      lines.append(Located(line, at: raw))
    }
    if !file.text.utf8.suffix(1).elementsEqual([10]), let last = rawLines(of: file).last {
      diagnostics.report(
        Diagnostic(
          "ledger/truncated", .error,
          "the last line, \(Ledger.name(in: file.text(in: last.bytes))), has no line end", at: last,
          help: ["restore \(file.path) from version control"]))
    }
    return Outcome(Ledger(lines: lines, file: file), diagnostics)
  }

  /// Checks that what was published before is still there: a ledger only grows.
  ///
  /// - Parameter published: The ledger of the site that is there.
  /// - Returns: The first line that was altered or removed, as an error.
  package func mistakes(comparedWith published: SourceFile) -> [Diagnostic] {
    let new = Ledger.rawLines(of: file)
    for (index, old) in Ledger.rawLines(of: published).enumerated() {
      let was = published.text(in: old.bytes)
      let name = Ledger.name(in: was)
      guard index < new.count else {
        return [
          Diagnostic(
            "ledger/removed", .error, "the released version \(name) is missing from the ledger",
            at: file.range(max(0, file.count - 1)..<file.count), subject: name,
            notes: [Diagnostic.Note("published here", at: old)],
            help: ["restore \(file.path) from version control; a release is for ever"])
        ]
      }
      if file.text(in: new[index].bytes) != was {
        return [
          Diagnostic(
            "ledger/altered", .error, "the line of \(name) differs from the published one",
            at: new[index], subject: name, notes: [Diagnostic.Note("published here", at: old)],
            help: ["restore \(file.path) from version control; the published line is \(was)"])
        ]
      }
    }
    return []
  }

  /// Whether a published ledger is an earlier state of this one, or of one that is lost.
  ///
  /// The first line is the same for ever; without one there is nothing to tell a ledger by.
  package func isContinuation(of published: SourceFile) -> Bool {
    guard let first = Ledger.rawLines(of: file).first,
      let other = Ledger.rawLines(of: published).first
    else { return true }
    return file.text(in: first.bytes) == published.text(in: other.bytes)
  }

  private static func altered(_ number: Int, _ text: String, at range: SourceRange) -> Diagnostic {
    let name = name(in: text)
    return Diagnostic(
      "ledger/altered", .error, "line \(number), \(name), is not as 'legalsite release' wrote it",
      at: range, subject: name,
      help: ["restore \(range.file.path) from version control; only 'legalsite release' writes it"])
  }

  /// The version that a line is about, as well as that can be told from a broken line.
  package static func name(in text: String) -> String {
    let document = member("document", in: text) ?? "unknown document"
    let version = member("version", in: text) ?? "unknown version"
    return "\(document) \(version)"
  }

  private static func member(_ key: String, in text: String) -> String? {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard let index = parts.firstIndex(where: { $0 == key }), index + 2 < parts.count
    else { return nil }
    return String(parts[index + 2].prefix(40))
  }

  static func rawLines(of file: SourceFile) -> [SourceRange] {
    var ranges: [SourceRange] = []
    var start = 0
    // Only a line feed ends a line here: a carriage return is an alteration, not a line end.
    for (offset, byte) in file.text.utf8.enumerated() where byte == 10 {
      ranges.append(file.range(start..<offset))
      start = offset + 1
    }
    if start < file.count { ranges.append(file.range(start..<file.count)) }
    return ranges
  }
}
