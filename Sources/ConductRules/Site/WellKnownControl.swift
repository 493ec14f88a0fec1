import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension WellKnownFiles {
  private static let american = Applicability([.ccpa, .colorado])

  /// How a text speaks of the signal.
  static let signalPhrases = [
    "global privacy control", "gpc", "opt out preference signal*", "opt-out preference signal*",
    "universal opt out", "universal opt-out", "preference signal*", "browser … sends … signal",
  ]

  static let controlFile = Rule(
    "site/gpc-wellknown", "The site says whether it honors Global Privacy Control",
    [Citation(.globalPrivacyControl, "GPC Support Resource")], .note, american,
    asks: """
      A site may say at /.well-known/gpc.json whether it abides by the signal; without the file its \
      support is unknown.
      """,
    why: "A browser that sends the signal can tell people only what the file says.",
    mend: "add 'globalPrivacyControl: {supported: yes, lastUpdate: …}' to site.yaml",
    passes: """
      === site
      regimes: [ccpa]
      globalPrivacyControl: {supported: yes, lastUpdate: 2026-06-01}
      """,
    fails: """
      === site
      regimes: [«ccpa»]
      """,
    check: .site { site in
      let control = site.site.globalPrivacyControl?.value
      guard control.map({ $0.supported.value == .unknown }) ?? true,
        let regime = site.site.regimes.first(where: { [.ccpa, .colorado].contains($0.value) })
      else { return [] }
      return [
        Finding(
          "the site does not say whether it honors Global Privacy Control",
          at: control?.supported.range ?? regime.range, target: .site("globalPrivacyControl"))
      ]
    })

  static let controlType = Rule(
    "site/gpc-json-type", "gpc.json is one JSON object, served as application/json",
    [Citation(.globalPrivacyControl, "GPC Support Resource")], .error,
    asks: """
      The support resource is served as application/json and holds one JSON object; anything else means \
      that support is unknown.
      """,
    why: "A program that cannot read the file treats the site as one that says nothing.",
    mend: "let the build write gpc.json, and let the host serve it as application/json",
    check: .undecidable(
      reason: """
        the build writes one JSON object; which type the host serves it as shows only when it is \
        fetched
        """))

  static let controlMember = Rule(
    "site/gpc-json-gpc", "gpc.json says true or false",
    [Citation(.globalPrivacyControl, "GPC Support Resource")], .error,
    asks: "The member 'gpc' is exactly true or false.",
    why: "Any other value means to a program that support is unknown.",
    mend: "write 'supported: yes' or 'supported: no' under 'globalPrivacyControl:' in site.yaml",
    check: .undecidable(
      reason: """
        The build does it: it writes true for 'yes' and false for 'no', and no file for 'unknown', so \
        that no text can break this one.
        """))

  static let controlDate = Rule(
    "site/gpc-json-lastupdate", "gpc.json says when it was last true",
    [Citation(.globalPrivacyControl, "GPC Support Resource")], .warning,
    asks: "The member 'lastUpdate' is a full-date or a date-time as RFC 3339 writes it.",
    why: "A statement without a date tells nobody whether it still holds.",
    mend: "write 'lastUpdate:' with a date under 'globalPrivacyControl:' in site.yaml",
    check: .undecidable(
      reason: """
        The build does it: site.yaml takes no other 'lastUpdate' than a date, and the file is written \
        from it, so that no text can break this one.
        """))

  static let controlCoherent = Rule(
    "site/gpc-policy-coherent", "The policy and gpc.json say the same of the opt-out signal",
    [.ccpaRegulations("7025"), Citation(.globalPrivacyControl, "GPC Support Resource")], .warning,
    american,
    asks: """
      A site whose gpc.json says true honors an opt-out preference signal, and its privacy policy says \
      what the signal does; a policy that describes the signal goes with a file that says so.
      """,
    why: "A promise to a program and a promise to people that differ are both in doubt.",
    mend: """
      describe in the policy what a Global Privacy Control signal does, and state \
      'globalPrivacyControl:' in site.yaml accordingly
      """,
    passes: """
      controller: {legalName: Example Ltd}
      ---
      ## Your choices

      A Global Privacy Control signal counts as an opt-out.
      === site
      globalPrivacyControl: {supported: yes, lastUpdate: 2026-06-01}
      """,
    fails: """
      controller: {legalName: Example Ltd}
      ---
      ## Your choices

      A «Global Privacy Control» signal counts as an opt-out.
      """,
    check: .policy { policy, matter in
      let control = matter.circumstances.site.globalPrivacyControl
      let evidence = matter.statement("optOutSignal", of: signalPhrases)
      let answer = control?.value.supported.value ?? .unknown
      let right = policy.rights.lazy.flatMap(\.items)
        .first { $0.value.right.value == .optOut }?.value.text.range
      if let said = evidence.first {
        if answer == .yes { return [] }
        return [
          Finding(
            "the policy says what an opt-out signal does, and site.yaml \(answer == .no ? "says that it is not honored" : "does not say that it is honored")",
            at: said.range, target: .site("globalPrivacyControl"),
            notes: control.map {
              [Diagnostic.Note("'supported' here", at: $0.value.supported.range)]
            } ?? [])
        ]
      }
      if answer == .yes {
        return [
          Finding(
            "gpc.json says that the opt-out signal is honored, and the policy does not say what it does",
            at: right ?? matter.place("california", "your rights", "choices", "rights"),
            target: .statement("optOutSignal"))
        ]
      }
      guard answer == .unknown, let right else { return [] }
      return [
        Finding(
          "neither the policy nor gpc.json says what an opt-out signal does", at: right,
          target: .statement("optOutSignal"), severity: .note)
      ]
    })
}
