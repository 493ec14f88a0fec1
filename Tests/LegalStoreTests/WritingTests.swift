import Foundation
import LegalTestSupport
import Testing

@testable import LegalStore

/// How a file is written: aside, on the disk, and only then under its name.
@Suite struct WritingTests {
  private static func names(_ folder: borrowing TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `a file is replaced with its permissions, and nothing is left beside it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: "\(folder.path)/a")
    try folder.write(".a.legalsite-new", "left by a run that was killed")
    try Disk.write(Array("new".utf8), to: "\(folder.path)/a", replaces: true)
    #expect(try folder.text("a") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/a")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try Self.names(folder) == ["a"])
  }

  @Test func `a file that is there is not replaced unless that is asked for`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    #expect(throws: FileSystemError.self) {
      try Disk.write(Array("new".utf8), to: "\(folder.path)/a", replaces: false)
    }
    #expect(try folder.text("a") == "old")
    #expect(try Self.names(folder) == ["a"])
  }

  @Test func `a link is replaced and never followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("victim", "precious")
    for link in ["a", ".a.legalsite-new"] {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/\(link)")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(link)", withDestinationPath: "victim")
      try Disk.write(Array("new".utf8), to: "\(folder.path)/a", replaces: true)
      #expect(try folder.text("victim") == "precious")
      #expect(try folder.text("a") == "new")
    }
    #expect(try Self.names(folder) == ["a", "victim"])
  }

  @Test func `folders that were made for a file that cannot be written are gone again`() throws {
    let folder = try TemporaryFolder()
    try folder.write("content/other", "a file where a folder belongs")
    let root = Root(folder.path)
    #expect(throws: FileSystemError.self) {
      try root.write(Array("x".utf8), to: "content/other/a/b.md", replaces: false)
    }
    #expect(try folder.tree().keys.sorted() == ["content/other"])
    try root.write(Array("x".utf8), to: "content/new/b.md", replaces: false)
    #expect(try folder.text("content/new/b.md") == "x")
  }
}
