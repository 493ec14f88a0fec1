import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows which version of a document applied on a day, its text, or its data.",
    discussion: """
      The version is held against the ledger first: what is shown is what was released. On a day to \
      come it is the version that will apply, as far as it is released by now.

      Example: legalsite show privacy --on 2026-05-01
      Example: legalsite show privacy --on 2026-05-01 --format json | jq .data.retention
      """)

  @OptionGroup var folder: RootOption

  @Argument(help: "The document: a folder of content/.")
  var document: DocumentID

  @Option(
    help: ArgumentHelp(
      "The day.", discussion: "Default: SOURCE_DATE_EPOCH if it is set, else today in UTC.",
      valueName: "date"))
  var on: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "What is shown.",
      discussion: "text is what people read, markdown the source, json the typed data."))
  var format = Format.summary

  /// What is shown of a version.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case summary, text, markdown, json
  }

  func run() throws {
    let day = try on ?? AsOfOption.today().day
    let question = VersionOnDay(root: folder.value, document: document, on: day)
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try question.run()
      Terminal.printError(
        DiagnosticText(usesColor: Terminal.usesColor).render(result.diagnostics), terminator: "")
      guard let answer = result.answer else { return false }
      switch format {
      case .summary: Terminal.print(ShowCommand.summary(of: answer))
      case .text: Terminal.print(answer.text)
      case .markdown: Terminal.print(answer.source)
      case .json: Terminal.print(answer.data.pretty)
      }
      return true
    }
  }

  /// What the ledger says of words that were removed.
  private static func redacted(_ redaction: Redaction) -> [(String, String)] {
    [
      ("redacted", "\(redaction.day), words were removed: \(redaction.reason)"),
      ("left", "\(redaction.source)"),
    ]
  }

  /// What the ledger says of the version, one fact a line.
  static func summary(of answer: VersionOnDay.Answer) -> String {
    let line = answer.line
    let facts =
      [
        ("document", answer.title),
        ("version", "\(answer.version)"),
        ("applies", "from \(line.effective)" + (answer.lastDay.map { " to \($0)" } ?? "")),
        ("told", line.notified.map { "\($0)" } ?? "no day is recorded"),
        ("released", "\(line.released)" + (line.isAdopted ? ", adopted: published before" : "")),
        ("address", answer.url),
        ("source", "\(line.source)"),
        ("text", "\(line.text)"),
      ] + (answer.redaction.map(redacted) ?? [])
    let width = facts.map(\.0.count).max() ?? 0
    return facts.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value
    }.joined(separator: "\n")
  }
}
