import Testing

@testable import LegalModel

struct AddressesTests {
  @Test(
    arguments: [
      "privacy@example.com", "a.b+c@sub.example.co.uk", "o'hara@example.com", "x@1.2",
      "A_B-c~@e-x.io",
    ])
  func `an e-mail address is what a link can carry without an escape`(_ text: String) {
    #expect(EmailAddress(text)?.rawValue == text)
  }

  @Test(
    arguments: [
      "", "a", "@example.com", "a@", "a@b", "a@@b.c", "a@b.c@d.e", "a b@c.d", "a@b..c", "a@.b",
      "a@b.", "a@bä.de", "ä@b.de", "<a@b.c>", "a@b.c>", "\"a\"@b.c", "a,b@c.d", "a?bcc=x@b.c",
      "a&b@c.d", "a%40x@b.c", "a#b@c.d", "a/b@c.d", "a@b.c?subject=x", "mailto:a@b.c",
      String(repeating: "a", count: 251) + "@b.c",
    ])
  func `nothing else is an e-mail address`(_ text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test(
    arguments: [
      ("https://example.com", "example.com"), ("http://example.com/", "example.com"),
      ("https://example.com:8080/a/b?c=d#e", "example.com:8080"),
      ("https://example.com?q", "example.com"), ("https://example.com#a", "example.com"),
      ("https://e.com/%C3%BC", "e.com"),
    ])
  func `a web address has a scheme and a host`(_ text: String, _ host: String) {
    let address = WebAddress(text)
    #expect(address?.rawValue == text)
    #expect(address?.host == host)
  }

  @Test(
    arguments: [
      "", "example.com", "//example.com", "ftp://example.com", "javascript:alert(1)",
      "HTTPS://example.com", "https://", "https:///a", "https://?a", "https://a b.c",
      "https://e.com/a b", "https://e.com/\"x", "https://e.com/<b>", "https://e.com/ü",
      "https://ü.de", "https://user@e.com", "https://user:pw@e.com", "https://e.com\\a",
      "https://e.com/\n", "https://e.com/{a}", " https://e.com", "https://e.com/`",
      "https://e.com/" + String(repeating: "a", count: 2_048),
    ])
  func `nothing else is a web address`(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(
    arguments: ["mailto:security@example.com", "https://example.com/report", "tel:+1-555-0100"])
  func `a contact address has one of the schemes of RFC 9116`(_ text: String) {
    #expect(ContactAddress(text)?.description == text)
  }

  @Test(
    arguments: [
      "", "security@example.com", "mailto:", "mailto:x", "mailto:a@b.c?subject=x", "tel:",
      "tel:555 0100", "tel:+1;ext=2", "http://example.com", "https://", "ftp://e.com",
    ])
  func `nothing else is a contact address`(_ text: String) {
    #expect(ContactAddress(text) == nil)
  }

  @Test(
    arguments: [
      ("/", "/", ""), ("/legal", "/legal", "/legal"), ("/legal/", "/legal", "/legal"),
      ("/a/b-c/d_e", "/a/b-c/d_e", "/a/b-c/d_e"), ("/v1.0", "/v1.0", "/v1.0"),
    ])
  func `a site path begins with a slash`(_ text: String, _ words: String, _ prefix: String) {
    let path = SitePath(text)
    #expect(path?.description == words)
    #expect(path?.prefix == prefix)
  }

  @Test(
    arguments: [
      "", "legal", "//", "/a//b", "/.", "/..", "/a/../b", "/.git", "/a b", "/ü", "/a?b", "/a%20",
    ])
  func `nothing else is a site path`(_ text: String) {
    #expect(SitePath(text) == nil)
  }

  @Test(arguments: ["en", "de-CH", "fil", "fil-PH"])
  func `a language tag is a language and a region`(_ text: String) {
    #expect(LanguageTag(text)?.description == text)
  }

  @Test(
    arguments: [
      "", "e", "EN", "en-us", "en-USA", "en_US", "en-", "-US", "zh-Hant-TW", "english", "ü",
    ])
  func `nothing else is a language tag`(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: ["your-rights", "über-uns", "section-2"])
  func `a section is named by its anchor`(_ text: String) {
    #expect(SectionAnchor(text)?.description == text)
  }

  @Test(arguments: ["", "#your-rights", "your rights"])
  func `nothing else names a section`(_ text: String) {
    #expect(SectionAnchor(text) == nil)
  }
}
