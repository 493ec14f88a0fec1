import LegalModel
import LegalTestSupport
import Testing

@testable import LegalStore

@Suite("Signatures")
struct SigningKeyTests {
  /// RFC 8032, section 7.1: tests 1, 2, 3 and "SHA(abc)".
  static let published: [(seed: String, key: String, message: String, signature: String)] = [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      """
      e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155\
      5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
      """
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      """
      92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
      085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
      """
    ),
    (
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      """
      6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac\
      18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
      """
    ),
    (
      "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      """
      ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
      2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
      """,
      """
      dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589\
      09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704
      """
    ),
  ]

  @Test("the vectors of RFC 8032 come out", arguments: 0..<4)
  func published(index: Int) throws {
    let vector = Self.published[index]
    let key = try #require(SigningKey(seed: bytes(vector.seed)))
    let message = bytes(vector.message)
    #expect(try key.verifyingKey.bytes == bytes(vector.key))
    #expect(try key.signature(of: message) == bytes(vector.signature))
    #expect(try key.verifyingKey.accepts(bytes(vector.signature), of: message))
  }

  @Test("a changed bit of the signature, the message or the key is refused")
  func changedBit() throws {
    let vector = Self.published[2]
    let signature = bytes(vector.signature)
    let message = bytes(vector.message)
    let key = try #require(VerifyingKey(bytes: bytes(vector.key)))
    for bit in 0..<signature.count * 8 {
      #expect(try !key.accepts(flipped(signature, bit), of: message))
    }
    for bit in 0..<message.count * 8 {
      #expect(try !key.accepts(signature, of: flipped(message, bit)))
    }
    for bit in 0..<key.bytes.count * 8 {
      let other = try #require(VerifyingKey(bytes: flipped(key.bytes, bit)))
      #expect(try !other.accepts(signature, of: message))
    }
  }

  @Test("a signature of another length is refused", arguments: [0, 1, 63, 65, 4096])
  func otherLength(count: Int) throws {
    let vector = Self.published[0]
    let key = try #require(VerifyingKey(bytes: bytes(vector.key)))
    let signature = (bytes(vector.signature) + [UInt8](repeating: 0, count: 4096)).prefix(count)
    #expect(try !key.accepts(Array(signature), of: []))
  }

  @Test("bytes of another number are no key", arguments: [0, 31, 33, 64])
  func noKey(count: Int) {
    let bytes = [UInt8](repeating: 1, count: count)
    #expect(SigningKey(seed: bytes) == nil)
    #expect(VerifyingKey(bytes: bytes) == nil)
  }

  @Test("a new key is another each time, and checks what it signs")
  func newKeys() throws {
    let keys = (0..<8).map { _ in SigningKey() }
    #expect(Set(keys.map(\.seed)).count == 8)
    let message = Array("A head of a ledger.".utf8)
    for key in keys {
      let signature = try key.signature(of: message)
      for other in keys {
        let isAccepted = try other.verifyingKey.accepts(signature, of: message)
        #expect(isAccepted == (other.seed == key.seed))
      }
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  private func flipped(_ bytes: [UInt8], _ bit: Int) -> [UInt8] {
    var bytes = bytes
    bytes[bit / 8] ^= 1 << (bit % 8)
    return bytes
  }
}
