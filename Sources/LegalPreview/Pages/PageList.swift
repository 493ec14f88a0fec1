internal import LegalPipeline
internal import LegalText

/// What there is on a site.
struct PageList: Sendable {
  /// The addresses of the pages, sorted.
  let pages: [String]
  /// The addresses of the other files, sorted.
  let files: [String]
  private let broken: Set<String>

  init(_ tree: SiteTree) {
    let addresses = (Array(tree.files.keys) + Array(tree.gaps.keys)).filter { $0 != "_headers" }
      .map(PageList.address)
    pages = addresses.filter { $0.hasSuffix("/") || $0.hasSuffix(".html") }.sorted()
    files = addresses.filter { !$0.hasSuffix("/") && !$0.hasSuffix(".html") }.sorted()
    broken = Set(tree.gaps.keys.map(PageList.address))
  }

  private static func address(_ path: String) -> String {
    let index = "index.html"
    guard path == index || path.hasSuffix("/" + index) else { return "/" + path }
    return "/" + path.dropLast(index.count)
  }

  /// A list of links; what could not be built says so.
  func html(_ addresses: [String]) -> String {
    let items = addresses.map { address in
      let note =
        broken.contains(address) ? " <strong class=\"broken\">cannot be built</strong>" : ""
      let target = HTML.escaped(PercentEncoding.path(address))
      return "<li><a href=\"\(target)\">\(HTML.escaped(address.visible))</a>\(note)</li>"
    }
    return "<ul class=\"addresses\">\n\(items.joined(separator: "\n"))\n</ul>"
  }
}
