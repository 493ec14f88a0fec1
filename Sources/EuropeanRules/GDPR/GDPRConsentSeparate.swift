import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension GDPRProcessing {
  static let consentSeparate = Rule(
    "gdpr/7-2-separate", "Consent is asked for by itself, never through use of the service",
    [.gdpr("7(2)"), .gdpr("4(11)")], .error, .gdpr,
    asks: """
      A request for consent is clearly distinguishable from other matters, and consent is a clear \
      affirmative act.
      """,
    why: """
      Whoever uses a service has agreed to nothing. If use counts as acceptance, people cannot tell which \
      of their agreements they may withdraw.
      """,
    mend: """
      take out the words by which use counts as acceptance; ask for consent with a choice of its own, and \
      set 'acceptanceByUse: no' in 'notices'
      """,
    passes: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      ---
      ## Changes

      {{> purposes}}

      We ask for your consent before we send you news.
      """,
    fails: """
      purposes:
        - {id: news, name: Newsletter, bases: [{basis: consent}]}
      ---
      ## Changes

      {{> purposes}}

      «By using the service, you consent» to this policy.
      """,
    check: .policy { policy, matter in
      guard !policy.places(of: .consent).isEmpty else { return [] }
      var bundled = matter.words.first(
        "by using … you consent", "by using … you agree", "by accessing … you consent",
        "by accessing … you agree", "use … deemed consent", "use … deemed to consent",
        "using … means you consent", "using … means that you consent")
      if let found = bundled,
        matter.words.sentence(found.sentence, says: "not consent", "not agree", "without")
      {
        bundled = nil
      }
      let accepted = matter.words.all(
        "continued use … constitutes", "continued use … acceptance", "continue to use … accept*",
        "continuing to use … accept*", "continued use … you accept", "continued use … you agree",
        "use … constitutes your acceptance", "use … constitutes acceptance"
      ).first {
        !matter.words.sentence(
          $0.sentence, says: "without accept*", "no acceptance", "not … accept*",
          "not constitute", "not mean")
      }
      let leave = matter.words.first(
        "do not agree … do not use", "not agree … stop using", "disagree … do not use")
      let notes = leave.map {
        [Diagnostic.Note("and who does not agree is sent away", at: $0.range)]
      }
      if let bundled {
        return [
          Finding(
            "consent is bundled with use of the service", at: bundled.range,
            target: .fact("notices.acceptanceByUse", .change), notes: notes ?? [])
        ]
      }
      let declared = policy.notices?.value.acceptanceByUse
      if let place = accepted?.range ?? (declared?.value == .yes ? declared?.range : nil) {
        return [
          Finding(
            "some uses rest on consent, and using the service counts as acceptance", at: place,
            target: .fact("notices.acceptanceByUse", .change), notes: notes ?? [],
            severity: .warning)
        ]
      }
      return []
    })
}
