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
      === file /.well-known/gpc.json
      {"gpc": true, "lastUpdate": "2026-06-01"}
      """,
    fails: """
      === site
      regimes: [«ccpa»]
      """,
    check: .site { site in
      guard site.publishedFile(controlAddress) == nil,
        let regime = site.site.regimes.first(where: { [.ccpa, .colorado].contains($0.value) })
      else { return [] }
      return [
        Finding(
          "the site does not say whether it honors Global Privacy Control", at: regime.range,
          target: .site("globalPrivacyControl"))
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
    passes: """
      === file /.well-known/gpc.json
      {"gpc": true, "lastUpdate": "2026-06-01"}
      """,
    fails: """
      === file /.well-known/gpc.json
      «[true]»
      """,
    check: .site { site in
      guard let file = site.publishedFile(controlAddress) else { return [] }
      var findings: [Finding] = []
      if WellKnownJSON.members(of: file.bytes) == nil {
        findings.append(
          Finding(
            "gpc.json is not one JSON object", at: file.firstLine,
            target: .published("\(controlAddress)")))
      }
      if let declared = site.declaredType(of: controlAddress),
        !declared.type.lowercased().hasPrefix("application/json")
      {
        findings.append(
          Finding(
            "gpc.json is served as '\(declared.type)', not as application/json",
            at: declared.range, target: .published("\(controlAddress).type")))
      }
      return findings
    })

  static let controlMember = Rule(
    "site/gpc-json-gpc", "gpc.json says true or false",
    [Citation(.globalPrivacyControl, "GPC Support Resource")], .error,
    asks: "The member 'gpc' is exactly true or false.",
    why: "Any other value means to a program that support is unknown.",
    mend: "write 'supported: yes' or 'supported: no' under 'globalPrivacyControl:' in site.yaml",
    passes: """
      === file /.well-known/gpc.json
      {"gpc": false, "lastUpdate": "2026-06-01"}
      """,
    fails: """
      === file /.well-known/gpc.json
      {"gpc": «"yes"», "lastUpdate": "2026-06-01"}
      """,
    check: .site { site in
      guard let file = site.publishedFile(controlAddress),
        let members = WellKnownJSON.members(of: file.bytes)
      else { return [] }
      let target = FixTarget.published("\(controlAddress).gpc")
      guard let member = members.first(where: { $0.key == "gpc" }) else {
        return [Finding("gpc.json has no member 'gpc'", at: file.firstLine, target: target)]
      }
      if case .bool = member.value { return [] }
      return [
        Finding("'gpc' is neither true nor false", at: file.range(member.bytes), target: target)
      ]
    })

  static let controlDate = Rule(
    "site/gpc-json-lastupdate", "gpc.json says when it was last true",
    [Citation(.globalPrivacyControl, "GPC Support Resource")], .warning,
    asks: "The member 'lastUpdate' is a full-date or a date-time as RFC 3339 writes it.",
    why: "A statement without a date tells nobody whether it still holds.",
    mend: "write 'lastUpdate:' with a date under 'globalPrivacyControl:' in site.yaml",
    passes: """
      === file /.well-known/gpc.json
      {"gpc": true, "lastUpdate": "2026-06-01T12:00:00Z"}
      """,
    fails: """
      === file /.well-known/gpc.json
      {"gpc": true, "lastUpdate": «"June 2026"»}
      """,
    check: .site { site in
      guard let file = site.publishedFile(controlAddress),
        let members = WellKnownJSON.members(of: file.bytes)
      else { return [] }
      let target = FixTarget.published("\(controlAddress).lastUpdate")
      guard let member = members.first(where: { $0.key == "lastUpdate" }) else {
        return [Finding("gpc.json has no member 'lastUpdate'", at: file.firstLine, target: target)]
      }
      if case .string(let text) = member.value, WellKnownTime(text) != nil { return [] }
      return [
        Finding(
          "'lastUpdate' is not a date as RFC 3339 writes it", at: file.range(member.bytes),
          target: target)
      ]
    })

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
