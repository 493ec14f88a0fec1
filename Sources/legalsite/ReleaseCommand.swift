import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Enters a version into the ledger, which is what publishes it.",
    usage: """
      legalsite release <document> <version> [--notified <date>] [--adopt] [--as-of <date>]
      legalsite release --onto <ledger> [--as-of <date>]
      """,
    discussion: """
      A released version is for ever: its file must not change any more. The text is judged as it \
      is read, against what is released; drafts of other texts do not stand in its way. What stands \
      in the way is said with the first day that would be allowed.

      Where two branches have released, no merge can join their ledgers, because each line holds \
      the digest of the one before. With --onto, the releases of this branch are judged once more \
      and put behind the ledger of the other, which counts.

      Example: legalsite release privacy 2026-09-01 --notified 2026-07-28
      Example: git show main:content/ledger.jsonl > main.jsonl; legalsite release --onto main.jsonl
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var asOf: AsOfOption

  @Argument(help: "The document: a folder of content/.")
  var document: DocumentID?

  @Argument(help: "The version: the name of its file without '.md'.")
  var version: VersionID?

  @Option(help: ArgumentHelp("The day on which people are told of it.", valueName: "date"))
  var notified: CalendarDate?

  @Flag(
    help: ArgumentHelp(
      "Take in a text that was published before the ledger began.",
      discussion: """
        Only a document's first texts, all on one day, and afterwards what took effect before the \
        newest. What rules find in them is accepted by a baseline in accepted.yaml.
        """))
  var adopt = false

  @Option(
    help: ArgumentHelp(
      "Put the releases of this branch behind those of a ledger that counts.", valueName: "ledger"))
  var onto: String?

  func validate() throws {
    if onto != nil {
      guard document == nil, version == nil, notified == nil, !adopt else {
        throw ValidationError("--onto takes all releases of this branch: name no version with it.")
      }
    } else if document == nil || version == nil {
      throw ValidationError("Name a document and a version, such as 'privacy 2026-09-01'.")
    }
  }

  func run() throws {
    if let onto { return try run(onto: onto) }
    guard let document, let version else { return }
    let release = Release(
      root: Root(common.root), document: document, version: version, notified: notified,
      isAdoption: adopt, on: try asOf.day())
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try release.run()
      common.report(result.diagnostics)
      guard let line = result.line else { return false }
      Terminal.print("\(adopt ? "adopted" : "released") \(line.name): \(line.source)")
      if result.acceptedCount > 0 {
        Terminal.print(
          "a baseline in content/accepted.yaml accepts its findings: \(result.acceptedCount)")
      }
      return true
    }
  }

  private func run(onto path: String) throws {
    let release = ReleaseOnto(root: Root(common.root), ledger: path, on: try asOf.day())
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try release.run()
      common.report(result.diagnostics)
      guard let entries = result.entries else { return false }
      if result.isContinued {
        Terminal.print("nothing to do: content/ledger.jsonl continues it already")
        return true
      }
      for entry in entries { Terminal.print("behind it: \(entry.name)") }
      if entries.isEmpty { Terminal.print("this branch has released nothing that is not in it") }
      return true
    }
  }
}
