import LegalModel
import LegalRuleEngine
import LegalText

/// What the author has to be asked, because no document can show it.
enum ProfileRules {
  static let rules: [Rule] = [unknownFact]

  static let unknownFact = Rule(
    "profile/unknown", "Each fact that decides which rules apply is known",
    [.ownWords], .warning,
    asks: """
      Some duties depend on facts that no document shows: where a business is established, whether \
      it sells data. site.yaml states them as yes, no or unknown; rules that depend on an unknown \
      fact are not applied.
      """,
    why:
      "A rule that is not applied finds nothing, and nobody can tell its silence from a clean text.",
    mend: "find out, and write 'yes' or 'no'",
    passes: """
      === site
      regimes: [coppa]
      facts: {directedToChildren: no, sellsPI: no, sharesPI: no}
      """,
    fails: """
      === site
      regimes: [coppa]
      facts: {directedToChildren: «unknown», sellsPI: no, sharesPI: no}
      """,
    check: .site { site in
      let waiting = Examiner(in: site.circumstances).waiting
      return BusinessFact.allCases.compactMap { fact in
        let rules = waiting.filter { $0.facts.contains(fact) }.map(\.rule.id)
        guard !rules.isEmpty else { return nil }
        let named = rules.prefix(3).joined(separator: ", ")
        let rest = rules.count > 3 ? " and \(rules.count - 3) more" : ""
        let isPlural = rules.count > 1
        return Finding(
          "'\(fact.rawValue)' is unknown; \(named)\(rest) \(isPlural ? "wait" : "waits") for it",
          at: site.site.facts?.answers[fact]?.range ?? site.place, subject: fact.rawValue,
          target: .site("facts.\(fact.rawValue)"),
          help: [
            "write '\(fact.rawValue): yes' or 'no' under 'facts' in site.yaml, once it is known"
          ])
      }
    })
}
