import Foundation
import LegalPipeline
import LegalTestSupport
import LegalText
import Testing

/// What authors read may stand beside what they write.
@Suite struct ReadmeTests {
  @Test func `a README beside content and templates is no mistake, and is not published`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    let before = try SmallSite.build(folder)
    try folder.write("content/README.md", "# How we write\n\n{{> nothing}} <b>\n")
    try folder.write("templates/README.md", "# What a page may name\n\n{{nothing}} {{#open}}\n")
    let after = try SmallSite.build(folder, comparesOnly: true)
    #expect(
      DiagnosticText().render(after.diagnostics) == DiagnosticText().render(before.diagnostics))
    #expect(after.isUpToDate)
  }

  @Test func `a README that is a link is a mistake`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/content/README.md", withDestinationPath: "site.yaml")
    let result = try SmallSite.build(folder)
    #expect(result.count == nil)
    let mistakes = result.diagnostics.filter { $0.code.hasPrefix("structure/") }
    #expect(
      DiagnosticText().render(mistakes) == """
        content/README.md:1:1: error: it is a symbolic link, not a file [structure/not-a-file]
          = help: put a plain file there

        """)
  }
}
