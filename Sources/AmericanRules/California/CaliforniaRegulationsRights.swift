import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension CaliforniaRegulations {
  /// The demand for a right that a policy has to grant.
  static func demand(
    _ right: PersonRight, _ what: String, _ policy: PrivacyPolicy, _ matter: Matter
  ) -> Demand {
    Demand(
      what, matter.evidence(of: [right], in: policy, under: .ccpa),
      or: "the text does not state the \(what)", at: matter.californiaPlace,
      subject: right.rawValue, target: .fact("rights.\(right.rawValue)"))
  }

  static let rightToKnow = Rule(
    "ccpa/reg-7011-e2a", "The right to know is stated with all that it covers",
    [.ccpaRegulations("7011(e)(2)(A)")], .error, .ccpa,
    asks: """
      The policy explains the right to know what personal information the business has collected: the \
      categories, the sources, the purposes, the third parties, and the specific pieces.
      """,
    why: "A person asks only for what they have read that they may ask for.",
    mend: """
      add the rights 'know' and 'specificPieces', and name the sources, the purposes and the third \
      parties in the text of the first
      """,
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items:
            - {right: know, text: "Know what we collect, its sources, its purposes, and the third parties that get it"}
            - {right: specificPieces, text: Get the specific pieces we collected}
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items:
            - {right: know, text: «Know what we collect and what for»}
            - {right: specificPieces, text: Get the specific pieces we collected}
      """,
    check: .discloses { policy, matter in
      let know = demand(.know, "right to know", policy, matter)
      let pieces = Demand(
        "right to the specific pieces of information",
        matter.evidence(of: [.specificPieces], in: policy, under: .ccpa)
          + matter.statement("specificPieces", "specific pieces"),
        or: "the text does not state the right to the specific pieces of personal information",
        at: policy.rights(under: .ccpa).first { $0.statement.right.value == .know }?
          .statement.text.range ?? matter.californiaPlace,
        subject: "specificPieces", target: .fact("rights.specificPieces"))
      let rights = policy.rights(under: .ccpa).filter { $0.statement.right.value == .know }
      guard let first = rights.first?.statement.text else { return [know, pieces] }
      let topics: [(name: String, words: [String])] = [
        ("the sources", ["source", "where"]), ("the purposes", ["purpose", "why", "use"]),
        ("the third parties", ["third", "whom", "recipient", "disclos", "shar"]),
      ]
      let words = rights.flatMap { LanguageWords.english.words(of: $0.statement.text.value.text) }
      let missing = topics.filter { topic in
        !words.contains { word in topic.words.contains { word.hasPrefix($0) } }
      }.map(\.name)
      let covered = Demand(
        "what the right to know covers",
        missing.isEmpty
          ? rights.map(matter.evidence)
          : matter.statement("rightToKnow", "right to know … source* … third part*"),
        or: "the right to know does not cover \(missing.joined(separator: " and "))",
        at: first.range, subject: "know", target: .fact("rights.know"))
      return [know, pieces, covered]
    })

  static let rightToDelete = Rule(
    "ccpa/reg-7011-e2b", "The right to delete is stated",
    [.ccpaRegulations("7011(e)(2)(B)"), .ccpa("1798.105(b)")], .error, .ccpa,
    asks: "The policy explains the right to delete personal information, subject to exceptions.",
    why: "A person who does not know that they may have something deleted does not ask.",
    mend: "add the right 'erasure' to the group for California, or to the one for everyone",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: erasure, text: Have your information deleted}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [demand(.erasure, "right to delete", policy, matter)]
    })

  static let rightToCorrect = Rule(
    "ccpa/reg-7011-e2c", "The right to correct is stated",
    [.ccpaRegulations("7011(e)(2)(C)"), .ccpa("1798.106(b)")], .error, .ccpa,
    asks: "The policy explains the right to correct inaccurate personal information.",
    why: "What is wrong and used has effects; a person can stop them only by having it corrected.",
    mend: "add the right 'rectification' to the group for California, or to the one for everyone",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: rectification, text: Have what is wrong corrected}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [demand(.rectification, "right to correct", policy, matter)]
    })

  static let rightToOptOut = Rule(
    "ccpa/reg-7011-e2d", "A business that sells or shares states the right to opt out",
    [.ccpaRegulations("7011(e)(2)(D)"), .ccpa("1798.120")], .error, .ccpa.when(sellsOrShares),
    asks: """
      The policy of a business that sells or shares personal information explains the right to opt out \
      of that.
      """,
    why: "Where information is sold, this is the right that stops it.",
    mend: "add the right 'optOut' to the group for California",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of the sale of your information}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [demand(.optOut, "right to opt out of sale and sharing", policy, matter)]
    })

  static let rightToLimit = Rule(
    "ccpa/reg-7011-e2e",
    "A business that uses sensitive information beyond section 7027(m) states the right to limit it",
    [.ccpaRegulations("7011(e)(2)(E)"), .ccpa("1798.121")], .error,
    .ccpa.when(.fact(.spiBeyond7027m, is: .yes)),
    asks: """
      The policy of a business that uses sensitive personal information beyond section 7027(m) explains \
      the right to limit that.
      """,
    why:
      "Passwords, health data and the like may be kept to what a service needs, if a person asks.",
    mend: "add the right 'limitUse' to the group for California",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: limitUse, text: Limit the use of sensitive information}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [demand(.limitUse, "right to limit the use of sensitive information", policy, matter)]
    })

  static let noRetaliation = Rule(
    "ccpa/reg-7011-e2f", "The right against retaliation is stated, also for those who work there",
    [.ccpaRegulations("7011(e)(2)(F)"), .ccpa("1798.125(a)(1)")], .error, .ccpa,
    asks: """
      The policy explains the right not to receive discriminatory treatment for exercising these rights, \
      also as an employee, applicant or independent contractor.
      """,
    why: "A person who depends on a business uses a right only if using it costs nothing.",
    mend: "add the right 'nonDiscrimination', and name employees, applicants and contractors in it",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: nonDiscrimination, text: "No retaliation, also as an employee, applicant or contractor"}]
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: nonDiscrimination, text: «No discrimination»}]
      """,
    check: .discloses { policy, matter in
      let right = demand(.nonDiscrimination, "right against retaliation", policy, matter)
      let rights = policy.rights(under: .ccpa)
        .filter { $0.statement.right.value == .nonDiscrimination }
      guard let first = rights.first?.statement.text else { return [right] }
      let names = rights.filter {
        $0.statement.text.value.says("employee*", "applicant*", "contractor*")
      }
      let workers = Demand(
        "right against retaliation of those who work there",
        names.map(matter.evidence)
          + matter.statement(
            "retaliationAtWork", "retaliat* … employee*", "employee* … retaliat*",
            "discriminat* … employee*", "employee* … discriminat*"),
        or: """
          the right against retaliation does not name employees, applicants and contractors
          """,
        at: first.range, subject: "nonDiscrimination",
        target: .fact("rights.nonDiscrimination", .change))
      return [right, workers]
    })
}
