internal import LegalModel
internal import LegalRuleEngine
internal import LegalRules
internal import LegalStore
internal import LegalText

/// Marks the findings that somebody decided to live with, and finds decisions that are out of date.
struct AcceptedFindingsCheck {
  private let content: Content
  private let day: CalendarDate
  private var marks: AcceptanceMarks

  init(_ content: Content, asOf day: CalendarDate) {
    self.content = content
    self.day = day
    marks = AcceptanceMarks(content.accepted, asOf: day)
  }

  /// The entries that can be about nothing: of what does not exist, or of a day on which it did not.
  var dangling: [Diagnostic] {
    let accepted = content.accepted
    return accepted.findings.compactMap { entry in
      guard let document = entry.document, let version = entry.version else { return nil }
      return dangling(document, version)
    } + accepted.baselines.compactMap { dangling($0.document, $0.version) ?? tooEarly($0) }
  }

  private func dangling(
    _ document: Located<DocumentID>, _ version: Located<VersionID>
  ) -> Diagnostic? {
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

  /// What is wrong with a baseline of a day on which its text was not released yet.
  private func tooEarly(_ baseline: AcceptedBaseline) -> Diagnostic? {
    let (document, version) = (baseline.document.value, baseline.version.value)
    guard let line = content.ledger.line(of: version, in: document)?.value,
      baseline.on.value < line.released
    else { return nil }
    return Diagnostic(
      "accepted/too-early", .error,
      "the baseline is of \(baseline.on.value), and \(document) \(version) was released on "
        + "\(line.released)", at: baseline.on.range,
      help: ["write \(line.released), or the later day whose rules it is about"])
  }

  /// Returns findings, those that are accepted marked as such.
  mutating func mark(_ findings: [Diagnostic], in file: VersionFile?) -> [Diagnostic] {
    let text = file.map { file in
      AcceptanceMarks.Text(
        document: file.document, version: file.id, isReleased: file.line != nil)
    }
    return marks.mark(findings, in: text)
  }

  /// Returns the entries that are out of date: expired, or about what no rule finds any more.
  ///
  /// - Parameter examined: The versions that rules have looked at; of others nothing is known.
  /// - Returns: A warning for each.
  func outdated(examined: [VersionFile]) -> [Diagnostic] {
    func isExamined(_ document: DocumentID, _ version: VersionID?) -> Bool {
      examined.contains { $0.document == document && $0.id == version }
    }
    let accepted = content.accepted
    return accepted.findings.enumerated().compactMap { index, entry in
      let isUsed = marks.usedFindings.contains(index)
      if isUsed, let until = entry.until, until.value < day {
        return expired(
          "the finding of '\(entry.rule.value)' was accepted", until, subject: marks.codes[index])
      }
      if entry.isAdopted, let document = entry.document, let version = entry.version,
        let cutOff = cutOff(document.value, version, subject: marks.codes[index])
      {
        return cutOff
      }
      let isExamined = entry.document.map { isExamined($0.value, entry.version?.value) } ?? true
      return isExamined && !isUsed ? unused(entry) : nil
    }
      + accepted.baselines.enumerated().compactMap { index, baseline in
        let (document, version) = (baseline.document.value, baseline.version)
        let name = "\(document) \(version.value)"
        let isUsed = marks.usedBaselines.contains(index)
        if isUsed, let until = baseline.until, until.value < day {
          return expired(
            "what rules find in \(name) was accepted", until, subject: name)
        }
        if let cutOff = cutOff(document, version, subject: name) { return cutOff }
        guard isExamined(document, version.value), !isUsed else { return nil }
        return Diagnostic(
          "accepted/unused", .warning, "nothing is found that this baseline accepts",
          at: version.range, subject: name, help: ["remove the entry"])
      }
  }

  private func expired(
    _ accepted: String, _ until: Located<CalendarDate>, subject: String
  ) -> Diagnostic {
    Diagnostic(
      "accepted/expired", .warning, "\(accepted) until \(until.value) and is still there",
      at: until.range, subject: subject,
      help: ["mend the text in a new version, or decide again and write a later day"])
  }

  private func unused(_ entry: AcceptedFinding) -> Diagnostic {
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

  /// What is wrong with an entry of an adoption that did not reach the ledger.
  private func cutOff(
    _ document: DocumentID, _ version: Located<VersionID>, subject: String
  ) -> Diagnostic? {
    guard content.ledger.line(of: version.value, in: document) == nil else { return nil }
    return Diagnostic(
      "accepted/not-adopted", .warning,
      "\(document) \(version.value) is not in the ledger, so that the entry accepts nothing",
      at: version.range, subject: subject,
      help: [
        "run 'legalsite release \(document) \(version.value) --adopt' again, or remove the entry"
      ])
  }
}
