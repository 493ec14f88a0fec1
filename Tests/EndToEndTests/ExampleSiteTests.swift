import Foundation
import LegalModel
import LegalPipeline
import LegalSource
import LegalTestSupport
import Testing

/// A fictional company with five versions of each kind of document, released in order.
struct ExampleSiteTests {
  private static let documents = ["subprocessors", "cookies", "terms", "privacy"]
  private static let versions = [
    "2024-02-01", "2024-09-15", "2025-03-31", "2025-03-31.2", "2026-06-01",
  ]

  /// Copies the example and releases every version, the oldest first.
  private static func released(in folder: borrowing TemporaryFolder) throws {
    try folder.copy("\(Repository.tests)/Example/content", as: "content")
    try folder.copy("\(Repository.root)/templates", as: "templates")
    for version in versions {
      for document in documents {
        let release = Release(
          root: Root(folder.path), document: try #require(DocumentID(document)),
          version: try #require(VersionID(version)), notified: nil, isAdoption: true,
          on: try #require(CalendarDate("2026-01-15")))
        let result = try release.run()
        #expect(result.line != nil, "\(DiagnosticText().render(result.diagnostics))")
      }
    }
  }

  private static func build(
    _ folder: borrowing TemporaryFolder, on day: String, comparesOnly: Bool = false
  ) throws -> Build.Result {
    try Build(root: Root(folder.path), asOf: try #require(CalendarDate(day)))
      .build(comparesOnly: comparesOnly)
  }

  private static func json(
    _ folder: borrowing TemporaryFolder, _ path: String
  ) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: folder.read(path))
    return try #require(value as? [String: Any])
  }

  /// The version of the ledger line in which a byte stands: the order is that of ``released(in:)``.
  private static func name(ofLedgerLineWith index: Int, in ledger: Data) -> String {
    let line = ledger.prefix(index).count { $0 == 10 }
    return "\(documents[line % 4]) \(versions[line / 4])"
  }

  @Test func `on each day the right version is current and the others keep their addresses`()
    throws
  {
    let folder = try TemporaryFolder()
    try Self.released(in: folder)
    for (day, current) in [
      ("2024-05-01", "2024-02-01"), ("2025-03-31", "2025-03-31.2"), ("2026-06-01", "2026-06-01"),
    ] {
      let result = try Self.build(folder, on: day)
      #expect(result.count != nil, "\(DiagnosticText().render(result.diagnostics))")
      for document in Self.documents {
        let shown = try folder.text("public/legal/\(document)/index.html")
        let own = try folder.text("public/legal/\(document)/\(current)/index.html")
        #expect(shown.contains("/legal/\(document)/\(current)/"))
        #expect(!own.contains("noindex"))
        for version in Self.versions {
          let source = try folder.read("public/legal/\(document)/\(version)/\(document).md")
          #expect(try source == folder.read("content/\(document)/\(version).md"))
        }
      }
      let manifest = try Self.json(folder, "public/legal/manifest.json")
      let documents = try #require(manifest["documents"] as? [[String: Any]])
      #expect(documents.count == 4)
      for document in documents {
        #expect(document["current"] as? String == current)
        let versions = try #require(document["versions"] as? [[String: Any]])
        let ends = versions.map { $0["effectiveUntil"] as? String }
        let starts = versions.map { $0["effective"] as? String }
        // Each version ends on the day on which the next begins, and the last has no end.
        #expect(Array(ends.dropLast()) == Array(starts.dropFirst()))
        #expect(ends.last == .some(nil))
      }
    }
  }

  @Test func `a build with nothing changed writes nothing, and two folders get the same bytes`()
    throws
  {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    try Self.released(in: first)
    try Self.released(in: second)
    _ = try Self.build(first, on: "2026-01-15")
    _ = try Self.build(second, on: "2026-01-15")
    #expect(try first.tree("public") == second.tree("public"))
    let before = try FileManager.default.attributesOfItem(atPath: "\(first.path)/public")
    #expect(try Self.build(first, on: "2026-01-15").isUpToDate)
    let after = try FileManager.default.attributesOfItem(atPath: "\(first.path)/public")
    #expect(before[.systemFileNumber] as? UInt64 == after[.systemFileNumber] as? UInt64)
    #expect(try Self.build(first, on: "2026-01-15", comparesOnly: true).isUpToDate)
    #expect(try Verification.verify("\(first.path)/public").diagnostics == [])
  }

  @Test func `one byte changed in a released file, a ledger line or a page is found and named`()
    throws
  {
    let folder = try TemporaryFolder()
    try Self.released(in: folder)
    _ = try Self.build(folder, on: "2026-01-15")
    var random = Steps(state: 2_026)
    let version = "content/privacy/2024-09-15.md"
    let page = "public/legal/terms/2024-09-15/index.html"
    let cases: [(String, String?)] = [
      (version, "privacy 2024-09-15"), ("content/ledger.jsonl", nil), (page, "terms 2024-09-15"),
    ]
    for (path, name) in cases {
      let original = try folder.read(path)
      for _ in 0..<25 {
        var bytes = original
        let index = Int(random.next() % UInt64(bytes.count))
        bytes[bytes.startIndex + index] ^= 1 << UInt8(random.next() % 7)
        try folder.write(path, bytes)
        let found =
          path.hasPrefix("public")
          ? try Verification.verify("\(folder.path)/public").diagnostics
          : try Build(root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")))
            .check()
        #expect(found.hasErrors, "byte \(index) of \(path)")
        let text = DiagnosticText().render(found)
        let name = name ?? Self.name(ofLedgerLineWith: index, in: original)
        #expect(text.contains(name), "byte \(index) of \(path): \(text)")
      }
      try folder.write(path, original)
    }
  }

  @Test func `a site that holds other files is not replaced`() throws {
    let folder = try TemporaryFolder()
    try Self.released(in: folder)
    try folder.write("public/precious.txt", "keep me")
    #expect(throws: FileSystemError.self) { try Self.build(folder, on: "2026-01-15") }
    #expect(try folder.text("public/precious.txt") == "keep me")
  }
}

/// Numbers that look random and are the same in every run.
private struct Steps {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
