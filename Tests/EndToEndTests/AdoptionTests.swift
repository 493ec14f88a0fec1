import LegalModel
import LegalPipeline
import LegalTestSupport
import LegalText
import Testing

/// What can be taken into the ledger as published before it began.
struct AdoptionTests {
  @Test func `a document's first versions are adopted one by one on one day, in any order`() throws
  {
    let site = try TermsSite.make()
    try site.write("about", "2025-03-01", updated: "2025-02-01", saying: "We are small.")
    try site.adopt("about", "2025-03-01", on: "2026-01-02")
    try site.write("about", "2026-01-02", updated: "2026-01-02", saying: "We are large.")
    try site.adopt("about", "2026-01-02", on: "2026-01-02")
  }

  @Test func `what is newer than the ledger passes the gate, also behind adopted lines only`()
    throws
  {
    let site = try TermsSite.make()
    // A promise that was weakened today is no text of the past.
    try site.write("terms", "2026-06-01", updated: "2026-06-01", saying: "We keep it for 9 years.")
    let result = try site.release("terms", "2026-06-01", on: "2026-06-01", adopts: true)
    #expect(result.line == nil)
    #expect(TermsSite.errors(result.diagnostics) == ["release/adopt-newer"])
  }

  @Test func `an older text can be adopted later, behind the one in force`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2024-05-01", updated: "2024-04-01", saying: "Be good.")
    try site.adopt("terms", "2024-05-01", on: "2026-08-01")
  }

  @Test func `a far announcement opens no door for what takes effect before it`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2027-01-01", updated: "2026-05-01", saying: "Keep your key.")
    try site.publish("terms", "2027-01-01", on: "2026-05-02", notified: "2026-05-02")
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "We keep it for 9 years.")
    let result = try site.release("terms", "2026-06-01", on: "2026-06-02", adopts: true)
    #expect(TermsSite.errors(result.diagnostics) == ["release/adopt-newer"])
  }

  @Test func `what does not apply yet was not published before the ledger`() throws {
    let site = try TermsSite.make()
    try site.write("about", "2026-01-03", updated: "2026-01-01", saying: "We are large.")
    let result = try site.release("about", "2026-01-03", on: "2026-01-02", adopts: true)
    #expect(TermsSite.errors(result.diagnostics) == ["release/adopt-future"])
  }

  @Test func `what was withdrawn does not count as the newest that applied`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-07-21", updated: "2026-06-20", saying: "Keep your key.")
    try site.publish("terms", "2026-07-21", on: "2026-06-21", notified: "2026-06-21")
    #expect(try site.withdraw("2026-07-21", on: "2026-07-01").withdrawal != nil)
    try site.write("terms", "2026-07-20", updated: "2026-07-01", saying: "Pay us.")
    let result = try site.release("terms", "2026-07-20", on: "2026-08-01", adopts: true)
    #expect(TermsSite.errors(result.diagnostics) == ["release/adopt-newer"])
  }

  @Test func `what is announced is held against an older text that is adopted after it`() throws {
    let site = try TermsSite.make()
    try site.folder.write("content/ledger.jsonl", "")
    try site.folder.remove("content/terms/2026-01-01.md")
    try site.write("terms", "2026-12-05", updated: "2026-11-30", saying: "Pay us 100 euros.")
    try site.publish("terms", "2026-12-05", on: "2026-12-01")
    try site.write(
      "terms", "2026-01-01", updated: "2025-12-01",
      notices: "notices: {materialChanges: 30 days, section: your-account}\n",
      saying: "We tell you {{notices.materialChanges}} before.")
    let result = try site.release("terms", "2026-01-01", on: "2026-12-01", adopts: true)
    #expect(TermsSite.errors(result.diagnostics).contains("release/overtaken"))
  }
}
