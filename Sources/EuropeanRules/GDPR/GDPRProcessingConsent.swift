import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Consent and special categories: GDPR, Articles 7 to 9.
extension GDPRProcessing {
  static let consentRecord = Rule(
    "gdpr/7-1-record", "The text that people consented to stays to be shown",
    [.gdpr("7(1)"), Citation(.consentGuidelines, "108", .secondary)], .warning, .gdpr,
    asks: """
      Where processing rests on consent, the controller is able to demonstrate it; a copy of what was \
      shown at the time is part of that.
      """,
    why: """
      Consent is consent to words. If the words of that day are gone, or could have been changed since, \
      nothing is left to show.
      """,
    mend: """
      release the version, so that the ledger fixes its words, and let the page of versions show the \
      hash of each
      """,
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      === released 2026-03-01 notified 2026-02-01
      === page /legal/privacy/versions/
      <code>0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef</code>
      """,
    fails: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: «consent»}]}
      === page /legal/privacy/versions/
      <code>0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef</code>
      """,
    check: .site { site in
      guard let edition = site.policy, let place = edition.policy?.places(of: .consent).first else {
        return []
      }
      let isReleased = site.releases.contains {
        $0.document == edition.document && $0.id == edition.id
      }
      guard isReleased else {
        return [
          Finding(
            "people consent to a version that is not in the ledger", at: place,
            target: .day(.released, .state))
        ]
      }
      let address = "/\(edition.document)/versions/"
      let shows = site.pages.contains { $0.address.hasSuffix(address) && $0.tags.showsDigest }
      return shows
        ? []
        : [
          Finding(
            "no page shows the hashes of the versions that people consented to", at: place,
            target: .published("versions"))
        ]
    })

  static let consentAge = Rule(
    "gdpr/8-1-age", "Where consent is asked for, the age from which it counts is stated",
    [.gdpr("8(1)")], .warning, .gdpr,
    asks: """
      The consent of a child to an online service is lawful from the age of 16, or from a lower age, not \
      below 13, that a Member State has set.
      """,
    why: "A service that asks everyone for consent and names no age asks children, too.",
    mend: "add 'children:' with 'minimumAge' of at least 13, and print it",
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      children: {minimumAge: 16, directed: no}
      """,
    fails: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      children: {minimumAge: «12», directed: no}
      """,
    check: .discloses { policy, matter in
      guard let consent = policy.places(of: .consent).first else { return [] }
      let age = policy.children?.value.minimumAge
      let counts = age.map { $0.value.value >= 13 } ?? false
      return [
        Demand(
          "age from which consent counts",
          counts
            ? matter.evidence(
              age, "children.minimumAge", section: policy.children?.value.section) : [],
          or: age.map { "consent counts from the age of 13 at the earliest, not \($0.value.value)" }
            ?? "consent is asked for, and no age is stated from which it counts",
          at: age?.range ?? policy.children?.range ?? consent,
          target: .fact("children.minimumAge", age == nil ? .state : .change))
      ]
    })

  static let consentConditional = Rule(
    "gdpr/7-4-conditional", "Nobody has to consent in order to use the service",
    [.gdpr("7(4)")], .note, .gdpr,
    asks: """
      Whether consent is freely given depends on whether a contract is made conditional on consent that \
      it does not need.
      """,
    why: "Consent that people cannot refuse is no consent.",
    mend: "make the data optional, or rest its purpose on another basis",
    passes: """
      data:
        - id: account
          name: Account
          items: [{id: phone, name: Telephone number, purposes: [news], required: optional}]
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      """,
    fails: """
      data:
        - id: account
          name: Account
          items: [{id: phone, name: Telephone number, purposes: [news], required: «contractual»}]
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      """,
    check: .policy { policy, _ in
      let onConsent = Set(
        policy.purposes.filter { purpose in
          let bases = (purpose.bases ?? []).map(\.value.basis.value)
          return !bases.isEmpty && bases.allSatisfy { $0 == .consent }
        }.map(\.id.value))
      return policy.entries.compactMap { entry in
        guard let required = entry.item.required, required.value != .optional,
          let purposes = entry.item.purposes, !purposes.isEmpty, entry.item.unresolved.isEmpty,
          purposes.allSatisfy({ onConsent.contains($0.value) })
        else { return nil }
        return Finding(
          "'\(entry.item.name.value)' has to be given, and its use rests on consent",
          at: required.range, subject: entry.reference,
          target: .fact("data.\(entry.reference).required", .change))
      }
    })

  static let specialCategories = Rule(
    "gdpr/9-special",
    "Data of special categories has a condition, and voice is not used to identify",
    [.gdpr("9(1)"), .gdpr("4(14)")], .warning, .gdpr,
    asks: """
      Data of a special category is processed only under a condition of Article 9(2). Recorded voice is \
      biometric data once it is processed by technical means to identify a person.
      """,
    why: """
      The same sound is harmless or protected, depending on what is done with it; only the controller \
      can say which.
      """,
    mend: """
      say that voice is not used to tell who somebody is ('voiceIdentification' in 'promises' or \
      'statements'), or name the condition of Article 9(2)
      """,
    passes: """
      data:
        - id: calls
          name: Calls
          items: [{id: voice, name: Voice recordings}]
      ---
      ## Data

      {{> data.calls}}

      We do not use recordings to identify you.
      """,
    fails: """
      data:
        - id: calls
          name: Calls
          items: [{id: voice, name: «Voice recordings»}]
      ---
      ## Data

      {{> data.calls}}
      """,
    check: .discloses { policy, matter in
      let condition = matter.statement(
        "specialCategoryCondition", "explicit consent", "explicitly consent*", "Article 9(2)")
      let special = policy.entries.filter { $0.item.specialCategory != nil }.map { entry in
        Demand(
          "condition for '\(entry.item.name.value)'", condition,
          or: """
            '\(entry.item.name.value)' is of a special category, and no condition of Article 9(2) is named
            """,
          at: entry.item.specialCategory?.range ?? entry.item.name.range,
          subject: entry.reference, target: .fact("data.\(entry.reference).specialCategory"))
      }
      let voice = policy.entries.first { entry in
        entry.item.specialCategory == nil
          && entry.item.name.value.says(
            "voice", "voices", "speech", "audio", "recording", "recordings",
            "microphone")
          && !entry.item.name.value.says("screen", "session")
      }
      guard let voice else { return special }
      let identifies = matter.fact(.voiceIdentifies) == .yes
      let promise = policy.promises.first { $0.subject.value.rawValue == "voiceIdentification" }
      let denial =
        promise.map {
          matter.evidence($0.subject, "promises.\($0.id.value)", section: $0.section)
        }
        ?? matter.statement(
          "voiceIdentification", "not … to identify", "never … to identify", "nobody … who you are",
          "not … who you are", "not … biometric*", "no biometric*", "not … recogni* you")
      return special + [
        Demand(
          "use of voice to tell who somebody is", identifies ? condition : denial,
          or: identifies
            ? """
            '\(voice.item.name.value)' is used to identify, and no condition of Article 9(2) is named
            """
            : """
            the text does not say that '\(voice.item.name.value)' is not used to tell who somebody is
            """,
          at: voice.item.name.range, subject: voice.reference,
          target: .statement("voiceIdentification"))
      ]
    })
}
