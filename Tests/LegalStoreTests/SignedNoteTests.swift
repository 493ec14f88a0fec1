import Foundation
import LegalModel
import LegalTestSupport
import LegalText
import Testing

@testable import LegalStore

@Suite struct SignedNoteTests {
  // The example of Go's package golang.org/x/mod/sumdb/note, which the specification came from.
  static let secret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let text = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  static let note =
    text + "\n\u{2014} PeterNeumann "
    + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

  static func known() throws -> NoteKey { try #require(NoteKey(key)) }

  @Test func `a note that another program signed is signed here with the same bytes`() throws {
    let signer = try #require(try NoteSigner(Self.secret))
    #expect(try signer.noteKey.description == Self.key)
    var note = SignedNote(Self.text)
    try note.sign(with: signer)
    #expect(String(decoding: note.bytes, as: UTF8.self) == Self.note)
    let read = try #require(SignedNote(Array(Self.note.utf8)))
    #expect(read == note)
    #expect(try read.standing(of: Self.known()) == .signed)
  }

  @Test func `no byte of a signed note can be another one`() throws {
    let key = try Self.known()
    let bytes = Array(Self.note.utf8)
    for index in bytes.indices {
      for bit in 0..<8 {
        var altered = bytes
        altered[index] ^= 1 << UInt8(bit)
        guard let note = SignedNote(altered) else { continue }
        #expect(try note.standing(of: key) != .signed, "bit \(bit) of byte \(index)")
      }
    }
  }

  @Test func `a signature that names a key and is not its own is told from one by another key`()
    throws
  {
    let other = try #require(NoteSigner(named: "somebody"))
    var note = SignedNote(Self.text)
    try note.sign(with: other)
    #expect(try note.standing(of: other.noteKey) == .signed)
    #expect(try note.standing(of: Self.known()) == .absent)
    let read = try #require(
      SignedNote(Array(Self.note.replacing("cryptography", with: "astrology").utf8)))
    #expect(try read.standing(of: Self.known()) == .forged)
  }

  @Test func `signatures of several keys stand below each other, one a key`() throws {
    let other = try #require(NoteSigner(named: "somebody"))
    var note = try #require(SignedNote(Array(Self.note.utf8)))
    try note.sign(with: other)
    try note.sign(with: other)
    #expect(note.signatures.map(\.name) == ["PeterNeumann", "somebody"])
    let read = try #require(SignedNote(note.bytes))
    #expect(try read.standing(of: other.noteKey) == .signed)
    #expect(try read.standing(of: Self.known()) == .signed)
  }

  @Test(arguments: [
    "", "\n", "text\n", "text\n\n", "\n\u{2014} a AAAAAAAA\n", "text\n\n\u{2014} a AAAAAA==\n",
    "text\n\n\u{2014} a AAAAAAAA", "text\n\n\u{2014}  a AAAAAAAA\n", "text\n\n- a AAAAAAAA\n",
    "text\n\n\u{2014} a+b AAAAAAAA\n", "text\r\n\r\n\u{2014} a AAAAAAAA\r\n",
    "text\n\n\u{2014} a AAAAAAAA\n\n", "text\n\n\u{2014} a AAAAAAAB\nmore\n",
  ])
  func `what is no signed note is not read as one`(_ text: String) {
    #expect(SignedNote(Array(text.utf8)) == nil)
  }

  @Test func `a note with more signatures than anybody makes is not read`() {
    let line = "\u{2014} a AAAAAAAA\n"
    #expect(SignedNote(Array(("t\n\n" + String(repeating: line, count: 100)).utf8)) != nil)
    #expect(SignedNote(Array(("t\n\n" + String(repeating: line, count: 101)).utf8)) == nil)
  }

  @Test func `a secret key is in a file of its own that only its owner reads, and is not replaced`()
    throws
  {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.key"
    let signer = try #require(NoteSigner(named: "example.com/legal"))
    let key = try signer.create(at: path)
    #expect(key.isSound)
    #expect(try NoteSigner.read(path)?.noteKey == key)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let before = try folder.text("a.key")
    #expect(throws: FileSystemError.self) { try signer.create(at: path) }
    #expect(try folder.text("a.key") == before)
    #expect(try #require(NoteSigner(named: "example.com/legal")).noteKey != key)
  }

  @Test func `a file that holds no secret key gives none`() throws {
    let folder = try TemporaryFolder()
    for text in ["", "x", Self.key, Self.secret + "x", Self.secret.replacing("c74", with: "c75")] {
      try folder.write("a.key", text)
      #expect(try NoteSigner.read("\(folder.path)/a.key") == nil, "\(text)")
    }
    #expect(throws: FileSystemError.self) { try NoteSigner.read("\(folder.path)/none.key") }
  }

  @Test func `a file of public keys has one a line and comments`() throws {
    let folder = try TemporaryFolder()
    try folder.write("keys", "# ours\n\n\(Self.key)\n")
    #expect(try NoteKey.read("\(folder.path)/keys") == [Self.known()])
    try folder.write("keys", "\(Self.key)\nx\n")
    #expect(try NoteKey.read("\(folder.path)/keys") == nil)
    try folder.write("keys", "# none\n")
    #expect(try NoteKey.read("\(folder.path)/keys") == nil)
  }

  @Test(arguments: ["", "a b", "a+b", "ä", "a\n", String(repeating: "a", count: 201)])
  func `no key has a name that could be mistaken`(_ name: String) {
    #expect(NoteSigner(named: name) == nil)
  }

  @Test func `a mistyped key is noticed by its id`() throws {
    #expect(try Self.known().isSound)
    let mistyped = try #require(NoteKey(Self.key.replacing("Neumann", with: "Newmann")))
    #expect(!mistyped.isSound)
    var note = SignedNote(Self.text)
    try note.sign(with: #require(try NoteSigner(Self.secret)))
    #expect(try note.standing(of: mistyped) == .absent)
  }
}

@Suite struct SiteStateTests {
  static let digest = Digest(of: "")

  @Test func `the state of a site is four lines, and nothing else is read as one`() throws {
    let state = SiteState(
      origin: "example.com/legal", lineCount: 3, head: Self.digest, sums: Self.digest)
    #expect(
      state.text == """
        example.com/legal
        3
        \(Self.digest)
        SHA256SUMS \(Self.digest)

        """)
    #expect(SiteState(state.text) == state)
    for (part, other) in [
      ("\n3\n", "\n03\n"), ("\n3\n", "\n+3\n"), ("\n3\n", "\n\n"), ("SHA256SUMS ", "SHA512SUMS "),
      ("sha256:", "sha255:"), ("\nSHA", "\n\nSHA"), ("SHA256SUMS ", "SHA256SUMS  "),
    ] {
      #expect(SiteState(state.text.replacing(part, with: other)) == nil, "\(other)")
    }
    #expect(SiteState(state.text + "more\n") == nil)
  }

  @Test func `a note names a site by its address without the scheme`() {
    #expect(
      SiteState.origin(host: "https://example.com", folder: "legal/x") == "example.com/legal/x")
    #expect(SiteState.origin(host: "http://example.com:80", folder: "") == "example.com:80")
  }
}
