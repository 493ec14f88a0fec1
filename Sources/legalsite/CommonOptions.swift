public import ArgumentParser
import Glibc
public import LegalModel
import LegalPipeline
import LegalSource

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds content/ and templates/.", valueName: "dir"))
  var root = "."

  @Option(help: "How diagnostics look.")
  var format = DiagnosticFormat.text

  /// Prints diagnostics to standard error.
  func report(_ diagnostics: [Diagnostic]) {
    switch format {
    case .text:
      let text = DiagnosticText(usesColor: Terminal.usesColor)
      Terminal.printError(text.render(diagnostics), terminator: "")
      if !diagnostics.isEmpty { Terminal.printError(summary(of: diagnostics)) }
    case .json: Terminal.printError(Diagnostic.jsonLines(diagnostics), terminator: "")
    }
  }

  private func summary(of diagnostics: [Diagnostic]) -> String {
    Diagnostic.Severity.allCases.compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }

  /// Runs a command, and ends with status 2 if the machine fails.
  func run(_ body: () throws(FileSystemError) -> Bool) throws {
    let isClean: Bool
    do throws(FileSystemError) {
      isClean = try body()
    } catch {
      Terminal.printError("error: \(error)")
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
  func day() throws -> CalendarDate {
    if let asOf { return asOf }
    let seconds: Int
    if let variable = unsafe getenv("SOURCE_DATE_EPOCH") {
      let text = unsafe String(cString: variable)
      guard let value = Int(text) else {
        throw ValidationError("SOURCE_DATE_EPOCH is '\(text)', not a number of seconds.")
      }
      seconds = value
    } else {
      seconds = time(nil)
    }
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let day = CalendarDate(daysSince1970: days) else {
      throw ValidationError("The clock is not between the years 1 and 9999; use --as-of.")
    }
    return day
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

extension DocumentKind: ExpressibleByArgument {}

/// The two streams.
enum Terminal {
  /// Whether standard error shows colors: only a terminal, and never with `NO_COLOR`.
  static var usesColor: Bool {
    let refusal = unsafe getenv("NO_COLOR")
    return unsafe isatty(STDERR_FILENO) == 1 && refusal == nil
  }

  static func printError(_ text: String, terminator: String = "\n") {
    var rest = Array((text + terminator).utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
