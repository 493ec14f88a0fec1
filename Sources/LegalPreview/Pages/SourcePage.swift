internal import LegalPipeline
internal import LegalText

/// A source file as the build read it, each line with what is open about it.
struct SourcePage: Sendable {
  private let file: SourceFile
  private let tree: SiteTree
  private let places: PlaceLinks

  init(_ file: SourceFile, of tree: SiteTree, _ places: PlaceLinks) {
    (self.file, self.tree, self.places) = (file, tree, places)
  }

  var html: String {
    var remarks: [Int: [Diagnostic]] = [:]
    for diagnostic in tree.diagnostics
    where diagnostic.range.file.path == file.path && diagnostic.acceptance == nil
      && diagnostic.severity != .note
    {
      remarks[diagnostic.range.start.line, default: []].append(diagnostic)
    }
    // A line end at the end of the file begins no line.
    var indices = file.lines.starts.indices
    if indices.count > 1, file.lines.content(ofLine: indices.upperBound - 1).isEmpty {
      indices = indices.dropLast()
    }
    let rest = indices.count - SourcePage.mostLines
    let more =
      rest > 0 ? "<p>The \(rest) lines below are not shown.</p>" : ""
    let lines = indices.prefix(SourcePage.mostLines).map { index in
      line(index + 1, index == 0, file.lines.text(ofLine: index), remarks[index + 1] ?? [])
    }
    return PageFrame.html(
      title: file.path.visible, site: tree.hub, kind: "source",
      main: """
        <h1><code>\(HTML.escaped(file.path.visible))</code></h1>
        <p class="place">As the last build read it. \(places.editor(file.start))</p>
        <pre class="lines"><code>\(lines.joined(separator: "\n"))</code></pre>\(more)
        """)
  }

  /// The most lines that are shown: no browser lays out many more with ease.
  private static let mostLines = 20_000

  private func line(
    _ number: Int, _ isFirst: Bool, _ text: String, _ remarks: [Diagnostic]
  ) -> String {
    let shown = HTML.escaped((isFirst ? text.withoutByteOrderMark : text).visible)
    let severity = remarks.contains { $0.severity == .error } ? "error" : "warning"
    let said = remarks.map { diagnostic in
      "<span class=\"remark\"><span class=\"severity\">\(diagnostic.severity.rawValue):</span> "
        + "\(HTML.escaped(diagnostic.summary.visible))</span>"
    }
    return "<span class=\"line\(remarks.isEmpty ? "" : " \(severity)")\" id=\"L\(number)\">"
      + "<span class=\"number\">\(number)</span><span class=\"text\">\(shown)\(said.joined())</span></span>"
  }
}
