import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// What is built can be signed, and a signature never outlives what it is about.
@Suite struct SigningTests {
  @Test(arguments: ["/legal", "/"])
  func `a signed build has a note of its address, its ledger and its list of digests`(
    _ path: String
  ) throws {
    let site = try SignedSite(path: path)
    #expect(try site.build(signed: true).count != nil)
    let note = try #require(SignedNote(Array(try site.folder.read(site.note))))
    #expect(try note.standing(of: site.key) == .signed)
    let sums = Digest(of: Array(try site.folder.read("\(site.site)/SHA256SUMS")))
    let origin = path == "/" ? "example.com" : "example.com/legal"
    #expect(
      SiteState(note.text)
        == SiteState(origin: origin, lineCount: 1, head: try site.head(), sums: sums))
    #expect(try !site.folder.text("\(site.site)/SHA256SUMS").contains(SignedNote.name))
  }

  @Test(arguments: ["/legal", "/"])
  func `a build without the key keeps a note that fits, and the same key signs the same bytes`(
    _ path: String
  ) throws {
    let site = try SignedSite(path: path)
    try site.build(signed: true)
    let before = try site.folder.tree("public")
    for signed in [false, true] {
      for comparesOnly in [true, false] {
        let result = try site.build(signed: signed, comparesOnly: comparesOnly)
        #expect(result.isUpToDate)
        #expect(!result.diagnostics.contains { $0.code.hasPrefix("signature/") })
        #expect(try site.folder.tree("public") == before)
      }
    }
  }

  @Test(arguments: ["/legal", "/"])
  func `a build without the key removes a note that fits no more, and says so`(
    _ path: String
  ) throws {
    let site = try SignedSite(path: path)
    try site.build(signed: true)
    try SmallSite.change(site.folder)
    let compared = try site.build(comparesOnly: true)
    #expect(compared.removed.contains { $0.hasSuffix(SignedNote.name) })
    #expect(site.has(site.note) == true)
    let built = try site.build()
    #expect(built.removed.contains { $0.hasSuffix(SignedNote.name) })
    #expect(site.has(site.note) == false)
    let said = built.diagnostics.filter { $0.code == "signature/outdated" }
    #expect(said.map(\.severity) == [.warning])
    #expect(said.first?.summary.contains("another state") == true)
    #expect(try site.build(signed: true).changed.contains { $0.hasSuffix(SignedNote.name) })
    #expect(try site.verify(keys: [site.key]).diagnostics == [])
  }

  @Test func `a note stays as long as its key is valid, and no longer`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    #expect(try site.build(on: "2026-12-31").removed == [])
    let result = try site.build(on: "2027-01-01")
    #expect(result.removed == ["legal/signed.note"])
    #expect(
      result.diagnostics.first { $0.code == "signature/outdated" }?.summary.contains("no key")
        == true)
  }

  @Test func `a note that the site's keys did not sign does not stay, whatever it says`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    let honest = try #require(SignedNote(Array(try site.folder.read(site.note))))
    var forged = SignedNote(honest.text)
    try forged.sign(with: #require(NoteSigner(named: "example.com/legal")))
    try site.folder.write(site.note, Data(forged.bytes))
    #expect(try site.build().removed == ["legal/signed.note"])
  }

  @Test func `a key that site.yaml does not name, or not for the day, signs nothing`() throws {
    let site = try SignedSite()
    for (day, place) in [("2025-12-31", "2026-01-01"), ("2027-01-01", "2026-12-31")] {
      let result = try site.build(signed: true, on: day)
      let found = result.diagnostics.filter { $0.code == "signature/key-day" }
      #expect(found.count == 1)
      let range = try #require(found.first?.range)
      #expect(range.file.path == "content/site.yaml")
      #expect(range.file.text(in: range.bytes) == place)
      #expect(result.count == nil)
    }
    let stranger = try #require(NoteSigner(named: "stranger"))
    let result = try Build(
      root: Root(site.folder.path), asOf: try #require(CalendarDate(SmallSite.day))
    ).signed(by: [stranger]).build()
    let found = result.diagnostics.filter { $0.code == "signature/unlisted-key" }
    #expect(found.count == 1)
    #expect(found.first?.help.first?.contains("\(try stranger.noteKey)") == true)
    #expect(site.has("public") == false)
  }

  @Test func `a site of which nothing is released is not signed`() throws {
    let site = try SignedSite()
    try site.folder.write("content/ledger.jsonl", "")
    let result = try Build(
      root: Root(site.folder.path), asOf: try #require(CalendarDate(SmallSite.day)),
      showsDrafts: true
    ).signed(by: [site.signer]).build()
    #expect(result.diagnostics.contains { $0.code == "signature/nothing" })
    #expect(result.count == nil)
  }

  @Test func `signatures of others over the same state stay when the key signs again`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    var note = try #require(SignedNote(Array(try site.folder.read(site.note))))
    let witness = try #require(NoteSigner(named: "witness"))
    try note.sign(with: witness)
    try site.folder.write(site.note, Data(note.bytes))
    #expect(try site.build().isUpToDate)
    #expect(try site.build(signed: true).count != nil)
    #expect(try site.verify(keys: [witness.noteKey]).diagnostics == [])
    #expect(try site.verify(keys: [site.key]).diagnostics == [])
  }

  @Test func `a file of that name that is no note of a site is somebody else's`() throws {
    let site = try SignedSite()
    try site.build()
    try site.folder.write(site.note, "mine")
    try SmallSite.change(site.folder)
    try site.build()
    #expect(try site.folder.text(site.note) == "mine")
    let result = try site.build(signed: true)
    #expect(result.diagnostics.map(\.code).contains("output/foreign-file"))
    #expect(try site.folder.text(site.note) == "mine")
  }

  @Test func `a preview has no note`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    let tree = try Build(
      root: Root(site.folder.path), asOf: try #require(CalendarDate(SmallSite.day))
    ).tree()
    #expect(tree.files["legal/SHA256SUMS"] != nil)
    #expect(tree.files["legal/signed.note"] == nil)
  }

  @Test func `the list of versions and the manifest name what a stranger needs`() throws {
    let site = try SignedSite()
    try site.build(signed: true)
    let page = try site.folder.text("public/legal/terms/versions/index.html")
    for file in ["ledger.jsonl", "SHA256SUMS", "signed.note"] {
      #expect(page.contains("href=\"/legal/\(file)\""))
    }
    #expect(try site.folder.text("public/legal/manifest.json").contains("\(try site.key)"))
    #expect(try site.folder.text("public/_headers").contains("/legal/signed.note"))
  }

  @Test func `a site without keys names no note`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    #expect(
      try folder.tree("public").allSatisfy { path, bytes in
        !String(decoding: bytes, as: UTF8.self).contains("signed.note")
          || path.hasSuffix("schema/site.json")
      })
  }
}
