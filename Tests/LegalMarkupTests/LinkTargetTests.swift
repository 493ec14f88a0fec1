import LegalMarkup
import Testing

struct LinkTargetTests {
  @Test(
    arguments: [
      "https://example.com", "HTTPS://example.com/a?b=c#d", "http://example.com",
      "mailto:privacy@example.com", "tel:+1-555-0100",
    ])
  func `an address with a scheme that people follow is kept as it stands`(_ url: String) {
    let target = LinkTarget(url, base: "/legal/privacy/")
    #expect(target == .address(url))
    #expect(target.url == url)
  }

  @Test(
    arguments: [
      ("javascript:alert(1)", "javascript"), ("JaVaScRiPt:alert(1)", "javascript"),
      ("java\nscript:alert(1)", "java\nscript"), (" javascript:alert(1)", " javascript"),
      ("\u{1}javascript:alert(1)", "\u{1}javascript"), ("javascript\t:x", "javascript\t"),
      ("data:text/html,<script>", "data"), ("vbscript:x", "vbscript"), ("file:///etc", "file"),
      ("ftp://example.com", "ftp"), ("blob:x", "blob"), (":x", ""),
      ("https\u{200B}://example.com", "https\u{200B}"),
    ])
  func `any other scheme is forbidden, however it is spelled`(_ url: String, _ scheme: String) {
    let target = LinkTarget(url, base: "/legal/privacy/")
    #expect(target == .forbidden(scheme: scheme))
    #expect(target.url == nil)
  }

  @Test(arguments: ["", "//example.com", "//", "\\\\example.com", "\\/example.com"])
  func `an address without a scheme but with a host, or none at all, is incomplete`(
    _ url: String
  ) {
    let target = LinkTarget(url, base: "/legal/privacy/")
    #expect(target == .incomplete)
    #expect(target.url == nil)
  }

  @Test(arguments: [("#scope", "scope"), ("#", ""), ("#a:b", "a:b"), ("#über", "über")])
  func `a heading of the same text is an anchor`(_ url: String, _ anchor: String) {
    let target = LinkTarget(url, base: "/legal/privacy/")
    #expect(target == .anchor(anchor))
    #expect(target.url == url)
  }

  @Test(
    arguments: [
      ("/legal/cookies", "/legal/privacy/", "/legal/cookies"),
      ("/legal/cookies/", "/legal/privacy/", "/legal/cookies/"),
      ("/", "/legal/privacy/", "/"),
      ("../cookies/", "/legal/privacy/", "/legal/cookies/"),
      ("../cookies", "/legal/privacy/", "/legal/cookies"),
      ("2026-03-28/", "/legal/privacy/", "/legal/privacy/2026-03-28/"),
      ("./2026-03-28", "/legal/privacy/", "/legal/privacy/2026-03-28"),
      (".", "/legal/privacy/", "/legal/privacy/"),
      ("..", "/legal/privacy/", "/legal/"),
      ("../", "/privacy/", "/"),
      ("../../../../etc", "/legal/privacy/", "/etc"),
      ("/a//b/./c/../d", "/legal/privacy/", "/a/b/d"),
      ("x", "/legal/privacy", "/legal/x"),
      ("x", "/", "/x"),
      ("/.//example.com", "/legal/privacy/", "/example.com"),
      ("a/b:c", "/legal/privacy/", "/legal/privacy/a/b:c"),
    ])
  func `a path is resolved once against the address of the document`(
    _ url: String, _ base: String, _ path: String
  ) {
    let target = LinkTarget(url, base: base)
    #expect(target == .page(path: path, anchor: nil))
    #expect(target.url == path)
  }

  @Test func `a path keeps the heading that it names`() {
    let target = LinkTarget("../cookies/#list", base: "/legal/privacy/")
    #expect(target == .page(path: "/legal/cookies/", anchor: "list"))
    #expect(target.url == "/legal/cookies/#list")
    #expect(
      LinkTarget("/x#a#b:c", base: "/") == .page(path: "/x", anchor: "a#b:c"))
  }
}
