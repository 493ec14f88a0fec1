import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// The content of this repository is a test of its own.
struct LiveSiteTests {
  @Test func `the live content has no finding open, and builds what is committed`() throws {
    let root = Repository.root
    let build = Build(root: Root(root), asOf: try #require(CalendarDate("2026-11-24")))
    let result = try build.build(comparesOnly: true)
    let open = result.diagnostics.filter {
      $0.acceptance == nil && !["profile/unknown", "export/not-carried"].contains($0.code)
    }
    #expect(DiagnosticText().render(open) == "")
    #expect(result.changed == [])
    #expect(result.removed == [])
    #expect(result.isUpToDate)
  }
}

/// Where the sources of these tests are.
enum Repository {
  /// The top of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of these tests.
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
}
