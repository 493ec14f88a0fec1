internal import LegalText

/// What all pages of the preview itself have around their content.
enum PageFrame {
  /// Returns a page.
  ///
  /// - Parameters:
  ///   - title: The title, as text.
  ///   - site: The address of the site's hub.
  ///   - kind: A class for the main part.
  ///   - main: The content, as HTML, with the one heading of the first level.
  /// - Returns: The page.
  static func html(title: String, site: String?, kind: String, main: String) -> String {
    let link = site.map { "<li><a href=\"\(HTML.escaped($0))\">Site</a></li>" } ?? ""
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="color-scheme" content="light dark">
      <title>\(HTML.escaped(title)) – legalsite preview</title>
      <link rel="stylesheet" href="\(PreviewSite.base)preview.css">
      </head>
      <body>
      <a class="skip" href="#main">Skip to content</a>
      <header>
      <p>legalsite preview</p>
      <nav aria-label="Preview"><ul><li><a href="\(PreviewSite.base)">Overview</a></li>\(link)</ul></nav>
      </header>
      <main id="main" class="\(kind)">
      \(main)
      </main>
      </body>
      </html>

      """
  }
}
