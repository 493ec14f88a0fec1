import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Why data is used: GDPR, Article 13(1)(c) and (d).
extension GDPRTransparency {
  static let purposes = Rule(
    "gdpr/13-1-c-purpose", "The purposes are told, each in words",
    [.gdpr("13(1)(c)")], .error, .gdpr,
    asks: "The controller tells the purposes for which the personal data is intended.",
    why:
      "The purpose is the measure of everything else: which data is needed, for how long, by whom.",
    mend:
      "add 'purposes:' with 'name:' and 'description:' of each, and place it with '{{> purposes}}'",
    passes: """
      purposes:
        - {id: billing, name: Billing, description: sending invoices}
      """,
    fails: """
      purposes:
        - {id: billing, name: «Billing»}
      """,
    check: .discloses { policy, matter in
      guard !policy.purposes.isEmpty else {
        return [
          Demand(
            "purposes of the processing", [], or: "the text declares no purpose",
            at: matter.place("how we use", "purpose", "why", " use "), target: .fact("purposes"))
        ]
      }
      return policy.purposes.map { purpose in
        let path = "purposes.\(purpose.id.value)"
        // A name can be a sentence: 'To answer your questions'.
        let isSaid =
          purpose.description != nil
          || LanguageWords.english.words(of: purpose.name.value.text).count > 2
        return Demand(
          "purpose '\(purpose.name.value)'",
          isSaid ? matter.evidence(purpose.name, path, section: purpose.section) : [],
          or: "purpose '\(purpose.name.value)' has a name and no words that say what it is",
          at: purpose.name.range, subject: "\(purpose.id.value)",
          target: .fact("\(path).description"))
      }
    })

  static let basisTarget = Rule(
    "gdpr/13-1-c-basis-target", "Each legal basis is stated for a purpose that the text lists",
    [.gdpr("13(1)(c)")], .error, .gdpr,
    asks:
      "The legal basis is told for the purposes of the processing, so each belongs to a purpose.",
    why: "A basis for something that is no purpose leaves a reader guessing what is done on it.",
    mend: "list the purpose under 'purposes:' with this basis, or take the basis out of the text",
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      """,
    fails: """
      purposes:
        - {id: billing, name: Billing, bases: [{basis: contract}]}
      unresolvedBases:
        - {basis: consent, text: «marketing», section: why}
      ---
      ## Why

      {{> purposes}}

      Marketing rests on consent.
      """,
    check: .policy { policy, _ in
      policy.unresolvedBases.map { basis in
        let text = basis.value.text.value.text
        let slug = LanguageWords.english.words(of: text).first ?? text
        return Finding(
          "'\(text)' has a legal basis and is the name of no purpose", at: basis.value.text.range,
          subject: text, target: .fact("unresolvedBases.\(slug)", .change))
      }
    })

  static let itemPurpose = Rule(
    "gdpr/13-1-c-dataitem-purpose", "Each item of data has purposes that the text lists",
    [.gdpr("13(1)(c)"), .gdpr("5(1)(b)")], .error, .gdpr,
    asks: "Personal data is collected for specified, explicit purposes, and people are told which.",
    why: """
      A reader who finds a use in a table and not among the purposes cannot tell its legal basis, nor \
      what right it gives.
      """,
    mend: "name purposes under 'purposes:', and use the words of the listed purposes in the table",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purpose: Billing, purposes: [billing]}]
      purposes:
        - {id: billing, name: Billing}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items:
            - id: email
              name: E-mail address
              purpose: Billing, debugging
              purposes: [billing]
              unresolved: [«debugging»]
      purposes:
        - {id: billing, name: Billing}
      """,
    check: .discloses { policy, matter in
      policy.entries.map { entry in
        let item = entry.item
        let isResolved = !(item.purposes ?? []).isEmpty && item.unresolved.isEmpty
        let loose = item.unresolved.map { "'\($0.value)'" }.joined(separator: ", ")
        return Demand(
          "purposes of '\(item.name.value)'",
          isResolved ? matter.evidence(item.purpose ?? item.name, entry.path) : [],
          or: loose.isEmpty
            ? "'\(item.name.value)' has no purpose"
            : "'\(item.name.value)' is for \(loose), which no listed purpose names",
          at: item.unresolved.first?.range ?? item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).purposes", loose.isEmpty ? .state : .change))
      }
    })

  static let interest = Rule(
    "gdpr/13-1-d", "Each use that rests on legitimate interests says which interest",
    [.gdpr("13(1)(d)")], .error, .gdpr,
    asks: """
      Where the processing is based on legitimate interests, the controller tells which interests it or \
      a third party pursues.
      """,
    why: "Nobody can weigh an interest, or object to it, that is only a topic.",
    mend: "add 'interest:' to the basis, and say in the text what the interest is",
    passes: """
      purposes:
        - id: security
          name: Security
          description: in our legitimate interest that nobody takes over an account
          bases: [{basis: legitimateInterests, interest: that nobody takes over an account}]
      """,
    fails: """
      purposes:
        - id: security
          name: Security
          description: access logging
          bases: [{basis: «legitimateInterests»}]
      """,
    check: .discloses { policy, matter in
      policy.statedBases.filter { $0.basis.basis.value == .legitimateInterests }.map { entry in
        let path = "purposes.\(entry.purpose.id.value)"
        return Demand(
          "interest behind '\(entry.purpose.name.value)'",
          matter.evidence(
            entry.basis.interest, path, section: entry.basis.section ?? entry.purpose.section),
          or:
            "purpose '\(entry.purpose.name.value)' rests on legitimate interests, and none is named",
          at: entry.basis.basis.range, subject: "\(entry.purpose.id.value)",
          target: .fact("\(path).bases.interest"))
      }
    })
}
