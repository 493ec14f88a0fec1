internal import LegalPipeline
internal import LegalText

/// What stands at an address whose page could not be built.
struct MistakesPage: Sendable {
  private let address: String
  private let mistakes: [Diagnostic]
  private let tree: SiteTree
  private let places: PlaceLinks
  /// Whether there is no page at all.
  private let isWhole: Bool

  init(
    _ address: String, _ mistakes: [Diagnostic], of tree: SiteTree, _ places: PlaceLinks,
    isWhole: Bool = false
  ) {
    self.address = address
    self.mistakes = mistakes
    self.tree = tree
    self.places = places
    self.isWhole = isWhole
  }

  var html: String {
    let count = DiagnosticCount(mistakes)
    let what = isWhole ? "The site cannot be built" : "This page cannot be built"
    let rest = isWhole ? "" : " Other pages are served as usual."
    let list = DiagnosticHTML(places: places, sources: tree.sources).list(mistakes, level: 2)
    return PageFrame.html(
      title: count.words.map { "\($0): \(address.visible)" } ?? address.visible, site: tree.hub,
      kind: "mistakes",
      main: """
        <h1>\(what)</h1>
        <p class="lead"><code>\(HTML.escaped(address.visible))</code> \
        \(count.words.map { "has \($0)" } ?? "waits"). It is shown as soon as that is mended and \
        the file is saved.\(rest) <a href="\(PreviewSite.base)">All diagnostics</a></p>
        \(list)
        """)
  }
}

/// What stands at every address while the machine fails.
struct FailurePage: Sendable {
  let cause: String
  let start: String

  var html: String {
    PageFrame.html(
      title: "The machine failed", site: start, kind: "mistakes",
      main: """
        <h1>The site could not be read</h1>
        <p class="failure"><strong>error:</strong> \(HTML.escaped(cause.visible))</p>
        <p class="lead">It is built again as soon as a file below <code>content/</code> or \
        <code>templates/</code> changes.</p>
        """)
  }
}
