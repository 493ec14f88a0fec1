internal import LegalText

/// The public half of a key for signed notes, as C2SP's signed-note specification writes it:
/// `example.com/legal+1a2b3c4d+AQ…`.
public struct NoteKey: Sendable, Hashable, CustomStringConvertible {
  /// How many bytes a key of Ed25519 has.
  private static let byteCount = 32
  /// What the specification calls the signature type of Ed25519.
  package static let ed25519: UInt8 = 1
  /// How many digits the id of a key has.
  private static let idLength = 8

  /// The name of whoever signs, which need not be unique.
  public let name: String
  /// The eight hexadecimal digits that tell keys of one name apart.
  public let id: String
  /// The 32 bytes of the key.
  public let bytes: [UInt8]

  /// Reads a key, or returns `nil`; whether the id is that of the name and the bytes is not asked.
  public init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, NoteKey.isName(parts[0]), parts[1].utf8.count == NoteKey.idLength,
      parts[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
      let whole = Base64.decoded(parts[2]), whole.first == NoteKey.ed25519,
      whole.count == 1 + NoteKey.byteCount
    else { return nil }
    name = String(parts[0])
    id = String(parts[1])
    bytes = Array(whole.dropFirst())
  }

  /// States a key of known parts.
  package init(name: String, id: String, bytes: [UInt8]) {
    self.name = name
    self.id = id
    self.bytes = bytes
  }

  /// Whether a key can have a name: visible ASCII without `+`.
  ///
  /// The specification allows more; what people compare by eye should have no second form.
  package static func isName(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "+") }
  }

  /// The name with the id, which is what messages call a key.
  package var label: String { "\(name)+\(id)" }

  /// As it is written.
  public var description: String { "\(label)+\(Base64.encoded([NoteKey.ed25519] + bytes))" }
}

extension NoteKey: FrontMatterScalar {
  static let expectation = "a verifier key such as example.com/legal+1a2b3c4d+AQ…"
  static let writtenSchema = JSONSchema.string(
    matching: #"^[!-*,-~]+\+[0-9a-f]{8}\+A[Q-Za-f][A-Za-z0-9+/]{42}$"#)
  init?(frontMatter text: String) { self.init(text) }
  var json: JSON { .string(description) }
  var words: String? { nil }
  static func help(for text: String) -> [String] {
    text.hasPrefix("PRIVATE+KEY+")
      ? ["make another with 'legalsite key new': this one may be in a history or a log by now"]
      : ["write what 'legalsite key new' prints; it is the public half of the key"]
  }
  static func problem(with text: String) -> String {
    text.hasPrefix("PRIVATE+KEY+")
      ? "a secret key stands where the public one belongs; who could read it can sign in your name"
      : "'\(text.shortened)' is not \(expectation)"
  }
}
