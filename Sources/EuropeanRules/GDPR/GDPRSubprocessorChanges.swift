import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// What a processor owes its customers when its subprocessors change: GDPR, Article 28(2).
extension GDPRProcessing {
  static let subprocessorNotice = Rule(
    "gdpr/28-2-notice", "Customers are told before a subprocessor is added or replaced",
    [.gdpr("28(2)")], .error, .gdpr,
    asks: """
      A processor with general authorisation tells the controller of any intended change concerning the \
      addition or replacement of other processors.
      """,
    why: """
      A customer answers for everyone who sees the data. It can object only to what it hears of in time.
      """,
    mend: """
      promise notice before adding or replacing a subprocessor, with 'subprocessors: 30 days' and \
      'subprocessorChanges: [addition, replacement]' in 'notices'
      """,
    passes: """
      notices: {subprocessors: 30 days, subprocessorChanges: [addition, replacement], section: changes}
      ---
      ## Changes

      We tell you 30 days before we add or replace a subprocessor.
      """,
    fails: """
      notices: {subprocessors: 30 days, subprocessorChanges: [addition], section: changes}
      ---
      ## Changes

      We tell you 30 days before «adding a subprocessor».
      """,
    check: .version { matter in
      guard actsAsProcessor(matter) else { return [] }
      let isList = matter.edition.subprocessors != nil
      guard isList || matter.edition.policy != nil else { return [] }
      let notices = matter.edition.subprocessors?.notices ?? matter.edition.policy?.notices
      let elsewhere = isList ? matter.policy?.notices : matter.subprocessors?.notices
      guard let notice = notices?.value.subprocessors, notice.value.count > 0 else {
        // One of the two documents is enough; if neither says it, the list of subprocessors lacks it.
        let isSaid = elsewhere?.value.subprocessors.map { $0.value.count > 0 } ?? false
        guard !isSaid, isList || matter.subprocessors == nil else { return [] }
        return [
          Finding(
            "nothing says how long before a change of subprocessors customers are told",
            at: notices?.range ?? matter.place("change", "provider", "subprocessor"),
            target: .fact("notices.subprocessors"))
        ]
      }
      let said = saidChanges(matter.words)
      let declared =
        notices?.value.subprocessorChanges
        ?? (said.isEmpty ? elsewhere?.value.subprocessorChanges : nil)
      let changes = declared.map { Set($0.map(\.value)) } ?? said
      let missing = SubprocessorChange.allCases.filter { !changes.contains($0) }
      guard !missing.isEmpty else { return [] }
      let place = matter.words.first(
        "adding … subprocessor*", "add … subprocessor*", "new subprocessor*",
        "changing … subprocessor*", "replac* … subprocessor*")
      return [
        Finding(
          "the notice does not cover the \(missing.map(\.rawValue).joined(separator: " or "))"
            + " of a subprocessor",
          at: place?.range ?? notices?.value.subprocessorChanges?.first?.range ?? notice.range,
          target: .fact("notices.subprocessorChanges"), severity: .warning)
      ]
    })

  /// Returns the changes that the words of a text promise to tell, where no data says it.
  private static func saidChanges(_ words: Passages) -> Set<SubprocessorChange> {
    var changes: Set<SubprocessorChange> = []
    if words.first("add* … subprocessor*", "new subprocessor*", "subprocessor* … add*") != nil {
      changes.insert(.addition)
    }
    if words.first("replac* … subprocessor*", "chang* … subprocessor*", "subprocessor* … replac*")
      != nil
    {
      changes.insert(.replacement)
    }
    return changes
  }

  static let subprocessorObjection = Rule(
    "gdpr/28-2-object", "The page of subprocessors says how to object to a change",
    [.gdpr("28(2)")], .error, .gdpr,
    asks: """
      The notice of a change of processors gives the controller the opportunity to object to it.
      """,
    why: "An opportunity of which nobody knows how to use it is none.",
    mend: "add 'objection' to the 'notices' of the list with what to do, and print it",
    passes: """
      === subprocessors
      subprocessors:
        - {id: host, name: Host}
      notices: {subprocessors: 30 days, objection: write to privacy@example.com}
      """,
    fails: """
      === subprocessors
      subprocessors:
        - {id: host, name: Host}
      notices: {subprocessors: «30 days»}
      """,
    check: .version { matter in
      guard actsAsProcessor(matter) else { return [] }
      // The list is the page; a policy stands in for it where there is none.
      let isPage = matter.edition.subprocessors != nil
      guard isPage || matter.edition.policy != nil && matter.subprocessors == nil else { return [] }
      let notices = matter.edition.subprocessors?.notices ?? matter.edition.policy?.notices
      let said = matter.evidence(
        notices?.value.objection, "notices.objection", section: notices?.value.section)
      let words = matter.statement(
        "objection", "to object … subprocessor*", "object to … subprocessor*",
        "object to … change*", "you may object", "you can object", "customer* may object",
        "customer* can object", "controller* may object", "controller* can object")
      guard said.isEmpty, words.isEmpty else { return [] }
      return [
        Finding(
          "the text does not say how to object to a change of subprocessors",
          at: notices?.value.subprocessors?.range ?? notices?.range
            ?? matter.place("change", "subprocessor"), target: .fact("notices.objection"))
      ]
    })

