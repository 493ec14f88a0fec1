import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension TextConsistency {
  static let cookieVersusUsage = Rule(
    "consistency/cookie-vs-usage", "What counts the use of the product is declared", [.ownWords],
    .warning,
    asks: """
      Where pages, screens or features that a person uses are recorded, the list of cookies and storage \
      names what records them, or the text says that the servers do.
      """,
    why: """
      Something records the usage: if that is stored on a device, other rules apply than to a log on \
      a server.
      """,
    mend: "list the storage that counts usage, or say that only the servers record it",
    passes: """
      data:
        - {id: automatic, name: Automatic, items: [{id: usage, name: Pages visited, origin: observed}]}
      ---
      ## Data

      {{> data.automatic}}

      Our servers record which pages are visited, without cookies.
      """,
    fails: """
      data:
        - {id: automatic, name: Automatic, items: [{id: usage, name: «Pages visited», origin: observed}]}
      """,
    check: .policy { policy, matter in
      let signs = [
        "pages visited", "visited pages", "page views", "usage", "clicks", "screens", "buttons",
        "interactions", "clickstream", "browsing",
      ]
      let cookies = policy.cookies + (matter.cookieList?.cookies ?? [])
      let counts = cookies.contains { cookie in
        switch cookie.category?.value {
        case .statistics?: return true
        case .strictlyNecessary?, .security?: return false
        case .functional?, .marketing?, nil:
          return cookie.purpose?.value.says(
            "count*", "measure*", "analy*", "statistic*", "usage") ?? false
        }
      }
      guard !counts,
        matter.words.first(
          "server side", "our servers record", "recorded by our servers", "recorded on our servers",
          "without cookies", "without a cookie", "without storing anything on your device") == nil
      else { return [] }
      return policy.entries.filter { entry in
        guard entry.item.origin?.value == .observed else { return false }
        let name = LanguageWords.english.words(of: entry.item.name.value.text)
        return signs.contains { name.hasPhrase($0) }
      }.map { entry in
        Finding(
          "'\(entry.item.name.value)' is collected, and neither the cookies nor the text say what records it",
          at: entry.item.name.range, subject: entry.reference, target: .words("usageMechanism"))
      }
    })
}
