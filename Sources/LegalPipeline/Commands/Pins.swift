public import LegalModel
internal import LegalStore
internal import LegalText

/// What somebody kept elsewhere, to hold a site against: the head of its ledger, and keys.
///
/// A site agrees with itself whoever wrote it. Only what does not come from the site says more.
public struct Pins: Sendable {
  /// The digest of what was the last line of the ledger.
  public let head: Digest?
  /// The keys of which one has to have signed the site.
  public let keys: [NoteKey]

  /// States what was kept.
  public init(head: Digest? = nil, keys: [NoteKey] = []) {
    self.head = head
    self.keys = keys
  }

  var isEmpty: Bool { head == nil && keys.isEmpty }

  /// How a ledger stands to the head that was kept.
  enum HeadStanding: Sendable, Hashable {
    /// No head was kept.
    case notCompared
    /// The head is the one that was kept.
    case same
    /// The ledger goes on after the line whose digest was kept.
    case continued(line: Int, of: Int)
  }

  /// Holds a ledger against the head.
  ///
  /// - Parameter ledger: The ledger.
  /// - Returns: How it stands, and the error that no line has the head.
  func standing(of ledger: Ledger) -> Outcome<HeadStanding> {
    guard let head else { return Outcome(.notCompared) }
    if let line = ledger.lineNumber(ofHead: head) {
      return Outcome(
        line == ledger.lineCount ? .same : .continued(line: line, of: ledger.lineCount))
    }
    let now = ledger.head.map { "its head is \($0)" } ?? "it has no line"
    return Outcome(
      .notCompared,
      [
        Diagnostic(
          "ledger/head", .error,
          "no line of the ledger has the given head \(head): lines were removed, it was written anew, "
            + "or the head is not one of this ledger", at: ledger.file.start, subject: "\(head)",
          help: ["compare the ledger with a copy that you trust; \(now)"])
      ])
  }
}
