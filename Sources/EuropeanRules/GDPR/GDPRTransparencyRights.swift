import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// What people can ask for: GDPR, Article 13(2)(b) to (d).
extension GDPRTransparency {
  // A rule that a right has to be told; 'purposes' are those of the examples, where the right hangs
  // on a legal basis, and 'applies' says whether people have it by the text itself.
  private static func grants(
    _ id: String, _ title: String, _ sources: [Citation], _ right: PersonRight, called name: String,
    asks: String, why: String, passes text: String, purposes: String = "",
    when applies: @escaping @Sendable (PrivacyPolicy) -> Bool = { _ in true }
  ) -> Rule {
    let other: PersonRight = right == .access ? .erasure : .access
    return Rule(
      id, title, sources, .error, .gdpr, asks: asks, why: why,
      mend:
        "add '{right: \(right.rawValue), text: …}' to a group of 'rights:', and place the group",
      passes: """
        rights:
          - id: all
            name: Everyone
            regimes: all
            items: [{right: \(right.rawValue), text: \(text)}]
        \(purposes)
        """,
      fails: """
        rights:
          - id: all
            name: Everyone
            regimes: all
            items: [{right: \(other.rawValue), text: Something else}]
        \(purposes)
        ---
        «## Your rights»

        {{> rights.all}}
        \(purposes.isEmpty ? "" : "\n## Why\n\n{{> purposes}}\n")
        """,
      check: .discloses { policy, matter in
        guard applies(policy) else { return [] }
        let isSilent = policy.rights.isEmpty
        return [
          Demand(
            name, matter.gdprEvidence(of: right, in: policy),
            or: isSilent ? "the text grants no right at all" : "the text does not tell the \(name)",
            at: matter.placeOfRights,
            target: isSilent ? .fact("rights") : .fact("rights.\(right.rawValue)"))
        ]
      })
  }

  private static let told = "People are told that they can ask the controller for"

  static let access = grants(
    "gdpr/13-2-b-access", "People are told of the right of access",
    [.gdpr("13(2)(b)"), .gdpr("15")], .access, called: "right of access",
    asks: "\(told) access to their personal data.",
    why:
      "It is the right on which the others rest: who does not know what is held can correct nothing.",
    passes: "Get a copy of the data we hold about you")

  static let rectification = grants(
    "gdpr/13-2-b-rectification", "People are told of the right to rectification",
    [.gdpr("13(2)(b)"), .gdpr("16")], .rectification, called: "right to rectification",
    asks: "\(told) rectification of their personal data.",
    why: "Wrong data about a person has consequences for the person.",
    passes: "Have wrong data corrected")

  static let erasure = grants(
    "gdpr/13-2-b-erasure", "People are told of the right to erasure",
    [.gdpr("13(2)(b)"), .gdpr("17")], .erasure, called: "right to erasure",
    asks: "\(told) erasure of their personal data.",
    why: "Data that nobody needs any more is a risk that only the person bears.",
    passes: "Have your data deleted")

  static let restriction = grants(
    "gdpr/13-2-b-restriction", "People are told of the right to restriction of processing",
    [.gdpr("13(2)(b)"), .gdpr("18")], .restriction, called: "right to restriction of processing",
    asks: "\(told) restriction of the processing concerning them.",
    why: "While something is disputed, data can be kept without being used.",
    passes: "Have the use of your data restricted")

  static let objection = grants(
    "gdpr/13-2-b-objection", "People are told of the right to object",
    [.gdpr("13(2)(b)"), .gdpr("21(1)")], .object, called: "right to object",
    asks: """
      Where processing rests on a public task or on legitimate interests, people are told that they can \
      object to it.
      """,
    why: "Nobody asked for consent there, so that objecting is the only way to say no.",
    passes: "Object to a use that rests on legitimate interests",
    purposes: """
      purposes:
        - {id: safe, name: Security, bases: [{basis: legitimateInterests, interest: safe accounts}]}
      """,
    when: { policy in
      [.legitimateInterests, .publicTask, .recognisedLegitimateInterests].contains {
        !policy.places(of: $0).isEmpty
      }
    })

