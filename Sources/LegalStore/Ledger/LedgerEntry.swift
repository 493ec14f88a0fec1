public import LegalModel
internal import LegalText

/// A line of the ledger: something that happened to a version, on a day.
public enum LedgerEntry: Sendable, Hashable {
  /// A version was released.
  case release(LedgerLine)
  /// A version that was announced will never take effect.
  case withdrawal(Withdrawal)
  /// Words of a released version had to go.
  case redaction(Redaction)

  /// The document.
  public var document: DocumentID {
    switch self {
    case .release(let line): line.document
    case .withdrawal(let withdrawal): withdrawal.document
    case .redaction(let redaction): redaction.document
    }
  }

  /// The version.
  public var version: VersionID {
    switch self {
    case .release(let line): line.version
    case .withdrawal(let withdrawal): withdrawal.version
    case .redaction(let redaction): redaction.version
    }
  }

  /// The day on which the line was entered.
  public var day: CalendarDate {
    switch self {
    case .release(let line): line.released
    case .withdrawal(let withdrawal): withdrawal.day
    case .redaction(let redaction): redaction.day
    }
  }

  /// The digest of the line before, without its line end; `nil` in the first line.
  public var previous: Digest? {
    switch self {
    case .release(let line): line.previous
    case .withdrawal(let withdrawal): withdrawal.previous
    case .redaction(let redaction): redaction.previous
    }
  }

  /// The version as messages name it: `privacy 2026-03-28`.
  public var name: String { "\(document) \(version)" }

  /// What happened, as a verb: `released`.
  package var verb: String {
    switch self {
    case .release: "released"
    case .withdrawal: "withdrawn"
    case .redaction: "redacted"
    }
  }

  /// The line as it stands in the ledger, without its line end.
  public var json: String {
    switch self {
    case .release(let line): line.json
    case .withdrawal(let withdrawal): withdrawal.json
    case .redaction(let redaction): redaction.json
    }
  }

  /// Reads a line, and returns `nil` if it is not, to the byte, one that ``json`` writes.
  public init?(_ text: String) {
    if let line = LedgerLine(text) {
      self = .release(line)
    } else if let withdrawal = Withdrawal(text) {
      self = .withdrawal(withdrawal)
    } else if let redaction = Redaction(text) {
      self = .redaction(redaction)
    } else {
      return nil
    }
  }

  /// Returns the same line behind another one.
  package func following(_ previous: Digest?) -> LedgerEntry {
    switch self {
    case .release(let line): .release(line.following(previous))
    case .withdrawal(let old):
      .withdrawal(
        Withdrawal(
          document: old.document, version: old.version, day: old.day, reason: old.reason,
          previous: previous))
    case .redaction(let old):
      .redaction(
        Redaction(
          document: old.document, version: old.version, day: old.day, reason: old.reason,
          source: old.source, text: old.text, form: old.form, previous: previous))
    }
  }
}

/// How a line of the ledger is written.
enum LedgerSeal {
  /// Returns members in their order as a line whose last member is the digest of all before it, so
  /// that an altered last line, which no line after it vouches for, is found too.
  static func line(_ members: [(key: String, value: JSON)]) -> String {
    let words = members.map { member in "\"\(member.key)\":\(member.value.compact)" }
    let body = "{" + words.joined(separator: ",")
    return body + #","digest":"\#(Digest(of: body))"}"#
  }
}
