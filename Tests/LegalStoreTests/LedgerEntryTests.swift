import LegalModel
import LegalStore
import LegalText
import Testing

/// The lines of a ledger beside those of releases.
struct LedgerEntryTests {
  private static func digest(_ text: String) -> Digest { Digest(of: text) }

  private static func release(_ version: String, on day: String) throws -> LedgerEntry {
    .release(
      LedgerLine(
        document: try #require(DocumentID("terms")), version: try #require(VersionID(version)),
        effective: try #require(VersionID(version)).effective, notified: nil,
        released: try #require(CalendarDate(day)), source: digest("source"), text: digest("text"),
        form: 1, previous: nil, isAdopted: false))
  }

  private static func withdrawal(
    _ version: String, on day: String, because reason: String = "It comes later."
  ) throws -> LedgerEntry {
    .withdrawal(
      Withdrawal(
        document: try #require(DocumentID("terms")), version: try #require(VersionID(version)),
        day: try #require(CalendarDate(day)), reason: reason, previous: nil))
  }

  private static func redaction(_ version: String, on day: String) throws -> LedgerEntry {
    .redaction(
      Redaction(
        document: try #require(DocumentID("terms")), version: try #require(VersionID(version)),
        day: try #require(CalendarDate(day)), reason: "A name.", source: digest("left"),
        text: digest("words"), form: 1, previous: digest("before")))
  }

  /// A ledger of lines that follow each other.
  private static func ledger(_ entries: [LedgerEntry]) -> Ledger {
    let empty = Ledger.read(SourceFile(path: Ledger.path, text: "")).value
    return entries.reduce(empty) { $0.appending($1) }
  }

  private static func codes(_ entries: [LedgerEntry]) -> [String] {
    Ledger.read(ledger(entries).file).diagnostics.map(\.code)
  }

  @Test(arguments: ["Plain.", "\"Quoted\" \\ and / <b>", "Ünï \u{1F600}", "a\u{2028}b", "x=1,y"])
  func `a line is read as it was written, to the byte`(reason: String) throws {
    let entries = [
      try Self.release("2026-07-21", on: "2026-06-21"),
      try Self.withdrawal("2026-07-21", on: "2026-07-01", because: reason),
      try Self.redaction("2026-07-21", on: "2026-07-02"),
    ]
    for entry in entries {
      #expect(LedgerEntry(entry.json) == entry)
      #expect(LedgerEntry(entry.json + " ") == nil)
    }
    let read = Ledger.read(Self.ledger(entries).file)
    #expect(read.diagnostics == [])
    #expect(read.value.entries.count == 3)
    #expect(read.value.lines.count == 1)
  }

  @Test func `each byte of each line counts`() throws {
    let lines = [
      try Self.withdrawal("2026-07-21", on: "2026-07-01").json,
      try Self.redaction("2026-07-21", on: "2026-07-02").json,
    ]
    for line in lines {
      let bytes = Array(line.utf8)
      for index in bytes.indices {
        var altered = bytes
        altered[index] ^= 1
        #expect(LedgerEntry(String(decoding: altered, as: UTF8.self)) == nil, "byte \(index)")
      }
    }
  }

  @Test func `a line says nothing that those above it do not allow`() throws {
    let release = try Self.release("2026-07-21", on: "2026-06-21")
    let withdrawal = try Self.withdrawal("2026-07-21", on: "2026-07-01")
    #expect(Self.codes([withdrawal]) == ["ledger/unreleased"])
    #expect(
      Self.codes([try Self.redaction("2026-07-21", on: "2026-07-02")]) == ["ledger/unreleased"])
    #expect(Self.codes([release, release]) == ["ledger/duplicate"])
    #expect(Self.codes([release, withdrawal, withdrawal]) == ["ledger/duplicate"])
    let late = try Self.withdrawal("2026-07-21", on: "2026-07-21")
    #expect(Self.codes([release, late]) == ["ledger/withdrawn-late"])
  }

  @Test func `the last redaction says what is left`() throws {
    let ledger = Self.ledger([
      try Self.release("2026-01-01", on: "2026-01-01"),
      try Self.redaction("2026-01-01", on: "2026-02-01"),
      try Self.redaction("2026-01-01", on: "2026-03-01"),
    ])
    let document = try #require(DocumentID("terms"))
    let version = try #require(VersionID("2026-01-01"))
    let left = try #require(ledger.redaction(of: version, in: document))
    #expect(left.day == CalendarDate("2026-03-01"))
    let line = try #require(ledger.line(of: version, in: document)).value
    #expect(SealedDigests(line, left).source == Self.digest("left"))
    #expect(SealedDigests(line, nil).source == Self.digest("source"))
  }

  @Test func `the marks of a merge leave the lines before them, and both branches' releases`()
    throws
  {
    let base = Self.ledger([try Self.release("2026-01-01", on: "2026-01-01")])
    let one = base.appending(try Self.release("2026-06-01", on: "2026-05-01"))
    let two = base.appending(try Self.release("2026-07-01", on: "2026-05-02"))
    func own(_ ledger: Ledger) -> Substring { ledger.file.text.dropFirst(base.file.text.count) }
    let merged = SourceFile(
      path: Ledger.path,
      text: "\(base.file.text)<<<<<<< HEAD\n\(own(one))=======\n\(own(two))>>>>>>> other\n")
    let read = Ledger.read(merged)
    #expect(read.diagnostics.map(\.code) == ["ledger/merge"])
    #expect(read.value.isMerging)
    #expect(
      read.value.lines.map { "\($0.value.version)" } == ["2026-01-01", "2026-06-01", "2026-07-01"])
    #expect(MergeMarks.beforeMarks(merged).text == base.file.text)
    #expect(MergeMarks.beforeMarks(base.file).text == base.file.text)
  }

  @Test(arguments: [
    ("", ["content", "public"]), ("content/** -text\npublic/** -text\n", []),
    ("* text=auto\n", ["content", "public"]), ("* -text\n", []),
    ("/content/** binary\n", ["public"]),
    ("content/*.md -text\n", ["content", "public"]),
  ])
  func `attributes of git protect a folder, or do not`(text: String, open: [String]) {
    #expect(GitAttributes.unprotected(by: text) == open)
    #expect(GitAttributes.unprotected(by: GitAttributes.text).isEmpty)
  }
}
