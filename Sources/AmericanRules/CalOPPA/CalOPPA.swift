import LegalMarkup
import LegalModel
package import LegalRuleEngine
import LegalText

/// What the California Online Privacy Protection Act asks of a policy of a website or an app.
package enum CalOPPA {
  package static let rules: [Rule] = [
    posted, categories, thirdParties, review, changes, effectiveDate, doNotTrack, otherParties,
    hyperlink, ownPolicy,
  ]

  private static let applies = Applicability([.calOPPA])

  private static func source(_ section: String) -> [Citation] {
    [Citation(.calOPPA, section, .secondary)]
  }

  static let posted = Rule(
    "caloppa/a-post", "The homepage links to the policy with the word 'privacy'",
    source("22575(a)") + source("22577(b)"), .error, applies,
    asks: """
      An operator posts its privacy policy conspicuously: on the homepage, or behind a link there that \
      contains the word "privacy".
      """,
    why: "A policy that nobody finds informs nobody.",
    mend: "link to the policy from the homepage with words that contain 'privacy'",
    passes: """
      controller: {legalName: Example Ltd}
      === page /legal/
      <a href="/legal/privacy/">Privacy Policy</a>
      """,
    fails: """
      controller: {legalName: Example Ltd}
      === page /legal/
      «<a href="/legal/privacy/">»Policy</a>
      """,
    check: .site { site in
      guard let policy = site.policy,
        let home = site.homePage
          ?? site.pages.min(by: { $0.address.utf8.count < $1.address.utf8.count })
      else { return [] }
      let tags = home.tags
      let target = site.address(of: policy)
      let links = tags.links.filter { tags.elements[$0]["href"]?.hasSuffix(target) == true }
      guard !links.contains(where: tags.isAboutPrivacy) else { return [] }
      return [
        Finding(
          "\(home.address) has no link to the policy that contains the word 'privacy'",
          at: links.first.map(tags.range) ?? tags.start, target: .published("privacy-word"))
      ]
    })

  static let categories = Rule(
    "caloppa/b1-categories", "The categories of personally identifiable information are listed",
    source("22575(b)(1)"), .error, applies,
    asks:
      "The policy identifies the categories of personally identifiable information collected online.",
    why: "It is the first thing that a visitor asks of a policy.",
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
    check: .discloses { policy, matter in CaliforniaStatute.categories(policy, matter) })

  static let thirdParties = Rule(
    "caloppa/b1-third-parties", "Those with whom the information may be shared are listed",
    source("22575(b)(1)"), .error, applies,
    asks: """
      The policy identifies the categories of third parties with whom the operator may share the information.
      """,
    why: "What is done with data hangs on who has it.",
    mend: "add the recipients under 'recipients:', or say that nobody receives anything",
    passes: """
      recipients:
        - {id: host, name: Hostco, purpose: Hosting}
      """,
    fails: """
      title: Privacy
      ---
      «## Sharing»

      We share what we need to.
      """,
    check: .discloses { policy, matter in recipients(policy, matter) })

  /// Asks for those who receive information, one by one.
  static func recipients(_ policy: PrivacyPolicy, _ matter: Matter) -> [Demand] {
    guard policy.recipients.isEmpty else {
      return policy.recipients.map { recipient in
        let path = "recipients.\(recipient.id.value)"
        return Demand(
          "recipient '\(recipient.name.value)'",
          [
            Evidence(
              recipient.name.range, matter.disclosure(of: path, section: recipient.section))
          ],
          or: "recipient '\(recipient.name.value)' is not listed", at: recipient.name.range,
          subject: "\(recipient.id.value)", target: .fact(path))
      }
    }
    return [
      Demand(
        "categories of third parties",
        matter.statement(
          "noRecipients", "not share … anyone", "not disclose … anyone", "nobody else receives",
          "disclose … to nobody"),
        or: "the text does not say with whom information may be shared",
        at: matter.place("shar", "receive", "third part", "recipient"), target: .fact("recipients"))
    ]
  }

  static let review = Rule(
    "caloppa/b2-review", "How to review and change information is described",
    source("22575(b)(2)"), .error, applies,
    asks: """
      If the operator has a process by which a person can review and request changes to information, the \
      policy describes it.
      """,
    why: "A right of access is of no use without the way to it.",
    mend: "add 'methods:' to the group of rights that has access or rectification",
    passes: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: See your data}]
          methods: [email]
      """,
    fails: """
      rights:
        - id: all
          name: Everyone
          regimes: all
          items: [{right: access, text: «See your data»}]
      """,
    check: .discloses { policy, matter in
      let reviewing = policy.rights(under: .calOPPA, .ccpa).filter {
        [.access, .rectification].contains($0.statement.right.value)
      }
      guard let first = reviewing.first else { return [] }
      let methods = reviewing.map(\.group).flatMap { group in
        (group.methods ?? []).prefix(1).map { method in
          Evidence(
            method.range,
            matter.disclosure(of: "rights.\(group.id.value)", section: group.section))
        }
      }
      return [
        Demand(
          "way to review and change information",
          methods + matter.statement("requestInstructions", of: []),
          or: "the text offers access or correction and does not say how to ask for it",
          at: first.statement.text.range, target: .fact("rights.methods"))
      ]
    })

  static let changes = Rule(
    "caloppa/b3-changes", "How people learn of material changes is described",
    source("22575(b)(3)"), .error, applies,
    asks: "The policy describes how the operator tells people of material changes to it.",
    why: "Nobody reads a policy again without a reason.",
    mend: "add 'channels:' to 'notices:', with the section that says how people are told",
    passes: """
      notices: {materialChanges: 30 days, channels: [email], section: changes}
      ---
      ## Changes

      We tell you of material changes by e-mail.
      """,
    fails: """
      notices: {materialChanges: 30 days, section: changes}
      ---
      «## Changes»

      We may change this policy.
      """,
    check: .discloses { policy, matter in
      let notices = policy.notices?.value
      let channels = (notices?.channels ?? []).prefix(1).map { channel in
        Evidence(
          channel.range, matter.disclosure(of: "notices.channels", section: notices?.section))
      }
      let words =
        notices == nil
        ? matter.statement(
          "changeNotice", "notify you … change*", "tell you … change*", "inform you … change*",
          "change* … notify you", "change* … tell you", "change* … announce*", "post … change*")
        : []
      return [
        Demand(
          "how people are told of material changes", channels + words,
          or: "the text does not say how people are told of material changes",
          at: matter.place("change", "update"), target: .fact("notices.channels"))
      ]
    })

  static let effectiveDate = Rule(
    "caloppa/b4-effective", "The policy shows its effective date",
    source("22575(b)(4)"), .error, applies,
    asks: "The policy identifies its effective date.",
    why: "A reader has to know which text applied on which day.",
    mend: "print the date with '{{effective}}'",
    passes: """
      title: Privacy
      ---
      ## Privacy

      Valid from {{effective}}.
      """,
    fails: """
      effective: «2026-03-28»
      ---
      ## Privacy

      We are a company.
      """,
    check: .discloses { _, matter in
      let effective = matter.text.header.effective
      let printed = matter.disclosure(of: "effective").map { [Evidence(effective.range, $0)] }
      return [
        Demand(
          "effective date",
          printed
            ?? matter.statement(
              "effectiveDate", "effective date", "effective as of", "effective from",
              "takes effect on"),
          or: "the text does not show its effective date", at: effective.range,
          target: .day(.effective, .show))
      ]
    })

  /// Words of a sentence that speaks of other websites and denies nothing.
  private static func tracking(_ policy: PrivacyPolicy, _ matter: Matter) -> SourceRange? {
    if let advertiser = policy.recipients.first(where: { $0.role?.value == .advertiser }) {
      return advertiser.name.range
    }
    let spoken = matter.words.all(
      "across other websites", "across third party websites", "across other sites",
      "across websites", "over time and across", "on other websites and apps")
    return spoken.first { passage in
      !matter.words.sentence(
        passage.sentence, says: "not", "no", "nor", "never", "neither", "nobody", "none")
    }?.range
  }

  static let doNotTrack = Rule(
    "caloppa/b5-dnt", "A text of a business that tracks says how it answers 'Do Not Track'",
    source("22575(b)(5)"), .warning, applies,
    asks: """
      An operator that collects information about a person's online activities over time and across \
      third-party websites says how it responds to "Do Not Track" signals or similar mechanisms.
      """,
    why: "A browser sends the signal without knowing whether anybody listens.",
    mend: "say how the service responds to Do Not Track and to similar signals",
    passes: """
      title: Privacy
      ---
      ## Tracking

      We follow what you do across other websites. We honor Do Not Track signals.
      """,
    fails: """
      title: Privacy
      ---
      ## Tracking

      We follow what you do «across other websites».
      """,
    check: .discloses { policy, matter in
      guard let tracking = tracking(policy, matter) else { return [] }
      return [
        Demand(
          "response to Do Not Track",
          matter.statement("doNotTrack", "do not track", "DNT", "global privacy control"),
          or: "the text does not say how the service responds to Do Not Track", at: tracking,
          target: .statement("doNotTrack"))
      ]
    })

  static let otherParties = Rule(
    "caloppa/b6-others", "The text says whether others may track people across websites",
    source("22575(b)(6)"), .error, applies,
    asks: """
      The policy says whether other parties may collect information about a person's online activities over \
      time and across different websites when the person uses the service.
      """,
    why: "Cookies are one way among many; a sentence about cookies leaves the others open.",
    mend: """
      say whether other parties may track people across websites when they use the service, or declare the \
      statement 'thirdPartyTracking' with the section that says so
      """,
    passes: """
      title: Privacy
      ---
      ## Tracking

      No other party collects anything about you across websites when you use our service.
      """,
    fails: """
      title: Privacy
      ---
      ## Cookies

      We do not use «third-party tracking cookies».
      """,
    check: .discloses { _, matter in
      [
        Demand(
          "whether other parties may track people",
          matter.statement(
            "thirdPartyTracking", "other part* … collect*", "other part* … track*",
            "third parties … collect* … across", "third parties … track*",
            "third parties … across", "anybody else through", "nobody else … track*",
            "nobody else … collect*", "no one else … track*", "no one else … collect*",
            "nor does anybody else", "nor does anyone else", "nor do others", "nor do third parties"
          ),
          or: """
            the text does not say whether other parties may collect what people do across websites
            """,
          at: matter.words.first("third party tracking cookies", "third party cookies")?.range
            ?? matter.place("track", "cookie"),
          target: .statement("thirdPartyTracking"))
      ]
    })

  static let hyperlink = Rule(
    "caloppa/b7-hyperlink", "A programme that stands for the answer to 'Do Not Track' is linked",
    source("22575(b)(7)"), .note, applies,
    asks: """
      An operator may meet the duty to disclose its response to "Do Not Track" with a clear link to a \
      description of a programme that offers the choice.
      """,
    why: "Without the link the sentence names a programme and discloses nothing.",
    mend: "link to the description of the programme in the section that names it",
    passes: """
      title: Privacy
      ---
      ## Tracking

      For Do Not Track, we follow [a programme](https://example.org/choices).
      """,
    fails: """
      title: Privacy
      ---
      ## Tracking

      For «Do Not Track, we follow a programme».
      """,
    check: .policy { _, matter in
      let named = matter.words.all("do not track … program*", "program* … do not track")
      return named.prefix(1).compactMap { passage in
        let sentence = matter.words.sentence(of: passage).range.bytes
        let isLinked = matter.text.prose.links.contains { link in
          sentence.lowerBound <= link.range.bytes.upperBound
            && link.range.bytes.lowerBound <= sentence.upperBound + 200
        }
        guard !isLinked else { return nil }
        return Finding(
          "the programme for 'Do Not Track' is named and not linked", at: passage.range,
          target: .words("doNotTrackLink"))
      }
    })

  static let ownPolicy = Rule(
    "caloppa/22576", "Somebody answers for every promise of the policy",
    source("22576"), .note, applies,
    asks: """
      An operator that fails to comply with its own posted policy, knowingly and willfully, or negligently \
      and materially, is in violation.
      """,
    why: "Every promise is a duty; one that nobody looks after is broken unnoticed.",
    mend: "add the promise to 'promises:' of records.yaml, with owner, evidence and verifiedOn",
    passes: """
      promises:
        - {id: noSale, kind: prohibition, subject: sale, text: We do not sell your data}
      === records
      promises:
        - {id: noSale, owner: Jane Roe, evidence: Register of recipients, verifiedOn: 2026-06-01}
      """,
    fails: """
      promises:
        - {id: «noSale», kind: prohibition, subject: sale, text: We do not sell your data}
      """,
    check: .declared { policy, matter in
      let records = matter.records.promises
      guard let first = policy.promises.first else { return [] }
      guard
        policy.promises.count == 1
          || policy.promises.contains(where: { promise in
            records.contains { $0.id.value == promise.id.value }
          })
      else {
        return [
          Finding(
            "none of the \(policy.promises.count) promises is on record with somebody who answers for it",
            at: first.id.range, target: .record("promises"))
        ]
      }
      return policy.promises.compactMap { promise in
        let record = records.first { $0.id.value == promise.id.value }
        let problem: String? =
          if let record {
            if record.owner == nil {
              "nobody answers for promise '\(promise.id.value)'"
            } else if record.evidence == nil {
              "nothing shows that promise '\(promise.id.value)' is kept"
            } else if let day = record.verifiedOn?.value {
              day.adding(Period(12, .month)) < matter.asOf
                ? "promise '\(promise.id.value)' was last verified on \(day)" : nil
            } else {
              "promise '\(promise.id.value)' was never verified"
            }
          } else {
            "promise '\(promise.id.value)' is not on record"
          }
        return problem.map {
          Finding(
            $0, at: promise.id.range, subject: "\(promise.id.value)",
            target: .record("\(promise.id.value)"))
        }
      }
    })
}
