import ArgumentParser
import Dispatch
import Glibc
import LegalModel
import LegalPipeline
import LegalPreview
import LegalText

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site with its drafts in a browser, and again after each change.",
    discussion: """
      Pages are served on this machine only and from memory; public/ is not touched. When a file below \
      content/ or templates/ is saved, the site is built again and the page in the browser reloads. A \
      page that cannot be built shows its diagnostics, with links to the lines.

      Example: legalsite preview --port 8080
      """)

  @OptionGroup var root: RootOption
  @OptionGroup var asOf: AsOfOption

  @Option(
    help: ArgumentHelp(
      "The port; 0 takes any that is free. Default: 8080, or the next that is free.",
      valueName: "port"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "The address that opens a file in your editor, with {path}, {line} and {column}.",
      discussion: "Default: \(EditorTemplate.standard.text)",
      valueName: "template"),
    transform: { text in
      do {
        return try EditorTemplate(text)
      } catch {
        throw ValidationError("\(error).")
      }
    })
  var editor = EditorTemplate.standard

  func validate() throws {
    if let port, UInt16(exactly: port) == nil {
      throw ValidationError("--port takes a number from 0 to 65535, not \(port).")
    }
  }

  func run() async throws {
    // A wrong SOURCE_DATE_EPOCH is said before anything else.
    let (given, first) = (asOf.asOf, try asOf.day().day)
    let preview = Preview(
      root: root.value, editor: editor,
      day: { given ?? (try? AsOfOption.today())?.day ?? first },
      report: PreviewCommand.report)
    let wanted = port.flatMap(UInt16.init(exactly:)).map { PreviewPort.exactly($0) } ?? .from(8_080)
    let serving = Task {
      try await preview.run(on: wanted) { address in
        PreviewCommand.say("\(address) shows the site with drafts; Ctrl-C ends it")
      }
    }
    let signals = [SIGINT, SIGTERM].map { number in
      // Before the source is activated: on Linux it puts a handler of its own in this place.
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        // The next one ends the program at once, should it not have ended by then.
        _ = signal(number, SIG_DFL)
        serving.cancel()
        // A build writes nothing, so that nobody has to wait for one that takes long.
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(900)) { _exit(0) }
      }
      source.activate()
      return source
    }
    defer { for signal in signals { signal.cancel() } }
    switch await serving.result {
    case .success: PreviewCommand.say("the preview has ended")
    case .failure(let error):
      Terminal.printError("error: \("\(error)".visible)")
      throw ExitCode(2)
    }
  }

  private static func report(_ report: Preview.Report) {
    if let failure = report.failure {
      Terminal.printError("error: \(failure)")
      return
    }
    let milliseconds = report.duration / .milliseconds(1)
    let counts = [(report.errorCount, "error"), (report.warningCount, "warning")]
      .filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    let count = report.changeCount ?? report.fileCount
    let files =
      "\(count) file\(count == 1 ? "" : "s")\(report.changeCount == nil ? "" : " changed")"
    say(
      "built in \(Int(milliseconds.rounded())) ms: "
        + ([files] + counts).joined(separator: ", "))
  }

  /// Prints a line that is seen at once, even where standard output is a file.
  private static func say(_ line: String) {
    Terminal.print(line)
    fflush(nil)
  }
}
