import ArgumentParser
import Glibc

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
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, DiffCommand.self, ExplainCommand.self,
      ExportCommand.self,
      NewCommand.self, NoticeCommand.self, PreviewCommand.self, ReleaseCommand.self,
      SchemaCommand.self, ShowCommand.self, VerifyCommand.self,
    ])
  /// Runs the command that the arguments name.
  static func main() async {
    if let obstacle = Legalsite.obstacle {
      Terminal.printError("error: \(obstacle)")
      Glibc.exit(2)
    }
    await main(nil)
  }

  /// Where Linux states the arguments, and Swift reads them.
  private static let argumentsFile = "/proc/self/cmdline"
  /// More descriptors than Swift and libdispatch open for themselves.
  private static let ownDescriptors = 8

  /// What keeps the program from running at all, if anything does.
  ///
  /// Swift takes a file of arguments that it cannot open for some number of them: it crashes, or it
  /// sees none, and a check without arguments would print its help and pass. libdispatch crashes
  /// without a descriptor.
  private static var obstacle: String? {
    if let obstacle = obstacleToDescriptors { return obstacle }
    // Read here for the first time, with all those descriptors free again.
    guard CommandLine.arguments.isEmpty else { return nil }
    return "cannot read the arguments in '\(argumentsFile)': the file is empty"
  }

  private static var obstacleToDescriptors: String? {
    let first = unsafe open(argumentsFile, O_RDONLY | O_CLOEXEC)
    guard first >= 0 else {
      return "cannot read the arguments in '\(argumentsFile)': \(words(for: errno))"
    }
    var descriptors = [first]
    defer { for descriptor in descriptors { close(descriptor) } }
    while descriptors.count < ownDescriptors {
      let next = dup(first)
      guard next >= 0 else { return "cannot run: \(words(for: errno))" }
      descriptors.append(next)
    }
    return nil
  }

  private static func words(for errorNumber: Int32) -> String {
    unsafe strerror(errorNumber).map { unsafe String(cString: $0) } ?? "error \(errorNumber)"
  }
}
