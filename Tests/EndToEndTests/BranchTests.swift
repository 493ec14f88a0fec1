import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// Two branches that both release.
struct BranchTests {
  /// A site on which one branch has released `terms` and the other `about`: the content is that of
  /// both, and the ledger that of the second.
  private static func branches() throws -> TermsSite {
    let site = try TermsSite.make()
    let common = try site.folder.text("content/ledger.jsonl")
    try site.folder.write("common.jsonl", common)
    try site.write("terms", "2026-06-01", updated: "2026-05-01", saying: "Keep your key.")
    try site.publish("terms", "2026-06-01", on: "2026-05-02")
    let main = try site.folder.text("content/ledger.jsonl")
    try site.folder.write("content/ledger.jsonl", common)
    try site.write("about", "2026-06-01", updated: "2026-05-01", saying: "We are a company.")
    try site.publish("about", "2026-06-01", on: "2026-05-03")
    try site.folder.write("main.jsonl", main)
    return site
  }

  private static func onto(_ site: borrowing TermsSite, on day: String) throws -> ReleaseOnto.Result
  {
    try ReleaseOnto(
      root: site.root, ledger: "\(site.folder.path)/main.jsonl", on: RunDay(try TermsSite.day(day))
    ).run()
  }

  @Test func `the releases of a branch go behind the ledger that counts`() throws {
    let site = try Self.branches()
    let main = try site.folder.text("main.jsonl")
    let result = try Self.onto(site, on: "2026-05-04")
    #expect(result.entries?.map(\.name) == ["about 2026-06-01"])
    let ledger = try site.folder.text("content/ledger.jsonl")
    #expect(ledger.hasPrefix(main))
    #expect(ledger.contains("\"released\":\"2026-05-04\""))
    #expect(TermsSite.errors(try site.check(on: "2026-05-04")).isEmpty)
    #expect(try site.build(on: "2026-06-01").count != nil)
  }

  @Test func `the marks of a merge are one error, and --onto reads through them`() throws {
    let site = try Self.branches()
    let (common, main) = (try site.folder.text("common.jsonl"), try site.folder.text("main.jsonl"))
    let ours = try site.folder.text("content/ledger.jsonl").dropFirst(common.count)
    try site.folder.write(
      "content/ledger.jsonl",
      "\(common)<<<<<<< HEAD\n\(main.dropFirst(common.count))=======\n\(ours)>>>>>>> about\n")
    #expect(TermsSite.errors(try site.check(on: "2026-05-04")) == ["ledger/merge"])
    #expect(try Self.onto(site, on: "2026-05-04").entries?.count == 1)
    #expect(TermsSite.errors(try site.check(on: "2026-05-04")).isEmpty)
  }

  @Test func `a release is judged once more behind the other ledger`() throws {
    let site = try Self.branches()
    let late = try Self.onto(site, on: "2026-06-02")
    #expect(late.entries == nil)
    #expect(TermsSite.errors(late.diagnostics).contains("date/backdated"))
    let other = try TermsSite.make()
    try site.folder.write("main.jsonl", try other.folder.text("content/ledger.jsonl") + "x\n")
    #expect(
      TermsSite.errors(try Self.onto(site, on: "2026-05-04").diagnostics) == ["ledger/altered"])
    try site.folder.write("main.jsonl", "")
    #expect(try Self.onto(site, on: "2026-05-04").entries == nil)
  }

  @Test func `both branches cannot have released one version`() throws {
    let site = try Self.branches()
    let common = try site.folder.text("common.jsonl")
    try site.folder.write("content/ledger.jsonl", common)
    try site.publish("terms", "2026-06-01", on: "2026-05-04")
    let result = try Self.onto(site, on: "2026-05-05")
    #expect(TermsSite.errors(result.diagnostics) == ["onto/both"])
  }

  @Test func `line ends that a checkout changed are told as such`() throws {
    let site = try TermsSite.make()
    for path in ["content/ledger.jsonl", "content/terms/2026-01-01.md"] {
      try site.folder.write(
        path, try site.folder.text(path).replacingOccurrences(of: "\n", with: "\r\n"))
    }
    let found = try site.check(on: "2026-02-01").filter { $0.severity == .error }
    #expect(found.map(\.code) == ["ledger/line-ends", "ledger/line-ends"])
    #expect(found.allSatisfy { $0.help.joined().contains(".gitattributes") })
  }

  @Test func `a repository that protects no line ends is told so, and 'new' protects them`() throws
  {
    let site = try TermsSite.make()
    func found() throws -> [String] {
      try site.check(on: "2026-02-01").map(\.code).filter { $0 == "structure/git-attributes" }
    }
    #expect(try found().isEmpty)
    try site.folder.write(".git/HEAD", "ref: refs/heads/main\n")
    #expect(try found().count == 1)
    let draft = NewDraft(
      root: site.root, document: try #require(DocumentID("terms")),
      version: try #require(VersionID("2026-06-01")), kind: nil)
    #expect(try draft.run().wroteAttributes)
    #expect(try found().isEmpty)
  }

  @Test func `a ledger that continues the one that counts stays as it is`() throws {
    let site = try Self.branches()
    let own = try site.folder.text("content/ledger.jsonl")
    try site.folder.write("main.jsonl", try site.folder.text("common.jsonl"))
    #expect(try Self.onto(site, on: "2026-05-20").isContinued)
    #expect(try site.folder.text("content/ledger.jsonl") == own)
  }

  @Test func `what both branches have withdrawn is withdrawn once`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-07-21", updated: "2026-06-20", saying: "Keep your key.")
    try site.publish("terms", "2026-07-21", on: "2026-06-21", notified: "2026-06-21")
    let common = try site.folder.text("content/ledger.jsonl")
    #expect(try site.withdraw("2026-07-21", on: "2026-07-01").withdrawal != nil)
    let main = try site.folder.text("content/ledger.jsonl")
    try site.folder.write("main.jsonl", main)
    try site.folder.write("content/ledger.jsonl", common)
    #expect(try site.withdraw("2026-07-21", on: "2026-07-02").withdrawal != nil)
    let result = try Self.onto(site, on: "2026-07-03")
    #expect(result.entries == [])
    #expect(result.diagnostics.map(\.code).contains("withdraw/already-withdrawn"))
    #expect(try site.folder.text("content/ledger.jsonl") == main)
  }
}
