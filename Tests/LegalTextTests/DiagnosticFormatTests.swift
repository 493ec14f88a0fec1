import Foundation
import LegalTestSupport
import LegalText
import Testing

/// The formats of diagnostics that other programs read.
struct DiagnosticFormatTests {
  private static let file = SourceFile(
    path: "content/a b.md", text: "eins\nGrüße, 😀: 100%\n")

  private static let diagnostics = [
    Diagnostic(
      "gdpr/x", .warning, "100% of 'Grüße, 😀'\nis odd", at: file.range(5..<17),
      subject: "greeting", notes: [Diagnostic.Note("first here", at: file.range(0..<4))],
      source: "a law", help: ["remove it"], target: .fact("purposes.billing.bases")
    ).accepted(Diagnostic.Acceptance(reason: "Published before.", until: "2027-01-01")),
    Diagnostic("structure/empty", .error, "nothing is here", at: file.start),
    Diagnostic(
      "gdpr/y", .note, "over two lines", at: file.range(2..<12),
      target: .fact("purposes.billing.bases")),
  ]

  private static let rules = [
    SARIFLog.Rule(
      id: "gdpr/x", title: "No greeting", description: "A law asks for none.",
      help: "Remove it.", helpAddress: "https://law.example/x", severity: .warning,
      tags: ["eu-gdpr"])
  ]

  @Test func `workflow commands escape what the runner would take for its own`() throws {
    let text = Diagnostic.gitHubCommands(Self.diagnostics)
    #expect(
      text == """
        ::warning file=content/a b.md,line=2,endLine=2,col=1,endColumn=8,title=gdpr/x::100%25 of \
        'Grüße, 😀'%0Ais odd%0Asource: a law%0Ahelp: remove it
        ::error file=content/a b.md,line=1,endLine=1,title=structure/empty::nothing is here
        ::notice file=content/a b.md,line=1,endLine=2,title=gdpr/y::over two lines

        """)
  }

  @Test func `a SARIF log says which rule found what, where, and what is lived with`() throws {
    let log = SARIFLog(version: "1.2.3", rules: Self.rules).json(Self.diagnostics).pretty
    #expect(try Golden.mismatch(log, with: "diagnostics.sarif") == nil)
  }

  @Test func `every line of JSON has the members that the schema knows, and no other`() throws {
    func object(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let schema = try object(Diagnostic.schema().compact)
    let known = Set(try #require(schema["properties"] as? [String: Any]).keys)
    let required = Set(try #require(schema["required"] as? [String]))
    let lines = Diagnostic.jsonLines(Self.diagnostics).split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let members = Set(try object(String(line)).keys)
      #expect(members.isSubset(of: known))
      #expect(members.isSuperset(of: required))
    }
    #expect(lines[0].contains(#""accepted":{"reason":"Published before.","until":"2027-01-01"}"#))
    // One change mends the first and the last, whether or not one of them is accepted.
    #expect(lines.map { $0.contains(#""also":["gdpr/y"]"#) } == [true, false, false])
    #expect(lines.map { $0.contains(#""also":["gdpr/x"]"#) } == [false, false, true])
    let target = #""target":"fact:purposes.billing.bases:state""#
    #expect(lines.map { $0.contains(target) } == [true, false, true])
  }
}
