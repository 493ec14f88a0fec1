import Foundation
import LegalExport
import LegalModel
import LegalStore
import LegalTestSupport
import LegalText
import Synchronization
import Testing

@testable import LegalPipeline

/// A site whose texts have every key there is, made below the check of characters: what that check
/// finds is reported, and the pages are made all the same.
struct HostileSite {
  /// The folder with the sources.
  let root: Root
  /// The words of each name in the version in force and in the configuration.
  private(set) var words: [String: String] = [:]
  /// The keys that got words, by the kind of the document.
  private(set) var paths: [PublishedSchema: Set<String>] = [:]

  /// The documents, with their kinds and the keys that exclude others of the same record.
  static let documents: [(id: String, kind: PublishedSchema, without: Set<String>)] = [
    ("privacy", .privacyPolicy, ["dpo.none"]),
    (
      "notice", .privacyPolicy,
      ["dpo.name", "dpo.address", "dpo.email", "dpo.section", "cookies", "data", "recipients"]
    ),
    ("subprocessors", .subprocessors, []), ("cookies", .cookies, []), ("terms", .agreement, []),
  ]

  /// The versions; the second is in force, and only its words are hostile.
  static let versions: [(id: String, letter: Character)] = [
    ("2026-01-01", "o"), ("2026-02-01", "m"), ("2026-03-01", "p"),
  ]

  static func day() throws -> CalendarDate { try #require(CalendarDate("2026-02-15")) }

  /// Writes the sources.
  ///
  /// - Parameters:
  ///   - folder: Where to.
  ///   - isHostile: Whether the words break out of outputs, or are plain names.
  /// - Throws: If the machine cannot.
  init(in folder: borrowing TemporaryFolder, isHostile: Bool) throws {
    root = Root(folder.path)
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().path
    try folder.copy("\(tests)/../templates", as: "templates")
    try folder.write("content/ledger.jsonl", try Self.ledger())
    try writeSite(isHostile, in: folder)
    var count = 1_000
    for document in Self.documents {
      for (version, letter) in Self.versions {
        let wording: EveryField.Wording = isHostile && letter == "m" ? .hostile : .plain(letter)
        var fields = EveryField(wording, from: count)
        let date = JSON.string(version)
        let matter = fields.document(
          document.kind.json(), fixed: ["effective": date, "updated": date],
          without: document.without)
        let written = try #require(matter).yaml
        paths[document.kind, default: []].formUnion(fields.paths)
        if letter == "m" { words.merge(fields.words) { $1 } }
        let heading = isHostile && letter == "m" ? HostileText.words(count) : ""
        let name = "\(letter)\(count)\(letter)"
        if letter == "m" { words[name] = heading + name }
        try folder.write(
          "content/\(document.id)/\(version).md",
          "---\n\(written)---\n\n" + Self.prose(heading + name, of: document.id))
      }
      count += 1_000
    }
  }

  /// What the configuration says of the site itself.
  static let fixedConfiguration: [String: JSON] = [
    "documents": .array(documents.map { .string($0.id) }), "coverage": .string("yes"),
    "exports": .array(ExportFormat.allCases.map { .string($0.rawValue) }),
    "url": .string("https://b.example"), "regimes": .array([.string("eu-gdpr")]),
    "securityExpires": .string("2027-01-01"),
    "formerly": .array([.string("/old"), .string("https://old.example/legal")]),
    "keys": .array([
      .object([
        "key": .string("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        "from": .string("2026-01-01"),
      ])
    ]),
  ]

  private mutating func writeSite(
    _ isHostile: Bool, in folder: borrowing TemporaryFolder
  ) throws {
    var fields = EveryField(isHostile ? .hostile : .plain("m"))
    let site = fields.document(PublishedSchema.site.json(), fixed: Self.fixedConfiguration)
    try folder.write("content/site.yaml", try #require(site).yaml)
    words.merge(fields.words) { $1 }
    paths[.site] = fields.paths
  }

  /// Prose that has words of its own, prints words of the front matter, and places what can be placed.
  private static func prose(_ heading: String, of document: String) -> String {
    let placed: [String] =
      switch document {
      case "privacy":
        [
          "data.first", "purposes", "recipients", "retention", "rights.first", "measures",
          "promises", "externalClaims", "cookies", "definitions",
        ]
      case "notice": ["purposes", "definitions"]
      case "subprocessors": ["subprocessors"]
      case "cookies": ["cookies", "promises"]
      default: ["definitions"]
      }
    let words = Markdown.escaped(heading)
    let blocks = placed.map { "{{> \($0)}}" }
    return
      (["## 1. \(words)", "Words: {{title}}, \(words).", "> - [\(words)](/x)"]
      + blocks).joined(separator: "\n\n") + "\n"
  }

  private static func ledger() throws -> String {
    var text = ""
    var previous: Digest?
    for version in versions {
      for document in documents {
        let id = try #require(VersionID(version.id))
        let line = LedgerLine(
          document: try #require(DocumentID(document.id)), version: id, effective: id.effective,
          notified: id.effective, released: try #require(CalendarDate("2025-12-31")),
          source: Digest(of: "x"), text: Digest(of: "x"), form: 1, previous: previous,
          isAdopted: false)
        text += line.json + "\n"
        previous = Digest(of: line.json)
      }
    }
    return text
  }

  /// Every file of the site, those that mistakes stand in the way of among them, and the mistakes.
  func build() throws -> (files: [String: [UInt8]], diagnostics: [Diagnostic]) {
    let sink = EverySink()
    let build = Build(root: root, asOf: try Self.day())
    let report = try BuildRun.report(
      of: build, on: Snapshot(of: root), ExaminationSettings(), writingTo: sink)
    return (sink.files.withLock { $0 }, report.diagnostics)
  }
}

/// Keeps every file.
private final class EverySink: SiteSink {
  let files = Mutex<[String: [UInt8]]>([:])
  let digests: [String: Digest] = [:]
  var takesGaps: Bool { true }

  func write(_ path: String, _ bytes: [UInt8]) { files.withLock { $0[path] = bytes } }
}
