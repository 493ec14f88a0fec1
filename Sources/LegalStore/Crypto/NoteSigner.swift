package import LegalModel
internal import LegalText

/// A key for signed notes, with its secret half.
package struct NoteSigner: Sendable {
  /// How the file of a secret key begins.
  package static let prefix = "PRIVATE+KEY+"
  /// The largest file of a key that is read, in bytes.
  private static let largest = 4_096

  /// The name of whoever signs.
  package let name: String
  let key: SigningKey

  /// Makes a new key from the random bytes of the system, or returns `nil` if no key can have the name.
  package init?(named name: String) {
    guard NoteKey.isName(name) else { return nil }
    self.name = name
    key = SigningKey()
  }

  /// Reads a secret key as the specification's programs write it, or returns `nil`.
  package init?(_ text: String) throws(CryptoError) {
    guard text.hasPrefix(NoteSigner.prefix) else { return nil }
    let parts = text.dropFirst(NoteSigner.prefix.utf8.count)
      .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, NoteKey.isName(parts[0]), let whole = Base64.decoded(parts[2]),
      whole.first == NoteKey.ed25519, let key = SigningKey(seed: Array(whole.dropFirst()))
    else { return nil }
    name = String(parts[0])
    self.key = key
    guard try noteKey.id == parts[1] else { return nil }
  }

  /// The public half.
  package var noteKey: NoteKey {
    get throws(CryptoError) {
      let bytes = try key.verifyingKey.bytes
      return NoteKey(name: name, id: NoteKey.id(of: name, bytes), bytes: bytes)
    }
  }

  /// The secret key as it stands in its file.
  private var text: String {
    get throws(CryptoError) {
      let secret = Base64.encoded([NoteKey.ed25519] + key.seed)
      return "\(NoteSigner.prefix)\(try noteKey.label)+\(secret)"
    }
  }
}

extension NoteSigner {
  /// Writes the secret key into a new file that only its owner may read.
  ///
  /// - Parameter path: The file, which must not be there.
  /// - Returns: The public half.
  /// - Throws: What the machine could not do; there is no file then.
  package func create(at path: String) throws(FileSystemError) -> NoteKey {
    let (line, key): (String, NoteKey)
    do throws(CryptoError) { (line, key) = (try text, try noteKey) } catch {
      throw FileSystemError("make a key for", path, error.cause)
    }
    try Disk.create(path, Array("\(line)\n".utf8), mode: 0o600, isDurable: true)
    Disk.synchronizeFolder(Disk.parent(of: path))
    return key
  }

  /// Reads the file of a secret key, or returns `nil` if it holds none.
  ///
  /// - Parameter path: The file.
  /// - Returns: The key.
  /// - Throws: What the machine could not read; a file that is not there, too.
  package static func read(_ path: String) throws(FileSystemError) -> NoteSigner? {
    let text = try NoteKey.text(at: path, atMost: largest)
    do throws(CryptoError) {
      return try NoteSigner(text.split(separator: "\n").first.map(String.init) ?? "")
    } catch {
      throw FileSystemError("read a key from", path, error.cause)
    }
  }
}

extension NoteKey {
  /// The largest file of keys that is read, in bytes.
  private static let largest = 65_536

  /// Computes the id of a key, as the specification recommends it for Ed25519.
  static func id(of name: String, _ bytes: [UInt8]) -> String {
    String(Digest(of: Array(name.utf8) + [10, ed25519] + bytes).hex.prefix(8))
  }

  /// Whether the id is that of the name and the bytes: a key that was mistyped has another.
  package var isSound: Bool { id == NoteKey.id(of: name, bytes) }

  /// The key that checks signatures; `nil` if it is not sound.
  var verifying: VerifyingKey? { isSound ? VerifyingKey(bytes: bytes) : nil }

  /// Reads a file of keys, one a line; empty lines and those that begin with `#` say nothing.
  ///
  /// - Parameter path: The file.
  /// - Returns: The keys, or `nil` if a line is none.
  /// - Throws: What the machine could not read; a file that is not there, too.
  package static func read(_ path: String) throws(FileSystemError) -> [NoteKey]? {
    var keys: [NoteKey] = []
    for line in try text(at: path, atMost: largest).split(separator: "\n")
    where !line.hasPrefix("#") {
      guard let key = NoteKey(String(line)), key.isSound else { return nil }
      keys.append(key)
    }
    return keys.isEmpty ? nil : keys
  }

  fileprivate static func text(
    at path: String, atMost limit: Int
  ) throws(FileSystemError) -> String {
    guard let bytes = try Disk.read(path, atMost: limit) else {
      throw FileSystemError("read", path, "there is no such file, or it is not a plain one")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
