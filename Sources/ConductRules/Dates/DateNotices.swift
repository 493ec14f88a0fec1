import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Notice periods and times to answer.
extension DateRules {
  static let materialNotice = Rule(
    "date/material-notice", "People hear of a material change as early as promised",
    [.ownWords, .transparencyGuidelines("30")], .error,
    asks: """
      A version that differs materially takes effect no earlier than the promised period after \
      people were told; of the periods that the old and the new version promise, the longer one \
      counts.
      """,
    why: "The time lets people object, take their data along, or leave.",
    mend: "let the version take effect later, or tell people earlier",
    passes: """
      purposes: [{id: news, name: Newsletter}]
      === released 2026-02-01 notified 2026-02-01
      === before
      notices: {materialChanges: 30 days}
      """,
    fails: """
      effective: «2026-03-28»
      purposes: [{id: news, name: Newsletter}]
      notices: {materialChanges: 30 days}
      === released 2026-03-20 notified 2026-03-20
      === before
      notices: {materialChanges: 30 days}
      """,
    check: .step { before, matter in
      guard before.policy != nil, let new = matter.edition.policy,
        let release = matter.edition.release, !release.isAdopted,
        let first = matter.materialChanges.first, let owed = matter.changes?.notice
      else { return [] }
      let effective = new.header.effective
      let unkept = NoticeOwed(owed.unkept(toldOn: release.notified, effective: effective.value))
      guard let promise = unkept.longest(before: effective.value) else { return [] }
      return [
        Finding(
          release.notified.map {
            "a material change takes effect less than \(promise.period) after people were told on \($0)"
          } ?? "a material change takes effect, and no day is recorded on which people were told",
          at: effective.range,
          target: release.notified == nil ? .day(.notified, .state) : .day(.effective, .change),
          notes: [Diagnostic.Note("\(promise.period) are promised here", at: promise.place)]
            + [first.note])
      ]
    })

  static let materialSameDay = Rule(
    "date/material-same-day", "No material change takes effect on the day it is written",
    [.ownWords, .transparencyGuidelines("30")], .error,
    asks: """
      A version that differs materially from the one before, and that promises notice, was last changed \
      before the day on which it takes effect.
      """,
    why: "Words that change on the day itself cannot have been announced.",
    mend: "let the version take effect later",
    passes: """
      updated: 2026-02-01
      purposes: [{id: news, name: Newsletter}]
      notices: {materialChanges: 30 days}
      === before
      notices: {materialChanges: 30 days}
      """,
    fails: """
      updated: «2026-03-28»
      purposes: [{id: news, name: Newsletter}]
      notices: {materialChanges: 30 days}
      === before
      notices: {materialChanges: 30 days}
      """,
    check: .step { before, matter in
      let header = matter.text.header
      guard header.updated.value == header.effective.value,
        !(matter.edition.release?.isAdopted ?? false), before.policy != nil,
        matter.edition.policy != nil, let first = matter.materialChanges.first,
        let promise = matter.changes?.notice.longest(before: header.effective.value)
      else { return [] }
      return [
        Finding(
          "the text changes materially on the day on which it takes effect",
          at: header.updated.range, target: .day(.updated, .change),
          notes: [
            Diagnostic.Note("\(promise.period) are promised here", at: promise.place),
            first.note,
          ])
      ]
    })

  static let subprocessorNotice = Rule(
    "date/subprocessor-notice", "A new subprocessor begins no earlier than promised",
    [.ownWords, .gdpr("28(2)")], .error,
    asks: "A subprocessor begins no earlier than the promised period after it was announced.",
    why: "The time lets a customer object before its data goes there.",
    mend: "let it begin later, or write the day on which it was announced into 'announced:'",
    passes: """
      === subprocessors
      subprocessors:
        - {id: paylark, name: Paylark, announced: 2026-03-01, starts: 2026-04-01}
      notices: {subprocessors: 30 days}
      """,
    fails: """
      === subprocessors
      subprocessors:
        - {id: paylark, name: Paylark, announced: 2026-03-20, starts: «2026-04-01»}
      notices: {subprocessors: 30 days}
      """,
    check: .subprocessors { list, matter in
      let promises = matter.subprocessorNotices(list)
      let release = matter.edition.release
      let known = matter.before?.subprocessors.map { before in
        Set(before.subprocessors.map(\.id.value))
      }
      return list.subprocessors.compactMap { row in
        let subject = "\(row.id.value)"
        let path = "subprocessors.\(subject).announced"
        let isNew = known.map { !$0.contains(row.id.value) } ?? false
        let begins = row.starts?.value ?? (isNew ? list.header.effective.value : nil)
        guard let begins, let promise = promises.longest(before: begins) else { return nil }
        let notes = [Diagnostic.Note("\(promise.period) are promised here", at: promise.place)]
        let told = row.announced?.value ?? (isNew ? release?.notified : nil)
        guard let told else {
          guard isNew, !(release?.isAdopted ?? false) else { return nil }
          return Finding(
            "'\(row.name.value)' is new, and nothing says when it was announced",
            at: row.starts?.range ?? row.name.range, subject: subject, target: .fact(path),
            notes: notes)
        }
        guard promises.earliest(toldOn: told) > begins else { return nil }
        return Finding(
          "'\(row.name.value)' begins less than \(promise.period) after it was announced on \(told)",
          at: row.starts?.range ?? row.name.range, subject: subject, target: .fact(path, .change),
          notes: notes)
      }
    })

