import ArgumentParser
import Glibc
import LegalStore

/// The command line: one file a command.
@main
struct Legalsite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legalsite",
    abstract: "Checks and publishes legal texts that are written in Markdown with typed data.",
    discussion: """
      Exit status: 0 clean, 1 findings or a difference, 2 the machine failed, 64 usage.
      The tool states what a cited source asks for; it gives no legal advice.
      """,
    version: Version.number,
    subcommands: [
      BuildCommand.self, CheckCommand.self, DiffCommand.self, ExplainCommand.self,
      ExportCommand.self, KeyCommand.self,
      NewCommand.self, NoticeCommand.self, PreviewCommand.self, ReadCommand.self,
      RedactCommand.self,
      ReleaseCommand.self, SchemaCommand.self, ShowCommand.self, VerifyCommand.self,
      WithdrawCommand.self,
    ])

  /// Runs the command that the arguments name.
  static func main() async {
    if let obstacle = StartObstacle.words {
      Terminal.printError("error: \(obstacle)")
      Glibc.exit(2)
    }
    await main(nil)
  }
}
