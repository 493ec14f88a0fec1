public import LegalText

/// A baseline that is to be written into `accepted.yaml`.
public struct NewBaseline: Sendable, Hashable {
  /// The document.
  public let document: DocumentID
  /// The version of it.
  public let version: VersionID
  /// The day whose rules it is about.
  public let day: CalendarDate
  /// Why what they find is accepted.
  public let reason: String

  /// States a baseline.
  public init(document: DocumentID, version: VersionID, on day: CalendarDate, reason: String) {
    self.document = document
    self.version = version
    self.day = day
    self.reason = reason
  }

  fileprivate func isAboutSame(_ other: AcceptedBaseline) -> Bool {
    other.document.value == document && other.version.value == version
  }

  /// The entry as a line of the file.
  fileprivate var line: String {
    "- baseline: {document: \(document), version: \(version), on: \(day), "
      + "reason: \(YAMLScalar.quoted(reason))}\n"
  }
}

extension Acceptances {
  /// Returns the text of `accepted.yaml` with a baseline in it, all else as it was.
  ///
  /// A version has one baseline: where one stands already, as a run leaves it that was cut off, its day
  /// becomes the new one, and its reason stays.
  ///
  /// - Parameters:
  ///   - baseline: The baseline.
  ///   - file: The file as it is; `nil` if there is none.
  /// - Returns: The text; `nil` if the file is written in a way to which no line can be added, such as
  ///   a list in brackets.
  public static func text(adding baseline: NewBaseline, to file: SourceFile?) -> String? {
    let old = file ?? SourceFile(path: "accepted.yaml", text: "")
    let before = read(old)
    guard before.diagnostics.isEmpty else { return nil }
    let text =
      if let earlier = before.value.baselines.first(where: baseline.isAboutSame) {
        old.text(in: 0..<earlier.on.range.bytes.lowerBound) + "\(baseline.day)"
          + old.text(in: earlier.on.range.bytes.upperBound..<old.bytes.count)
      } else {
        before.value.text(of: old) + baseline.line
      }
    let after = read(SourceFile(path: old.path, text: text))
    guard after.diagnostics.isEmpty, after.value.findings.count == before.value.findings.count,
      after.value.baselines.contains(where: {
        baseline.isAboutSame($0) && $0.on.value == baseline.day
      })
    else { return nil }
    return text
  }

  /// The text of the file, to which a line can be added.
  private func text(of file: SourceFile) -> String {
    // An empty list in brackets is how a file without entries may look.
    let kept =
      isEmpty
      ? file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !["[]", "~", "null"].contains($0) }.joined(separator: "\n") : file.text
    return kept.isEmpty || kept.hasSuffix("\n") || kept.hasSuffix("\r\n") ? kept : kept + "\n"
  }
}
