import ArgumentParser
import LegalModel
import LegalPipeline
import LegalStore

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Makes keys for signed notes.",
    discussion: """
      Example: legalsite key new example.com/legal --output legal.key
      """,
    subcommands: [KeyNewCommand.self])
}

struct KeyNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a key that signs what is built, and prints its public half.",
    discussion: """
      The secret half goes into a new file that only you may read; 'build --sign' takes it. Keep it \
      outside of the repository. The public half belongs under 'keys:' in content/site.yaml, and to \
      whoever verifies the site: 'verify --key' takes it.

      Example: legalsite key new example.com/legal --output legal.key
      """)

  @Argument(
    help: "The name of whoever signs: by custom the address of the site without its scheme.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "The file of the secret key; default: the last part of the name, and '.key'.",
      valueName: "file"))
  var output: String?

  func validate() throws {
    guard NoteKey.isName(name) else {
      throw ValidationError(
        "A key has no such name: it takes visible characters of ASCII, and neither spaces nor '+'.")
    }
  }

  func run() throws {
    guard let signer = NoteSigner(named: name) else { return try validate() }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let file = output ?? "\(last).key"
    try CommonOptions.run { () throws(FileSystemError) in
      let key = try signer.create(at: file)
      Terminal.print("\(key)")
      Terminal.printError(
        "the secret key is in '\(file)': keep it outside of the repository; the line above is public"
      )
      return true
    }
  }
}
