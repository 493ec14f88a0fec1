import LegalSource
import Testing

@testable import LegalTemplates

struct TemplateReaderTests {
  @Test func `a section that is not closed is reported where it opens`() {
    let file = SourceFile(path: "templates/hub.mustache", text: "<p>{{#entries}}</p>")
    let outcome = TemplateReader.read(file)
    #expect(outcome.diagnostics.map(\.summary) == ["'entries' is not closed"])
    #expect(outcome.diagnostics.first?.range.bytes == 3..<15)
  }
}
