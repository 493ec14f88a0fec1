import ArgumentParser
import LegalModel
import LegalPipeline
import LegalReading
import LegalStore
import LegalText

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Says what a text says in words: which disclosures it makes, and which it denies.",
    discussion: """
      Any Markdown or plain text will do; no site is needed. Of a version, the data that is placed is read where \
      people read it; other front matter is left out. \
      What is not found may still be said, in words that the lexicons do not know.

      Example: legalsite read policy.md
      Example: legalsite read policy.md --format json | jq -r .disclosure | sort -u
      """)

  @Argument(help: "The texts.")
  var files: [String] = []

  @Option(help: "How the result looks; json is an object a line.")
  var format = DiagnosticFormat.text

  @Option(
    help: ArgumentHelp(
      "The laws whose demands are held against the text; may be repeated.",
      discussion: "Default: eu-gdpr.", valueName: "regime"))
  var regime: [Regime] = []

  @Option(help: ArgumentHelp("The language of the texts.", valueName: "language"))
  var language = "en"

  @Option(
    help: ArgumentHelp(
      "Read with the words and lexicons of this folder instead of those of the program.",
      valueName: "folder"))
  var lexicons: String?

  @Flag(help: "Hold the lexicons to their examples instead of reading a text.")
  var checkExamples = false

  func validate() throws {
    if files.isEmpty, !checkExamples { throw ValidationError("Name a file, such as policy.md.") }
    if lexicons == nil, !LexiconLibrary.languages.contains(language) {
      throw ValidationError(
        "There are no lexicons of '\(language)', only of \(LexiconLibrary.languages.joined(separator: ", "))."
      )
    }
  }

  func run() throws {
    try CommonOptions.run { () throws(FileSystemError) in
      guard let library = try library() else {
        Terminal.printError(
          "error: no file of the folder begins with 'words \(language)': see Sources/CLegalWords/README.md"
        )
        return false
      }
      for mistake in library.mistakes {
        Terminal.printError("error: \(mistake.file):\(mistake.line): \(mistake.message)".visible)
      }
      if checkExamples {
        for failure in library.failedExamples { Terminal.print(failure.visible) }
        return library.mistakes.isEmpty && library.failedExamples.isEmpty
      }
      let reader = PolicyReader(library)
      var isClean = library.mistakes.isEmpty
      for path in files {
        let read = try Reading.file(path)
        if let file = read.value {
          // The name of a version is of no account for what it says.
          let version = Reading.version(in: file, or: VersionID("2000-01-01"))
          report(version.map(reader.read) ?? reader.read(file), of: path, library)
        } else {
          let text = DiagnosticText(usesColor: Terminal.usesColor).render(read.diagnostics)
          Terminal.printError(text, terminator: "")
          isClean = false
        }
      }
      return isClean
    }
  }

  private func library() throws(FileSystemError) -> LexiconLibrary? {
    guard let lexicons else { return LexiconLibrary.compiled(language) }
    return LexiconLibrary(language: language, files: try Reading.words(in: lexicons))
  }

  private func report(_ statements: [TextStatement], of path: String, _ library: LexiconLibrary) {
    switch format {
    case .json:
      for statement in statements {
        let json = StatementJSON.json(statement, file: files.count > 1 ? path : nil)
        Terminal.print(json.compact)
      }
    case .text:
      if files.count > 1 { Terminal.print("== \(path) ==\n".visible) }
      let report = ReadingReport(
        statements, regimes: regime.isEmpty ? [.euGDPR] : regime, ids: library.ids)
      Terminal.print(report.text)
    }
  }
}
