import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

extension RightsGroup {
  fileprivate func isFor(_ regime: Regime) -> Bool {
    switch regimes.value {
    case .all: false
    case .some(let some): some.contains(regime)
    }
  }
}

extension PromiseRules {
  /// Returns the rights that groups of the version before grant and none of some groups does now.
  private static func lost(
    _ granted: [RightsGroup], _ kept: [RightsGroup], _ after: Matter, _ people: String
  ) -> [Finding] {
    let rights = Set(kept.flatMap(\.items).map(\.value.right.value))
    var found: [PersonRight] = []
    return granted.flatMap(\.items).compactMap { item in
      let right = item.value.right.value
      guard !rights.contains(right), !found.contains(right) else { return nil }
      found.append(right)
      return Finding(
        "the version before grants \(people) the right '\(right.rawValue)', this one does not",
        at: kept.first?.name.range ?? after.place("your rights", "rights"),
        subject: right.rawValue, target: .fact("rights.\(right.rawValue)"),
        notes: [Diagnostic.Note("granted here", at: item.value.text.range)])
    }
  }

  private static let whyRights =
    "A right that a text grants is a promise, whether or not a law asks for it, and people rely on it."
  private static let mendRight = "grant the right again"

  static let allUserRights = Rule(
    "promise/all-user-rights", "No version takes back a right that it grants everyone", sources,
    .warning,
    asks: "A right that a version grants everyone is granted by the next one, too.",
    why: whyRights, mend: mendRight,
    passes: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Get a copy}]}
      === before
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Ask us}]}
      """,
    fails: """
      rights:
        - {id: all, name: «Everyone», regimes: all, items: [{right: access, text: Get a copy}]}
      === before
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Ask us}, {right: \
        erasure, text: Be deleted}]}
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      return lost(
        old.rights.filter { $0.regimes.value == .all },
        new.rights.filter { $0.regimes.value == .all }, after, "everyone")
    })

  static let gdprRights = Rule(
    "promise/gdpr-rights", "No version takes back a right of people in Europe", sources, .warning,
    asks: """
      A right that a version grants people in the European Economic Area or the United Kingdom is \
      granted by the next one, too.
      """,
    why: whyRights, mend: mendRight,
    passes: """
      rights:
        - {id: eu, name: Europe, regimes: [eu-gdpr], items: [{right: restriction, text: \
        Restriction}]}
      === before
      rights:
        - {id: eu, name: Europe, regimes: [eu-gdpr], items: [{right: restriction, text: \
        Restriction}]}
      """,
    fails: """
      rights:
        - {id: eu, name: «Europe», regimes: [eu-gdpr], items: [{right: restriction, text: \
        Restriction}]}
      === before
      rights:
        - {id: eu, name: Europe, regimes: [eu-gdpr], items: [{right: restriction, text: \
        Restriction}, {right: object, text: Object}]}
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      var found: [FixTarget] = []
      return [(Regime.euGDPR, "people in the EEA"), (.ukGDPR, "people in the United Kingdom")]
        .flatMap { regime, people in
          lost(
            old.rights.filter { $0.isFor(regime) },
            new.rights.filter { $0.isFor(regime) || $0.regimes.value == .all }
              .sorted { left, right in left.isFor(regime) && !right.isFor(regime) }, after, people)
        }.filter { finding in
          defer { found.append(finding.target) }
          return !found.contains(finding.target)
        }
    })

  static let californiaRights = Rule(
    "promise/ca-rights", "No version takes back a right of people in California", sources, .warning,
    asks: "A right that a version grants people in California is granted by the next one, too.",
    why: whyRights, mend: mendRight,
    passes: """
      rights:
        - {id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}]}
      === before
      rights:
        - {id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}]}
      """,
    fails: """
      rights:
        - {id: ca, name: «California», regimes: [ccpa], items: [{right: know, text: Know}]}
      === before
      rights:
        - {id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}, {right: \
        optOut, text: Opt out}]}
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      return lost(
        old.rights.filter { $0.isFor(.ccpa) },
        new.rights.filter { $0.isFor(.ccpa) || $0.regimes.value == .all }
          .sorted { left, right in left.isFor(.ccpa) && !right.isFor(.ccpa) }, after,
        "people in California")
    })

  static let exportFormats = Rule(
    "promise/export-formats", "No version offers fewer formats of an export", sources, .warning,
    asks: "A format in which a version offers an export is offered by the next one, too.",
    why: "Whoever built on a format cannot read the export any more when it is gone.",
    mend: "offer the format again",
    passes: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: portability, text: Export, \
        formats: [CSV, JSON]}]}
      === before
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: portability, text: Export, \
        formats: [CSV]}]}
      """,
    fails: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: portability, text: «Export as \
        CSV», formats: [CSV]}]}
      === before
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: portability, text: Export, \
        formats: [CSV, SQL]}]}
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      func exports(_ policy: PrivacyPolicy) -> [RightStatement] {
        policy.rights.flatMap(\.items).map(\.value)
          .filter { $0.right.value == .portability && $0.formats != nil }
      }
      // An export that is gone altogether is another finding.
      guard let place = exports(new).first?.text.range else { return [] }
      let kept = Set(exports(new).flatMap { $0.formats ?? [] }.map { $0.value.text.lowercased() })
      var seen: Set<String> = []
      return exports(old).flatMap { $0.formats ?? [] }.compactMap { format in
        let name = format.value.text.lowercased()
        guard !kept.contains(name), seen.insert(name).inserted else { return nil }
        return Finding(
          "the version before offers an export as \(format.value), this one does not", at: place,
          subject: name, target: .fact("rights.portability.formats", .change),
          notes: [Diagnostic.Note("offered here", at: format.range)])
      }
    })

  static let answerIn45Days = Rule(
    "promise/sla-45", "No version gives itself more time to answer people in California", sources,
    .warning,
    asks: "The time to answer a request that a version promises is not lengthened by the next one.",
    why: "People who ask count on the time that they were told.",
    mend: "keep the time that was promised",
    passes: """
      rights:
        - {id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}], \
        respondsWithin: 30 days}
      === before
      rights:
        - {id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}], \
        respondsWithin: 45 days}
      """,
    fails: """
      rights:
        - {id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}], \
        respondsWithin: «45 days»}
      === before
      rights:
        - {id: ca, name: California, regimes: [ccpa], items: [{right: know, text: Know}], \
        respondsWithin: 30 days}
      """,
    check: .step { before, after in
      lengthenedAnswers(before, after) { $0.isFor(.ccpa) }
    })

  /// Returns the groups of rights whose time to answer has grown.
  private static func lengthenedAnswers(
    _ before: Edition, _ after: Matter, _ isMeant: (RightsGroup) -> Bool
  ) -> [Finding] {
    guard let old = before.policy, let new = after.edition.policy else { return [] }
    return new.rights.filter(isMeant).compactMap { group in
      guard let now = group.respondsWithin,
        let was = old.rights.first(where: { $0.id.value == group.id.value })?.respondsWithin,
        now.value.isLonger(than: was.value)
      else { return nil }
      return Finding(
        "a request is answered within \(now.value), and the version before promised \(was.value)",
        at: now.range, subject: group.id.value.rawValue,
        target: .fact("rights.\(group.id.value).respondsWithin", .shorten),
        notes: [Diagnostic.Note("promised here", at: was.range)])
    }
  }

  static let answerInAMonth = Rule(
    "promise/sla-30", "A promise of days to answer keeps the month that the law counts",
    [.ownWords, .gdpr("12(3)")] + sources.dropFirst(), .warning,
    asks: """
      Where a text promises people in Europe an answer within a number of days, the days are not \
      more \
      than one month, nor more than the version before promised.
      """,
    why: "A month can have 28 days; 30 days from a request in February end after the month does.",
    mend: "promise 'one month', or 28 days or fewer, and no more than before",
    passes: """
      rights:
        - {id: eu, name: Europe, regimes: [eu-gdpr], items: [{right: access, text: Ask}], \
        respondsWithin: 1 month}
      """,
    fails: """
      rights:
        - {id: eu, name: Europe, regimes: [eu-gdpr], items: [{right: access, text: Ask}], \
        respondsWithin: «30 days»}
      """,
    check: .policy { policy, matter in
      let isMeant = { (group: RightsGroup) in group.isFor(.euGDPR) || group.isFor(.ukGDPR) }
      let longer = matter.before.map { lengthenedAnswers($0, matter, isMeant) } ?? []
      return longer
        + policy.rights.compactMap { group in
          guard isMeant(group), let time = group.respondsWithin,
            !longer.contains(where: { $0.subject == group.id.value.rawValue }),
            time.value.canExceed(Period(1, .month))
          else { return nil }
          return Finding(
            "a request is answered within \(time.value), which can be longer than one month",
            at: time.range, subject: group.id.value.rawValue,
            target: .fact("rights.\(group.id.value).respondsWithin", .shorten))
        }
    })

  static let freeRequests = Rule(
    "promise/free-requests", "No version asks for a fee that the one before did not", sources,
    .warning,
    asks: "A request that a version promises to answer without a fee stays free in the next one.",
    why: "A fee keeps people from using a right that they were told costs nothing.",
    mend: "promise the request without a fee again, in the same cases",
    passes: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Ask}], fee: no fee}
      === before
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Ask}], fee: "no \
        fee, unless a request is excessive"}
      """,
    fails: """
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Ask}], fee: «no \
        fee for the first copy in a year»}
      === before
      rights:
        - {id: all, name: Everyone, regimes: all, items: [{right: access, text: Ask}], fee: no fee}
      """,
    check: .step { before, after in
      guard let old = before.policy, let new = after.edition.policy else { return [] }
      // Words that say when a fee is asked, or how much.
      let grounds = [
        "unfounded", "excessive", "repeat*", "repetitive", "complex", "copies", "second", "third",
        "first", "cost*", "administrative", "reasonable fee", "charge you", "per request",
      ]
      return new.rights.compactMap { group in
        guard let was = old.rights.first(where: { $0.id.value == group.id.value })?.fee else {
          return nil
        }
        let (then, now) = (PromiseWords(was), PromiseWords(group.fee))
        if let fee = group.fee, !grounds.contains(where: { now.say($0) && !then.say($0) }) {
          _ = fee
          return nil
        }
        return Finding(
          group.fee == nil
            ? "the version before says when a request costs a fee, this one does not"
            : "a fee is asked in more cases than the version before says",
          at: group.fee?.range ?? group.name.range, subject: group.id.value.rawValue,
          target: group.fee == nil ? .fact("rights.fee") : .fact("rights.fee", .change),
          notes: [Diagnostic.Note("'\(was.value)' stood here", at: was.range)])
      }
    })
}
