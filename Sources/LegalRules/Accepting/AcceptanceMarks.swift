package import LegalModel
import LegalRuleEngine
package import LegalText

/// Marks the findings that somebody decided to live with.
///
/// Each finding is accepted alone: by an entry that names its own rule, or by the baseline of its text.
/// What the same change would mend beside it is another finding, and stays as it is.
package struct AcceptanceMarks: Sendable {
  /// The text in which something was found.
  package struct Text: Sendable, Hashable {
    package let document: DocumentID
    package let version: VersionID
    /// Whether the ledger has it.
    package let isReleased: Bool

    /// Names a text.
    package init(document: DocumentID, version: VersionID, isReleased: Bool) {
      self.document = document
      self.version = version
      self.isReleased = isReleased
    }
  }

  /// A version, or the site as a whole.
  private struct Subject: Hashable {
    let document: DocumentID?
    let version: VersionID?
  }

  private let accepted: Acceptances
  private let day: CalendarDate
  /// The indices of entries by what they are about.
  private let findings: [Subject: [Int]]
  private let baselines: [Subject: Int]
  /// The ids that the entries of findings name, as they are called today.
  package let codes: [String]
  /// The indices of the entries of findings that one has met.
  package private(set) var usedFindings: Set<Int> = []
  /// The indices of the baselines that a finding has met.
  package private(set) var usedBaselines: Set<Int> = []

  /// Reads decisions as they stand on a day.
  package init(_ accepted: Acceptances, asOf day: CalendarDate) {
    self.accepted = accepted
    self.day = day
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

  /// Returns findings in a text, or in the site as a whole, those that are accepted marked as such.
  ///
  /// An error of structure cannot be lived with: there would be nothing to publish. Any finding of a
  /// rule can.
  package mutating func mark(_ findings: [Diagnostic], in text: Text?) -> [Diagnostic] {
    findings.map { finding in
      acceptance(of: finding, in: text).map(finding.accepted) ?? finding
    }
  }

  private mutating func acceptance(of finding: Diagnostic, in text: Text?) -> Diagnostic.Acceptance?
  {
    let rule = RuleBook.rule(finding.code)
    guard finding.severity != .error || rule != nil else { return nil }
    let subject = Subject(document: text?.document, version: text?.version)
    let isReleased = text?.isReleased ?? false
    var hasExpired = false
    for index in findings[subject] ?? [] {
      let entry = accepted.findings[index]
      guard codes[index] == finding.code,
        entry.subject == nil || entry.subject?.value.text == finding.subject,
        // What was adopted is accepted once the ledger has it, and not if a run was cut off.
        !entry.isAdopted || isReleased
      else { continue }
      usedFindings.insert(index)
      guard isValid(until: entry.until) else {
        hasExpired = true
        continue
      }
      return Diagnostic.Acceptance(
        reason: entry.reason.value.text, until: entry.until.map { "\($0.value)" })
    }
    // What was decided about the finding itself stands before what was decided about its text, and a
    // draft can be mended.
    guard !hasExpired, isReleased, let rule, let index = baselines[subject] else { return nil }
    let baseline = accepted.baselines[index]
    guard !rule.isNewer(than: baseline.on.value) else { return nil }
    usedBaselines.insert(index)
    guard isValid(until: baseline.until) else { return nil }
    return Diagnostic.Acceptance(
      reason: baseline.reason.value.text, until: baseline.until.map { "\($0.value)" },
      baseline: "\(baseline.on.value)")
  }

  private func isValid(until last: Located<CalendarDate>?) -> Bool {
    last.map { day <= $0.value } ?? true
  }
}
