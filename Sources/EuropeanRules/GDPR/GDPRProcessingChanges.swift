import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// How people hear of changes: guidelines on transparency, paragraphs 29 and 30.
extension GDPRProcessing {
  static let recheckUnfair = Rule(
    "gdpr/wp260-29-recheck", "People are not told to look for changes themselves",
    [.transparencyGuidelines("29"), .gdpr("5(1)(a)")], .warning, .gdpr,
    asks: """
      Telling people to check a privacy notice regularly for changes is insufficient, and also unfair.
      """,
    why: "Nobody reads a policy again every month; whoever changes it knows when it changes.",
    mend:
      "take out the sentence, promise a notice instead, and set 'askToRecheck: no' in 'notices'",
    passes: """
      notices: {askToRecheck: no, section: changes}
      ---
      ## Changes

      We tell you of changes by e-mail.
      """,
    fails: """
      notices: {askToRecheck: yes, section: changes}
      ---
      ## Changes

      Please «review this policy periodically».
      """,
    check: .policy { policy, matter in
      let words = matter.words.first(
        "review this … periodically", "review this … regularly", "review this … from time to time",
        "review it periodically", "review it regularly", "check this … periodically",
        "check this … regularly", "check this … from time to time", "check back",
        "check this … for changes", "check this … for updates", "revisit this")
      let declared = policy.notices?.value.askToRecheck
      guard let place = words?.range ?? (declared?.value == .yes ? declared?.range : nil) else {
        return []
      }
      return [
        Finding(
          "people are asked to look for changes themselves", at: place,
          target: .fact("notices.askToRecheck", .change))
      ]
    })

  static let dedicatedNotice = Rule(
    "gdpr/wp260-29-dedicated", "A change is told by a message of its own",
    [.transparencyGuidelines("29")], .warning, .gdpr,
    asks: """
      A change is communicated in a message devoted to it, such as an e-mail, a letter or a pop-up on a \
      page.
      """,
    why: "A new date on a page that nobody visits tells nobody.",
    mend: "add email, letter or inApp to 'channels' of 'notices', and say so in the text",
    passes: """
      notices: {channels: [email], section: changes}
      ---
      ## Changes

      We tell you of changes by e-mail.
      """,
    fails: """
      notices: {channels: [«website»], section: changes}
      ---
      ## Changes

      We publish changes here.
      """,
    check: .discloses { policy, matter in
      let notices = policy.notices?.value
      let own = (notices?.channels ?? []).filter { [.email, .letter, .inApp].contains($0.value) }
      return [
        Demand(
          "how people are told of a change",
          notices?.channels == nil
            ? matter.statement(
              "changeNotice", "change* … by e mail", "change* … by email", "notify you … by email",
              "email you … change*", "change* … via email", "notify you … via email")
            : own.flatMap {
              matter.evidence($0, "notices.channels", section: notices?.section)
            },
          or: notices?.channels?.isEmpty ?? true
            ? "the text does not say how people are told of a change"
            : "a change is told on a page only, not in a message of its own",
          at: notices?.channels?.first?.range
            ?? matter.place("change", "update"),
          target: (notices?.channels?.isEmpty ?? true)
            ? .fact("notices.channels") : .fact("notices.channels", .change))
      ]
    })

  static let changeWellAhead = Rule(
    "gdpr/wp260-30-well-ahead", "A fundamental change is told well before it takes effect",
    [.transparencyGuidelines("30")], .error, .gdpr,
    asks: """
      A fundamental change, such as new recipients or transfers to a third country, is told well in \
      advance of the day on which it takes effect.
      """,
    why: "People need time to object, to take their data with them, or to leave.",
    mend: """
      let 'effective' be as long after the day of the notice as 'materialChanges' promises
      """,
    passes: """
      effective: 2026-03-28
      recipients: [{id: host, name: Host}, {id: mail, name: Mail}]
      notices: {materialChanges: 30 days, section: example}
      === before
      recipients: [{id: host, name: Host}]
      === released 2026-02-20 notified 2026-02-20
      """,
    fails: """
      effective: «2026-03-28»
      recipients: [{id: host, name: Host}, {id: mail, name: Mail}]
      notices: {materialChanges: 30 days, section: example}
      === before
      recipients: [{id: host, name: Host}]
      === released 2026-03-20 notified 2026-03-20
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy,
        let change = fundamentalChange(from: old, to: new)
      else { return [] }
      let release = after.edition.release
      // Nobody can give notice of what was public before the ledger began.
      if let release, release.isAdopted, release.notified == nil { return [] }
      let effective = new.header.effective
      // The guidelines count no days: a text that promises none has to keep the notice before the day.
      let owed = after.changes?.notice ?? NoticeOwed([])
      let period = owed.longest(before: effective.value)?.period ?? Period(1, .day)
      let notes = [Diagnostic.Note(change.words, at: change.place)]
      guard let notified = release.map({ $0.notified }) ?? after.asOf else {
        return [
          Finding(
            "a fundamental change was released, and no notice of it is on record",
            at: effective.range, target: .day(.notified, .state), notes: notes)
        ]
      }
      let earliest = max(owed.earliest(toldOn: notified), notified.adding(Period(1, .day)))
      guard effective.value < earliest else { return [] }
      return [
        Finding(
          "a fundamental change takes effect less than \(period) after the notice of \(notified)",
          at: effective.range, target: .day(.effective, .change), notes: notes)
      ]
    })

  /// Returns the first change that paragraph 30 calls fundamental, if there is one.
  private static func fundamentalChange(
    from old: PrivacyPolicy, to new: PrivacyPolicy
  ) -> (words: String, place: SourceRange)? {
    let known = Set(old.recipients.map(\.id.value))
    if let added = new.recipients.first(where: { !known.contains($0.id.value) }) {
      return ("'\(added.name.value)' is new", added.name.range)
    }
    func countries(_ policy: PrivacyPolicy) -> [Located<CountryCode>] {
      (policy.transfers?.value.destinations ?? [])
        + policy.recipients.flatMap { $0.countries ?? [] }
    }
    let before = Set(countries(old).map(\.value))
    return countries(new).first {
      !$0.value.isInEconomicArea(on: new.header.effective.value) && !before.contains($0.value)
    }
    .map { ("\($0.value) is new", $0.range) }
  }
}
