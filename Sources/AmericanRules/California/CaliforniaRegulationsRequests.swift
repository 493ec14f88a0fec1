import LegalModel
import LegalRuleEngine
import LegalText

extension CaliforniaRegulations {
  static let methods = Rule(
    "ccpa/reg-7011-e3a", "The methods to use the rights are named",
    [.ccpaRegulations("7011(e)(3)(A)")], .error, .ccpa,
    asks: "The policy explains by which methods a person uses their rights.",
    why: "A right without an address cannot be used.",
    mend: """
      add 'methods:' to the groups of rights that apply in California, and the address of each to \
      'controller:'
      """,
    passes: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
          methods: [email]
          section: california
      ---
      ## California

      {{> rights.california}}

      Write to us.
      """,
    fails: """
      rights:
        - id: california
          name: «California»
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      """,
    check: .discloses { policy, matter in
      let named = policy.californiaGroups.filter { !$0.items.isEmpty }.map { group in
        Demand(
          "methods for '\(group.name.value)'",
          (group.methods ?? []).map {
            Evidence(
              $0.range, matter.disclosure(of: "rights.\(group.id.value)", section: group.section))
          },
          or: "no method is named by which the rights of '\(group.name.value)' are used",
          at: group.name.range, subject: "\(group.id.value)",
          target: .fact("rights.methods"))
      }
      return named + addresses(of: policy, matter)
    })

  /// The demands for an address of each method that is named.
  private static func addresses(of policy: PrivacyPolicy, _ matter: Matter) -> [Demand] {
    let controller = policy.controller?.value
    let known: [(channel: Channel, key: String, name: String, exists: Bool)] = [
      (.email, "email", "e-mail address", controller?.email != nil),
      (.webForm, "webForm", "form", controller?.webForm != nil),
      (.phone, "phone", "telephone number", controller?.phone != nil),
      (.letter, "postalAddress", "postal address", controller?.postalAddress != nil),
    ]
    let isReached = known.contains(where: \.exists)
    return known.filter { !$0.exists }.compactMap { address in
      let method = policy.californiaGroups.lazy.compactMap { group in
        group.methods?.first { $0.value == address.channel }
      }.first
      return method.map { method in
        Demand(
          "\(address.name) for requests", [],
          or: "requests are taken by \(method.value.rawValue), and no \(address.name) is declared",
          at: method.range, subject: address.key,
          target: isReached ? .fact("controller.\(address.key)") : .fact("controller.contact"))
      }
    }
  }

  static let instructions = Rule(
    "ccpa/reg-7011-e3b", "A person is told how to make a request, with a link to the form if any",
    [.ccpaRegulations("7011(e)(3)(B)")], .error, .ccpa,
    asks: """
      The policy gives instructions for submitting a request, and a link to an online form if there is \
      one.
      """,
    why: "An address alone leaves a person to guess what a request has to say.",
    mend: """
      say what a request contains or which form to use, or declare the statement 'requestInstructions' \
      with its 'section'
      """,
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      ## California

      {{> rights.california}}

      In your request, tell us which right you use.
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      {{> rights.california}}

      «## Exercising your rights»

      Contact us.
      """,
    check: .discloses { policy, matter in
      guard !policy.californiaGroups.isEmpty else { return [] }
      var demands = [
        Demand(
          "instructions for a request",
          matter.statement(
            "requestInstructions", "in your request", "your request … includ*", "tell us which",
            "tell us what", "request form", "privacy settings", "settings of the app",
            "account settings", "follow … instructions", "fill in", "fill out", "state which",
            "request … must", "request … should", "include your", "subject line"),
          or: "the text names an address for requests, and gives no instructions for one",
          at: matter.place("exercis", "how to", "rights", "california"),
          target: .statement("requestInstructions"))
      ]
      let form = policy.californiaGroups.lazy.compactMap { group in
        group.methods?.first { $0.value == .webForm }
      }.first
      // A text that prints no way to reach anybody lacks more than the form.
      if let form, contactEvidence(policy, matter).contains(where: { $0.disclosure != nil }) {
        demands.append(
          Demand(
            "link to the form for requests",
            matter.evidence(policy.controller?.value.webForm, "controller.webForm"),
            or: "a form is a method for requests, and the text has no link to it", at: form.range,
            target: .fact("controller.webForm", .show)))
      }
      return demands
    })

