import ArgumentParser
import LegalPipeline
import LegalStore
import LegalText

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Holds a built site or an archive against its ledger and its digests.",
    discussion: """
      Every file, every digest, every link of the chain; nothing but the folder is read.

      Example: legalsite verify public
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder; default: public below the root.")
  var directory: String?

  func run() throws {
    let folder = directory ?? (common.root == "." ? "public" : "\(common.root)/public")
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try Verification.verify(folder)
      common.report(result.diagnostics)
      guard result.diagnostics.isEmpty else { return false }
      Terminal.print(
        "\(folder): \(result.versionCount) released versions and \(result.fileCount) files are as "
          + "they were published")
      return true
    }
  }
}
