import LegalText
import Testing

@testable import LegalPreview

struct PreviewPartsTests {
  @Test(arguments: [
    ("<body>a</body></html>", "<body>aX</body></html>"), ("<p>a", "<p>aX"),
    ("</body>a</BODY >", "</body>aX</BODY >"), ("", "X"), ("</bod", "</bodX"),
  ])
  func `markup is put before the last end of a body, or at the end`(page: String, with: String) {
    let inserted = Instrument.inserted("X", into: Array(page.utf8))
    #expect(String(decoding: inserted, as: UTF8.self) == with)
  }

  @Test(arguments: [
    (
      "default-src 'none'",
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"
    ),
    (
      "script-src 'none'; style-src 'self' https://a.example",
      "script-src 'self'; style-src 'self' https://a.example; connect-src 'self'"
    ),
    (
      "default-src https://a.example;",
      "default-src https://a.example; style-src https://a.example 'self'; "
        + "script-src https://a.example 'self'; connect-src https://a.example 'self'"
    ),
  ])
  func `a policy is widened by the preview's own files and no others`(policy: String, wide: String)
  {
    #expect(HeaderRules.widened(policy) == wide)
  }

  @Test func `headers are those of the patterns that match, and a later one counts`() {
    let rules = HeaderRules(
      """
      /legal/*
        X-A: 1
        X-B: a: b
      # a comment
      /legal/*.md
        X-A: 2
      /legal/one
        X-C: 3
      """)
    #expect(rules.headers(of: "/legal/x/y.md") == ["X-A": "2", "X-B": "a: b"])
    #expect(rules.headers(of: "/legal/one") == ["X-A": "1", "X-B": "a: b", "X-C": "3"])
    #expect(rules.headers(of: "/legal/one/") == ["X-A": "1", "X-B": "a: b"])
    #expect(rules.headers(of: "/other") == [:])
  }

  @Test func `a template gives the address of a place, percent-encoded`() throws {
    #expect(
      EditorTemplate.standard.address(path: "/a b/ü&.md", line: 3, column: 7)
        == "vscode://file//a%20b/%C3%BC%26.md:3:7")
    let other = try EditorTemplate("idea://open?file={path}&line={line}")
    #expect(
      other.address(path: "/{line}", line: 3, column: 7) == "idea://open?file=/%7Bline%7D&line=3")
  }

  @Test(arguments: [
    ("vscode://file/", "has no {path}"), ("{path}:{line}", "is no address"),
    ("/{path}", "is no address"), ("javascript:alert('{path}')", "opens no editor"),
    ("DATA:{path}", "opens no editor"), ("x://{path}:{row}", "there are only"),
    ("x://{path}{", "there are only"), ("x://{path} y", "no address may have"),
  ])
  func `a template that cannot be used says why`(template: String, why: String) {
    let mistake = #expect(throws: EditorTemplate.Mistake.self) { try EditorTemplate(template) }
    #expect(mistake?.description.contains(why) == true, "\(mistake?.description ?? "")")
  }

  @Test func `a number of errors and warnings is said in words`() {
    func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic("x/y", severity, "z", at: SourceFile(path: "a", text: "").start)
    }
    let accepted = diagnostic(.error).accepted(.init(reason: "r", until: nil))
    #expect(DiagnosticCount([accepted, diagnostic(.note)]).words == nil)
    #expect(DiagnosticCount([diagnostic(.error)]).words == "1 error")
    #expect(
      DiagnosticCount([.error, .error, .warning].map(diagnostic)).words == "2 errors, 1 warning")
  }
}
