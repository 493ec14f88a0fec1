import LegalText
import Testing

@Suite struct Base64Tests {
  /// RFC 4648, section 10.
  static let published = [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ]

  @Test(arguments: published)
  func `the vectors of RFC 4648 come out`(_ plain: String, _ text: String) {
    #expect(Base64.encoded(Array(plain.utf8)) == text)
    #expect(Base64.decoded(text) == Array(plain.utf8))
  }

  @Test func `every byte comes back`() {
    for count in 250...256 {
      let bytes = (0..<count).map { UInt8($0) }
      #expect(Base64.decoded(Base64.encoded(bytes)) == bytes)
    }
  }

  @Test(arguments: [
    "Zg", "Zg=", "Zh==", "Zm9=", "Zg==\n", " Zg==", "Zm9v=", "Z", "====", "Zm9v====", "Zg==Zg==",
    "Zm-v", "Zm9v\u{301}", "é",
  ])
  func `what is not written so is not read, spare bits among it`(_ text: String) {
    #expect(Base64.decoded(text) == nil)
  }
}