  static let subprocessorVersusMaterial = Rule(
    "date/subprocessor-vs-material", "A new recipient is announced as early as any material change",
    [.ownWords, .transparencyGuidelines("30"), Citation(.colorado, "6.04(A)(4)-(5)")], .error,
    asks: """
      A new recipient can be a material change; then the longer of the two promised periods governs, so \
      that a shorter one for subprocessors promises less than the policy itself.
      """,
    why: "Two periods for one event leave open which of them people can rely on.",
    mend: "promise the same notice for subprocessors as for material changes",
    passes: """
      notices: {materialChanges: 30 days, subprocessors: 30 days}
      """,
    fails: """
      notices: {materialChanges: 30 days, subprocessors: «14 days»}
      """,
    check: .policy { policy, _ in
      guard let notices = policy.notices?.value, let material = notices.materialChanges,
        let own = notices.subprocessors, material.value.isLonger(than: own.value)
      else { return [] }
      return [
        Finding(
          "a new subprocessor is announced \(own.value) ahead, a material change \(material.value) ahead",
          at: own.range, target: .fact("notices.subprocessors", .change),
          notes: [Diagnostic.Note("'materialChanges' here", at: material.range)])
      ]
    })

  static let ccpaTwelveMonths = Rule(
    "date/ccpa-12mo", "The policy was updated within the last 12 months",
    [.ccpa("1798.130(a)(5)")], .error, .ccpa,
    asks: "The privacy policy is updated at least once every 12 months.",
    why: "The policy speaks of the preceding 12 months, and those move on with every month.",
    mend: "review the policy, and publish a version with the day of the review as 'updated:'",
    passes: """
      updated: 2026-03-01
      === as of 2026-11-24
      """,
    fails: """
      updated: «2026-03-01»
      === as of 2027-03-02
      """,
    check: .policy { policy, matter in
      let updated = policy.header.updated
      let due = updated.value.adding(Period(12, .month))
      if matter.asOf > due {
        return [
          Finding(
            "the policy was last updated more than 12 months ago", at: updated.range,
            target: .day(.updated, .change))
        ]
      }
      guard matter.asOf >= updated.value.adding(Period(11, .month)) else { return [] }
      return [
        Finding(
          "the 12 months since the last update end on \(due)", at: updated.range,
          target: .day(.updated, .change),
          severity: .warning)
      ]
    })

  static let slaMonth = Rule(
    "date/sla-month", "The time to answer under the GDPR is counted in months",
    [.gdpr("12(3)")], .warning, .gdpr,
    asks: "The controller answers within one month of the request; a month may have 28 days.",
    why: "Thirty days from 31 January end two days after the month does.",
    mend: "write 'respondsWithin: 1 month', or 28 days or fewer",
    passes: """
      rights:
        - {id: gdpr, name: Europe, regimes: [eu-gdpr], respondsWithin: 1 month, items: [{right: access, text: Access}]}
      """,
    fails: """
      rights:
        - {id: gdpr, name: Europe, regimes: [eu-gdpr], respondsWithin: «30 days», items: [{right: access, text: Access}]}
      """,
    check: .policy { policy, _ in
      policy.rights.compactMap { group in
        guard covers(group, [.euGDPR, .ukGDPR]), let time = group.respondsWithin,
          !group.items.allSatisfy({ $0.value.right.value == .complaintToController })
        else { return nil }
        guard time.value.canExceed(Period(1, .month)) else { return nil }
        return Finding(
          "an answer within \(time.value) can come later than one month after the request",
          at: time.range,
          subject: "\(group.id.value)",
          target: .fact("rights.\(group.id.value).respondsWithin", .shorten))
      }
    })

