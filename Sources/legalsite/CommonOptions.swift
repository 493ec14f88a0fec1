public import ArgumentParser
import Glibc
public import LegalModel
public import LegalPipeline
import LegalStore
import LegalText

/// The folder that a command works in.
struct RootOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds content/ and templates/.", valueName: "dir"))
  var root = "."

  /// The folder.
  var value: Root { Root(root) }
}

/// The options of commands that report diagnostics beside their result.
struct CommonOptions: ParsableArguments {
  @OptionGroup var folder: RootOption

  /// The folder that the command works in.
  var root: String { folder.root }

  @Option(help: "How diagnostics look.")
  var format = DiagnosticFormat.text

  /// Prints diagnostics to standard error: neither notes nor what is accepted, which `check` shows.
  func report(_ all: [Diagnostic]) {
    let diagnostics = all.filter { $0.acceptance == nil && $0.severity != .note }
    switch format {
    case .text:
      let text = DiagnosticText(usesColor: Terminal.usesColor)
      Terminal.printError(text.render(diagnostics), terminator: "")
      let summary = CheckSummary(diagnostics, showsNotes: false, showsAccepted: false).text
      if !summary.isEmpty { Terminal.printError(summary) }
    case .json: Terminal.printError(Diagnostic.jsonLines(diagnostics), terminator: "")
    }
  }

  /// Runs a command, and ends with status 2 if the machine fails.
  static func run(_ body: () throws(FileSystemError) -> Bool) throws {
    let isClean: Bool
    do throws(FileSystemError) {
      isClean = try body()
    } catch {
      Terminal.printError("error: \("\(error)".visible)")
      throw ExitCode(2)
    }
    if !isClean { throw ExitCode(1) }
  }
}

/// How diagnostics look.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// The day that decides which version applies.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day that decides which version applies.",
      discussion: "Default: SOURCE_DATE_EPOCH if it is set, else today in UTC.",
      valueName: "date"))
  var asOf: CalendarDate?

  /// The day of the run; nothing else reads a clock.
  func day() throws -> RunDay { try asOf.map { RunDay($0) } ?? AsOfOption.today() }

  /// The day without the option; a variable that is empty is one that is not set.
  static func today() throws -> RunDay {
    let seconds: Int
    let variable = unsafe getenv("SOURCE_DATE_EPOCH").map { unsafe String(cString: $0) } ?? ""
    if variable.isEmpty {
      seconds = time(nil)
    } else {
      guard let value = Int(variable) else {
        throw ValidationError("SOURCE_DATE_EPOCH is '\(variable)', not a number of seconds.")
      }
      seconds = value
    }
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let day = CalendarDate(daysSince1970: days) else {
      throw ValidationError("The clock is not between the years 1 and 9999; use --as-of.")
    }
    return RunDay(day, from: variable.isEmpty ? .clock : .environment)
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a date on the command line.
  public init?(argument: String) { self.init(argument) }
}

extension VersionID: ExpressibleByArgument {
  /// Reads a version on the command line.
  public init?(argument: String) { self.init(argument) }
}

extension DocumentID: ExpressibleByArgument {
  /// Reads the name of a document on the command line.
  public init?(argument: String) { self.init(argument) }
}

extension PublicReason {
  /// Reads a reason on the command line.
  init(onCommandLine words: String) throws {
    guard let reason = PublicReason(words) else {
      throw ValidationError(
        "--reason takes one line of 1 to \(PublicReason.longest) characters, all of which a reader sees."
      )
    }
    self = reason
  }
}

extension DocumentKind: ExpressibleByArgument {}

extension Regime: ExpressibleByArgument {}

extension ExportFormat: ExpressibleByArgument {}

extension PublishedSchema: ExpressibleByArgument {}

/// The two streams.
enum Terminal {
  /// Whether standard error shows colors: only a terminal, and never with `NO_COLOR`.
  static var usesColor: Bool {
    let refusal = unsafe getenv("NO_COLOR")
    return unsafe isatty(STDERR_FILENO) == 1 && refusal == nil
  }

  /// Whether standard output shows colors.
  static var showsColor: Bool {
    let refusal = unsafe getenv("NO_COLOR")
    return unsafe isatty(STDOUT_FILENO) == 1 && refusal == nil
  }

  /// The columns of standard output: those of the terminal, or of `COLUMNS`, at least 40.
  static var width: Int {
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return max(40, Int(size.ws_col))
    }
    guard let variable = unsafe getenv("COLUMNS") else { return 100 }
    return max(40, min(Int(unsafe String(cString: variable)) ?? 100, 1_000))
  }

  /// Prints a result, which ends with a line feed unless another end is given.
  ///
  /// Who reads a result must not take a part of it for the whole; so a result that cannot be written
  /// ends the program as any other failure of the machine does.
  static func print(_ text: String, terminator: String? = nil) {
    let end = terminator ?? (text.hasSuffix("\n") ? "" : "\n")
    guard let failure = Terminal.write(text + end, to: STDOUT_FILENO) else { return }
    let cause = unsafe strerror(failure).map { unsafe String(cString: $0) } ?? "error \(failure)"
    printError("error: cannot write to standard output: \(cause)")
    exit(2)
  }

  static func printError(_ text: String, terminator: String = "\n") {
    _ = Terminal.write(text + terminator, to: STDERR_FILENO)
  }

  /// Writes a text whole, or returns the number of the error that stood in the way.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
