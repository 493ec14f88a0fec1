import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension TextConsistency {
  static let cookieChoice = Rule(
    "consistency/cookie-choice",
    "A choice about cookies is stored if, and only if, there is a choice",
    [.ownWords], .warning,
    asks: """
      A cookie that remembers choices about cookies stands beside at least one that can be refused, and \
      the other way round.
      """,
    why: """
      A stored choice without anything to choose means that a cookie is missing from the list, or that \
      one is set for nothing.
      """,
    mend: "list the cookie that can be refused, or drop the one that remembers the choice",
    passes: """
      cookies:
        - {id: choice, name: Your choice, category: strictlyNecessary, exemptUse: consentChoice}
        - {id: count, name: Statistics, category: statistics}
      """,
    fails: """
      cookies:
        - {id: session, name: Session, category: strictlyNecessary}
        - {id: choice, name: «Cookie choices», category: strictlyNecessary}
      """,
    check: .cookies { cookies, _ in
      func remembers(_ cookie: Cookie) -> Bool {
        if cookie.exemptUse?.value == .consentChoice { return true }
        let words = LanguageWords.english.words(
          of:
            "\(cookie.name.value) \(cookie.purpose?.value.text ?? "")")
        let isAbout = words.contains { ["cookie", "cookies", "consent", "tracking"].contains($0) }
        return isAbout
          && words.contains {
            ["choice", "choices", "preference", "preferences", "consent", "consents", "agreed"]
              .contains($0)
          }
      }
      func canBeRefused(_ cookie: Cookie) -> Bool {
        if cookie.consentRequired?.value == .yes { return true }
        guard let category = cookie.category?.value else { return false }
        return category == .statistics || category == .marketing || category == .functional
      }
      let choice = cookies.first(where: remembers)
      let optional = cookies.first(where: canBeRefused)
      if let choice, optional == nil, cookies.allSatisfy({ $0.category != nil }) {
        return [
          Finding(
            "'\(choice.name.value)' remembers a choice, and no cookie can be refused",
            at: choice.name.range, subject: "\(choice.id.value)",
            target: .fact("cookies.\(choice.id.value).category", .change))
        ]
      }
      guard choice == nil, let optional, optional.category?.value != .functional else { return [] }
      return [
        Finding(
          "'\(optional.name.value)' can be refused, and nothing remembers the choice",
          at: optional.name.range, subject: "\(optional.id.value)",
          target: .fact("cookies.\(optional.id.value).category", .change),
          help: ["list what remembers the choice, with 'exemptUse: consentChoice'"])
      ]
    })
}
