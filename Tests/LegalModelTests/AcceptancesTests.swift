import LegalText
import Testing

@testable import LegalModel

struct AcceptancesTests {
  @Test(arguments: ["", "\u{FEFF}", "# Findings.\r\n"])
  func `accepted findings are read`(_ start: String) throws {
    let outcome = read(
      start + """
        - rule: gdpr/13-1-c-basis
          document: privacy
          version: 2026-03-28.2
          subject: billing
          reason: Adopted as it was
          until: 2027-01-01
        - {rule: x/y, document: cookies, version: 2026-03-28, reason: Für immer}
        """)
    #expect(outcome.diagnostics.map(\.dump) == [])
    let finding = try #require(outcome.value.findings.first)
    #expect(finding.rule.value.text == "gdpr/13-1-c-basis")
    #expect(finding.document?.value == DocumentID("privacy"))
    #expect(finding.version?.value == VersionID("2026-03-28.2"))
    #expect(finding.subject?.value.text == "billing")
    #expect(finding.reason.value.text == "Adopted as it was")
    #expect(finding.until?.value == CalendarDate("2027-01-01"))
    #expect(outcome.value.findings.map(\.subject?.value.text) == ["billing", nil])
    #expect(outcome.value.findings.map(\.until?.value) == [CalendarDate("2027-01-01"), nil])
  }

  @Test func `baselines stand beside findings`() throws {
    let outcome = read(
      """
      - baseline: {document: privacy, version: 2026-03-28, on: 2026-11-30, reason: Published before}
      - rule: x/y
        reason: The site has none
      - baseline:
          document: cookies
          version: 2026-03-28
          on: 2026-12-01
          reason: Published before
          until: 2027-11-30
      """)
    #expect(outcome.diagnostics.map(\.dump) == [])
    #expect(outcome.value.findings.map(\.rule.value.text) == ["x/y"])
    let baselines = outcome.value.baselines
    #expect(baselines.map { "\($0.document.value)" } == ["privacy", "cookies"])
    #expect(baselines.map { "\($0.on.value)" } == ["2026-11-30", "2026-12-01"])
    #expect(baselines.map(\.until?.value) == [nil, CalendarDate("2027-11-30")])
  }

  @Test(arguments: ["", "# None yet.\n", "~\n", "[]\n", "\u{FEFF}\n"])
  func `a file without a finding has none`(_ text: String) {
    let outcome = read(text)
    #expect(outcome.value.isEmpty)
    #expect(outcome.diagnostics.map(\.dump) == [])
  }

  @Test(
    arguments: [
      ("rule: x\n", "a mapping stands where a list belongs ⟦rule: x⟧"),
      ("- x\n", "a single value stands where a mapping belongs ⟦x⟧"),
      (
        "- {rule: a, document: privacy, version: 2026-03-28}\n",
        "'reason' is missing ⟦{rule: a, document: privacy, version: 2026-03-28}⟧"
      ),
      (
        "- {rule: a, document: b, version: v1, reason: c}\n",
        "'v1' is not a version such as 2026-03-28 ⟦v1⟧"
      ),
      (
        "- baseline: {document: b, version: 2026-03-28, reason: c}\n",
        "'on' is missing ⟦{document: b, version: 2026-03-28, reason: c}⟧"
      ),
      ("- baseline: 2026-03-28\n", "a single value stands where a mapping belongs ⟦2026-03-28⟧"),
      (
        "- {baseline: {document: b, version: 2026-03-28, on: 2026-03-28, reason: c}, rule: a}\n",
        "'rule' is not a key here ⟦rule⟧"
      ),
      (
        """
        - baseline: {document: b, version: 2026-03-28, on: 2026-03-28, reason: c}
        - baseline: {document: b, version: 2026-03-29, on: 2026-03-29, reason: c}
        - baseline: {document: b, version: 2026-03-28, on: 2026-03-30, reason: d}

        """,
        "b 2026-03-28 has two baselines ⟦2026-03-28⟧"
      ),
      (
        "- {rule: a, document: b, version: 2026-03-28, reason: c, untill: 2027-01-01}\n",
        "'untill' is not a key here ⟦untill⟧"
      ),
    ])
  func `a mistake is said where it is`(_ text: String, _ mistake: String) {
    #expect(read(text).diagnostics.map(\.dump) == [mistake])
  }

  private func read(_ text: String) -> Outcome<Acceptances> {
    Acceptances.read(SourceFile(path: "content/accepted.yaml", text: text))
  }
}
