import ArgumentParser
import LegalSource

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a format.",
    discussion: """
      Example: legalsite schema diagnostics > diagnostics.schema.json
      """)

  @Argument(help: "The format; diagnostics is a line of --format json.")
  var name: SchemaName

  func run() {
    switch name {
    case .diagnostics: print(Diagnostic.schema.pretty, terminator: "")
    }
  }
}

/// A format with a schema.
enum SchemaName: String, ExpressibleByArgument, CaseIterable {
  case diagnostics
}
