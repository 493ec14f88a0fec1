import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

struct ExampleSiteTests {
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

  @Test func `releasing the versions in order gives the lines that are kept, to the byte`() throws {
    // The kept ledger holds digests of canonical form 1: if this fails, the form has changed, and
    // every published ledger is broken.
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    let kept = try folder.text("content/ledger.jsonl")
    try folder.write("content/ledger.jsonl", "")
    try ExampleSite.release(in: folder)
    let made = try folder.text("content/ledger.jsonl").split(separator: "\n")
    #expect(made.count == 16)
    #expect(kept.split(separator: "\n").starts(with: made))
  }

  @Test func `an altered released file is shown with what it was released as`() throws {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    _ = try Self.build(folder, on: "2026-01-15")
    let path = "content/terms/2024-02-01.md"
    let text = try folder.text(path)
    let line = try #require(text.split(separator: "\n").last { $0.contains(" the ") })
    let altered = line.replacing(" the ", with: " a ", maxReplacements: 1)
    try folder.write(path, text.replacing(line, with: altered))
    let result = try Self.build(folder, on: "2026-01-15")
    #expect(result.count == nil)
    let found = try #require(result.diagnostics.first { $0.code == "ledger/source" })
    #expect(found.subject == "terms 2024-02-01")
    #expect(found.range.file.text(in: found.range.bytes) == String(altered))
    #expect(found.help.first == "it was released as: \(line)")
  }

  @Test func `no text of any version is markup in a page, the sitemap or the rows`() throws {
    let folder = try TemporaryFolder()
    try folder.copy("\(Repository.root)/templates", as: "templates")
    let script = #"<script>alert("1")</script> & 'x'"#
    let yaml = "'" + script.replacing("'", with: "''") + "'"
    try folder.write(
      "content/site.yaml",
      """
      organization: {legalName: \(yaml), brand: \(yaml)}
      url: https://example.com
      path: /legal
      title: \(yaml)
      documents: [privacy, subprocessors]
      navigation: [{title: \(yaml), url: https://example.com/}]
      """)
    let head = "title: \(yaml)\ndescription: \(yaml)\neffective: 2026-01-01\nupdated: 2026-01-01"
    try folder.write(
      "content/privacy/2026-01-01.md",
      """
      ---
      kind: privacyPolicy
      \(head)
      columns: {data: {name: \(yaml), purpose: \(yaml)}}
      data: [{id: a, name: \(yaml), items: [{id: b, name: \(yaml), purpose: \(yaml)}]}]
      purposes: [{id: p, name: \(yaml), description: \(yaml)}]
      ---

      ## {{title}}

      {{description}} and [{{title}}](https://example.com/?q={{title}})

      {{> data.a}}

      {{> purposes}}
      """)
    try folder.write(
      "content/subprocessors/2026-01-01.md",
      """
      ---
      kind: subprocessors
      \(head)
      subprocessors: [{id: s, name: \(yaml), purpose: '=1+1', shares: 'a, "b"'}]
      ---

      {{> subprocessors}}
      """)
    let build = Build(
      root: Root(folder.path), asOf: try #require(CalendarDate("2026-01-15")), showsDrafts: true)
    let result = try build.build(nil)
    #expect(DiagnosticText().render(result.diagnostics) == "")
    let pages = try folder.tree("public").filter { path, _ in
      path.hasSuffix(".html") || path.hasSuffix(".xml")
    }
    #expect(pages.count == 9)
    for (path, bytes) in pages {
      let page = String(decoding: bytes, as: UTF8.self)
      // The only one holds data, and no text ends it.
      let scripts = path.hasSuffix(".html") ? 1 : 0
      for tag in ["<script", "<script type=\"application/ld+json\">{", "}</script>", "</script"] {
        #expect(page.split(separator: tag).count - 1 == scripts, "\(tag) in \(path)")
      }
      #expect(path.hasSuffix(".xml") || page.contains("&lt;script&gt;"), "\(path)")
      #expect(page.contains("noindex") || !path.contains("2026-01-01"), "\(path)")
    }
    let csv = try folder.text("public/legal/subprocessors.csv")
    #expect(csv.contains(",'=1+1,"))
    #expect(csv.contains(#""a, ""b""""#))
    #expect(csv.contains(script.replacing("\"", with: "\"\"")))
  }

  @Test func `on each day the right version is current and the others keep their addresses`()
    throws
  {
    let folder = try TemporaryFolder()
    try ExampleSite.copy(to: folder)
    for (day, current) in [
      ("2024-05-01", "2024-02-01"), ("2025-03-31", "2025-03-31.2"), ("2026-06-01", "2026-06-01"),
    ] {
      let result = try Self.build(folder, on: day)
      #expect(result.count != nil, "\(DiagnosticText().render(result.diagnostics))")
      for document in ExampleSite.documents {
        let shown = try folder.text("public/legal/\(document)/index.html")
        let own = try folder.text("public/legal/\(document)/\(current)/index.html")
        #expect(shown.contains("/legal/\(document)/\(current)/"))
        #expect(!own.contains("noindex"))
        for version in ExampleSite.versions {
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
    try ExampleSite.copy(to: first)
    try ExampleSite.copy(to: second)
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
    try ExampleSite.copy(to: folder)
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
            .check(nil).diagnostics
        #expect(found.hasErrors, "byte \(index) of \(path)")
        let text = DiagnosticText().render(found)
        let name = name ?? ExampleSite.name(ofLedgerLineWith: index, in: original)
        #expect(text.contains(name), "byte \(index) of \(path): \(text)")
      }
      try folder.write(path, original)
    }
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
