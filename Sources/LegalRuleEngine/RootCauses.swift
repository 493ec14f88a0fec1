import LegalModel
import LegalText

/// Findings that one change of the text would mend, shown as one.
enum RootCauses {
  private struct Key: Hashable {
    let file: String
    let cause: String
  }

  /// Makes diagnostics of findings; of those with one cause in one file the gravest leads, and of
  /// equals the one whose rule comes first in the book.
  static func merged(_ findings: [(rule: Rule, finding: Finding)]) -> [Diagnostic] {
    var order: [Key] = []
    var groups: [Key: [(rule: Rule, finding: Finding)]] = [:]
    for (rule, finding) in findings {
      let key = Key(file: finding.range.file.path, cause: finding.cause)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append((rule, finding))
    }
    var diagnostics: [Diagnostic] = []
    for key in order {
      if let diagnostic = groups[key].flatMap(diagnostic) { diagnostics.report(diagnostic) }
    }
    return diagnostics
  }

  private static func diagnostic(_ group: [(rule: Rule, finding: Finding)]) -> Diagnostic? {
    let ranked = group.enumerated().sorted { left, right in
      let (a, b) = (severity(left.element).rank, severity(right.element).rank)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
    guard let lead = ranked.first else { return nil }
    var also: [String] = []
    var notes = lead.finding.notes
    for (rule, finding) in ranked.dropFirst() where rule.id != lead.rule.id {
      if !also.contains(rule.id) { also.append(rule.id) }
      let isElsewhere =
        finding.range != lead.finding.range && !notes.contains { $0.range == finding.range }
      if isElsewhere {
        notes.append(Diagnostic.Note("\(finding.summary), here", at: finding.range))
      }
      for note in finding.notes
      where note.range != lead.finding.range && !notes.contains(where: { $0.range == note.range }) {
        notes.append(note)
      }
    }
    var help = lead.finding.help.isEmpty ? [lead.rule.mend] : lead.finding.help
    if lead.finding.cause.hasPrefix("statements.") {
      help.append(
        "or, if the text says it in other words, name the section that does: statements: "
          + "[{id: \(lead.finding.cause.dropFirst("statements.".count)), section: …}]")
    }
    return Diagnostic(
      lead.rule.id, severity(lead), lead.finding.summary, at: lead.finding.range,
      subject: lead.finding.subject, notes: notes, source: lead.rule.sources.first?.description,
      help: help, also: also)
  }

  private static func severity(_ entry: (rule: Rule, finding: Finding)) -> Diagnostic.Severity {
    guard let own = entry.finding.severity, own.rank < entry.rule.severity.rank else {
      return entry.rule.severity
    }
    return own
  }
}

extension Diagnostic.Severity {
  /// How grave it is; more is graver.
  var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
