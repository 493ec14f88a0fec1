import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A verification claims what it compared, and no more.
@Suite struct VerificationTests {
  private static func codes(_ result: Verification.Result) -> [String] {
    Set(result.diagnostics.map(\.code)).sorted()
  }

  // MARK: Words

  @Test func `it says what was compared with what, for each way to ask`() throws {
    let site = try SignedSite()
    try site.build()
    let first = try site.head()
    func words(_ result: Verification.Result) -> String {
      #expect(result.diagnostics == [])
      return result.comparisons.joined()
    }
    var text = "unsigned\n" + words(try site.verify())
    text += "\nunsigned, --head\n" + words(try site.verify(head: first))
    try site.release()
    try site.build(signed: true)
    let now = try site.head()
    text += "\nsigned\n" + words(try site.verify())
    text += "\n--head, an earlier one\n" + words(try site.verify(head: first))
    text += "\n--key\n" + words(try site.verify(keys: [site.key]))
    text += "\n--head --key\n" + words(try site.verify(head: now, keys: [site.key]))
    #expect(!text.contains("as they were published"))
    text = text.replacing("\(now)", with: "sha256:NOW").replacing("\(first)", with: "sha256:FIRST")
      .replacing(try site.key.label, with: "example.com/legal+ID").replacing(
        site.output, with: "public")
    #expect(try Golden.mismatch(text, with: "verification.txt") == nil)
  }

  // MARK: What the site alone shows

  private static let seen: [(String, [String], @Sendable (SignedSite) throws -> Void)] = [
    (
      "the last line of the ledger cut", ["verify/unreleased"],
      { site in
        let ledger = try site.folder.text("public/legal/ledger.jsonl")
        let lines = ledger.split(separator: "\n").dropLast().map { "\($0)\n" }
        try site.folder.write("public/legal/ledger.jsonl", lines.joined())
        try site.makeSums()
      }
    ),
    (
      "the ledger emptied", ["verify/unreleased"],
      { site in
        try site.folder.write("public/legal/ledger.jsonl", "")
        try site.makeSums()
      }
    ),
    (
      "the folder of a version added", ["verify/unreleased"],
      { site in
        try site.folder.write("public/legal/terms/2026-01-20/index.html", "more")
        try site.makeSums()
      }
    ),
    (
      "the page of a version removed", ["verify/missing"],
      { site in
        try FileManager.default.removeItem(
          atPath: "\(site.output)/legal/terms/2026-01-15/index.html")
        try site.makeSums()
      }
    ),
    (
      "an empty folder added", ["verify/surplus"],
      { site in
        try FileManager.default.createDirectory(
          atPath: "\(site.output)/legal/more/empty", withIntermediateDirectories: true)
      }
    ),
    ("the manifest removed", ["verify/missing"], { site in try site.remove("manifest.json") }),
    ("a line twice", ["verify/sums"], { site in try site.editSums { [$0[0]] + $0 } }),
    (
      "two lines swapped", ["verify/sums"],
      { site in try site.editSums { [$0[1], $0[0]] + $0[2...] } }
    ),
    ("an empty line", ["verify/sums"], { site in try site.editSums { $0 + [""] } }),
    (
      "a file outside", ["verify/sums"],
      { site in
        try site.editSums { ["\(Digest(of: "").hex)  ../../../etc/passwd"] + $0 }
      }
    ),
    (
      "other line ends", ["verify/sums"], { site in try site.editSums { $0.map { $0 + "\r" } } }
    ),
  ]

  @Test(arguments: seen.indices)
  func `what does not fit together is found without anything that was kept`(_ index: Int) throws {
    let (name, codes, change) = Self.seen[index]
    let site = try SignedSite()
    try site.build()
    try site.release()
    try site.build()
    #expect(try site.verify().diagnostics == [])
    try change(site)
    let found = Self.codes(try site.verify())
    #expect(codes.allSatisfy(found.contains), "\(name): \(found)")
  }

  @Test func `files beside the site are not spoken of`() throws {
    let site = try SignedSite()
    try site.build()
    try site.folder.write("public/blog/2026-01-01/index.html", "a post")
    try FileManager.default.createDirectory(
      atPath: "\(site.output)/empty", withIntermediateDirectories: true)
    #expect(try site.verify().diagnostics == [])
  }

  @Test func `a site with drafts is told from one that was released`() throws {
    let site = try SignedSite()
    let text = try site.folder.text("content/terms/2026-01-01.md")
    try site.folder.write(
      "content/terms/2026-03-01.md",
      text.replacing("effective: 2026-01-01", with: "effective: 2026-03-01"))
    let build = Build(
      root: Root(site.folder.path), asOf: try #require(CalendarDate(SmallSite.day)),
      showsDrafts: true)
    #expect(try build.build().count != nil)
    let found = try site.verify().diagnostics
    #expect(found.map(\.code) == ["verify/unreleased"])
    #expect(found.first?.subject == "terms 2026-03-01")
  }