  static let slaCCPA = Rule(
    "date/sla-ccpa", "The time to answer under the CCPA is at most 45 days, or 90 in all",
    [.ccpa("1798.130(a)(2)")], .error, .ccpa,
    asks:
      "A business answers within 45 days, and can extend that once by another 45 days when reasonably necessary.",
    why: "A policy that takes more time than the law gives announces late answers.",
    mend: "write 'respondsWithin: 45 days' or less, and 'extension: 45 days' or less",
    passes: """
      rights:
        - {id: california, name: California, regimes: [ccpa], respondsWithin: 45 days, extension: 45 days, items: [{right: know, text: Know}]}
      """,
    fails: """
      rights:
        - {id: california, name: California, regimes: [ccpa], respondsWithin: «60 days», items: [{right: know, text: Know}]}
      """,
    check: .policy { policy, _ in
      policy.rights.compactMap { group in
        guard covers(group, [.ccpa]), let time = group.respondsWithin else { return nil }
        let target = FixTarget.fact("rights.\(group.id.value).respondsWithin", .shorten)
        if time.value.canExceed(Period(45, .day)) {
          return Finding(
            "an answer within \(time.value) can come later than 45 days after the request",
            at: time.range,
            subject: "\(group.id.value)", target: target)
        }
        // A group for everyone may grow as the GDPR lets it; only one for California promises 90 days.
        guard case .some = group.regimes.value, !covers(group, [.euGDPR, .ukGDPR]),
          let more = group.extendsBy, time.value.canExceed(Period(90, .day), with: more.value)
        else { return nil }
        return Finding(
          "with the extension, an answer can come later than 90 days after the request",
          at: more.range,
          subject: "\(group.id.value)", target: target)
      }
    })

  private static func covers(_ group: RightsGroup, _ regimes: [Regime]) -> Bool {
    switch group.regimes.value {
    case .all: true
    case .some(let some): some.contains { regimes.contains($0) }
    }
  }

  static let ukComplaint = Rule(
    "date/uk-complaint-ack", "A complaint from the United Kingdom is acknowledged within 30 days",
    [Citation(.dataProtectionAct2018, "164A", .secondary)], .error,
    Applicability.ukGDPR.from(2026, 6, 19),
    asks:
      "The controller facilitates complaints, and acknowledges each within 30 days of its receipt.",
    why: "A person who hears nothing does not know whether to wait or to go to the Commissioner.",
    mend: """
      add a group of rights for 'uk-gdpr' with 'right: complaintToController' and 'respondsWithin:' of 30 \
      days or less
      """,
    passes: """
      rights:
        - {id: uk, name: Complaints, regimes: [uk-gdpr], respondsWithin: 30 days, items: [{right: complaintToController, text: Complain to us}]}
      """,
    fails: """
      rights:
        - {id: uk, name: Complaints, regimes: [uk-gdpr], respondsWithin: «2 months», items: [{right: complaintToController, text: Complain to us}]}
      """,
    check: .policy { policy, matter in
      let groups = policy.rights.filter { group in
        covers(group, [.ukGDPR])
          && group.items.contains { $0.value.right.value == .complaintToController }
      }
      guard let group = groups.first else {
        let uk = policy.rights.first { covers($0, [.ukGDPR]) && $0.regimes.value != .all }
        return [
          Finding(
            "the policy does not say how to complain to the controller, nor when it answers",
            at: uk?.name.range ?? matter.place("complain", "your rights", "rights"),
            target: .fact("rights.complaintToController"))
        ]
      }
      let path = "rights.\(group.id.value).respondsWithin"
      guard let time = groups.lazy.compactMap(\.respondsWithin).first else {
        guard
          matter.statement(
            "complaintProcedure", "acknowledge* … complaint* … within",
            "acknowledge* … within … complaint*", "complaint* … acknowledge* … within"
          ).isEmpty
        else { return [] }
        return [
          Finding(
            "the policy does not say when a complaint is acknowledged", at: group.name.range,
            subject: "\(group.id.value)", target: .fact(path))
        ]
      }
      guard time.value.canExceed(Period(30, .day)) else { return [] }
      return [
        Finding(
          "a complaint may be acknowledged only after \(time.value)", at: time.range,
          subject: "\(group.id.value)",
          target: .fact(path, .shorten))
      ]
    })

