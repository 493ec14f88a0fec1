internal import Foundation
public import LegalModel
internal import LegalText

/// The record that words of a released version had to go: a court order, a person's name, a secret.
///
/// The line of the release stays, with its digests, and so does the address. What is left is sealed
/// here, so that nothing more can go without a line.
public struct Redaction: Sendable, Hashable {
  /// The document.
  public let document: DocumentID
  /// The version.
  public let version: VersionID
  /// The day on which the words were removed.
  public let day: CalendarDate
  /// Why, for the public.
  public let reason: String
  /// The digest of what is left of the file's bytes.
  public let source: Digest
  /// The digest of what is left of the canonical text.
  public let text: Digest
  /// The canonical form that `text` was made with.
  public let form: Int
  /// The digest of the line before, without its line end.
  public let previous: Digest?

  /// States a redaction.
  package init(
    document: DocumentID, version: VersionID, day: CalendarDate, reason: String, source: Digest,
    text: Digest, form: Int, previous: Digest?
  ) {
    self.document = document
    self.version = version
    self.day = day
    self.reason = reason
    self.source = source
    self.text = text
    self.form = form
    self.previous = previous
  }

  /// The line as it stands in the ledger, without its line end.
  public var json: String {
    LedgerSeal.line([
      ("document", .string(document.rawValue)),
      ("version", .string(version.description)),
      ("redacted", .string(day.description)),
      ("reason", .string(reason)),
      ("source", .string(source.description)),
      ("text", .string(text.description)),
      ("form", .number(form)),
      ("previous", JSON(describing: previous)),
    ])
  }

  /// Reads a line, and returns `nil` if it is not, to the byte, one that ``json`` writes.
  public init?(_ line: String) {
    guard let raw = try? JSONDecoder().decode(RawLine.self, from: Data(line.utf8)),
      let document = DocumentID(raw.document), let version = VersionID(raw.version),
      let day = CalendarDate(raw.redacted), let source = Digest(raw.source),
      let words = Digest(raw.text)
    else { return nil }
    self.init(
      document: document, version: version, day: day, reason: raw.reason, source: source,
      text: words, form: raw.form, previous: raw.previous.flatMap { Digest($0) })
    guard json == line else { return nil }
  }

  private struct RawLine: Decodable {
    let document, version, redacted, reason, source, text: String
    let form: Int
    let previous: String?
  }
}
