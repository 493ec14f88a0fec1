internal import LegalMarkup
internal import LegalModel
internal import LegalStore
internal import LegalTemplates
internal import LegalText

/// Resolves the links of all texts against the pages and headings of the site.
///
/// A text is in force on some days; its links are held against what is at an address on those days, or
/// by the ledger will be.
struct LinkCheck {
  private let pages: PublishedPages
  private let snapshot: Snapshot

  init(
    _ plan: SitePlan, snapshot: Snapshot, anchors: [String: [String]],
    publishes extras: PublishedExtras
  ) {
    pages = PublishedPages(plan, anchors: anchors, publishes: extras)
    self.snapshot = snapshot
  }

  /// Returns the links of a text that lead to nothing.
  ///
  /// A draft may link to another: they are released together, in some order. A released text may not
  /// link to what is not published.
  func mistakes(in report: VersionReport) throws(FileSystemError) -> [Diagnostic] {
    // A link that a released text has was good when it was released; the page is what is gone.
    let isDraft = report.file.line == nil
    var diagnostics: [Diagnostic] = []
    let anchors = Set(report.anchors)
    let days = pages.days(of: report.file)
    var file: SourceFile?
    for link in report.links where !diagnostics.isFull {
      if case .anchor(let anchor) = link.value, anchors.contains(anchor) { continue }
      guard let broken = broken(link.value, in: report, on: days, isDraft: isDraft) else {
        continue
      }
      let source: SourceFile
      if let file { source = file } else { source = try report.source(in: snapshot) }
      file = source
      diagnostics.report(
        broken.diagnostic(isDraft ? .error : .warning, at: source.range(link.bytes)))
    }
    return diagnostics
  }

  /// What is wrong with a link.
  private struct Broken {
    let code: String
    let summary: String
    let subject: String
    let help: String

    func diagnostic(_ severity: Diagnostic.Severity, at range: SourceRange) -> Diagnostic {
      Diagnostic(code, severity, summary, at: range, subject: subject, help: [help])
    }
  }

  private func broken(
    _ target: LinkTarget, in report: VersionReport, on days: PublishedPages.Days, isDraft: Bool
  ) -> Broken? {
    if case .anchor(let anchor) = target {
      return report.anchors.contains(anchor) || anchor.isEmpty
        ? nil : brokenAnchor(anchor, among: report.anchors, of: nil)
    }
    guard let (path, anchor) = pages.place(of: target) else { return nil }
    let found = pages.texts(at: path, on: days)
    if found.isEmpty {
      let drafts = isDraft ? pages.drafts(at: path) : []
      if drafts.isEmpty {
        guard !pages.isOther(path) else { return nil }
        return Broken(
          code: "reference/broken-link", summary: "no page of this site is at '\(path)'",
          subject: path, help: pages.suggestion(for: path))
      }
      guard let anchor, !anchor.isEmpty, let last = drafts.last,
        !drafts.contains(where: { $0.anchors.contains(anchor) })
      else { return nil }
      return brokenAnchor(anchor, among: last.anchors, of: nil)
    }
    guard let anchor, !anchor.isEmpty,
      let without = found.first(where: { !$0.anchors.contains(anchor) })
    else { return nil }
    if isDraft, pages.drafts(at: path).contains(where: { $0.anchors.contains(anchor) }) {
      return nil
    }
    return brokenAnchor(anchor, among: without.anchors, of: found.count > 1 ? without.file : nil)
  }

  private func brokenAnchor(
    _ anchor: String, among anchors: [String], of file: VersionFile?
  ) -> Broken {
    Broken(
      code: "reference/broken-anchor",
      summary: file.map { "no heading of \($0.name) has the anchor '\(anchor)'" }
        ?? "no heading there has the anchor '\(anchor)'",
      subject: anchor,
      help: anchors.isEmpty
        ? "the text has no headings" : NearMiss.help(for: anchor, among: anchors))
  }

  /// Returns what a draft would break: links of published texts into its document, and anchors that
  /// people may have kept elsewhere.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - reports: What is known of every version that is published.
  /// - Returns: A warning for each anchor that is linked, and a note of the others that go.
  /// - Throws: What the machine could not read.
  func losses(
    by draft: VersionReport, among reports: [VersionReport]
  ) throws(FileSystemError) -> [Diagnostic] {
    guard draft.file.line == nil, let before = pages.predecessor(of: draft.file) else { return [] }
    let kept = Set(draft.anchors)
    let gone = before.anchors.filter { !kept.contains($0) }
    guard !gone.isEmpty else { return [] }
    let days = pages.days(of: draft.file)
    let place = try draft.kind.map { kind throws(FileSystemError) in
      try draft.range(kind.bytes, in: snapshot)
    }
    guard let place else { return [] }
    var diagnostics: [Diagnostic] = []
    var unlinked: [String] = []
    for anchor in gone {
      let linking = reports.filter { report in
        report.file.line != nil && report.file.document != draft.file.document
          && pages.days(of: report.file).overlaps(days)
          && report.links.contains { link in
            pages.place(of: link.value).map { path, target in
              target == anchor && pages.document(at: path) == draft.file.document
            } ?? false
          }
      }
      guard let first = linking.first else {
        unlinked.append(anchor)
        continue
      }
      let others = linking.count > 1 ? " (and \(linking.count - 1) more)" : ""
      diagnostics.report(
        Diagnostic(
          "reference/breaks-link", .warning,
          "no heading has the anchor '\(anchor)' any more, to which \(first.file.name)\(others) links",
          at: place, subject: anchor,
          notes: try first.links.first { pages.place(of: $0.value)?.anchor == anchor }.map {
            link throws(FileSystemError) in
            [Diagnostic.Note("the link here", at: try first.range(link.bytes, in: snapshot))]
          } ?? [],
          help: [
            "keep the heading, or release a version of '\(first.file.document)' with another link "
              + "for the same day"
          ]))
    }
    if let first = unlinked.first {
      let more = unlinked.count > 5 ? " and \(unlinked.count - 5) more" : ""
      let names = unlinked.prefix(5).map { "'\($0)'" }.joined(separator: ", ") + more
      diagnostics.report(
        Diagnostic(
          "reference/anchor-gone", .note,
          "headings of \(before.file.name) are gone, and with them the anchors \(names)",
          at: place, subject: first,
          help: ["keep a heading if links from elsewhere, such as mails or apps, lead to it"]))
    }
    return diagnostics
  }
}