  static let claimStale = Rule(
    "date/claim-stale",
    "What the policy says of others was compared with its source within 180 days",
    [.ownWords], .warning,
    asks:
      "A claim about what somebody else does carries the day on which it was last compared with its source, within 180 days.",
    why: "Others change their terms without asking whoever quotes them.",
    mend: "compare the claim with its source, and write the day into 'verifiedOn:'",
    passes: """
      recipients: [{id: tonspur, name: Tonspur}]
      externalClaims:
        - {id: training, subject: tonspur, statement: Tonspur trains no models, verifiedOn: 2026-09-01}
      """,
    fails: """
      recipients: [{id: tonspur, name: Tonspur}]
      externalClaims:
        - {id: training, subject: tonspur, statement: Tonspur trains no models, verifiedOn: «2026-01-01»}
      """,
    check: .policy { policy, matter in
      policy.externalClaims.compactMap { claim in
        let path = "externalClaims.\(claim.id.value).verifiedOn"
        guard let verified = claim.verifiedOn else {
          return Finding(
            "nothing says when the claim about '\(claim.subject.value)' was last compared with its source",
            at: claim.statement.range, subject: "\(claim.id.value)", target: .fact(path))
        }
        guard verified.value.adding(Period(180, .day)) < matter.asOf else { return nil }
        return Finding(
          "the claim about '\(claim.subject.value)' was last compared with its source more than 180 days ago",
          at: verified.range, subject: "\(claim.id.value)", target: .fact(path, .change))
      }
    })

  static let factStale = Rule(
    "date/fact-stale", "Each measure that the policy describes was verified within 12 months",
    [.ownWords], .note,
    asks:
      "Each measure that the policy describes was seen to work within the last 12 months, as the records say.",
    why:
      "Numbers and names of techniques grow old in a text that nobody compares with the machines.",
    mend:
      "verify the measure, and write the day into 'verifiedOn:' under 'measures:' of records.yaml",
    passes: """
      measures: [{id: encryption, name: Encryption, text: AES-256}]
      === records
      measures: [{id: encryption, owner: Ada, evidence: Scan, verifiedOn: 2026-09-01}]
      """,
    fails: """
      measures: [{id: encryption, name: «Encryption», text: AES-256}]
      === records
      measures: [{id: encryption, owner: Ada, evidence: Scan, verifiedOn: 2025-09-01}]
      """,
    check: .declared { policy, matter in
      guard let first = policy.measures.first else { return [] }
      if matter.records.measures.isEmpty {
        return [
          Finding(
            "no record says when a measure was last seen to work", at: first.name.range,
            target: .record("measures"))
        ]
      }
      return policy.measures.compactMap { measure in
        let record = matter.records.measures.first { $0.id.value == measure.id.value }
        let verified = record?.verifiedOn
        if let day = verified?.value, day.adding(Period(12, .month)) >= matter.asOf { return nil }
        return Finding(
          verified == nil
            ? "no record says when '\(measure.name.value)' was last seen to work"
            : "'\(measure.name.value)' was last seen to work more than 12 months ago",
          at: measure.name.range, subject: "\(measure.id.value)",
          target: .record("\(measure.id.value)"),
          notes: verified.map { [Diagnostic.Note("'verifiedOn' here", at: $0.range)] } ?? [])
      }
    })

  static let securityExpires = Rule(
    "date/sectxt-expires", "security.txt holds for no more than a year from now",
    [Citation(.securityTxt, "2.5.5")], .error,
    asks: "Expires is in the future; less than a year away is recommended.",
    why: "A file that is out of date is ignored, and one that holds for years is not kept up.",
    mend: "set 'securityExpires' in site.yaml to a day within a year",
    passes: """
      === site
      securityContact: mailto:security@example.com
      securityExpires: 2027-06-01
      """,
    fails: """
      === site
      securityContact: mailto:security@example.com
      securityExpires: «2026-11-01»
      """,
    check: .site { site in
      let target = FixTarget.site("securityExpires")
      if let expires = site.site.outdatedSecurityText(on: site.asOf) {
        return [Finding("security.txt is out of date", at: expires.range, target: target)]
      }
      guard let expires = site.site.securityText?.expires,
        expires.value > site.asOf.adding(Period(1, .year))
      else { return [] }
      return [
        Finding(
          "security.txt holds for more than a year", at: expires.range, target: target,
          severity: .warning)
      ]
    })

  static let controlDate = Rule(
    "date/gpc-lastupdate", "gpc.json was not updated on a day that is still to come",
    [Citation(.globalPrivacyControl, "GPC Support Resource")], .warning,
    asks: "'lastUpdate' is a date that is no later than the day of the check.",
    why: "A statement that bears a later date says nothing about today.",
    mend: "write the day on which it was last true under 'globalPrivacyControl:' in site.yaml",
    passes: """
      === site
      globalPrivacyControl: {supported: yes, lastUpdate: 2026-06-01}
      """,
    fails: """
      === site
      globalPrivacyControl: {supported: yes, lastUpdate: «2027-06-01»}
      """,
    check: .site { site in
      guard let day = site.site.globalPrivacyControl?.value.lastUpdate, day.value > site.asOf else {
        return []
      }
      return [
        Finding(
          "'lastUpdate' is a day that is still to come", at: day.range,
          target: .site("globalPrivacyControl.lastUpdate"))
      ]
    })
}
