internal import LegalText

/// How a diagnostic looks in the browser: what the terminal shows, with links.
struct DiagnosticHTML: Sendable {
  let places: PlaceLinks
  /// The files as they were read, by path.
  let sources: [String: SourceFile]

  /// Returns diagnostics as a list.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics.
  ///   - level: The level of the heading that each gets.
  /// - Returns: The list, as HTML.
  func list(_ diagnostics: [Diagnostic], level: Int) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let items = diagnostics.shown(to: .person).grouped.map {
      "<li>\(article($0, level: level))</li>"
    }
    return "<ol class=\"diagnostics\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  private func article(_ group: DiagnosticGroup, level: Int) -> String {
    let diagnostic = group.lead
    let severity = diagnostic.severity.rawValue
    return """
      <article class="\(severity)">
      <h\(level)><span class="severity">\(severity):</span> \(text(diagnostic.summary))</h\(level)>
      <p class="place">\(places.source(diagnostic.range, in: sources)) \
      \(places.editor(diagnostic.range)) <span class="code">\(text(diagnostic.code))</span></p>
      \(excerpt(of: diagnostic.range))\(details(of: group))
      </article>
      """
  }

  private func excerpt(of range: SourceRange) -> String {
    guard let excerpt = Excerpt(of: range, width: 102, lead: 40) else { return "" }
    // What is far before the place gives way on a narrow screen, so that the place is in sight. Only
    // of ASCII is it known here how wide it is.
    let tail = excerpt.before.suffix(10)
    let isSplit = excerpt.before.count > 14 && tail.utf8.allSatisfy { $0 < 0x80 }
    let near = isSplit ? tail : excerpt.before[...]
    let far = excerpt.before.dropLast(near.count)
    let indent = excerpt.caret.prefix { $0 == " " }.count
    let nearIndent = isSplit ? near.count : indent
    let gutter = Self.spaces("\(excerpt.line)".count)
    return """
      <pre tabindex="0" role="group" aria-label="Line \(excerpt.line)"><code>\
      <span class="gutter">\(excerpt.line) |</span> \(Self.far(String(far)))\
      \(HTML.escaped(String(near)))<mark>\(HTML.escaped(excerpt.marked))</mark>\
      \(HTML.escaped(excerpt.after))
      <span aria-hidden="true"><span class="gutter">\(gutter) |</span> \
      \(Self.far(Self.spaces(indent - nearIndent)))\(Self.spaces(nearIndent))\
      <span class="caret">\(excerpt.caret.dropFirst(indent))</span></span></code></pre>

      """
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func far(_ text: String) -> String {
    text.isEmpty ? "" : "<span class=\"far\">\(HTML.escaped(text))</span>"
  }

  private func details(of group: DiagnosticGroup) -> String {
    let diagnostic = group.lead
    var entries = group.notes.map { note in
      ("Note", "\(places.source(note.range, in: sources)): \(text(note.summary))")
    }
    let also = group.also
    if !also.isEmpty {
      entries.append(("Also", text(also.joined(separator: ", "))))
    }
    if let source = diagnostic.source { entries.append(("Source", text(source))) }
    if let acceptance = diagnostic.acceptance {
      let title = acceptance.title
      entries.append((title.prefix(1).uppercased() + title.dropFirst(), text(acceptance.reason)))
    }
    entries += diagnostic.help.map { ("Help", text($0)) }
    guard !entries.isEmpty else { return "" }
    let rows = entries.map { "<div><dt>\(text($0))</dt><dd>\($1)</dd></div>" }
    return "<dl>\n\(rows.joined(separator: "\n"))\n</dl>"
  }

  private func text(_ text: String) -> String { HTML.escaped(text.visible) }
}
