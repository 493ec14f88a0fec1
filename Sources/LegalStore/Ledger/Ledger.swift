public import LegalModel
public import LegalText

/// The append-only record of every release, each line carrying the digest of the one before.
public struct Ledger: Sendable {
  /// The path from the root.
  public static let path = "content/ledger.jsonl"

  /// Everything that happened, as far as it could be read.
  package let entries: [Located<LedgerEntry>]
  /// The releases, as far as they could be read.
  public let lines: [Located<LedgerLine>]
  /// The file as it stands.
  package let file: SourceFile
  /// Whether a merge of two branches left its marks in it: then it is two ledgers, and no chain.
  package let isMerging: Bool

  /// The index of each version's line, by the version's name.
  private let indices: [String: Int]
  private let withdrawals: [String: Withdrawal]
  private let redactions: [String: Redaction]

  init(entries: [Located<LedgerEntry>], file: SourceFile, isMerging: Bool = false) {
    self.entries = entries
    self.file = file
    self.isMerging = isMerging
    lines = entries.compactMap { entry in
      if case .release(let line) = entry.value { Located(line, at: entry.range) } else { nil }
    }
    indices = Dictionary(
      lines.enumerated().map { ($1.value.name, $0) }, uniquingKeysWith: { first, _ in first })
    var withdrawals: [String: Withdrawal] = [:]
    var redactions: [String: Redaction] = [:]
    for entry in entries.map(\.value) {
      switch entry {
      case .release: break
      case .withdrawal(let withdrawal): withdrawals[entry.name] = withdrawal
      // What is left after the last redaction is what stands there.
      case .redaction(let redaction): redactions[entry.name] = redaction
      }
    }
    self.withdrawals = withdrawals
    self.redactions = redactions
  }

  /// Returns the line of a version, if it is released.
  public func line(of version: VersionID, in document: DocumentID) -> Located<LedgerLine>? {
    indices["\(document) \(version)"].map { lines[$0] }
  }

  /// Returns why a version never takes effect, if it was withdrawn.
  public func withdrawal(of version: VersionID, in document: DocumentID) -> Withdrawal? {
    withdrawals["\(document) \(version)"]
  }

  /// Returns what is left of a version, if words of it had to go: by the last line that says so.
  public func redaction(of version: VersionID, in document: DocumentID) -> Redaction? {
    redactions["\(document) \(version)"]
  }

  /// The entry that was made on the latest day.
  package var latest: Located<LedgerEntry>? {
    entries.max { $0.value.day < $1.value.day }
  }

  /// Returns the ledger with one more line, which follows the last one.
  package func appending(_ entry: LedgerEntry) -> Ledger {
    let line = entry.following(head)
    let file = SourceFile(path: file.path, text: file.text + line.json + "\n")
    let end = file.count
    return Ledger(
      entries: entries + [Located(line, at: file.range(end - line.json.utf8.count - 1..<end - 1))],
      file: file)
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
