import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// What happens to a site when the machine fails in the middle of a build.
///
/// Not at the same time as other tests of the file: each starts the program itself many times.
@Suite(.serialized)
struct FaultTests {
  @Test func `killed at any moment, a build leaves the old site or the new one, whole`() throws {
    let folder = try Self.site()
    let (old, new) = try Self.twoSites(in: folder)
    for step in 0..<40 {
      let day = step.isMultiple(of: 2) ? "2026-06-01" : "2024-05-01"
      let build = try Self.start(["build", "--as-of", day], in: folder.path)
      // From before the first file to after the last one: a debug build takes some 0.3 seconds.
      usleep(UInt32(step) * 12_000)
      kill(build.processIdentifier, SIGKILL)
      build.waitUntilExit()
      let tree = try folder.tree("public")
      #expect(tree == old || tree == new, "after \(step * 12) ms")
    }
    let last = try Self.start(["build", "--as-of", "2026-06-01"], in: folder.path)
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    #expect(try folder.tree("public") == new)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["content", "public", "templates"])
  }

  @Test
  func `a write that is refused leaves the old site, no rubbish, and says which path and why`()
    throws
  {
    let folder = try Self.site()
    let (old, _) = try Self.twoSites(in: folder)
    // No file may be larger than 4 KiB, which some pages are.
    let script = "trap '' XFSZ; ulimit -f 4; exec '\(Self.program)' build --as-of 2026-06-01"
    let (status, errors) = try Self.run("/bin/bash", ["-c", script], in: folder.path)
    #expect(status == 2)
    #expect(errors.contains("cannot write './.public.building/legal/"), "\(errors)")
    #expect(errors.contains("File too large"), "\(errors)")
    #expect(try folder.tree("public") == old)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["content", "public", "templates"])
  }

  @Test(arguments: [
    "export dpv", "show privacy --on 2026-01-15", "schema site",
    "diff privacy 2024-02-01 2024-09-15",
  ])
  func `a result that cannot be printed is a failure`(_ command: String) throws {
    let folder = try Self.site()
    let script = "exec '\(Self.program)' \(command) > /dev/full"
    let (status, errors) = try Self.run("/bin/bash", ["-c", script], in: folder.path)
    #expect(status == 2)
    #expect(
      errors.contains("error: cannot write to standard output: No space left on device"),
      "\(errors)")
  }

  @Test func `a release that is refused leaves the ledger as it was`() throws {
    let folder = try Self.site()
    let ledger = try folder.read("content/ledger.jsonl")
    try folder.copy("\(folder.path)/content/terms/2026-06-01.md", as: "content/terms/2027-01-01.md")
    let text = try folder.text("content/terms/2027-01-01.md")
    try folder.write(
      "content/terms/2027-01-01.md",
      text.replacingOccurrences(of: "effective: 2026-06-01", with: "effective: 2027-01-01"))
    let release = "release terms 2027-01-01 --as-of 2026-12-01"
    let script = "trap '' XFSZ; ulimit -f 1; exec '\(Self.program)' \(release)"
    let (status, errors) = try Self.run("/bin/bash", ["-c", script], in: folder.path)
    #expect(status == 2, "\(errors)")
    #expect(try folder.read("content/ledger.jsonl") == ledger)
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/content")
    #expect(!left.contains { $0.hasSuffix(".new") })
    let arguments = release.split(separator: " ").map(String.init)
    #expect(try Self.run(Self.program, arguments, in: folder.path).status == 0)
    #expect(try folder.read("content/ledger.jsonl").starts(with: ledger))
  }

  // MARK: The program

  /// The program beside the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("legalsite").path

  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    return folder
  }

  /// Builds the site as of two days, and leaves the first.
  private static func twoSites(
    in folder: borrowing TemporaryFolder
  ) throws -> (old: [String: Data], new: [String: Data]) {
    var trees: [[String: Data]] = []
    for day in ["2026-06-01", "2024-05-01"] {
      let build = Build(root: Root(folder.path), asOf: try #require(CalendarDate(day)))
      #expect(try build.build().count != nil)
      trees.append(try folder.tree("public"))
    }
    #expect(trees[0] != trees[1])
    return (trees[1], trees[0])
  }

  private static func start(_ arguments: [String], in folder: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  static func run(
    _ executable: String, _ arguments: [String], in folder: String
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let errors = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: errors, as: UTF8.self))
  }
}
