import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a draft from the newest version of a document.",
    discussion: """
      Example: legalsite new privacy 2026-09-01
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The document: a folder of content/.")
  var document: DocumentID

  @Argument(
    help: ArgumentHelp(
      "The version: the day on which it takes effect, such as 2026-09-01.",
      discussion: "A second version of that day is 2026-09-01.2."))
  var version: VersionID

  @Option(help: "What a document is that has no version yet.")
  var kind: DocumentKind?

  func run() throws {
    let draft = NewDraft(
      root: Root(common.root), document: document, version: version, kind: kind)
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try draft.run()
      common.report(result.diagnostics)
      guard let path = result.path else { return false }
      Terminal.print("\(path)\(result.origin.map { ", a copy of \($0)" } ?? "")")
      if result.wroteAttributes {
        Terminal.print(".gitattributes, so that git changes no line end of what is released")
      }
      if result.isUnlisted {
        Terminal.print("add '\(document)' to 'documents:' in content/site.yaml")
      }
      return true
    }
  }
}
