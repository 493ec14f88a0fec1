import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension CaliforniaRegulations {
  /// What a notice at collection says, with words that say it.
  private static let collectionTopics: [(name: String, phrases: [String])] = [
    ("categories", ["collect*"]),
    ("purposes", ["purpose*", "why we", "use it for", "used for", "use them for"]),
    ("retention", ["retain*", "retention", "period*", "how long", "kept", "keep*"]),
    (
      "sale or sharing",
      [
        "sold", "not sell*", "never sell*", "neither sell*", "we sell", "sell or share",
        "sell and share", "not share*",
      ]
    ),
  ]

  static let noticeAtCollection = Rule(
    "ccpa/reg-7012-e", "One section holds everything that a notice at collection says",
    [.ccpaRegulations("7012(e)(1)-(6)")], .error, .ccpa,
    asks: """
      A notice at collection lists the categories collected, the purposes, whether each is sold or \
      shared, how long each is kept, and the links to opt out and to the policy; where the notice is a \
      part of the policy, these stand in one section that can be linked to.
      """,
    why: """
      A person about to give their information follows one link and reads one section, not a whole policy.
      """,
    mend: """
      write one section with the categories, the purposes, the periods and what is sold or shared, or \
      declare the statement 'noticeAtCollection' with its 'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      We collect identifiers. Purposes and periods stand below. We sell and share nothing.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## What we collect»

      We collect identifiers.

      ## Retention

      We keep them for a year. We sell nothing. The purpose is billing.
      """,
    check: .discloses { _, matter in
      let declared = matter.statements.contains { $0.id.value.rawValue == "noticeAtCollection" }
      let evidence =
        declared
        ? matter.statement("noticeAtCollection", of: [])
        : matter.collectionSections(saying: collectionTopics.map(\.phrases))
      return [
        Demand(
          "notice at collection", evidence,
          or: """
            no one section holds the categories, the purposes, the periods and what is sold or shared
            """,
          at: matter.place("collect", "data", "california"),
          target: .statement("noticeAtCollection"))
      ]
    })
}

extension Matter {
  /// The first section that says one of some phrases of every topic; a section whose heading names
  /// the notice counts with the sections in it.
  fileprivate func collectionSections(saying topics: [[String]]) -> [Evidence] {
    let headings = text.prose.headings
    // Where a topic is spoken of; that a text says nothing of one is what other rules are about.
    let spoken = topics.map { Set(words.all(of: $0).map { $0.section ?? "" }) }
      .filter { !$0.isEmpty }
    for (index, heading) in headings.enumerated() {
      let isNotice = LanguageWords.english.says(heading.title, ["notice*", "california*"])
      let inner = headings[(index + 1)...].prefix { isNotice && $0.level > heading.level }
      let anchors = Set([heading.anchor] + inner.map(\.anchor))
      if spoken.allSatisfy({ !$0.isDisjoint(with: anchors) }) {
        return [Evidence(heading.range, Disclosure(section: heading.anchor))]
      }
    }
    return []
  }
}
