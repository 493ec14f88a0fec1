import Foundation
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// The commands that sign and verify, as somebody types them.
@Suite struct SigningProgramTests {
  @Test func `an address is refused with the commands that fetch its files`() throws {
    let folder = try TemporaryFolder()
    let (status, errors) = try FaultTests.run(
      FaultTests.program, ["verify", "https://example.com/legal"], in: folder.path)
    #expect(status == 64)
    #expect(errors.contains("wget -x -nH https://example.com/legal/SHA256SUMS"))
    #expect(errors.contains("https://example.com/legal/signed.note"))
    #expect(errors.contains("legalsite verify legal/"))
  }

  @Test(arguments: [
    ["verify", "--key", KnownKey.secret], ["check", "--key", KnownKey.secret],
    ["verify", "--key", KnownKey.mistyped], ["verify", "--key", "none.txt"],
    ["verify", "--head", "sha256:12"], ["build", "--drafts", "--sign", "x"],
    ["key", "new", "two words"], ["key", "new", "a+b"],
  ])
  func `what is no key, no head and no name is refused, and a secret is not repeated`(
    _ arguments: [String]
  ) throws {
    let folder = try TemporaryFolder()
    let (status, errors) = try FaultTests.run(FaultTests.program, arguments, in: folder.path)
    #expect(status == 64, "\(errors)")
    #expect(!errors.contains(KnownKey.secret))
    #expect(try folder.tree() == [:])
  }

  @Test func `a key is made, signs and is checked`() throws {
    let site = try SignedSite()
    let path = site.folder.path
    func run(_ line: String) throws -> (status: Int32, text: String) {
      let program = "exec '\(FaultTests.program)' \(line) 1>&2"
      let (status, errors) = try FaultTests.run("/bin/bash", ["-c", program], in: path)
      return (status, errors)
    }
    let made = try run("key new example.com/legal")
    #expect(made.status == 0)
    let key = String(made.text.prefix { $0 != "\n" })
    #expect(made.text.contains("'legal.key'"))
    let secret = try site.folder.text("legal.key")
    #expect(!made.text.contains(secret.prefix(60)))
    #expect(try run("key new example.com/legal").status == 2)
    #expect(try site.folder.text("legal.key") == secret)
    let unlisted = try run("build --as-of 2026-02-01 --sign legal.key")
    #expect(unlisted.status == 1)
    #expect(unlisted.text.contains("add '- {key: \"\(key)\", from: 2026-02-01}'"))
    try SmallSite.configure(site.folder, more: "keys: [{key: \"\(key)\", from: 2026-02-01}]")
    #expect(try run("build --as-of 2026-02-01 --sign legal.key").status == 0)
    #expect(try run("build --as-of 2026-02-01 --check").status == 0)
    try site.folder.write("keys.txt", "# of example.com\n\(key)\n")
    for pin in [key, "keys.txt"] {
      let verified = try run("verify --key '\(pin)'")
      #expect(verified.status == 0)
      #expect(verified.text.contains("signed by example.com/legal+"))
      #expect(try run("check --as-of 2026-02-01 --key '\(pin)'").status == 0)
    }
    let stranger = try site.signer.noteKey
    #expect(try run("verify --key '\(stranger)'").status == 1)
    #expect(try run("build --as-of 2026-02-01 --sign none.key").status == 2)
    #expect(try run("build --as-of 2026-02-01 --sign keys.txt").status == 2)
  }
}

/// A key that everybody knows: the example of Go's package golang.org/x/mod/sumdb/note.
private enum KnownKey {
  static let secret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let mistyped = "PeterNewmann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
}
