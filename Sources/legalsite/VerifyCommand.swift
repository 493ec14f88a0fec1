import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore
import LegalText

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Holds a built site or an archive against its ledger and its digests.",
    discussion: """
      Every file, every digest, every link of the chain; nothing but the folder is read. A site agrees \
      with itself whoever wrote it: --head holds its ledger against a head that you kept elsewhere, and \
      --key its signed note against a key. It says which of these it did.

      Example: legalsite verify public --head sha256:… --key example.com/legal+1a2b3c4d+AQ…
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var pinned: PinOptions

  @Argument(help: "The folder; default: public below the root.")
  var directory: String?

  func validate() throws {
    guard let directory, let address = WebAddress(directory) else { return }
    let site = address.rawValue.hasSuffix("/") ? address.rawValue : address.rawValue + "/"
    let folder = site.split(separator: "/").dropFirst(2).map { $0 + "/" }.joined()
    throw ValidationError(
      """
      'verify' reads a folder and fetches nothing. Fetch the list of files, the files, and the signed \
      note if there is one:
        wget -x -nH \(site)SHA256SUMS
        grep -v ' \\.\\./' \(folder)SHA256SUMS | sed 's|^.\\{66\\}|\(site)|' | wget -x -nH -i -
        wget -x -nH \(site)signed.note
        legalsite verify \(folder.isEmpty ? "." : folder)
      'wget -r -np \(site)' follows links: it gets the ledger, the list and the note, but not every file.
      """)
  }

  func run() throws {
    let folder = directory ?? (common.root == "." ? "public" : "\(common.root)/public")
    let pins = try pinned.pins()
    try CommonOptions.run { () throws(FileSystemError) in
      let result = try Verification.verify(folder, against: pins)
      common.report(result.diagnostics)
      guard !result.diagnostics.hasErrors else { return false }
      Terminal.print(result.comparisons.joined(), terminator: "")
      return true
    }
  }
}
