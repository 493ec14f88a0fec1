import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension CaliforniaRegulations {
  static let easyRequests = Rule(
    "ccpa/reg-7004-a", "Requests and choices are easy, and saying no is as easy as saying yes",
    [.ccpaRegulations("7004(a)")], .warning, .ccpa,
    asks: """
      Methods for requests and for consent are easy to understand and to use, offer symmetric choices, \
      and avoid confusing language and designs that impair a choice; links work, and mailboxes are \
      read. A banner that offers only 'Accept all' and 'More information' is asymmetric.
      """,
    why: "A right that takes ten steps, or a no that is hidden behind a yes, is used by nobody.",
    mend: """
      let each link lead somewhere, and put a 'Decline' beside each 'Accept'
      """,
    passes: """
      === page /legal/
      <button>Accept all</button> <button>Decline all</button>
      """,
    fails: """
      === page /legal/
      «<button>»Accept all</button> <a href="/legal/cookies/">More information</a>
      """,
    check: .site { site in
      let accepting = ["accept*", "agree*", "allow*", "consent*"]
      let declining = [
        "decline*", "reject*", "refuse*", "deny*", "disagree*", "only", "no", "not",
      ]
      return site.defect(
        "a choice can be accepted and not declined", target: .published("symmetry")
      ) {
        tags in
        let buttons = tags.elements.indices.filter { index in
          let element = tags.elements[index]
          return element.name == "button" || element["role"] == "button"
            || element.name == "input" && ["button", "submit"].contains(element["type"])
        }
        func says(_ index: Int, _ words: [String]) -> Bool {
          LanguageWords.english.says(tags.elements[index]["value"] ?? tags.name(of: index), words)
        }
        let no = buttons.filter { says($0, declining) }
        let yes = buttons.filter { says($0, accepting) && !no.contains($0) }
        return yes.isEmpty || !no.isEmpty ? [] : yes.map(tags.range)
      }
        + site.defect("a link leads nowhere", target: .published("dead-link")) { tags in
          tags.links.filter {
            ["", "#", "mailto:", "javascript:void(0)"].contains(tags.elements[$0]["href"])
          }.map(tags.range)
        }
    })
}
