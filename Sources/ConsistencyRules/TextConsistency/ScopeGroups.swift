import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension TextConsistency {
  static let scopeGroups = Rule(
    "consistency/scope-groups", "Everyone whose data is handled finds themselves in the text",
    [.ownWords], .warning,
    asks: """
      Visitors without an account, members of an organization that is a customer, and people whose data \
      others upload are told what happens to their data, if there are such people.
      """,
    why: """
      Whoever is in scope and in no table has rights without knowing what they are about; and people \
      who never used the product do not know that it has their data.
      """,
    mend: "say what is collected from these people, and in which role",
    passes: """
      data:
        - {id: technical, name: Technical, items: [{id: address, name: IP address}]}
      ---
      This is for users of our app and visitors of the website.

      ## Data

      From visitors without an account we collect the address only:

      {{> data.technical}}

      If you visit without an account, that is all.
      """,
    fails: """
      data:
        - {id: technical, name: Technical, items: [{id: address, name: IP address}]}
      ---
      This is for users of our app and our «website».

      ## Data

      {{> data.technical}}
      """,
    check: .policy { policy, matter in
      var findings: [Finding] = []
      if let visitors = matter.visitorsInScope, !tellsVisitors(matter) {
        findings.append(
          Finding(
            "the website is in scope, and nothing says what is collected from visitors without an account",
            at: visitors.range, subject: "visitors", target: .words("scopeVisitors")))
      }
      let rows = policy.entries.flatMap { [$0.item.name.range, $0.item.purpose?.range] }
        .compactMap(\.self)
      let organizations = matter.words.all(
        "multi tenant", "organization name", "organisation name", "company name", "administrator*",
        "team members", "employer"
      ).first { passage in rows.contains { $0.encloses(passage.range) } }
      if let organizations,
        matter.words.first(
          "we are the processor", "we are a processor", "act as a processor", "act as processor",
          "acts as a processor", "as a processor", "on behalf of … organization",
          "on behalf of our customers", "your organization is the controller",
          "organization … controller", "employer … controller", "administrator … access") == nil
      {
        findings.append(
          Finding(
            "customers that are organizations, and their administrators, have no role in the text",
            at: organizations.range, subject: "organizations", target: .words("scopeOrganizations"))
        )
      }
      let uploads = matter.words.first(
        "you … upload", "you … upload*", "upload by you", "files you store", "content you create")
      if let uploads,
        matter.words.first(
          "other people", "third persons", "another person", "other persons", "someone else",
          "somebody else s", "people … in your content", "people who do not use", "others … data",
          "others whose", "not obtained from") == nil
      {
        findings.append(
          Finding(
            "what people upload may be about others, and the text says nothing to them",
            at: uploads.range, subject: "thirdPersons", target: .words("scopeThirdPersons")))
      }
      return findings
    })

  /// Whether the text, or the list of cookies, says what happens to visitors of the website.
  private static func tellsVisitors(_ matter: Matter) -> Bool {
    let phrases = [
      "visitor*", "without an account", "our website", "visit … website", "visit … site",
      "on the website", "website store*",
    ]
    let end = matter.endOfScope ?? 0
    return matter.words.all(of: phrases).contains { $0.range.bytes.lowerBound >= end }
      || matter.words.first("visitors without an account", "without an account") != nil
      || matter.companions.contains { $0.cookies != nil && $0.words.first(of: phrases) != nil }
  }
}
