internal import LegalPipeline
internal import LegalText

/// What stands at an address that nothing has.
struct MissingPage: Sendable {
  private let address: String
  private let tree: SiteTree?

  init(_ address: String, in tree: SiteTree?) {
    (self.address, self.tree) = (address, tree)
  }

  var html: String {
    var main = """
      <h1>There is nothing at this address</h1>
      <p class="lead"><code>\(HTML.escaped(address.visible))</code>
      """
    if let list = tree.map(PageList.init) {
      let near = NearMiss.suggestion(for: address, among: list.pages + list.files)
      if let near {
        let target = HTML.escaped(PercentEncoding.path(near))
        main += " – did you mean <a href=\"\(target)\">\(HTML.escaped(near.visible))</a>?"
      }
      main += """
        </p>
        <h2>Pages</h2>
        \(list.html(list.pages))
        <h2>Files</h2>
        \(list.html(list.files))
        """
    } else {
      main += "</p>"
    }
    return PageFrame.html(
      title: "Not found: \(address.visible)", site: tree?.hub, kind: "missing", main: main)
  }
}
