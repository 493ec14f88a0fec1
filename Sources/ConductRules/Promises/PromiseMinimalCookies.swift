import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let minimalCookies = Rule(
    "promise/minimal-cookies",
    "The cookies of the policy and those of the cookie list are the same", sources,
    .error,
    asks: "Where both a policy and a list name the cookies that are set, they name the same.",
    why: "Two lists that differ make each of them untrue.",
    mend: "name the same cookies in both, or only in one",
    passes: """
      cookies: [{id: session, name: Session}]
      === cookies
      cookies: [{id: session, name: Session}]
      """,
    fails: """
      cookies: [{id: session, name: Session}, {id: theme, name: «Theme»}]
      === cookies
      cookies: [{id: session, name: Session}]
      """,
    check: .policy { policy, matter in
      guard !policy.cookies.isEmpty, let list = matter.cookieList, !list.cookies.isEmpty else {
        return []
      }
      let listed = Set(list.cookies.map(\.id.value))
      let named = Set(policy.cookies.map(\.id.value))
      let unlisted = policy.cookies.filter { !listed.contains($0.id.value) }.map { cookie in
        Finding(
          "'\(cookie.name.value)' is in the policy, and not in the list of cookies",
          at: cookie.name.range, subject: cookie.id.value.rawValue,
          target: .fact("cookies.\(cookie.id.value)"))
      }
      let missing = list.cookies.filter { !named.contains($0.id.value) }
      guard let first = missing.first else { return unlisted }
      return unlisted + [
        Finding(
          """
          the list of cookies names \
          \(missing.map { "'\($0.name.value)'" }.joined(separator: ", ")), and the policy does not
          """,
          at: policy.cookies.first?.name.range ?? matter.place("cookies"), target: .fact("cookies"),
          notes: [Diagnostic.Note("in the list here", at: first.name.range)])
      ]
    })
}
