import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// A fictional company with five versions of each kind of document.
enum ExampleSite {
  /// The documents, in an order in which they can be released.
  static let documents = ["subprocessors", "cookies", "terms", "privacy"]

  /// The versions that each document has; two are of one day, and the last is upcoming in 2025.
  static let versions = [
    "2024-02-01", "2024-09-15", "2025-03-31", "2025-03-31.2", "2026-06-01",
  ]

  /// Copies the example, with all of its versions released, into a folder.
  static func copy(to folder: borrowing TemporaryFolder) throws {
    try folder.copy("\(Repository.tests)/Example/content", as: "content")
    try folder.copy("\(Repository.root)/templates", as: "templates")
  }

  /// Adopts every version of an example without a ledger that was in force on the day of its ledger,
  /// the oldest first.
  static func release(in folder: borrowing TemporaryFolder) throws {
    for version in versions where version < "2026-01-15" {
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

  /// The version of the ledger line in which a byte stands: the order is that of the releases.
  static func name(ofLedgerLineWith index: Int, in ledger: Data) -> String {
    let line = ledger.prefix(index).count { $0 == 10 }
    return "\(documents[line % 4]) \(versions[line / 4])"
  }
}
