import LegalModel
import LegalRuleEngine
import LegalText

extension DataConsistency {
  static let recipientPage = Rule(
    "consistency/recipient-page",
    "The policy and the list of subprocessors name the same companies",
    [.ownWords], .error,
    asks: """
      The companies that the policy lists are those of the list of subprocessors that are active when \
      it takes effect, with the same name, purpose, data and countries.
      """,
    why: "Two lists that differ leave a reader, and an auditor, without any that is right.",
    mend: "make both lists say the same, and say which of them is kept up to date",
    passes: """
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting}
      === subprocessors
      subprocessors:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting}
      """,
    fails: """
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: «Hosting»}
      === subprocessors
      subprocessors:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting and statistics}
      """,
    check: .version { matter in
      guard let policy = matter.policy, let page = matter.subprocessors, !policy.recipients.isEmpty
      else { return [] }
      let day = policy.header.effective.value
      if matter.edition.policy != nil {
        // A policy may name a company before it begins.
        let rows = page.subprocessors.filter { $0.status(on: day) != .removed }
        return complete(policy, matter) + policy.recipients.flatMap { compare($0, with: rows) }
      }
      guard matter.edition.subprocessors != nil else { return [] }
      return page.subprocessors.filter { row in row.status(on: day) == .active }.filter { row in
        !policy.recipients.contains { isSame($0, row) }
      }.map { row in
        Finding(
          "'\(row.name.value)' is in this list, and not among the recipients of the policy",
          at: row.name.range, subject: "\(row.id.value)",
          target: .fact("recipients.\(row.id.value).page"))
      }
    })

  private static func isSame(_ recipient: Recipient, _ row: Subprocessor) -> Bool {
    recipient.id.value == row.id.value
      || recipient.name.value.text.lowercased() == row.name.value.text.lowercased()
  }

  private static func compare(_ recipient: Recipient, with rows: [Subprocessor]) -> [Finding] {
    switch recipient.role?.value {
    case .processor, .subprocessor, nil: break
    default: return []
    }
    let path = "recipients.\(recipient.id.value).page"
    let subject = "\(recipient.id.value)"
    guard let row = rows.first(where: { isSame(recipient, $0) }) else {
      return [
        Finding(
          "'\(recipient.name.value)' is not in the list of subprocessors",
          at: recipient.name.range, subject: subject, target: .fact(path))
      ]
    }
    let pairs: [(key: String, own: Located<Words>?, other: Located<Words>?)] = [
      ("name", recipient.name, row.name), ("purpose", recipient.purpose, row.purpose),
      ("data", recipient.shares, row.shares),
      ("company", recipient.legalEntity, row.legalEntity),
      ("country", recipient.location, row.location),
    ]
    let different = pairs.compactMap { key, own, other in
      if let own, let other, !saysSame(own.value.text, other.value.text) {
        return (key: key, own: own.range, other: other.range)
      }
      return nil
    }
    if let first = different.first {
      return [
        Finding(
          """
          the list of subprocessors gives another \(different.map(\.key).joined(separator: ", ")) for \
          '\(recipient.name.value)'
          """,
          at: first.own, subject: subject, target: .fact(path),
          notes: different.map { Diagnostic.Note("the other \($0.key) is here", at: $0.other) })
      ]
    }
    guard let own = recipient.countries, let other = row.countries,
      Set(own.map(\.value)) != Set(other.map(\.value)), let place = own.first ?? other.first
    else { return [] }
    return [
      Finding(
        "the list of subprocessors gives other countries for '\(recipient.name.value)'",
        at: place.range, subject: subject, target: .fact(path, .change))
    ]
  }

  /// Whether two texts are the same, but for the days from or until which one of them holds.
  private static func saysSame(_ own: String, _ other: String) -> Bool {
    guard own.lowercased() != other.lowercased() else { return true }
    let rest = own.dropFirst(other.count)
    return own.hasPrefix(other)
      && [", from ", ", until ", " from ", " until "].contains {
        rest.hasPrefix($0)
      }
  }

  /// A list elsewhere that is called complete beside a list of the policy's own.
  private static func complete(_ policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    guard
      let words = matter.words.first(
        "complete list of … subprocessor*", "full list of … subprocessor*",
        "complete list of … provider*", "full list of … provider*",
        "complete list of … vendor*", "full list of … vendor*", "complete list of … processor*")
    else { return [] }
    return [
      Finding(
        "another list is called complete, so that the list in this policy is incomplete or repeats it",
        at: words.range, subject: "complete", target: .words("complete-list"),
        notes: policy.recipients.prefix(1).map {
          Diagnostic.Note("the list of this policy begins here", at: $0.name.range)
        }, help: ["say which list is the one that counts, or keep only one"], severity: .warning)
    ]
  }
}
