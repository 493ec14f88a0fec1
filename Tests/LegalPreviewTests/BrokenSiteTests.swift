import Foundation
import LegalPipeline
import LegalTestSupport
import LegalText
import Testing

@testable import LegalPreview

struct BrokenSiteTests {
  @Test func `a page whose version has errors shows them, and the others are served as usual`()
    throws
  {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    try SmallSite.replace(
      "role: processor", with: "role: procesor", in: SmallSite.draft, of: folder)
    let site = try SmallSite.preview(of: folder)
    let reply = site.get("/legal/privacy/2026-02-01/")
    #expect(reply.status == .failed)
    #expect(reply.isHTML)
    let text = reply.text
    #expect(
      text.contains("<span class=\"severity\">error:</span> &#39;procesor&#39; is not a role"))
    #expect(text.contains("<span class=\"code\">structure/bad-value</span>"))
    #expect(text.contains("<mark>procesor</mark>"))
    #expect(text.contains("<span class=\"caret\">^^^^^^^^</span>"))
    #expect(text.contains("<dt>Help</dt><dd>did you mean &#39;processor&#39;?</dd>"))
    #expect(text.contains("<a href=\"/.preview/source/content/privacy/2026-02-01.md#L19\">"))
    #expect(
      text.contains("href=\"vscode://file/\(folder.path)/content/privacy/2026-02-01.md:19:67\""))
    #expect(text.contains("data-page=\"/legal/privacy/2026-02-01/\""))
    // It is one side of these, too.
    #expect(site.get("/legal/privacy/2026-02-01/changes/").status == .failed)
    #expect(site.get("/legal/privacy/2026-02-01/privacy.txt").status == .failed)
    let other = site.get("/legal/privacy/")
    #expect(other.status == .ok)
    #expect(
      other.text.contains("aria-label=\"Preview\"><a href=\"/.preview/\">1 error</a></aside>"))
    #expect(other.text.contains("/.preview/bar.css"))
    let overview = site.get("/.preview/")
    #expect(overview.status == .ok)
    #expect(overview.text.contains("<mark>procesor</mark>"))
    #expect(
      overview.text.contains(
        "/legal/privacy/2026-02-01/</a> <strong class=\"broken\">cannot be built</strong>"))
    let source = site.get("/.preview/source/\(SmallSite.draft)").text
    #expect(source.contains("<span class=\"line error\" id=\"L19\">"))
  }

  @Test func `a document's address shows the mistakes of the version that it would show`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    try SmallSite.replace(
      "keeps your notes", with: "keeps them", in: "content/privacy/2025-06-01.md", of: folder)
    let site = try SmallSite.preview(of: folder)
    for address in [
      "/legal/privacy/", "/legal/privacy/2025-06-01/", "/legal/privacy/2026-02-01/changes/",
    ] {
      let reply = site.get(address)
      #expect(reply.status == .failed)
      #expect(reply.text.contains("was altered"))
    }
    for address in ["/legal/", "/legal/privacy/2026-02-01/", "/legal/privacy/versions/"] {
      #expect(site.get(address).status == .ok)
    }
  }

  @Test(arguments: [
    ("content/site.yaml", "organization: [", "content/site.yaml"),
    ("templates/hub.mustache", "{{#site}}", "templates/hub.mustache"),
  ])
  func `while no site can be planned, every address says why`(
    file: String, text: String, place: String
  ) throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    try folder.write(file, text)
    let site = try SmallSite.preview(of: folder)
    for address in ["/", "/legal/", "/anything"] {
      let reply = site.get(address)
      #expect(reply.status == .failed)
      #expect(reply.text.contains("The site cannot be built"))
      #expect(reply.text.contains("/.preview/source/\(place)#L1"))
      #expect(reply.text.contains("/.preview/reload.js"))
    }
    #expect(site.get("/.preview/").status == .ok)
  }

  @Test func `a failure of the machine is said at every address`() throws {
    let site = PreviewSite(
      .failed("cannot read 'content/<b>': Permission denied"), asOf: try SmallSite.day(),
      places: PlaceLinks(root: "/site", editor: .standard))
    for address in ["/", "/legal/", "/.preview/"] {
      let text = site.get(address).text
      #expect(text.contains("cannot read &#39;content/&lt;b&gt;&#39;: Permission denied"))
      #expect(text.contains("/.preview/reload.js"))
    }
    #expect(site.get("/legal/").status == .failed)
    #expect(site.get("/.preview/preview.css").status == .ok)
  }

  @Test func `hostile names and texts are text on every page of the preview`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    try folder.write("content/privacy/\"><img src=x>\u{202E}.md", "text")
    try SmallSite.replace(
      "role: processor", with: "role: \"<img src=y>\"", in: SmallSite.draft, of: folder)
    try SmallSite.replace(
      "## 1. What we use", with: "## 1. What we use\n\n</code></pre><img src=z>",
      in: SmallSite.draft, of: folder)
    let site = try SmallSite.preview(of: folder)
    let addresses = [
      "/.preview/", "/legal/privacy/2026-02-01/", "/.preview/source/\(SmallSite.draft)", "/none",
    ]
    for address in addresses {
      let text = site.get(address).text
      #expect(!text.contains("<img"), "\(address)")
      #expect(!text.unicodeScalars.contains("\u{202E}"), "\(address)")
    }
    #expect(site.get("/.preview/").text.contains("&quot;&gt;&lt;img src=x&gt;&lt;U+202E&gt;.md"))
  }

  @Test func `whatever is wrong with a site, the preview has an answer that says it`() throws {
    let broken = "\(SmallSite.tests)/EndToEndTests/Broken"
    for name in try FileManager.default.contentsOfDirectory(atPath: broken) where name != "base" {
      let folder = try TemporaryFolder()
      try SmallSite.copy(to: folder)
      for (path, bytes) in try FileTree.read("\(broken)/\(name)")
      where path.hasPrefix("content/") || path.hasPrefix("templates/") {
        try folder.write(path, bytes)
      }
      let site = try SmallSite.preview(of: folder, nil)
      let tree = try #require(site.tree)
      let overview = site.get("/.preview/").text
      for mistake in tree.mistakes {
        #expect(overview.contains("<span class=\"code\">\(mistake.code)</span>"), "\(name)")
      }
      for path in tree.gaps.keys {
        #expect(site.get("/\(path)").status == .failed, "\(name): \(path)")
      }
      #expect(tree.files.isEmpty == (site.get("/legal/").status == .failed), "\(name)")
    }
  }
}
