import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

/// Details of the rights of people, and representatives: GDPR, Articles 15 to 27.
extension GDPRProcessing {
  static let safeguardsOnAccess = Rule(
    "gdpr/15-2", "People can learn of the safeguards of a transfer",
    [.gdpr("15(2)")], .note, .gdpr,
    asks: """
      Where personal data is transferred to a third country, a person has the right to be informed of \
      the appropriate safeguards.
      """,
    why: "A right to hear of safeguards is of use only if somebody says whom to ask.",
    mend: "add 'copyFrom' to 'transfers' and print it with '{{transfers.copyFrom}}'",
    passes: """
      transfers: {origins: [EEA], destinations: [US], copyFrom: privacy@example.com}
      """,
    fails: """
      transfers: {origins: [EEA], destinations: [US], section: international-transfers}
      ---
      «## International transfers»

      Data goes to the United States.
      """,
    check: .discloses { policy, matter in
      guard transfersAbroad(policy, on: matter.asOf) else { return [] }
      let copy = matter.evidence(
        policy.transfers?.value.copyFrom, "transfers.copyFrom",
        section: policy.transfers?.value.section)
      return [
        Demand(
          "where the safeguards of transfers are to be had",
          copy.isEmpty
            ? matter.statement(
              "safeguardsOnAccess", "copy of the safeguards", "copy of these safeguards",
              "copy of the clauses", "copy of the standard contractual clauses") : copy,
          or: "the text does not say where people learn of the safeguards of a transfer",
          at: matter.place("international", "transfer", "your rights"),
          target: .fact("transfers.copyFrom"))
      ]
    })

  static let recipientsToldOfErasure = Rule(
    "gdpr/19-recipients", "Recipients are told of what was corrected, deleted or restricted",
    [.gdpr("19")], .note, .gdpr,
    asks: """
      The controller tells each recipient to whom data was disclosed of a rectification, an erasure or a \
      restriction, unless that is impossible or takes disproportionate effort.
      """,
    why: "What is deleted in one place and kept in seven others is not deleted for the person.",
    mend: "say that recipients are told of what was corrected or deleted",
    passes: """
      recipients:
        - {id: host, name: Host}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: erasure, text: Have your data deleted; we inform our recipients of it}]
      """,
    fails: """
      recipients:
        - {id: host, name: Host}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: erasure, text: «Have your data deleted»}]
      """,
    check: .discloses { policy, matter in
      let rights = rights(.erasure, in: policy) + rights(.rectification, in: policy)
      guard let right = rights.first, !policy.recipients.isEmpty else { return [] }
      return [
        Demand(
          "that recipients are told of corrections and deletions",
          recipientsAreTold(matter),
          or: "the text does not say that recipients are told of what was corrected or deleted",
          at: right.statement.text.range, target: .statement("recipientsToldOfErasure"))
      ]
    })

  /// Returns where a sentence tells those who received data of a deletion or a correction.
  private static func recipientsAreTold(_ matter: Matter) -> [Evidence] {
    let declared = matter.statement("recipientsToldOfErasure")
    guard declared.isEmpty else { return declared }
    let words = matter.words
    let told = words.all(
      "tell … recipient*", "inform … recipient*", "notify … recipient*", "recipient* … told",
      "recipient* … informed", "recipient* … notified", "tell … provider*", "inform … provider*",
      "notify … provider*", "instruct … provider*", "inform … third parties",
      "notify … third parties", "tell … who received", "inform … who received",
      "tell … processors", "inform … processors", "notify … processors"
    ).first {
      words.sentence($0.sentence, says: "delet*", "eras*", "correct*", "rectif*")
    }
    return told.map { [$0.evidence] } ?? []
  }

