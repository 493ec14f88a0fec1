import LegalModel
import Testing

@testable import LegalStore

@Suite("Digests")
struct DigestTests {
  /// FIPS 180-4: no bytes, one block, two blocks, and a million times the letter a.
  @Test(
    "the published digests of SHA-256 come out",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func published(text: String, times: Int, hex: String) {
    #expect(Digest(of: String(repeating: text, count: times)).hex == hex)
  }

  @Test("pieces of every size give the digest of the whole")
  func pieces() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let whole = Digest(of: bytes)
    for size in 1...bytes.count {
      var stream = DigestStream()
      for start in stride(from: 0, to: bytes.count, by: size) {
        stream.add([])
        stream.add(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(stream.digest == whole)
    }
  }

  @Test("a stream goes on after its digest was read, and its copies are their own")
  func copies() {
    var stream = DigestStream()
    stream.add(Array("ab".utf8))
    #expect(stream.digest == Digest(of: "ab"))
    var copy = stream
    copy.add(Array("x".utf8))
    stream.add(Array("c".utf8))
    #expect(stream.digest == Digest(of: "abc"))
    #expect(copy.digest == Digest(of: "abx"))
  }
}
