import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText
import LegalWords

/// What the Children's Online Privacy Protection Rule asks of a notice (16 CFR part 312).
package enum COPPARule {
  package static let rules: [Rule] = [
    scope, operators, practices, identifiers, parents, retention, deletionPromise,
  ]

  private static let applies = Applicability([.coppa])
  private static let forChildren = applies.when(.fact(.directedToChildren, is: .yes))

  private static func source(_ section: String) -> [Citation] {
    [Citation(.coppa, section, .secondary)]
  }

  private static func place(_ matter: Matter) -> SourceRange {
    matter.place("children", "minors", "parents")
  }

  static let scope = Rule(
    "coppa/scope", "The text says whether the service is directed to children",
    source("312.2") + source("312.3"), .note, applies,
    asks: """
      The Rule applies to a service that is directed to children under 13, or that knows that it collects \
      personal information from a child.
      """,
    why: "Whether the Rule applies depends on the answer, and on what the operator knows.",
    mend: "add 'directed:' with yes or no to 'children:', and the section that says so",
    passes: """
      children: {directed: no, section: children}
      ---
      ## Children

      Our service is not directed at children.
      """,
    fails: """
      title: Privacy
      ---
      «## Children»

      We like children.
      """,
    check: .discloses { policy, matter in
      let children = policy.children?.value
      return [
        Demand(
          "whether the service is directed to children",
          matter.evidence(
            children?.directed, "children.directed", section: children?.section),
          or: "the text does not say whether the service is directed to children",
          at: place(matter),
          target: children == nil ? .fact("children") : .fact("children.directed"))
      ]
    })

  static let operators = Rule(
    "coppa/4-d1-operator", "A notice for children names the operator and how to reach it",
    source("312.4(d)(1)"), .error, forChildren,
    asks: """
      The notice of a service for children gives the name, address, telephone number and e-mail address of \
      the operators.
      """,
    why: "A parent has to reach somebody, by more than one way.",
    mend: "add 'postalAddress', 'phone' and 'email' to 'controller:', and print them",
    passes: """
      controller: {legalName: Example Ltd, postalAddress: "1 Main Street, Springfield", phone: +1 800 555 0142, email: kids@example.com}
      """,
    fails: """
      controller: {legalName: Example Ltd, phone: +1 800 555 0142, email: kids@example.com}
      ---
      «## Children»

      {{controller.legalName}}, {{controller.phone}}, {{controller.email}}
      """,
    check: .discloses { policy, matter in
      let controller = policy.controller?.value
      func demand(_ what: String, _ key: String, _ evidence: [Evidence]) -> Demand {
        Demand(
          "\(what) of the operator", evidence,
          or: "the notice does not give the \(what) of the operator", at: place(matter),
          subject: key, target: .fact("controller.\(key)"))
      }
      return [
        demand(
          "name", "legalName", matter.evidence(controller?.legalName, "controller.legalName")),
        demand(
          "address", "postalAddress",
          matter.evidence(controller?.postalAddress, "controller.postalAddress")),
        demand("telephone number", "phone", matter.evidence(controller?.phone, "controller.phone")),
        demand("e-mail address", "email", matter.evidence(controller?.email, "controller.email")),
      ]
    })

  static let practices = Rule(
    "coppa/4-d2-practices", "A notice for children describes what is done with information",
    source("312.4(d)"), .error, forChildren.from(2026, 4, 22),
    asks: """
      The notice describes what information is collected from children, how it is used and disclosed, the \
      identities or specific categories of third parties and the purposes of disclosing to them, and the \
      retention policy.
      """,
    why: "A parent decides on this notice whether a child may use the service.",
    mend: "fill 'data:', 'purposes:', 'recipients:' with a 'purpose' each, and 'retention:'",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: nick, name: Nickname}]
      purposes:
        - {id: play, name: Play, description: running the game}
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: nick, name: Nickname}]
      purposes:
        - {id: play, name: Play, description: running the game}
      recipients:
        - {id: host, name: «Hostco»}
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      """,
    check: .discloses { policy, matter in
      let periods =
        policy.retention.isEmpty
        ? [
          Demand(
            "retention policy", [], or: "the notice states no retention policy", at: place(matter),
            target: .fact("retention"))
        ] : []
      return CaliforniaStatute.categories(policy, matter)
        + CaliforniaStatute.purposes(policy, matter)
        + recipients(policy, matter) + periods
    })

  private static func recipients(_ policy: PrivacyPolicy, _ matter: Matter) -> [Demand] {
    if policy.recipients.isEmpty {
      return [
        Demand(
          "third parties", matter.statement("noRecipients", "not disclose … anyone"),
          or: "the notice does not say to whom information is disclosed", at: place(matter),
          target: .fact("recipients"))
      ]
    }
    return policy.recipients.map { recipient in
      let path = "recipients.\(recipient.id.value)"
      return Demand(
        "purpose of disclosing to '\(recipient.name.value)'",
        matter.evidence(recipient.purpose, "\(path).purpose", section: recipient.section),
        or: "the notice does not say why '\(recipient.name.value)' receives information",
        at: recipient.name.range, subject: "\(recipient.id.value)", target: .fact("\(path).purpose")
      )
    }
  }

  static let identifiers = Rule(
    "coppa/4-d-identifiers",
    "A notice for children explains persistent identifiers and audio files",
    source("312.4(d)"), .error, forChildren,
    asks: """
      The notice states the internal operations for which persistent identifiers are collected, and how \
      audio files of a child's voice are used and deleted.
      """,
    why:
      "Both are collected without a parent's consent under exceptions that the notice has to explain.",
    mend: """
      say for which internal operations persistent identifiers are used, and what happens to audio files; \
      or declare the statements 'persistentIdentifiers' and 'childrenAudio'
      """,
    passes: """
      title: Privacy
      ---
      ## Children

      We use persistent identifiers only to keep a child signed in.
      """,
    fails: """
      title: Privacy
      ---
      «## Children»

      We protect children.
      """,
    check: .discloses { policy, matter in
      var demands = [
        Demand(
          "internal operations that use persistent identifiers",
          matter.statement(
            "persistentIdentifiers", "persistent identifier*", "internal operations",
            "identifier* … only", "identifier* … solely"),
          or: "the notice does not say for what persistent identifiers of children are used",
          at: place(matter), subject: "persistentIdentifiers",
          target: .statement("persistentIdentifiers"))
      ]
      let audio = policy.entries.first { entry in
        entry.item.ccpa?.contains { $0.value == .H } ?? false
          || entry.item.name.value.says("voice*", "audio*")
      }
      if audio != nil {
        demands.append(
          Demand(
            "audio files of a child's voice",
            matter.statement(
              "childrenAudio", "audio file*", "child … voice", "child … recording*",
              "recording* … child"),
            or: "the notice does not say what happens to audio files of a child's voice",
            at: place(matter), subject: "childrenAudio", target: .statement("childrenAudio")))
      }
      return demands
    })

  static let parents = Rule(
    "coppa/4-d-parent", "A notice for children tells parents what they may do",
    source("312.4(d)") + source("312.6"), .error, forChildren,
    asks: """
      The notice says that a parent can review a child's personal information, have it deleted, and refuse \
      its further collection or use, and how.
      """,
    why: "A parent who cannot look, delete or refuse has no say after the first consent.",
    mend: """
      say how a parent reviews, deletes and refuses, or declare the statement 'parentalRights' with the \
      section that says so
      """,
    passes: """
      title: Privacy
      ---
      ## Children

      A parent may review or delete what we know of a child, and refuse that we collect more.
      """,
    fails: """
      title: Privacy
      ---
      «## Children»

      A parent may review what we know of a child.
      """,
    check: .discloses { _, matter in
      let parts: [(what: String, verbs: [String])] = [
        ("review", ["review*", "see", "access"]), ("delete", ["delet*", "eras*"]),
        ("refuse", ["refus*", "stop", "withdraw*"]),
      ]
      // In a section for parents, "you" is a parent.
      let sections = matter.text.prose.headings.filter { heading in
        LanguageWords.english.says(heading.title, ["parent*", "guardian*", "carer*"])
      }.map(\.anchor)
      return parts.map { part in
        let phrases = part.verbs.flatMap { ["parent* … \($0)", "guardian* … \($0)"] }
        let said = matter.statement("parentalRights", of: phrases)
        let there = sections.lazy.compactMap { matter.words.first(of: part.verbs, in: $0) }.first
        return Demand(
          "right of a parent to \(part.what)",
          said.isEmpty ? there.map { [$0.evidence] } ?? [] : said,
          or: "the notice does not say that a parent can \(part.what)", at: place(matter),
          subject: part.what, target: .statement("parentalRights"))
      }
    })

  static let retention = Rule(
    "coppa/10-retention", "Nothing of a child is kept without an end",
    source("312.10"), .error, forChildren,
    asks: """
      An operator has a written retention policy, stated in the notice, and does not keep a child's personal \
      information indefinitely.
      """,
    why: "What is kept without an end outlives the purpose for which it was collected.",
    mend: "give each row of 'retention:' a period that ends, and cover every item",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: nick, name: Nickname}]
      retention:
        - {id: account, name: Account, period: 30 days, keeps: {for: 30 days}, covers: [account]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: nick, name: Nickname}]
      retention:
        - {id: account, name: Account, period: «Indefinitely», covers: [account]}
      """,
    check: .policy { policy, matter in
      guard !policy.retention.isEmpty else {
        return [
          Finding(
            "the notice states no retention policy", at: place(matter), target: .fact("retention"))
        ]
      }
      let endless = policy.retention.compactMap { row -> Finding? in
        let isEndless = row.period.value.says(
          "indefinit*", "forever", "for ever", "without limit*", "no limit*")
        guard isEndless || row.keeps == nil else { return nil }
        return Finding(
          isEndless
            ? "'\(row.name.value)' is kept without an end"
            : "'\(row.name.value)' has no period that can be counted",
          at: row.period.range, subject: "\(row.id.value)",
          target: .fact("retention.\(row.id.value).keeps"))
      }
      let uncovered = policy.entries.filter { policy.retention(of: $0).isEmpty }.map { entry in
        Finding(
          "nothing says how long '\(entry.item.name.value)' is kept", at: entry.item.name.range,
          subject: entry.reference, target: .fact("\(entry.path).retention"))
      }
      return endless + uncovered
    })

  static let deletionPromise = Rule(
    "coppa/deletion-promise", "A promise to delete a child's data says where to write",
    [.ownWords, Citation(.coppa, "312.6", .secondary)], .warning, applies,
    asks: """
      A text that promises to delete what a child has given also says where somebody can report it.
      """,
    why: "A parent who finds out is the one who can start the deletion.",
    mend: "print an address such as '{{controller.email}}', best in the section about children",
    passes: """
      controller: {legalName: Example Ltd, email: kids@example.com}
      children: {directed: no, deletion: yes, section: children}
      ---
      ## Children

      If a child has given us data, write to {{controller.email}}, and we delete it.
      """,
    fails: """
      controller: {legalName: Example Ltd, email: kids@example.com}
      children: {directed: no, deletion: «yes», section: children}
      ---
      ## Children

      If a child has given us data, we delete it.
      """,
    check: .policy { policy, matter in
      guard let deletion = policy.children?.value.deletion, deletion.value == .yes,
        matter.disclosure(of: "controller.email") == nil,
        matter.statement("childrenContact", of: []).isEmpty
      else { return [] }
      return [
        Finding(
          "the text promises to delete a child's data and prints no address to write to",
          at: deletion.range,
          target: policy.controller?.value.email == nil
            ? .fact("controller.contact") : .fact("controller.email", .show))
      ]
    })
}
