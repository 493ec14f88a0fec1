internal import Foundation
public import LegalModel
internal import LegalText

/// The record that a version, released and announced, will never take effect.
public struct Withdrawal: Sendable, Hashable {
  /// The document.
  public let document: DocumentID
  /// The version.
  public let version: VersionID
  /// The day on which it was withdrawn: before it would have taken effect.
  public let day: CalendarDate
  /// Why, for the public.
  public let reason: String
  /// The digest of the line before, without its line end.
  public let previous: Digest?

  /// States a withdrawal.
  package init(
    document: DocumentID, version: VersionID, day: CalendarDate, reason: String, previous: Digest?
  ) {
    self.document = document
    self.version = version
    self.day = day
    self.reason = reason
    self.previous = previous
  }

  /// The line as it stands in the ledger, without its line end.
  public var json: String {
    LedgerSeal.line([
      ("document", .string(document.rawValue)),
      ("version", .string(version.description)),
      ("withdrawn", .string(day.description)),
      ("reason", .string(reason)),
      ("previous", JSON(describing: previous)),
    ])
  }

  /// Reads a line, and returns `nil` if it is not, to the byte, one that ``json`` writes.
  public init?(_ text: String) {
    guard let raw = try? JSONDecoder().decode(RawLine.self, from: Data(text.utf8)),
      let document = DocumentID(raw.document), let version = VersionID(raw.version),
      let day = CalendarDate(raw.withdrawn)
    else { return nil }
    self.init(
      document: document, version: version, day: day, reason: raw.reason,
      previous: raw.previous.flatMap { Digest($0) })
    guard json == text else { return nil }
  }

  private struct RawLine: Decodable {
    let document, version, withdrawn, reason: String
    let previous: String?
  }
}
