internal import LegalModel
internal import LegalSource

/// Checks what only several files together can show.
struct ContentCheck {
  let content: Content
  let root: Root
  let day: CalendarDate

  /// Returns what is wrong between the versions of one document, given the oldest first.
  func mistakes(between reports: [VersionReport]) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (earlier, later) in zip(reports, reports.dropFirst()) {
      let severity: Diagnostic.Severity = later.file.line == nil ? .error : .warning
      if let before = earlier.updated, let after = later.updated, after.value < before.value {
        diagnostics.append(
          Diagnostic(
            "date/older-than-predecessor", severity,
            "'updated' \(after.value) is older than that of the version before, \(before.value)",
            at: try later.range(after.bytes, in: root),
            notes: [
              Diagnostic.Note(
                "the version before here", at: try earlier.range(before.bytes, in: root))
            ], help: ["write the day on which the words of this version last changed"]))
      }
      if let before = earlier.kind, let after = later.kind, after.value != before.value {
        diagnostics.append(
          Diagnostic(
            "structure/kind-changed", severity,
            "'kind' is \(after.value.rawValue), in the version before \(before.value.rawValue)",
            at: try later.range(after.bytes, in: root),
            notes: [
              Diagnostic.Note(
                "the version before here", at: try earlier.range(before.bytes, in: root))
            ], help: ["put a text of another kind into a document of its own"]))
      }
    }
    return diagnostics
  }

  /// Returns the accepted findings that are about nothing that exists.
  func acceptedMistakes() -> [Diagnostic] {
    content.accepted.compactMap { accepted in
      let document = content.documents.first { $0.id == accepted.document.value }
      guard let document else {
        return Diagnostic(
          "reference/dangling-id", .error, "'\(accepted.document.value)' is no document",
          at: accepted.document.range,
          help: [
            NearMiss.help(
              for: accepted.document.value.rawValue, among: content.documents.map(\.id.rawValue))
          ])
      }
      guard !document.versions.contains(where: { $0.id == accepted.version.value }) else {
        return nil
      }
      return Diagnostic(
        "reference/dangling-id", .error,
        "'\(document.id)' has no version \(accepted.version.value)", at: accepted.version.range,
        help: ["remove the entry, or name one of its versions"])
    }
  }

  /// Returns the findings of a version that nobody has accepted.
  ///
  /// An error of structure cannot be lived with: there would be nothing to publish.
  func unaccepted(_ findings: [Diagnostic], in file: VersionFile) -> [Diagnostic] {
    guard !findings.isEmpty else { return [] }
    let accepted = content.accepted.filter { entry in
      entry.document.value == file.document && entry.version.value == file.id
        && entry.until.map { day <= $0.value } ?? true
    }
    return findings.filter { finding in
      finding.severity == .error
        || !accepted.contains { entry in
          entry.rule.value.text == finding.code
            && (entry.subject == nil || entry.subject?.value.text == finding.subject)
        }
    }
  }
}
