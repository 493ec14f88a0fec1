public import ArgumentParser
public import LegalModel
import LegalPipeline
import LegalStore

/// What a site is held against that does not come from the site.
struct PinOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The head of the ledger, as it was kept elsewhere: it has to be that of a line.",
      valueName: "digest"))
  var head: Digest?

  @Option(
    help: ArgumentHelp(
      "A verifier key, or a file with one a line, of which one has to have signed; may be repeated.",
      valueName: "key"))
  var key: [String] = []

  func validate() throws { _ = try pins() }

  /// The head and the keys.
  func pins() throws -> Pins {
    var keys: [NoteKey] = []
    for text in key { keys += try Self.keys(text) }
    return Pins(head: head, keys: keys)
  }

  private static func keys(_ text: String) throws -> [NoteKey] {
    guard !text.hasPrefix(NoteSigner.prefix) else {
      throw ValidationError("--key takes the public half of a key; this is the secret one.")
    }
    if let key = NoteKey(text) {
      guard key.isSound else {
        throw ValidationError(
          "The key '\(key)' was mistyped: its id is not that of its other parts.")
      }
      return [key]
    }
    let keys: [NoteKey]?
    do throws(FileSystemError) { keys = try NoteKey.read(text) } catch {
      throw ValidationError(
        "'\(text)' is neither a verifier key nor a file of some: \(error.cause).")
    }
    guard let keys else {
      throw ValidationError("'\(text)' is no file of verifier keys, one a line.")
    }
    return keys
  }
}

extension Digest: ExpressibleByArgument {
  /// Reads a digest on the command line, with `sha256:` or without.
  public init?(argument: String) {
    guard let digest = Digest(argument) ?? Digest(hex: argument) else { return nil }
    self = digest
  }
}
