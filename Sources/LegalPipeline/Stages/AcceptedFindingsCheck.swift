internal import LegalModel
internal import LegalRuleEngine
internal import LegalRules
internal import LegalStore
internal import LegalText

/// Marks the findings that somebody decided to live with, and finds decisions that are out of date.
///
/// Each finding is accepted alone: by an entry that names its own rule, or by the baseline of its text.
/// What one change would mend beside it is another finding, and stays as it is.
struct AcceptedFindingsCheck {
  private let content: Content
  private let day: CalendarDate
  /// The indices of entries by what they are about.
  private let findings: [Subject: [Int]]
  private let baselines: [Subject: Int]
  /// The ids that the entries name, as they are called today.
  private let codes: [String]
  /// The indices of the entries that a finding has met.
  private var used: Set<Int> = []
  private var usedBaselines: Set<Int> = []

  /// A version, or the site as a whole.
  private struct Subject: Hashable {
    let document: DocumentID?
    let version: VersionID?
  }

  init(_ content: Content, asOf day: CalendarDate) {
    self.content = content
    self.day = day
    let accepted = content.accepted
    findings = Dictionary(
      grouping: accepted.findings.indices,
      by: { index in
        let entry = accepted.findings[index]
        return Subject(document: entry.document?.value, version: entry.version?.value)
      })
    let subjects = accepted.baselines.enumerated().map { index, baseline in
      (Subject(document: baseline.document.value, version: baseline.version.value), index)
    }
    baselines = Dictionary(subjects) { first, _ in first }
    codes = accepted.findings.map { entry in
      RuleBook.rule(entry.rule.value.text)?.id ?? entry.rule.value.text
    }
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
  ///
  /// An error of structure cannot be lived with: there would be nothing to publish. Any finding of a
  /// rule can.
  mutating func mark(_ findings: [Diagnostic], in file: VersionFile?) -> [Diagnostic] {
    findings.map { finding in
      acceptance(of: finding, in: file).map(finding.accepted) ?? finding
    }
  }

  private mutating func acceptance(
    of finding: Diagnostic, in file: VersionFile?
  ) -> Diagnostic.Acceptance? {
    let rule = RuleBook.rule(finding.code)
    guard finding.severity != .error || rule != nil else { return nil }
    let subject = Subject(document: file?.document, version: file?.id)
    var hasExpired = false
    for index in findings[subject] ?? [] {
      let entry = content.accepted.findings[index]
      guard codes[index] == finding.code,
        entry.subject == nil || entry.subject?.value.text == finding.subject,
        // What was adopted is accepted once the ledger has it, and not if a run was cut off.
        !entry.isAdopted || file?.line != nil
      else { continue }
      used.insert(index)
      guard entry.until.map({ day <= $0.value }) ?? true else {
        hasExpired = true
        continue
      }
      return Diagnostic.Acceptance(
        reason: entry.reason.value.text, until: entry.until.map { "\($0.value)" })
    }
    // What was decided about the finding itself stands before what was decided about its text.
    guard !hasExpired, let rule, file?.line != nil, let index = baselines[subject] else {
      return nil
    }
    let baseline = content.accepted.baselines[index]
    guard !rule.isNewer(than: baseline.on.value) else { return nil }
    usedBaselines.insert(index)
    guard baseline.until.map({ day <= $0.value }) ?? true else { return nil }
    return Diagnostic.Acceptance(
      reason: baseline.reason.value.text, until: baseline.until.map { "\($0.value)" },
      baseline: "\(baseline.on.value)")
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
      let isUsed = used.contains(index)
      if isUsed, let until = entry.until, until.value < day {
        return expired(
          "the finding of '\(entry.rule.value)' was accepted", until, subject: codes[index])
      }
      if entry.isAdopted, let document = entry.document, let version = entry.version,
        let cutOff = cutOff(document.value, version, subject: codes[index])
      {
        return cutOff
      }
      let isExamined = entry.document.map { isExamined($0.value, entry.version?.value) } ?? true
      return isExamined && !isUsed ? unused(entry) : nil
    }
      + accepted.baselines.enumerated().compactMap { index, baseline in
        let (document, version) = (baseline.document.value, baseline.version)
        let name = "\(document) \(version.value)"
        let isUsed = usedBaselines.contains(index)
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
