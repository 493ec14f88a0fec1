import ArgumentParser
import LegalPipeline
import LegalSource

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports everything that is wrong with the content and the templates.",
    discussion: """
      Example: legalsite check --format json
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let build = Build(root: Root(common.root), asOf: try asOf.day())
    try common.run { () throws(FileSystemError) in
      let diagnostics = try build.check()
      common.report(diagnostics)
      return !diagnostics.hasErrors
    }
  }
}
