import LegalChanges
import LegalModel
import LegalPipeline
import LegalTestSupport
import LegalText
import Testing

/// The calendar of releases: what may follow what, and when.
struct CalendarTests {
  @Test func `a mistake can be corrected on the day itself`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-06-01", updated: "2026-06-01", saying: "Keep your pasword.")
    try site.publish("terms", "2026-06-01", on: "2026-06-01")
    try site.write("terms", "2026-06-01.2", updated: "2026-06-01")
    try site.publish("terms", "2026-06-01.2", on: "2026-06-01")
    #expect(TermsSite.errors(try site.check(on: "2026-06-01")).isEmpty)
  }

  @Test func `a text that was released earlier is not corrected under its old date`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Keep your pasword.")
    try site.publish("terms", "2026-06-01", on: "2026-05-21")
    try site.write("terms", "2026-06-01.2", updated: "2026-05-20")
    let result = try site.release("terms", "2026-06-01.2", on: "2026-05-22")
    #expect(TermsSite.errors(result.diagnostics) == ["date/updated-matches-content"])
  }

  @Test func `the text in force can change while another is announced`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-07-21", updated: "2026-06-20", saying: "Keep your key.")
    try site.publish("terms", "2026-07-21", on: "2026-06-21", notified: "2026-06-21")
    try site.write("terms", "2026-06-25", updated: "2026-06-24", saying: "Keep your passphrase.")
    let result = try site.release("terms", "2026-06-25", on: "2026-06-24")
    #expect(result.line != nil)
    #expect(result.diagnostics.map(\.code) == ["release/overtakes"])
    #expect(
      result.diagnostics.first?.summary.contains("would follow 2026-06-25 instead of 2026-01-01")
        == true)
    let built = try site.build(on: "2026-06-26")
    #expect(TermsSite.errors(built.diagnostics).isEmpty)
    let changes = try site.folder.text("public/legal/terms/2026-07-21/changes/index.html")
    #expect(changes.contains("/legal/terms/2026-06-25/"))
  }

  @Test func `what was announced is refused a predecessor that makes it break a promise`() throws {
    let site = try TermsSite.make()
    func promise(_ days: Int) -> String {
      "notices: {materialChanges: \(days) days, section: your-account}\n"
    }
    let words = "We tell you {{notices.materialChanges}} before."
    try site.write(
      "terms", "2026-09-21", updated: "2026-06-20", notices: promise(20),
      saying: "Keep your key. \(words)")
    try site.publish("terms", "2026-09-21", on: "2026-08-01", notified: "2026-08-01")
    // The text that comes in promises more notice than the announced one was given.
    try site.write(
      "terms", "2026-08-25", updated: "2026-06-22", notices: promise(60), saying: words)
    let result = try site.release("terms", "2026-08-25", on: "2026-08-02", notified: "2026-06-24")
    #expect(result.line == nil)
    #expect(TermsSite.errors(result.diagnostics).contains("release/overtaken"))
  }

  @Test func `a day of telling that is before the words is not taken without a word`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Keep your key.")
    let result = try site.release(
      "terms", "2026-06-01", on: "2026-05-21", notified: "2020-01-01")
    #expect(result.diagnostics.map(\.code).contains("date/notified-early"))
  }

  @Test func `a draft of another document does not stand in the way`() throws {
    let site = try TermsSite.make()
    try site.folder.write("content/about/2027-01-01.md", "no front matter, <b>and</b> HTML\n")
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Keep your key.")
    try site.publish("terms", "2026-06-01", on: "2026-05-21")
  }

  @Test func `a link is held against what is there while the text is in force`() throws {
    let site = try TermsSite.make()
    let link = "See [your account](/legal/terms/#your-account)."
    try site.write("terms", "2026-12-01", updated: "2026-01-20", heading: "Account security")
    try site.write("about", "2026-02-01", updated: "2026-01-20", saying: link)
    try site.publish("about", "2026-02-01", on: "2026-01-25")
    // The draft is told what it would break, and at a place where that can still be mended.
    let found = try site.check(on: "2026-01-26").filter { $0.code == "reference/breaks-link" }
    #expect(found.map(\.range.file.path) == ["content/terms/2026-12-01.md"])
    #expect(found.first?.summary.contains("about 2026-02-01") == true)
    try site.publish("terms", "2026-12-01", on: "2026-10-01", notified: "2026-10-01")
    // What is in force only after the announced text has come cannot link to what will be gone.
    try site.write("about", "2026-11-15", updated: "2026-10-02", saying: link)
    let late = try site.release("about", "2026-11-15", on: "2026-10-03")
    #expect(TermsSite.errors(late.diagnostics) == ["reference/broken-anchor"])
  }

  @Test func `an anchor that goes is a note while the text is a draft`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-12-01", updated: "2026-01-20", heading: "Account security")
    let notes = try site.check(on: "2026-01-26").filter { $0.code == "reference/anchor-gone" }
    #expect(notes.map(\.subject) == ["your-account"])
    #expect(notes.allSatisfy { $0.severity == .note })
  }

  @Test func `a draft of the past is refused, and one before what is announced is not`() throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-07-21", updated: "2026-06-20", saying: "Keep your key.")
    try site.publish("terms", "2026-07-21", on: "2026-06-21", notified: "2026-06-21")
    try site.write("terms", "2026-07-01", updated: "2026-06-25")
    #expect(TermsSite.errors(try site.check(on: "2026-06-26")).isEmpty)
    #expect(TermsSite.errors(try site.check(on: "2026-07-21")) == ["date/older-than-release"])
  }

  @Test(arguments: ["2026-05-20", "2026-01-01"])
  func `no line is entered for a day before the last one`(day: String) throws {
    let site = try TermsSite.make()
    try site.write("terms", "2026-06-01", updated: "2026-05-20", saying: "Keep your key.")
    try site.publish("terms", "2026-06-01", on: "2026-05-21")
    try site.write("about", "2026-06-01", updated: "2026-01-01", saying: "We are a company.")
    for adopts in [false, true] {
      let result = try site.release("about", "2026-06-01", on: day, adopts: adopts)
      #expect(result.line == nil)
      #expect(TermsSite.errors(result.diagnostics).contains("release/day"))
    }
  }
}

