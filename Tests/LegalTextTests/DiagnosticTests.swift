import LegalText
import Testing

struct DiagnosticTests {
  private let first = SourceFile(path: "content/a.md", text: "one two three")
  private let long = SourceFile(
    path: "content/c.md", text: String(repeating: "a\n", count: 6_000))
  private let second = SourceFile(path: "content/b.md", text: "one two three")

  @Test func `reading order is that of the files, then of the places, then of the codes`() {
    let expected = [
      Diagnostic("x/a", "first", at: first.range(0..<3)),
      Diagnostic("x/a", "wider", at: first.range(0..<7)),
      Diagnostic("x/a", "a summary", at: first.range(4..<7)),
      Diagnostic("x/a", "b summary", at: first.range(4..<7)),
      Diagnostic("x/b", "a summary", at: first.range(4..<7)),
      Diagnostic("x/a", "other file", at: second.range(0..<1)),
    ]
    for shift in expected.indices {
      let shuffled = Array(expected[shift...] + expected[..<shift])
      #expect(shuffled.inReadingOrder() == expected)
      #expect(Array(shuffled.reversed()).inReadingOrder() == expected)
    }
  }

  @Test func `the same finding is shown once`() {
    let finding = Diagnostic("x/a", "a", at: first.range(0..<3))
    let sameBytesRead = Diagnostic(
      "x/a", "a", at: SourceFile(path: "content/a.md", text: "one two three").range(0..<3))
    let elsewhere = Diagnostic("x/a", "a", at: first.range(4..<7))
    let otherHelp = Diagnostic("x/a", .error, "a", at: first.range(0..<3), help: ["do"])
    let ordered = [elsewhere, finding, sameBytesRead, otherHelp].inReadingOrder()
    #expect(ordered.count == 3)
    #expect(ordered.last == elsewhere)
  }

  @Test func `only an error keeps the gate shut`() {
    let error = Diagnostic("x/a", "a", at: first.start)
    #expect([Diagnostic]().hasErrors == false)
    #expect([error.with(severity: .warning), error.with(severity: .note)].hasErrors == false)
    #expect([error.with(severity: .note), error].hasErrors)
  }

  @Test func `another severity changes nothing else`() {
    let error = Diagnostic(
      "x/a", .error, "a", at: first.range(0..<3), subject: "s",
      notes: [Diagnostic.Note("n here", at: first.range(4..<7))], source: "law", help: ["do"])
    let warning = error.with(severity: .warning)
    #expect(warning.severity == .warning)
    #expect(warning.with(severity: .error) == error)
  }

  @Test func `an outcome keeps what could be made beside what is wrong`() {
    let outcome = Outcome<Int?>(3, [Diagnostic("x/a", "a", at: first.start)])
    #expect(outcome.value == 3)
    #expect(outcome.diagnostics.map(\.summary) == ["a"])
    #expect(Outcome(3).diagnostics.isEmpty)
  }

  @Test func `ranges are equal by path and bytes, whatever the text`() {
    let other = SourceFile(path: "content/a.md", text: "")
    #expect(
      SourceRange(file: first, bytes: 0..<0) == SourceRange(file: other, bytes: 0..<0))
    #expect(first.range(0..<3) != second.range(0..<3))
    #expect(first.range(0..<3) != first.range(0..<4))
  }
}

extension DiagnosticTests {
  @Test func `a list that is too long says how much of it is missing`() throws {
    let warnings = (0..<3).map { finding("w\($0)", .warning, at: $0) }
    let errors = (0..<1_200).map { finding("e\($0)", .error, at: 10 + $0) }
    let all = warnings + errors
    let shown = all.shown(to: .person)
    #expect(shown.count == 1_001)
    #expect(Array(shown.dropLast()) == Array(errors.prefix(1_000)))
    let last = try #require(shown.last)
    #expect(last.summary == "there are 203 more that are not shown")
    #expect((last.code, last.severity) == ("structure/too-many", .error))
    #expect(last.range == errors[1_000].range)
    #expect(all.shown(to: .program) == all)
  }

  @Test func `what fits is shown as it is, and errors are never left out for warnings`() {
    let all = (0..<999).map { finding("w\($0)", .warning, at: $0) } + [finding("e", .error, at: 0)]
    #expect(all.shown(to: .person) == all)
    let more = (0..<9).map { finding("n\($0)", .warning, at: $0) } + all
    let shown = more.shown(to: .person)
    #expect(shown.contains { $0.summary == "e" })
    #expect(shown.last?.severity == .warning)
  }

  @Test func `each form of a list is bounded`() {
    let all = (0..<10_500).map { finding("e\($0)", .error, at: $0) }
    let more = "there are 9500 more that are not shown"
    #expect(DiagnosticText().render(all).contains(": error: \(more) [structure/too-many]"))
    #expect(Diagnostic.gitHubCommands(all).split(separator: "\n").last?.contains(more) == true)
    let lines = Diagnostic.jsonLines(all).split(separator: "\n")
    #expect(lines.count == 10_001)
    #expect(lines.last?.contains("there are 500 more that are not shown") == true)
    let log = SARIFLog(version: "1", rules: []).json(all).compact
    #expect(log.contains("there are 500 more that are not shown"))
  }

  private func finding(
    _ summary: String, _ severity: Diagnostic.Severity, at offset: Int
  ) -> Diagnostic {
    Diagnostic("x/a", severity, summary, at: long.range(offset..<offset + 1))
  }
}

extension Diagnostic {
  /// An error without anything beside it.
  init(_ code: String, _ summary: String, at range: SourceRange) {
    self.init(code, .error, summary, at: range)
  }
}
