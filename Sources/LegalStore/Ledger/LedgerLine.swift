internal import Foundation
public import LegalModel
internal import LegalText

/// The record of a release: which bytes and which words were published, when, and after what.
public struct LedgerLine: Sendable, Hashable {
  /// The document.
  public let document: DocumentID
  /// The version.
  public let version: VersionID
  /// The day on which it takes effect.
  public let effective: CalendarDate
  /// The day on which people were told, if they were.
  public let notified: CalendarDate?
  /// The day on which it was entered here.
  public let released: CalendarDate
  /// The digest of the file's bytes.
  public let source: Digest
  /// The digest of the canonical text.
  public let text: Digest
  /// The canonical form that `text` was made with.
  public let form: Int
  /// The digest of the line before, without its line end; `nil` in the first line.
  public let previous: Digest?
  /// Whether the text was published before the ledger began.
  public let isAdopted: Bool

  /// States a release.
  package init(
    document: DocumentID, version: VersionID, effective: CalendarDate, notified: CalendarDate?,
    released: CalendarDate, source: Digest, text: Digest, form: Int, previous: Digest?,
    isAdopted: Bool
  ) {
    self.document = document
    self.version = version
    self.effective = effective
    self.notified = notified
    self.released = released
    self.source = source
    self.text = text
    self.form = form
    self.previous = previous
    self.isAdopted = isAdopted
  }

  /// The version as messages name it: `privacy 2026-03-28`.
  public var name: String { "\(document) \(version)" }

  /// Returns the same line behind another one.
  func following(_ previous: Digest?) -> LedgerLine {
    LedgerLine(
      document: document, version: version, effective: effective, notified: notified,
      released: released, source: source, text: text, form: form, previous: previous,
      isAdopted: isAdopted)
  }

  /// The line as it stands in the ledger, without its line end.
  public var json: String {
    var members: [(key: String, value: JSON)] = [
      ("document", .string(document.rawValue)),
      ("version", .string(version.description)),
      ("effective", .string(effective.description)),
      ("notified", JSON(describing: notified)),
      ("released", .string(released.description)),
      ("source", .string(source.description)),
      ("text", .string(text.description)),
      ("form", .number(form)),
      ("previous", JSON(describing: previous)),
    ]
    if isAdopted { members.append(("adopted", .bool(true))) }
    return LedgerSeal.line(members)
  }
}

extension LedgerLine {
  /// Reads a line, and returns `nil` if it is not, to the byte, one that ``json`` writes.
  public init?(_ text: String) {
    guard let raw = try? JSONDecoder().decode(RawLine.self, from: Data(text.utf8)),
      let document = DocumentID(raw.document), let version = VersionID(raw.version),
      let effective = CalendarDate(raw.effective), let released = CalendarDate(raw.released),
      let source = Digest(raw.source), let words = Digest(raw.text)
    else { return nil }
    self.document = document
    self.version = version
    self.effective = effective
    self.released = released
    self.source = source
    self.text = words
    form = raw.form
    notified = raw.notified.flatMap(CalendarDate.init)
    previous = raw.previous.flatMap { Digest($0) }
    isAdopted = raw.adopted ?? false
    guard json == text else { return nil }
  }

  private struct RawLine: Decodable {
    let document, version, effective, released, source, text: String
    let form: Int
    let notified, previous: String?
    let adopted: Bool?
  }
}
