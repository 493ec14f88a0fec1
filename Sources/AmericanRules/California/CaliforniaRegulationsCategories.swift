import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension CaliforniaRegulations {
  /// The words of the statute for each of its categories: California Civil Code 1798.140(v)(1).
  static let categoryWords: [(letter: CaliforniaCategory, name: String, phrases: [String])] = [
    (.A, "identifiers", ["identifiers"]),
    (.B, "customer records", ["customer record*", "records information", "1798.80"]),
    (.C, "characteristics of protected classifications", ["protected class*"]),
    (.D, "commercial information", ["commercial information"]),
    (.E, "biometric information", ["biometric*"]),
    (.F, "internet activity", ["internet activity", "network activity", "internet … activity"]),
    (.G, "geolocation data", ["geolocation*"]),
    (.H, "audio information", ["audio*", "visual information"]),
    (.I, "employment information", ["employment*", "professional*"]),
    (.J, "education information", ["education*"]),
    (.K, "inferences", ["inferences"]),
    (.L, "sensitive personal information", ["sensitive personal information"]),
  ]

  static let categories = Rule(
    "ccpa/reg-7011-e1a",
    "The categories collected in the preceding 12 months are named in the words of the statute",
    [.ccpaRegulations("7011(e)(1)(A)"), .ccpa("1798.140(v)(1)")], .error, .ccpa,
    asks: """
      The policy identifies the categories of personal information collected in the preceding 12 months, \
      in the terms of the statute.
      """,
    why: """
      The statute's words are the same in every policy: they let a person compare what two businesses \
      collect.
      """,
    mend: """
      give each item 'ccpa:' with the letters of 1798.140(v)(1), and name these categories and the \
      preceding 12 months in the text
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, ccpa: [A]}]
      ---
      ## California

      In the preceding 12 months we collected identifiers.

      {{> data.account}}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, ccpa: [A]}, {id: card, name: «Card number»}]
      ---
      ## California

      In the preceding 12 months we collected identifiers.

      {{> data.account}}
      """,
    check: .discloses { policy, matter in
      let entries = policy.entries
      guard !entries.isEmpty else { return [] }
      let lettered = entries.filter { !($0.item.ccpa ?? []).isEmpty }
      guard !lettered.isEmpty else {
        return [
          Demand(
            "categories in the words of the statute", [],
            or: "no item of data names its category under California law",
            at: matter.place("collect", "data"), target: .fact("data.ccpa")),
          matter.lookBackDemand(of: "the categories"),
        ]
      }
      var named: [Demand] = []
      for category in categoryWords {
        let first = lettered.first { entry in
          entry.item.ccpa?.contains { $0.value == category.letter } ?? false
        }
        guard let first else { continue }
        named.append(
          Demand(
            "category '\(category.name)'",
            matter.statement("category\(category.letter)", of: category.phrases),
            or: "the text does not name the category '\(category.name)'",
            at: first.item.name.range, subject: "\(category.letter)",
            // What is missing for sensitive information is more than its name.
            target: category.letter == .L
              ? .statement("sensitiveInformationUse") : .words("category\(category.letter)")))
      }
      let bare = entries.filter { ($0.item.ccpa ?? []).isEmpty }.map { entry in
        Demand(
          "category of '\(entry.item.name.value)'", [],
          or: "'\(entry.item.name.value)' has no category under California law",
          at: entry.item.name.range, subject: entry.reference, target: .fact("\(entry.path).ccpa"))
      }
      return named + bare + [matter.lookBackDemand(of: "the categories")]
    })

  static let sources = Rule(
    "ccpa/reg-7011-e1b", "The categories of sources are named",
    [.ccpaRegulations("7011(e)(1)(B)"), .ccpa("1798.110(c)(2)")], .error, .ccpa,
    asks: "The policy identifies the categories of sources from which personal information comes.",
    why: "Whoever does not know where a business learned something cannot have it stopped there.",
    mend: """
      give the item 'origin:', and 'source:' where it comes from somebody else, and name the sources in \
      the text
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, origin: provided}]
      ---
      ## What we collect

      These come from you when you open an account.

      {{> data.account}}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: sign, name: «OAuth token», origin: provided}]
      ---
      ## What we collect

      These come from you when you open an account.

      {{> data.account}}
      """,
    check: .discloses { policy, matter in
      let entries = policy.entries
      var demands: [Demand] = []
      func kind(_ origins: [DataOrigin], _ what: String, _ phrases: [String]) {
        guard
          let first = entries.first(where: { entry in
            entry.item.origin.map { origins.contains($0.value) } ?? false
          })
        else { return }
        demands.append(
          Demand(
            "source '\(what)'", matter.statement("sources", of: phrases),
            or: "the text does not name \(what) as a source", at: first.item.name.range,
            subject: what, target: .statement("sources")))
      }
      kind(
        [.provided], "the person",
        [
          "you provide*", "you give*", "you create", "you tell", "you enter", "from you",
          "you send",
        ])
      kind(
        [.generated, .observed], "the use of the service",
        [
          "automatically", "your device*", "your browser", "when you use", "when you visit",
          "through your use", "from your use", "generated",
        ])
      for entry in entries {
        let name = entry.item.name
        let text = LanguageWords.english.words(of: name.value.text)
        if entry.item.origin?.value == .thirdParty || entry.item.origin == nil {
          demands.append(
            Demand(
              "source of '\(name.value)'",
              matter.evidence(entry.item.source, "\(entry.path).source"),
              or: "the source of '\(name.value)' is not named", at: name.range,
              subject: entry.reference, target: .fact("\(entry.path).source")))
        } else if entry.item.source == nil, text.contains("oauth") || text.contains("sso") {
          demands.append(
            Demand(
              "source of '\(name.value)'",
              matter.statement(
                "identityProviders", "identity provider*", "sign-in provider*", "login provider*"),
              or:
                "'\(name.value)' comes from an identity provider, which the text does not name as a source",
              at: name.range, subject: entry.reference, target: .fact("\(entry.path).source")))
        }
      }
      return demands
    })

  static let collectionPurposes = Rule(
    "ccpa/reg-7011-e1c", "The specific purposes of collecting are said",
    [.ccpaRegulations("7011(e)(1)(C)"), .ccpa("1798.110(c)(3)")], .error, .ccpa,
    asks: """
      The policy identifies the specific business or commercial purpose of collecting personal \
      information.
      """,
    why: "A purpose that only has a name does not tell a person what happens to their information.",
    mend:
      "add 'description:' to the purpose, with what is done, and print it with '{{> purposes}}'",
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
            "purposes of collecting", [], or: "no purpose of collecting is declared",
            at: matter.place("purpose", "use", "why"), target: .fact("purposes"))
        ]
      }
      return policy.purposes.map { purpose in
        let path = "purposes.\(purpose.id.value)"
        return Demand(
          "what '\(purpose.name.value)' means",
          purpose.description == nil
            ? [] : matter.evidence(purpose.name, path, section: purpose.section),
          or: "the purpose '\(purpose.name.value)' has a name and no description",
          at: purpose.name.range, subject: "\(purpose.id.value)",
          target: .fact("\(path).description"))
      }
    })

  static let businessDisclosures = Rule(
    "ccpa/reg-7011-e1h",
    "The categories disclosed for a business purpose in the preceding 12 months are said",
    [.ccpaRegulations("7011(e)(1)(H)"), .ccpa("1798.115(c)(2)")], .error, .ccpa,
    asks: """
      The policy identifies the categories of personal information disclosed for a business purpose to \
      third parties in the preceding 12 months, or says that there are none.
      """,
    why: """
      A list of vendors says who works for a business, not which kinds of information left it in the past \
      year.
      """,
    mend: """
      say which categories were disclosed for a business purpose in the preceding 12 months, or declare \
      the statement 'disclosedForBusinessPurpose' with its 'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      In the preceding 12 months we disclosed identifiers for a business purpose.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## California»

      In the preceding 12 months we collected identifiers.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "categories disclosed for a business purpose",
          matter.statement(
            "disclosedForBusinessPurpose", "disclos* … business purpose*",
            "business purpose* … disclos*"),
          or: "the text does not say which categories were disclosed for a business purpose",
          at: matter.californiaPlace, target: .statement("disclosedForBusinessPurpose")),
        matter.lookBackDemand(of: "the disclosures"),
      ]
    })

  static let categoryRecipients = Rule(
    "ccpa/reg-7011-e1i", "Who receives each category is said",
    [.ccpaRegulations("7011(e)(1)(I)"), .ccpaRegulations("7011(e)(1)(I), as amended", .secondary)],
    .error, .ccpa,
    asks: """
      For each category of personal information, the policy identifies the categories of third parties \
      to whom it was disclosed; since 1 January 2026, service providers and contractors expressly belong \
      there.
      """,
    why: "A list of vendors does not tell a person where one piece of their information goes.",
    mend: "add the item to the 'data:' of those who receive it, or say 'notShared: yes'",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      recipients:
        - {id: mail, name: Our mail provider, data: [account.email]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}, {id: name, name: «Full name»}]
      recipients:
        - {id: mail, name: Our mail provider, data: [account.email]}
      """,
    check: .discloses { policy, matter in
      guard !policy.recipients.isEmpty else {
        guard !policy.entries.isEmpty else { return [] }
        let evidence = policy.entries.allSatisfy { $0.item.notShared?.value == .yes }
        return evidence
          ? []
          : [
            Demand(
              "recipients of personal information", [], or: "no recipient is declared",
              at: matter.place("shar", "receive", "third part"), target: .fact("recipients"))
          ]
      }
      return policy.entries.filter { $0.item.notShared?.value != .yes }.map { entry in
        Demand(
          "recipients of '\(entry.item.name.value)'",
          policy.recipients(of: entry).map { recipient in
            Evidence(
              recipient.name.range,
              matter.disclosure(of: "recipients.\(recipient.id.value)", section: recipient.section))
          },
          or: "the text does not say who receives '\(entry.item.name.value)'",
          at: entry.item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).recipients"))
      }
    })

  static let disclosurePurposes = Rule(
    "ccpa/reg-7011-e1j", "The purpose of each disclosure is said",
    [.ccpaRegulations("7011(e)(1)(J)")], .error, .ccpa,
    asks: """
      The policy identifies the specific business or commercial purpose for which personal information \
      is disclosed.
      """,
    why: "Without the purpose a person cannot tell a necessary vendor from a needless one.",
    mend: "add 'purpose:' to the recipient",
    passes: """
      recipients:
        - {id: mail, name: Example Mail, purpose: Sending e-mail}
      """,
    fails: """
      recipients:
        - {id: mail, name: «Example Mail»}
      """,
    check: .discloses { policy, matter in
      policy.recipients.map { recipient in
        let path = "recipients.\(recipient.id.value)"
        return Demand(
          "purpose of the disclosure to '\(recipient.name.value)'",
          matter.evidence(recipient.purpose, "\(path).purpose", section: recipient.section),
          or: "the text does not say why '\(recipient.name.value)' receives personal information",
          at: recipient.name.range, subject: "\(recipient.id.value)",
          target: .fact("\(path).purpose"))
      }
    })

  /// Words that say what sensitive personal information is used for.
  static let sensitiveUsePhrases = [
    "sensitive personal information … beyond", "sensitive personal information … 7027",
    "7027 … sensitive", "not use … sensitive personal information",
    "sensitive personal information … only", "only … sensitive personal information",
    "sensitive personal information … infer*", "not collect sensitive personal information",
    "sensitive personal information … solely", "sensitive personal information … other than",
  ]

  static let sensitiveUse = Rule(
    "ccpa/reg-7011-e1k",
    "Whether sensitive personal information is used beyond the permitted purposes is said",
    [.ccpaRegulations("7011(e)(1)(K)"), .ccpaRegulations("7027(m)")], .error, .ccpa,
    asks: """
      The policy says whether the business uses or discloses sensitive personal information for purposes \
      other than those of section 7027(m).
      """,
    why: """
      On the answer hangs whether a person has a right to limit the use of passwords, payment data and \
      the like.
      """,
    mend: """
      say whether sensitive personal information is used beyond section 7027(m), or declare the \
      statement 'sensitiveInformationUse' with its 'section'
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: Password, sensitive: accountCredentials}]
      ---
      ## California

      {{> data.account}}

      We do not use sensitive personal information beyond section 7027(m).
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: «Password», sensitive: accountCredentials}]
      ---
      ## California

      {{> data.account}}

      We collect identifiers.
      """,
    check: .discloses { policy, matter in
      let sensitive = policy.entries.filter { $0.item.sensitive != nil }
      return [
        Demand(
          "use of sensitive personal information",
          matter.statement("sensitiveInformationUse", of: sensitiveUsePhrases),
          unmet: Finding(
            "the text does not say whether sensitive personal information is used beyond section 7027(m)",
            at: sensitive.first?.item.name.range ?? matter.californiaPlace,
            target: .statement("sensitiveInformationUse"),
            notes: sensitive.dropFirst().map {
              Diagnostic.Note("sensitive, too", at: $0.item.name.range)
            }))
      ]
    })
}
