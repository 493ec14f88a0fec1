import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// Promises to tell people ahead, against the days in the ledger.
extension PromiseRules {
  /// Returns why people were not told long enough before a version took effect, or `nil`.
  private static func lateness(of matter: Matter, _ owed: NoticeOwed) -> String? {
    guard let release = matter.edition.release, !release.isAdopted else { return nil }
    let effective = matter.text.header.effective.value
    guard let notified = release.notified else {
      return "no day is recorded on which people were told"
    }
    return owed.earliest(toldOn: notified) > effective
      ? "people were told on \(notified), and it takes effect on \(effective)" : nil
  }

  static let mergerNotice = Rule(
    "promise/merger-notice", "People are told before another company takes over their data",
    sources,
    .warning,
    asks: """
      Where a text promises a notice before data comes under another policy, a version with \
      another \
      controller is told before it takes effect.
      """,
    why: "Everything else in a policy depends on who decides about the data.",
    mend: "tell people before the version takes effect, and record the day when it is released",
    passes: """
      controller: {legalName: Example Ltd}
      === before
      controller: {legalName: Sample Ltd}
      promises:
        - {id: merger, kind: obligation, subject: mergerNotice, text: We tell you before a merger}
      === released 2026-02-01 notified 2026-02-01
      """,
    fails: """
      controller: {legalName: «Example Ltd»}
      === before
      controller: {legalName: Sample Ltd}
      promises:
        - {id: merger, kind: obligation, subject: mergerNotice, text: We tell you before a merger}
      === released 2026-03-28
      """,
    check: .step { before, after in
      let earlier = Matter(before, before: nil, companions: [], after.circumstances, changes: nil)
      guard let was = before.policy?.controller?.value.legalName,
        let now = after.edition.policy?.controller?.value.legalName, was.value != now.value,
        let promise = earlier.promise(.mergerNotice),
        let why = lateness(
          of: after,
          NoticeOwed([LeadTime(Period(1, .day), promise: "promises", place: promise.range)]))
      else { return [] }
      return [
        Finding(
          "the controller changes from '\(was.value)' to '\(now.value)', and \(why)", at: now.range,
          target: after.edition.release?.notified == nil
            ? .day(.notified, .state) : .day(.effective, .change),
          notes: [Diagnostic.Note("a notice is promised here", at: promise.range)])
      ]
    })

  static let materialChangeNotice = Rule(
    "promise/material-30d", "People are told of a material change as long before as promised",
    sources, .error,
    asks: """
      A version that changes what affects people takes effect no earlier than the promised time after \
      people were told.
      """,
    why: "The promised days are the time in which a person can object, export or leave.",
    mend: "give the version a later date, or tell people sooner, and record the day",
    passes: """
      purposes: [{id: news, name: Newsletter}]
      === before
      notices: {materialChanges: 30 days}
      === released 2026-02-01 notified 2026-02-01
      """,
    fails: """
      effective: «2026-03-28»
      purposes: [{id: news, name: Newsletter}]
      === before
      notices: {materialChanges: 30 days}
      === released 2026-03-20 notified 2026-03-20
      """,
    check: .step { before, after in
      // What the new version promises is another rule's question: this one is about what people had.
      let owed = NoticeOwed(
        (after.changes?.notice.leadTimes ?? []).filter { lead in
          lead.place.file.path == before.text.file.path
        })
      guard before.policy != nil, after.edition.policy != nil,
        let first = after.materialChanges.first,
        let promised = owed.longest(before: after.text.header.effective.value),
        let why = lateness(of: after, owed)
      else { return [] }
      return [
        Finding(
          "a material change is promised \(promised.period) ahead, and \(why)",
          at: after.text.header.effective.range,
          target: after.edition.release?.notified == nil
            ? .day(.notified, .state) : .day(.effective, .change),
          notes: [Diagnostic.Note("promised here", at: promised.place), first.note],
          severity: after.edition.release?.notified == nil ? .warning : nil)
      ]
    })
}