  static let portability = grants(
    "gdpr/13-2-b-portability", "People are told of the right to data portability",
    [.gdpr("13(2)(b)"), .gdpr("20")], .portability, called: "right to data portability",
    asks: """
      Where automated processing rests on consent or on a contract, people are told that they can take \
      their data with them.
      """,
    why: "Who can take data along can leave.",
    passes: "Take your data with you as CSV",
    purposes: """
      purposes:
        - {id: app, name: Service, bases: [{basis: contract}]}
      """,
    when: { !$0.places(of: .contract).isEmpty || !$0.places(of: .consent).isEmpty })

  static let withdrawal = grants(
    "gdpr/13-2-c-withdraw", "People are told that they can withdraw consent",
    [.gdpr("13(2)(c)"), .gdpr("7(3)")], .withdrawConsent, called: "right to withdraw consent",
    asks:
      "Where processing rests on consent, people are told that they can withdraw it at any time.",
    why: "Consent that cannot be taken back is none.",
    passes: "Withdraw consent at any time",
    purposes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      """,
    when: { !$0.places(of: .consent).isEmpty })

  static let complaint = grants(
    "gdpr/13-2-d", "People are told of the right to complain to a supervisory authority",
    [.gdpr("13(2)(d)"), .gdpr("77")], .complaintToSupervisoryAuthority,
    called: "right to complain to a supervisory authority",
    asks: "People are told that they can lodge a complaint with a supervisory authority.",
    why: "Somebody other than the controller has to be able to look at what it does.",
    passes: "Complain to a supervisory authority")

  static let namedAuthority = Rule(
    "gdpr/13-2-d-named", "A supervisory authority is named or linked",
    [Citation(.transparencyAnnex, "", .unconfirmed)], .note, .gdpr,
    asks:
      "Beside the right to complain, at least one authority is named, or a list of them linked.",
    why: "'Your local authority' is a thing that most people have to search for.",
    mend: """
      name your authority, or link the list of the European Data Protection Board or the Information \
      Commissioner
      """,
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - right: complaintToSupervisoryAuthority
              text: Complain to a supervisory authority, such as the Data Protection Commission
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items:
            - right: complaintToSupervisoryAuthority
              text: «Complain to your local supervisory authority»
      """,
    check: .discloses { policy, matter in
      guard
        let right = policy.rights(under: .euGDPR, .ukGDPR)
          .first(where: { $0.statement.right.value == .complaintToSupervisoryAuthority })
      else { return [] }
      return [
        Demand(
          "name of a supervisory authority",
          matter.statement(
            "supervisoryAuthorityNamed", "european data protection board", "edpb",
            "information commissioner", "information commissioners", "ico",
            "data protection commission", "cnil",
            "commission nationale de l'informatique", "landesbeauftragte", "landesbeauftragter",
            "landesbeauftragten", "bundesbeauftragte", "bundesbeauftragter", "bundesbeauftragten",
            "datenschutzbehörde", "landesamt für datenschutzaufsicht",
            "autoriteit persoonsgegevens",
            "autorité de protection des données", "gegevensbeschermingsautoriteit", "garante",
            "agencia española de protección de datos", "aepd", "datatilsynet",
            "integritetsskyddsmyndigheten", "tietosuojavaltuutettu", "data protection ombudsman",
            "data protection inspectorate", "office for personal data protection",
            "landeszentrum für datenschutz", "supervisory authority is the",
            "our supervisory authority is", "authority … responsible for us is",
            "authority … competent for us is"),
          or: "the text tells of a complaint and names no authority",
          at: right.statement.text.range, target: .statement("supervisoryAuthorityNamed"))
      ]
    })
}
