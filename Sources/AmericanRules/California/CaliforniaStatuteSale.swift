import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Selling, sharing and disclosing: sections 1798.115(c), 120, 130(a)(5)(B) and (C), 135, 140(ad).
extension CaliforniaStatute {
  static let saleRules: [Rule] = [
    soldList, disclosedList, optOutNotice, lookBackCollected, notSoldProminent, separateLists,
    optOutDescription, mergerNotice,
  ]

  static let soldList = Rule(
    "ccpa/115-c1", "What was sold or shared is listed, or said to be nothing",
    [.ccpa("1798.115(c)(1)")], .error, .ccpa,
    asks: """
      A business lists the categories of personal information it has sold or shared, or discloses that it \
      has sold or shared none.
      """,
    why: "Silence could mean either.",
    mend: "list what is sold and what is shared, or say that nothing is",
    passes: """
      title: Privacy
      ---
      ## California

      We neither sell nor share personal information for advertising: nothing is sold or shared.
      """,
    fails: """
      title: Privacy
      ---
      «## California»

      We respect your privacy.
      """,
    check: .discloses { policy, matter in saleAndSharing(policy, matter) })

  private static let disclosed = ["disclos* … business purpose*", "business purpose* … disclos*"]

  static let disclosedList = Rule(
    "ccpa/115-c2", "What was disclosed for a business purpose is listed, or said to be nothing",
    [.ccpa("1798.115(c)(2)")], .error, .ccpa,
    asks: """
      A business lists the categories of personal information it has disclosed for a business purpose, or \
      discloses that it has disclosed none.
      """,
    why: "A table of vendors does not say which categories of the Act went to them.",
    mend: """
      say which categories were disclosed for a business purpose, or declare the statement \
      'disclosedForBusinessPurpose' with the section that says so
      """,
    passes: """
      title: Privacy
      ---
      ## California

      We disclosed identifiers for a business purpose to our host.
      """,
    fails: """
      title: Privacy
      ---
      «## California»

      Our host receives data.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "categories disclosed for a business purpose",
          matter.statement("disclosedForBusinessPurpose", of: disclosed),
          or: "the text does not list what was disclosed for a business purpose",
          at: place(matter), target: .statement("disclosedForBusinessPurpose"))
      ]
    })

  private static let sells = Applicability.ccpa.when(
    .any([.fact(.sellsPI, is: .yes), .fact(.sharesPI, is: .yes)]))

  private static func optOutLink(_ matter: Matter) -> Demand {
    Demand(
      "link to opt out",
      matter.statement(
        "doNotSellLink", "do not sell or share my personal information",
        "your privacy choices",
        "your california privacy choices"),
      or: "there is no link 'Do Not Sell or Share My Personal Information'", at: place(matter),
      target: .statement("doNotSellLink"))
  }

  static let optOutNotice = Rule(
    "ccpa/120-b", "Selling or sharing comes with a notice and a link to opt out",
    [.ccpa("1798.120(b)"), .ccpa("1798.135(a)(1)")], .error, sells,
    asks: """
      A business that sells or shares personal information gives notice that it may be, and that consumers \
      have the right to opt out, with a link titled "Do Not Sell or Share My Personal Information".
      """,
    why: "The link is the way in which the right is used.",
    mend:
      "add '{right: optOut, text: …}' and the link 'Do Not Sell or Share My Personal Information'",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of sale and sharing}]
      ---
      ## California

      {{> rights.california}}

      [Do Not Sell or Share My Personal Information](https://example.com/opt-out)
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of sale and sharing}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [
        demand([.optOut], "to opt out", target: .fact("rights.optOut"), policy, matter),
        optOutLink(matter),
      ]
    })

  static let lookBackCollected = Rule(
    "ccpa/130-a5bi", "What was collected is stated for the preceding 12 months",
    [.ccpa("1798.130(a)(5)(B)(i)")], .warning, .ccpa,
    asks: """
      The policy lists the categories of personal information the business has collected in the preceding \
      12 months.
      """,
    why: "The list looks back, so that data that is no longer collected is still disclosed.",
    mend: """
      say that the list is of what was collected in the preceding 12 months, or declare the statement \
      'lookBack12Months' with the section that says so
      """,
    passes: """
      title: Privacy
      ---
      ## California

      In the preceding 12 months we collected identifiers.
      """,
    fails: """
      title: Privacy
      ---
      «## California»

      We collect identifiers.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "categories collected in the preceding 12 months",
          matter.statement("lookBack12Months", of: lookBack("collect*")),
          or: "the list of what is collected does not look back on 12 months",
          at: place(matter), target: .statement("lookBack12Months"))
      ]
    })

  static let notSoldProminent = Rule(
    "ccpa/130-a5ci-prominent",
    "That nothing was sold or shared is said for the preceding 12 months",
    [.ccpa("1798.130(a)(5)(C)(i)")], .warning,
    .ccpa.when(.all([.fact(.sellsPI, is: .no), .fact(.sharesPI, is: .no)])),
    asks: """
      A business that has not sold or shared personal information in the preceding 12 months says so \
      prominently.
      """,
    why: "A sentence in the present tense leaves open what happened last year.",
    mend: """
      say that nothing was sold or shared in the preceding 12 months, or declare the statement \
      'notSoldLast12Months' with the section that says so
      """,
    passes: """
      title: Privacy
      ---
      ## California

      We have not sold or shared personal information in the preceding 12 months.
      """,
    fails: """
      title: Privacy
      ---
      «## California»

      We do not sell or share personal information.
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "nothing sold or shared in the preceding 12 months",
          matter.statement("notSoldLast12Months", of: lookBack("sold", "sell", "sale")),
          or: "the text does not say that nothing was sold or shared in the preceding 12 months",
          at: policy.rights(under: .ccpa).first { $0.statement.right.value == .optOut }?
            .statement.text.range ?? place(matter),
          target: .statement("notSoldLast12Months"))
      ]
    })

  static let separateLists = Rule(
    "ccpa/130-a5cii-separate", "What was sold or shared and what was disclosed are two lists",
    [.ccpa("1798.130(a)(5)(C)")], .warning, .ccpa,
    asks: """
      The policy has two separate lists: of what was sold or shared, and of what was disclosed for a \
      business purpose.
      """,
    why: "In one list nobody can see which data can be opted out of.",
    mend:
      "make two lists or sentences, one of what was sold or shared and one of what was disclosed",
    passes: """
      title: Privacy
      ---
      ## California

      We sold and shared none. We disclosed identifiers for a business purpose.
      """,
    fails: """
      title: Privacy
      ---
      ## California

      We «sold and shared none and disclosed identifiers for a business purpose».
      """,
    check: .policy { policy, matter in
      guard !matter.statement("disclosedForBusinessPurpose", of: disclosed).isEmpty else {
        return [
          Finding(
            "there is no list of what was disclosed beside what is said of selling and sharing",
            at: place(matter), target: .statement("disclosedForBusinessPurpose"))
        ]
      }
      if let together = matter.words.first(
        "sold … disclos* … business purpose*", "sell … disclos* … business purpose*",
        "disclos* … business purpose* … sold", "disclos* … business purpose* … sell")
      {
        return [
          Finding(
            "one sentence says what was sold and what was disclosed", at: together.range,
            target: .words("separateLists"))
        ]
      }
      return []
    })

  static let optOutDescription = Rule(
    "ccpa/135-c2",
    "A policy of a business that sells or shares describes the opt-out and links to it",
    [.ccpa("1798.135(c)(2)")], .error, sells,
    asks: """
      A business that sells or shares personal information describes the right to opt out in its policy, \
      with a link to the page "Do Not Sell or Share My Personal Information".
      """,
    why: "Many people look for the right in the policy and not at the foot of the homepage.",
    mend: "describe the right, and link to 'Do Not Sell or Share My Personal Information'",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of sale and sharing}]
      ---
      ## California

      {{> rights.california}}

      [Your Privacy Choices](https://example.com/choices)
      """,
    fails: """
      title: Privacy
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of sale and sharing}]
      ---
      «## California»

      {{> rights.california}}
      """,
    check: .discloses { policy, matter in
      [
        demand([.optOut], "to opt out", target: .fact("rights.optOut"), policy, matter),
        optOutLink(matter),
      ]
    })

  static let mergerNotice = Rule(
    "ccpa/140-ad-merger", "A merger changes nothing before people are told",
    [.ccpa("1798.140(ad)(2)(C)"), .ccpa("1798.140(ah)(2)(C)")], .note, .ccpa,
    asks: """
      A transfer in a merger is no sale as long as the buyer uses the information consistently; a material \
      change of its use needs a prior, prominent notice.
      """,
    why: "Otherwise the transfer itself may be a sale, which people may opt out of.",
    mend: "say that people are told before their data comes under another policy",
    passes: """
      title: Privacy
      ---
      ## Sharing

      In a merger the buyer receives your data; we will notify you before another policy applies.
      """,
    fails: """
      title: Privacy
      ---
      ## Sharing

      In a «merger» the buyer receives your data.
      """,
    check: .discloses { policy, matter in
      guard let merger = matter.words.first(of: mergerPhrases) else { return [] }
      let told = matter.words.all(of: noticeOfMergerPhrases).filter { passage in
        passage.section == merger.section
          && abs(passage.sentence - merger.sentence) <= 2
      }
      return [
        Demand(
          "notice in a merger",
          promise(["mergerNotice"], policy, matter) + told.map(\.evidence)
            + matter.statement("mergerNotice", of: []),
          or: "the text does not say that people are told before a merger changes how data is used",
          at: merger.range, target: .fact("promises.mergerNotice"))
      ]
    })
}
