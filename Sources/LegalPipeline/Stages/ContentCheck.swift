internal import LegalModel
internal import LegalStore
internal import LegalText

/// Checks what only several files together can show.
struct ContentCheck {
  let snapshot: Snapshot

  /// Returns what is wrong between the versions of one document, given the oldest first.
  func mistakes(between reports: [VersionReport]) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, later) in reports.enumerated() {
      // A draft stands in no released version's way, and what was withdrawn in nobody's.
      let earlier = reports[..<index].last { other in
        other.file.withdrawal == nil && (later.file.line == nil || other.file.line != nil)
      }
      guard let earlier, later.file.withdrawal == nil, !later.wasOvertaken(by: earlier) else {
        continue
      }
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

  /// Returns what is wrong with the drafts of a document that would rewrite the past.
  static func draftsOfThePast(
    in document: DocumentFiles, asOf day: CalendarDate
  ) -> [Diagnostic] {
    guard let current = Timeline(document.versions, asOf: day).current else { return [] }
    return document.versions.filter { $0.line == nil && $0.id < current.id }.map { draft in
      Diagnostic(
        "date/older-than-release", .error,
        "the draft \(draft.id) would take effect before the version in force, \(current.id)",
        at: SourceFile(path: draft.path, text: "").start, subject: "\(draft.id)",
        help: [
          "name it after a later day, or remove it",
          "or, if it was published before the ledger began, take it in with "
            + "'legalsite release \(document.id) \(draft.id) --adopt'",
        ])
    }
  }
}

extension VersionReport {
  /// Whether another version was released after this one and takes effect before it: a change of the
  /// text in force while this one was announced.
  fileprivate func wasOvertaken(by earlier: VersionReport) -> Bool {
    guard let own = file.line?.released, let other = earlier.file.line?.released else {
      return false
    }
    return own < other
  }
}
