import Foundation
import LegalText
import Testing

struct DiagnosticJSONTests {
  @Test func `a diagnostic is one line of JSON with sorted members`() {
    let file = SourceFile(path: "content/a.md", text: "\u{FEFF}a\nGrüße: 😀x\n")
    let other = SourceFile(path: "content/b.md", text: "one\r\ntwo\r\n")
    let diagnostic = Diagnostic(
      "x/code", .warning, "'😀' is \"odd\"", at: file.range(of: "😀x"), subject: "greeting",
      notes: [Diagnostic.Note("first here", at: other.range(5..<8))], source: "a law",
      help: ["remove it"])
    #expect(
      Diagnostic.jsonLines([diagnostic]) == #"""
        {"also":[],"code":"x/code","column":8,"endColumn":10,"endLine":2,"formatVersion":1,"help":["remove it"],"line":2,"message":"'😀' is \"odd\"","notes":[{"column":1,"endColumn":4,"endLine":2,"line":2,"message":"first here","path":"content/b.md"}],"path":"content/a.md","severity":"warning","source":"a law","subject":"greeting"}

        """#)
  }

  @Test func `every line is JSON of its own`() throws {
    let file = SourceFile(path: "content/a.md", text: "one\rtwo\nthree")
    let ranges = [0..<3, 4..<7, 0..<13, 13..<13]
    let diagnostics = ranges.map { bytes in
      Diagnostic("x/code", "a\nb\u{2028}c\u{1B}", at: file.range(bytes))
    }
    let text = Diagnostic.jsonLines(diagnostics)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect(lines.count == 5)
    let places = try lines.dropLast().map { line in
      let members = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(members["formatVersion"] as? Int == Diagnostic.jsonFormatVersion)
      #expect(members["message"] as? String == "a\nb\u{2028}c\u{1B}")
      #expect(members["source"] == nil)
      #expect(members["subject"] == nil)
      return ["line", "column", "endLine", "endColumn"].map { members[$0] as? Int }
    }
    #expect(places == [[1, 1, 1, 4], [2, 1, 2, 4], [1, 1, 3, 6], [3, 6, 3, 6]])
  }

  @Test func `no diagnostic is no line`() {
    #expect(Diagnostic.jsonLines([]) == "")
  }
}
