import Foundation
import LegalModel
import LegalTestSupport
import LegalText
import Testing

@testable import LegalStore

/// What one command sees of its sources.
@Suite struct SnapshotTests {
  @Test func `a file is read once, whatever becomes of it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", "first")
    let snapshot = Snapshot(of: Root(folder.path))
    #expect(try snapshot.read("content/a.md").value?.text == "first")
    try folder.write("content/a.md", "second")
    #expect(try snapshot.read("content/a.md").value?.text == "first")
    try FileManager.default.removeItem(atPath: "\(folder.path)/content/a.md")
    #expect(try snapshot.read("content/a.md").value?.text == "first")
    #expect(snapshot.files.keys.sorted() == ["content/a.md"])
  }

  @Test func `a file that is not held has to be the same when it is read again`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", "first")
    let snapshot = Snapshot(of: Root(folder.path), holding: 0)
    #expect(try snapshot.read("content/a.md").value?.text == "first")
    #expect(try snapshot.read("content/a.md").value?.text == "first")
    try folder.write("content/a.md", "secnd")
    let error = #expect(throws: FileSystemError.self) { try snapshot.read("content/a.md") }
    #expect(error?.cause == "it changed while the command was running; run it again")
  }

  @Test func `nothing is found through a link`() throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/terms/a.md", "text")
    try folder.write("content/site.yaml", "x")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/content/terms", withDestinationPath: "../elsewhere/terms")
    try manager.createSymbolicLink(
      atPath: "\(folder.path)/content/b.md", withDestinationPath: "../elsewhere/terms/a.md")
    let snapshot = Snapshot(of: Root(folder.path))
    #expect(try snapshot.entry(at: "content/terms") == .link)
    #expect(try snapshot.entry(at: "content/terms/a.md") == .missing)
    #expect(try snapshot.names(in: "content/terms") == [])
    #expect(try snapshot.read("content/terms/a.md").value == nil)
    #expect(try snapshot.read("content/b.md").diagnostics.map(\.code) == ["structure/not-a-file"])
  }

  @Test func `a file that is too large or no text is a mistake with a place`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "")
    let handle = try #require(FileHandle(forWritingAtPath: "\(folder.path)/a.md"))
    try handle.truncate(atOffset: 1 << 42)
    try handle.close()
    try folder.write("b.md", Data([0x61, 0xFF]))
    let snapshot = Snapshot(of: Root(folder.path))
    #expect(try snapshot.read("a.md").diagnostics.map(\.code) == ["structure/too-large"])
    let broken = try snapshot.read("b.md").diagnostics
    #expect(broken.map(\.code) == ["structure/not-utf8"])
    #expect(broken.first?.summary == "byte 2 of the file is not UTF-8")
  }
}
