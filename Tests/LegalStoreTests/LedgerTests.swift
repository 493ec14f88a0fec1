import LegalModel
import LegalText
import Testing

@testable import LegalStore

struct LedgerTests {
  @Test func `a line is read back to the byte`() throws {
    let line = LedgerLine(
      document: try #require(DocumentID("privacy")), version: try #require(VersionID("2026-03-28")),
      effective: try #require(CalendarDate("2026-03-28")), notified: nil,
      released: try #require(CalendarDate("2026-03-01")), source: Digest(of: "a"),
      text: Digest(of: "b"), form: 1, previous: nil, isAdopted: true)
    #expect(LedgerLine(line.json) == line)
    #expect(LedgerLine(line.json + " ") == nil)
  }
}
