internal import LegalPipeline
internal import LegalText

/// What `/.preview/` shows: every diagnostic and every page.
struct OverviewPage: Sendable {
  private let site: PreviewSite

  init(of site: PreviewSite) {
    self.site = site
  }

  var html: String {
    switch site.outcome {
    case .failed(let cause): FailurePage(cause: cause, start: site.start).html
    case .built(let tree): html(of: tree)
    }
  }

  private func html(of tree: SiteTree) -> String {
    let open = tree.diagnostics.filter { $0.acceptance == nil }
    let accepted = tree.diagnostics.filter { $0.acceptance != nil }
    let list = PageList(tree)
    let rendering = DiagnosticHTML(places: site.places, sources: tree.sources)
    func section(_ title: String, _ diagnostics: [Diagnostic]) -> String {
      guard !diagnostics.isEmpty else { return "" }
      return """
        <h2>\(title) <span class="count">\(diagnostics.count)</span></h2>
        \(rendering.list(diagnostics, level: 3))

        """
    }
    func hidden(_ title: String, _ diagnostics: [Diagnostic]) -> String {
      guard !diagnostics.isEmpty else { return "" }
      return """
        <details>
        <summary>\(title) <span class="count">\(diagnostics.count)</span></summary>
        \(rendering.list(diagnostics, level: 3))
        </details>

        """
    }
    let words = DiagnosticCount(tree.diagnostics).words
    return PageFrame.html(
      title: words ?? "Nothing to mend", site: tree.hub, kind: "overview",
      main: """
        <h1>\(words ?? "Nothing to mend")</h1>
        <p class="lead">The site with drafts, as of \(site.day). Pages load again by themselves when \
        a file changes.</p>
        \(section("Errors", open.filter { $0.severity == .error }))\
        \(section("Warnings", open.filter { $0.severity == .warning }))\
        <h2>Pages <span class="count">\(list.pages.count)</span></h2>
        \(list.html(list.pages))
        <h2>Files <span class="count">\(list.files.count)</span></h2>
        \(list.html(list.files))
        \(hidden("Notes", open.filter { $0.severity == .note }))\
        \(hidden("Accepted findings", accepted))
        """)
  }
}