  @Test func `an archive of the site's own folder is verified as well`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    let result = try Verification.verify(
      "\(site.output)/legal", against: Pins(head: site.head(), keys: [site.key]))
    #expect(result.diagnostics == [])
  }

  // MARK: What a head shows

  @Test func `a ledger that does not hold the head that was kept is found`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    let old = try site.folder.tree("public")
    try site.release()
    try site.build(signed: true)
    let head = try site.head()
    #expect(try site.verify(head: head, keys: [site.key]).diagnostics == [])
    // The whole site as it was, signature and all.
    try FileManager.default.removeItem(atPath: site.output)
    for (path, bytes) in old { try site.folder.write("public/\(path)", bytes) }
    #expect(try site.verify(keys: [site.key]).diagnostics == [])
    #expect(Self.codes(try site.verify(head: head)) == ["ledger/head"])
  }

  @Test func `a head is that of one site`() throws {
    let site = try SignedSite()
    try site.build()
    try site.folder.copy("\(site.output)/legal", as: "public/copy/legal")
    #expect(try site.verify().comparisons.count == 2)
    #expect(throws: FileSystemError.self) { try site.verify(head: site.head()) }
  }

  // MARK: What a key shows

  @Test func `a page that was altered, with its digest, is found by the note even without a key`()
    throws
  {
    let site = try SignedSite()
    try site.build(signed: true)
    let page = try site.folder.text("public/legal/terms/index.html")
    try site.folder.write("public/legal/terms/index.html", page.replacing("Text", with: "Test"))
    try site.makeSums()
    #expect(Self.codes(try site.verify()) == ["signature/state"])
    #expect(try site.verify().diagnostics.first?.summary.contains("SHA256SUMS") == true)
    try site.remove("signed.note")
    // A head is about the ledger, and says nothing of pages.
    #expect(try site.verify(head: site.head()).diagnostics == [])
    #expect(Self.codes(try site.verify(keys: [site.key])) == ["signature/missing"])
  }

  @Test func `a note by somebody who took the same name is found with the key`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    let note = try #require(SignedNote(Array(try site.folder.read(site.note))))
    var forged = SignedNote(note.text)
    try forged.sign(with: #require(NoteSigner(named: "example.com/legal")))
    try site.folder.write(site.note, Data(forged.bytes))
    #expect(try site.verify().diagnostics == [])
    #expect(Self.codes(try site.verify(keys: [site.key])) == ["signature/signature"])
  }

  @Test func `a note of another site or of no site is found without a key`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    let good = try site.folder.text(site.note)
    try site.folder.write(site.note, good.replacing("example.com/legal\n", with: "example.com/x\n"))
    #expect(Self.codes(try site.verify()) == ["signature/state"])
    try site.folder.write(site.note, good.replacing("\n1\n", with: "\n2\n"))
    #expect(Self.codes(try site.verify()) == ["signature/state"])
    for text in ["", "note", String(good.dropLast()), good.replacing("\n1\n", with: "\n01\n")] {
      try site.folder.write(site.note, text)
      #expect(Self.codes(try site.verify()) == ["signature/form"], "\(text)")
    }
  }

  // MARK: check

  @Test func `check holds the content's ledger and the published note against what was kept`()
    throws
  {
    let site = try SignedSite()
    let build = Build(
      root: Root(site.folder.path), asOf: try #require(CalendarDate(SmallSite.day)))
    func codes(_ head: Digest? = nil, _ keys: [NoteKey] = []) throws -> [String] {
      try PinnedCheck(build, against: Pins(head: head, keys: keys)).run()
        .map { "\($0.code) \($0.severity.rawValue)" }
    }
    let key = try site.key
    #expect(try codes(nil, [key]) == ["signature/missing error"])
    try site.build(signed: true)
    let first = try site.head()
    #expect(try codes(first, [key]) == [])
    try site.release()
    #expect(try codes(first, [key]) == ["ledger/head note"])
    #expect(try codes(Digest(of: "")) == ["ledger/head error"])
    #expect(
      try codes(nil, [#require(NoteSigner(named: "other")).noteKey]) == [
        "signature/signature error"
      ])
    // The ledger of the content as it was before what was published.
    let ledger = try site.folder.text("content/ledger.jsonl")
    try site.build(signed: true)
    try site.folder.write(
      "content/ledger.jsonl", ledger.split(separator: "\n").prefix(1).map { "\($0)\n" }.joined())
    #expect(try codes(nil, [key]) == ["signature/state error"])
  }
}

extension SignedSite {
  fileprivate func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(output)/legal/\(name)")
  }

  fileprivate func editSums(_ change: ([String]) -> [String]) throws {
    let lines = try folder.text("public/legal/SHA256SUMS").split(separator: "\n").map(String.init)
    try folder.write("public/legal/SHA256SUMS", change(lines).map { $0 + "\n" }.joined())
  }
}
