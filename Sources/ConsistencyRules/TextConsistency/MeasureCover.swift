import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let measureCover = Rule(
    "consistency/measure-cover", "Every group of data has a measure, in words that can be tested",
    [.ownWords], .note,
    asks: """
      Where measures say what they cover, each group of data is covered by one; and a measure is named \
      by what it is, not by praise such as "standard" or "strong".
      """,
    why: "Nobody can tell whether a measure that cannot be tested is in place.",
    mend: "name the method, or add the group to 'covers:' of the measure that protects it",
    passes: """
      measures:
        - {id: rest, name: Encryption, text: AES-256 for everything we store}
      """,
    fails: """
      measures:
        - {id: rest, name: Encryption, text: «standard encryption» for everything we store}
      """,
    check: .policy { policy, matter in
      let praise = [
        "standard", "industry standard", "strong", "appropriate", "reasonable", "adequate",
        "robust",
        "state of the art", "bank grade", "military grade", "best", "suitable",
      ]
      let nouns = ["encryption", "security", "protection", "measures", "safeguards", "practices"]
      let vague = matter.words.all(of: praise.flatMap { word in nouns.map { "\(word) \($0)" } })
      var findings: [Finding] = policy.measures.compactMap { measure in
        // The longest of the phrases that begin at the first place.
        guard let first = vague.first(where: { measure.text.range.encloses($0.range) }) else {
          return nil
        }
        return Finding(
          "'\(matter.text.file.text(in: first.range.bytes))' is not a claim that one can test",
          at: first.range, subject: "\(measure.id.value)",
          target: .fact("measures.\(measure.id.value)", .change))
      }
      guard policy.measures.contains(where: { $0.covers != nil }) else { return findings }
      let covered = policy.measures.flatMap { $0.covers ?? [] }
      for group in policy.data where !group.items.isEmpty {
        let entries = group.items.map { DataEntry(group: group, item: $0) }
        guard !entries.contains(where: { covered.contains($0) }) else { continue }
        findings.append(
          Finding(
            "no measure covers '\(group.name.value)'", at: group.name.range,
            subject: "\(group.id.value)", target: .fact("measures.covers.\(group.id.value)")))
      }
      return findings
    })
}
