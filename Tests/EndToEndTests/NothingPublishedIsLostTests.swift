import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A page of a version that was released once is never dropped, whatever the cause.
@Suite struct NothingPublishedIsLostTests {
  /// Builds, expects to be refused with a code, and expects the site that was there.
  private func expectRefused(
    _ folder: borrowing TemporaryFolder, _ code: String
  ) throws -> [Diagnostic] {
    let before = try folder.tree("public")
    let result = try SmallSite.build(folder)
    #expect(result.count == nil)
    let found = result.diagnostics.filter { $0.code == code }
    #expect(!found.isEmpty, "\(DiagnosticText().render(result.diagnostics))")
    #expect(try folder.tree("public") == before)
    let check = try Build(
      root: Root(folder.path), asOf: try #require(CalendarDate(SmallSite.day))
    ).check().diagnostics
    #expect(check.contains { $0.code == code && $0.severity == .error })
    return found
  }

  @Test(arguments: ["content", "templates"])
  func `sources behind a link are not read, and nothing is lost`(_ name: String) throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    let manager = FileManager.default
    try manager.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/elsewhere")
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/\(name)", withDestinationPath: "elsewhere")
    let found = try expectRefused(folder, "structure/not-a-folder")
    #expect(found.map(\.range.file.path) == [name])
  }

  @Test func `a document's folder that is a link is not read`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    let terms = "\(folder.path)/content/terms"
    try FileManager.default.moveItem(atPath: terms, toPath: "\(folder.path)/terms")
    try FileManager.default.createSymbolicLink(atPath: terms, withDestinationPath: "../terms")
    _ = try expectRefused(folder, "ledger/gone")
  }

  @Test func `without content nothing is built`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    try FileManager.default.removeItem(atPath: "\(folder.path)/content")
    _ = try expectRefused(folder, "structure/missing-file")
  }

  @Test func `a ledger that lost its lines is found at the old address, too`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    try folder.write("content/ledger.jsonl", "")
    _ = try expectRefused(folder, "ledger/removed")
    try SmallSite.configure(folder, path: "/policies")
    _ = try expectRefused(folder, "ledger/removed")
    try SmallSite.configure(folder, path: "/policies", more: "formerly: [/legal]")
    _ = try expectRefused(folder, "ledger/removed")
  }

  @Test func `a site that moves says so, and then answers its old addresses`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    let published = try folder.tree("public")
    let feed = try folder.text("public/legal/feed.xml")
    try SmallSite.configure(folder, path: "/policies", url: "https://example.org")
    let found = try expectRefused(folder, "plan/moved")
    #expect(found.first?.help.first?.contains("formerly: [https://example.com/legal]") == true)

    try SmallSite.configure(
      folder, path: "/policies", url: "https://example.org",
      more: "formerly: ['https://example.com/legal']")
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try SmallSite.build(folder).isUpToDate)
    #expect(try SmallSite.build(folder, comparesOnly: true).isUpToDate)
    for (path, bytes) in published where path.hasPrefix("legal/") && path != "legal/SHA256SUMS" {
      guard !path.contains("assets/") else { continue }
      let now = try folder.read("public/\(path)")
      if path.hasSuffix("index.html") {
        let target =
          "https://example.org/policies/"
          + path.dropFirst("legal/".count).dropLast("index.html".count)
        #expect(String(decoding: now, as: UTF8.self).contains("<a href=\"\(target)\">"))
      } else if path.hasSuffix(".md") || path.hasSuffix(".txt") || path.hasSuffix("ledger.jsonl") {
        #expect(now == bytes, "\(path)")
      }
    }
    #expect(try folder.text("public/_redirects") == "/legal/* /policies/:splat 301\n")
    #expect(try folder.text("public/_headers").contains("\n/legal/*\n"))
    #expect(try Verification.verify("\(folder.path)/public").diagnostics.isEmpty)
    // Readers of the feed see no entry twice.
    let ids = { (feed: String) in
      feed.split(separator: "\n").filter { $0.contains("<id>") }
    }
    #expect(ids(try folder.text("public/policies/feed.xml")) == ids(feed))
    // The old addresses are for ever.
    try SmallSite.configure(folder, path: "/policies", url: "https://example.org")
    _ = try expectRefused(folder, "plan/moved")
  }

  @Test func `a host of the same name with another scheme is no move`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder, url: "http://example.com")
    try SmallSite.build(folder)
    try SmallSite.configure(folder)
    #expect(try SmallSite.build(folder).count != nil)
  }

  @Test func `a site can move to the whole host and away from it`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    try SmallSite.configure(folder, path: "/", more: "formerly: [/legal]")
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try folder.text("public/legal/terms/index.html").contains("https://example.com/terms/"))
    #expect(try Verification.verify("\(folder.path)/public").diagnostics.isEmpty)
    try SmallSite.configure(folder, path: "/policies", more: "formerly: [/legal, /]")
    let result = try SmallSite.build(folder)
    #expect(result.count != nil, "\(DiagnosticText().render(result.diagnostics))")
    for address in ["terms", "legal/terms"] {
      let stub = try folder.text("public/\(address)/2026-01-01/index.html")
      #expect(stub.contains("https://example.com/policies/terms/2026-01-01/"))
    }
    #expect(try SmallSite.build(folder).isUpToDate)
    #expect(try Verification.verify("\(folder.path)/public").diagnostics.isEmpty)
  }

  @Test func `redirects of the host's own are left alone`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    try folder.write("public/_redirects", "/a /b 301\n")
    try SmallSite.configure(folder, path: "/policies", more: "formerly: [/legal]")
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try folder.text("public/_redirects") == "/a /b 301\n")
    #expect(try SmallSite.build(folder).isUpToDate)
  }

  @Test func `a copy of the site that somebody keeps in the output is no address of it`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    try folder.copy("\(folder.path)/public/legal", as: "public/backup/2026/legal")
    try SmallSite.change(folder)
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try folder.text("public/backup/2026/legal/SHA256SUMS").isEmpty == false)
  }

  @Test(arguments: [RunDay.Origin.environment, .clock])
  func `a clock before the newest release is an error`(_ origin: RunDay.Origin) throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    let past = RunDay(try #require(CalendarDate("1970-01-01")), from: origin)
    let result = try Build(root: Root(folder.path), on: past).build()
    #expect(result.count == nil)
    #expect(result.diagnostics.contains { $0.code == "ledger/clock" && $0.severity == .error })
    // Whoever states a day means it.
    let stated = RunDay(past.day)
    #expect(try Build(root: Root(folder.path), on: stated).build().count != nil)
  }
}
