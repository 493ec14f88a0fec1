import LegalText

extension Notice {
  /// The notice as HTML for a message: flow content without a style, a script or anything that is
  /// loaded.
  public var html: String {
    blocks.reduce(into: "<h1>\(HTML.escaped(shownSubject))</h1>\n") { html, block in
      switch block {
      case .heading(let words): html += "<h2>\(HTML.escaped(words))</h2>\n"
      case .paragraph(let line): html += "<p>\(line.html)</p>\n"
      case .list(let items):
        html += "<ul>\n"
        for item in items { html += "<li>\(item.map(\.html).joined(separator: "<br>\n"))</li>\n" }
        html += "</ul>\n"
      case .amendments(let rows):
        html += """
          <table>
          <thead><tr><th scope="col">Part</th><th scope="col">What was done to it</th></tr></thead>
          <tbody>

          """
        for row in rows {
          html += "<tr><th scope=\"row\">\(HTML.escaped(row.section))</th>"
          html += "<td>\(HTML.escaped(row.words))</td></tr>\n"
        }
        html += "</tbody>\n</table>\n"
      }
    }
  }

  /// The notice as a whole HTML document that needs nothing beside it.
  public var htmlDocument: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTML.escaped(shownSubject))</title>
    </head>
    <body>
    <main>
    \(html)</main>
    </body>
    </html>

    """
  }
}

extension [NoticeBlock.Inline] {
  fileprivate var html: String {
    reduce(into: "") { html, inline in
      switch inline {
      case .text(let words): html += HTML.escaped(words)
      case .strong(let words): html += "<strong>\(HTML.escaped(words))</strong>"
      case .section(let words, let address):
        html += "<a href=\"\(HTML.escaped(address))\"><strong>\(HTML.escaped(words))</strong></a>"
      case .address(let address):
        html += "<a href=\"\(HTML.escaped(address))\">\(HTML.escaped(address))</a>"
      case .email(let address):
        html += "<a href=\"mailto:\(HTML.escaped(address))\">\(HTML.escaped(address))</a>"
      }
    }
  }
}
