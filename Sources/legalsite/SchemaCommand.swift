import ArgumentParser
import LegalRedline
import LegalSource

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a format.",
    discussion: """
      Example: legalsite schema diagnostics > diagnostics.schema.json
      """)

  @Argument(
    help: "The format; diagnostics is a line of 'check --format json', diff what 'diff' prints.")
  var name: SchemaName

  func run() {
    switch name {
    case .diagnostics: print(Diagnostic.schema.pretty, terminator: "")
    case .diff: print(RedlineJSON.schema.pretty, terminator: "")
    }
  }
}

/// A format with a schema.
enum SchemaName: String, ExpressibleByArgument, CaseIterable {
  case diagnostics
  case diff
}
