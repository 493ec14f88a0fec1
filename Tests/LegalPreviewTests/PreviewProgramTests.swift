import Foundation
import LegalTestSupport
import Testing

/// The program itself, as a person starts and ends it.
struct PreviewProgramTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends it in good order, though a page waits for a change`(
    signal: Int32
  )
    async throws
  {
    let folder = try TemporaryFolder()
    try SmallSite.copy(to: folder)
    let program = try Program(
      ["preview", "--as-of", "2026-01-15", "--port", "0"], in: folder.path)
    let address = try await program.output(until: "Ctrl-C ends it")
    let port = try #require(address.firstMatch(of: /127\.0\.0\.1:(\d+)\/legal\//)?.1)
    let client = LoopbackClient(port: try #require(UInt16(port)))
    let page = try await client.get("/legal/")
    #expect(page.status == 200)
    let stamp = try #require(page.body.firstMatch(of: /data-stamp="(\w+)"/)?.1)
    let stream = try await client.open("/.preview/events?page=/legal/&stamp=\(stamp)")
    _ = try await stream.read(until: "retry: 500")
    kill(program.process.processIdentifier, signal)
    _ = try await stream.rest()
    try await program.end()
    #expect(program.process.terminationReason == .exit)
    #expect(program.process.terminationStatus == 0)
    #expect(program.errors() == "")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["content", "templates"])
  }

  @Test(arguments: [
    (["--port", "65536"], "--port takes a number from 0 to 65535, not 65536."),
    (["--editor", "vscode://file/"], "'vscode://file/' has no {path}"),
  ])
  func `a wrong option is an error of usage that says what is right`(
    options: [String], words: String
  ) async throws {
    let folder = try TemporaryFolder()
    let program = try Program(["preview"] + options, in: folder.path)
    try await program.end()
    #expect(program.process.terminationStatus == 64)
    #expect(program.errors().contains(words))
  }

  @Test func `without descriptors it says so, and neither crashes nor passes for clean`()
    async throws
  {
    let folder = try TemporaryFolder()
    let program = try Program(
      ["-c", "ulimit -n 8; exec \"$0\" check", Program.path], in: folder.path, as: "/bin/sh")
    try await program.end()
    #expect(program.process.terminationReason == .exit)
    #expect(program.process.terminationStatus == 2)
    #expect(program.errors() == "error: cannot open '/proc/self/cmdline': Too many open files\n")
  }

  /// A run of the program beside the tests.
  private final class Program {
    let process = Process()
    private let standardOutput = Pipe()
    private let standardError = Pipe()

    static let path = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("legalsite").path

    init(_ arguments: [String], in folder: String, as path: String = path) throws {
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.standardOutput = standardOutput
      process.standardError = standardError
      try process.run()
    }

    deinit {
      if process.isRunning { process.terminate() }
    }

    /// What it has printed once some words are among it.
    func output(until words: String) async throws -> String {
      let handle = standardOutput.fileHandleForReading
      var text = ""
      while !text.contains(words) {
        let more = try await onThread { handle.availableData }
        try #require(!more.isEmpty, "it ended after: \(text)")
        text += String(decoding: more, as: UTF8.self)
      }
      return text
    }

    /// Waits until it has ended.
    func end() async throws {
      let process = process
      try await onThread { process.waitUntilExit() }
    }

    /// Everything it has said on standard error, once it has ended.
    func errors() -> String {
      String(decoding: standardError.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
  }
}
