import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Records that words of a released version had to be removed.",
    discussion: """
      For a court order, a person's name or a secret. Remove the words from the file of the version \
      first, for example by '[removed]' in their place; then this seals what is left. The ledger \
      gets a line with the day and the reason, which are public; the line of the release stays with \
      its digests, and so does the address. Copies elsewhere, and the history of a repository, are \
      not touched.

      Example: legalsite redact privacy 2025-03-31 --reason "A person's name, by order of a court."
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var asOf: AsOfOption

  @Argument(help: "The document: a folder of content/.")
  var document: DocumentID

  @Argument(help: "The version: released, its file without the words.")
  var version: VersionID

  @Option(help: ArgumentHelp("Why, for the public.", valueName: "text"))
  var reason: String

  func validate() throws { _ = try PublicReason(onCommandLine: reason) }

  func run() throws {
    let redacting = Redacting(
      root: Root(common.root), document: document, version: version,
      reason: try PublicReason(onCommandLine: reason),
      on: try asOf.day())
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try redacting.run()
      common.report(result.diagnostics)
      guard let redaction = result.redaction else { return false }
      Terminal.print("redacted \(document) \(version): \(redaction.source)")
      return true
    }
  }
}
