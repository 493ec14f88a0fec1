import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A small site that can be signed, in a folder of its own, which goes with it.
final class SignedSite {
  static let days = "from: 2026-01-01, until: 2026-12-31"

  let folder: TemporaryFolder
  let signer: NoteSigner
  /// The path of the site's folder below the temporary one.
  let site: String

  init(path: String = "/legal", more: String = "") throws {
    let folder = try TemporaryFolder()
    let signer = try #require(NoteSigner(named: "example.com/legal"))
    let keys = "keys: [{key: \"\(try signer.noteKey)\", \(SignedSite.days)}]\n\(more)"
    try SmallSite.make(in: folder, path: path, more: keys)
    self.folder = folder
    self.signer = signer
    site = path == "/" ? "public" : "public\(path)"
  }

  var key: NoteKey { get throws { try signer.noteKey } }
  var note: String { "\(site)/\(SignedNote.name)" }
  var output: String { "\(folder.path)/public" }

  @discardableResult
  func build(
    signed: Bool = false, on day: String = SmallSite.day, comparesOnly: Bool = false
  ) throws -> Build.Result {
    try Build(root: Root(folder.path), asOf: try #require(CalendarDate(day)))
      .signed(by: signed ? [signer] : []).build(comparesOnly: comparesOnly)
  }

  func has(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder.path)/\(file)")
  }

  /// Releases one more version.
  func release() throws {
    let text = try folder.text("content/terms/2026-01-01.md")
    try folder.write(
      "content/terms/2026-01-15.md",
      text.replacing("effective: 2026-01-01", with: "effective: 2026-01-15"))
    let release = Release(
      root: Root(folder.path), document: try #require(DocumentID("terms")),
      version: try #require(VersionID("2026-01-15")), notified: nil, isAdoption: false,
      on: try #require(CalendarDate("2026-01-15")))
    let result = try release.run()
    #expect(result.line != nil, "\(DiagnosticText().render(result.diagnostics))")
  }

  /// The head of the ledger of the content.
  func head() throws -> Digest {
    let last = try #require(
      try folder.text("content/ledger.jsonl").split(separator: "\n").last.map(String.init))
    return Digest(of: last)
  }

  /// Makes the list of digests anew, as somebody would who wants no trace to be left.
  func makeSums() throws {
    var digests: [String: Digest] = [:]
    for (path, bytes) in try folder.tree("public")
    where path != "legal/SHA256SUMS" && path != "legal/signed.note" {
      digests[path] = Digest(of: Array(bytes))
    }
    try folder.write("public/legal/SHA256SUMS", Sums.text(digests, in: "legal"))
  }

  func verify(head: Digest? = nil, keys: [NoteKey] = []) throws -> Verification.Result {
    try Verification.verify(output, against: Pins(head: head, keys: keys))
  }
}
