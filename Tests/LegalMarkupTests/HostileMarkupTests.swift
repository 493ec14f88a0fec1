import LegalMarkup
import LegalTestSupport
import LegalText
import Testing

/// Signs that marks beside them hide from whoever compares characters.
struct HostileMarkupTests {
  @Test(arguments: HostileText.marks)
  func `a scheme is one, whatever stands after its colon`(mark: String) {
    #expect(
      LinkTarget("javascript:\(mark)=1,alert(1)", base: "/legal/")
        == .forbidden(scheme: "javascript"))
  }

  @Test(arguments: HostileText.marks)
  func `a host without a scheme is no path, whatever stands after its slashes`(mark: String) {
    #expect(LinkTarget("//\(mark)evil.example", base: "/legal/") == .incomplete)
    #expect(LinkTarget("/\\\(mark)evil.example", base: "/legal/") == .incomplete)
    #expect(LinkTarget("a/..//\(mark)b", base: "/legal/").url?.hasPrefix("//") == false)
  }

  @Test(arguments: HostileText.marks)
  func `a heading keeps every scalar and is one link`(mark: String) throws {
    let file = SourceFile(path: "a.md", text: "# x\n\n## \(mark)w\(mark)\n")
    let prose = Prose.read(file, from: 0, marks: NoMarks(), base: "/").value
    let block = try #require(prose.blocks.last)
    #expect(
      block.html.unicodeScalars.contains("\">\(mark)w\(mark)</a></h2>\n".unicodeScalars)
        && block.html.unicodeScalars.starts(with: "<h2 id=\"".unicodeScalars))
  }

  private struct NoMarks: MarkValues {
    func words(at path: String) -> MarkValue { .broken }
    func data(at path: String) -> MarkValue { .broken }
  }
}
