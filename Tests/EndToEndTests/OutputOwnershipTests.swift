import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A site owns what it wrote, and nothing else in its output.
@Suite struct OutputOwnershipTests {
  @Test(arguments: ["", "/", "/content", "/content/terms/x", "/templates/x", "/.."])
  func `an output that holds the sources or lies in them is refused, and nothing is touched`(
    _ output: String
  ) throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try folder.write("notes.txt", "precious")
    let before = try folder.tree()
    #expect(throws: FileSystemError.self) {
      try Build(
        root: Root(folder.path), asOf: try #require(CalendarDate(SmallSite.day)),
        output: folder.path + output
      ).build()
    }
    #expect(try folder.tree() == before)
  }

  @Test func `files of others are left alone, in the host's root and in the site's own folder`()
    throws
  {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try folder.write("public/index.html", "the company's home page")
    try folder.write("public/blog/1.html", "post")
    #expect(try SmallSite.build(folder).count != nil)
    for file in ["CNAME", ".nojekyll", "404.html", ".git/config", "legal/terms/old.pdf"] {
      try folder.write("public/\(file)", "of \(file)")
    }
    try folder.write("public/legal/attic/x", "x")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/public/legal/empty", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/public/legal/link", withDestinationPath: "terms")
    #expect(try SmallSite.build(folder).isUpToDate)
    for _ in 0..<2 {
      try SmallSite.change(folder)
      #expect(try SmallSite.build(folder).changed.count > 0)
    }
    #expect(try folder.text("public/index.html") == "the company's home page")
    #expect(try folder.text("public/blog/1.html") == "post")
    for file in ["CNAME", ".nojekyll", "404.html", ".git/config", "legal/terms/old.pdf"] {
      #expect(try folder.text("public/\(file)") == "of \(file)")
    }
    #expect(try folder.text("public/legal/attic/x") == "x")
    let manager = FileManager.default
    #expect(manager.fileExists(atPath: "\(folder.path)/public/legal/empty"))
    #expect(
      try manager.destinationOfSymbolicLink(atPath: "\(folder.path)/public/legal/link") == "terms")
    // What the site does not need any more is gone: there is one style sheet.
    let assets = try manager.contentsOfDirectory(atPath: "\(folder.path)/public/legal/assets")
    #expect(assets.count == 1)
    // A verification speaks of strangers in the site's own folder only.
    let strangers = try Verification.verify("\(folder.path)/public").diagnostics
    #expect(strangers.allSatisfy { $0.code == "verify/surplus" })
    #expect(
      strangers.map { $0.range.file.path.split(separator: "/").last.map(String.init) } == [
        "x", "empty", "link", "old.pdf",
      ])
  }

  @Test(arguments: ["_headers", "legal/index.html", "legal/terms", "legal/manifest.json"])
  func `a file of somebody else where the site needs its own is an error that names it`(
    _ file: String
  ) throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try folder.write("public/\(file)", "of another program")
    let before = try folder.tree("public")
    for comparesOnly in [true, false] {
      let result = try SmallSite.build(folder, comparesOnly: comparesOnly)
      #expect(result.count == nil)
      let found = result.diagnostics.filter { $0.code == "output/foreign-file" }
      #expect(found.map(\.subject) == [file])
      #expect(found.map(\.range.file.path) == ["\(folder.path)/public/\(file)"])
      #expect(try folder.tree("public") == before)
    }
    try FileManager.default.removeItem(atPath: "\(folder.path)/public/\(file)")
    #expect(try SmallSite.build(folder).count != nil)
  }

  @Test func `a site on the whole host leaves other pages of the host alone`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder, path: "/")
    try folder.write("public/about/index.html", "about")
    try folder.write("public/robots.txt", "robots")
    #expect(try SmallSite.build(folder).count != nil)
    try folder.write("public/terms/extra.pdf", "extra")
    try SmallSite.change(folder)
    #expect(try SmallSite.build(folder).changed.contains("SHA256SUMS"))
    #expect(try SmallSite.build(folder).isUpToDate)
    #expect(try folder.text("public/about/index.html") == "about")
    #expect(try folder.text("public/robots.txt") == "robots")
    #expect(try folder.text("public/terms/extra.pdf") == "extra")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["content", "public", "templates"])
  }

  @Test func `a list of digests of somebody else makes nothing the site's`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder, path: "/")
    try folder.write("public/report.pdf", "report")
    let digest = Digest(of: Array("report".utf8)).hex
    try folder.write("public/SHA256SUMS", "\(digest)  report.pdf\n")
    let result = try SmallSite.build(folder)
    #expect(result.diagnostics.contains { $0.subject == "SHA256SUMS" })
    #expect(try folder.text("public/report.pdf") == "report")
  }

  @Test func `a list of digests reaches no file beside the site`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    try folder.write("public/CNAME", "legal.example.com")
    try folder.write("victim", "precious")
    let sums = try folder.text("public/legal/SHA256SUMS")
    let lines = [("legal.example.com", "../CNAME"), ("precious", "../../victim")].map {
      "\(Digest(of: Array($0.utf8)).hex)  \($1)\n"
    }
    try folder.write("public/legal/SHA256SUMS", sums + lines.joined())
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try folder.text("public/CNAME") == "legal.example.com")
    #expect(try folder.text("victim") == "precious")
  }

  @Test func `a file of the host's root that somebody else wrote since is not removed`() throws {
    let folder = try TemporaryFolder()
    let contact = "securityContact: mailto:a@example.com\nsecurityExpires: 2027-01-01"
    try SmallSite.make(in: folder, more: contact)
    try SmallSite.build(folder)
    #expect(try folder.text("public/.well-known/security.txt").contains("a@example.com"))
    try folder.write("public/.well-known/security.txt", "Contact: mailto:b@example.com\n")
    try SmallSite.configure(folder)
    #expect(try SmallSite.build(folder).count != nil)
    #expect(try folder.text("public/.well-known/security.txt").contains("b@example.com"))
  }

  @Test func `a site's folder that is a link is refused`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try folder.write("outside/x", "x")
    for place in ["public/legal", "public"] {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/public")
      try folder.write("public/keep", "")
      try? FileManager.default.removeItem(atPath: "\(folder.path)/\(place)")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(place)", withDestinationPath: "\(folder.path)/outside")
      #expect(throws: FileSystemError.self) { try SmallSite.build(folder) }
      #expect(try folder.tree("outside") == ["x": Data("x".utf8)])
    }
  }

  @Test func `a folder of the site that became a link is an error that names it`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    let terms = "\(folder.path)/public/legal/terms"
    try FileManager.default.moveItem(atPath: terms, toPath: "\(folder.path)/terms")
    try FileManager.default.createSymbolicLink(
      atPath: terms, withDestinationPath: "\(folder.path)/terms")
    let before = try folder.tree("terms")
    let result = try SmallSite.build(folder)
    #expect(
      result.diagnostics.filter { $0.code == "output/foreign-file" }.map(\.subject) == [
        "legal/terms"
      ])
    #expect(try folder.tree("terms") == before)
    #expect(try !Verification.verify("\(folder.path)/public").diagnostics.isEmpty)
  }

  @Test func `a file of any size in the output is no reason to read it`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    try SmallSite.build(folder)
    let page = "\(folder.path)/public/legal/terms/index.html"
    let handle = try #require(FileHandle(forWritingAtPath: page))
    try handle.truncate(atOffset: 1 << 42)
    try handle.close()
    let found = try Verification.verify("\(folder.path)/public").diagnostics
    #expect(found.map(\.code) == ["verify/digest"])
    #expect(try SmallSite.build(folder, comparesOnly: true).changed == ["legal/terms/index.html"])
    #expect(try SmallSite.build(folder).changed == ["legal/terms/index.html"])
    #expect(try Verification.verify("\(folder.path)/public").diagnostics.isEmpty)
  }

  @Test func `folders above the output are made, and are gone again if nothing is built`() throws {
    let folder = try TemporaryFolder()
    try SmallSite.make(in: folder)
    #expect(try SmallSite.build(folder, output: "deep/er/site/").count != nil)
    #expect(try folder.text("deep/er/site/legal/SHA256SUMS").isEmpty == false)
    try folder.write("content/terms/2026-03-01.md", "---\nkind: agreement\n")
    #expect(try SmallSite.build(folder, output: "other/place/site/").count == nil)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/other"))
  }
}
