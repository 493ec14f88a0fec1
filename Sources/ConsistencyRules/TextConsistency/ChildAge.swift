import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let childAge = Rule(
    "consistency/child-age", "One age divides children from everyone else", [.ownWords], .note,
    asks: """
      The text names one age, says "child" only where that age stands beside it or defines the word, and \
      says how the age is known.
      """,
    why: """
      Laws draw the line between children and others at different ages; a promise about "children" \
      without an age promises something different to each reader.
      """,
    mend: "write the age beside the word, or define the word; and add 'ageGate:'",
    passes: """
      children: {minimumAge: 16, directed: no, ageGate: we ask for the year of birth}
      ---
      ## Young people

      We collect nothing from children under 16: {{children.ageGate}}.
      """,
    fails: """
      children: {minimumAge: 16, directed: no, ageGate: we ask for the year of birth}
      ---
      ## Young people

      This is for people from 16: {{children.ageGate}}. We collect nothing from «children».
      """,
    check: .policy { policy, matter in
      guard let children = policy.children?.value, let age = children.minimumAge else { return [] }
      var findings: [Finding] = []
      let bytes = matter.text.file.bytes
      for passage in matter.words.all(
        "under", "younger than", "under the age of", "below the age of")
      {
        var start = passage.range.bytes.upperBound
        while start < bytes.count, bytes[start] == 32 || bytes[start] == 10 { start += 1 }
        var end = start
        while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
        guard end - start == 1 || end - start == 2, end < bytes.count,
          bytes[end] != UInt8(ascii: "%"), let number = Int(matter.text.file.text(in: start..<end)),
          number < 22, isAge(end, passage, matter), "\(number)" != "\(age.value.value)"
        else { continue }
        findings.append(
          Finding(
            "the text names the age \(number) here, and \(age.value.value) elsewhere",
            at: matter.text.file.range(start..<end),
            subject: "\(number)", target: .words("children.minimumAge"),
            notes: [.init("the age, here", at: age.range)]))
      }
      let isDefined =
        policy.definitions.contains { $0.term.value.says("child*") }
        || matter.words.first("child means", "child is", "children means", "children are people")
          != nil
      let headings = matter.text.prose.headings.map(\.range)
      let word = matter.words.all("child", "children").first { passage in
        !headings.contains { $0.encloses(passage.range) }
          && !matter.words.sentence(passage.sentence, says: "\(age.value.value)")
      }
      // A service for children speaks of them throughout.
      if !isDefined, children.directed?.value != .yes, matter.fact(.directedToChildren) != .yes,
        let word
      {
        findings.append(
          Finding(
            "'\(matter.text.file.text(in: word.range.bytes))' stands here without an age",
            at: word.range, target: .fact("definitions.child"),
            notes: [.init("the age, here", at: age.range)]))
      }
      if children.ageGate == nil {
        findings.append(
          Finding(
            "the age is \(age.value.value), and the text does not say how it is known",
            at: age.range,
            target: .fact("children.ageGate")))
      }
      return findings
    })

  /// Whether a number is an age that the text sets for itself: not a length of time, and not the age
  /// that the law of California asks about where data is sold.
  private static func isAge(_ end: Int, _ passage: Passage, _ matter: Matter) -> Bool {
    let bytes = matter.text.file.bytes
    var start = end
    while start < bytes.count, bytes[start] == 32 || bytes[start] == 10 { start += 1 }
    let next = matter.text.file.text(in: start..<min(start + 5, bytes.count))
    let units = ["day", "week", "month", "hour", "minut", "secon", "perce"]
    return !units.contains { next.hasPrefix($0) }
      && !matter.words.sentence(passage.sentence, says: "sell*", "sale*", "sold", "shar*")
  }
}
