public import LegalRedline
import LegalModel
import LegalText

extension RedlineHTML {
  /// Returns a whole page that needs nothing beside it.
  public static func page(
    _ comparison: VersionComparison, _ filter: RedlineFilter = RedlineFilter()
  ) -> String {
    let counts = RedlineCounts(comparison.redline, comparison.changes)
    let shown = ShownRedline(comparison.redline, filter)
    let title = "\(comparison.title): what changed"
    var html = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(HTML.shown(title))</title>
      <style>
      \(style)</style>
      </head>
      <body>
      <main>
      <h1>\(HTML.shown(title))</h1>
      <p>From <strong>\(HTML.shown(comparison.oldName))</strong> to \
      <strong>\(HTML.shown(comparison.newName))</strong>.</p>
      <ul>
      <li>Edits: \(HTML.escaped(counts.editsSentence))</li>
      <li>Words: \(HTML.escaped(counts.wordsSentence))</li>
      <li>Changes of data: \(HTML.escaped(counts.changesSentence))</li>

      """
    for sentence in shown.hiddenSentences { html += "<li>\(HTML.escaped(sentence))</li>\n" }
    html += "</ul>\n"
    html += amendments(comparison.amendments)
    html += changes(comparison.changes)
    html +=
      "<section>\n<h2>Redline</h2>\n\(legend(comparison.redline))\n\(views)\n<div class=\"redline\">\n"
    html += body(comparison.redline, filter, context: 1)
    return html + "</div>\n</section>\n</main>\n</body>\n</html>\n"
  }

  /// Returns the table of amendments as a section of a page.
  public static func amendments(_ amendments: [Amendment]) -> String {
    guard !amendments.isEmpty else { return "" }
    let rows = amendments.map { amendment in
      "<tr><th scope=\"row\">\(HTML.shown(amendment.name))</th>"
        + "<td>\(HTML.shown(amendment.phrases.joined(separator: "; ")))</td></tr>\n"
    }
    return "<h2>Table of amendments</h2>\n<table>\n<thead><tr><th scope=\"col\">Section</th>"
      + "<th scope=\"col\">What was done</th></tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  /// Returns the typed changes as a section of a page, the gravest first.
  public static func changes(_ changes: VersionChanges?) -> String {
    guard let changes, !changes.changes.isEmpty else { return "" }
    let rows = changes.changes.map { change in
      let effect = change.likelyEffect.map { "<br>Likely effect: \(HTML.shown($0))" } ?? ""
      let sources = change.kind.sources.map { "\($0)" }.joined(separator: "; ")
      return "<tr><th scope=\"row\">\(change.changeClass.rawValue) \(change.changeClass.name)</th>"
        + "<td data-label=\"What changed\">\(HTML.shown(change.whatChanged))\(effect)</td>"
        + "<td data-label=\"Owed\">\(HTML.shown(change.owed.joined(separator: "; ")))</td>"
        + "<td data-label=\"Source\">\(HTML.escaped(sources)) <code>\(HTML.escaped(change.kind.id))</code></td></tr>\n"
    }
    return
      "<h2>What the changes mean</h2>\n<table class=\"changes\">\n<thead><tr><th scope=\"col\">Class</th>"
      + "<th scope=\"col\">What changed</th><th scope=\"col\">Owed</th>"
      + "<th scope=\"col\">Source</th></tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --gone: #a4001d; --come: #0b4fa8; --moved: #0a6b2d; --quiet: #555; --line: #bbb; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #17181a; --ink: #e6e3dc; --gone: #ff9c9c; --come: #9cc4ff; --moved: #8fdc9f; --quiet: #bbb; --line: #666; }
    }
    body { font: 1rem/1.55 Georgia, 'Times New Roman', serif; margin: 0; background: var(--paper); color: var(--ink); }
    a { color: inherit; }
    main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; overflow-wrap: anywhere; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
    th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
    th { overflow-wrap: break-word; }
    @media (max-width: 40rem) {
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table, tbody, tr, th, td { display: block; }
      td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--quiet); }
    }
    del { color: var(--gone); text-decoration: line-through; }
    ins { color: var(--come); text-decoration: underline; text-decoration-thickness: 2px; }
    :is(del, ins).move { color: var(--moved); }
    ins del { color: var(--gone); }
    ins ins { color: var(--come); }
    .soft { text-decoration: underline dotted; }
    .redline { position: relative; padding-left: 1.5rem; }
    .redline :is(p, h1, h2, h3, h4, h5, h6, li, pre, tr > :first-child)::before { position: absolute; left: 0; color: var(--quiet); font: bold 1rem/1.5 system-ui, sans-serif; }
    .redline .gone::before, .redline .gone > :first-child::before { content: "−" / "Deleted: "; }
    .redline .come::before, .redline .come > :first-child::before { content: "+" / "Inserted: "; }
    .redline .edited::before, .redline .edited > :first-child::before { content: "±" / "Changed: "; }
    .redline .move::before, .redline .move > :first-child::before { content: "⇄" / "Moved: "; }
    tr::before, .redline .edited > span::before, .redline :is(ins, del)::before { content: none !important; }
    .change { margin-block: 1.5rem; }
    .jump, .note { color: var(--quiet); font: .8rem/1.5 system-ui, sans-serif; }
    .jump { margin: 0; text-align: right; }
    .jump a { display: inline-block; min-height: 1.5rem; margin-left: 1rem; }
    .old, .view { display: none; }
    .view { border: 0; padding: 0; margin: 1rem 0; }
    .view legend { float: left; margin-right: 1rem; }
    .legend { padding: 0; list-style: none; }
    .legend li { display: inline-block; margin-right: 1.5rem; }
    details.unchanged { border-left: 3px solid var(--line); padding-left: 1rem; margin: 1rem 0; }
    summary { color: var(--quiet); cursor: pointer; min-height: 1.5rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    :target { outline: 2px solid currentColor; outline-offset: 2px; }
    @media screen and (min-width: 80em) {
      .view { display: block; }
      main:has([value=side]:checked) { max-width: 78rem; }
      :has([value=side]:checked) > .redline .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5rem; }
      :has([value=side]:checked) > .redline .old { display: block; order: -1; }
      :has([value=side]:checked) > .redline .pair > :first-child > del { display: none; }
      :has([value=side]:checked) > .redline :is(p, li, h3, h4, h5, h6).come { margin-left: calc(50% + 1.25rem); }
      :has([value=side]:checked) > .redline :is(p, li, h3, h4, h5, h6).gone { margin-right: calc(50% + 1.25rem); }
    }
    @media print { details.unchanged:not([open]), .jump, .view { display: none; } }

    """
}
