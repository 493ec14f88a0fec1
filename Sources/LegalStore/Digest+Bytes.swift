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
