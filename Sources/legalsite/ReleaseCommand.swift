import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Enters a version into the ledger, which is what publishes it.",
    discussion: """
      A released version is for ever: its file must not change any more.

      Example: legalsite release privacy 2026-09-01 --notified 2026-07-28
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var asOf: AsOfOption

  @Argument(help: "The document: a folder of content/.")
  var document: DocumentID

  @Argument(help: "The version: the name of its file without '.md'.")
  var version: VersionID

  @Option(help: ArgumentHelp("The day on which people are told of it.", valueName: "date"))
  var notified: CalendarDate?

  @Flag(
    help: ArgumentHelp(
      "Take in a text that was published before the ledger began.",
      discussion:
        "A baseline in accepted.yaml accepts its findings, and it may take effect in the past."))
  var adopt = false

  func run() throws {
    let release = Release(
      root: Root(common.root), document: document, version: version, notified: notified,
      isAdoption: adopt, on: try asOf.day())
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try release.run()
      common.report(result.diagnostics)
      guard let line = result.line else { return false }
      Terminal.print("\(adopt ? "adopted" : "released") \(line.name): \(line.source)")
      if result.acceptedCount > 0 {
        Terminal.print(
          "a baseline in content/accepted.yaml accepts its findings: \(result.acceptedCount)")
      }
      return true
    }
  }
}
