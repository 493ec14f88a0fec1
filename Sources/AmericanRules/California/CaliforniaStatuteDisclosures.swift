import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// What is disclosed about collecting: sections 1798.110(c), 130(c) and 140.
extension CaliforniaStatute {
  static let disclosureRules: [Rule] = [
    categoriesListed, sources, purposesListed, thirdParties, statutoryTerms, sensitiveMap,
  ]

  static let categoriesListed = Rule(
    "ccpa/110-c1", "The categories of personal information are listed",
    [.ccpa("1798.110(c)(1)")], .error, .ccpa,
    asks:
      "A business discloses the categories of personal information it has collected about consumers.",
    why: "The list is what every other disclosure of the Act refers to.",
    mend: "add the groups under 'data:', and place each with '{{> data.…}}'",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address}]
      """,
    fails: """
      title: Privacy
      ---
      «## Data we collect»

      We collect what we need.
      """,
    check: .discloses { policy, matter in categories(policy, matter) })

  static let sources = Rule(
    "ccpa/110-c2", "The sources of personal information are listed",
    [.ccpa("1798.110(c)(2)"), .ccpa("1798.130(a)(5)(B)(ii)")], .error, .ccpa,
    asks: """
      A business discloses the categories of sources from which personal information is collected.
      """,
    why: "People cannot expect data that somebody else hands over unless they are told who does.",
    mend: """
      say what comes from people themselves and what from their devices, and give each item that comes from \
      somebody else a 'source'
      """,
    passes: """
      data:
        - id: account
          name: Account
          items:
            - {id: email, name: E-mail address, origin: provided}
            - {id: purchase, name: Purchase, origin: thirdParty, source: The app store}
      ---
      ## Data we collect

      {{> data.account}}

      You give us what does not come from an app store.
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: purchase, name: «Purchase», origin: thirdParty}]
      """,
    check: .discloses { policy, matter in
      let items = policy.entries
      var demands: [Demand] = []
      if let first = items.first(where: { $0.item.origin?.value == .provided }) {
        demands.append(
          Demand(
            "source: the person",
            matter.statement(
              "sources", "you provide", "you give", "you create", "you upload", "you enter",
              "you submit", "provided by you", "from you"),
            or: "the text does not say that people themselves are a source",
            at: first.item.name.range, subject: "provided", target: .statement("sources")))
      }
      if let first = items.first(where: { $0.item.origin?.value == .observed }) {
        demands.append(
          Demand(
            "source: the device",
            matter.statement(
              "sources", "automatically", "your device*", "your browser", "the device",
              "the app sends", "when you use", "when you visit"),
            or: "the text does not say that a device is a source", at: first.item.name.range,
            subject: "observed", target: .statement("sources")))
      }
      demands += items.compactMap { entry in
        let name = entry.item.name.value.text
        let isOthers = entry.item.origin?.value == .thirdParty
        let needsProvider = entry.item.name.value.says(
          "oauth*", "single sign on", "social login*")
        guard isOthers || needsProvider else { return nil }
        return Demand(
          "source of '\(name)'",
          matter.evidence(entry.item.source, "\(entry.path).source")
            + (isOthers
              ? [] : matter.statement("sources", "identity provider*", "sign in provider*")),
          or: isOthers
            ? "nothing says from whom '\(name)' comes"
            : "'\(name)' comes from an identity provider, and the text names none as a source",
          at: entry.item.name.range, subject: entry.reference, target: .fact("\(entry.path).source")
        )
      }
      return demands
    })

  static let purposesListed = Rule(
    "ccpa/110-c3", "The purposes of collecting are stated",
    [.ccpa("1798.110(c)(3)")], .error, .ccpa,
    asks: """
      A business discloses the business or commercial purpose for collecting, selling or sharing personal \
      information.
      """,
    why: "The purpose is the measure of what is proportionate.",
    mend: "add the purposes under 'purposes:', and place them with '{{> purposes}}'",
    passes: """
      purposes:
        - {id: billing, name: Billing, description: sending invoices}
      """,
    fails: """
      title: Privacy
      ---
      «## How we use your data»

      We use it well.
      """,
    check: .discloses { policy, matter in purposes(policy, matter) })

  static let thirdParties = Rule(
    "ccpa/110-c4", "The categories of those who receive personal information are listed",
    [.ccpa("1798.110(c)(4)")], .error, .ccpa,
    asks: """
      A business discloses the categories of third parties to whom it discloses personal information.
      """,
    why: "Authorities and buyers of a business receive data as much as vendors do.",
    mend: """
      add the recipients under 'recipients:'; where the text speaks of a merger or of legal process, name \
      who receives data then, or add a recipient with the role acquirer or authority
      """,
    passes: """
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      ---
      ## Recipients

      {{> recipients}}

      In a merger, the buyer receives your data.
      """,
    fails: """
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      ---
      ## Recipients

      {{> recipients}}

      In a «merger», your data may be transferred.
      """,
    check: .discloses { policy, matter in
      func named(_ role: RecipientRole) -> [Evidence] {
        policy.recipients.filter { $0.role?.value == role }.map { recipient in
          Evidence(
            recipient.name.range,
            matter.disclosure(of: "recipients.\(recipient.id.value)", section: recipient.section))
        }
      }
      var demands = policy.recipients.map { recipient in
        let path = "recipients.\(recipient.id.value)"
        return Demand(
          "recipient '\(recipient.name.value)'",
          [Evidence(recipient.name.range, matter.disclosure(of: path, section: recipient.section))],
          or: "recipient '\(recipient.name.value)' is not listed", at: recipient.name.range,
          subject: "\(recipient.id.value)", target: .fact(path))
      }
      if policy.recipients.isEmpty {
        demands.append(
          Demand(
            "categories of third parties",
            matter.statement(
              "noRecipients", "not share … anyone", "not disclose … anyone", "nobody else receives",
              "disclose … to nobody"),
            or: "the text does not say who receives personal information",
            at: matter.place("shar", "receive", "third part", "recipient"),
            target: .fact("recipients")))
      }
      if let merger = matter.words.first(of: mergerPhrases) {
        let buyers =
          named(.acquirer)
          + matter.statement(
            "acquirer", "buyer*", "acquirer*", "successor*", "acquiring compan*", "acquiring part*")
        demands.append(
          Demand(
            "category of third parties: buyers of the business", buyers,
            unmet: Finding(
              "the text speaks of a merger or sale and does not name who receives data then",
              at: merger.range, subject: "acquirer", target: .fact("recipients.acquirer"),
              severity: .note))
        )
      }
      if let process = matter.words.first(
        "comply with … law", "legal process", "court order*", "subpoena*")
      {
        let authorities =
          named(.authority)
          + matter.statement(
            "authorities", "law enforcement", "court", "courts", "public authorit*",
            "competent authorit*", "government*", "regulator*")
        demands.append(
          Demand(
            "category of third parties: authorities", authorities,
            unmet: Finding(
              "the text speaks of legal process and does not name the authorities that receive data",
              at: process.range, subject: "authority", target: .fact("recipients.authority"),
              severity: .note)))
      }
      return demands
    })

  static let statutoryTerms = Rule(
    "ccpa/130-c-terms", "Categories are named in the statute's words",
    [.ccpa("1798.130(c)"), .ccpa("1798.140(v)(1)(A)-(K)"), .ccpa("1798.140(ae)")], .error, .ccpa,
    asks: """
      The categories of personal information that are disclosed follow the definitions of personal \
      information and sensitive personal information in section 1798.140.
      """,
    why: "Common names let people and regulators compare policies.",
    mend: """
      give each item 'ccpa:' with letters of section 1798.140(v)(1), and name those categories in the text \
      in the statute's words
      """,
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, ccpa: [A]}]
      ---
      ## California

      {{> data.account}}

      We collect identifiers.
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: «E-mail address», ccpa: [A]}]
      """,
    check: .discloses { policy, matter in
      let entries = policy.entries
      guard let first = entries.first else { return [] }
      guard entries.contains(where: { $0.item.ccpa != nil }) else {
        return [
          Demand(
            "categories in the statute's words", [],
            or: "no item of data says which category of section 1798.140(v)(1) it is in",
            at: matter.text.prose.headings.isEmpty
              ? first.item.name.range : matter.place("collect", "data", "information"),
            target: .fact("data.ccpa"))
        ]
      }
      var demands: [Demand] = entries.filter { ($0.item.ccpa ?? []).isEmpty }.map { entry in
        Demand(
          "category of '\(entry.item.name.value)'", [],
          or: "'\(entry.item.name.value)' is in no category of section 1798.140(v)(1)",
          at: entry.item.name.range, subject: entry.reference, target: .fact("\(entry.path).ccpa"))
      }
      for letter in CaliforniaCategory.allCases {
        let ofLetter = entries.first { $0.item.ccpa?.contains { $0.value == letter } ?? false }
        guard let entry = ofLetter else { continue }
        let (name, phrases) = words(of: letter)
        demands.append(
          Demand(
            "category (\(letter.rawValue)): \(name)",
            matter.statement("category\(letter.rawValue)", of: phrases),
            or: "category (\(letter.rawValue)) is not named in the statute's words, '\(name)'",
            at: entry.item.name.range, subject: letter.rawValue,
            target: letter == .L
              ? .statement("sensitiveInformationUse") : .words("category\(letter.rawValue)")))
      }
      return demands
    })

  static let sensitiveMap = Rule(
    "ccpa/140-ae-map", "Data that is sensitive by its name is declared so",
    [.ccpa("1798.140(ae)(1)(A)-(F)"), .ccpa("1798.140(ae)(2)")], .warning, .ccpa,
    asks: """
      Sensitive personal information is what section 1798.140(ae) lists: among it account log-in with \
      credentials, payment card numbers with access codes, precise geolocation, and health.
      """,
    why: "Which rights and statements apply hangs on whether an item is sensitive.",
    mend: "add 'sensitive:' with the kind of sensitive personal information that the item is",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: Password, sensitive: accountCredentials}]
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: password, name: «Password»}]
      """,
    check: .policy { policy, matter in
      policy.entries.compactMap { entry in
        guard entry.item.sensitive == nil else { return nil }
        let name = entry.item.name.value.text.lowercased()
        let found = sensitiveWords.first { $0.words.contains { name.contains($0) } }
        guard let found else { return nil }
        return Finding(
          """
          '\(entry.item.name.value)' may be sensitive personal information under 1798.140(ae)\
          \(found.clause), and is not declared so
          """,
          at: entry.item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).sensitive"),
          help: ["add 'sensitive: \(found.kind.rawValue)', if it is"])
      }
    })
}
