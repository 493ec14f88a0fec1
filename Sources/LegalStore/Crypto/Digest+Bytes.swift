internal import CCrypto
public import LegalModel

extension Digest {
  /// Computes the digest of some bytes.
  public init(of bytes: [UInt8]) {
    var stream = DigestStream()
    stream.add(bytes)
    self = stream.digest
  }

  /// Computes the digest of a text in UTF-8.
  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }
}

/// A SHA-256 digest that is computed a piece at a time.
struct DigestStream {
  private var state: SHA256_CTX

  init() {
    var state = SHA256_CTX()
    unsafe SHA256_Init(&state)
    self.state = state
  }

  mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe _ = SHA256_Update(&state, $0.baseAddress, $0.count) }
  }

  /// The digest of all pieces so far.
  var digest: Digest {
    var end = state
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256_Final(&bytes, &end)
    return Digest(bytes: bytes)
  }
}