  static let subprocessorChannel = Rule(
    "gdpr/28-2-channel", "Customers know how they will hear of a change of subprocessors",
    [.gdpr("28(2)"), Citation(.processorOpinion, "31-32", .secondary)], .warning, .gdpr,
    asks: """
      A processor tells of changes by itself and keeps the list current; it does not leave the controller \
      to look for them.
      """,
    why: "A notice that says neither where nor how it comes is easily missed.",
    mend:
      "add 'channels' to the 'notices' of the list, such as [email, feed], and say so in the text",
    passes: """
      === subprocessors
      subprocessors:
        - {id: host, name: Host}
      notices: {subprocessors: 30 days, channels: [email], section: changes}
      ---
      ## Changes

      {{> subprocessors}}

      We tell you by e-mail {{notices.subprocessors}} before a change.
      """,
    fails: """
      === subprocessors
      subprocessors:
        - {id: host, name: Host}
      notices: {subprocessors: «30 days», section: changes}
      ---
      ## Changes

      {{> subprocessors}}

      We tell you {{notices.subprocessors}} before a change.
      """,
    check: .version { matter in
      guard actsAsProcessor(matter) else { return [] }
      let isPage = matter.edition.subprocessors != nil
      guard isPage || matter.edition.policy != nil && matter.subprocessors == nil else { return [] }
      let notices = matter.edition.subprocessors?.notices ?? matter.edition.policy?.notices
      guard (notices?.value.channels ?? []).isEmpty,
        matter.statement(
          "subprocessorChannel", "by e mail", "by email", "via email", "via e mail", "mailing list",
          "subscribe to", "in the feed", "rss", "atom feed"
        ).isEmpty
      else { return [] }
      return [
        Finding(
          "the text does not say how customers are told of a change of subprocessors",
          at: notices?.value.subprocessors?.range ?? notices?.range
            ?? matter.place("change", "subprocessor"), target: .fact("notices.channels"))
      ]
    })

  static let flowDown = Rule(
    "gdpr/28-4-flowdown", "Subprocessors are bound by the same obligations",
    [.gdpr("28(4)")], .warning, .gdpr,
    asks: """
      Where a processor engages another one, the same data protection obligations as in its own contract \
      are imposed on that other processor.
      """,
    why: """
      A promise of "protection" is not the obligation of a contract; a customer has to be able to rely on \
      the chain.
      """,
    mend: "say that subprocessors are bound by the same data protection obligations, for all data",
    passes: """
      recipients:
        - {id: host, name: Host, role: subprocessor}
      ---
      ## Recipients

      {{> recipients}}

      Our subprocessors are bound by the same obligations as we are.
      """,
    fails: """
      recipients:
        - {id: host, name: Host, role: subprocessor}
      ---
      «## Recipients»

      {{> recipients}}

      Our subprocessors protect your data.
      """,
    check: .policy { policy, matter in
      guard actsAsProcessor(matter) else { return [] }
      let phrases = [
        "same obligations", "same data protection obligations", "same contractual obligations",
        "the same … obligations", "equivalent obligations", "equivalent … obligations",
        "obligations … no less protective", "obligations … equivalent", "obligations … same",
        "substantially similar … obligations", "same duties", "same data protection duties",
        "same … duties",
      ]
      let here = matter.statement("subprocessorFlowDown", of: phrases)
      let there = matter.companions.contains { edition in
        edition.subprocessors != nil
          && (edition.words.first(of: phrases) != nil
            || edition.subprocessors?.statements.contains {
              $0.id.value.rawValue == "subprocessorFlowDown"
            } == true)
      }
      guard here.isEmpty, !there else { return [] }
      let near = matter.words.first("equivalent protection*", "adequate protection*")
      return [
        Finding(
          near == nil
            ? "the text does not say that subprocessors are bound by the same obligations"
            : "subprocessors are bound by 'protections', not by the same obligations",
          at: near?.range
            ?? matter.place("provider", "sharing", "recipients", "who receives", "example"),
          target: .statement("subprocessorFlowDown"))
      ]
    })
}
