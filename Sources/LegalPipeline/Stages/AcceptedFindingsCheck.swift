internal import LegalModel
internal import LegalRuleEngine
internal import LegalRules
internal import LegalStore
internal import LegalText

/// Marks the findings that somebody decided to live with, and finds decisions that are out of date.
struct AcceptedFindingsCheck {
  private let content: Content
  private let day: CalendarDate
  /// The indices of the entries that a finding has met.
  private var used: Set<Int> = []

  init(_ content: Content, asOf day: CalendarDate) {
    self.content = content
    self.day = day
  }

  /// The entries that are about nothing that exists.
  var dangling: [Diagnostic] {
    content.accepted.compactMap { accepted in
      guard let document = accepted.document, let version = accepted.version else { return nil }
      guard let files = content.documents.first(where: { $0.id == document.value }) else {
        return Diagnostic(
          "reference/dangling-id", .error, "'\(document.value)' is no document",
          at: document.range,
          help: [
            NearMiss.help(
              for: document.value.rawValue, among: content.documents.map(\.id.rawValue))
          ])
      }
      guard !files.versions.contains(where: { $0.id == version.value }) else { return nil }
      return Diagnostic(
        "reference/dangling-id", .error, "'\(files.id)' has no version \(version.value)",
        at: version.range, help: ["remove the entry, or name one of its versions"])
    }
  }

  /// Returns findings, those that are accepted marked as such.
  ///
  /// An error of structure cannot be lived with: there would be nothing to publish. Any finding of a
  /// rule can.
  mutating func mark(_ findings: [Diagnostic], in file: VersionFile?) -> [Diagnostic] {
    findings.map { finding in
      guard finding.severity != .error || RuleBook.rule(finding.code) != nil else { return finding }
      for (index, entry) in content.accepted.enumerated()
      where entry.document?.value == file?.document && entry.version?.value == file?.id {
        guard finding.codes.contains(entry.rule.value.text),
          entry.subject == nil || entry.subject?.value.text == finding.subject,
          // What was adopted is accepted once the ledger has it, and not if a run was cut off.
          !entry.isAdopted || file?.line != nil
        else { continue }
        used.insert(index)
        guard entry.until.map({ day <= $0.value }) ?? true else { continue }
        return finding.accepted(
          Diagnostic.Acceptance(
            reason: entry.reason.value.text, until: entry.until.map { "\($0.value)" }))
      }
      return finding
    }
  }

  /// Returns the entries that are out of date: expired, or about what no rule finds any more.
  ///
  /// - Parameter examined: The versions that rules have looked at; of others nothing is known.
  /// - Returns: A warning for each.
  func outdated(examined: [VersionFile]) -> [Diagnostic] {
    content.accepted.enumerated().compactMap { index, entry in
      if let until = entry.until, until.value < day, used.contains(index) {
        return Diagnostic(
          "accepted/expired", .warning,
          "the finding of '\(entry.rule.value)' was accepted until \(until.value) and is still there",
          at: until.range, subject: entry.rule.value.text,
          help: ["mend the text in a new version, or decide again and write a later day"])
      }
      let isExamined =
        entry.document.map { document in
          examined.contains { $0.document == document.value && $0.id == entry.version?.value }
        } ?? true
      if let cutOff = cutOff(entry) { return cutOff }
      guard isExamined, !used.contains(index) else { return nil }
      let rule = entry.rule.value.text
      let isKnown = RuleBook.rule(rule) != nil
      return Diagnostic(
        "accepted/unused", .warning,
        isKnown
          ? "nothing is found that this entry accepts" : "'\(rule)' is the id of no finding here",
        at: entry.rule.range, subject: rule,
        help: [
          isKnown
            ? "remove the entry, or mend its subject"
            : NearMiss.suggestion(for: rule, among: RuleBook.all.map(\.id)).map {
              "did you mean '\($0)'?"
            } ?? "'legalsite explain --list' names every rule"
        ])
    }
  }

  /// What is wrong with an entry of an adoption that did not reach the ledger.
  private func cutOff(_ entry: AcceptedFinding) -> Diagnostic? {
    guard entry.isAdopted, let document = entry.document?.value, let version = entry.version,
      content.ledger.line(of: version.value, in: document) == nil
    else { return nil }
    return Diagnostic(
      "accepted/not-adopted", .warning,
      "\(document) \(version.value) is not in the ledger, so that the entry accepts nothing",
      at: version.range, subject: entry.rule.value.text,
      help: [
        "run 'legalsite release \(document) \(version.value) --adopt' again, or remove the entry"
      ])
  }
}