  static let portabilityFormat = Rule(
    "gdpr/20-format", "Portable data comes in a format that machines read",
    [.gdpr("20(1)")], .note, .gdpr,
    asks: """
      A person receives the data that they provided in a structured, commonly used and machine-readable \
      format.
      """,
    why: "Data that another service cannot read is not portable.",
    mend: "add 'formats:' to the right, such as [CSV, JSON], and name them in its text",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: portability, text: Take your data with you as CSV, formats: [CSV]}]
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: portability, text: «Take your data with you»}]
      """,
    check: .discloses { policy, matter in
      let rights = rights(.portability, in: policy)
      guard let first = rights.first else { return [] }
      let named = rights.filter { entry in
        !(entry.statement.formats ?? []).isEmpty
          || entry.statement.text.value.says(
            "csv", "json", "xml", "sql", "machine", "structured",
            "spreadsheet")
      }
      return [
        Demand(
          "format of portable data",
          named.map { entry in
            Evidence(
              entry.statement.formats?.first?.range ?? entry.statement.text.range,
              matter.disclosure(of: entry.path, section: entry.group.section))
          },
          or: "the right to portability names no format", at: first.statement.text.range,
          target: .fact("rights.portability.formats"))
      ]
    })

  static let objectionToMarketing = Rule(
    "gdpr/21-2-marketing", "Whoever gets marketing may object to it, without a reason",
    [.gdpr("21(2)-(3)")], .error, .gdpr,
    asks: """
      Where personal data is processed for direct marketing, a person has the right to object to it at \
      any time, and it then ends.
      """,
    why: """
      This right has no conditions. A text that mentions the conditional right to object only hides it.
      """,
    mend: """
      add the right 'objectDirectMarketing' without 'limits', or take marketing out of the purposes and \
      bases
      """,
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: objectDirectMarketing, text: Object to the newsletter at any time}]
      """,
    fails: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: object, text: «Object for reasons of your own situation»}]
      """,
    check: .discloses { policy, matter in
      let words = ["marketing", "newsletter", "newsletters", "promotional", "promotions"]
      func isMarketing(_ text: Words?) -> Bool {
        text.map { !Set(LanguageWords.english.words(of: $0.text)).isDisjoint(with: words) } ?? false
      }
      let place =
        policy.purposes.first {
          isMarketing($0.name.value) || isMarketing($0.description?.value)
            || $0.fides.map { $0.value.text.hasPrefix("marketing.") } ?? false
            || $0.dpv.map { $0.value.text.contains("Marketing") } ?? false
        }?.name.range
        ?? policy.unresolvedBases.first { isMarketing($0.value.text.value) }?.value.text.range
      guard let place else { return [] }
      let rights = rights(.objectDirectMarketing, in: policy)
      let limited = rights.first?.statement.limits
      let free = rights.filter { $0.statement.limits == nil }
      return [
        Demand(
          "right to object to marketing",
          free.map { entry in
            Evidence(
              entry.statement.right.range,
              matter.disclosure(of: entry.path, section: entry.group.section))
          },
          or: limited == nil
            ? "data is used for marketing, and the text gives no right to object to it"
            : "the right to object to marketing has limits, although Article 21(2) sets none",
          at: limited?.range ?? Self.rights(.object, in: policy).first?.statement.text.range
            ?? place,
          target: .fact("rights.objectDirectMarketing"))
      ]
    })

  static let objectionSeparate = Rule(
    "gdpr/21-4-separate", "The right to object stands apart from other information",
    [.gdpr("21(4)")], .warning, .gdpr,
    asks: """
      The right to object is brought to the attention of the person explicitly, clearly and separately \
      from any other information.
      """,
    why: "The one right that has to catch the eye is easily lost in a list of eight.",
    mend: "give the right to object a group of its own under a heading of its own",
    passes: """
      rights:
        - id: objection
          name: Right to object
          regimes: all
          items: [{right: object, text: Object to uses that rest on our interests}]
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - {right: access, text: Get a copy}
            - {right: object, text: «Object to uses that rest on our interests»}
      """,
    check: .discloses { policy, matter in
      let objections: [PersonRight] = [.object, .objectDirectMarketing]
      let stated = policy.rights(under: .euGDPR, .ukGDPR).filter {
        objections.contains($0.statement.right.value)
      }
      guard let first = stated.first else { return [] }
      let apart = stated.filter { entry in
        entry.group.items.allSatisfy { objections.contains($0.value.right.value) }
      }.map { entry in
        Evidence(
          entry.statement.right.range,
          matter.disclosure(of: entry.path, section: entry.group.section))
      }
      let headed = matter.text.prose.headings.filter {
        let words = LanguageWords.english.words(of: $0.title)
        return words.contains("object") || words.contains("objection")
      }.map { Evidence($0.range, Disclosure(section: $0.anchor)) }
      return [
        Demand(
          "right to object, apart from other rights", apart + headed,
          or: "the right to object is one of \(first.group.items.count) in a list",
          at: first.statement.text.range, target: .fact("rights.object.separate"))
      ]
    })

  static let automatedDecisions = Rule(
    "gdpr/22-statement", "The text says whether decisions are made without a person",
    [.gdpr("22"), .gdpr("13(2)(f)")], .note, .gdpr,
    asks: """
      People are told whether there is automated decision-making, and have the right not to be subject \
      to a decision that rests on it alone and affects them significantly.
      """,
    why: "Silence leaves people to guess, above all where a product acts on its own.",
    mend: "add 'automatedDecisions:' with 'exist: yes' or 'exist: no' and the section that says it",
    passes: """
      automatedDecisions: {exist: no, section: decisions}
      ---
      ## Decisions

      No decision about you is made without a person.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Your rights»

      {{controller.legalName}} answers requests.
      """,
    check: .discloses { policy, matter in
      let block = policy.automatedDecisions.flatMap { $0.value.exist.value == .unknown ? nil : $0 }
      let declared =
        block.map {
          matter.evidence($0.value.exist, "automatedDecisions", section: $0.value.section)
        } ?? []
      return [
        Demand(
          "whether decisions are made without a person",
          declared.isEmpty ? saysOfAutomatedDecisions(matter) : declared,
          or: "the text does not say whether decisions are made without a person",
          at: policy.automatedDecisions?.range ?? matter.place("your rights", "rights"),
          target: .fact("automatedDecisions"))
      ]
    })

  /// Returns where the words of a text speak of automated decisions.
  static func saysOfAutomatedDecisions(_ matter: Matter) -> [Evidence] {
    matter.statement(
      "automatedDecisions", "automated decision*", "automated individual decision*",
      "automated … decision*", "solely … automated", "decision* … without a person",
      "decision* … without human", "decision* … without … human")
  }

  static let representativeInUnion = Rule(
    "gdpr/27-1", "A controller outside the Union names its representative there",
    [.gdpr("27(1)-(3)"), .gdpr("3(2)")], .error,
    .euGDPR.when(.fact(.establishedInEU, is: .no)),
    asks: """
      A controller that is not established in the Union and offers goods or services to people there, or \
      watches what they do, designates a representative in the Union, unless an exception applies.
      """,
    why: "People and authorities in the Union need somebody whom they can reach there.",
    mend: """
      add 'representatives:' with 'eu', and print name and address, or give the reasons for the exception \
      of Article 27(2)(a) in a statement 'representativeExemption'
      """,
    passes: """
      representatives:
        eu: {name: Example Representatives BV, email: eu@example.com}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Contact»

      {{controller.legalName}}
      """,
    check: .discloses { policy, matter in
      let eu = policy.representatives?.value.eu
      let named = matter.evidence(eu?.value.name, "representatives.eu", section: eu?.value.section)
      return [
        Demand(
          "representative in the Union",
          named.isEmpty
            ? matter.statement("representativeExemption", "Article 27(2)") : named,
          or: "the text names no representative in the Union",
          at: matter.place("representative", "contact", "who we are", "introduction"),
          target: .fact("representatives.eu"))
      ]
    })
}
