package import LegalModel
internal import LegalText

/// A text with signatures below it, as C2SP's signed-note specification defines it.
package struct SignedNote: Sendable, Hashable {
  /// The name of the file in the folder of a site.
  package static let name = "signed.note"

  /// The largest note that is read, in bytes.
  static let largest = 65_536
  /// How many signatures a note may have; the specification asks for a limit.
  private static let mostSignatures = 100
  fileprivate static let mark = "\u{2014} "

  /// A line below the text.
  package struct Signature: Sendable, Hashable {
    /// The name of whoever signed, as they call themselves.
    package let name: String
    /// The eight hexadecimal digits of the key.
    package let id: String
    /// The signature itself, of a kind that the key decides.
    let bytes: [UInt8]

    /// What messages call the key that signed.
    package var label: String { "\(name)+\(id)" }
  }

  /// What is signed, with the line feed at its end.
  package let text: String
  /// The signatures, of whomever.
  package private(set) var signatures: [Signature]

  /// Begins a note that nobody has signed yet.
  package init(_ text: String) {
    self.text = text
    signatures = []
  }

  /// Reads a note, or returns `nil` if it is not, to the byte, written as the specification says.
  package init?(_ bytes: [UInt8]) {
    let whole = String(decoding: bytes, as: UTF8.self)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    guard let blank = lines.firstIndex(of: ""), blank > 0, lines.last == "" else { return nil }
    var signatures: [Signature] = []
    for line in lines[(blank + 1)...].dropLast() {
      guard signatures.count < SignedNote.mostSignatures, let signature = Signature(line) else {
        return nil
      }
      signatures.append(signature)
    }
    text = lines[..<blank].map { "\($0)\n" }.joined()
    self.signatures = signatures
    guard !signatures.isEmpty, self.bytes == bytes else { return nil }
  }

  /// The note as it stands in its file.
  package var bytes: [UInt8] {
    let lines = signatures.map { "\(SignedNote.mark)\($0.name) \($0.blob)\n" }
    return Array("\(text)\n\(lines.joined())".utf8)
  }

  /// Adds a signature; one that the key gave before is replaced.
  package mutating func sign(with signer: NoteSigner) throws(CryptoError) {
    let key = try signer.noteKey
    signatures.removeAll { $0.label == key.label }
    signatures.append(
      Signature(
        name: key.name, id: key.id, bytes: try signer.key.signature(of: Array(text.utf8))))
  }

  /// What a note says of a key.
  package enum Standing: Sendable, Hashable {
    /// The key's owner signed the text.
    case signed
    /// The note names the key, and the signature is not of this text by this key.
    case forged
    /// The note does not name the key.
    case absent
  }

  /// Says whether the owner of a key signed the text.
  ///
  /// The first signature that names the key decides, as the specification says.
  package func standing(of key: NoteKey) throws(CryptoError) -> Standing {
    guard let signature = signatures.first(where: { $0.label == key.label }) else { return .absent }
    guard let verifying = key.verifying,
      try verifying.accepts(signature.bytes, of: Array(text.utf8))
    else { return .forged }
    return .signed
  }
}

extension SignedNote.Signature {
  /// How many bytes the id of a key has.
  private static let idSize = 4

  /// Reads a line, or returns `nil`.
  fileprivate init?(_ line: Substring) {
    let mark = SignedNote.mark
    guard line.hasPrefix(mark) else { return nil }
    let parts = line.dropFirst(mark.count).split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let blob = Base64.decoded(parts[1]), blob.count > Self.idSize,
      !parts[0].isEmpty,
      parts[0].unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && $0.value > 0x1F && $0 != "+"
      })
    else { return nil }
    name = String(parts[0])
    id = String(Digest(bytes: blob.prefix(Self.idSize)).hex)
    bytes = Array(blob.dropFirst(Self.idSize))
  }

  /// The id and the signature, as they stand in the line.
  fileprivate var blob: String {
    let digits = Array(id.utf8)
    let value: (UInt8) -> UInt8 = { $0 < 58 ? $0 - 48 : $0 - 87 }
    let idBytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      value(digits[$0]) << 4 | value(digits[$0 + 1])
    }
    return Base64.encoded(idBytes + bytes)
  }
}

extension SignedNote {
  /// What stands where a signed note belongs.
  package enum Found: Sendable {
    case missing
    /// No plain file, or none that is a note.
    case other
    /// A note, and the state of a site that it is about, if it is about one.
    case note(SignedNote, SiteState?, bytes: [UInt8])
  }

  /// Looks for the signed note of a site.
  package static func find(_ path: String) throws(FileSystemError) -> Found {
    switch try Disk.entry(at: path) {
    case .missing: return .missing
    case .file(let size) where size <= largest:
      guard let bytes = try Disk.read(path), let note = SignedNote(bytes) else { return .other }
      return .note(note, SiteState(note.text), bytes: bytes)
    case .file, .folder, .link, .other: return .other
    }
  }
}
