import ArgumentParser
import LegalExport
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints what the versions in force say, in a format that another tool takes in.",
    discussion: """
      What the texts do not declare stays absent; what the format cannot carry is said on standard \
      error. With several files the first is printed, unless --file or --output is given. A format \
      that content/site.yaml lists under 'exports' is published with the site.

      \(ExportFormat.allCases.map { "\($0.rawValue): \($0.export.abstract)" }.joined(separator: "\n"))

      Example: legalsite export cookieconsent > cookies.json
      Example: legalsite export ropa --output records/
      """)

  @OptionGroup var folder: RootOption
  @OptionGroup var asOf: AsOfOption

  @Argument(help: "The format.")
  var format: ExportFormat

  @Option(help: ArgumentHelp("The file to print, where there are several.", valueName: "name"))
  var file: String?

  @Option(
    help: ArgumentHelp("The folder to write every file to, instead of printing.", valueName: "dir"))
  var output: String?

  func validate() throws {
    if output?.isEmpty ?? false { throw ValidationError("--output names no folder.") }
    if file != nil, output != nil {
      throw ValidationError("--file prints one file, --output writes all: use one of them.")
    }
  }

  func run() throws {
    let exporting = Exporting(root: folder.value, on: try asOf.day())
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try exporting.export(format)
      Terminal.printError(
        DiagnosticText(usesColor: Terminal.usesColor).render(result.diagnostics), terminator: "")
      guard let exported = result.exported else { return false }
      for note in exported.notes { Terminal.printError("note: \(note)") }
      guard let first = exported.files.first else {
        Terminal.printError("error: no version in force says anything that \(name) carries")
        return false
      }
      if let output {
        try exporting.write(exported.files, to: output)
        for file in exported.files { Terminal.printError("wrote \(output)/\(file.name)") }
        return true
      }
      let names = exported.files.map(\.name)
      let printed = file == nil ? first : exported.files.first { $0.name == file }
      guard let printed
      else {
        Terminal.printError(
          "error: there is no file '\(file ?? "")'; there are \(names.joined(separator: ", "))")
        return false
      }
      if file == nil, names.count > 1 {
        Terminal.printError(
          "note: this is \(first.name); --file prints another of "
            + "\(names.joined(separator: ", ")), --output writes all")
      }
      Terminal.print(printed.text)
      return true
    }
  }

  private var name: String { format.rawValue }
}
