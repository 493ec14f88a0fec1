import Foundation
import LegalPipeline
import LegalTestSupport
import LegalText
import Testing

@testable import LegalPreview

struct PreviewSiteTests {
  @Test func `a folder shows its page, with drafts, and an address without a slash leads there`()
    throws
  {
    let site = try SmallSite.preview()
    #expect(site.get("/legal/").status == .ok)
    #expect(site.get("/legal/privacy/2026-02-01/").text.contains("Draft"))
    for (address, target) in [
      ("/legal", "/legal/"), ("/legal/privacy", "/legal/privacy/"), ("/", "/legal/"),
      ("/.preview", "/.preview/"),
    ] {
      let reply = site.get(address)
      #expect(reply.status == .found)
      #expect(reply.headers["Location"] == target)
    }
  }

  @Test(arguments: [
    ("/legal/", "text/html"), ("/legal/privacy/2025-06-01/privacy.md", "text/markdown"),
    ("/legal/privacy/2025-06-01/privacy.txt", "text/plain"),
    ("/legal/privacy/2025-06-01/privacy.json", "application/json"),
    ("/legal/subprocessors.csv", "text/csv"), ("/legal/ledger.jsonl", "application/jsonl"),
    ("/legal/feed.xml", "application/atom+xml"), ("/legal/feed.json", "application/feed+json"),
    ("/legal/sitemap.xml", "application/xml"), ("/legal/SHA256SUMS", "text/plain"),
    ("/.preview/reload.js", "text/javascript"), ("/.preview/bar.css", "text/css"),
  ])
  func `a file has the type that '_headers' or its name says`(address: String, type: String) throws
  {
    let reply = try SmallSite.preview().get(address)
    #expect(reply.status == .ok)
    #expect(reply.headers["Content-Type"] == "\(type); charset=utf-8")
  }

  @Test func `every file of the site but '_headers' is served as it was built, pages aside`() throws
  {
    let site = try SmallSite.preview()
    let tree = try #require(site.tree)
    #expect(tree.gaps.isEmpty)
    for (path, bytes) in tree.files where !path.hasSuffix(".html") && path != "_headers" {
      #expect(site.get("/\(path)").body == bytes, "\(path)")
    }
    #expect(site.get("/_headers").status == .notFound)
  }

  @Test func `a page gets the script before the end of its body, and nothing else`() throws {
    let site = try SmallSite.preview()
    let built = try #require(site.tree?.files["legal/privacy/index.html"])
    let served = site.get("/legal/privacy/").text
    let start = try #require(served.firstRange(of: "<script src"))
    let end = try #require(served[start.upperBound...].firstRange(of: "</script>\n"))
    #expect(
      served[start.lowerBound..<end.upperBound].hasPrefix(
        "<script src=\"/.preview/reload.js\" data-page=\"/legal/privacy/\" data-stamp=\""))
    #expect(served[end.upperBound...].hasPrefix("</body>"))
    var plain = served
    plain.removeSubrange(start.lowerBound..<end.upperBound)
    #expect(plain == String(decoding: built, as: UTF8.self))
  }

  @Test
  func `a page allows what the site allows, and the script and the connection of the preview`()
    throws
  {
    let policy = try SmallSite.preview().get("/legal/").headers["Content-Security-Policy"]
    #expect(
      policy == "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'")
  }

  @Test
  func `what the public may read from anywhere is not read from other sites while it is a draft`()
    throws
  {
    let reply = try SmallSite.preview().get("/legal/manifest.json")
    #expect(reply.headers["Access-Control-Allow-Origin"] == nil)
    #expect(reply.headers["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(reply.headers["Cache-Control"] == "no-store")
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.0.0.1:8080", true), ("localhost:1", true), ("LOCALHOST", true),
    ("[::1]:8080", true), ("[::1]", true), ("rebound.example", false), ("127.0.0.1.example", false),
    ("localhost.example:8080", false), ("", false), ("127.0.0.2", false), ("[::1].example", false),
    ("127.0.0.1:8080:8080", false), ("::1", false),
  ])
  func `only the names of this machine are answered`(host: String, isAnswered: Bool) throws {
    let site = try SmallSite.preview()
    #expect(site.get("/legal/", host: host).status == (isAnswered ? .ok : .misdirected))
    #expect(site.get("/legal/", host: nil).status == .misdirected)
  }

  @Test func `nothing can be changed through the preview`() throws {
    let reply = try SmallSite.preview().get("/legal/", method: "POST")
    #expect(reply.status == .methodNotAllowed)
    #expect(reply.headers["Allow"] == "GET, HEAD")
  }

  @Test func `an address that nothing has gives a page that lists what there is`() throws {
    let site = try SmallSite.preview()
    let reply = site.get("/legal/privcy/")
    #expect(reply.status == .notFound)
    #expect(reply.isHTML)
    #expect(reply.text.contains("did you mean <a href=\"/legal/privacy/\">"))
    #expect(reply.text.contains("<a href=\"/legal/subprocessors.csv\">"))
    #expect(!site.get("/<script>alert(1)</script>").text.contains("<script>alert"))
    #expect(!site.get("/%3Cscript%3Ealert(1)%3C%2Fscript%3E").text.contains("<script>alert"))
    #expect(site.get("/%zz").status == .badRequest)
    #expect(site.get("/%ff").status == .badRequest)
  }

  @Test(arguments: [
    "/.preview/source/content/../Package.swift", "/.preview/source/../../etc/passwd",
    "/.preview/source//etc/passwd", "/.preview/source/%2e%2e/%2e%2e/etc/passwd",
    "/.preview/source/", "/.preview/source/content", "/.preview/source/content/unread.txt",
    "/../../etc/passwd", "/legal/../../etc/passwd", "/.preview/other",
  ])
  func `no address leads to a file that the build did not read`(address: String) throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    try folder.write("content/unread.txt", "a secret")
    let reply = try SmallSite.preview(of: folder).get(address)
    #expect(reply.status == .notFound)
    #expect(!reply.text.contains("a secret"))
  }

  @Test func `a source is shown as it was read, a line an anchor`() throws {
    let site = try SmallSite.preview()
    let reply = site.get("/.preview/source/\(SmallSite.draft)")
    #expect(reply.status == .ok)
    #expect(reply.text.contains("id=\"L3\"><span class=\"number\">3</span>"))
    #expect(reply.text.contains("title: Privacy Policy"))
    #expect(site.get("/.preview/source/templates/hub.mustache").status == .ok)
  }

  @Test func `a stamp changes with the page that it belongs to, and with no other`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    let before = try SmallSite.preview(of: folder)
    try SmallSite.replace("keeps your notes.", with: "has them.", in: SmallSite.draft, of: folder)
    let after = try SmallSite.preview(of: folder)
    let changed = "/legal/privacy/2026-02-01/"
    #expect(before.stamp(at: changed) != after.stamp(at: changed))
    for same in ["/legal/privacy/", "/legal/subprocessors/", "/legal/subprocessors/versions/"] {
      #expect(before.stamp(at: same) == after.stamp(at: same))
    }
  }
}
