import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// Every folder of `Broken/` is a case of its own; adding a case is adding a folder.
///
/// It has files that are laid over the site of `Broken/base`, and in `diagnostics.txt` the exact text
/// that `check` prints for them. A path in `removed.txt` is taken away.
struct BrokenInputTests {
  @Test(arguments: try BrokenCase.all())
  func `a broken input gives exactly the diagnostics that its folder says`(
    _ broken: BrokenCase
  )
    throws
  {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.tests)/Broken/base/content", as: "content")
    try folder.copy("\(Repository.root)/templates", as: "templates")
    try broken.lay(over: folder.path)
    let build = Build(root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
    let diagnostics = try build.check(nil).diagnostics
    let text = DiagnosticText().render(diagnostics)
    #expect(try Golden.mismatch(text, at: "\(broken.folder)/diagnostics.txt") == nil)
    #expect(diagnostics.hasErrors)
    // What is wrong stands in the way of a site, too, and leaves nothing behind.
    #expect(try build.build(nil).count == nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["content", "templates"])
  }

  @Test func `the site that the cases are laid over is clean`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.tests)/Broken/base/content", as: "content")
    try folder.copy("\(Repository.root)/templates", as: "templates")
    let build = Build(root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
    #expect(DiagnosticText().render(try build.check(nil).diagnostics) == "")
  }

  @Test func `there are at least forty cases`() throws {
    #expect(try BrokenCase.all().count >= 40)
  }
}

/// A folder of `Broken/`.
struct BrokenCase: Sendable, CustomTestStringConvertible {
  let name: String

  var folder: String { "\(Repository.tests)/Broken/\(name)" }
  var testDescription: String { name }

  static func all() throws -> [BrokenCase] {
    try FileManager.default.contentsOfDirectory(atPath: "\(Repository.tests)/Broken")
      .filter { $0 != "base" && !$0.hasPrefix(".") }.sorted().map(BrokenCase.init)
  }

  func lay(over root: String) throws {
    let manager = FileManager.default
    for (file, bytes) in try FileTree.read(folder) where file != "diagnostics.txt" {
      if file == "removed.txt" {
        for path in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
          try manager.removeItem(atPath: "\(root)/\(path)")
        }
        continue
      }
      let url = URL(fileURLWithPath: "\(root)/\(file)")
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: url)
    }
  }
}
