extension Notice {
  /// The notice as HTML for a message: flow content without a style, a script or anything that is
  /// loaded.
  public var html: String {
    blocks.reduce(into: "<h1>\(shownSubject.noticeHTML)</h1>\n") { html, block in
      switch block {
      case .heading(let words): html += "<h2>\(words.noticeHTML)</h2>\n"
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
          html += "<tr><th scope=\"row\">\(row.section.noticeHTML)</th>"
          html += "<td>\(row.words.noticeHTML)</td></tr>\n"
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
    <title>\(shownSubject.noticeHTML)</title>
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
      case .text(let words): html += words.noticeHTML
      case .strong(let words): html += "<strong>\(words.noticeHTML)</strong>"
      case .section(let words, let address):
        html += "<a href=\"\(address.noticeHTML)\"><strong>\(words.noticeHTML)</strong></a>"
      case .address(let address):
        html += "<a href=\"\(address.noticeHTML)\">\(address.noticeHTML)</a>"
      case .email(let address):
        html += "<a href=\"mailto:\(address.noticeHTML)\">\(address.noticeHTML)</a>"
      }
    }
  }
}
