import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension TextConsistency {
  static let termSynonym = Rule(
    "consistency/term-synonym", "One concept has one term", [.ownWords], .note,
    asks: """
      The data of a person is called by one name, or the text says that its names mean the same; and \
      where a term is defined for a service, no other word stands in for it.
      """,
    why: """
      A promise about "personal information" may or may not cover "your data" and "customer \
      content"; the reader cannot know which.
      """,
    mend: "choose one term, define it, and use it throughout",
    passes: """
      definitions:
        - {id: personalData, term: Personal data, meaning: "any information about you; some laws call it personal information"}
      ---
      ## Rights

      {{> definitions}}

      We protect personal data. We do not sell your personal information.
      """,
    fails: """
      ## Rights

      We protect «personal data». We do not sell your personal information, and never read customer content.
      """.asProse,
    check: .policy { policy, matter in
      let defined = policy.definitions.map {
        "\($0.term.value.text) \($0.meaning.value.text)".lowercased()
      }
      var findings: [Finding] = []
      let names = [
        "personal data", "personal information", "personally identifiable information",
        "your data", "your information", "user data", "customer data", "customer content",
        "user content",
      ]
      let used = names.compactMap { name in
        defined.contains { $0.contains(name) }
          ? nil : matter.words.first(name).map { (name: name, passage: $0) }
      }.sorted { $0.passage.range.bytes.lowerBound < $1.passage.range.bytes.lowerBound }
      if used.count > 2, let first = used.first(where: { $0.name == "personal data" }) ?? used.first
      {
        findings.append(
          Finding(
            "the data of a person has \(used.count) undefined names: \(Enumeration.quoted(used.map(\.name)))",
            at: first.passage.range, subject: "personalData",
            target: .fact("definitions.personalData", .change),
            notes: used.filter { $0.name != first.name }
              .map { .init("'\($0.name)', here", at: $0.passage.range) }))
      }
      findings += standIns(in: policy, matter)
      return findings
    })

  /// Words of a definition that are used instead of the term that it defines.
  private static func standIns(in policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    let terms = Set(policy.definitions.map { $0.term.value.text.lowercased() })
    return policy.definitions.flatMap { definition -> [Finding] in
      let term = definition.term.value.text
      let meaning = LanguageWords.english.words(of: definition.meaning.value.text)
      let own = Set(matter.words.all(term).map(\.sentence))
      return [
        "platform", "app", "application", "software", "product", "system", "solution", "tool",
      ]
      .filter {
        meaning.contains($0) && !terms.contains($0)
          && !LanguageWords.english.words(of: term).contains($0)
      }
      .compactMap { noun in
        let places = matter.words.all(noun).filter {
          !definition.meaning.range.encloses($0.range) && !own.contains($0.sentence)
        }
        guard places.count >= 3, let first = places.first else { return nil }
        return Finding(
          "'\(noun)' stands in for the defined term '\(term)' in \(places.count) places",
          at: first.range, subject: "\(definition.id.value).\(noun)",
          target: .words("\(definition.id.value).\(noun)"),
          notes: places.dropFirst().prefix(4).map { .init("again, here", at: $0.range) })
      }
    }
  }
}
