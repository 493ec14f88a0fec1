import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

/// Withdrawals and redactions: what they need, and what everybody is told of them.
struct LedgerEventsTests {
  /// A site with an announced version.
  private static func announced() throws -> TermsSite {
    let site = try TermsSite.make()
    try site.write("terms", "2026-07-21", updated: "2026-06-20", saying: "Keep your key.")
    try site.publish("terms", "2026-07-21", on: "2026-06-21", notified: "2026-06-21")
    return site
  }

  @Test func `a withdrawn version never takes effect, and everybody is told`() throws {
    let site = try Self.announced()
    let before = try site.build(on: "2026-06-22")
    #expect(TermsSite.errors(before.diagnostics).isEmpty)
    let pages = try Set(site.folder.tree("public").keys)
    let result = try site.withdraw("2026-07-21", on: "2026-07-01")
    #expect(result.withdrawal?.reason == "The payment service starts later.")
    #expect(TermsSite.errors(try site.build(on: "2026-07-02").diagnostics).isEmpty)
    let announced = try site.folder.text("public/legal/terms/index.html")
    #expect(announced.contains("is withdrawn and will not take effect."))
    let built = try site.build(on: "2026-07-22")
    #expect(TermsSite.errors(built.diagnostics).isEmpty)
    // Nothing that was published is gone, but for the style sheet's name and the like.
    let gone = pages.subtracting(try site.folder.tree("public").keys)
    #expect(gone.isEmpty)
    let page = try site.folder.text("public/legal/terms/2026-07-21/index.html")
    #expect(page.contains("never took effect"))
    #expect(page.contains("The payment service starts later."))
    #expect(try site.folder.text("public/legal/terms/index.html").contains("Keep your password."))
    let feed = try site.folder.text("public/legal/feed.xml")
    #expect(feed.contains("is withdrawn and will not take effect"))
    #expect(!feed.contains("version 2026-07-21 is in force"))
    let manifest = try site.folder.text("public/legal/manifest.json")
    #expect(manifest.contains("\"withdrawn\": {"))
    #expect(manifest.contains("\"on\": \"2026-07-01\""))
    #expect(manifest.contains("\"effectiveUntil\": \"2026-07-21\""))
    let list = try site.folder.text("public/legal/terms/versions/index.html")
    #expect(list.contains("Never; announced for"))
    let verified = try Verification.verify("\(site.folder.path)/public")
    #expect(verified.diagnostics.isEmpty)
  }

  @Test func `to postpone is to withdraw and to release again`() throws {
    let site = try Self.announced()
    #expect(try site.withdraw("2026-07-21", on: "2026-07-01").withdrawal != nil)
    try site.write("terms", "2026-09-01", updated: "2026-06-20", saying: "Keep your key.")
    try site.publish("terms", "2026-09-01", on: "2026-07-02", notified: "2026-07-02")
    let built = try site.build(on: "2026-09-02")
    #expect(TermsSite.errors(built.diagnostics).isEmpty)
    let changes = try site.folder.text("public/legal/terms/2026-09-01/changes/index.html")
    #expect(changes.contains("From <a href=\"/legal/terms/2026-01-01/\">"))
  }

  @Test func `what has applied, what is a draft and what is withdrawn cannot be withdrawn`() throws
  {
    let site = try Self.announced()
    func codes(_ version: String, on day: String) throws -> [String] {
      TermsSite.errors(try site.withdraw(version, on: day).diagnostics)
    }
    #expect(try codes("2026-01-01", on: "2026-07-01") == ["withdraw/in-force"])
    #expect(try codes("2026-07-21", on: "2026-07-21") == ["withdraw/in-force"])
    #expect(try codes("2026-08-01", on: "2026-07-01") == ["release/not-released"])
    #expect(try codes("2026-07-21", on: "2026-06-20") == ["release/day"])
    #expect(try codes("2026-07-21", on: "2026-07-01").isEmpty)
    #expect(try codes("2026-07-21", on: "2026-07-02") == ["withdraw/already-withdrawn"])
  }

  @Test func `a redaction seals what is left, and digest and address stay`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Write to Ada Example.")
    try site.publish("terms", "2026-06-01", on: "2026-05-21")
    #expect(TermsSite.errors(try site.build(on: "2026-06-02").diagnostics).isEmpty)
    let ledger = try site.folder.text("content/ledger.jsonl")
    #expect(
      TermsSite.errors(try site.redact("2026-06-01", on: "2026-06-03").diagnostics)
        == ["redact/unchanged"])
    // A change of the text is no redaction.
    for words in ["Write to our lawyers.", "Write to [our lawyers].", "Write to [removed]them."] {
      try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: words)
      #expect(
        TermsSite.errors(try site.redact("2026-06-01", on: "2026-06-03").diagnostics)
          == ["redact/added"])
    }
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Write to [removed].")
    #expect(TermsSite.errors(try site.check(on: "2026-06-03")) == ["ledger/source"])
    #expect(try site.redact("2026-06-01", on: "2026-06-03").redaction != nil)
    #expect(try site.folder.text("content/ledger.jsonl").hasPrefix(ledger))
    #expect(TermsSite.errors(try site.build(on: "2026-06-04").diagnostics).isEmpty)
    for (path, bytes) in try site.folder.tree("public") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Ada"), "\(path)")
    }
    let page = try site.folder.text("public/legal/terms/2026-06-01/index.html")
    #expect(page.contains("Words of this version were removed"))
    #expect(page.contains("A name, by order of a court."))
    let verified = try Verification.verify("\(site.folder.path)/public")
    #expect(verified.diagnostics.isEmpty)
    #expect(verified.comparisons.joined().contains("words were removed on 2026-06-03"))
    // The words cannot come back, nor can more of them go.
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Write to Ada Example.")
    #expect(TermsSite.errors(try site.check(on: "2026-06-05")).contains("ledger/redacted"))
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Write.")
    #expect(TermsSite.errors(try site.check(on: "2026-06-05")).contains("ledger/source"))
  }

  @Test func `a redaction is no way round the notice that a change owes`() throws {
    let site = try TermsSite.make()
    try site.write(
      "terms", "2026-06-01", updated: "2026-05-20",
      saying: "We do not sell your data. Write to Ada Example.")
    try site.publish("terms", "2026-06-01", on: "2026-05-21")
    func codes(saying words: String, on day: String) throws -> [String] {
      try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: words)
      return TermsSite.errors(try site.redact("2026-06-01", on: day).diagnostics)
    }
    let silent = "We [removed] sell your data. Write to Ada Example."
    #expect(try codes(saying: silent, on: "2026-06-03") == ["redact/unknown"])
    try site.write(
      "terms", "2026-06-01", updated: "2026-05-20",
      saying: "We do not sell your data. Write to Ada Example.")
    #expect(TermsSite.errors(try site.build(on: "2026-06-02").diagnostics).isEmpty)
    #expect(try codes(saying: silent, on: "2026-06-03") == ["redact/changes"])
    let nameless = "We do not sell your data. Write to [removed]."
    #expect(try codes(saying: nameless, on: "2026-06-03").isEmpty)
  }

  @Test func `reasons are public, so that they are one readable line`() {
    for bad in ["", "  ", "two\nlines", "hid\u{202E}den", String(repeating: "a", count: 501)] {
      #expect(PublicReason(bad) == nil)
    }
    #expect(PublicReason("By order of the court of X.") != nil)
  }
}
