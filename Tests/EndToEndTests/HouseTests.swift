import Foundation
import LegalTestSupport
import Testing

/// What is kept in one room of the house, and nowhere else.
@Suite struct HouseTests {
  /// Calls and types that open, read, write or remove a file.
  private static let fileCalls = [
    #"\bopen(at)?\("#, #"\bfopen\("#, #"\bopendir\("#, #"\b(l|f)?stat\("#, #"\bunlink\("#,
    #"\brename\("#, #"\bmkdir\("#, #"\brmdir\("#, #"\bfsync\("#, #"\brealpath\("#,
    #"\bFileManager\b"#, #"\bFileHandle\b"#, #"contentsOf: URL"#, #"contentsOfFile"#,
    #"\.write\(to(File)?:"#, #"import System\b"#, #"import CSystem\b"#,
  ]

  @Test func `only the store touches a file`() throws {
    for (path, text) in try Self.sources() where !path.hasPrefix("LegalStore/") {
      for pattern in Self.fileCalls {
        let found = try Regex(pattern)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        where line.contains(found) && !line.contains("func open(") && !line.contains(".open(") {
          Issue.record(
            "\(path):\(number + 1) touches a file: use Snapshot, Root, TextFile or Disk of LegalStore"
          )
        }
      }
    }
  }

  /// The sources of the program by path below Sources, without comments.
  private static func sources() throws -> [(path: String, text: String)] {
    try FileTree.read("\(Repository.root)/Sources").compactMap { path, bytes in
      // What only tests use may do what it likes.
      guard path.hasSuffix(".swift"), !path.hasPrefix("LegalTestSupport/") else { return nil }
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let code = lines.map { line in
        line.drop { $0 == " " }.hasPrefix("//") ? "" : line
      }
      return (path, code.joined(separator: "\n"))
    }
  }
}
