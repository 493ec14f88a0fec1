internal import LegalModel
internal import LegalStore
internal import LegalText

/// Checks what only several files together can show.
struct ContentCheck {
  let snapshot: Snapshot

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
            at: try later.range(after.bytes, in: snapshot),
            notes: [
              Diagnostic.Note(
                "the version before here", at: try earlier.range(before.bytes, in: snapshot))
            ], help: ["write the day on which the words of this version last changed"]))
      }
      if let before = earlier.kind, let after = later.kind, after.value != before.value {
        diagnostics.append(
          Diagnostic(
            "structure/kind-changed", severity,
            "'kind' is \(after.value.rawValue), in the version before \(before.value.rawValue)",
            at: try later.range(after.bytes, in: snapshot),
            notes: [
              Diagnostic.Note(
                "the version before here", at: try earlier.range(before.bytes, in: snapshot))
            ], help: ["put a text of another kind into a document of its own"]))
      }
    }
    return diagnostics
  }
}
