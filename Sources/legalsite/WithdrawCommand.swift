import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Records that an announced version will never take effect.",
    discussion: """
      The ledger gets a line with the day and the reason, which are public. The version keeps its \
      address, and its page, the feed and the manifest say that it is withdrawn. To postpone a \
      version is to withdraw it and to release it again for the other day, which owes what that day \
      owes.

      Example: legalsite withdraw terms 2026-09-01 --reason "The new payment service starts later."
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var asOf: AsOfOption

  @Argument(help: "The document: a folder of content/.")
  var document: DocumentID

  @Argument(help: "The version: released, and not in force yet.")
  var version: VersionID

  @Option(help: ArgumentHelp("Why, for the public.", valueName: "text"))
  var reason: String

  func validate() throws { _ = try PublicReason(onCommandLine: reason) }

  func run() throws {
    let withdrawing = Withdrawing(
      root: Root(common.root), document: document, version: version,
      reason: try PublicReason(onCommandLine: reason),
      on: try asOf.day())
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try withdrawing.run()
      common.report(result.diagnostics)
      guard let withdrawal = result.withdrawal else { return false }
      Terminal.print("withdrew \(document) \(version) on \(withdrawal.day)")
      return true
    }
  }
}
