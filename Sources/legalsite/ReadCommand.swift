import ArgumentParser
import LegalPipeline
import LegalReading
import LegalStore
import LegalText
import LegalWords

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Says what a text says in words: which disclosures it makes, and which it denies.",
    discussion: """
      Any Markdown or plain text will do; no site is needed.

      Example: legalsite read policy.md
      Example: legalsite read policy.md --format json | jq .disclosure
      """)

  @Argument(help: "The texts.")
  var files: [String] = []

  @Option(help: "How the result looks.")
  var format = DiagnosticFormat.text

  @Option(help: ArgumentHelp("The language of the texts.", valueName: "language"))
  var language = "en"

  @Option(
    help: ArgumentHelp(
      "Read with the words and lexicons of this folder instead of those of the program.",
      valueName: "folder"))
  var lexicons: String?

  @Flag(help: "Hold the lexicons to their examples; no text is needed.")
  var checkExamples = false

  func validate() throws {
    if files.isEmpty, !checkExamples { throw ValidationError("Name a file.") }
  }

  func run() throws {
    try CommonOptions.run { () throws(FileSystemError) in
      let words = try lexicons.map { folder throws(FileSystemError) in try Reading.words(in: folder) }
        ?? WordFile.compiled
      guard let library = LexiconLibrary(language: language, files: words) else {
        Terminal.printError("error: there are no words of the language '\(language)'")
        return false
      }
      if checkExamples { return check(library) }
      var isClean = true
      for path in files {
        let read = try Reading.file(path)
        guard let file = read.value else {
          Terminal.printError(DiagnosticText(usesColor: Terminal.usesColor).render(read.diagnostics), terminator: "")
          isClean = false
          continue
        }
        print(PolicyReader(library).read(file))
      }
      return isClean
    }
  }

  private func print(_ statements: [Statement]) {
    for statement in statements {
      switch format {
      case .json: Terminal.print(StatementJSON.json(statement).compact)
      case .text: Terminal.print("\(statement.line): \(statement.disclosure) \(statement.polarity.rawValue): \(statement.words)")
      }
    }
  }

  private func check(_ library: LexiconLibrary) -> Bool {
    for mistake in library.mistakes {
      Terminal.print("\(mistake.file):\(mistake.line): \(mistake.message)")
    }
    let failures = library.failedExamples
    for failure in failures { Terminal.print(failure) }
    return library.mistakes.isEmpty && failures.isEmpty
  }
}
