import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let claimDated = Rule(
    "consistency/claim-dated", "A claim that can go out of date says when it was checked",
    [.ownWords],
    .warning,
    asks: """
      A claim about somebody else, words such as "currently", and numbers about the company's own systems \
      carry the day on which they were last seen to be true.
      """,
    why: """
      "As of this writing" has no date once the text is a year old; nobody knows whether anybody has \
      looked since.
      """,
    mend: "add 'verifiedOn:' to the claim, or a record of the measure in 'records.yaml'",
    passes: """
      recipients:
        - {id: host, name: Hostly}
      externalClaims:
        - {id: claim, subject: host, statement: Hostly keeps no copies, verifiedOn: 2026-03-01}
      """,
    fails: """
      recipients:
        - {id: host, name: Hostly}
      externalClaims:
        - {id: claim, subject: host, statement: «As of this writing Hostly keeps no copies»}
      """,
    check: .policy { policy, matter in
      var findings = policy.externalClaims.filter { $0.verifiedOn == nil }.map { claim in
        Finding(
          "the claim about '\(claim.subject.value)' does not say when it was checked",
          at: claim.statement.range, subject: "\(claim.id.value)",
          target: .fact("externalClaims.\(claim.id.value).verifiedOn"))
      }
      let dated = matter.words.all(
        "as of this writing", "at the time of writing", "at the time of this writing", "as of now",
        "as of today", "currently", "at present", "presently")
      for passage in dated
      where !policy.externalClaims.contains(where: { $0.statement.range.encloses(passage.range) })
        && !matter.text.prose.marks.contains(where: {
          $0.path.hasPrefix("externalClaims") && $0.range.encloses(passage.range)
        })
      {
        findings.append(
          Finding(
            "'\(matter.text.file.text(in: passage.range.bytes))' does not say on which day it was so",
            at: passage.range, target: .words("dated.\(passage.sentence)"),
            help: ["say on which day it was so, or leave the word out"]))
      }
      for measure in policy.measures {
        let isVerified = matter.records.measures.contains {
          $0.id.value == measure.id.value && $0.verifiedOn != nil
        }
        guard !isVerified, let number = BrittleNumber.first(in: measure.text.range) else {
          continue
        }
        findings.append(
          Finding(
            "'\(number.file.text(in: number.bytes))' is a number that changes, and no record says when it was checked",
            at: number, subject: "\(measure.id.value)", target: .record("\(measure.id.value)"),
            help: ["leave the number out, or record in 'records.yaml' when it was verified"],
            severity: .note))
      }
      return findings
    })
}

/// A count of things in the words of a measure: not a key length, a version or a time.
private enum BrittleNumber {
  private static let units: Set<String> = [
    "or", "and", "to", "bit", "bits", "byte", "bytes", "day", "days", "hour", "hours", "minute",
    "minutes", "week", "weeks", "month", "months", "year", "years", "times",
  ]

  static func first(in range: SourceRange) -> SourceRange? {
    let bytes = range.file.bytes
    var index = range.bytes.lowerBound
    func isSpace(_ offset: Int) -> Bool { bytes[offset] == 32 || bytes[offset] == 10 }
    func isDigit(_ offset: Int) -> Bool { (48...57).contains(bytes[offset]) }
    while index < range.bytes.upperBound {
      guard isDigit(index), index == range.bytes.lowerBound || isSpace(index - 1) else {
        index += 1
        continue
      }
      let start = index
      while index < range.bytes.upperBound, isDigit(index) { index += 1 }
      guard index < range.bytes.upperBound, isSpace(index) else { continue }
      var word = index
      while word < range.bytes.upperBound, isSpace(word) { word += 1 }
      var end = word
      while end < range.bytes.upperBound, (97...122).contains(bytes[end]) { end += 1 }
      if end > word, !units.contains(range.file.text(in: word..<end)) {
        return range.file.range(start..<end)
      }
    }
    return nil
  }
}
