import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let scopeAllUsers = Rule(
    "promise/scope-all-users", "A right for everyone is not limited to a place", sources, .warning,
    asks:
      """
      A right that a text grants everyone, wherever they live, is not limited to a region by \
      its words.
      """,
    why: "A person outside the region reads two answers to one question.",
    mend: "move the right to the group of the region, or take the region out of its words",
    passes: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Get a copy of \
        your data}]}
      """,
    fails: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: «Get a copy if \
        you live in the European Union»}]}
      """,
    check: .policy { policy, _ in
      policy.rights.filter { $0.regimes.value == .all }.flatMap { group in
        group.items.compactMap { item in
          let right = item.value
          guard
            PromiseWords(right.text, right.limits).say(
              "if you live in", "if you are located in", "only in the", "residents of",
              "if you are a resident", "for residents", "if you reside in")
          else { return nil }
          return Finding(
            """
            the right '\(right.right.value.rawValue)' is for everyone, and its words name a \
            region
            """,
            at: right.text.range, subject: right.right.value.rawValue,
            target: .fact("rights.\(group.id.value).\(right.right.value.rawValue).text", .change))
        }
      }
    })
}
