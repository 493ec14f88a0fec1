internal import LegalText

/// Findings about pages, pointing into the templates that people have.
///
/// A page is no file of the repository: the build makes it. What a rule finds in it is shown in the
/// template that renders it, with the address of the page in the message.
struct PageFindings: Sendable {
  /// The template of each page, by the address of the page.
  let templates: [String: SourceFile]
  /// Every template; parts of a page may come from another one than its own.
  let files: [SourceFile]

  /// Returns findings with their places in templates; what several pages have alike is said once.
  func placed(_ findings: [Diagnostic]) -> [Diagnostic] {
    var order: [Diagnostic] = []
    var pages: [Diagnostic: [String]] = [:]
    for finding in findings {
      let page = finding.range.file.path
      let placed = finding.moved { range in place(of: range) }
      if pages[placed] == nil { order.append(placed) }
      pages[placed, default: []] += templates[page] == nil ? [] : [page]
    }
    return order.map { finding in
      // What names its page already does not say it twice.
      let named = (pages[finding] ?? []).filter { !finding.summary.contains($0) }.sorted()
      guard let first = named.first else { return finding }
      let rest = named.count == 1 ? "" : " and \(named.count - 1) more"
      return finding.with(summary: "\(finding.summary), on the page \(first)\(rest)")
    }
  }

  /// The same tag in the templates, if it stands there once; the beginning of the page's template
  /// otherwise.
  private func place(of range: SourceRange) -> SourceRange {
    guard let template = templates[range.file.path] else { return range }
    let found = String(decoding: range.file.bytes[range.bytes], as: UTF8.self)
    let places = found.hasPrefix("<") ? files.flatMap { $0.places(of: found) } : []
    return places.count == 1 ? places[0] : template.range(template.lines.content(ofLine: 0))
  }
}

extension Diagnostic {
  /// Returns the same finding at another place.
  fileprivate func moved(_ place: (SourceRange) -> SourceRange) -> Diagnostic {
    Diagnostic(
      code, severity, summary, at: place(range), subject: subject,
      notes: notes.map { Note($0.summary, at: place($0.range)) }, source: source, help: help,
      target: target)
  }

  /// Returns the same finding in other words.
  fileprivate func with(summary: String) -> Diagnostic {
    Diagnostic(
      code, severity, summary, at: range, subject: subject, notes: notes, source: source,
      help: help, target: target)
  }
}
