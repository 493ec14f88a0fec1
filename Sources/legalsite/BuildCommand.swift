import ArgumentParser
import LegalPipeline
import LegalStore
import LegalText

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks the content and builds the site.",
    discussion: """
      The site is built aside and swapped in: the old one or the new one is there, whole, at any \
      moment. Nothing is written if nothing changed. Files in the folder that the tool did not write \
      are left alone; one that stands where the site needs its own is an error.

      With --sign it writes signed.note beside the list of digests. Without it, a signed note that \
      still fits stays, and one that does not is removed.

      Example: legalsite build --as-of 2026-09-01 --output /tmp/site
      Example: legalsite build --sign ../legal.key
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var asOf: AsOfOption

  @Option(
    help: ArgumentHelp("The folder of the site; default: public below the root.", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Sign what is built with a key that 'key new' made; may be repeated.", valueName: "file"))
  var sign: [String] = []

  @Flag(help: "Write nothing; fail if the site that is there differs.")
  var check = false

  @Flag(help: "Show drafts too, marked as drafts on every page.")
  var drafts = false

  func validate() throws {
    guard !drafts || sign.isEmpty else {
      throw ValidationError("--sign is for what is published; --drafts shows what is not.")
    }
  }

  func run() throws {
    let build = Build(
      root: Root(common.root), on: try asOf.day(), showsDrafts: drafts, output: output)
    try CommonOptions.run { () throws(FileSystemError) in
      var signers: [NoteSigner] = []
      for file in sign {
        guard let signer = try NoteSigner.read(file) else {
          throw FileSystemError(
            "sign with", file, "it is no secret key as 'legalsite key new' writes it")
        }
        signers.append(signer)
      }
      let result = try build.signed(by: signers).build(comparesOnly: check)
      common.report(result.diagnostics)
      for remark in result.remarks { Terminal.printError("note: \(remark.visible)") }
      guard let count = result.count else { return false }
      if result.isUpToDate {
        Terminal.print("\(build.output) is up to date: \(count) files")
        return true
      }
      // A first build changes every file; nobody reads such a list.
      if check || result.changed.count < count {
        for path in result.changed { Terminal.print("changed \(path.visible)") }
        for path in result.removed { Terminal.print("removed \(path.visible)") }
      }
      Terminal.print(
        "\(build.output)\(check ? " is stale" : ""): \(count) files, "
          + "\(result.changed.count) changed, \(result.removed.count) removed")
      if check { Terminal.printError("run 'legalsite build' and commit what it writes") }
      return !check
    }
  }
}
