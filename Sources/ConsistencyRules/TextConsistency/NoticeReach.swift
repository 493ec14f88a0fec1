import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let noticeReach = Rule(
    "consistency/notice-reach", "Notice of a change reaches everyone the text is for", [.ownWords],
    .warning,
    asks: """
      A text that is for visitors of a website, too, tells of its changes where they can see it: on the \
      website or in a feed.
      """,
    why: "Somebody without an account gets no e-mail, and sees no notice inside the product.",
    mend: "add 'website' or 'feed' to 'notices.channels', and say so in the text",
    passes: """
      data:
        - {id: technical, name: Technical, items: [{id: address, name: IP address}]}
      notices: {materialChanges: 30 days, channels: [email, website]}
      ---
      This is for users of our app and our website.

      ## Data

      {{> data.technical}}
      """,
    fails: """
      data:
        - {id: technical, name: Technical, items: [{id: address, name: IP address}]}
      notices: {materialChanges: 30 days, channels: [«email, inApp»]}
      ---
      This is for users of our app and our website.

      ## Data

      {{> data.technical}}
      """,
    check: .policy { policy, matter in
      guard let notices = policy.notices?.value, let channels = notices.channels,
        let first = channels.first, let last = channels.last,
        !channels.contains(where: { [.website, .feed].contains($0.value) }),
        let visitors = matter.visitorsInScope
      else { return [] }
      let place =
        matter.words.first(
          of: ["via email", "via e mail", "by email", "by e mail"],
          in: notices.section?.value.rawValue)
      let data = first.range.file.range(first.range.bytes.lowerBound..<last.range.bytes.upperBound)
      return [
        Finding(
          "changes are announced only in ways that do not reach a visitor without an account",
          at: notices.section == nil ? data : place?.range ?? data,
          target: .fact("notices.channels", .change),
          notes: [.init("visitors of a website are in scope, here", at: visitors.range)])
      ]
    })
}
