import LegalModel
import LegalText

extension Rule {
  /// Returns where the rule does not hold, each place as a diagnostic of its own.
  func diagnostics(of findings: [Finding]) -> [Diagnostic] {
    findings.map(diagnostic)
  }

  private func diagnostic(of finding: Finding) -> Diagnostic {
    var help = finding.help.isEmpty ? [mend] : finding.help
    if case .statement(let id) = finding.target {
      help.append(
        "or, if the text says it in other words, name the section that does: statements: "
          + "[{id: \(id), section: …}]")
    }
    return Diagnostic(
      id, severity(of: finding), finding.summary, at: finding.range, subject: finding.subject,
      notes: finding.notes, source: sources.first?.description, help: help, target: finding.target)
  }

  /// That of the rule, or less if the finding says so.
  private func severity(of finding: Finding) -> Diagnostic.Severity {
    guard let own = finding.severity, own < severity else { return severity }
    return own
  }
}
