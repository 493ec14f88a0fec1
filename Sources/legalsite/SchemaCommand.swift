import ArgumentParser
import LegalPipeline
import LegalText

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a format.",
    discussion: """
      A site publishes all of them under schema/. The first line of a draft's front matter that \
      'legalsite new' writes names the one of its kind, so that an editor completes keys and values.

      Example: legalsite schema privacyPolicy > privacyPolicy.schema.json
      """)

  @Argument(
    help: ArgumentHelp(
      "The format.",
      discussion: """
        manifest is manifest.json, version the data of one version; a kind of document is its front \
        matter; site, accepted and records are files of content/; diagnostics is a line of 'check \
        --format json', diff what 'diff --format json' prints.
        """))
  var name: PublishedSchema

  func run() {
    Terminal.print(name.json().pretty, terminator: "")
  }
}
