import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let priorVersions = Rule(
    "promise/prior-versions", "Earlier versions can be read without asking", sources, .note,
    asks: "Where a text promises its earlier versions, people can read them without a request.",
    why: "This site publishes each version at an address of its own, so that nobody needs to ask.",
    mend: "say that earlier versions are on the site, and link to them",
    passes: """
      promises:
        - {id: archive, kind: obligation, subject: archive, text: Earlier versions stay on this \
        site}
      """,
    fails: """
      promises:
        - {id: archive, kind: obligation, subject: archive, text: «Earlier versions are \
        available on request»}
      """,
    check: .policy { _, matter in
      let passages = matter.words.all(of: PromiseTopic.priorVersions.words)
      return passages.filter { passage in
        matter.words.sentence(
          passage.sentence, says: "upon request", "on request", "if you ask", "ask us for")
      }.prefix(1).map { passage in
        Finding(
          "earlier versions are promised on request only",
          at: matter.words.sentence(of: passage).range,
          target: .fact("promises.priorVersions", .change))
      }
    })
}
