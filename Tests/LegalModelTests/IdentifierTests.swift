import Testing

@testable import LegalModel

struct IdentifierTests {
  @Test(arguments: ["a", "aiInteraction", "x2", "aB3", String(repeating: "a", count: 64)])
  func `an identifier is camelCase`(_ text: String) {
    #expect(Identifier(text)?.rawValue == text)
  }

  @Test(
    arguments: [
      "", "A", "2a", "a-b", "a_b", "a b", "a.b", "ä", "aä", "a\u{200B}", " a", "a ",
      String(repeating: "a", count: 65), "Account",
    ])
  func `nothing else is an identifier`(_ text: String) {
    #expect(Identifier(text) == nil)
  }

  @Test func `a data reference names a group or an item of it`() throws {
    let whole = try #require(DataReference("account"))
    #expect(whole.group == Identifier("account"))
    #expect(whole.item == nil)
    #expect(whole.description == "account")
    let item = try #require(DataReference("account.email"))
    #expect(item.group == Identifier("account"))
    #expect(item.item == Identifier("email"))
    #expect(item.description == "account.email")
  }

  @Test(arguments: ["", ".", "a.", ".a", "a.b.c", "a..b", "A.b", "a.B", "a b"])
  func `nothing else is a data reference`(_ text: String) {
    #expect(DataReference(text) == nil)
  }

  @Test(arguments: ["privacy", "data-processing-agreement", "dpa2", "a-1", "a"])
  func `a document is named by lowercase words and single hyphens`(_ text: String) {
    #expect(DocumentID(text)?.description == text)
  }

  @Test(
    arguments: [
      "", "Privacy", "2fa", "-a", "a-", "a--b", "a_b", "a.b", "a/b", "..", "ä", "a b",
      String(repeating: "a", count: 65),
    ])
  func `nothing else names a document`(_ text: String) {
    #expect(DocumentID(text) == nil)
  }

  @Test func `a version is named by its day, and a second one of a day by a number`() throws {
    let first = try #require(VersionID("2026-03-28"))
    let second = try #require(VersionID("2026-03-28.2"))
    #expect(first.ordinal == 1)
    #expect(second.ordinal == 2)
    #expect(first.effective == second.effective)
    #expect(first.description == "2026-03-28")
    #expect(second.description == "2026-03-28.2")
    #expect(VersionID("2026-03-28.99")?.description == "2026-03-28.99")
  }

  @Test(
    arguments: [
      "2026-03-28.1", "2026-03-28.02", "2026-03-28.0", "2026-03-28.100", "2026-03-28.+2",
      "2026-03-28.-2", "2026-03-28.", "2026-03-28.2.3", "2026-03-28.x", "2026-03-28.２", "2026-3-28",
      "2026-02-29", "", ".2", "2026-03-28 .2",
    ])
  func `a version has one name only`(_ text: String) {
    #expect(VersionID(text) == nil)
  }

  @Test func `versions are ordered by time`() throws {
    let versions = try [
      "2025-12-31.9", "2026-01-01", "2026-01-01.2", "2026-01-01.10", "2026-01-02",
    ]
    .map { try #require(VersionID($0)) }
    #expect(Array(versions.reversed()).sorted() == versions)
  }

  @Test func `names are ordered by bytes`() throws {
    let ids = try ["a", "aB", "aa", "b"].map { try #require(Identifier($0)) }
    #expect(Array(ids.reversed()).sorted() == ids)
    let documents = try ["a", "a-b", "a2", "b"].map { try #require(DocumentID($0)) }
    #expect(Array(documents.reversed()).sorted() == documents)
  }

  @Test func `a digest is written as its algorithm and 64 digits`() throws {
    let bytes = (0..<32).map { UInt8($0 * 8) }
    let digest = Digest(bytes: bytes)
    #expect(digest.hex == "0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8")
    #expect(digest.description == "sha256:\(digest.hex)")
    #expect(Digest(digest.description) == digest)
    #expect(Digest(hex: digest.hex) == digest)
  }

  @Test(
    arguments: [
      "", "sha256:", String(repeating: "a", count: 64),
      "sha256:" + String(repeating: "A", count: 64), "sha256:" + String(repeating: "a", count: 63),
      "sha256:" + String(repeating: "a", count: 65), "sha256:" + String(repeating: "g", count: 64),
      "sha512:" + String(repeating: "a", count: 64), "SHA256:" + String(repeating: "a", count: 64),
      "sha256:" + String(repeating: "ä", count: 32),
    ])
  func `nothing else is a digest`(_ text: String) {
    #expect(Digest(text) == nil)
  }
}
