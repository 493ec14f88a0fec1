import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension PromiseRules {
  static let subprocessorPage = Rule(
    "promise/subprocessor-page",
    "The list of subprocessors and the providers of the policy are the same",
    [.ownWords, .gdpr("28(2)")] + sources.dropFirst(), .error,
    asks: "Where a policy says that a page lists its subprocessors, both name the same companies.",
    why:
      """
      Customers read the list, people read the policy; whoever stands in one only is hidden \
      from the others.
      """,
    mend: "name the company in both texts",
    passes: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}]
      promises:
        - {id: list, kind: obligation, subject: subprocessorList, text: A page lists all of them}
      === subprocessors
      subprocessors: [{id: cloud, name: Cloud Ltd}]
      """,
    fails: """
      recipients: [{id: cloud, name: Cloud Ltd, role: processor}, {id: post, name: «Post Ltd», \
      role: processor}]
      promises:
        - {id: list, kind: obligation, subject: subprocessorList, text: A page lists all of them}
      === subprocessors
      subprocessors: [{id: cloud, name: Cloud Ltd}]
      """,
    check: .policy { policy, matter in
      guard let promise = matter.promise(.subprocessorList) else { return [] }
      guard let list = matter.subprocessors else {
        return [
          Finding(
            "the text promises a list of subprocessors, and the site has none", at: promise.range,
            target: promise.target)
        ]
      }
      let day = max(matter.asOf, policy.header.effective.value)
      let active = list.subprocessors.filter { $0.status(on: day) == .active }
      let listed = Set(active.map(\.id.value))
      let named = Set(policy.recipients.map(\.id.value))
      let unlisted = policy.promisedProcessors.filter { !listed.contains($0.id.value) }.map {
        recipient in
        Finding(
          """
          '\(recipient.name.value)' processes data, and the list of subprocessors does not \
          name it
          """,
          at: recipient.name.range, subject: recipient.id.value.rawValue,
          target: .fact("recipients.\(recipient.id.value).page"),
          notes: [Diagnostic.Note("the list is promised here", at: promise.range)])
      }
      // A policy that names nobody lacks all of its recipients, which is one gap and not this one.
      guard !policy.recipients.isEmpty else { return [] }
      let unnamed = active.filter { !named.contains($0.id.value) }.map { row in
        Finding(
          "the list of subprocessors names '\(row.name.value)', and the policy does not",
          at: promise.range, subject: row.id.value.rawValue,
          target: .fact("recipients.\(row.id.value).page"),
          notes: [Diagnostic.Note("the row of the list here", at: row.name.range)])
      }
      return unlisted + unnamed
    })
}
