import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// What the rules under the Colorado Privacy Act ask of a privacy notice (4 CCR 904-3).
package enum Colorado {
  package static let rules: [Rule] = [notice, materialChanges, secondaryUse]

  private static let applies = Applicability([.colorado])

  private static func source(_ rule: String) -> [Citation] { [Citation(.colorado, rule)] }

  static let notice = Rule(
    "colorado/6-03", "The notice links purposes to categories and tells how to appeal",
    source("6.03"), .warning, applies,
    asks: """
      A privacy notice links each category of personal data to its purposes, says whether data is sold or \
      used for targeted advertising or profiling, lists categories of third parties, gives a contact, the \
      way to appeal, and the date of the last update.
      """,
    why:
      "Purposes in one list and data in another leave the reader to guess which belongs to which.",
    mend: "give each item its purposes, and say how an answer can be appealed",
    passes: """
      controller: {legalName: Example Ltd, email: hello@example.com}
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purpose: Sign-in}]
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      ---
      ## Colorado

      {{> data.account}}

      {{> recipients}}

      {{controller.email}}. Last updated on {{updated}}. Nothing is sold or shared. You may appeal our answer.
      """,
    fails: """
      controller: {legalName: Example Ltd, email: hello@example.com}
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purpose: Sign-in}]
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      ---
      «## Colorado»

      {{> data.account}}

      {{> recipients}}

      {{controller.email}}. Last updated on {{updated}}. Nothing is sold or shared.
      """,
    check: .discloses { policy, matter in
      let place = matter.place("colorado", "your rights", "rights")
      let controller = policy.controller?.value
      let updated = matter.text.header.updated
      let printed = matter.disclosure(of: "updated").map { [Evidence(updated.range, $0)] } ?? []
      let recipients = policy.recipients.prefix(1).map { recipient in
        Evidence(
          recipient.name.range,
          matter.disclosure(of: "recipients.\(recipient.id.value)", section: recipient.section))
      }
      return CaliforniaStatute.categories(policy, matter)
        + CaliforniaStatute.purposesOfItems(policy, matter)
        + CaliforniaStatute.saleAndSharing(policy, matter) + [
          Demand(
            "categories of third parties",
            recipients + matter.statement("noRecipients", "nobody else receives"),
            or: "the notice does not list third parties", at: place, subject: "thirdParties",
            target: .fact("recipients")),
          Demand(
            "contact",
            matter.evidence(controller?.email, "controller.email")
              + matter.evidence(controller?.phone, "controller.phone")
              + matter.evidence(controller?.webForm, "controller.webForm")
              + matter.evidence(controller?.postalAddress, "controller.postalAddress"),
            or: "the notice gives no contact", at: place, subject: "contact",
            target: .fact("controller.contact")),
          Demand(
            "appeal", matter.statement("appeal", "appeal*"),
            or: "the notice does not say how to appeal an answer", at: place, subject: "appeal",
            target: .statement("appeal")),
          Demand(
            "date of the last update", printed, or: "the notice does not show when it was updated",
            at: updated.range, subject: "updated", target: .day(.updated, .show)),
        ]
    })

  static let materialChanges = Rule(
    "colorado/6-04-a", "People are told of a material change",
    source("6.04(A)(1)-(6)"), .error, applies,
    asks: """
      A controller notifies consumers of material changes to its privacy notice, which may include \
      changes of the categories of data, the purposes, the controller, the act of sharing with third \
      parties, the categories of third parties, and how rights are exercised.
      """,
    why: "People gave their data under the notice that they read.",
    mend: "tell people of the change, and release the version with the day on which they were told",
    passes: """
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
        - {id: mail, name: Mailco, purpose: E-mail}
      === released 2026-03-01 notified 2026-02-01
      === before
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      """,
    fails: """
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
        - {id: mail, name: «Mailco», purpose: E-mail}
      === released 2026-03-01
      === before
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      """,
    check: .step { before, after in
      guard before.policy != nil, after.edition.policy != nil,
        let release = after.edition.release, !release.isAdopted
      else { return [] }
      if let notified = release.notified, notified <= after.text.header.effective.value {
        return []
      }
      let listed = after.materialChanges.first { change in
        change.sources.contains { $0.instrument == .colorado }
      }
      guard let listed else { return [] }
      return [
        Finding(
          "a material change is made, and the ledger has no day on which people were told of it",
          at: listed.place, target: .day(.notified, .state), notes: [listed.note])
      ]
    })

  static let secondaryUse = Rule(
    "colorado/6-04-b", "A new purpose for data already collected rests on consent",
    source("6.04(B)"), .error, applies,
    asks: """
      A controller that wants to use data already collected for a purpose that is not necessary to or \
      compatible with the stated ones obtains consent.
      """,
    why: "A new sentence in a notice does not change what people agreed to.",
    mend: "rest the new purpose on consent, or collect the data for it anew",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [login, news]}]
      purposes:
        - {id: login, name: Sign-in, bases: [{basis: contract}]}
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      === before
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [login]}]
      purposes:
        - {id: login, name: Sign-in, bases: [{basis: contract}]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [login, «news»]}]
      purposes:
        - {id: login, name: Sign-in, bases: [{basis: contract}]}
        - {id: news, name: Newsletter, bases: [{basis: contract}]}
      === before
      data:
        - id: account
          name: Account
          items: [{id: email, name: E-mail address, purposes: [login]}]
      purposes:
        - {id: login, name: Sign-in, bases: [{basis: contract}]}
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      var earlier: [String: Set<Identifier>] = [:]
      for entry in old.entries {
        earlier[entry.reference] = Set((entry.item.purposes ?? []).map(\.value))
      }
      return new.entries.flatMap { entry -> [Finding] in
        guard let known = earlier[entry.reference], !known.isEmpty else { return [] }
        return (entry.item.purposes ?? []).filter { !known.contains($0.value) }.compactMap {
          added in
          let purpose = new.purposes.first { $0.id.value == added.value }
          let bases = (purpose?.bases ?? []).map(\.value.basis.value)
          guard !bases.contains(.consent), !bases.contains(.legalObligation) else { return nil }
          return Finding(
            """
            '\(entry.item.name.value)' is used for a new purpose, \
            '\(purpose.map { "\($0.name.value)" } ?? "\(added.value)")', without consent
            """,
            at: added.range, subject: entry.reference,
            target: .fact("\(entry.path).purposes", .change),
            // Whether a purpose is compatible with those before it is a judgment.
            severity: .warning)
        }
      }
    })
}
