import ArgumentParser
import LegalModel
import LegalPipeline
import LegalChanges
import LegalRedline
import LegalStore
import LegalText

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what changed between two versions: words, facts, and the notice owed.",
    discussion: """
      By default the version in force is held against the newest draft. A side is a version, \
      'current', 'upcoming', 'draft', or a file; two files are any Markdown.

      Example: legalsite diff privacy 2026-03-28 draft --classes text,move
      Example: legalsite diff old.md new.md --format html > redline.html
      """)

  @OptionGroup var folder: RootOption
  @OptionGroup var asOf: AsOfOption

  @Argument(help: "A document and up to two sides, or two files.")
  var sides: [String]

  @Option(help: "How the comparison looks.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The classes of edits that are shown, others as the new text has them.",
      discussion: "Any of \(EditClass.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "class,…"))
  var classes: ClassList?

  @Flag(help: "Show the counts alone.")
  var stat = false

  @Option(
    help: ArgumentHelp(
      "Fail if there is an edit or a change like this, or a graver one.",
      discussion: """
        A class of edits (such as 'text'), or a class of changes: notable, material, retroactive.
        """, valueName: "class"))
  var failOn: Threshold?

  @Flag(help: "Fail if anything differs.")
  var exitCode = false

  /// How a comparison looks.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, markdown, json
  }

  func validate() throws {
    guard (1...3).contains(sides.count) else {
      throw ValidationError("Name a document and up to two of its versions, or two files.")
    }
  }

  func run() throws {
    let comparing = Comparing(root: folder.value, asOf: try asOf.day().day)
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try compare(comparing)
      Terminal.printError(
        DiagnosticText(usesColor: Terminal.usesColor).render(result.diagnostics), terminator: "")
      guard let comparison = result.comparison else { return false }
      Terminal.print(rendered(comparison))
      if exitCode, !comparison.redline.isEmpty || comparison.changes?.changeClass != nil {
        return false
      }
      return !(failOn?.isReached(by: comparison) ?? false)
    }
  }

  private func compare(
    _ comparing: Comparing
  ) throws(FileSystemError) -> Comparing.Result {
    let first = sides.first ?? ""
    // Two names are a document and a side, unless the first is no document here.
    let isDocument = sides.count == 2 ? try comparing.isDocument(first) : true
    guard let document = DocumentID(first), isDocument else {
      return try comparing.files(first, sides.last ?? first)
    }
    return try comparing.versions(
      of: document, from: sides.count > 1 ? Comparing.Side(sides[1]) : nil,
      to: sides.count > 2 ? Comparing.Side(sides[2]) : nil)
  }

  private func rendered(_ comparison: VersionComparison) -> String {
    let filter = RedlineFilter(classes?.classes ?? Set(EditClass.allCases))
    switch format {
    case .text:
      let terminal = RedlineTerminal(width: Terminal.width, usesColor: Terminal.showsColor)
      return stat ? terminal.statistics(comparison) : terminal.render(comparison, filter)
    case .html: return RedlineHTML.page(comparison, filter)
    case .markdown: return RedlineMarkdown.render(comparison, filter, limit: Self.commentLimit)
    case .json: return RedlineJSON.json(comparison, filter).pretty
    }
  }

  /// The bytes of a comment on a pull request that GitHub takes: 65,536 characters, with room for
  /// what a workflow writes around it.
  private static let commentLimit = 60_000
}

/// Some classes of edits, as the command line has them.
struct ClassList: ExpressibleByArgument {
  let classes: Set<EditClass>

  init?(argument: String) {
    var classes: Set<EditClass> = []
    for name in argument.split(separator: ",") {
      guard let editClass = EditClass(rawValue: String(name)) else { return nil }
      classes.insert(editClass)
    }
    guard !classes.isEmpty else { return nil }
    self.classes = classes
  }
}

/// From which class on a comparison fails.
enum Threshold: ExpressibleByArgument {
  case edit(EditClass)
  case change(ChangeClass)

  init?(argument: String) {
    if let editClass = EditClass(rawValue: argument) {
      self = .edit(editClass)
    } else if let changeClass = ChangeClass.allCases.first(where: {
      $0.name == argument || $0.rawValue == argument
    }) {
      self = .change(changeClass)
    } else {
      return nil
    }
  }

  /// Whether a comparison has something of the class, or of a graver one.
  func isReached(by comparison: VersionComparison) -> Bool {
    switch self {
    case .edit(let editClass): comparison.redline.edits.contains { $0.editClass >= editClass }
    case .change(let changeClass):
      (comparison.changes?.changeClass).map { $0 >= changeClass } ?? false
    }
  }
}
