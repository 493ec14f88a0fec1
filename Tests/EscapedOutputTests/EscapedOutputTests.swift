import Foundation
import LegalModel
import LegalTestSupport
import LegalText
import Testing

@testable import LegalPipeline

/// Makes every output of plain and of hostile words, and leaves them in `.build/escaping` for
/// `Tests/Escaping/check.py`, which gives them to parsers that are not ours.
struct EscapedOutputTests {
  @Test(arguments: [false, true])
  func `every output is made of words in every key`(isHostile: Bool) throws {
    let folder = try TemporaryFolder()
    let site = try HostileSite(in: folder, isHostile: isHostile)
    let (files, diagnostics) = try site.build()
    // What cannot be decoded is in no output.
    let lost = ["structure/bad-value", "structure/wrong-type", "structure/unknown-key"]
    #expect(diagnostics.filter { lost.contains($0.code) }.map(\.summary) == [])
    #expect(files.keys.count { $0.hasSuffix("index.html") } > 30)

    let outputs = Outputs(folder: isHostile ? "hostile" : "plain")
    try outputs.clear()
    for (path, bytes) in files { try outputs.write("site/\(path)", bytes) }
    for (name, text) in try site.comparisons() { try outputs.write("compared/\(name)", text) }
    for (name, text) in try site.notices() { try outputs.write("notice/\(name)", text) }
    for (name, text) in try site.reports(diagnostics) { try outputs.write("report/\(name)", text) }
    for (name, text) in try site.previewPages(files, diagnostics) {
      try outputs.write("preview/\(name)", text)
    }
    let words = JSON.object(site.words.mapValues(JSON.string))
    try outputs.write("words.json", words.pretty)
  }

  @Test(arguments: HostileSite.documents.map(\.kind) + [.site])
  func `no key of words is left out`(kind: PublishedSchema) throws {
    let folder = try TemporaryFolder()
    let site = try HostileSite(in: folder, isHostile: false)
    var all = EveryField(.plain("a"))
    let fixed: [String: JSON] = kind == .site ? HostileSite.fixedConfiguration : [:]
    let document = all.document(kind.json(), fixed: fixed)
    #expect(document != nil)
    #expect(all.paths.subtracting(site.paths[kind] ?? []) == [])
  }

  @Test func `every escaper writes every pair`() throws {
    let escapers: [(String, (String) -> String)] = [
      ("html", HTML.escaped), ("htmlContent", HTML.content), ("xml", XML.escaped),
      ("json", { JSON.string($0).compact }), ("script", { JSON.string($0).inScript }),
      ("javaScript", JavaScript.string),
      ("regularExpression", { JavaScript.regularExpression("^\(RegularExpression.escaped($0))$") }),
      ("csv", CSVField.escaped), ("path", PercentEncoding.path),
      ("address", PercentEncoding.address),
      ("header", { HeaderLine.text("Name", $0) }), ("yaml", YAMLScalar.quoted),
      ("commandMessage", WorkflowCommand.message), ("commandProperty", WorkflowCommand.property),
      ("markdown", Markdown.escaped), ("gitHubMarkdown", GitHubMarkdown.escaped),
      ("gitHubElement", GitHubMarkdown.escapedInElement),
    ]
    let words = HostileText.pairs + HostileText.controlPairs
    let texts = words + words.map { "a\($0)b" }
    let written = JSON.object([
      "texts": .array(texts.map(JSON.string)),
      "escapers": .object(
        Dictionary(
          escapers.map { name, escape in (name, .array(texts.map { .string(escape($0)) })) }
        ) { first, _ in first }),
    ])
    try Outputs(folder: "").write("escapers.json", written.compact)
  }
}

/// The folder in which outputs are left.
struct Outputs {
  private let url: URL

  init(folder: String) {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    url = root.appendingPathComponent(".build/escaping/\(folder)")
  }

  func clear() throws {
    if FileManager.default.fileExists(atPath: url.path) {
      try FileManager.default.removeItem(at: url)
    }
  }

  func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
