import LegalChanges
import ArgumentParser
import LegalModel
import LegalPipeline
import LegalRedline
import LegalStore
import LegalText

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Writes the announcement that a version owes.",
    discussion: """
      What changes, what it means for the reader, when, and how to object: from the data of the two \
      versions only. By default of the newest draft, or of the version that is to come.

      Example: legalsite notice privacy 2026-09-01 --told 2026-07-28 --format markdown
      """)

  @OptionGroup var folder: RootOption
  @OptionGroup var asOf: AsOfOption

  @Argument(help: "The document: a folder of content/.")
  var document: DocumentID

  @Argument(help: "The version: the name of its file without '.md'.")
  var version: VersionID?

  @Option(
    help: ArgumentHelp(
      "The day on which people are told; default: that of the ledger.", valueName: "date"))
  var told: CalendarDate?

  @Option(help: "How the notice looks.")
  var format = Format.text

  /// How a notice looks.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, markdown
  }

  func run() throws {
    let announcing = Announcing(
      root: folder.value, document: document, version: version, told: told,
      asOf: try asOf.day().day)
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try announcing.run()
      Terminal.printError(
        DiagnosticText(usesColor: Terminal.usesColor).render(result.diagnostics), terminator: "")
      guard let notice = result.notice else { return false }
      switch format {
      case .text: Terminal.print(notice.plainText)
      case .html: Terminal.print(notice.htmlDocument)
      case .markdown: Terminal.print(notice.markdown)
      }
      if !notice.isOwed { Terminal.printError("note: no notice is owed for these changes") }
      var said: Set<String> = []
      for due in notice.dueDates where said.insert("\(due.leadTime.period)").inserted {
        let latest = due.latest.map { "\($0)" } ?? "a day that no calendar has"
        Terminal.printError(
          "note: \(due.leadTime.period) are promised; people have to be told by \(latest)")
      }
      return true
    }
  }
}