  static let verificationProcess = Rule(
    "ccpa/reg-7011-e3e", "How a request is verified is described",
    [.ccpaRegulations("7011(e)(3)(E)")], .error, .ccpa,
    asks: """
      The policy describes in general how requests to know, to delete and to correct are verified, and \
      what the person has to provide.
      """,
    why: "A person decides whether to ask by what they would have to show.",
    mend: """
      say how identity is verified and what a person provides for it, or declare the statement \
      'verificationProcess' with its 'section'
      """,
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      ## California

      {{> rights.california}}

      To verify your request we send a link to your e-mail address.
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
      ---
      ## California

      {{> rights.california}}

      We will «verify your identity».
      """,
    check: .discloses { policy, matter in
      let verified: [PersonRight] = [.know, .specificPieces, .access, .erasure, .rectification]
      let isNeeded = policy.rights(under: .ccpa).contains {
        verified.contains($0.statement.right.value)
      }
      guard isNeeded else { return [] }
      let bare = matter.words.first(
        "verify your identity", "verify … identity", "verify* … request*")
      return [
        Demand(
          "how a request is verified",
          matter.statement(
            "verificationProcess", "to verify … we send", "to verify … we ask",
            "to verify … we match",
            "to verify … you", "match … verify", "compar* … verify",
            "verify … by", "verify … match*", "verify … sign* in",
            "verify … log* in", "verification … match*", "verification … e-mail",
            "verification … email", "verify … by asking", "verify … e-mail address",
            "verify … email address", "verify … provide"),
          or: bare == nil
            ? "the text does not describe how a request is verified"
            : "the text says that requests are verified, and not how",
          at: bare?.range ?? matter.place("exercis", "how to", "california", "rights"),
          target: .statement("verificationProcess"))
      ]
    })

  static let authorizedAgent = Rule(
    "ccpa/reg-7011-e3h", "How an authorised agent makes a request is said",
    [.ccpaRegulations("7011(e)(3)(H)"), .ccpaRegulations("7063")], .error, .ccpa,
    asks: """
      The policy explains how an authorised agent makes a request on a person's behalf.
      """,
    why: "Some people cannot ask for themselves; the law lets somebody else do it.",
    mend: "add 'agents:' to the group of rights, with what an agent shows",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: know, text: Know what we collect}]
          agents: an agent shows us a permission that you signed
          section: california
      ---
      ## California

      {{> rights.california}}
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
      let groups = policy.californiaGroups
      guard !groups.isEmpty else { return [] }
      let agents = groups.flatMap { group in
        matter.evidence(
          group.agents, "rights.\(group.id.value).agents", section: group.section)
      }
      return [
        Demand(
          "instructions for an authorised agent",
          agents.isEmpty
            ? matter.statement(
              "authorizedAgent", "authorized agent*", "authorised agent*", "acts for you",
              "acting on your behalf", "power of attorney", "on your behalf … request*")
            : agents,
          or: "the text does not say how an authorised agent makes a request",
          at: matter.place("exercis", "how to", "california", "rights"),
          target: .fact("rights.agents"))
      ]
    })

  /// The ways to reach the controller, where people read them.
  private static func contactEvidence(_ policy: PrivacyPolicy, _ matter: Matter) -> [Evidence] {
    let controller = policy.controller?.value
    return matter.evidence(controller?.email, "controller.email")
      + matter.evidence(controller?.phone, "controller.phone")
      + matter.evidence(controller?.webForm, "controller.webForm")
  }

  static let contact = Rule(
    "ccpa/reg-7011-e3j", "A contact for questions about the policy is named",
    [.ccpaRegulations("7011(e)(3)(J)")], .error, .ccpa,
    asks: """
      The policy gives a contact for questions or concerns, by a method that reflects how the business \
      usually deals with people.
      """,
    why: "A question about the policy has to reach somebody who can answer it.",
    mend: "add 'email:', 'phone:' or 'webForm:' to the controller, and print it",
    passes: """
      controller: {legalName: Example Ltd, email: privacy@example.com}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## Contact»

      {{controller.legalName}}
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "contact for questions", contactEvidence(policy, matter),
          or: "the text names no contact for questions about the policy",
          at: matter.place("contact", "who we are", "introduction"),
          target: .fact("controller.contact"))
      ]
    })

  static let updated = Rule(
    "ccpa/reg-7011-e4", "The day of the last update is said",
    [.ccpaRegulations("7011(e)(4)"), .ccpa("1798.130(a)(5)")], .error, .ccpa,
    asks: "The policy states the date on which it was last updated.",
    why: "A policy has to be renewed once a year; the date shows whether it was.",
    mend: "print the date with '{{updated}}'",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      Last updated: {{updated}}
      """,
    fails: """
      updated: «2026-03-01»
      ---
      ## Introduction

      We are a company.
      """,
    check: .discloses { policy, matter in
      [
        Demand(
          "day of the last update",
          matter.disclosure(of: "updated").map { [Evidence(policy.header.updated.range, $0)] }
            ?? [],
          or: "the text does not say when it was last updated", at: policy.header.updated.range,
          target: .day(.updated, .show))
      ]
    })

  static let metrics = Rule(
    "ccpa/reg-7011-e5", "A business with data of ten million people publishes its request metrics",
    [.ccpaRegulations("7011(e)(5)"), .ccpaRegulations("7102")], .note,
    .ccpa.when(.fact(.tenMillionConsumers, is: .yes)),
    asks: """
      A business that handles the personal information of 10 million consumers in a calendar year \
      publishes how many requests it got, and how it answered them, or links to that.
      """,
    why: "Numbers show whether rights are answered or only promised.",
    mend: "publish the metrics, or declare the statement 'requestMetrics' with its 'section'",
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      In the past calendar year we received 12 requests to delete and complied with all of them.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## California»

      We answer requests.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "metrics about requests",
          matter.statement(
            "requestMetrics", "calendar year … requests", "requests … calendar year",
            "number of requests", "received … requests"),
          or: "the text neither has metrics about requests nor a link to them",
          at: matter.californiaPlace, target: .statement("requestMetrics"))
      ]
    })

  static let optOutSignal = Rule(
    "ccpa/reg-7011-e3f", "What becomes of an opt-out preference signal is said",
    [.ccpaRegulations("7011(e)(3)(F)"), .ccpaRegulations("7025(c)(1)")], .warning, .ccpa,
    asks: """
      The policy explains how an opt-out preference signal is processed; a business that sells nothing \
      has no duty to process one, and can say in a line that it has no effect.
      """,
    why: "Browsers send the Global Privacy Control whether or not a site listens.",
    mend: """
      say what the Global Privacy Control does here, or declare the statement 'optOutSignal' with its \
      'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      We sell nothing, so that the Global Privacy Control changes nothing.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      «## California»

      We sell nothing.
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "treatment of an opt-out preference signal",
          matter.statement(
            "optOutSignal", "global privacy control", "opt-out preference signal*",
            "opt-out signal*",
            "preference signal*", "gpc"),
          or: "the text does not say what becomes of an opt-out preference signal",
          at: matter.californiaPlace, target: .statement("optOutSignal"))
      ]
    })

  /// Words that tell a person how to send a signal.
  private static func signalInstructions(_ matter: Matter) -> Demand {
    Demand(
      "how to send an opt-out preference signal",
      matter.statement(
        "optOutSignalInstructions", "turn on … signal*", "switch on … signal*", "enable … signal*",
        "browser … setting* … signal*", "signal* … setting* … browser", "install … extension",
        "send … signal* … browser", "how to … signal*"),
      or: "the text processes a signal in a frictionless manner, and does not say how to send one",
      at: matter.words.first("frictionless")?.range ?? matter.californiaPlace,
      target: .statement("optOutSignalInstructions"))
  }

  static let frictionlessInformation = Rule(
    "ccpa/reg-7011-e3g", "Who processes a signal in a frictionless manner says how to send one",
    [.ccpaRegulations("7011(e)(3)(G)")], .note, .ccpa,
    asks: """
      A business that processes opt-out preference signals in a frictionless manner says how a person \
      can send one.
      """,
    why: "The signal replaces the link, so that a person has to be able to find it.",
    mend: """
      say how a signal is switched on, or declare the statement 'optOutSignalInstructions' with its \
      'section'
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      We process signals in a frictionless manner. To enable a signal, open the settings of your browser.
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## California

      We process signals in a «frictionless» manner.
      """,
    check: .discloses { _, matter in
      guard matter.words.first("frictionless") != nil else { return [] }
      return [signalInstructions(matter)]
    })

  static let frictionlessPolicy = Rule(
    "ccpa/reg-7025-g2", "Who goes without a link, frictionless, makes the four statements for it",
    [.ccpaRegulations("7025(g)(2)")], .error, .ccpa,
    asks: """
      A business that processes signals in a frictionless manner, to go without a link, describes in its \
      policy the right to opt out, says that it processes signals so, how to send one, and by which \
      other method a person opts out.
      """,
    why: "The exemption from the link is given only for the four statements together.",
    mend: "add what is missing: the right 'optOut', its 'methods:', or how a signal is sent",
    passes: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of sale}]
          methods: [email]
      ---
      ## California

      {{> rights.california}}

      We process signals in a frictionless manner. To enable a signal, open the settings of your browser.
      """,
    fails: """
      rights:
        - id: california
          name: California
          regimes: [ccpa]
          items: [{right: optOut, text: Opt out of sale}]
          methods: [email]
      ---
      ## California

      {{> rights.california}}

      We process signals in a «frictionless» manner.
      """,
    check: .discloses { policy, matter in
      guard let claim = matter.words.first("frictionless") else { return [] }
      let groups = policy.californiaGroups.filter { group in
        group.items.contains { $0.value.right.value == .optOut }
      }
      let other = Demand(
        "another method to opt out",
        groups.flatMap { group in
          (group.methods ?? []).map {
            Evidence(
              $0.range, matter.disclosure(of: "rights.\(group.id.value)", section: group.section))
          }
        }, or: "no other method to opt out is named", at: claim.range,
        target: .fact("rights.methods", .change))
      let manner = Demand(
        "statement that signals are processed in a frictionless manner",
        matter.statement(
          "frictionless", "signal* … frictionless", "frictionless … signal*"),
        or: "the text says 'frictionless' and does not say it of opt-out preference signals",
        at: claim.range, target: .statement("frictionless"))
      return [
        demand(.optOut, "right to opt out of sale and sharing", policy, matter), manner,
        signalInstructions(matter), other,
      ]
    })
}
