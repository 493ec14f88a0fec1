internal import Crypto
public import LegalModel

extension LegalModel.Digest {
  /// Computes the digest of some bytes.
  public init(of bytes: [UInt8]) {
    self.init(bytes: SHA256.hash(data: bytes))
  }

  /// Computes the digest of a text in UTF-8.
  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }
}

/// A digest that is computed a piece at a time.
struct DigestStream {
  private var hash = SHA256()

  mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

  var digest: LegalModel.Digest { LegalModel.Digest(bytes: hash.finalize()) }
}
