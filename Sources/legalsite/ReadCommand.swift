import ArgumentParser
import LegalModel
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

  @Option(
    help: ArgumentHelp(
      "The language of the texts: de, en, es or fr.",
      discussion: "Default: what a version says, or else what the small words of a text show.",
      valueName: "language"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Read with the words and lexicons of this folder instead of those of the program.",
      valueName: "folder"))
  var lexicons: String?

  @Flag(help: "Hold the lexicons of each language to their examples instead of reading a text.")
  var checkExamples = false

  func validate() throws {
    if files.isEmpty, !checkExamples { throw ValidationError("Name a file, such as policy.md.") }
    if lexicons == nil, let language, !LexiconLibrary.languages.contains(language) {
      throw ValidationError("There are no lexicons of '\(language)', only of \(Self.languages).")
    }
  }

  /// The languages that can be read.
  private static var languages: String { LexiconLibrary.languages.joined(separator: ", ") }

  func run() throws {
    try CommonOptions.run { () throws(FileSystemError) in
      let folder = try lexicons.map { folder throws(FileSystemError) in
        try Reading.words(in: folder)
      }
      for path in folder?.unknown ?? [] {
        Terminal.printError(
          "error: the first line of '\(path)' does not say what it is, such as 'lexicon en rightErasure'"
            .visible)
      }
      let words = folder?.files
      var libraries: [String: LexiconLibrary] = [:]
      var isClean = folder?.unknown.isEmpty ?? true
      if checkExamples {
        let all = words.map { Set($0.filter { $0.kind == "lexicon" }.map { String($0.language) }) }
        for tag in language.map({ [$0] }) ?? all?.sorted() ?? LexiconLibrary.languages {
          guard let library = library(tag, words, &libraries) else {
            isClean = false
            continue
          }
          let failures = library.failedExamples
          for failure in failures { Terminal.print(failure.visible) }
          if !failures.isEmpty || !library.mistakes.isEmpty { isClean = false }
        }
        return isClean
      }
      for path in files {
        let read = try Reading.file(path)
        guard let file = read.value else {
          let text = DiagnosticText(usesColor: Terminal.usesColor).render(read.diagnostics)
          Terminal.printError(text, terminator: "")
          isClean = false
          continue
        }
        // The name of a version is of no account for what it says.
        let found = Reading.version(in: file, or: VersionID("2000-01-01"))
        let version = found.value
        let mistakes = found.diagnostics.count { $0.severity == .error }
        if mistakes > 0 {
          Terminal.printError(
            "error: '\(path)' has \(mistakes) mistake\(mistakes == 1 ? "" : "s") that 'legalsite check' shows; data with a mistake was not read"
              .visible)
          isClean = false
        }
        let tag = language ?? Reading.language(of: file, version)
        guard let library = library(tag, words, &libraries) else {
          Terminal.printError("error: '\(path)' was not read".visible)
          isClean = false
          continue
        }
        if !library.mistakes.isEmpty { isClean = false }
        let reader = PolicyReader(library)
        report(version.map(reader.read) ?? reader.read(file), of: path, library)
      }
      return isClean
    }
  }

  /// The library of a language, and what is wrong in it, which is told once.
  private func library(
    _ tag: String, _ words: [WordFile]?, _ libraries: inout [String: LexiconLibrary]
  ) -> LexiconLibrary? {
    if let known = libraries[tag] { return known }
    let found =
      words.map { LexiconLibrary(language: tag, files: $0) } ?? LexiconLibrary.compiled(tag)
    guard let library = found else {
      let mend =
        words == nil
        ? "only of \(Self.languages); --language names another"
        : "a file that begins with 'words \(tag)' is missing in the folder"
      Terminal.printError("error: there are no lexicons of '\(tag)': \(mend)".visible)
      return nil
    }
    for mistake in library.mistakes {
      Terminal.printError("error: \(mistake.file):\(mistake.line): \(mistake.message)".visible)
    }
    libraries[tag] = library
    return library
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