extension CalendarTests {
  @Test(arguments: [("30 days", "60 days", "2026-04-02"), ("2 months", "30 days", "2026-04-01")])
  func `notice, gate and page count the same days, by the longer of the two promises`(
    old: String, new: String, latest: String
  ) throws {
    let site = try TermsSite.make()
    let words = "We tell you {{notices.materialChanges}} before."
    func promise(_ period: String) -> String {
      "notices: {materialChanges: \(period), section: your-account}\n"
    }
    try site.write(
      "terms", "2026-02-01", updated: "2026-01-05", notices: promise(old), saying: words)
    try site.publish("terms", "2026-02-01", on: "2026-01-06", notified: "2025-12-01")
    try site.write(
      "terms", "2026-06-01", updated: "2026-03-01", notices: promise(new),
      saying: "You pay twice. \(words)")
    try site.folder.write(
      "content/terms/2026-06-01.md",
      try site.folder.text("content/terms/2026-06-01.md").replacing(
        "\n---\n\nValid",
        with:
          "\nchanges: [{subject: notices.materialChanges, consent: yes, effect: You are asked}]\n---\n\nValid"
      ))
    let document = try #require(DocumentID("terms"))
    let announcing = Announcing(
      root: site.root, document: document, version: nil, told: nil,
      asOf: try TermsSite.day("2026-03-02"))
    let notice = try #require(try announcing.run().notice)
    #expect(notice.dueDates.compactMap(\.latest).min()?.description == latest)
    let day = try TermsSite.day(latest)
    let late = try #require(CalendarDate(daysSince1970: day.daysSince1970 + 1))
    let refused = try site.release("terms", "2026-06-01", on: "\(late)", notified: "\(late)")
    #expect(Set(TermsSite.errors(refused.diagnostics)) == ["release/too-early"])
    try site.publish("terms", "2026-06-01", on: latest, notified: latest)
  }
}
